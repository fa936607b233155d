"""Reads sums of money and gives each its role."""

import re
from collections.abc import Sequence

from extract.clauses import Span
from extract.cues import Frame
from extract.matcher import Governed, Hit, Scene, negated, reaches
from extract.mention import Mention, Reading, Refusal
from extract.quantity import Quantity
from extract.quote import quote
from extract.release import Role
from extract.words import words

ACTIONS: frozenset[Role] = frozenset(("seized", "frozen", "stopped", "recovered", "prevented"))
"""What police do to money."""
TAKES_BACK: frozenset[Role] = frozenset(("frozen", "stopped", "recovered", "prevented"))
"""Acts whose object may be what was lost: 止付被骗资金, 避免群众被骗5万元."""
SIZES = words(
    """
    涉案金额 涉案总金额 涉案价值 案值 总案值 涉案总价值 流水 资金流水 涉案流水 涉案资金流水 诈骗金额 涉案总额
    交易额 犯罪金额 洗钱金额
    """
)
FINDS = words("查获 查收 查缴")
"""查获涉案金额600余万元 states the size of the crime; 查扣涉案金额 a seizure."""
THRESHOLD = re.compile(r"的?[^，,。；;！\n]{0,18}?(?:案件|大案|要案|案\d|案[，。]|的达|的有|以上的|及以上|级)")
"""被骗百万元以上的案件: a size class, not a sum."""
LAW = re.compile(r"以上不满|有期徒刑|拘役|罚金刑|管制刑|量刑|数额(?:较大|巨大|特别巨大)|《刑法》|立案标准|立案追诉")
START = re.compile(r"(?:起点|标准|门槛|达到)(?:为|是)?[^，。；\d]{0,6}$")
PUNISHED = re.compile(r"[^，。；]{0,4}(?:就|即|应|便)[^，。；]{0,4}(?:追究|立案|构成|量刑|入罪)")
"""数额较大的起点为人民币5000元; 达到5000元就可追究刑事责任."""
LAW_BEHIND = re.compile(r"(?:以上|以下|的|罚金|，处)")
EACH = r"(?:次|月|人|天|日|年|条|张|单|套|个|名|克|笔|小时|晚|位|部|支|份|组|股|户|吨|头|只|公斤)"
RATE_BEFORE = re.compile(
    rf"(?:日均|月均|年均|人均|平均)[^，。；、\d]{{0,8}}$|每{EACH}?[^，。；、\d]{{0,10}}$|(?:月薪|日薪|时薪|单价|底薪)[^，。；、\d]{{0,4}}$"
)
RATE_BEHIND = re.compile(rf"\s?(?:/|一|每){EACH}")
CHAIN = re.compile(r"[、和及与并]?(?:并|紧急|依法|成功|累计|共|共计|已)?")
"""What may stand between two verbs with one object: 查封、扣押、冻结."""
OBJECT_FIRST = re.compile(r"[将把][^，。；\d]{0,20}$")
SWINDLES = words("诈骗 诈骗了 骗取 骗得 诈得 诈取")
GANG_SIDE = re.compile(r"团伙|集团")
VICTIM_SIDE = re.compile(r"受害|被害|事主|某|群众|女士|先生|老人|公司|其|他|她|市民|村民|学生|职工|员工|业主")
PLANNED = re.compile(r"(?:准备|打算|即将|正要|正欲|险些|差点|试图|企图|就将|欲|需|须|才能|如果|若)[^，。；]{0,14}$")
ASKED = re.compile(r"(?P<followed>[按照应依][^，。；]{0,8})?要求[^，。；]{0,12}$")
"""Sums about to be sent are not lost."""
MAXIMUM = re.compile(r"最高可?(?:被|处|判)[^，。；]{0,10}$")
"""最高可被判罚款500万元: what the law allows."""
CONDITION = re.compile(r"的[，。]")
"""涉案金额为1亿元以上的，按…奖励."""
CONVERTED = re.compile(r"[元币圆盾铢][（(](?:约|折合|合|约合|相当于|大约){0,2}(?:人民币|港币|新台币|美元)?约?$")
"""八百亿元人民币（约九百二十五亿港元）."""
LISTED = re.compile(
    r"\W*(?:其中|包括|以及|及|和|并|共|共计|合计|累计|总计|达|高达|约|近|另|另有|分别|为|有|人民币|港币|新台币|外币|等|折合|为人民币){0,4}[\s*]*"
)
"""A clause that only goes on with the list before it."""
CONTRABAND = re.compile(r"余?的?[^，。；、]{0,6}(?:毒品|海洛|冰毒|可卡因|大麻|假|走私|私烟|货物|香烟|卷烟)")
DRUGS_BEHIND = re.compile(r"余?的?(?:怀疑|疑似)?(?:毒品|海洛|冰毒|可卡因|大麻|氯胺酮)")
"""检获1.5亿元怀疑可卡因: their worth, not cash."""
VALUED = re.compile(r"(?:价值|市值|市价|估值|总值|共值)[^，。；、]{0,6}$")
THING_BEHIND = re.compile(r"余?的(?!资金|现金|存款|赃款|损失|经济|财产|巨款|款项|人民币|涉案|被骗|赃物)")
"""价值16万元的超市现金券: the price of a thing."""
VALUES = words("价值 总价值 市值 市价 总市价 估值 总值 价值约 共值 折合 约值 时值")
MODIFIED = re.compile(r"(?:案件?)?(?:的)?(?:涉案)?(?:资金|款项|赃款|案款)")
"""What a verb that only says what sort of money it is stands before: 诈骗|涉案资金."""
ANOTHER = re.compile(r"[\d、]")
LISTING = re.compile(r"[、和及与]")
BEHIND = 26
DIGIT = re.compile(r"\d")
LIST_OPENING = 6
"""Characters before the noun in a clause that goes on with a list: 及涉案现金5万元."""
LABEL = words("十 百 千 万 亿")
"""亿元大案, 百元假币: a label where no 上, 近 or 数 stands before it."""
SIZED = re.compile(r"的[^，。；\d]{0,12}案件?(?:有|达|共)?\d")
"""案值超过5000万元的大要案件36起: a size class."""
CASH = words("赌资 抽头金 抽头 赌款 骗款 水钱 赃款 毒资 货款 余额")
"""Sums that go on with a list of what was seized, whatever they were made with: 查扣手机3部、赌资5万元."""


def read(scene: Scene, quantity: Quantity, currency: str) -> list[Reading]:
    """A sum as a figure with its role, or the reason why it is none. `currency`: that of a bare 元 here.

    止付挽损 is two figures, one a role; all else is one.
    """
    if refusal := _refuse(scene, quantity):
        return [refusal]
    money = quantity.currency or currency
    governed = _govern(scene, quantity)
    if governed is None:
        return [_mention(quantity, "other", money, quantity.start, quantity.end, "amount.other:no verb")]
    start, end = quote(scene, quantity, governed)
    return [
        _mention(quantity, role, money, start, end, f"amount.{role}:{governed.hit.cue.word}", governed.how == "carried")
        for role in _roles(scene, quantity, governed)
    ]


def _mention(
    quantity: Quantity, role: Role, currency: str, start: int, end: int, rule: str, carried: bool = False
) -> Mention:
    at, stop = quantity.start, quantity.end
    return Mention("amount", role, quantity.value, quantity.bound, currency, start, end, at, stop, rule, carried)


def _roles(scene: Scene, quantity: Quantity, governed: Governed) -> list[Role]:
    cue = governed.hit.cue
    front = scene.text[max(0, quantity.start - 16) : quantity.start]
    if RATE_BEFORE.search(front) or RATE_BEHIND.match(scene.text, quantity.end):
        return ["other"]
    if MAXIMUM.search(front) or (cue.role == "lost" and _is_planned(front)):
        return ["other"]
    if cue.role == "seized" and DRUGS_BEHIND.match(scene.text, quantity.end):
        return ["involved"]
    if (
        VALUED.search(front)
        and (cue.role not in ACTIONS or cue.role == "seized")
        and CONTRABAND.match(scene.text, quantity.end)
    ):
        return ["involved"]
    if cue.role not in ACTIONS and VALUED.search(front) and THING_BEHIND.match(scene.text, quantity.end):
        return ["other"]
    if cue.word in SWINDLES and _is_gangs(scene, quantity, governed.hit):
        return ["involved"]
    if cue.role == "stopped" and "损失" in scene.text[governed.hit.end : quantity.start]:
        return ["prevented"]
    if cue.role == "recovered" and scene.text.endswith("止付", 0, governed.hit.start):
        return ["stopped", "recovered"]
    return [cue.role or "other"]


def _is_gangs(scene: Scene, quantity: Quantity, hit: Hit) -> bool:
    """该团伙已诈骗90余万元 is the size of the gang's crime, 诈骗王某5万元 a victim's loss."""
    sentence = scene.layout.sentence(quantity.start)
    words = scene.text[max(sentence.start, hit.start - 60) : quantity.end + 12]
    return bool(GANG_SIDE.search(words)) and not VICTIM_SIDE.search(words)


def _is_planned(front: str) -> bool:
    """准备转账5万元, 要求其转账5万元, but not 按对方要求转账5万元."""
    asked = ASKED.search(front)
    return bool(PLANNED.search(front) or (asked and not asked["followed"]))


def _refuse(scene: Scene, quantity: Quantity) -> Refusal | None:
    said = scene.text[quantity.start : quantity.end]
    vague = (quantity.bound == "over" and said.endswith("以上")) or quantity.core[0] in "百千万亿十"
    if vague and THRESHOLD.match(scene.text, quantity.end, quantity.end + 24):
        return Refusal(quantity, "a size class of cases")
    if quantity.bound == "over" and SIZED.match(scene.text, quantity.end):
        return Refusal(quantity, "a size class of cases")
    if CONDITION.match(scene.text, quantity.end) and (vague or quantity.bound in ("over", "under")):
        return Refusal(quantity, "a condition, not a sum")
    if CONVERTED.search(scene.text[max(0, quantity.start - 12) : quantity.start]):
        return Refusal(quantity, "the sum before it in another currency")
    if quantity.core in LABEL and quantity.bound == "exact":
        return Refusal(quantity, "a label, not a number")
    sentence = scene.layout.sentence(quantity.start)
    is_limit = LAW_BEHIND.match(scene.text, quantity.end) or said.endswith(("以上", "以下"))
    if is_limit and LAW.search(scene.text, sentence.start, sentence.end):
        return Refusal(quantity, "a threshold of the law")
    if START.search(scene.text[max(0, quantity.start - 16) : quantity.start]) and (
        LAW.search(scene.text, sentence.start, sentence.end) or PUNISHED.match(scene.text, quantity.end)
    ):
        return Refusal(quantity, "a threshold of the law")
    return None


def _govern(scene: Scene, quantity: Quantity) -> Governed | None:
    clause = scene.layout.clause(quantity.start)
    left = [
        hit
        for hit in scene.before(Frame.MONEY, clause.start, quantity.start)
        if reaches(hit, quantity) and not negated(scene, hit)
    ]
    behind = _behind(scene, quantity, clause)
    if behind and _prefers_behind(scene, left, behind, quantity):
        return Governed(behind, "after")
    if left:
        hit = _chosen(scene, left)
        opens = hit.start - clause.start <= LIST_OPENING
        if (
            (hit.cue.weak or hit.cue.word in CASH)
            and opens
            and (carried := _carried(scene, clause, quantity))
            and _takes(scene, clause, hit, carried)
        ):
            return Governed(carried, "carried")
        return Governed(hit, "before")
    if behind:
        return Governed(behind, "after")
    if LISTED.fullmatch(scene.text, clause.start, quantity.start) and (carried := _carried(scene, clause, quantity)):
        return Governed(carried, "carried")
    return None


def _takes(scene: Scene, clause: Span, noun: Hit, verb: Hit) -> bool:
    """A weak noun of the next clause goes on with a list of seized things: 查获手机3部，现金5万元."""
    if scene.text[clause.start - 1 : clause.start] in ("(", "（"):  # 扣押名车26辆（价值4亿元）
        return verb.cue.role in ACTIONS
    if noun.cue.word in CASH and not noun.cue.weak:
        return verb.cue.role == "seized"
    if noun.cue.word in VALUES:
        return verb.cue.role in ("frozen", "stopped", "recovered")
    return (verb.cue.role in ACTIONS or verb.cue.role == "lost") and noun.cue.role in ("seized", "other")


def _prefers_behind(scene: Scene, left: Sequence[Hit], behind: Hit, quantity: Quantity) -> bool:
    """60万元全额止付 and 将9000元汇入 are governed from behind; 挽回100万元损失 is not."""
    if not left or negated(scene, behind):
        return not left
    clause = scene.layout.clause(quantity.start)
    if OBJECT_FIRST.search(scene.text[max(clause.start, quantity.start - 24) : quantity.start]):
        return True
    if behind.cue.noun or left[0].cue.role in ACTIONS:
        return False
    if behind.cue.role in ACTIONS and scene.text.startswith("的", left[0].end):
        return True
    return behind.cue.role in ACTIONS and (left[0].cue.weak or left[0].cue.noun)


def _behind(scene: Scene, quantity: Quantity, clause: Span) -> Hit | None:
    """The verb behind a sum, or the noun that it measures: 600万元涉案资金被全部成功止付, 20万元损失."""
    noun = None
    for hit in scene.after(Frame.MONEY, quantity.end, min(clause.end, quantity.end + BEHIND)):
        gap = scene.text[quantity.end : hit.start]
        if ANOTHER.search(gap):
            break
        if MODIFIED.match(scene.text, hit.end):  # 36万余元电信网络诈骗涉案资金
            continue
        if not hit.cue.noun and not negated(scene, hit) and len(hit.cue.word) > 1:
            return hit
        if hit.cue.noun and not hit.cue.weak and not gap.strip("的直接余"):
            noun = noun or hit
    return noun


def _chosen(scene: Scene, left: Sequence[Hit]) -> Hit:
    """The cue whose role the sum takes, from the nearest leftwards.

    A verb has its own role. A noun gives way to the police act before it (冻结涉案资金), a weak noun to any verb
    (骗取现金), and a loss to an act that takes it back (避免群众被骗).
    """
    chosen = 0
    for index, hit in enumerate(left[1:6], 1):
        between = scene.text[hit.end : left[chosen].start]
        if DIGIT.search(between) and "、" not in between + scene.text[left[chosen].end : left[chosen].end + 1]:
            break
        if _overrules(hit, left[chosen]) and not (hit.cue.role == "lost" and _lists(between)):
            chosen = index
    return _strongest(scene, left[chosen:])


def _lists(between: str) -> bool:
    """骗取现金、涉案资金 are two sums, 被抢手机、现金等价值2500元 is one."""
    return LISTING.search(between) is not None and "等" not in between[-2:]


def _overrules(verb: Hit, nearest: Hit) -> bool:
    """冻结涉案资金, 骗取现金, 避免群众被骗, 缴获被盗现金: whether the verb further left gives the role."""
    if verb.cue.noun or (nearest.cue.role in ACTIONS and not nearest.cue.noun):
        return False
    if not nearest.cue.noun:
        touching = nearest.start - verb.end <= 2
        return nearest.cue.role == "lost" and (verb.cue.role in TAKES_BACK or (touching and verb.cue.role in ACTIONS))
    if nearest.cue.weak:
        return verb.cue.role != "other" and not (nearest.cue.role == "involved" and verb.cue.word in FINDS)
    return verb.cue.role in ACTIONS and not (nearest.cue.word in SIZES and verb.cue.word in FINDS)


def _strongest(scene: Scene, left: Sequence[Hit]) -> Hit:
    """查扣、冻结 together are a freeze."""
    chosen = left[0]
    for hit in left[1:]:
        if not CHAIN.fullmatch(scene.text, hit.end, chosen.start):
            break
        if hit.cue.role == "frozen":
            return hit
        chosen = hit
    return left[0]


def _carried(scene: Scene, clause: Span, quantity: Quantity) -> Hit | None:
    """The role of the sentence's last sum before this clause."""
    sentence = scene.layout.sentence(quantity.start)
    hits = [
        hit
        for hit in scene.before(Frame.MONEY, sentence.start, clause.start)
        if len(hit.cue.word) > 1 and not negated(scene, hit)
    ]
    return _chosen(scene, hits) if hits else None
