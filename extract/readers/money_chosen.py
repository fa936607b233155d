"""Which of several words before a sum gives it its role: 骗取现金, 冻结涉案资金, 查扣、冻结."""

import re
from collections.abc import Sequence

from extract.grammar.scene import Hit, Scene
from extract.release import Role
from extract.text.words import words

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
CASH_OF_A_CRIME = words("涉赌现金 涉案现金 涉毒现金")
"""查获涉赌现金3.6万元, 扣押麻将机12台，涉赌现金3.6万元: seized where a verb says so, else the size of the crime."""
CHAIN = re.compile(r"[、和及与并]?(?:并|紧急|依法|成功|累计|共|共计|已)?")
"""What may stand between two verbs with one object: 查封、扣押、冻结."""
FUNDS_AND = re.compile(r"(?:涉案|银行|账户|[内的]){0,4}(?:资金|存款)[及和与、]")
"""冻结|账户资金及|扣押现金: two verbs with an object each, and one sum behind them."""
VALUES = words("价值 标值 总价值 市值 市价 总市价 估值 估价 总值 价值约 共值 折合 约值 时值 折合金额 折合价值")
FUNDS = re.compile(
    r"(?:现金|虚拟(?:币|货币|通货)|加密货币|资产|资金|存款)(?:[^\d，,]{0,4}[，,]?|[^。；]{0,60}等(?:赃证?物|财物)[，,])$"
)
"""扣押虚拟币及现金，市值约4.5亿元, 查扣现金1860万元、高级车辆7部等赃证物，总值逾9000万元:
money, or goods with it, and not the worth of goods alone."""
MODIFIED = re.compile(
    r"(?:案件?)?(?:的)?(?:涉案)?(?:资金|款项|赃款|案款|(?:财物|款物|钱款)(?=的?(?:集中)?(?:返还|发还|归还|退还)))"
)
"""What a verb that only says what sort of money it is stands before: 诈骗|涉案资金."""
GRANTED = words("贷款 补贴")
"""骗取银行|贷款2300万元, 骗取财政|补贴860万元: what a swindle was about."""
OBTAINED = words("骗走 骗取 骗得 骗去 套取 套走 诈骗 诈取 骗")
TOUCHED = words("涉及金额 涉及资金 涉及款项 涉资 涉及")
"""止付178笔，|涉及金额860万元: the sum of what was held, or the size of a crime; 检获投注记录|涉及金额5.3亿元."""
REWARDS = words("奖励 奖 奖金")
REWARDED = re.compile(r"每|另行|给予|发放|予以")
"""每|查获1名|另行|奖励1000元: what police pay, whatever was seized; not 追回骗取的奖励款86万元."""
REFUNDS = words("退款")
"""网购退款被骗9万: what swindlers call it, no police give it back."""
TWO_SUMS = re.compile(r"(?:现金|资金|款|元)(?:[、和及]|(?<!参)与)")
"""骗取现金、|涉案资金, 现金和|存款: two sums with a word each; not 骗取黄金4公斤、|现金5万元."""
ANY_LIST = re.compile(r"[、和及]|(?<!参)与")
"""被骗银行卡|和|赃款: before loot any list ends what a victim lost."""
SUM_DIGIT = re.compile(r"\d(?!\d*\s?[余多]?(?:[次名位户家人笔]|个[^，。；]{0,4}账户内))")
"""冻结8万元，骗取现金5万元: a number between two verbs is the first one's sum; not 骗取3次,
骗取21名老人保证金5万元, 冻结37个账户内的资金5万元."""
LIST_MARK = re.compile(r"、|及")
"""返还手机95部|、|现金31万元以|及|价值12万元的黄金: one verb, and a list behind it."""
CLOSES = re.compile(r"等(?:总|总共|合计|共计)?$")
"""查扣名车8辆、名表14支|等|不法所得1.8亿元: the end of what one verb took, however many of each."""
CAUGHT_BETWEEN = re.compile(r"(?:抓获|抓捕|控制(?!的)|刑拘)[^，。；]{0,4}\d")
"""冻结资金并抓获3名嫌疑人诈骗金额达120万元: another act between a verb and the sum."""
ONE_PHRASE = re.compile(r"[^，,。；;、\d]{0,20}")
"""返还|成功止付|冻结的资金: no mark and no number between two verbs."""
WHITHER = re.compile(r"(?:[至到往给向][^，。；、\d的]{1,8})?的")
"""转移|的, 转移|至外地的: the end of a clause that says which sum; not 转移至境外|5万元."""
ONE_OF = re.compile(r"[一1]\s?[起宗个处]$")
"""查获|一起|涉案现金5万元的盗窃案: what is counted is the case."""
FLOWS = re.compile(r"流|交易|往来|进出")
"""涉案现金|交易达3000万元: what went through accounts."""


def chosen_of(scene: Scene, left: Sequence[Hit]) -> Hit:
    """The cue whose role the sum takes, from the nearest leftwards.

    A verb has its own role. A noun gives way to the police act before it (冻结涉案资金), a weak noun to any verb
    (骗取现金), and a loss to an act that takes it back (避免群众被骗).
    """
    chosen = 0
    opening = scene.layout.clause(left[0].start).start
    if left[0].cue.word in REWARDS and REWARDED.search(scene.text, opening, left[0].start):
        return left[0]
    for index, hit in enumerate(left[1:6], 1):
        between = scene.text[hit.end : left[chosen].start]
        counted = left[chosen].cue.word in VALUES and hit.cue.role == "lost"  # 丢失饮料180件，共价值1.2万元
        closes = hit.cue.role == "seized" and CLOSES.search(between) and "元" not in between
        if (
            not (counted or closes)
            and SUM_DIGIT.search(between)
            and not LIST_MARK.search(between + scene.text[left[chosen].end : left[chosen].end + 1])
        ):
            break
        if CAUGHT_BETWEEN.search(between) or _sizes_one_case(scene, hit, left[chosen]):
            break
        if hit.cue.role == "recovered" and not between and MODIFIED.match(scene.text, left[chosen].end):
            chosen = index  # 返还冻结资金
        elif _takes_what_was_moved(scene, hit, left[chosen]) or _gives_back_what_was_held(scene, hit, left[chosen]):
            chosen = index
        elif hit.cue.role == "lost" and not counted and _lists(between, left[chosen]):
            continue
        elif _overrules(hit, left[chosen]) or _holds_funds(scene, hit, left[chosen]):
            chosen = index
    return _strongest(scene, left[chosen:])


def _sizes_one_case(scene: Scene, verb: Hit, cash: Hit) -> bool:
    """查获一起涉案现金5万元的盗窃案, 查获涉案现金交易达3000万元的钱庄: the size of a crime."""
    if verb.cue.word not in FINDS or cash.cue.word not in CASH_OF_A_CRIME:
        return False
    one = ONE_OF.search(scene.text, verb.end, cash.start)
    return one is not None or FLOWS.match(scene.text, cash.end) is not None


def _takes_what_was_moved(scene: Scene, verb: Hit, nearest: Hit) -> bool:
    """追缴转移的房款860万元, 缴获即将转移至外地的赃款: what criminals did only says which sum police took."""
    if verb.cue.noun or verb.cue.role not in ACTIONS or nearest.cue.role in ACTIONS:
        return False
    return WHITHER.match(scene.text, nearest.end) is not None


def _gives_back_what_was_held(scene: Scene, verb: Hit, held: Hit) -> bool:
    """返还止付冻结的被骗资金86万元: that it was held before only says which sum came back."""
    if verb.cue.role != "recovered" or verb.cue.noun or held.cue.role not in ACTIONS or held.cue.noun:
        return False
    return (
        scene.text.startswith(("的", "资金”", "资金」"), held.end)
        and ONE_PHRASE.fullmatch(scene.text, verb.end, held.start) is not None
    )


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
    if nearest.cue.word in TOUCHED and verb.cue.role == "seized" and nearest.start - verb.end > 2:
        return False
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
        sized = nearest.cue.role == "involved" and nearest.cue.word not in CASH_OF_A_CRIME
        return verb.cue.role != "other" and not (sized and verb.cue.word in FINDS)
    return verb.cue.role in ACTIONS and not (nearest.cue.word in SIZES and verb.cue.word in FINDS)


def _strongest(scene: Scene, left: Sequence[Hit]) -> Hit:
    """查扣、冻结 together are a freeze."""
    chosen = left[0]
    for hit in left[1:]:
        if hit.cue.noun and hit.cue.weak:
            continue
        funds = chosen.cue.role == "seized" and FUNDS_AND.fullmatch(scene.text, hit.end, chosen.start)
        if not (funds or CHAIN.fullmatch(scene.text, hit.end, chosen.start)):
            break
        if hit.cue.role == "frozen":
            return hit
        chosen = hit
    return left[0]
