"""Sums that only sound like the size of a crime: limits and units, market values, prices, baits, first clues."""

import re
from decimal import Decimal

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.readers.money_planned import FRONT
from extract.readers.money_victims import CRIMINAL
from extract.release import Role

LIMIT_BEHIND = re.compile(
    r"(?:作|做)?为(?:[一每]?个?单位|[一每][笔单次档份批]|[上下]?限|限额|额度|门槛|起点|起步|基数|基准|标准|准|封顶|最[高低多少])"
    r"|封顶|起步|起投|起充|为由|为借口|为名义?(?![^，。；]{0,2}下)"
)
"""诈骗金额以2900元|为上限, 转账以500元|为一笔, 以激活费0.1元|为由: how far each may go, or
a pretext, with 以 before the sum; not 以80万元|为主."""
BY = re.compile(r"以[^，。；、\d]{0,10}$")
"""以|2900元为上限, 以交易金额|5万元为门槛, 以支付激活费|0.1元为由."""
LIMIT_BEFORE = re.compile(
    r"(?:上限|下限|限额|门槛|起点|封顶|(?:限定|限制|控制|设定|锁定)在|(?:一旦|如果|凡是?|只要|倘若|每当)[^，。；、\d]{2,10}(?:低于|少于|不足|不到|高于|超过|达到))(?:均?[为是]|定为|设为|定在|设在|只有)?(?:人民币)?$"
)
"""转账金额上限为|5万元, 诈骗金额控制在|3000元以内, 一旦余额低于|20万: the same, told before the sum."""
COMPANY = re.compile(r"公司|股[票份价市权东民]|上市|挂牌|停牌|收盘|市盈率|新三板|注册资本")
"""股票停牌…总市值为|7500万元: what is traded, beside a market value."""
SOLD_OR_SEIZED = re.compile(r"[查检缴起搜截收]获|扣押|查扣|收缴|冻结|毒|假|走私|货|币")
"""检获毒品，市值|300万元, 市值|5亿元的虚拟币: goods, whose market value is the size of a crime."""
MARKET_VALUE = re.compile(r"市值[^，。；、\d]{0,6}$")
"""总市值为|7500万元, 市值蒸发|5亿元."""
A_JOB = re.compile(
    r"的(?:[“「『]?[^，。；、“”「」『』\d]{1,8}[”」』]?(?:项目|任务|订单|单子|单(?=[，。子就可能]))|[“「『][^，。；、”」』\d]{1,8}[”」』](?:后|就|可|能|，))"
)
"""接一个10000元|的“跑分”项目: how large one job is, by its name; not 300万元|的“跑分”案."""
BAIT_BEHIND = re.compile(
    r"[^。；！\d]{0,16}(?:看似|实则|其实[是为]|骗局|陷阱|馅饼|圈套|警惕|当心|小心|你[敢也会]?信|可能吗|的好事|的美梦|的诱惑)|[”」]?[？?]"
    r"|[^；”」\d]{0,6}[”」][^。；\d]{0,8}(?:洗脑|话术|话语|噱头|谎言|诱饵|诱惑|宣传|广告|承诺|口号)"
)
"""两小时赚20万元|，实则是骗局, 躺着赚5万元|？, 有人赚了20万元|走了。”这样的话术: what nobody has got."""
LURED_BEFORE = re.compile(r"躺(?:着|平)?(?:就能|也能|都能)?$")
"""躺着|赚5万元: how swindlers say it."""
IN_QUOTES = re.compile(r"[“「][^，。；”」\d]{0,8}$")
"""王某听信“躺|赚10万元”的宣传: nobody's words but the swindlers', whoever is named before."""
EARN = ("赚", "挣")
A_PRICE = re.compile(
    r"(?:(?:竟然?|居然|号称|宣称|声称|谎称|吹嘘)(?:说)?|[一这每那][条款件张个只台盒瓶套床块幅枚支][^，。；、\d]{1,8}?(?:只|仅|就|实际|市场)?)价值$"
)
"""一条毛毯竟然价值|一万多元: what one thing costs, with no theft, loss or seizure told beside it."""
CLAIMS = ("号称", "宣称", "声称", "谎称", "吹嘘")
"""号称|价值30万元，老人被骗走6万元: worth nothing, whatever was stolen by it."""
WHOSE = re.compile(r"[盗偷抢劫窃缴扣损毁赃]|查获|骗[走取得]|起获|涉案|走私|受贿|行贿")
"""一条项链价值一万多元，被|盗: what a thing was worth to somebody."""
FROM_A_CLUE = re.compile(
    r"(?:从|由|围绕|根据|凭借?|通过|循着|顺着)(?:(?:[一这][笔个张条起宗]|区区|仅仅|小小的?|仅)?(?:涉案|案值)?|[^，。；、\d]{1,3}的)$"
)
"""从|400元赌资, 由一笔|3000元转账, 从一起涉案|800元的盗窃案: with `CLUE_FOLLOWED` behind."""
CLUE_FOLLOWED = re.compile(
    r"[^，。；\d]{0,8}(?:入手|着手|切入|查起|追起|查到|开始[查追]|抓起|牵出|引出|扯出|揭开|顺藤摸瓜|深挖|为(?:线索|突破口|切入点))"
)
"""从400元|赌资入手, 由一笔3000元|转账牵出: what the police began with."""


PER_PIECE = re.compile(
    r"(?:每|一般一|平均一|通常一)[条张个套部单件份只盒瓶箱包克吨斤台辆][^。；！？\n共计累]{0,24}?(?P<price>\d{1,6}(?:\.\d{1,2})?)元[^。；！？\n共计累总]{0,24}$"
)
"""每张银行卡收购价500元，转手|获利300元: what one piece brings, told beside its price; not 共获利3万元."""
TRADED = re.compile(r"[购买进收售卖价]")
"""收|购|价500元，转手: what tells that the sum before is a price."""
PIECE = 10_000
"""Yuan that one piece may bring."""
PIECE_BACK = 64
"""Characters before a gain in which its piece and price stand."""
TIMES = 10
"""So many times its price a piece brings at most; 每条信息卖5元，获利8000元 is what many brought."""


def of_a_margin(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """一条信息购买40元，出售70元，获利30元: what each brings, and no total."""
    if governed.hit.cue.role != "profit" or governed.how == "after" or quantity.value >= PIECE:
        return ()
    start = max(scene.layout.sentence(quantity.start).start, governed.hit.start - PIECE_BACK)
    piece = PER_PIECE.search(scene.text, start, governed.hit.start)
    if piece is None or not TRADED.search(piece[0]):
        return ()
    return ("other",) if quantity.value <= TIMES * Decimal(piece["price"]) else ()


def of_a_limit(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """诈骗金额以2900元为上限, 转账金额上限为5万元: how far each may go, and no sum."""
    text, start, end = scene.text, quantity.start, quantity.end
    started = text.endswith("起步", start, end)
    behind = LIMIT_BEHIND.match(text, end - 2 if started else end)
    limited = (behind and BY.search(text, start - FRONT, start)) or LIMIT_BEFORE.search(text, start - FRONT, start)
    return ("other",) if limited else ()


def of_a_price(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """公司总市值为7500万元, 一个10000元的“跑分”项目, 一条毛毯竟然价值一万多元, 从400元赌资入手."""
    if governed.how == "after" and A_JOB.match(scene.text, quantity.end):
        return ("other",)
    if governed.hit.cue.role != "involved":
        return ()
    text, sentence = scene.text, scene.layout.sentence(quantity.start)
    if MARKET_VALUE.search(text, quantity.start - FRONT, quantity.start):
        traded = COMPANY.search(text, sentence.start, sentence.end)
        return ("other",) if traded and not SOLD_OR_SEIZED.search(text, sentence.start, sentence.end) else ()
    if price := A_PRICE.search(text, quantity.start - FRONT, quantity.start):
        claimed = price[0].removesuffix("价值").endswith(CLAIMS)
        worth = not claimed and WHOSE.search(text, sentence.start, sentence.end)
        return () if worth else ("other",)
    clue = FROM_A_CLUE.search(text, quantity.start - FRONT, quantity.start)
    return ("other",) if clue and CLUE_FOLLOWED.match(text, quantity.end) else ()


def of_a_bait(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """两小时赚20万元看似躺赚，实则是骗局: what a swindle promises; not 该团伙轻松赚20万元."""
    hit = governed.hit
    if hit.cue.role != "profit" or not hit.cue.word.startswith(EARN) or governed.how == "after":
        return ()
    bait = BAIT_BEHIND.match(scene.text, quantity.end) or LURED_BEFORE.search(scene.text, hit.start - 6, hit.start)
    start = scene.layout.sentence(quantity.start).start
    quoted = IN_QUOTES.search(scene.text, start, hit.start)
    return ("other",) if bait and (quoted or not CRIMINAL.search(scene.text, start, quantity.start)) else ()
