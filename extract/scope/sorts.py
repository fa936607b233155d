"""Of which sorts of crime a number is said to be: finer than the types of `extract.crime`, for numbers of two sorts
within one type (盗窃, 抢劫) hold nothing of each other."""

import re
from collections.abc import Iterable

from extract.mention import Mention
from extract.scene import Scene

A_SORT = re.compile(
    r"盗抢骗?|食药|药品|环境|知识产权|野生动物|捕捞|采[砂矿]|套路贷|盗窃|盗车|侵财|电诈|诈骗|抢劫|抢夺|涉[枪毒黄赌税黑恶]|毒品|赌博|命案|走私|传销|集资|洗钱|经济犯罪|食品|假[酒药烟币]|拐卖|涉网|恶势力|酒驾|偷渡|文物"
)
"""盗窃案件, 涉枪案: a sort of crime, which a number of another sort does not contain."""
SAME = {"盗车": "盗窃", "电诈": "诈骗", "涉毒": "毒品", "涉赌": "赌博", "恶势力": "涉恶"}
"""Two words for one sort."""
WIDER = {
    "侵财": ("盗窃", "抢劫", "抢夺", "诈骗"),
    "盗抢": ("盗窃", "抢劫", "抢夺"),
    "盗抢骗": ("盗窃", "抢劫", "抢夺", "诈骗"),
    "食药": ("食品", "药品", "假药"),
    "药品": ("假药",),
    "经济犯罪": ("传销", "集资", "洗钱", "涉税", "假币"),
}
"""Sorts that hold others."""


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
    start = max(start, scene.text.rfind("；", start, mention.at))
    return _sorts(A_SORT.findall(scene.text, start, mention.at))


def sorts_said_of(scene: Scene, mention: Mention) -> frozenset[str]:
    """The crimes of cases or gangs, or of those caught with them: 破获|电诈|案件4600起、抓获嫌疑人5642名."""
    return sorts_around(scene, mention) if mention.unit == "person" else sorts_of(scene, mention)


def holds(sorts: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one of the sorts is wider than all others: 侵财 than 诈骗; 涉税走私 is no wider sort than 走私."""
    return bool(others) and any(others <= frozenset(WIDER.get(name, ())) for name in sorts - others)
