"""Gangs (团伙) and dens (窝点) broken up. The noun beside the number says which."""

import re

from extract.kinds.cues import Frame, cues

ORGANISED = """
    犯罪 黑社会性质 黑社会 恶势力 涉黑 涉恶 黑恶 涉毒 涉枪 涉黄 涉赌 涉诈 三合会 传销 诈骗 诈欺 电诈 走私 贩毒 制毒
    运毒 卖淫 赌博 偷渡 洗钱 跑分 盗窃 盗猎 拐卖 非法集资 黑客 恐怖 暴恐 地下钱庄
"""
"""What stands before 组织 in the name of a gang."""
ORGANISATIONS = tuple(f"{crime}组织" for crime in ORGANISED.split())
"""传销组织, 走私组织: organised for a crime; not 社会组织, 非法组织, 邪教组织, which may be none."""
ORGANISATION = rf"(?:{'|'.join(ORGANISATIONS)})(?![者卖罪])"
"""传销组织, not 传销组织者."""
GANG = re.compile(
    rf"团伙|集团|团体|帮派|{ORGANISATION}|犯罪网络|势力|(?:洗钱|跑分)[“「]车队[”」]|[“「](?:洗钱|跑分)车队[”」]"
    r"|(?:犯罪|诈骗|洗钱|跑分|引流|地推|取现|卡商|码商|车手|贩卡|收卡|话务|水军)团队"
)
"""犯罪团伙, 诈骗集团, 恶势力犯罪组织, 传销组织, 跑分团队; not 专家团队."""
DEN = re.compile(
    r"窝点|窝子|窝案|据点|工厂|工场|赌场|赌馆|竹馆|麻雀馆|赌档|赌窝|工作室|机房|加工点|加工坊|作坊|黑工厂|制假点|销售点|仓库|库房|黑市场|直播间|场所|(?:色情|卖淫|赌博|按摩)处所|巢穴|窝棚|话务窝|贼窝|黄窝|毒窝|[毒贼淫]窟|销赃点|(?:炼油|灌装|仓储|中转|分装|储存|生产|组装|包装|批发|收赃|吸毒|赌博|交易)点|厂点|厂房|网点|机台|水房|中转站|地下钱庄|毒品工厂|制毒厂|大麻园|(?:分装|储存|电话|话务|诈骗|贩毒|毒品|分销|赌博|外围|洗黑钱|洗钱)中心|兵工厂|卖淫点"
    r"|冻库|冷库|过驳点|(?:炼[铅油铝铜金]|冶炼|提炼|屠宰|私宰)点|(?:非法|黑|地下)[^，。；、\d]{0,4}(?:加油站|油库|屠宰场|电镀厂|炼油厂|冶炼厂)"
)
"""诈骗窝点, 地下赌场, 制假工厂, 卖淫场所, 走私冻库, 非法加油站."""

CUES = (
    *cues(
        Frame.GROUPS,
        "gangs",
        """
            打掉 打掉了 捣毁 清理 摧毁 铲除 端掉 端 破获 侦破 抓获 打击 瓦解 打垮 歼灭 清除 打 捣破 搗破 查获 查破 拔掉
            打散 打下 攻破 肃清 剿灭 挖出 扫除 打落 打处 查处 取缔 关停 清剿 查封 捣掉 打破 剪除 起底 扫掉 拿下 重创
            打灭 击毁 冚掉 检肃 移送检肃 扫荡 侦办
        """,
        after=True,
    ),
    *cues(Frame.GROUPS, "gangs", "收网"),
    *cues(
        Frame.GROUPS,
        "gangs",
        """
            一网打尽 被剿 落网 覆灭 被端 被打掉 被破获 被摧毁 被捣毁 被铲除 被一网打尽 被捣破 被瓦解 被抓 瓦解冰消
            一锅端 被一锅端
            栽了 就擒 连锅端 被连锅端 悉数落网 连根拔起 被连根拔起 连根铲除 被连根铲除
        """,
        before=False,
        after=True,
    ),
    *cues(
        Frame.GROUPS,
        None,
        """
            查明 发现 涉及 锁定 摸清 排查 梳理 研判 掌握 侦控 确定 转战 建立 设立 成立 组建 建成 辐射 涉嫌 组织
            部署 分布 转移 租用 设置 辗转 开设 派出 抽调 检查 清查 走访 指向 覆盖 向 整治 约谈 预警 打一枪
        """,
        after=False,
        reason="gangs or places known, not broken up",
    ),
    *cues(
        Frame.GROUPS,
        None,
        " ".join((*ORGANISATIONS, "性质组织", "势力组织")),
        before=False,
        noun=True,
        reason="part of a longer word",
    ),
)
