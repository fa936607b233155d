"""Finds the verb or noun that gives a sum its role."""

import re
from collections.abc import Sequence

from extract.clauses import Span
from extract.cues import Frame
from extract.matcher import Governed, negated, reaches
from extract.quantity import Quantity
from extract.release import Role
from extract.scene import Hit, Scene
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
CHAIN = re.compile(r"[、和及与并]?(?:并|紧急|依法|成功|累计|共|共计|已)?")
"""What may stand between two verbs with one object: 查封、扣押、冻结."""
SUM_FIRST = re.compile(r"[将把][^，。；\d]{0,20}$")
"""将卡内|9000元汇入, 把|5万元转走: the verb stands behind the sum."""
LISTED = re.compile(
    r"\W*(?:[\d.,]+[万亿]?[余多]?元[、和及与]){0,8}(?:其中|包括|以及|及|和|并|共|共计|合计|累计|总计|达|高达|约|近|另|另有|分别|为|有|人民币|港币|新台币|外币|等|折合|为人民币){0,4}[\s*]*"
)
"""缴获现金5万元，|其中港币约|2万元, 少了两笔钱：|9万元、|7万元: a clause that only goes on with the list before it."""
VALUES = words("价值 总价值 市值 市价 总市价 估值 估价 总值 价值约 共值 折合 约值 时值 折合金额 折合价值")
WHOLES = words("总额 总金额")
"""损失由1万元至320万元不等，|总额逾2100万元: of the losses told before."""
FUNDS = re.compile(r"(?:现金|虚拟(?:币|货币|通货)|加密货币|资产|资金|存款)[^\d，,]{0,4}[，,]?$")
"""扣押虚拟币及现金，市值约4.5亿元: money, and not the worth of goods."""
MODIFIED = re.compile(r"(?:案件?)?(?:的)?(?:涉案)?(?:资金|款项|赃款|案款)")
"""What a verb that only says what sort of money it is stands before: 诈骗|涉案资金."""
CRIMES = words("诈骗 盗窃 抢劫 洗钱 走私 敲诈勒索 非法集资")
NAMES = re.compile(r"集团|团伙|组织|分子|嫌疑人|犯罪|窝点|电话|短信|平台")
"""近100万元现金是|诈骗|集团车手取得: what a crime's name stands before."""
ANOTHER = re.compile(r"[\d、]")
"""5万元、手机被盗, 5万元和3部手机被盗: the verb has another thing before it."""
GRANTED = words("贷款 补贴")
"""骗取银行|贷款2300万元, 骗取财政|补贴860万元: what a swindle was about."""
OBTAINED = words("骗走 骗取 骗得 骗去 套取 套走 诈骗 诈取 骗")
REFUNDS = words("退款")
"""网购退款被骗9万: what swindlers call it, no police give it back."""
BEFELL = frozenset("被遭失不")
"""被抢走, 遭窃, 失窃, 不翼而飞: what befell a sum, whatever stands before it."""
TWO_SUMS = re.compile(r"(?:现金|资金|款|元)(?:[、和及]|(?<!参)与)")
"""骗取现金、|涉案资金, 现金和|存款: two sums with a word each; not 骗取黄金4公斤、|现金5万元."""
SUMS_LISTED = re.compile(r"(?:[、和及](?:人民币|新台币|港币)?[\d.,]+[万亿]?[余多]?元){1,6}")
"""分别以10万元|、5万元|交保: a list of sums with one verb behind it."""
ANY_LIST = re.compile(r"[、和及]|(?<!参)与")
"""被骗银行卡|和|赃款: before loot any list ends what a victim lost."""
TRADED = re.compile(r"收购(?!款)|购得|价格|的价|征集|悬赏")
"""以300元|收购|被盗电动车, 悬赏5万元|征集|被抢案线索: what was paid, and no loss."""
OWN_SUM = re.compile(r"[^，。；\d]{0,10}\d[\d.,]*[万亿]?[余多]?元")
"""被骗走|8万元, 被骗取|本金4.5万元: a verb with a sum of its own."""
BEHIND = 26
NEXT_TAKEN = re.compile(
    r"(?:已|均|现|也|并|全部|悉数|全数|一并|当场|警方|民警|依法|予以|被){1,4}(?=收缴|没收|扣押|查扣|缴获|暂扣)"
)
"""现场赌资38万元，|全部予以|收缴: what a next clause without a number says befell a sum."""
LISTED_SEIZED = re.compile(r"[^，。；]{0,4}[、和及与][^，。；]{1,14}(?:均|都|也|一并|全部|被|警方|依法|当场){0,3}")
"""192万元|现金和7辆豪车|被扣押: a list that one passive takes whole."""
SUM_DIGIT = re.compile(r"\d(?!\d*\s?[余多]?[次名位户家人])")
"""冻结8万元，骗取现金5万元: a number between two verbs is the first one's sum; not 骗取3次, 骗取21名老人保证金5万元."""
LIST_MARK = re.compile(r"、|以及")
"""返还手机95部、|现金31万元以及|价值12万元的黄金: one verb, and a list behind it."""
CAUGHT_BETWEEN = re.compile(r"(?:抓获|抓捕|控制|刑拘)[^，。；]{0,4}\d")
"""冻结资金并抓获3名嫌疑人诈骗金额达120万元: another act between a verb and the sum."""
LIST_OPENING = 8
"""Characters before the noun in a clause that goes on with a list: 及涉案现金5万元."""
ACCOUNTS = re.compile(r"账户|账号|银行卡")
"""冻结银行账户46个，|金额合计1186万元: what lies on them."""
ESTIMATED = re.compile(r"[初预粗]?估|估[算计]|据?统计|经查|查明")
"""查扣现金412万元，|初估不法所得逾8千万元: no more of what was seized."""
CASH = words("赌资 抽头金 抽头 赌款 骗款 水钱 赃款 毒资 货款 余额 不法所得 不法利得")
"""Sums that go on with a list of what was seized, whatever they were made with: 查扣手机3部、赌资5万元."""
OF_THE_CRIME = re.compile(r"涉(?:案|及|赌|毒)?$")
"""涉案|赌资, 涉及|毒资: what the crime came to."""
AT_ALL = re.compile(r"累计|高达|总额|流水")
"""赌资|累计达|560万元, 赌资|流水|3亿元: all that went through it."""


CHANGED = re.compile(r"[至到](?=[约近]?(?:人民币|新台币|港币)?[\d一二三四五六七八九十百千])")
"""损失由25亿元减少|至18亿元: a change, and nothing prevented."""
OF_WHOM = re.compile(r"企业|公司|单位|人员|嫌疑|人员|团伙|车|船|店")
"""涉案|企业已预缴960万元: who is involved, and no sum."""
ON_THE_SPOT = re.compile(r"(?:现场|当场)[^，。；\d]{0,6}$")
"""现场|查获赌具23副，涉案赌资5.6万元: what lay on the table was seized."""
AT_A_TABLE = re.compile(r"赌具|麻将|扑克|骰|牌九|赌桌|筹码|棋牌|赌博机")
"""现场查获|赌具|23副，涉案赌资: not 手机12部，涉案赌资, of a game online."""
TABLE_STAKES = 1_000_000
"""Yuan; no more lies on a table."""


def govern_sum(scene: Scene, quantity: Quantity) -> Governed | None:
    """The verb or noun that gives a sum its role: before it, behind it, or carried over from the list before it."""
    clause = scene.layout.clause(quantity.start)
    left = [
        hit
        for hit in scene.before(Frame.MONEY, clause.start, quantity.start)
        if reaches(hit, quantity) and not _says_nothing(scene, hit)
    ]
    behind = _behind(scene, quantity, clause) or _next_clause(scene, left, quantity, clause)
    if behind and _prefers_behind(scene, left, behind, quantity):
        return Governed(behind, "after")
    if left:
        return _listed(scene, clause, quantity, left)
    if behind:
        return Governed(behind, "after")
    if LISTED.fullmatch(scene.text, clause.start, quantity.start) and (carried := _carried(scene, clause, quantity)):
        return Governed(carried, "carried")
    return None


def _says_nothing(scene: Scene, hit: Hit) -> bool:
    """无法返还, 诈骗|集团, 减少至: a word that tells of no sum."""
    if hit.cue.word == "减少" and CHANGED.match(scene.text, hit.end):
        return True
    if hit.cue.word == "涉案" and OF_WHOM.match(scene.text, hit.end):
        return True
    return negated(scene, hit) or _names_criminals(scene, hit)


def _listed(scene: Scene, clause: Span, quantity: Quantity, left: Sequence[Hit]) -> Governed:
    """The word before a sum, or the verb of the list that a weak word goes on with: 查获手机3部，现金5万元."""
    hit = _chosen(scene, left)
    goes_on = (hit.cue.weak or hit.cue.word in CASH) and not any(one.cue.word in FINDS for one in left)
    carried = _carried(scene, clause, quantity) if goes_on else None
    if carried is None or not _takes(scene, clause, hit, carried):
        return Governed(hit, "before")
    if _sizes_a_crime(scene, clause, hit, quantity) and not _lay_there(scene, carried, quantity):
        return Governed(hit, "before")
    opens = hit.start - clause.start <= LIST_OPENING or scene.text[clause.start] == "、"
    announced = scene.text[carried.end : clause.start] in ("：", ":")  # 人赃俱获：冰毒2公斤、手枪1支、现金5万元
    return Governed(carried, "carried") if opens or announced else Governed(hit, "before")


def _sizes_a_crime(scene: Scene, clause: Span, noun: Hit, quantity: Quantity) -> bool:
    """扣押电脑36台，涉案赌资1.3亿元, 赌资累计达560万元: how much was bet, and no seizure; not 、涉案现金5万元."""
    if noun.cue.word not in CASH or scene.text[clause.start - 1] == "、":
        return False
    said = OF_THE_CRIME.search(scene.text, clause.start, noun.start)
    return said is not None or AT_ALL.search(scene.text, noun.end, quantity.start) is not None


def _lay_there(scene: Scene, verb: Hit, quantity: Quantity) -> bool:
    """现场查获赌具23副，涉案赌资5.6万元: seized on the spot, whatever it is called."""
    if quantity.value >= TABLE_STAKES or AT_ALL.search(scene.text, verb.end, quantity.start):
        return False
    at_table = AT_A_TABLE.search(scene.text, verb.end, quantity.start)
    return bool(at_table) and ON_THE_SPOT.search(scene.text, max(0, verb.start - 8), verb.start) is not None


def _names_criminals(scene: Scene, hit: Hit) -> bool:
    """诈骗|组织会给其60元: the crime only says what sort of people they are."""
    return hit.cue.word in CRIMES and NAMES.match(scene.text, hit.end) is not None


def _takes(scene: Scene, clause: Span, noun: Hit, verb: Hit) -> bool:
    """A weak noun of the next clause goes on with a list of seized things: 查获手机3部，现金5万元."""
    if scene.text[clause.start - 1 : clause.start] in ("(", "（"):  # 扣押名车26辆（价值4亿元）
        return verb.cue.role in ACTIONS
    if ESTIMATED.match(scene.text, clause.start):
        return False
    if noun.cue.word in CASH and not noun.cue.weak:
        return verb.cue.role == "seized" or (verb.cue.role == "frozen" and noun.cue.word == "余额")
    if noun.cue.word in WHOLES and verb.cue.role == "lost":
        return True
    if noun.cue.word in VALUES:
        if verb.cue.role == "seized" and FUNDS.search(scene.text, verb.end, clause.start):
            return True
        return verb.cue.role in ("frozen", "stopped", "recovered", "lost")
    if verb.cue.role == "frozen" and noun.cue.weak and ACCOUNTS.search(scene.text, verb.end, clause.start):
        return True
    return (verb.cue.role in ACTIONS or verb.cue.role == "lost") and noun.cue.role in ("seized", "other")


def _prefers_behind(scene: Scene, left: Sequence[Hit], behind: Hit, quantity: Quantity) -> bool:
    """60万元全额止付 and 将9000元汇入 are governed from behind; 挽回100万元损失 is not."""
    if not left or negated(scene, behind):
        return not left
    clause = scene.layout.clause(quantity.start)
    if SUM_FIRST.search(scene.text[max(clause.start, quantity.start - 24) : quantity.start]):
        return True
    if behind.cue.noun or left[0].cue.role in ACTIONS:
        return False
    if behind.cue.role == "lost" and left[0].cue.word in VALUES:  # 总价值近10万元财物不翼而飞
        return True
    if behind.cue.role == "lost" and behind.cue.word[0] in BEFELL:  # 收购点内的1.8万余元现金被抢走, 提领的30万元遭抢
        return left[0].cue.role == "other" or left[0].cue.word == "提领"
    if behind.cue.role in ACTIONS and scene.text.startswith("的", left[0].end):
        return True
    return behind.cue.role in ACTIONS and (left[0].cue.weak or left[0].cue.noun)


def _behind(scene: Scene, quantity: Quantity, clause: Span) -> Hit | None:
    """The verb behind a sum, or the noun that it measures: 600万元涉案资金被全部成功止付, 20万元损失."""
    noun = None
    end = clause.end
    if scene.text[end - 1 : end] in (")", "）"):  # 首饰（总价值12万元）被盗
        end = scene.layout.clause(end).end
    for hit in scene.after(Frame.MONEY, quantity.end, min(end, quantity.end + BEHIND)):
        gap = scene.text[quantity.end : hit.start]
        if hit.cue.role == "lost" and (TRADED.search(gap) or ("后" in gap and _has_its_own(scene, hit))):
            break
        listed = hit.cue.role == "bail_fine" and SUMS_LISTED.fullmatch(gap) is not None
        if ANOTHER.search(gap) and not listed:
            if hit.cue.role in ("seized", "lost") and LISTED_SEIZED.fullmatch(gap):
                return hit
            break
        if MODIFIED.match(scene.text, hit.end) or _names_criminals(scene, hit):  # 36万余元电信网络诈骗涉案资金
            continue
        if not hit.cue.noun and not _says_nothing(scene, hit) and len(hit.cue.word) > 1:
            return hit
        if hit.cue.noun and not hit.cue.weak and (listed or not gap.strip("的直接余")):
            noun = noun or hit
    return noun


def _has_its_own(scene: Scene, verb: Hit) -> bool:
    """收到佣金50元后被骗走8万元: the verb has a sum of its own."""
    return OWN_SUM.match(scene.text, verb.end) is not None


def _next_clause(scene: Scene, left: Sequence[Hit], quantity: Quantity, clause: Span) -> Hit | None:
    """现场赌资38万元，全部予以收缴: only of cash, which is seized whole; what was lost or swindled keeps its role."""
    cash = not left or left[0].cue.weak or left[0].cue.word in CASH
    if not cash or clause.end >= scene.layout.length or scene.text[clause.end - 1] not in "，,":
        return None
    if any(hit.cue.role in ACTIONS and not hit.cue.noun for hit in left):
        return None
    following = scene.layout.clause(clause.end)
    opening = NEXT_TAKEN.match(scene.text, following.start, following.end)
    hit = next(scene.after(Frame.MONEY, opening.end(), following.end), None) if opening else None
    return hit if hit and following.end - hit.end <= 1 else None


def _chosen(scene: Scene, left: Sequence[Hit]) -> Hit:
    """The cue whose role the sum takes, from the nearest leftwards.

    A verb has its own role. A noun gives way to the police act before it (冻结涉案资金), a weak noun to any verb
    (骗取现金), and a loss to an act that takes it back (避免群众被骗).
    """
    chosen = 0
    for index, hit in enumerate(left[1:6], 1):
        between = scene.text[hit.end : left[chosen].start]
        counted = left[chosen].cue.word in VALUES and hit.cue.role == "lost"  # 丢失饮料180件，共价值1.2万元
        if (
            not counted
            and SUM_DIGIT.search(between)
            and not LIST_MARK.search(between + scene.text[left[chosen].end : left[chosen].end + 1])
        ):
            break
        if CAUGHT_BETWEEN.search(between):
            break
        if hit.cue.role == "recovered" and not between and MODIFIED.match(scene.text, left[chosen].end):
            chosen = index  # 返还冻结资金
        elif hit.cue.role == "lost" and not counted and _lists(between, left[chosen]):
            continue
        elif _overrules(hit, left[chosen]) or _holds_funds(scene, hit, left[chosen]):
            chosen = index
    return _strongest(scene, left[chosen:])


def _holds_funds(scene: Scene, verb: Hit, worth: Hit) -> bool:
    """查获虚拟货币|折合2300万元: money by another name, seized like cash."""
    if verb.cue.role != "seized" or worth.cue.word not in VALUES:
        return False
    return FUNDS.search(scene.text, max(verb.end, worth.start - 12), worth.start) is not None


def _lists(between: str, noun: Hit) -> bool:
    """骗取现金、涉案资金 are two sums, and so are 被骗银行卡和赃款; 被抢手机、现金等价值2500元 is one."""
    mark = ANY_LIST if noun.cue.role == "seized" or "赃" in between else TWO_SUMS
    return mark.search(between.rpartition("等")[2]) is not None


def _overrules(verb: Hit, nearest: Hit) -> bool:
    """冻结涉案资金, 骗取现金, 避免群众被骗, 缴获被盗现金: whether the verb further left gives the role."""
    if verb.cue.role == "seized" and verb.end == nearest.start and nearest.cue.word.startswith("折合"):
        return True  # 查获赃款赃物折合人民币2800余万元
    if verb.cue.noun or (nearest.cue.role in ACTIONS and not nearest.cue.noun):
        return False
    if not nearest.cue.noun:
        touching = nearest.start - verb.end <= 2
        if verb.cue.word in REFUNDS and verb.end == nearest.start:
            return False
        return nearest.cue.role == "lost" and (verb.cue.role in TAKES_BACK or (touching and verb.cue.role in ACTIONS))
    if nearest.cue.word in GRANTED and verb.cue.word in OBTAINED:
        return True
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
        if len(hit.cue.word) > 1 and not negated(scene, hit) and not (hit.cue.weak and hit.cue.word in VALUES)
    ]
    return _chosen(scene, hits) if hits else None
