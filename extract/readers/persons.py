"""Reads numbers of persons: arrests, measures, victims."""

import re

from extract.grammar.carried import SUBSET_OPENS
from extract.grammar.matcher import Governed, govern
from extract.grammar.quote import quote
from extract.grammar.scene import Hit, Scene
from extract.kinds import CUES
from extract.kinds.cues import Frame
from extract.numbers.quantity import Quantity
from extract.readers.mention import Mention, Reading, Refusal
from extract.readers.persons_counted import BASE_SET
from extract.readers.persons_listed import ENDS
from extract.readers.persons_pronoun import taken_later
from extract.readers.persons_refused import OFFICIALS, WARNED, why_not_caught
from extract.readers.phrase import NEARLY, phrase_of
from extract.release import Kind
from extract.text.words import words

NOUN_REACH = 12
NOUN_GAP = re.compile(r"[^，,。；;、的被\d\n匪嫌徒犯贼]{0,8}")
"""Between a number and its noun: 200多名|外省|受害人; not 3人|被民警, who act."""
COUNT_GAP = re.compile(
    r"(?:共|约|近|达|上|逾|超|超过|不少于|不低于|人数|总数|数量?|量|达到|已|高达|多达|至少|大[概约]|约莫|估计|累计|有|为"
    r"|合?计|增加?[至到]|升至){0,3}"
)
"""Between a noun and its number: 受害人|共达|200名."""
SWINDLED_BEHIND = re.compile(
    r"(?:先后|均|也|都|已|陆续)?(?:被骗|受骗|上当|遭骗|受害|遭遇到?了?(?:[^，。；\d]{1,8}的)?诈骗)(?!风险|的可能|电话|短信)"
)
"""4名群众|陆续被骗, |遭遇了该团伙的诈骗."""
SWINDLED_BEFORE = re.compile(r"(?:被骗|受骗|上当|受害)的$")
"""受骗的|老人多达300名: the same before the noun."""
FELL_FOR_IT = re.compile(
    r"遭[遇受到]?过?了?(?:电信|网络|电话|电诈){0,2}(?:诈骗|骗局)的(?:群众|市民|村民|居民|民众|老人|学生)"
    r"|[^，。；、\d警]{0,4}误[堕坠入陷][^，。；\d]{0,4}(?:骗局|骗案|陷阱|圈套)"
)
"""30名|遭遇电信诈骗的群众, 4名|男女误堕陷阱; not 遭遇诈骗电话的群众."""
SPREAD = re.compile(
    r"(?:[受被]害(?:人|者|群众|会员)|受骗群众|事主)(?:人?数)?(?:遍布|遍及|分布|涉及|波及|来自|多为|多是|大多|众多)[^。；！？\n\d]{0,30}"
    r"(?:\d{1,2}[余多]?个[^。；，\d]{0,8})?[，,](?:总?人数|总数)?(?:共计?|总共|合计|涉及|多达|高达|达到?|超过|超|逾|近|约|有|上){1,3}$"
)
"""受害人遍布江苏、浙江等20多个省份，共计|370余人, 被害人遍及各地，人数多达上|万人:
victims, whose number stands in a clause of its own."""
SWINDLED = words("被骗 受骗 上当受骗 受害")
"""Verbs that make those whom they touch victims."""
CHEATED = re.compile(
    r"(?:(?![，。；\d防反]|宣传|讲解|介绍|询问|了解|通报|返还|发还|揭露).){0,8}"
    r"(?:骗[走取得去]|(?:集资|实施)?诈骗(?!经过|案|犯罪|手[法段]|过程|知识)|行骗)(?!的)"
)
"""向20多人|骗走1.7亿元, 向60多名|群众集资诈骗: victims by what was done to them; not 向80人|宣传防诈骗."""
CHEATS = re.compile(r"(?:诈骗|骗)(?:了(?:全国各?地?|各地|国内|境内)?|(?:全国各?地?|各地|国内|境内))的?$")
"""半年内诈骗全国各地|300余人, 骗了|200多人: the same with the verb before the number."""
SUSPECTS = re.compile(r"[^，。；、\d]{0,6}(?:嫌|犯|团伙|骗子)")
"""3名|嫌疑人: no victims, whatever stands before them."""
HEADED = re.compile(r"[^，,。；;、遭]{0,4}(?:诈骗案|团伙|嫌疑人|犯罪)|委托书|代表")
"""A noun that another one follows is not what the number counts: 村民代表, 受害人委托书."""
CAUGHT_BEHIND = re.compile(
    r"(?:全部|悉数|均|已|都|也){0,2}(?:被抓|落网|被捕|到案|归案|被刑拘|被刑事拘留|被拘|被控制|被(?:依法)?(?:批准|执行)?逮捕|被批捕)"
)
"""147名员工|全部被抓, |被批准逮捕."""
CAUGHT_BEFORE = re.compile(
    r"(?:抓获|抓捕|拘捕|控制|带走|刑拘|刑事拘留|抓住)了?(?:涉案|该公司)?$|堵住了?[^，。；、被\d]{1,8}的$"
)
"""控制了|11名员工, 堵住了“送货”的|5名妇女: whoever they are, the verb touches their number."""
CAUGHT_NEXT = re.compile(
    r"(?:全部|悉数|均|已|都|也|当场|一并|先后){0,3}被?(?:抓|落网|到案(?![发件])|归案|带走|带回|控制|刑拘|刑事拘留|传唤|押|(?:依法)?(?:批准|执行)逮捕|批捕|提起公诉|移送(?:审查)?起诉)"
)
"""员工共33人|当场带走, |提起公诉: the same where their noun stands before the number; not 33人|起诉开发商."""
TASKS = words("押解 押送 抓捕 追逃")
"""What officers are named after: 155名跟机押解|民警; not 3人落网|民警缴获."""
LOOSELY_CAUGHT = words("逮捕 被逮捕 依法逮捕")
"""In Hong Kong and Taiwan caught; 批准逮捕 is a step of the mainland's law there too."""
TOLD_IN_TAIWAN = re.compile("员警|车手|犯嫌|诈团|收水|警分局")
"""|员警|埋伏，当场逮捕车手2名: the words of Taiwan's papers, wherever their police are not named."""
DAYS = re.compile(r"\d{1,2}(?:[天日](?!前|起|，))")
"""被拘留|5天: the administrative measure, of a few days."""
GANGS_COUNTED = re.compile(
    r"(?:团伙|集团|帮派|(?:犯罪|传销|诈骗)组织|恶势力)(?:[\d,多余〇一二三四五六七八九十百千两]+[个件团起伙]、?(?:[^，。；、\d拘捕抓诉]{0,4})?)?$|[\d〇一二三四五六七八九十百][件团][、，]?[^，。；、\d拘捕抓诉]{0,3}$"
)
"""The words before a number of gang members: 摧毁犯罪团伙54个|257人, 查获诈欺集团131件、犯嫌|563人;
not 打掉团伙37个、刑拘|488人."""

NOTHING_BEHIND = re.compile(r"[，。；！!]|$")
"""受害者大概200多个|，: no noun that 个 counts stands behind it."""
CASES_COUNTED = re.compile(r"案件?\d[\d,.]*万?[余多]?[起宗件]$")
"""破获毒品案件542起|574人: those caught, right behind the cases, where ENDS stands behind them."""


def read(scene: Scene, quantity: Quantity, *, outside_mainland: bool) -> Reading:
    """A number of persons as a figure, or the reason why it is none."""
    beside = _noun_beside(scene, quantity)
    if beside and beside.hit.cue.kind is None and _are_told_swindled(scene, quantity, beside):
        return Mention.of(quantity, "victims", "person", quote(scene, quantity, beside), "victims:被骗")
    if beside and beside.hit.cue.kind is None and _are_caught(scene, quantity, beside):
        beside = None
    if victims := _victims_without_a_noun(scene, quantity):
        return victims
    governed = beside or _of_gangs(scene, quantity, lists=outside_mainland) or govern(scene, Frame.PERSONS, quantity)
    governed = _caught_before(scene, quantity, governed) or governed
    if taken := taken_later(scene, quantity, governed):
        return Mention.of(quantity, "arrests", "person", taken, "arrests:将其", classifier=quantity.unit)
    if governed is None:
        return Refusal(quantity, "no verb says what happened to these persons")
    cue = governed.hit.cue
    if _were_swindled(scene, quantity, governed):
        return Mention.of(quantity, "victims", "person", quote(scene, quantity, governed), "victims:被骗")
    if cue.kind is None:
        return Refusal(quantity, f"{cue.word}: {cue.reason}")
    if reason := why_not_caught(scene, quantity, governed, outside_mainland=outside_mainland):
        return Refusal(quantity, reason)
    loosely = cue.word in LOOSELY_CAUGHT and (outside_mainland or _is_told_in_taiwan(scene, quantity))
    kind = "arrests" if loosely else cue.kind
    if kind == "detained" and DAYS.match(scene.text, governed.hit.end):
        kind = "administratively_detained"
    said, rule = quote(scene, quantity, governed), f"{kind}:{cue.word}"
    carried = governed.how == "carried"
    return Mention.of(quantity, kind, "person", said, rule, carried=carried, classifier=quantity.unit)


def _victims_without_a_noun(scene: Scene, quantity: Quantity) -> Mention | None:
    """向20多人骗走1.7亿元; 受害人遍布各省，共计370余人."""
    if cheated := _were_cheated(scene, quantity):
        return Mention.of(quantity, "victims", "person", cheated, "victims:骗")
    spread = SPREAD.search(scene.text, scene.layout.sentence(quantity.start).start, quantity.start)
    if spread is None:
        return None
    return Mention.of(quantity, "victims", "person", (spread.start(), quantity.end), "victims:受害人")


def _is_told_in_taiwan(scene: Scene, quantity: Quantity) -> bool:
    sentence = scene.layout.sentence(quantity.start)
    return TOLD_IN_TAIWAN.search(scene.text, sentence.start, sentence.end) is not None


def _caught_before(scene: Scene, quantity: Quantity, governed: Governed | None) -> Governed | None:
    """到案的7名嫌疑人中5人被逮捕: all seven were caught, whatever befell some of them."""
    if (
        governed is None
        or governed.how != "after"
        or not BASE_SET.match(scene.text, quantity.end, governed.hit.end + 8)
    ):
        return None
    front = next(scene.before(Frame.PERSONS, quantity.start - NOUN_REACH, quantity.start), None)
    caught = front and front.cue.kind == "arrests" and scene.text[front.end : quantity.start] == "的"
    return Governed(front, "before") if front and caught else None


def counts_victims(scene: Scene, quantity: Quantity) -> bool:
    """受害者大概200多个; not 受害人账户200多个."""
    if not NOTHING_BEHIND.match(scene.text, quantity.end):
        return False
    beside = _noun_beside(scene, quantity)
    if beside is not None:
        return beside.how == "before" and beside.hit.cue.kind == "victims"
    return SPREAD.search(scene.text, scene.layout.sentence(quantity.start).start, quantity.start) is not None


def _are_caught(scene: Scene, quantity: Quantity, beside: Governed) -> bool:
    """Whoever they are: 抓获22人，其中|公司员工20人; 147名员工|全部被抓."""
    if beside.hit.cue.reason.startswith("police"):
        return False
    if beside.how == "after" and CAUGHT_BEFORE.search(scene.text, quantity.start - 14, quantity.start):
        return True
    if beside.how == "before" and CAUGHT_NEXT.match(scene.text, quantity.end):
        return True
    clause = scene.layout.clause(quantity.start)
    return bool(SUBSET_OPENS.match(scene.text, clause.start) or CAUGHT_BEHIND.match(scene.text, beside.hit.end))


def _are_told_swindled(scene: Scene, quantity: Quantity, beside: Governed) -> bool:
    """4名群众被骗: people who are victims by the verb right behind them."""
    clause = scene.layout.clause(quantity.start)
    if any(sign.search(scene.text, clause.start, quantity.start) for sign in (WARNED, NEARLY)) or quantity.value <= 1:
        return False
    start = beside.hit.start
    if beside.how == "before" and SWINDLED_BEFORE.search(scene.text, start - 4, start):
        return True
    return SWINDLED_BEHIND.match(scene.text, beside.hit.end) is not None


def _were_cheated(scene: Scene, quantity: Quantity) -> tuple[int, int] | None:
    """The words of 向20多人骗走1.7亿元, 先后向60名群众集资诈骗; 诈骗全国各地300余人; 4名男女误堕陷阱."""
    if quantity.value <= 1:
        return None
    if fell := FELL_FOR_IT.match(scene.text, quantity.end):
        return quantity.start, fell.end()
    said = quantity.start - 1, quantity.end
    if CHEATS.search(scene.text, quantity.start - 10, quantity.start):
        return None if SUSPECTS.match(scene.text, quantity.end) else said
    to_them = scene.text.endswith("向", 0, quantity.start)
    return said if to_them and CHEATED.match(scene.text, quantity.end) else None


def _were_swindled(scene: Scene, quantity: Quantity, governed: Governed) -> bool:
    """被骗的学生有12人, 造成数万人被骗: victims, in other words."""
    hit = governed.hit
    if hit.cue.word not in SWINDLED:
        return False
    between = scene.text[quantity.end : hit.start]
    touches = governed.how == "after" and (len(between) <= 1 or between in ("民众", "网民", "网友"))
    return quantity.value > 1 and (touches or "的" in scene.text[hit.end : quantity.start])


def _noun_beside(scene: Scene, quantity: Quantity) -> Governed | None:
    """A noun that touches the number decides before any verb: 200多名受害人, 民警100余人, 受害人200名."""
    text = scene.text
    behind = _first_behind(scene, quantity)
    touches = behind and behind.cue.noun and NOUN_GAP.fullmatch(text, quantity.end, behind.start)
    if behind and behind.cue.after and touches and not HEADED.match(text, behind.end):
        return Governed(behind, "after")
    front = next(scene.before(Frame.PERSONS, quantity.start - NOUN_REACH, quantity.start), None)
    if front and front.cue.noun and front.cue.before and COUNT_GAP.fullmatch(text, front.end, quantity.start):
        return Governed(front, "before")
    return None


def _first_behind(scene: Scene, quantity: Quantity) -> Hit | None:
    """The first cue behind the number; 155名|跟机押解|民警: a verb that tells what the officers do is none."""
    hits = list(scene.after(Frame.PERSONS, quantity.end, quantity.end + NOUN_REACH))
    if len(hits) < 2 or hits[0].cue.word not in TASKS or scene.text.startswith("被", hits[0].start - 1):
        return next(iter(hits), None)
    officers = hits[0].end == hits[1].start and hits[1].cue.reason.startswith("police")
    return hits[1 if officers else 0]


def _of_gangs(scene: Scene, quantity: Quantity, *, lists: bool) -> Governed | None:
    """摧毁犯罪团伙54个257人, 查获诈欺集团131件、犯嫌563人, 破获案件542起574人: whom it counts were caught."""
    if CASES_COUNTED.search(scene.text, quantity.start - 12, quantity.start) and ENDS.match(scene.text, quantity.end):
        return _caught_with(govern(scene, Frame.CASES, quantity), "cases_solved", lists=False)
    if not GANGS_COUNTED.search(scene.text, quantity.start - 20, quantity.start):
        return None
    if OFFICIALS.search(phrase_of(scene, quantity)):
        return None
    return _caught_with(govern(scene, Frame.GROUPS, quantity), "gangs", lists=lists)


def _caught_with(governed: Governed | None, kind: Kind, *, lists: bool) -> Governed | None:
    """The verb that solved cases or broke gangs up, as one that caught."""
    if governed is None or governed.hit.cue.kind != kind or (governed.how == "carried" and not lists):
        return None
    cue = CUES[Frame.PERSONS]["抓获"]
    return Governed(Hit(governed.hit.start, governed.hit.end, cue), governed.how)
