"""The role of a sum where more than its verb's own is told: rates, what did not happen, swindlers' claims, loot."""

import re
from collections.abc import Callable

from extract.grammar.carried import SUBSET_OPENS
from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.readers.money_chosen import ACTIONS
from extract.readers.money_joined import of_two_verbs
from extract.readers.money_lent import of_a_loan
from extract.readers.money_lured import of_what_swindlers_pay
from extract.readers.money_planned import front_of, is_planned
from extract.readers.money_priced import of_a_bait, of_a_limit, of_a_margin, of_a_price
from extract.readers.money_returned import of_a_service_s_price, of_what_is_handed_back
from extract.readers.money_swindles import (
    of_a_gang_s_swindles,
    of_public_money,
    of_what_is_left_unpaid,
    of_what_swindlers_spent,
    of_what_was_extorted,
)
from extract.readers.money_victims import (
    PAYMENTS,
    of_a_gambler_s_loss,
    of_a_victim_s_payment,
    of_a_victim_s_transfers,
    of_a_victim_s_winnings,
    of_what_suspects_got,
    of_what_victims_get_back,
)
from extract.readers.money_worth import of_a_value, of_seized_goods
from extract.readers.phrase import NEARLY
from extract.release import Role
from extract.text.words import words

EACH = r"(?:次|月|人|天|日|年|条|张|单|套|个|名|克|笔|小时|晚|位|部|支|份|组|股|户|吨|头|只|公斤)"
"""每单|, 每条|, 一小时|: what a rate or a price is for."""
RATE_BEFORE = re.compile(
    rf"(?:日均|月均|年均|人均|平均)[^，。；、\d]{{0,14}}$|(?<![个今昨当近翌生\d一二三四五六七八九十])[日月](?:资金)?(?:结算|流水|交易|投注|营业|进账|收入|赚)[^，。；、\d]{{0,6}}$|每{EACH}?[^，。；、\d]{{0,10}}$|每[^，。；、\d]{{0,4}}\d[\d.]*万?元(?:抽走|抽取|抽成|提成|返)[^，。；、\d]{{0,2}}$|每[日天月年][^，。；\d]{{0,16}}$|一(?:天|个月)[^，。；、\d]{{0,4}}[能可多][^，。；、\d]{{0,6}}$|一(?:晚|个?(?:礼拜|星期|晚上))[^，。；、\d]{{0,4}}(?:进账|收入|赚|获利|流水)[^，。；、\d]{{0,4}}$|一天流水[^，。；、\d]{{0,8}}$|(?:添加|拉|推荐|卖出?)一(?:个|张|单|条)[^，。；、\d]{{1,6}}(?:获利|赚|得|提成|奖励)$|单[张笔][^，。；、\d]{{0,6}}(?:票值|获利|收益|提成|返利|流水|[卖售]|价)[^，。；、\d]{{0,4}}$|单[日月][^，。；、\d]{{0,10}}$|(?:起充|起投|起购|最低)[^，。；、\d]{{0,8}}$|(?:月薪|日薪|时薪|单价|底薪)[^，。；、\d]{{0,4}}$"
)
"""月薪8000元, 每单返利50元, 人均被骗3万元."""
IN_A_SPAN = re.compile(
    r"(?<!不到)(?<!不足)(?<!短短)(?<![仅用近了])(?:一天[^，。；、\d]{0,8}|一个月(?![内来间里])[^，。；、\d]{0,4})$"
)
"""一天可赚|500元, 一个月工资|5000元; not 不到一个月获利|20万元: a rate, where no loss and no act of police is told."""
RATE_BEHIND = re.compile(rf"\s?(?:[/／]|一|每){EACH}")
"""50元/单, 300元一张."""
REWARD = re.compile(
    r"^(?!.*(?:骗[取走领]|被骗|盗取|冒领|挪用|贪污|套取|追[回缴])).*(?<![中获得领为])奖励?(?:(?<=奖励)(?:金额|总额|资金))?(?:共计?|合计|总计|累计|达)?(?:人民币)?$",
    re.DOTALL,
)
"""查获制毒工厂奖|10万元, 每案奖|500元, 奖励金额|20万元: what is to be paid; not 追回被骗奖励|30万元."""
UNEQUAL = re.compile(
    r"(?:[^，,。；;\n不]|(?<=\d),(?=\d)){1,24}不等|[\d,.]+[百千万]?元?[至到\-~—][\d,.]+[百千万]?元的?(?:酬劳|报酬|佣金|好处费|薪酬)"
)
"""百元至千元不等, 500至1000元酬劳: a range."""
AS_A_RULE = re.compile(r"(?:(?:通常|一般|大多|往往|大都)(?:只?[在为是有]|介于)|[少多]则)[^，。；\d]{0,4}$")
"""金额|通常在|一两百元, 单笔|少则|3000元: what each may come to."""
SUPPOSED = re.compile(r"(?:比如|例如|譬如|好比|假如|假设|倘若)说?[，：]?[^，。；\d]{0,10}$")
"""参赌人员|比如有|1万元的亏损, |例如，参赌者有|1万元的亏损: an example worked out, which nobody lost."""
SUPPOSED_WITHIN = 18
CLAIM = 130
"""Characters before a sum in which a swindler's claim begins."""
OWED = re.compile(r"(?:未兑付|未兑现|待兑付|待偿(?:还|付)?|未偿付|未归还|未偿还|未返还|尚欠|拖欠)[^，。；\d]{0,12}$")
"""未兑付|集资参与人本金300余亿元: what is still owed is neither the crime's size nor given back."""
PROMISED = re.compile(r"(?:就能|就可以?|能够?|可以?|(?:年|个月|[天周])[以之]?后，?就)[^，。；]{0,4}$")
"""出售银行卡就能赚几十元, 两年后就赚到1040万元: what nobody has got."""
CLAIMED = re.compile(
    r"(?:对方|骗子|客服|自称|谎称|冒充|假警官)[^。；\n]{0,60}(?:告诉|告知|声称|宣称|谎称|称|说|表示|恐吓)[^。；\n]{0,60}$"
)
"""对方告诉陈阿姨…涉案金额高达100万: what a swindler made up."""
CLAIMABLE = frozenset(("involved", "profit", "bail_fine"))
"""What swindlers say of a sum: that it is dirty, won or a fine to be paid; a loss is real."""
FINED = re.compile(r"处以?罚|处罚|依法|行政拘留|民警|公安机关|抓获")
"""冒充军人的张某…公安机关对其处以|罚款500元: a real fine beside a swindler's words."""
MADE_UP = re.compile(r"谎称[^。；\n]{0,60}$")
"""发帖人谎称自己…净赚908万元: who made it up."""
A_CRIME = re.compile(r"骗|诈|非法|团伙|嫌疑|冒充|违法")
"""谎称中奖骗取钱财，共获利1000万元: a swindle's real profit."""
ASKED = re.compile(r"(?<!按)(?<!按照)(?:(?<![厅局委部级法人])要求|(?<![人主众])请求|索要|讨要|催讨)[^，。；\d]{0,8}$")
"""要求|退还100元定金未果: asked for, and not given back; not 按照省厅要求|返还, 应受害人请求|退还."""
TO_COME = re.compile(r"(?:还将|将会|将(?:陆续|继续|分批|择日|尽快|随后))[^，。；\d]{0,6}$")
"""以后|还将陆续|发还价值70万元的财物: what has not come back yet."""
GIVE_BACK = ("退", "返", "归")
GOT = words("提领 得手")
"""准备提领150万元, 得手后开口就要上万元: what is involved only once it was done."""
OWNER = re.compile(r"[她他](?!们)|女士|先生|姑娘|小[\u4e00-\u9fff]|老人|[阿大][姨爷妈婆]|受害|被害|事主|家中|店")
"""小方|被收走860元, 取走了|她|的…: whose money it was."""
NAMED_OWNER = re.compile(r"[某姓妇婆公]|市民|村民|民众|男子|女子|群众")
"""取走|周某现金|20万元, 取走|林姓妇人|30万元: whose money it was, right behind the verb."""
FROM_AN_OWNER = re.compile(r"向[^，。；]{1,10}$")
"""向陈姓妇人|取走."""
TAKEN_AWAY = words("取走 取走了 被收走")
"""上门取走了她的6.5万元: a loss where the text says whose; a courier takes loot from a bank too."""
MAXIMUM = re.compile(r"最高(?:可?(?:被|处|判)|(?:刑罚|刑期|处罚|罚则)[为是])[^，。；]{0,10}$")
"""最高可被判罚款500万元, 最高刑罚为罚款500万元: what the law allows."""
HELD_BACK = 40
"""Characters before a clause in which its whole is told."""
HELD_TOGETHER = re.compile(r"(?:冻结[^，。；\d]{0,6}扣押|(?:查封|扣押|查扣)[^，。；\d]{0,6}冻结)[^，。；]{0,16}\d")
"""查封、|冻结、扣押涉案资产6|.99亿元: sums that are frozen, whatever a part of them is called."""
TAKEN_OF_HIS = re.compile(r"(?:查获|收缴|缴获|扣押|查扣|起获)了?(?:其|他们?|她|[一二两]人|嫌疑人)[^，。；\d]{1,10}$")
"""查获|其贩卖银行卡|获利2万元: what police took, and whose it was; not 查获该团伙，获利2万元."""
MOVED = re.compile(r"(?:取现|提取|提走|转移|转账|清洗|洗白|套现)(?:了|上述)?$")
"""取现|赃款2000多万元, 转移|赃款: what was done with loot."""
ONLY_LEFT = re.compile(r"余额[仅只]剩(?:下|余)?$")
"""账户余额仅剩|1300余元: what a swindler had left, which nobody seized."""
WASTED = re.compile(r"[^，。；\d]{0,6}(?:挥霍|花光|赌光|输光)")
"""将赃款15万元|挥霍一空: what is left of it nobody seized."""


def roles_of(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """The roles of a sum: one, but two of 止付挽损 and 避免和挽回 (`money_joined`)."""
    for role in RULES:
        if found := role(scene, quantity, governed):
            return found
    return (governed.hit.cue.role or "other",)


def _of_a_rate(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    front = front_of(scene, quantity)
    rate = RATE_BEFORE.search(front) or RATE_BEHIND.match(scene.text, quantity.end)
    told = governed.hit.cue.role == "lost" or governed.hit.cue.role in ACTIONS
    return ("other",) if rate or (not told and IN_A_SPAN.search(front)) else ()


def _of_a_way_of_crime(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """支付页面为1至2元不等, 百元至千元不等的交易金额: what each may come to, and no sum."""
    front = front_of(scene, quantity)
    start = max(scene.layout.sentence(quantity.start).start, quantity.start - SUPPOSED_WITHIN)
    if AS_A_RULE.search(front) or REWARD.search(front) or SUPPOSED.search(scene.text, start, quantity.start):
        return ("other",)
    told = governed.hit.cue.role in ("involved", "profit") or governed.hit.cue.word in PAYMENTS
    return ("other",) if told and UNEQUAL.match(scene.text, quantity.start) else ()


def _of_what_was_taken_away(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """上门取走了她的6.5万元 is a loss; 车手在银行取走48万元 is not."""
    clause = scene.layout.clause(quantity.start)
    if governed.hit.cue.word not in TAKEN_AWAY or OWNER.search(scene.text, clause.start, clause.end):
        return ()
    hit = governed.hit
    named = governed.how == "before" and NAMED_OWNER.search(scene.text, hit.end, quantity.start)
    from_whom = FROM_AN_OWNER.search(scene.text, clause.start, hit.start)
    return () if named or from_whom else ("other",)


def _of_what_did_not_happen(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    front = front_of(scene, quantity)
    role = governed.hit.cue.role
    if governed.how == "after" and NEARLY.search(scene.text, quantity.end, governed.hit.start):
        return ("other",)
    planned = ((role == "lost" or governed.hit.cue.word in GOT) and is_planned(scene, quantity)) or (
        role == "profit" and PROMISED.search(front)
    )
    gives = role == "recovered" and governed.hit.cue.word.startswith(GIVE_BACK)
    asked = gives and ASKED.search(scene.text, governed.hit.start - 10, governed.hit.start)
    to_come = role == "recovered" and TO_COME.search(scene.text, governed.hit.start - 12, governed.hit.start)
    return ("other",) if planned or asked or to_come or MAXIMUM.search(front) else ()


def _of_what_is_owed(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """未兑付本金3亿元; but 追回拖欠的工资72万元 is recovered."""
    owed = governed.hit.cue.role not in ACTIONS and OWED.search(front_of(scene, quantity))
    return ("other",) if owed else ()


def _of_a_swindler_s_claim(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    if governed.hit.cue.role not in CLAIMABLE:
        return ()
    start = max(scene.layout.sentence(quantity.start).start, quantity.start - CLAIM)
    if governed.hit.cue.role == "bail_fine" and FINED.search(scene.text, start, quantity.start):
        return ()
    if governed.hit.cue.role == "profit":
        made_up = MADE_UP.search(scene.text, start, quantity.start)
        return ("other",) if made_up and not A_CRIME.search(scene.text, start, quantity.start) else ()
    return ("other",) if CLAIMED.search(scene.text, start, quantity.start) else ()


def _of_loot(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """取现赃款2000多万元 is what went through a gang's hands and no seizure."""
    if governed.hit.cue.role == "seized" and ONLY_LEFT.search(scene.text, quantity.start - 6, quantity.start):
        return ("other",)
    if not governed.hit.cue.weak:
        return ()
    moved = MOVED.search(scene.text, governed.hit.start - 8, governed.hit.start)
    spent = governed.hit.cue.role == "seized" and WASTED.match(scene.text, quantity.end)
    return ("involved",) if moved or spent else ()


def _of_a_stop(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """拦截…损失 prevents, as 避免 does."""
    hit = governed.hit
    return ("prevented",) if hit.cue.role == "stopped" and "损失" in scene.text[hit.end : quantity.start] else ()


def _of_profit_taken(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """查获其贩卖银行卡获利2万元: somebody's profit, and what police took."""
    if governed.hit.cue.role != "profit" or governed.how != "before":
        return ()
    start = scene.layout.clause(governed.hit.start).start
    return ("seized", "profit") if TAKEN_OF_HIS.search(scene.text, start, governed.hit.start) else ()


def _of_what_is_held(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """查封、冻结、扣押资产6.99亿元，其中今年新增查扣2.23亿元: a part of what is frozen is frozen."""
    clause = scene.layout.clause(quantity.start)
    if governed.hit.cue.role != "seized" or not SUBSET_OPENS.match(scene.text, clause.start):
        return ()
    start = max(scene.layout.sentence(quantity.start).start, clause.start - HELD_BACK)
    return ("frozen",) if HELD_TOGETHER.search(scene.text, start, clause.start) else ()


RULES: tuple[Callable[[Scene, Quantity, Governed], tuple[Role, ...]], ...] = (
    _of_a_rate,
    of_a_margin,
    of_a_limit,
    of_a_price,
    of_a_bait,
    _of_a_way_of_crime,
    _of_what_was_taken_away,
    _of_what_did_not_happen,
    of_a_loan,
    of_a_service_s_price,
    of_what_is_handed_back,
    of_what_is_left_unpaid,
    of_what_swindlers_spent,
    _of_what_is_owed,
    of_what_swindlers_pay,
    of_a_gambler_s_loss,
    of_a_victim_s_payment,
    of_a_victim_s_transfers,
    of_a_victim_s_winnings,
    _of_a_swindler_s_claim,
    of_what_suspects_got,
    of_what_victims_get_back,
    _of_what_is_held,
    _of_profit_taken,
    of_seized_goods,
    _of_loot,
    of_public_money,
    of_what_was_extorted,
    of_a_value,
    of_a_gang_s_swindles,
    _of_a_stop,
    of_two_verbs,
)
"""Each gives the roles of a sum, or none; the first that does decides, before the cue's own."""
