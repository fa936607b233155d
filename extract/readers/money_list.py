"""Sums that go on with a list: 查获手机3部，现金5万元, and those that only look so: 扣押电脑36台，涉案赌资1.3亿元."""

import re
from collections.abc import Sequence

from extract.grammar.matcher import Governed
from extract.grammar.negation import negated
from extract.grammar.scene import Hit, Scene
from extract.kinds.cues import Frame
from extract.numbers.quantity import Quantity
from extract.readers.money_chosen import ACTIONS, CASH_OF_A_CRIME, FINDS, FUNDS, TOUCHED, VALUES, chosen_of
from extract.readers.phrase import ALTOGETHER
from extract.text.clauses import Span
from extract.text.words import words

LISTED = re.compile(
    r"\W*(?:[\d.,]+[万亿]?[余多]?元[、和及与]){0,8}(?:其中|包括|以及|及|和|并|共|共计|合计|累计|总计|达|高达|约|近|另|另有|分别|为|有|人民币|港币|新台币|外币|等|折合|为人民币){0,4}[\s*]*"
)
"""缴获现金5万元，|其中港币约|2万元, 少了两笔钱：|9万元、|7万元: a clause that only goes on with the list before it."""
WHOLES = words("总额 总金额")
"""损失由1万元至320万元不等，|总额逾2100万元: of the losses told before."""
TOTAL_VALUES = words("总价值 总值 总市价")
HELD = ("frozen", "stopped")
"""冻结, 止付: what befalls accounts and payments, and the sums on them."""
LIST_OPENING = 8
"""Characters before the noun in a clause that goes on with a list: 及涉案现金5万元."""
ACCOUNTS = re.compile(r"账户|账号|银行卡|\d[余多]?笔")
"""冻结银行账户46个，|金额合计1186万元, 止付178笔，|涉及金额: what lies on them."""
HELD_ALONE = re.compile(r"(?=[^，。；]{0,40}[个张笔])(?:(?![破抓捣]|打掉|查明)[^，。；]){1,40}[，,]")
"""紧急止付|178笔，|涉及金额860余万元, 冻结|可疑账户36个，|涉及资金: nothing else was done in between."""
IN_A_BRACKET = re.compile(r"[(（][^)）]*$")
"""扣押名车26辆（|价值4亿元, 扣押房产18笔（含车位48个，|依实价登录价值计算38亿元: what those things are worth."""
ESTIMATED = re.compile(r"[初预粗]?估|估[算计]|据?统计|经查|查明")
"""查扣现金412万元，|初估不法所得逾8千万元: no more of what was seized."""
CASH = words("赌资 抽头金 抽头 赌款 骗款 水钱 赃款 毒资 货款 余额 不法所得 不法利得")
"""Sums that go on with a list of what was seized, whatever they were made with: 查扣手机3部、赌资5万元."""
OF_THE_CRIME = re.compile(r"涉(?:案|及|赌|毒)?$")
"""涉案|赌资, 涉及|毒资: what the crime came to."""
AT_ALL = re.compile(r"累计|高达|总额|流水")
"""赌资|累计达|560万元, 赌资|流水|3亿元: all that went through it."""
ON_THE_SPOT = re.compile(r"(?:现场|当场)[^，。；\d]{0,6}$")
"""现场|查获赌具23副，涉案赌资5.6万元: what lay on the table was seized."""
AT_A_TABLE = re.compile(r"赌具|麻将|扑克|骰|牌九|赌桌|筹码|棋牌|赌博机")
"""现场查获|赌具|23副，涉案赌资: not 手机12部，涉案赌资, of a game online."""
TABLE_STAKES = 1_000_000
"""Yuan; no more lies on a table."""


def of_a_list(scene: Scene, clause: Span, quantity: Quantity, left: Sequence[Hit]) -> Governed:
    """The word before a sum, or the verb of the list that a weak word goes on with: 查获手机3部，现金5万元."""
    hit = chosen_of(scene, left)
    found = any(one.cue.word in FINDS for one in left)
    goes_on = not found and (hit.cue.weak or hit.cue.word in CASH or hit.cue.word in TOUCHED)
    carried = carried_over(scene, clause, quantity) if goes_on else None
    if carried is None or not _takes(scene, clause, hit, carried):
        return Governed(hit, "before")
    if _sizes_a_crime(scene, clause, hit, quantity) and not _lay_there(scene, carried, quantity):
        return Governed(hit, "before")
    joined = scene.text.startswith(("、", "以及"), clause.start)
    opens = joined or hit.start - clause.start <= LIST_OPENING
    announced = scene.text[carried.end : clause.start] in ("：", ":")  # 人赃俱获：冰毒2公斤、手枪1支、现金5万元
    return Governed(carried, "carried") if opens or announced else Governed(hit, "before")


def carried_over(scene: Scene, clause: Span, quantity: Quantity) -> Hit | None:
    """The role of the sentence's last sum before this clause."""
    sentence = scene.layout.sentence(quantity.start)
    hits = [
        hit
        for hit in scene.before(Frame.MONEY, sentence.start, clause.start)
        if len(hit.cue.word) > 1 and not negated(scene, hit) and not (hit.cue.weak and hit.cue.word in VALUES)
    ]
    return chosen_of(scene, hits) if hits else None


def _sizes_a_crime(scene: Scene, clause: Span, noun: Hit, quantity: Quantity) -> bool:
    """扣押电脑36台，涉案赌资1.3亿元, 赌资累计达560万元, 查扣现金，不法所得逾2亿元: no seizure; not 、涉案现金5万元."""
    if noun.cue.word not in CASH or scene.text[clause.start - 1] == "、":
        return False
    if noun.cue.role == "profit" and quantity.bound != "exact":
        return True
    said = OF_THE_CRIME.search(scene.text, clause.start, noun.start)
    return said is not None or AT_ALL.search(scene.text, noun.end, quantity.start) is not None


def _lay_there(scene: Scene, verb: Hit, quantity: Quantity) -> bool:
    """现场查获赌具23副，涉案赌资5.6万元: seized on the spot, whatever it is called."""
    if quantity.value >= TABLE_STAKES or AT_ALL.search(scene.text, verb.end, quantity.start):
        return False
    at_table = AT_A_TABLE.search(scene.text, verb.end, quantity.start)
    return bool(at_table) and ON_THE_SPOT.search(scene.text, verb.start - 8, verb.start) is not None


def _takes(scene: Scene, clause: Span, noun: Hit, verb: Hit) -> bool:
    """A weak noun of the next clause goes on with a list of seized things: 查获手机3部，现金5万元."""
    if noun.cue.weak and IN_A_BRACKET.search(scene.text, verb.end, clause.start):
        return verb.cue.role in ACTIONS
    if ESTIMATED.match(scene.text, clause.start):
        return False
    if noun.cue.word in CASH and not noun.cue.weak:
        return verb.cue.role == "seized" or (verb.cue.role == "frozen" and noun.cue.word == "余额")
    if noun.cue.word in WHOLES and verb.cue.role == "lost":
        return True
    if noun.cue.word in VALUES:
        if _is_of_all(scene, noun) and _are_several(scene, clause, verb):
            return False
        if verb.cue.role == "seized" and FUNDS.search(scene.text, verb.end, clause.start):
            return True
        return verb.cue.role in ("frozen", "stopped", "recovered", "lost")
    if noun.cue.word in TOUCHED:
        opens = scene.text[clause.start : noun.start].strip() in ("", "共", "总")
        return opens and verb.cue.role in HELD and HELD_ALONE.fullmatch(scene.text, verb.end, clause.start) is not None
    if verb.cue.role in HELD and noun.cue.weak and ACCOUNTS.search(scene.text, verb.end, clause.start):
        return True
    return (verb.cue.role in ACTIONS or verb.cue.role == "lost") and (
        noun.cue.role in ("seized", "other") or noun.cue.word in CASH_OF_A_CRIME
    )


def _is_of_all(scene: Scene, noun: Hit) -> bool:
    return noun.cue.word in TOTAL_VALUES or scene.text.endswith(ALTOGETHER, 0, noun.start)


def _are_several(scene: Scene, clause: Span, verb: Hit) -> bool:
    """扣押汽车4辆，|冻结|赃款130万元，总价值500万元: whether another act of police stands before the last."""
    start = scene.layout.sentence(clause.start).start
    acts = {hit.cue.role for hit in scene.before(Frame.MONEY, start, clause.start) if not hit.cue.noun}
    return verb.cue.role in ACTIONS and len(acts & ACTIONS) > 1
