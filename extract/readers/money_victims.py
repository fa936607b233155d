"""The role of what victims pay, win and get back in the story of a swindle: a loss, or nothing that counts."""

import re

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.readers.money_planned import is_planned
from extract.release import Role
from extract.text.words import words

PAYMENTS = words("交了 掏了 支付 支付了 充值 付费 付了 付款 给了 拿给 递给 花了 花去 花掉 花费 付出 付出了")
INVESTMENTS = words("投资 投资了 投入 投入了 投了 投进 投进去 投了进去 追加 追加投资 存进去")
"""What only somebody who is told of as a victim loses by it."""
PAID = PAYMENTS | INVESTMENTS
FEES = words("交纳 缴纳 补交 预付")
A_FEE = re.compile(r"余?的?[^，。；、\d]{1,6}费(?!用(?:的?标准))")
"""交纳2000元|鉴定费, 缴纳了3200元|的咨询费: paid at a swindler's word, where the law asks for none."""
A_SCALE = re.compile(r"\d[到至\-—~]\d|[需须]要?|每人|只要|先行?$")
"""每人交纳3800|到|69800元会员费, |须|缴纳300元报名费: what is asked of everybody."""
SENT_IN_ALL = re.compile(
    r"(?:转账|转款|汇款|打款|充值|刷单)[^，。；\d]{0,4}(?:\d+|[一二两三四五六七八九十数几]{1,3})余?[次笔][，,]?[^，。；\d]{0,2}$"
    r"|(?:\d+|[一二两三四五六七八九十数几]{1,3})余?[次笔][^，。；\d]{0,6}(?:转账|转款|汇款|打款|充值)[^，。；\d]{0,8}[，,]?$"
)
"""向骗子|转账50余次，|金额共计504万元, |分8笔转账，|总金额30万元: what a victim sent in all."""
SUMS = words("金额 总金额 总额 数额 转账金额")
PAY = re.compile(
    r"余?(?:现金)?(?:作为|当作|用作)[^，。；\d]{0,4}(?:[路车旅工酬]费|路费|盘缠|工资|报酬|酬劳|佣金|提成|好处费|生活费|跑腿费)"
)
"""打款2000元|作为路费: what one of a gang gives another."""
TRANSFERS = words("""
    转账 转帐 转账给 转账了 转入 转给 转到 转了 转出 转款 汇款 汇入 汇去 汇了 汇给 汇到 打入 打款 打给 存入
""")
"""Verbs of payments to an account: a loss where a victim makes them."""
DECEIVED = re.compile(r"[哄诱被][骗导]|谎称|自称|信以为真|轻信|相信了|对方|客服|为由|虚假|订单|链接|二维码")
"""诱导其充值12000元: what a victim pays at a swindler's word is lost."""
PAYER = re.compile(
    r"(?<!其)[她他](?![们人])|女士|先生|小姐|阿姨|大爷|大妈|大叔|大娘|老[汉伯人]|奶奶|爷爷|受害人|被害人|事主"
)
"""她支付了3万元, 李先生拿回了8万元, 老人: a victim who pays, or gets back without police."""
FROM_IT = words("从中获利 从中牟利 从中渔利")
"""What is said of swindlers only."""
HE = re.compile(r"[她他]")
"""他从中|获利80万元: whoever was told of before."""
FOUND_OUT = re.compile(
    r"[^。；\d]{0,36}?(?:(?:发现|察觉|意识到|惊觉|得知|知道)(?:自己)?(?:遭遇|可能|已经)?(?:被骗|上当|受骗|遭骗|诈骗)"
    r"|(?<=的)(?:\w{0,2}的)?代价|(?<=[对方家板人介者播站])(?:却|便|就|已|即|也|突然|随即|随后|全部)*(?:失联|人间蒸发)(?!的)|(?:将[^，。；]{1,6}|被[^，。；]{0,6})拉黑|联系不上|无法联系|买了?所谓)"
)
"""花费了2万元|，才发现被骗, 付出9万元的|代价, 付了尾款1.8万元|后对方失联:
what is told right behind a payment makes it a loss; not 支付2000元房租|后失联."""
DRIVER = re.compile(r"师傅|司机|车主")
"""刘师傅给了1.2万元: who pays in the story of a swindle, and may be a swindler elsewhere."""
CONFESSED = re.compile(r"供认|交代|供述|供称|非法获利|违法所得|分赃")
"""据刘某供认，…他本人分得16万元: whose profit it is."""
LEAD = 400
"""Characters behind the title in which a text says that it is about a swindle."""
SWINDLE = re.compile(r"骗|非法集资|非法吸收|敲诈|勒索|碰瓷|套路贷")
"""诈骗, 碰瓷, 套路贷: crimes by which somebody is brought to pay."""
SHOWN = re.compile(r"(?:App|APP|平台|软件|账面|页面|界面)\s?(?:上|里)?显示[，,]?[^，。；\d]{0,6}$")
"""交易App显示，已经|获利100多元: what a swindler lets a victim see."""
WITHDRAWN = re.compile(
    r"[^。；\d]{0,8}(?:顺利|成功|全额|如数|当天就?|很快就?)(?:提现|出金)|[，,]当天就?提现|[^。；\d]{0,3}试水"
)
"""赚了1200元|顺利提现, 投资了5000元|“试水”: what swindlers let a victim win, or pay, at first."""
CRIMINAL = re.compile(r"团伙|嫌疑|非法|违法|(?<!在)某(?!社交|平台|网|App|APP|软件|群)|抓获|取款|查明|冒充")
"""致刘女士被骗，刘某获利1.2万元: whose real profit it is."""
A_LURE = re.compile(
    r"的?[“「]?(?:小额)?(?:返利|返现|返点|回扣|红利|分红)|[^，。；、\d]{0,2}作为[“「]?(?:返利|佣金|报酬|收益)"
)
"""给了张女士500元|返利, 转账200元|“返现”, 汇入1200元|作为“佣金”: what a swindler pays."""
A_FINE = re.compile(r"的?(?:罚款|罚金|保证金)")
"""交了2万元|罚金: paid to the law."""
AMONG_THEM = re.compile(r"团伙|嫌疑人|同伙|马仔|卡农|车手|上线|下线|好处费|佣金")
"""该团伙向卡农支付2万元好处费: paid by the swindlers."""
SWINDLED = re.compile(r"被骗|受骗|遭骗|上当")
"""男子受骗5万元: a title about somebody swindled."""
PLAYED = words("输了 输掉 输光 积蓄 全部积蓄")
BY_A_SUSPECT = re.compile(
    r"据(?:犯罪)?(?:嫌疑人)?(?![^，。；]{0,2}(?:报案|被害|受害))[^，。；\d]{1,8}?(?:供述|供认|供称|交[代待])"
)
"""据林某|供述: who tells of a sum; not 据被害人陈述."""
VICTIM = re.compile(r"女士|先生|小姐|阿姨|大爷|大妈|受害|被害|事主|上当|[骗盗]|群众|网友|客户|会员|学生|老人")
"""据张某交代，他诱骗|王女士|转账5万元: a loss all the same."""
GOT_BACK = words("拿回 拿回了")
POLICE = re.compile(r"警|公安|检察|法院|反诈|冻结|止付")
"""在公安机关帮助下, 经法院, 最终冻结7.9万元: where they are named, money came back through them."""
NAMED_BACK = 40
"""Characters before its sentence in which they are."""
GAMBLED = re.compile(r"输[了掉光][^，。；\d]{0,8}$")
"""输光|积蓄60万元: what a gambler lost at play, whatever it was."""
CHEATED = re.compile(
    r"被骗|受骗|上当|骗局|[受被]害人|受害者|事主|报案|出[“”]?老?千|老千|千术|[做设]局|圈套|陷阱|杀猪盘|作弊|操[控纵]"
)
"""直到输掉100万元，才意识到陷入|陷阱|: a gambler who was cheated is a victim."""
NEAR = 12
"""Characters before a fee in which it is said to be asked of everybody."""
DECEIT = 60
"""Characters before a payment in which the swindler's part is told."""


def of_a_victim_s_payment(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """A payment is a victim's where a swindler leads to it, or the title tells of someone swindled."""
    word = governed.hit.cue.word
    if word in TRANSFERS and PAY.match(scene.text, quantity.end):
        return ("other",)
    if (word not in PAID and not _is_a_fee(scene, quantity, governed)) or is_planned(scene, quantity):
        return ()
    if A_FINE.match(scene.text, quantity.end):
        return ("bail_fine",)
    clause = scene.layout.clause(quantity.start)
    if AMONG_THEM.search(scene.text, clause.start, clause.end) or A_LURE.match(scene.text, quantity.end):
        return ()
    if word in INVESTMENTS:
        here = PAYER.search(scene.text, clause.start, quantity.start) is not None
        return ("lost",) if _is_of_a_victim(scene, quantity, here=here) else ()
    start = max(scene.layout.paragraph(quantity.start).start, quantity.start - DECEIT)
    deceived = DECEIVED.search(scene.text, start, quantity.start) is not None
    payer = PAYER.search(scene.text, start, quantity.start) or DRIVER.search(scene.text, start, quantity.start)
    near = FOUND_OUT.match(scene.text, quantity.end) or (payer is not None and _speaks_of_a_swindle(scene))
    return ("lost",) if deceived or near or SWINDLED.search(_title(scene)) else ()


def _is_a_fee(scene: Scene, quantity: Quantity, governed: Governed) -> bool:
    """交纳2000元鉴定费; not 每人须交纳3800到69800元会员费."""
    if governed.hit.cue.word not in FEES or not A_FEE.match(scene.text, quantity.end):
        return False
    return A_SCALE.search(scene.text, governed.hit.start - NEAR, quantity.end) is None


def of_a_victim_s_transfers(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """林女士向骗子转账50余次，金额共计504万元: what she lost, and not the size of a gang's crime."""
    if governed.hit.cue.word not in SUMS or governed.how != "before":
        return ()
    start = scene.layout.sentence(quantity.start).start
    if not SENT_IN_ALL.search(scene.text, start, governed.hit.start):
        return ()
    told = PAYER.search(scene.text, start, governed.hit.start) or DECEIVED.search(scene.text, start, governed.hit.start)
    return ("lost",) if told and not CRIMINAL.search(scene.text, start, governed.hit.start) else ()


def _is_of_a_victim(scene: Scene, quantity: Quantity, *, here: bool) -> bool:
    """An investment in a story of a swindle: 林女士越陷越深：第一笔投了8800元; not 投入300元后成功提现."""
    if not _speaks_of_a_swindle(scene) or WITHDRAWN.match(scene.text, quantity.end):
        return False
    start = scene.layout.sentence(quantity.start).start
    told = PAYER.search(scene.text, start, quantity.start) and not CRIMINAL.search(scene.text, start, quantity.start)
    return here or bool(told)


def _title(scene: Scene) -> str:
    return scene.text[: scene.layout.paragraph(0).end]


def _speaks_of_a_swindle(scene: Scene) -> bool:
    """Whether the title or the lead does."""
    return SWINDLE.search(scene.text, 0, scene.layout.paragraph(0).end + LEAD) is not None


def of_a_victim_s_winnings(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """App显示已经获利100多元, 她两个小时就赚了20多万: what a swindler lets a victim see."""
    if governed.hit.cue.role != "profit":
        return ()
    sentence, clause = scene.layout.sentence(quantity.start), scene.layout.clause(quantity.start)
    if WITHDRAWN.match(scene.text, quantity.end) and not CRIMINAL.search(scene.text, sentence.start, quantity.start):
        return ("other",)
    said = scene.text[clause.start : quantity.start]
    told = scene.text[sentence.start : quantity.start]
    if SHOWN.search(scene.text, governed.hit.start - 24, governed.hit.start):
        return ("other",)
    payer = PAYER.search(said)
    if payer is None or CRIMINAL.search(said) or CONFESSED.search(told):
        return ()
    before = max(scene.layout.paragraph(quantity.start).start, sentence.start - DECEIT)
    confessed = HE.fullmatch(payer[0]) and CONFESSED.search(scene.text, before, sentence.start)
    return () if confessed or governed.hit.cue.word in FROM_IT else ("other",)


def of_a_gambler_s_loss(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """赌博输掉90万元 is no victim's loss, unless somebody cheated."""
    if governed.hit.cue.word not in PLAYED or not GAMBLED.search(scene.text, quantity.start - 12, quantity.start):
        return ()
    start, end = scene.layout.sentence(quantity.start)
    return ("lost",) if CHEATED.search(scene.text, start, end) else ("other",)


def of_what_suspects_got(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """据林某供述，这1600万元都是上线转入的: what one suspect sent to another, no victim's loss."""
    if governed.hit.cue.word not in TRANSFERS:
        return ()
    start, end = scene.layout.sentence(quantity.start).start, scene.layout.clause(quantity.start).end
    told = BY_A_SUSPECT.search(scene.text, start, quantity.start)
    return ("other",) if told and not VICTIM.search(scene.text, start, end) else ()


def of_what_victims_get_back(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """李先生拿回了8万多元: what a swindler pays back himself, no police."""
    if governed.hit.cue.word not in GOT_BACK:
        return ()
    clause, paragraph = scene.layout.clause(quantity.start), scene.layout.paragraph(quantity.start)
    start = max(paragraph.start, scene.layout.sentence(quantity.start).start - NAMED_BACK)
    private = PAYER.search(scene.text, clause.start, governed.hit.start)
    return ("other",) if private and not POLICE.search(scene.text, start, quantity.start) else ()
