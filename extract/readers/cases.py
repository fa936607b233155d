"""Reads numbers of cases: solved, filed, handled."""

import re

from extract.cues import Frame
from extract.matcher import Governed, continues, govern
from extract.mention import Mention, Reading, Refusal
from extract.quantity import Quantity
from extract.quote import quote
from extract.scene import Scene
from extract.words import words

CASE = re.compile(
    r"案|诈骗|诈欺|窃|盗窃|抢劫|抢夺|赌|犯罪|违法|走私|偷渡|传销|涉毒|毒品|杀人|伤害|绑架|敲诈|非法|破|警情|贩毒|吸毒|刑事|骗"
)
"""What cases of police work are called; 41起 alone is also one where the verb is 破."""
NO_CASE = re.compile(
    r"交通违法|事故|火灾|火警|纠纷|线索|隐患|典型案|案例|求助|救助|好人好事|投诉|信访|警示|活动|网络舆情|比赛|讲座|宣传|举报|谣言|违章|骗局|事件"
)
CALLS = re.compile(r"警情")
CRIME_CALLS = re.compile(r"刑事|诈骗|盗窃|抢|电诈|违法犯罪|毒|赌|有效警情")
STRONG = words(
    "破获 侦破 告破 破案 破 连破 带破 核破 串破 侦结 攻破 破掉 查破 串并破获 带破获 侦获 破了 破现案 破积案 共破 已破"
)
WORDS = 24
EXAMPLES = re.compile(
    r"[^，,。；;、\d]{0,12}?典型案|[^，,。；;、\d]{0,6}?案例|[^，,。；;、\d]{0,8}?(?:被|入选|获评)[^，。；]{0,20}?(?:评为|案例|精品|典型)"
)
"""公布8起典型案例, 2起案件被评为精品案例."""
POINTED = re.compile(r"(?:该|这|此|上述|以上|是|另|哪|每|最[大早多高](?:的)?)$")
"""该两宗案件, 认定是一起放火案, 破获的最大一起: no new number."""
TOLD_OF = re.compile(r"[^，。；\d]{0,20}?案件?(?:中|时|过程中)[，,]?")
"""在侦办一起诈骗案件中，发现…: how another story began."""
AGO = re.compile(r"年前|当年")
"""20年前，发生了两起命案: no count of this year's."""
ONGOING = re.compile(r"正在|全力|开展|进行")
"""一起案件…正在全力侦破."""
ADMINISTRATIVE = re.compile(r"(?:行政|治安)案件?(?:共|约|达|近)?$")
"""破获刑事案件18起、行政案件40起."""
SIZE = re.compile(r"[元人]以上|超[^，。]{0,4}[元人]")
"""被骗千万元以上的特大案件有6起: cases counted by size, without a verb."""
A_CASE = re.compile(r"案(?!例)")
TOGETHER = re.compile(r"诉|来|去|努力|携手|参与|行动|合作|加入|生活|打工|喝|吃|[犯作]案|发往|前往|带回|移交")
WITH = re.compile(r"[和与跟同][^，。；、\d]{1,10}$")
ONE_MORE = re.compile(r"[^，,。；;！!？?：:\n]{0,40}?(?<![犯作])案")
"""和香蕉一起发往湖南, 一起犯案: together; 与某地警方一起侦破的, 和另一起诈骗案 are told by the 案 behind."""
CASE_FRONT = re.compile(
    r"(?:案[件子]?|未遂|诈欺|取财|秩序|窃盗|毒品|枪炮|赌博|赌场|水房|机房|汇兑|洗钱|诈骗)(?:共|共计|合计|达|约|近|逾|超|计|有|数)?$"
)
CASE_BEHIND = re.compile(r"(?:[^，,。；;、\d]|近?\d+余?年){0,20}?案")


def read(scene: Scene, quantity: Quantity) -> Reading:
    """A number of cases as a figure, or the reason why it is none."""
    governed = govern(scene, Frame.CASES, quantity)
    if governed is None or (governed.how == "carried" and not continues(scene, quantity)):
        if _is_size_class(scene, quantity):
            return _filed(scene, quantity)
        if governed is None:
            return Refusal(quantity, "no verb says what happened to these cases")
    cue = governed.hit.cue
    if cue.kind is None:
        return Refusal(quantity, f"{cue.word}: {cue.reason}")
    phrase = _phrase(scene, quantity)
    if refusal := _refuse(scene, quantity, governed, phrase):
        return refusal
    kind = cue.kind
    if kind == "cases_solved" and ADMINISTRATIVE.search(scene.text, max(0, quantity.start - 8), quantity.start):
        kind = "cases_handled"
    said = quote(scene, quantity, governed)
    return Mention.of(quantity, kind, "case", said, cue.rule, carried=governed.how == "carried")


def _is_size_class(scene: Scene, quantity: Quantity) -> bool:
    clause = scene.layout.clause(quantity.start)
    front = scene.text[clause.start : quantity.start]
    behind = scene.text[quantity.end : min(clause.end, quantity.end + 24)]
    return SIZE.search(front + behind) is not None and "案" in front + behind


def _filed(scene: Scene, quantity: Quantity) -> Mention:
    start = max(scene.layout.clause(quantity.start).start, quantity.start - 16)
    return Mention.of(quantity, "cases_filed", "case", (start, quantity.end), "cases_filed:size class")


def _refuse(scene: Scene, quantity: Quantity, governed: Governed, phrase: str) -> Refusal | None:
    word = governed.hit.cue.word
    if NO_CASE.search(phrase) and not A_CASE.search(phrase):
        return Refusal(quantity, "counts no cases")
    if EXAMPLES.match(scene.text, quantity.end) or POINTED.search(scene.text, quantity.start - 4, quantity.start):
        return Refusal(quantity, "names cases told of elsewhere")
    if _is_told_of(scene, quantity, governed):
        return Refusal(quantity, "a case that the text tells of, not a count")
    if CALLS.search(phrase) and not CRIME_CALLS.search(phrase):
        return Refusal(quantity, "calls that are not said to be crime")
    sentence = scene.layout.sentence(quantity.start)
    if word == "发生" and AGO.search(scene.text, sentence.start, quantity.start):
        return Refusal(quantity, "cases of long ago that the text tells of")
    if governed.how == "after" and ONGOING.search(scene.text, quantity.end, governed.hit.start):
        return Refusal(quantity, "still under way")
    if quantity.unit in ("件", "单", "个") and not _of_cases(scene, quantity):
        return Refusal(quantity, f"{quantity.unit} of things, not of cases")
    if word not in STRONG and quantity.unit != "案" and not CASE.search(phrase):
        return Refusal(quantity, f"{word} without a word for crime")
    if governed.how == "carried" and not (continues(scene, quantity) or CASE.search(phrase)):
        return Refusal(quantity, "the clause does not go on with the list before it")
    if _is_together(scene, quantity):
        return Refusal(quantity, "一起 means together")
    return None


def _is_together(scene: Scene, quantity: Quantity) -> bool:
    """和香蕉一起发往湖南: no case stands behind 一起, nor before it (诈骗案|一起)."""
    if TOGETHER.match(scene.text, quantity.end):
        return True
    if quantity.core != "一" or quantity.unit != "起" or ONE_MORE.match(scene.text, quantity.end):
        return False
    return WITH.search(scene.text, max(0, quantity.start - 12), quantity.start) is not None


def _is_told_of(scene: Scene, quantity: Quantity, governed: Governed) -> bool:
    """发生在九年前的一起诈骗案, 在侦办一起诈骗案件时: one case, named and not counted."""
    if quantity.value != 1:
        return False
    if governed.hit.cue.word == "发生":
        return governed.how != "before" or scene.text.startswith("在", governed.hit.end)
    return governed.hit.cue.kind == "cases_handled" and TOLD_OF.match(scene.text, quantity.end) is not None


def _of_cases(scene: Scene, quantity: Quantity) -> bool:
    """案件41件, 15件诈骗案: 案 touches the number or heads what follows it."""
    front = scene.text[max(0, quantity.start - 8) : quantity.start]
    return bool(CASE_FRONT.search(front) or CASE_BEHIND.match(scene.text, quantity.end))


def _phrase(scene: Scene, quantity: Quantity) -> str:
    """The number's own words in its clause."""
    clause = scene.layout.clause(quantity.start)
    return (
        scene.text[clause.start : quantity.start]
        + scene.text[quantity.end : min(clause.end, quantity.end + WORDS + 16)]
    )
