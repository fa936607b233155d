"""Reads numbers of gangs and dens: the noun beside the number says which, the verb that it was broken up."""

import re

from extract.grammar.behind import verb_behind
from extract.grammar.matcher import Governed, govern
from extract.grammar.quote import quote
from extract.grammar.scene import Scene
from extract.kinds.cues import Frame
from extract.kinds.groups import DEN, GANG, ORGANISATION
from extract.kinds.units import UNIT_OF
from extract.numbers.quantity import Quantity
from extract.readers.mention import Mention, Reading, Refusal
from extract.release import Kind
from extract.text.words import words

BEHIND = re.compile(r"[^，,。；;！!？?：:（）()\n\d]{0,60}")
"""打掉1个|为他人洗钱的团伙|，抓获5人: the words behind a number up to the next mark or digit."""
BROKEN_BEHIND = re.compile(r"(?:打掉|捣毁|端掉|摧毁|铲除|破获|查获|查处|侦破)了?[一二两三四五六七八九十][个处家伙]")
"""在一家旅馆|打掉一个|团伙: what is behind is counted anew, and the number before says where."""
COUNTED = r"[”」』]?等?(?:各|共|已|达|约|近|逾|超|总数|合计|数|共计|多达|累计|就?有|是|：|\s){0,2}$"
"""犯罪团伙”共|12个, 团伙数达|5个: what may stand between the noun and its number."""
RING = re.compile(
    r"(?!打|捣|摧|破获|端|抓|赴|前往|将|把|侦|铲)(?:(?!(?<!涉)案)[^，,。；;、\d]){2,40}?(?:团伙|犯罪集团)(?=[，,。；;！!]|$)"
)
"""侦破一起利用人工智能大规模制造虚假信息的犯罪团伙: 起 counts gangs where no case follows."""
MEMBERS = re.compile(r"的[^，。；、]{0,4}\d+[余多]?[名人]")
"""将两个团伙|的19名成员抓获: what is counted behind it was caught."""
TOLD_OF = re.compile(r"(?:案件?)?(?:的?过程中|时)[，,]")
"""在查处一涉毒团伙|时，发现…: how another story began."""
WITHIN = re.compile(
    r"(?![^，。；]*(?:行动|整治|检查|清查|打击|战役|斗争|会战|工作|被))[^，。；]*(?:[内里中]|(?:大厦|工厦|住宅)单位)(?:当场|现场)?"
)
"""在一处|民房内|端掉窝点2个, 在一处|冷库内当场|查获, 在一个|工厦单位|捣破: the place, and no den;
not 12个|窝点在行动中|被捣毁."""
PASSIVE = re.compile(r"(?:被|已被|也被|随之|就此|成功)")
"""藏在山中、专做假酒的窝点|被摧毁, 该团伙|就此覆灭: what befell a group whose phrase ran over commas."""
FRAUD_RING = re.compile(r"[诈欺帮集]{1,2}$")
"""查获诈欺集217团."""
GANG_BEFORE = re.compile(rf"(?:{GANG.pattern}){COUNTED}")
"""打掉团伙|26个, 犯罪集团共|3个: the noun stands before the number."""
BRACKETED = re.compile(r"[（(](?:\d{1,2}人以上|[^（）()，。；\d]{1,10})[)）]$")
"""犯罪团伙（集团）|6个, 窝点(场所)|15处: the noun said otherwise, in brackets, between it and its number."""
AFTER_BRACKET = re.compile(r"(?:共|达|约|近|逾|共计|合计|累计)?")
"""团伙（集团）|共|6个: what may stand between that bracket and the number."""
FRONT, BRACKET = 12, 14
"""Characters before a number in which its noun stands, and that a bracket takes."""
ITS = re.compile(r"该[^，。；、\d]{0,4}(?:团伙|集团|组织)的?$")
"""捣毁该诈骗团伙|3个窝点: whose dens they are; not 打掉团伙|3个窝点5处."""
A_DEN = re.compile(rf"[^，。；、\d]{{0,6}}(?:{DEN.pattern})(?=[，。；、和及]|$)")
"""打掉开设赌场团伙3个|赌博窝点: dens, whose number nothing counts behind them; not 团伙3个|窝点5处."""
DEN_BEFORE = re.compile(rf"(?:{DEN.pattern}){COUNTED}")
"""捣毁窝点|12处, 窝点多达|30个: the same of dens."""
NO_GROUP = re.compile(r"[和及与、]|国家|地区|省|市|县|区|部门|警种|平台|网站|账户|账号|城市|单位|环节|层级")
"""20多个省市…: what is counted are neither gangs nor dens."""
LONG_PHRASE = re.compile(
    rf"[^。；;！!？?\n]{{0,100}}?的[^，,。；;、\n]{{0,12}}?(?:团伙|集团|{ORGANISATION}|(?P<den>窝点))"
)
"""打掉一通过代办执照、对公账户，向境外提供账户的犯罪团伙: the noun phrase runs over commas."""
VERSE = re.compile(
    r"(?:专门|长期|利用|通过|以|在|为|冒充|打着|从事|依托|藏匿|盘踞|针对|隐藏)[^，,。；;！!？?：:、\n\d]{2,24} ?\n{1,2}"
    r"(?![^\n]{0,8}(?:警|公安|打掉|捣毁|抓获|查获))[^，,。；;！!？?：:、\n\d]{2,24}?(?:团伙|犯罪集团|(?P<den>窝点))(?=[\n，,。！]|$)"
)
"""打掉一个专门针对老年人⏎售卖假药的诈骗团伙: a noun phrase that a post sets in two lines."""
DESCRIBED = re.compile(r"(?:涵盖|成员|拥有|涉及|人数|在|以|通过|利用|由|为|向|冒充|假冒|专门|从事|打着|假借)")
"""一个|由张某为首、成员12人的团伙; 一个|打着养老旗号，骗取: its noun may stand behind commas."""
MODIFIER = re.compile(r"^中的|^的?(?:首要|主要|骨干|成员|头目|老板|负责人|人员|嫌疑人|账户|帐户|主犯)")
"""2个团伙|的主要成员, 窝点|中的设备; not 团伙|的老巢: what is counted stands behind."""
SERVES = re.compile(r"(?:为|替|给|向|协助|帮助)[^，。；、\d]{0,10}$")
"""一间|协助犯罪|团伙清洗黑钱的公司: the gang that what was broken up worked for,"""
ITS_WORK = re.compile(r"[^，。；、\d]{2,16}的[^，。；、\d]")
"""团伙|清洗黑钱的公|司: where what it is called stands behind."""
TIDIED_DEN = re.compile(r"窝(?!棚)")
"""清理传销|窝点; not 清理窝棚, 清理娱乐场所."""
AT_PLACES = re.compile(r"[在从自于][^，。；、\d]{0,6}$")
"""在|3处冷库查获冻品, 从|3个仓库查获假酒: where things were found."""
FOUND = words("查获 破获 抓获")
"""3处冷库|查获冻品: verbs that a place stands before in which it was done; not 3处窝点|捣毁."""
DEN_VERBS = words("""
    捣毁 清理 查获 打掉 打掉了 端掉 端 查处 铲除 摧毁 取缔 清除 捣破 搗破 打 被端 被打掉 被捣毁 被铲除 被摧毁 一网打尽
    瓦解 被瓦解 拔掉 打破 捣掉 清剿 关停 破获 扫除 连锅端 被连锅端 冚掉
    连根拔起 被连根拔起 连根铲除 被连根铲除
""")


def read(scene: Scene, quantity: Quantity) -> Reading:
    """A number of gangs or dens as a figure, or the reason why it is none."""
    kind, end = kind_of(scene, quantity)
    if kind is None:
        return Refusal(quantity, "neither gangs nor dens")
    governed = _behind_phrase(scene, end) or govern(scene, Frame.GROUPS, quantity)
    if governed is None:
        return Refusal(quantity, "no verb says that they were broken up")
    if governed.how == "after" and WITHIN.fullmatch(scene.text, quantity.end, governed.hit.start):
        return Refusal(quantity, "where it was done")
    if governed.how == "after" and governed.hit.cue.word in FOUND and _is_where(scene, quantity):
        return Refusal(quantity, "where it was done")
    if TOLD_OF.match(scene.text, end):
        return Refusal(quantity, "how another story began")
    if governed.hit.cue.word == "侦办" and quantity.value <= 1:
        return Refusal(quantity, "the case of a gang, of which nothing says that it was broken up")
    if MEMBERS.match(scene.text, end):
        return Refusal(quantity, "whose members another number counts")
    cue = governed.hit.cue
    if cue.kind is None:
        return Refusal(quantity, f"{cue.word}: {cue.reason}")
    tidied = cue.word == "清理" and not TIDIED_DEN.search(scene.text, governed.hit.end, end)  # 清理娱乐场所30处
    if kind == "dens" and (tidied or cue.word not in DEN_VERBS):
        return Refusal(quantity, f"{cue.word} does not clear a den")
    start, stop = quote(scene, quantity, governed)
    said, rule = (start, max(stop, end)), f"{kind}:{cue.word}"
    return Mention.of(quantity, kind, UNIT_OF[kind], said, rule, carried=governed.how == "carried")


def _is_where(scene: Scene, quantity: Quantity) -> bool:
    """民警在|3处冷库查获冻品30吨."""
    start = scene.layout.clause(quantity.start).start
    return AT_PLACES.search(scene.text, start, quantity.start) is not None


def _behind_phrase(scene: Scene, end: int) -> Governed | None:
    """The passive right behind a noun phrase that ran over commas: …的窝点|被成功摧毁."""
    passive = PASSIVE.match(scene.text, end)
    hit = verb_behind(scene, Frame.GROUPS, end, scene.layout.clause(end).end) if passive else None
    return Governed(hit, "after") if hit else None


def kind_of(scene: Scene, quantity: Quantity) -> tuple[Kind | None, int]:
    """gangs, dens or None by the noun in front of the number or behind it, and the end of that noun."""
    text = scene.text
    clause = scene.layout.clause(quantity.start)
    front = _front(text, clause.start, quantity.start)
    matched = BEHIND.match(text, quantity.end, clause.end)
    behind = BROKEN_BEHIND.split(matched[0])[0] if matched else ""
    owned = front.endswith("有") and DEN.search(behind)
    its = quantity.unit == "处" or ITS.search(front)
    places = DEN.search(behind) if its else A_DEN.match(text, quantity.end, clause.end)  # 捣毁团伙的13处窝点
    for kind, noun in (("gangs", GANG_BEFORE), ("dens", DEN_BEFORE)):
        other = (kind == "dens" and quantity.unit == "件") or (kind == "gangs" and places)
        said = front.endswith("是") and quantity.value <= 1  # 该团伙是一个家族企业
        if noun.search(front) and not (owned or other or said):
            return kind, quantity.end  # type: ignore[return-value]
    if quantity.unit == "起":
        ring = RING.match(text, quantity.end, clause.end)
        return ("gangs", ring.end()) if ring else (None, quantity.end)
    if quantity.unit == "诈团" or (quantity.unit == "团" and FRAUD_RING.search(front)):
        return "gangs", quantity.end
    if quantity.unit == "件" or NO_GROUP.match(text, quantity.end):
        return None, quantity.end
    found = _last_noun(behind, quantity.end)
    single = quantity.core == "一" and quantity.unit == "个"
    if single and (found[0] is None or DESCRIBED.match(text, quantity.end)):
        long = LONG_PHRASE.match(text, quantity.end) or VERSE.match(text, quantity.end)
        return (_long_kind(long), long.end()) if long else found
    return found


def _front(text: str, clause: int, at: int) -> str:
    """The last words of the clause before a number, or before a bracket that it stands behind: 团伙（集团）|6个."""
    counted = AFTER_BRACKET.fullmatch(text, clause, at)
    if counted and (bracket := BRACKETED.search(text, max(0, clause - BRACKET), clause)):
        at, clause = bracket.start(), 0
    return text[max(clause, at - FRONT) : at]


def _long_kind(phrase: re.Match[str]) -> Kind:
    return "dens" if phrase["den"] else "gangs"


def _last_noun(words: str, offset: int) -> tuple[Kind | None, int]:
    """The head of a Chinese noun phrase is its last noun: 1个为窝点提供账户的|团伙."""
    best: tuple[Kind | None, int] = (None, offset)
    last = -1
    for kind, noun in (("gangs", GANG), ("dens", DEN)):
        for match in noun.finditer(words):
            if match.end() > last and not MODIFIER.match(words[match.end() :]) and not _is_served(words, match):
                last = match.end()
                best = (kind, offset + match.end())  # type: ignore[assignment]
    return best


def _is_served(words: str, gang: re.Match[str]) -> bool:
    return ITS_WORK.match(words, gang.end()) is not None and SERVES.search(words, 0, gang.start()) is not None
