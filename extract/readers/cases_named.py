"""Cases that a text names or tells of without counting them: examples, the one it began with, what it praises."""

import re

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.text.words import words

STRONG = words(
    "破获 侦破 告破 破案 破 连破 带破 核破 串破 侦结 攻破 破掉 查破 串并破获 带破获 侦获 破了 破现案 破积案 共破 已破"
)
EXAMPLES = re.compile(
    r"(?:(?!并|抓|公布|选取|发布)[^，,。；;、\d]){0,24}?典型案|[^，,。；;、\d]{0,6}?案例|[^，,。；;、\d]{0,8}?(?:被|入选|获评)[^，。；]{0,20}?(?:评为|案例|精品|典型)"
)
"""公布8起典型案例, 2起案件被评为精品案例."""
POINTED = re.compile(
    r"(?:该|这|此|上述|(?<!年)以上|是|(?<!获)另|哪|每(?:[破办侦][获办]?)?|缘起|源于|源自|始于|最[大早多高](?:的)?|最[^，。；\d]{1,3}的)$"
)
"""该两宗案件, 认定是一起放火案, 缘起一起小案件, 破获的最大一起: no new number."""
IT_IS = re.compile(r"(?:这|此案件?|该案件?)[^，。；]{0,4}?(?:是|系|成为)")
"""这是|查办案值最大的一起案件: praise of the case told of."""
FROM = re.compile(r"(?:从|由|以|围绕|循着?)$")
"""从|一起盗窃案入手."""
BEGINS = re.compile(
    r"[^，。；\d]{0,20}?案[^，。；\d]{0,6}?(?:入手|着手|切入|为(?:突破口|切入点|契机|线索|起点)|深挖|顺藤摸瓜|出发|开始|牵出|扯出|挖出|引出|说起)"
)
"""从一起|盗窃案线索入手, 以一起|诈骗案为突破口: how the work began."""
TOLD_OF = re.compile(r"[^，。；\d]{0,20}?案件?(?:中|时|过程中)[，,]?")
"""在侦办一起诈骗案件中，发现…: how another story began."""
IN_GENERAL = re.compile(
    r"[^，。；、\d]{0,10}案件?(?:[，,](?:就是|就能|就要)|的?平均(?!每)(?=[^，。；]{0,4}[用耗]?时|[^，。；]{0,4}(?:周期|成本|警力))|人均(?:破|投入))"
)
"""“破一起|案件，就是还一个公道”, 侦破一个|案件平均用时: no case of its own."""
AGO = re.compile(r"(?<!\d)(?:\d{1,2}|[一二三四五六七八九十两多几]{1,3})年前(?![\d一二三四五六七八九十半几])|当年")
"""20年前，发生了两起命案: no count of this year's."""


def is_pointed_at(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """该两宗案件, 公布8起典型案例: told of elsewhere in the text."""
    pointed = POINTED.search(scene.text, quantity.start - 4, quantity.start)
    largest = pointed and pointed[0].startswith("最")
    if largest and governed.how == "after":
        opening = scene.layout.clause(quantity.start).start
        pointed = IT_IS.search(scene.text, opening, quantity.start)
    elif (
        largest
        and governed.how == "before"
        and not scene.text.startswith("的", governed.hit.end)
        and not _is_praise(scene, governed)
    ):
        pointed = None  # 破获建市以来最大的一起走私案, 建市以来最大的一起走私案告破
    named = EXAMPLES.match(scene.text, quantity.end) and not _closes_a_list(scene, quantity, governed)
    return "names cases told of elsewhere" if pointed or named else ""


def _closes_a_list(scene: Scene, quantity: Quantity, governed: Governed) -> bool:
    """侦破张某涉黑案、李某传销案等三宗典型案件: cases solved, each by its name, and then counted."""
    if governed.hit.cue.kind != "cases_solved" or not scene.text.endswith("案等", 0, quantity.start):
        return False
    return governed.how == "before"


def _is_praise(scene: Scene, governed: Governed) -> bool:
    """这是查办案值最大的一起案件, 打击走私以来抓获人数最多的一起: what is said of a case, and no count."""
    hit = governed.hit
    if hit.cue.word in STRONG:
        return False
    start = scene.layout.sentence(hit.start).start
    return hit.cue.word == "打击" or IT_IS.search(scene.text, start, hit.start) is not None


def is_a_start(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """侦破此案过程中，民警从一起盗窃案入手."""
    start = FROM.search(scene.text, quantity.start - 2, quantity.start) and BEGINS.match(scene.text, quantity.end)
    return "a case that the work began with" if start else ""


def is_told_of(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """昨日发生一起诈骗案, 在侦办一起诈骗案件时: one case, named and not counted."""
    if quantity.value != 1:
        return ""
    if IN_GENERAL.match(scene.text, quantity.end):
        return "said of cases in general"
    handled = governed.hit.cue.kind == "cases_handled"
    told = governed.hit.cue.word == "发生" or (handled and TOLD_OF.match(scene.text, quantity.end) is not None)
    return "a case that the text tells of, not a count" if told else ""


def is_long_ago(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """30年前发生一起命案."""
    if governed.hit.cue.word != "发生":
        return ""
    start = scene.layout.sentence(quantity.start).start
    return "cases of long ago that the text tells of" if AGO.search(scene.text, start, quantity.start) else ""


def is_named_only(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """中山分局办理的一起职务侵占案，追回2600万元: a case only named."""
    if governed.hit.cue.kind != "cases_handled" or quantity.core != "一":
        return ""
    return "a case only named" if scene.text.startswith("的", governed.hit.end) else ""
