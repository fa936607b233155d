"""Whether what was swindled is the size of a gang's crime (诈骗金额) or a victim's loss (被骗损失).

And what became of it: what investors did not get back, what swindlers spent or gave back themselves.
"""

import re

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.readers.money_chosen import ACTIONS, OBTAINED
from extract.release import Role
from extract.text.words import words

SWINDLES = words("诈骗 诈骗了 骗取 骗得 诈得 诈取 诈财")
LOOK_BACK = 60
"""Characters before the verb in which the gang or the victim is named."""
IN_ALL = re.compile(r"(?:(?<!合)共|累计)$")
"""张某在各地共|诈骗30余万元: the size of a crime."""
FROM_WHOM = re.compile(r"[向从被]|[^其]对[^方]|受害|被害|事主|报警|女士|先生|老人|[她他](?!们)|网恋|群")
"""向陈某累计|骗取18万元, 王某被人共|诈骗30万元: a victim before the verb, whose loss it is."""
COUNTED = re.compile(r"\d\s?[余多]?[名位人](?![民员次均])")
"""骗取|21名老人|5万元: victims between the verb and the sum; not 抓获15名，该团伙诈骗, where others are counted."""
GANG_SIDE = re.compile(r"团伙|集团|他们|\d{2,}人")
"""该团伙已诈骗90余万元, 86人操控平台，一年诈骗6.3亿: the size of a gang's crime."""
BY_MANY = re.compile(
    r"(?<![对向从被])(?:\d{2,}人|(?:团伙|集团)(?=[^，。；]{0,3}[一二两三半几\d]{1,3}(?:年|个?多?月)))[^，。；被对向从]{0,8}$"
)
"""挑选客户，86人一年|诈骗6.3亿: whoever is told of in the clause before; not 对86人|诈骗3万元."""
VICTIM_SIDE = re.compile(
    r"受害|被害|事主|某|群众|女士|先生|老人|公司|其|[他她](?!们)|市民|村民|学生|职工|员工|业主|粉丝|居民|民众|网友|会员|客户|用户|投资人|老年人"
)
"""诈骗王某5万元, 群众被骗, 让她转账: whose loss is told."""
HELD = 40
"""Characters before a sum in which what it is a part of is said to be held."""
LEFT_UNPAID = re.compile(
    r"余?的?[^，。；\d]{0,4}(?:无法|未能?|不能|尚未|没有)(?:按时|按期|如期)?(?P<verb>兑付|兑现|归还|偿还|返还|追回|收回|提现|取出)"
)
"""其中1.4亿余元|无法兑付, 尚有6120万元|未能归还: what investors lost."""
OF_WHAT_IS_HELD = re.compile(
    r"(?:冻结|查封|查扣|扣押)的?[^，。；]{0,14}中[，,]?[^，。；]{0,4}$|(?:冻结|查扣|扣押|追[回缴])[^。；]{4,24}?[返发退]还[^，。；]{0,14}[，,][^，。；\d]{0,4}$|(?:欠薪|讨薪|工资)[^。；]{0,8}$"
)
"""冻结的120万元中，尚有|30万元未能返还, 追回56万元，已返还40万元，尚有|16万元未返还, 追讨工资，尚有|32万元未返还:
what is still to be given back, and no loss."""
WAGES_BEHIND = re.compile(r"(?:给)?(?:农民工|民?工人)")
"""32万元未返还|工人: wages."""
SPENT = re.compile(r"用[于来以]")
"""3.4亿元|用来|兑付本息, |用于支付利息、|归还本金1640万元: what swindlers did with it."""
DEBTS = re.compile(
    r"本息|利息|赌债|网贷|信用卡(?!被)|欠款|兑付投资|(?:未能?|无法)兑付|骗取[^，。；]{0,6}信任|案发前|[新旧]投资"
)
"""返还本息3.8亿元, 归还赌债30万元, 案发前已归还20万元: what swindlers themselves gave back or paid."""
SWINDLERS = re.compile(r"公司|平台|某|嫌疑人|团伙|骗子|对方|挪用|骗来|所得")
"""该公司|已向投资人返还本息, 李某|归还赌债: who pays it; not 警方集中返还本金及利息."""
BY_POLICE = re.compile(r"警|公安|检察|法院|追[回缴赃]")
"""民警将追回的56万元用于返还受害人: given back all the same."""
PAID_OUT = re.compile(
    r"(?:吸收|吸纳|募集|吸资)(?:(?!追|警|公安|专案|专班|法院)[^。；]){0,60}?(?:其中|期间)(?!首批|第)[^，。；\d]{0,6}$"
)
"""吸收资金共计9.87亿元，其中已|兑付本息5.52亿元: what investors got while it went on."""
SPENT_BEFORE = 10
"""Characters before such a verb in which it is said."""
IN_A_NAME = re.compile(
    r"[以用](?:其|他|她|受害人|被害人|事主|群众|村民|老人|学生|[^，。；]{1,4}某|[^，。；]{1,3}(?:女士|先生))[^，。；公企]{0,4}名义"
)
"""以其名义|骗去贷款28万元: who is swindled has to pay the loan back; not 以公司名义."""
PUBLIC = re.compile(r"国家|退税|医保|社保|财政|补贴|(?<!养老)保险金|保险理赔|理赔款|税款|低保|贷款")
"""骗走|国家出口退税|4.6亿元, 套取|医保基金: the size of a crime against the state or a bank, no person's loss."""
PERSON = re.compile(
    r"女士|先生|老[人汉伯太]|[她他](?!们|人(?:的?(?:信息|身份|名义|证件|资料)))|群众|受害|被害|事主|市民|村民|学生|职工|参保人|农户|会员|客户|储户|家属"
    r"|小[赵钱孙李周吴郑王陈张刘杨黄林何]|某(?!公司|银行|医院|企业)"
)
"""骗走|李女士|医保卡里的8万元: somebody's own money all the same."""

EXTORTED = re.compile(
    r"(?:索[取要]|强[索要])了?[^，。；\d]{0,8}(?:钱款|钱财|财物|现金|款项|贿赂|(?:封口|好处|平安|赔偿|摆平)[费款金])[^，。；、\d]{0,6}$"
    r"|(?:累计|先后|多次|总?共)[^，。；\d]{0,12}(?:索[取要]|强[索要])[^，。；、\d]{0,8}$"
)
"""向被害人|索取钱款共计|500余万元, 先后索要|30万元: what a gang got by threats; not 向其索要|5万元, asked for once."""
BY_THREATS = re.compile(r"团伙|集团|嫌疑人|敲诈|勒索|恐吓|威胁|要挟|滋扰|碰瓷|恶势力|犯罪|[受被]害人")
"""该团伙, 碰瓷, 相要挟: who gets money so, or how."""
NOT_GOT = re.compile(r"[^。；]{0,10}(?:未果|未遂|被拒|拒绝|未得逞|没有得逞|不成)")
"""索要钱款30万元|未果, |，遭拒绝."""
ONLY_TRIED = re.compile(r"(?:欲|企图|准备|试图|打算|意图|讨要|追索)[^，。；]{0,8}$")
"""企图|索取钱款30万元: what nobody got."""
EXTORTION = 28
"""Characters before a sum in which the demand stands."""


def of_what_was_extorted(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """该团伙向被害人索取钱款共计500余万元: the size of a gang's crime, where a demand alone is none."""
    if governed.hit.cue.role != "other" or governed.how != "before":
        return ()
    sentence, clause = scene.layout.sentence(quantity.start), scene.layout.clause(quantity.start)
    start = max(clause.start, quantity.start - EXTORTION)
    demand = EXTORTED.search(scene.text, start, quantity.start)
    if demand is None or NOT_GOT.match(scene.text, quantity.end):
        return ()
    if ONLY_TRIED.search(scene.text, sentence.start, demand.start()):
        return ()
    return ("involved",) if BY_THREATS.search(scene.text, sentence.start, quantity.start) else ()


def unpaid_verb(scene: Scene, quantity: Quantity) -> str:
    """The verb of what investors did not get back (尚有2.3亿元未兑付), else empty."""
    unpaid = LEFT_UNPAID.match(scene.text, quantity.end)
    if unpaid is None or WAGES_BEHIND.match(scene.text, unpaid.end()):
        return ""
    start = max(scene.layout.sentence(quantity.start).start, quantity.start - HELD)
    return "" if OF_WHAT_IS_HELD.search(scene.text, start, quantity.start) else unpaid["verb"]


def of_what_is_left_unpaid(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """其中1.4亿余元无法兑付 is lost; 警方冻结的300万元无法返还 stays frozen."""
    paid_before = governed.how == "carried" and "付" in governed.hit.cue.word  # 已兑付5亿元，尚有4亿元未兑付
    acted = governed.hit.cue.role in ACTIONS and not paid_before
    return ("lost",) if not acted and unpaid_verb(scene, quantity) else ()


def of_what_swindlers_spent(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """用于支付利息、归还本金1640万元: no police gave it back."""
    verb = governed.hit.start
    sentence, clause = scene.layout.sentence(quantity.start), scene.layout.clause(quantity.start)
    if governed.hit.cue.role == "lost" and governed.how != "after":
        return ("other",) if SPENT.search(scene.text, max(clause.start, verb), quantity.start) else ()
    if governed.hit.cue.role != "recovered":
        return ()
    if BY_POLICE.search(scene.text, clause.start, clause.end):
        return ()
    start = quantity.end if governed.how == "after" else max(0, verb - SPENT_BEFORE)
    paid = "还" in governed.hit.cue.word or "付" in governed.hit.cue.word
    own = (
        paid
        and SWINDLERS.search(scene.text, sentence.start, verb)
        and DEBTS.search(scene.text, clause.start, clause.end)
    )
    paid_out = "付" in governed.hit.cue.word and PAID_OUT.search(scene.text, sentence.start, verb)
    return ("other",) if own or paid_out or SPENT.search(scene.text, start, verb) else ()


def of_public_money(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """骗走出口退税4.6亿元, 套取医保基金386万元."""
    verb = governed.hit
    if verb.cue.word not in OBTAINED or governed.how != "before":
        return ()
    between = scene.text[verb.end : quantity.start]
    if not PUBLIC.search(between) or PERSON.search(between):
        return ()
    start = scene.layout.clause(verb.start).start
    owed = "贷款" in between and IN_A_NAME.search(scene.text, start, verb.start)
    return () if owed else ("involved",)


def of_a_gang_s_swindles(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """该团伙已诈骗90余万元 is the size of the gang's crime, 诈骗王某5万元 a victim's loss."""
    verb, text = governed.hit, scene.text
    if verb.cue.word not in SWINDLES or COUNTED.search(text, verb.end, quantity.start):
        return ()
    start = max(scene.layout.sentence(quantity.start).start, verb.start - LOOK_BACK)
    if IN_ALL.search(text, verb.start - 4, verb.start):
        victim = FROM_WHOM.search(text, start, verb.start) or VICTIM_SIDE.search(text, verb.end, quantity.start)
        return () if victim else ("involved",)
    clause = scene.layout.clause(verb.start)
    many = BY_MANY.search(text, clause.start, verb.start)
    said = text[clause.start if many else start : quantity.end + 12]
    return ("involved",) if GANG_SIDE.search(said) and not VICTIM_SIDE.search(said) else ()
