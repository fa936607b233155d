"""How much a named police body weighs as the one that acted: in the title, before a verb of doing, not only helping."""

import re

from extract.police.bodies import Body

LEAD = 300
"""Characters after the title that count as lead."""
_ACTING = re.compile(
    r"[^。！？\n]{0,40}?(?:破获|侦破|告破|抓获|抓捕|打掉|捣毁|查获|查处|破案|立案|通报|获悉|公布|披露|侦查|成功|端掉|摧毁|"
    r"押解|刑拘|发布|介绍|开展|组织|接到|出动|拘捕|逮捕|侦办)"
)
"""云川市公安局|近日成功破获, 云川警方|通报称: who does or tells something in the same sentence."""
_HELPING_BEFORE = re.compile(
    r"(?:联络|联合|联同|联手|携手|偕同|会同|配合|协助|移交给?|协调|支持|指导|邀集|邀请|赶赴|抵达|商请|通报给?)"
    r"[^，。；！？\n \u3000]{0,3}$"
)
"""联合当地|警方, 赶赴|云川市公安局, 移交给|云川警方: it only helps, or is only gone to."""
_HELPING_AFTER = re.compile(
    r"[^，。；！？、\n]{0,8}?(?:配合|协助|支持|帮助|(?:指导|指挥|领导|协调|部署)(?=下(?![，,]?全[省市县区州])))下|[^，。；！？、\n]{0,6}?(?:取得联系|大力协助|督办|网上追逃|上网追逃|通缉)"
)
"""云川警方|的配合下, 省公安厅|指挥下, 警方|上网追逃; not 省厅|指挥下，全省公安机关, who act."""
_OFFICE_BEFORE = re.compile(
    r"(?:烟草(?:专卖)?|[国地]税|税务|工商|市场监管|市场监督管理|食?药监|生态环境|环保|渔政|检察)[局署院]?(?:部门)?(?:联合|会同|联手|携手|协同)"
    r"[^，。；！？\n \u3000]{0,3}$"
)
"""衡阳市烟草专卖局会同|衡阳市公安局: the only police of the two act, and do not help."""
_WITH_BEFORE = re.compile(r"[与同和跟]$")
"""与|港澳警方密切合作, 同|云川警方联手: a partner, where _TOGETHER_AFTER stands behind it."""
_TOGETHER_AFTER = re.compile(r"[^，。；！？、\n]{0,6}?(?:合作|联手|携手|协作)")
"""与港澳警方密切合作: the partner of the police that acts."""
_JOINED_BEFORE = re.compile(r"[与和及、][^，。；！？\n]{0,3}$")
"""江城警方和云川市|公安局, 江城、|云川警方: the second of two that act."""
_QUOTES = ("据", "来源:", "来源：", "转自", "转自：")
_QUOTED = re.compile(r"[）)]|(?:官方)?(?:微信|微博|公众号|官微|网站|官网|抖音)")
"""据黑龙江省公安厅微信公众号: who tells it, which need not be who did it."""
SOLVES = "(?:破获|侦破|告破|抓获|打掉|捣毁|查获|端掉|摧毁)"
"""破获|一起诈骗案, 打掉|一个团伙: what only who did it does."""
DID = re.compile(rf"[^，。；！？\n]{{0,16}}?{SOLVES}")
"""勐腊县公安局|日前破获…: who did it."""
ACTED = re.compile(rf"[^，。；！？\n]{{0,16}}?(?:{SOLVES}|侦办|查处|立案|冻结|缴获|刑拘)")
"""文水县公安局|侦办7起: who did something that is counted."""
CAUGHT = re.compile(
    r"抓[获捕住]|[破查缴捕]获|侦破|告破|破案|被捕|拘捕|落网|[归到]案|刑拘|拘留|控制|打掉|捣毁|端掉|查[封处扣]|收缴|止付|押解|劝阻"
    r"|移交[^，。；\d]{0,8}(?:嫌疑人|嫌犯|人员)"
)
"""抓获5人, 告破, 归案, 止付, 移交嫌疑人: what police do in a text that is theirs although it names no body."""


def weight(simple: str, body: Body, title: int) -> float:
    """How much this mention speaks for the body; 0 where it only helps. `title`: the title's length."""
    place = 4 if body.start < title else 2 if body.start < title + LEAD else 0
    told = 1.0 + place + (_ACTING.match(simple, body.end) is not None)
    before = simple[max(0, body.start - 8) : body.start]
    helps = _HELPING_BEFORE.search(before) and not _OFFICE_BEFORE.search(simple, max(0, body.start - 20), body.start)
    if helps or _HELPING_AFTER.match(simple, body.end):
        return 0
    if _WITH_BEFORE.search(before) and _TOGETHER_AFTER.match(simple, body.end):
        return 0
    if _QUOTED.match(simple, body.end) and before.endswith(_QUOTES):
        return 0.5
    return told / 2 if _JOINED_BEFORE.search(before) else told
