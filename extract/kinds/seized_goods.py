"""Drugs (毒品, grams) and guns (枪支) seized."""

import re

from extract.kinds.cues import Frame, cues

DRUG = re.compile(
    r"毒品|缴毒|海洛因|海洛英|冰毒|氯胺酮|[Kk]粉|大麻|摇头丸|可卡因|鸦片|吗啡|甲基苯丙胺|安非他命|麻古|麻黄|麻果|神仙水|依托咪酯|杜冷丁|K他命|愷他命|恺他命|卡西酮|芬太尼|罂粟|蓝精灵|毒咖啡|喵喵|一粒眠|安毒|毒品咖啡包|毒咖啡包|合成大麻素|上头电子烟|烟油|新精神活性物质|精神药品|精神类|麻精药品|精麻药品|管制药品|霹雳可卡因"
)
"""缴获海洛因15公斤, 毒咖啡, 依托咪酯: names of drugs."""
GUN = re.compile(r"枪|铳")
"""Names of guns; 钢珠枪 and 射钉枪 count, 水枪 and 喷枪 do not."""
NOT_GUN = re.compile(
    r"枪[^，。、]{0,4}案|水枪|线炮|山猪炮|喷枪|焊枪|玩具枪|点钞枪|扫码枪|按摩枪|筋膜枪|[测额]温枪|胶枪|枪口|枪管|枪身|枪机|枪声|枪击|开枪|枪战|标枪|电枪|枪决|枪托|仿真枪|枪[^，。、\d]{0,2}(?:零部?件|配件|部件|散件)"
)
"""涉枪案件, 水枪, 开枪, 枪支零件: no guns, and cut out before they are looked for."""

CUES = (
    *cues(
        Frame.GOODS,
        "drugs",
        """
        缴获 查获 起获 收缴 扣押 查扣 起出 搜获 搜出 检获 截获 缴毒 缴 查缴 缉获 查缉 搜缴 扣得 没收 找到 发现 追回
        人赃俱获 人赃并获 查出 搜到
        """,
        after=True,
    ),
    *cues(
        Frame.GOODS,
        None,
        "吸食 贩卖 运输 走私 制造 购买 携带 出售 生产 非法持有 销毁 服用",
        after=True,
        reason="not seized",
    ),
)
