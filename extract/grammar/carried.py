"""Numbers that go on with a list (其中…, 另有…): the verb of an earlier clause that they take."""

import re

from extract.gazetteer import gazetteer
from extract.grammar.negation import negated
from extract.grammar.scene import Hit, Scene
from extract.kinds.cues import SEIZURE, Frame
from extract.numbers.quantity import Quantity
from extract.text.clauses import Span
from extract.text.words import words

CHANGES = words("上升 下降 减少 增加 同比 环比 同比增加 同比减少 同比上升 同比下降")
"""共录得3.5万宗，同比下降2.8%，其中诈骗1.7万宗: a change governs nothing behind it."""
SUBSET_OPENS = re.compile(r"\s*[其当]中(?:包括|，|：|有)?")
"""抓获嫌疑人50名。其中，女性12名: a sentence that goes on with the one before."""
SAID_OF_A_SUBSET = re.compile(
    r"[^，。；！？\n\d]{0,12}(?:警|公安|海关|督察|发言人|负责人|队长|局长)[^，。；！？\n\d]{0,6}?"
    r"(?:表示|指出?|称|说|透露|介绍|补充)[，：](?=[其当]中)"
)
"""警方表示，|其中40名被捕人: the same in somebody's words."""
ONLY_COUNTS = re.compile(r"(?:共|总共|一共|共计|合计|总计|累计)[有达约]?")
"""犯罪嫌疑人全部落网，|共计|28人: a clause that only counts those of the clause before."""
LISTED_ON = (Frame.PERSONS, Frame.CASES, Frame.GOODS)
"""What such a sentence may count."""
COUNTED_SUSPECTS = re.compile(
    r"[^，。；\d]{0,12}(?:嫌疑人|嫌犯|人员|逃犯|罪犯)[^，。；\d]{0,4}[\d一二三四五六七八九十百]"
)
"""抓获在逃|经济犯罪嫌疑人49名，其中…3名: the decoy says what sort of suspects the verb before it took."""
CONTINUES = re.compile(
    r"^\W*(?:[其当]中|总人数|包括|包含|含|另有|(?:应|更正)为\W*$|以及|及|和|并|共|共计|合计|涉及|男|女|主犯|首要|骨干|本省|跨省|本地|省内|省外|境内|境外|中国|台湾|大陆|同比|达|高达)"
)
"""A clause that goes on with a list: 其中…, 包括…, 女性14人, or puts it right: 500名有误，应为|450名."""

PLACE_ITEM = re.compile(r"(?:[\u4e00-\u9fff]{1,7}[省市县区州盟]|其余各[市县区地州])")
"""破获5600起，其中长沙市1200起，|株洲市|800起: the next place of a list that 其中 opened."""
SORT_ITEM = re.compile(r"(?:[\u4e00-\u9fff]{2,8}类|其[他它])")
"""刑拘1310人，其中电诈类430人，|盗窃类|380人，|其他|500人: the next sort of such a list."""
OF_AN_ORIGIN = re.compile(
    r"[^，。；\d]{0,6}?(?:为|是|系|来自|属|持)[^，。；\d]{0,6}?(?:籍|本地|外地|内地|大陆|境外|外国|外省|华裔|双程证|男|女)"
)
"""其中40名为中国籍人士，20人|为外籍人士: the rest of those that 其中 divides by where they are from."""
PUT_RIGHT = re.compile(r"\W*(?:应该?|应当|应分别|应更正|更正|实|正确(?:数字|数据|人数|金额)?应?)[为是]\W*")
"""抓获500名有误，|实为|450名: what stands in the place of a wrong number."""


def carried(scene: Scene, frame: Frame, clause: Span, quantity: Quantity) -> Hit | None:
    """The nearest verb of an earlier clause; the leading one of the sentence before, where 其中 goes on with it."""
    start = _list_start(scene, frame, quantity)
    hits = [hit for hit in scene.before(frame, start, clause.start) if _carries(hit)]
    if not hits and SUBSET_OPENS.match(scene.text, clause.start):  # 11名嫌疑人悉数落网，其中内部人员2名
        hits = [hit for hit in scene.before(frame, start, clause.start) if hit.cue.after and hit.cue.kind]
    if not hits and ONLY_COUNTS.fullmatch(scene.text, clause.start, quantity.start):
        start = max(start, scene.layout.clause(clause.start - 1).start)
        before = scene.before(frame, start, clause.start)
        hits = [hit for hit in before if hit.cue.after and hit.cue.kind and not negated(scene, hit)]
    if not hits:
        return None
    own = hits[0].start >= scene.layout.sentence(quantity.start).start
    if own and len(hits) > 1 and hits[0].cue.kind is None and COUNTED_SUSPECTS.match(scene.text, hits[0].end):
        return hits[1]
    return hits[0 if own else -1]


def _carries(hit: Hit) -> bool:
    if not hit.cue.before or hit.cue.noun or hit.cue.word in CHANGES or hit.cue.reason == SEIZURE:
        return False
    return len(hit.cue.word) > 1 or hit.cue.frame is Frame.CASES


def _list_start(scene: Scene, frame: Frame, quantity: Quantity) -> int:
    """Where the sentence of a number begins; 其中 goes on with the sentence before it."""
    sentence = scene.layout.sentence(quantity.start)
    if frame not in LISTED_ON or not sentence.start:
        return sentence.start
    if _opens_with_subset(scene.text, sentence.start, quantity.start):
        at = sentence.start - 1
        while at > 0 and scene.text[at] == "\n" and OF_AN_ORIGIN.match(scene.text, quantity.end):
            at -= 1
        return scene.layout.sentence(at).start
    return sentence.start


def _opens_with_subset(text: str, start: int, end: int) -> bool:
    """|其中40名被捕人, 警方表示，|其中40名: whether a sentence goes on with the one before."""
    if SUBSET_OPENS.match(text, start, end):
        return True
    split = text.find("其中", start, end) >= 0 or text.find("当中", start, end) >= 0
    return split and SAID_OF_A_SUBSET.match(text, start, end) is not None


def continues(scene: Scene, quantity: Quantity) -> bool:
    """Whether the number's clause goes on with a list: 其中…, 包括…, 女性14人."""
    clause = scene.layout.clause(quantity.start)
    if scene.text[max(0, clause.start - 3) : clause.start - 1] in ("其中", "包括"):
        return True
    if puts_right(scene, quantity):
        return True
    if CONTINUES.match(scene.text[clause.start : quantity.start]):
        return True
    if clause.start == quantity.start and OF_AN_ORIGIN.match(scene.text, quantity.end):
        return SUBSET_OPENS.match(scene.text, scene.layout.clause(clause.start - 1).start) is not None
    words = scene.text[clause.start : quantity.start]
    named = PLACE_ITEM.fullmatch(words) or SORT_ITEM.fullmatch(words) or words in gazetteer().names
    return bool(named) and "其中" in scene.text[scene.layout.sentence(clause.start).start : clause.start]


def puts_right(scene: Scene, quantity: Quantity) -> bool:
    """Whether the number stands in the place of one that the clause before calls wrong."""
    clause = scene.layout.clause(quantity.start)
    is_wrong = scene.text[max(0, clause.start - 3) : clause.start - 1] == "有误"
    return is_wrong and PUT_RIGHT.fullmatch(scene.text, clause.start, quantity.start) is not None
