"""Reads numbers of persons: arrests, measures, victims."""

import re

from extract.cues import Frame
from extract.kinds import CUES
from extract.matcher import Governed, Hit, Scene, continues, govern
from extract.mention import Mention, Reading, Refusal
from extract.quantity import Quantity
from extract.quote import quote
from extract.words import words

SUSPECT = re.compile(
    r"嫌疑人|嫌犯|犯嫌|嫌疑|疑犯|罪犯|逃犯|毒贩|诈骗分子|犯罪分子|不法分子|违法犯罪|违法人员|涉案人|涉嫌|成员|骨干|主犯|首犯|头目|案犯|人犯|嫌|黑客|男子|女子|男性|女性|男|女|分子|负责人|车手|主谋|被捕|落网|组织者|窃贼|歹徒|凶手|凶嫌|恶煞|人员|共犯|共犯|诈骗者|对象|店主|老板|赌客|嫖客|卖淫|吸毒|蛇头|偷渡|马仔|卡农|推手|幕后|金主|水军|本地人"
)
"""What a number of persons caught stands beside; needed where the verb is weak or far."""
WEAK = words("""
    打掉 捣毁 摧毁 端掉 查处 移交 控制 押送 带走 传唤 遣返 查获 带回 劝返 追捕 截获 挖出 追回
""")
"""Verbs that also take gangs, goods or officials for their object."""
NEARBY = 24
NOUN_GAP = re.compile(r"[^，,。；;、的\d\n匪嫌徒犯贼]{0,8}")
COUNT_GAP = re.compile(r"(?:共|约|近|达|上|逾|超|超过|人数|总数|数|已|高达|多达|至少|有|为|计){0,3}")
HEADED = re.compile(r"[^，,。；;、]{0,4}(?:诈骗案|团伙|嫌疑人|犯罪)|委托书|代表")
"""A noun that another one follows is not what the number counts: 村民代表, 受害人委托书."""
GANG_BEFORE = re.compile(
    r"(?:团伙|集团|帮派|犯罪组织|恶势力)(?:[\d,多余〇一二三四五六七八九十百千两]+[个件团起伙]、?(?:[^，。；、\d]{0,4})?)?$|[\d〇一二三四五六七八九十百][件团][、，]?[^，。；、\d]{0,3}$"
)
"""The words before a number of gang members."""
BASE_SET = re.compile(
    r"[^，,。；;\d]{0,14}中[，,、]?[^，。；\d]{0,8}[\d一二三四五六七八九十]"
    r"|[^，,。；;\d（(]{0,20}?(?:已有|已|有)[^，,。；;\d（(]{0,4}\d+[余多]?[名人]"
)
"""62名嫌疑人中48人被刑拘, 50名嫌疑人已有22人到案: the larger number is not caught."""
ONE_OF = re.compile(r"(?<![获捕住了将])(?:其中|包括)有?$|[每这该某]$|(?<![获捕])另$")
ADDICTS = re.compile(r"吸毒")
SIZED = re.compile(r"(?<=以上)的?[^，。；、\d]{0,10}(?:团伙|案|集团)")
"""5人以上涉毒团伙20个."""
MADE_UP = re.compile(r"由[^，。]{0,2}$")
OFFENDERS = re.compile(r"违法(?!犯罪)")
"""查处违法嫌疑人1006人: offences that are no crime."""
OFFICIALS = re.compile(r"公职人员|干部|党员|失职|渎职|腐败|保护伞|党纪|政务处分")
AGENT = re.compile(r"被(?:至少|约)?$")
"""被至少5名防暴警制服."""
AIMED = re.compile(r"[对向](?:其中)?$")
TARGET_BEHIND = re.compile(r"[^，。；]{0,16}(?:开展|发布|实施|悬赏|进行|展开)")
"""对299名逃犯开展集中缉捕: whom an act is aimed at."""
OTHERS = re.compile(r"死|伤|受害|被害|群众|民警|救")
WARNED = re.compile(r"劝阻|预警|拦截|提醒|回访|见面")
"""Persons warned in time are no victims."""


def read(scene: Scene, quantity: Quantity, *, hong_kong_or_taiwan: bool) -> Reading:
    """A number of persons as a figure, or the reason why it is none."""
    beside = _noun_beside(scene, quantity)
    governed = beside or _of_gangs(scene, quantity, lists=hong_kong_or_taiwan) or govern(scene, Frame.PERSONS, quantity)
    if governed is None:
        return Refusal(quantity, "no verb says what happened to these persons")
    cue = governed.hit.cue
    if cue.word == "被骗" and "的" in scene.text[governed.hit.end : quantity.start]:
        start, end = quote(scene, quantity, governed)
        at, stop = quantity.start, quantity.end
        return Mention("victims", None, quantity.value, quantity.bound, "person", start, end, at, stop, "victims:被骗")
    if cue.kind is None:
        return Refusal(quantity, f"{cue.word}: {cue.reason}")
    if not (hong_kong_or_taiwan and cue.word == "查获") and (refusal := _refuse(scene, quantity, governed)):
        return refusal
    kind = "arrests" if hong_kong_or_taiwan and "逮捕" in cue.word else cue.kind
    start, end = quote(scene, quantity, governed)
    rule = f"{kind}:{cue.word}"
    carried = governed.how == "carried"
    return Mention(
        kind,
        None,
        quantity.value,
        quantity.bound,
        "person",
        start,
        end,
        quantity.start,
        quantity.end,
        rule,
        carried,
        quantity.unit,
    )


def _noun_beside(scene: Scene, quantity: Quantity) -> Governed | None:
    """A noun that touches the number decides before any verb: 200多名受害人, 民警100余人, 受害人200名."""
    for hit in scene.after(Frame.PERSONS, quantity.end, quantity.end + 12):
        gap = scene.text[quantity.end : hit.start]
        if hit.cue.noun and hit.cue.after and NOUN_GAP.fullmatch(gap) and not HEADED.match(scene.text, hit.end):
            return Governed(hit, "after")
        break
    for hit in scene.before(Frame.PERSONS, quantity.start - 12, quantity.start):
        gap = scene.text[hit.end : quantity.start]
        if hit.cue.noun and hit.cue.before and COUNT_GAP.fullmatch(gap):
            return Governed(hit, "before")
        break
    return None


def _of_gangs(scene: Scene, quantity: Quantity, *, lists: bool) -> Governed | None:
    """摧毁犯罪团伙54个257人, 查获诈欺集团131件、犯嫌563人: the members of gangs broken up were caught."""
    if not GANG_BEFORE.search(scene.text, max(0, quantity.start - 20), quantity.start):
        return None
    governed = govern(scene, Frame.GROUPS, quantity)
    if governed is None or governed.hit.cue.kind is None or (governed.how == "carried" and not lists):
        return None
    if OFFICIALS.search(_phrase(scene, quantity)):
        return None
    cue = CUES[Frame.PERSONS]["抓获"]
    return Governed(Hit(governed.hit.start, governed.hit.end, cue), governed.how)


def _refuse(scene: Scene, quantity: Quantity, governed: Governed) -> Refusal | None:
    text = scene.text
    around = text[governed.hit.end : quantity.start] + text[quantity.end : quantity.end + NEARBY]
    if text.startswith("每", governed.hit.start - 1):
        return Refusal(quantity, "a rate: 每抓获一名")
    if governed.how == "after" and BASE_SET.match(text, quantity.end, governed.hit.end + 8):
        return Refusal(quantity, "the whole of which another number is caught")
    if other := _others(scene, quantity, governed.hit.cue.word):
        return Refusal(quantity, other)
    if SIZED.match(text, quantity.end):
        return Refusal(quantity, "a size class of gangs or cases")
    gendered = quantity.unit in ("男", "女")
    if (
        ONE_OF.search(text, max(0, quantity.start - 4), quantity.start)
        and quantity.core in ("一", "1")
        and not gendered
    ):
        return Refusal(quantity, "one of those counted before")
    if MADE_UP.search(text, max(0, quantity.start - 4), quantity.start) and "组成" in _phrase(scene, quantity):
        return Refusal(quantity, "what a gang is made up of")
    if governed.how == "carried" and not _goes_on(scene, quantity):
        return Refusal(quantity, "the clause does not go on with the list before it")
    if governed.hit.cue.kind == "victims" and quantity.value == 1:
        return Refusal(quantity, "one victim of whom the text tells")
    if governed.hit.cue.kind == "victims" and WARNED.search(_sentence(scene, quantity)):
        return Refusal(quantity, "warned in time, no victims")
    if governed.hit.cue.word in WEAK and not SUSPECT.search(
        around if governed.how != "after" else _phrase(scene, quantity)
    ):
        return Refusal(quantity, f"{governed.hit.cue.word} does not say that suspects were caught")
    return None


def _others(scene: Scene, quantity: Quantity, word: str) -> str:
    """Why these persons are no suspects caught; empty where nothing says so."""
    if word == "查处" and OFFENDERS.search(_phrase(scene, quantity)):
        return "dealt with for what is no crime"
    if word == "查处" and ADDICTS.search(_phrase(scene, quantity)):
        return "addicts dealt with, not suspects caught"
    if word == "查处" and OFFICIALS.search(_phrase(scene, quantity)):
        return "officials disciplined, not suspects caught"
    if AGENT.search(scene.text, max(0, quantity.start - 4), quantity.start):
        return "who did it, not to whom it was done"
    aimed = AIMED.search(scene.text, quantity.start - 3, quantity.start) and TARGET_BEHIND.match(
        scene.text, quantity.end
    )
    return "whom an act is aimed at, not caught" if aimed else ""


def _goes_on(scene: Scene, quantity: Quantity) -> bool:
    """Whether the clause goes on with a list of persons: 其中男性64人, 故意杀人的138名, 15年以上的52名."""
    phrase = _phrase(scene, quantity)
    one_sort = scene.text.startswith("的", quantity.start - 1) and not OTHERS.search(phrase)
    return one_sort or continues(scene, quantity) or SUSPECT.search(phrase) is not None


def _sentence(scene: Scene, quantity: Quantity) -> str:
    sentence = scene.layout.clause(quantity.start)
    return scene.text[sentence.start : sentence.end]


def _phrase(scene: Scene, quantity: Quantity) -> str:
    """The number's own words: from its clause's start to the next mark behind it."""
    clause = scene.layout.clause(quantity.start)
    return scene.text[clause.start : quantity.start] + scene.text[quantity.end : min(clause.end, quantity.end + NEARBY)]
