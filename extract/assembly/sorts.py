"""Of which sorts of crime a number is said to be: finer than the types of `extract.crime`, for numbers of two sorts
within one type (盗窃, 抢劫) hold nothing of each other."""

import re
from collections.abc import Iterable

from extract.grammar.scene import Scene
from extract.readers.mention import Mention

A_SORT = re.compile(
    r"(?:合同|贷款|保险|票据|金融|信用卡|集资)诈骗|盗抢骗?|两抢一盗|套路贷|盗窃|盗车|侵财|电诈|电骗|诈骗|抢劫|抢夺|黄赌|涉[枪毒黄赌税黑恶]|毒品|赌博|命案|走私|传销|集资|洗钱"
    r"|经济(?=违?法?犯罪|案)|食药|食品|药品|环境|知识产权|野生动物|捕捞|采[砂矿]|假[酒药烟币]|拐卖|涉网|恶势力|酒驾|偷渡|文物|两卡"
    r"|妨害国(?:（边）|边)境|偷越(?:国(?:（边）)?|国?边)境"
)
"""盗窃案件, 涉枪案: a sort of crime, which a number of another sort does not contain."""
SAME = {
    "盗车": "盗窃",
    "电诈": "诈骗",
    "电骗": "诈骗",
    "涉毒": "毒品",
    "涉赌": "赌博",
    "恶势力": "涉恶",
    "妨害国（边）境": "偷渡",
    "妨害国边境": "偷渡",
    "偷越国（边）境": "偷渡",
    "偷越国境": "偷渡",
    "偷越国边境": "偷渡",
    "偷越边境": "偷渡",
}
"""Two words for one sort."""
WIDER = {
    "侵财": ("盗窃", "抢劫", "抢夺", "诈骗"),
    **dict.fromkeys(("盗抢", "盗抢骗"), ("盗窃", "抢劫", "抢夺")),
    "两抢一盗": ("盗窃", "抢劫", "抢夺", "盗抢"),
    "食药": ("食品", "药品", "假药"),
    "药品": ("假药",),
    "经济": ("传销", "集资", "洗钱", "涉税", "假币", "知识产权"),
    "黄赌": ("涉黄", "赌博"),
    "治安": ("黄赌", "涉黄", "赌博", "盗窃", "诈骗"),
    **{f"{sort}诈骗": ("诈骗", "经济") for sort in ("合同", "贷款", "保险", "票据", "金融", "信用卡", "集资")},
}
"""Sorts that hold others; 盗抢骗 is told beside 电信诈骗, and holds none of it."""
MINOR = "治安"
"""查处|治安|案件4600起, which hold no 刑事案件; those caught beside them are of any sort."""
TOPIC = re.compile(r"(?:[^，。；]{0,16}，)?[^，。；\d]{0,8}(?:严打|打击|针对|聚焦|围绕|严惩|整治)[^，。；\d]{0,24}，")
"""；|严打经济违法犯罪，|立案1298起, |针对文物犯罪方面，|侦破3481起: what the numbers behind it are of."""
SORTS_LISTED = re.compile(rf"(?:{A_SORT.pattern})(?=[、和及与等])|(?<=[、和及与])(?:{A_SORT.pattern})")
"""环|食药|、知识产权, 涉黄、|涉赌|: one sort of a list."""
PERSONS = re.compile(r"\d余?[名人]")
"""侦办涉赌案件30起，抓获120|人|，侦办食品案件10起，抓获20人: the first are of the crimes before them."""
SOUGHT = re.compile(r"逃犯|在逃")
"""抓获|逃犯|159名, 抓获网上|在逃|人员7名: those long sought, whom no suspect just caught is one of."""
FUGITIVE = "逃犯"
"""A sort of the caught by themselves."""


def sorts_of(scene: Scene, mention: Mention) -> frozenset[str]:
    """The crimes that cases, gangs or suspects are said to be of: 破获|盗窃|案件86起; none where all are counted."""
    named = A_SORT.findall(scene.text, mention.start, mention.stop)
    minor = scene.text.find(f"{MINOR}案", mention.start, mention.stop) >= 0
    return _sorts([*named, MINOR] if minor else named)


def _sorts(words: Iterable[str]) -> frozenset[str]:
    """Each sort by one name, with those that it holds: 侵财 with 盗窃."""
    named = {SAME.get(word, word) for word in words}
    return frozenset(named.union(*(WIDER.get(name, ()) for name in named)))


def sorts_around(scene: Scene, mention: Mention) -> frozenset[str]:
    """The crimes named with a number, or before it up to a semicolon: 打掉|涉网|团伙5个，抓获嫌疑人53名."""
    if own := sorts_of(scene, mention):
        return own
    words = scene.text[_piece_start(scene, mention) : mention.at]
    since = A_SORT.findall(PERSONS.split(words)[-1])
    return _sorts(since or A_SORT.findall(words))


def sorts_said_of(scene: Scene, mention: Mention, *, of_time: bool) -> frozenset[str]:
    """The crimes of cases or gangs, or of those caught with them: 破获|电诈|案件4600起、抓获嫌疑人5642名.

    Only of totals over time (`of_time`); of 逃犯, who are a sort of the caught by themselves, always.
    """
    if are_fugitives(scene, mention):
        return sorts_of(scene, mention) | {FUGITIVE}
    if not of_time:
        return frozenset()
    if mention.kind in ("cases_filed", "cases_handled"):
        return sorts_of(scene, mention) or _topic(scene, mention)
    listed = mention.unit != "person" and _lists_sorts(scene, mention)
    return sorts_of(scene, mention) if listed else sorts_around(scene, mention)


def _lists_sorts(scene: Scene, mention: Mention) -> bool:
    """立案环食药、知识产权案件2473起，破获|2122起: of all sorts that its sentence lists."""
    return SORTS_LISTED.search(scene.text, scene.layout.sentence(mention.at).start, mention.at) is not None


def _topic(scene: Scene, mention: Mention) -> frozenset[str]:
    """；严打|经济|违法犯罪，立案1298起: the crimes of the clause that opens its piece."""
    found = TOPIC.match(scene.text, _piece_start(scene, mention), mention.start)
    return _sorts(A_SORT.findall(found[0])) if found else frozenset()


def _piece_start(scene: Scene, mention: Mention) -> int:
    """Where what stands between two semicolons begins."""
    start = scene.layout.sentence(mention.at).start
    return max(start, scene.text.rfind("；", start, mention.at) + 1)


def are_fugitives(scene: Scene, mention: Mention) -> bool:
    """Whether persons are those whom police had sought long: 抓获|逃犯|159名."""
    if mention.unit != "person" or scene.text.find("逃", mention.start, mention.end) < 0:
        return False
    return SOUGHT.search(scene.text, mention.start, mention.end) is not None


def holds(sorts: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one of the sorts is wider than all others: 侵财 than 诈骗; 涉税走私 is no wider sort than 走私."""
    return bool(others) and any(others <= frozenset(WIDER.get(name, ())) for name in sorts - others)
