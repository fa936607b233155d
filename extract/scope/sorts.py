"""Of which sorts of crime a number is said to be: finer than the types of `extract.crime`, for numbers of two sorts
within one type (盗窃, 抢劫) hold nothing of each other."""

import re
from collections.abc import Iterable

from extract.mention import Mention
from extract.scene import Scene

A_SORT = re.compile(
    r"盗抢骗?|套路贷|盗窃|盗车|侵财|电诈|诈骗|抢劫|抢夺|涉[枪毒黄赌税黑恶]|毒品|赌博|命案|走私|传销|集资|洗钱|经济犯罪|食药|食品|假[酒药烟币]|拐卖|涉网|恶势力|酒驾|偷渡|文物"
)
"""盗窃案件, 涉枪案: a sort of crime, which a number of another sort does not contain."""
SAME = {"盗车": "盗窃", "电诈": "诈骗", "涉毒": "毒品", "涉赌": "赌博"}
"""Two words for one sort."""
SORTS_LISTED = re.compile(rf"(?:{A_SORT.pattern})(?=[、和及与等])|(?<=[、和及与])(?:{A_SORT.pattern})")
"""环|食药|、知识产权, 涉黄、|涉赌|: one sort of a list."""
PERSONS = re.compile(r"\d余?[名人]")
"""侦办涉赌案件30起，抓获120|人|，侦办食品案件10起，抓获20人: the first are of the crimes before them."""
SOUGHT = re.compile(r"逃犯|在逃")
"""抓获|逃犯|159名, 抓获网上|在逃|人员7名: those long sought, whom no suspect just caught is one of."""
FUGITIVE = "逃犯"
"""A sort of the caught by themselves."""
WIDER = {
    "食药": ("食品", "假药"),
    "侵财": ("盗窃", "抢劫", "抢夺", "诈骗"),
    **dict.fromkeys(("盗抢", "盗抢骗"), ("盗窃", "抢劫", "抢夺")),
    "经济犯罪": ("传销", "集资", "洗钱", "涉税", "假币"),
}
"""Sorts that hold others; 盗抢骗 is told beside 电信诈骗, and holds none of it."""


def sorts_of(scene: Scene, mention: Mention) -> frozenset[str]:
    """The crimes that cases, gangs or suspects are said to be of: 破获|盗窃|案件86起; none where all are counted."""
    return _sorts(A_SORT.findall(scene.text, mention.start, mention.stop))


def _sorts(words: Iterable[str]) -> frozenset[str]:
    """Each sort by one name, with those that it holds: 侵财 with 盗窃."""
    named = {SAME.get(word, word) for word in words}
    return frozenset(named.union(*(WIDER.get(name, ()) for name in named)))


def sorts_around(scene: Scene, mention: Mention) -> frozenset[str]:
    """The crimes named with a number, or before it up to a semicolon: 打掉|涉网|团伙5个，抓获嫌疑人53名."""
    if own := sorts_of(scene, mention):
        return own
    start = scene.layout.sentence(mention.at).start
    words = scene.text[max(start, scene.text.rfind("；", start, mention.at)) : mention.at]
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
        return sorts_of(scene, mention)
    listed = mention.unit != "person" and _lists_sorts(scene, mention)
    return sorts_of(scene, mention) if listed else sorts_around(scene, mention)


def _lists_sorts(scene: Scene, mention: Mention) -> bool:
    """立案环食药、知识产权案件2473起，破获|2122起: of all sorts that its sentence lists."""
    return SORTS_LISTED.search(scene.text, scene.layout.sentence(mention.at).start, mention.at) is not None


def are_fugitives(scene: Scene, mention: Mention) -> bool:
    """Whether persons are those whom police had sought long: 抓获|逃犯|159名."""
    return mention.unit == "person" and SOUGHT.search(scene.text, mention.start, mention.end) is not None
