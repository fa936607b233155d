"""Finds the verb or noun that gives a sum its role."""

import re
from collections.abc import Sequence

from extract.grammar.before import reaches
from extract.grammar.carried import puts_right
from extract.grammar.matcher import Governed
from extract.grammar.negation import negated
from extract.grammar.scene import Hit, Scene
from extract.kinds.cues import Frame
from extract.numbers.quantity import Quantity
from extract.readers.money_chosen import ACTIONS, MODIFIED, VALUES
from extract.readers.money_list import CASH, LISTED, carried_over, of_a_list
from extract.text.clauses import Span
from extract.text.words import words

SUM_FIRST = re.compile(r"[将把](?:[^，。；\d]|\d+[头只台辆部件名人户]){0,20}$")
"""将卡内|9000元汇入, 把|5万元转走: the verb stands behind the sum."""
CRIMES = words("诈骗 盗窃 抢劫 洗钱 走私 敲诈勒索 非法集资")
NAMES = re.compile(r"集团|团伙|组织|分子|嫌疑人|犯罪|窝点|电话|短信|平台")
"""近100万元现金是|诈骗|集团车手取得: what a crime's name stands before."""
ANOTHER = re.compile(r"[\d、]")
"""5万元、手机被盗, 5万元和3部手机被盗: the verb has another thing before it."""
BEFELL = frozenset("被遭失不")
"""被抢走, 遭窃, 失窃, 不翼而飞: what befell a sum, whatever stands before it."""
SUMS_LISTED = re.compile(r"(?:[、和及](?:人民币|新台币|港币)?[\d.,]+[万亿]?[余多]?元){1,6}")
"""分别以10万元|、5万元|交保: a list of sums with one verb behind it."""
TRADED = re.compile(r"收购(?!款)|购得|价格|的价|征集|悬赏")
"""以300元|收购|被盗电动车, 悬赏5万元|征集|被抢案线索: what was paid, and no loss."""
OWN_SUM = re.compile(r"[^，。；\d]{0,10}\d[\d.,]*[万亿]?[余多]?元")
"""被骗走|8万元, 被骗取|本金4.5万元: a verb with a sum of its own."""
THINGS_AND = re.compile(r"[^，。；\d]{1,20}(?:、|以及|和|及|与)(?:人民币)?")
"""被盗|电动车、三轮车以及|12.4万元: things, and a sum behind them."""
BRACKETED = re.compile(r"[（(][^（）()，。；\d]{1,16}[)）]$")
"""涉案价值|（包括“伪基站”设备）|80余万元: what a sum takes in, between its noun and the number."""
UP_TO = re.compile(r"(?:[ 约近达共逾超计合为]|高达|超过|折合|人民币)*")
"""（含设备）|高达|80余万元: what may stand between that bracket and the sum."""
BRACKET, NOUN = 18, 8
"""Characters that such a bracket takes, and the noun before it."""
BEHIND = 26
NEXT_TAKEN = re.compile(
    r"(?:已|均|现|也|并|全部|悉数|全数|一并|当场|警方|民警|依法|予以|被){1,4}(?=收缴|没收|扣押|查扣|缴获|暂扣)"
)
"""现场赌资38万元，|全部予以|收缴: what a next clause without a number says befell a sum."""
LISTED_SEIZED = re.compile(r"[^，。；]{0,4}[、和及与][^，。；]{1,14}(?:均|都|也|一并|全部|被|警方|依法|当场){0,3}")
"""192万元|现金和7辆豪车|被扣押: a list that one passive takes whole."""
GOODS_LISTED = re.compile(r"余?的[^，。；\d]{1,24}等[^，。；、\d]{0,6}?(?:赃物|财物|物品|物资|车辆)")
"""将收缴的一批价值10万余元|的汽车、摩托车等赃物|当众返还给失主: a list of goods, and what befell it."""
TAKEN_IN = words("收取 收到")
"""收取|近5千万元的犯罪得益: how a gang came by a sum that is called what it is."""
CHANGED = re.compile(r"[至到](?=[约近]?(?:人民币|新台币|港币)?[\d一二三四五六七八九十百千])")
"""损失由25亿元减少|至18亿元: a change, and nothing prevented."""
FREED = re.compile(r"(?:解除|解封)(?:(?!后|再)[^，。；]){0,12}$")
"""解除对企业不当的查封、|冻结|措施涉及金额1.6亿元: what is let go."""
MOST_OF = re.compile(r"余?的[^，。；、]{1,8}[大一]部分")
"""价值34万余元|的电缆大部分|被追回: goods that came back, but not all."""
A_TRANSFER = re.compile(r"的(?:可疑|异常|陌生)转账(?![给到至了])")
"""一笔800元|的可疑转账: a thing found, and no loss."""
HANDED_OVER = words("交给 交给了 交予 交付给 交到")
TO_POLICE = re.compile(r"了?(?:[^，。；“「\d冒假]{0,6}(?:民警|警方|警察|警员|公安机关|派出所)|检察|法院|银行)")
"""捡到的3万元交给|民警, 交到|派出所民警手中; not 交给|“民警”, a swindler: no loss."""
ELSEWHERE = re.compile(r"(?![^，。；\d]{1,14}手[中里上])[^，。；\d]")
"""学费交到|学校; not 6万元交到|“取现员”手中."""
OF_WHOM = re.compile(r"企业|公司|单位|人员|人士|男|女|嫌疑|团伙|车|船|店")
"""涉案|企业已预缴960万元: who is involved, and no sum."""


def govern_sum(scene: Scene, quantity: Quantity) -> Governed | None:
    """The verb or noun that gives a sum its role: before it, behind it, or carried over from the list before it."""
    clause = scene.layout.clause(quantity.start)
    left = [
        hit
        for hit in scene.before(Frame.MONEY, clause.start, quantity.start)
        if reaches(hit, quantity) and not _says_nothing(scene, hit)
    ] or _before_a_bracket(scene, clause, quantity)
    behind = _goods_returned(scene, quantity, clause) or _behind(scene, quantity, clause)
    behind = behind or _next_clause(scene, left, quantity, clause)
    if behind and _prefers_behind(scene, left, behind, quantity):
        return Governed(behind, "after")
    if left:
        return of_a_list(scene, clause, quantity, left)
    if behind:
        return Governed(behind, "after")
    goes_on = LISTED.fullmatch(scene.text, clause.start, quantity.start) or puts_right(scene, quantity)
    if goes_on and (carried := carried_over(scene, clause, quantity)):
        return Governed(carried, "carried")
    return None


def _before_a_bracket(scene: Scene, clause: Span, quantity: Quantity) -> list[Hit]:
    """涉案价值（含设备）|80余万元: the noun that a bracket right before the sum explains."""
    bracket = BRACKETED.search(scene.text, max(0, clause.start - BRACKET), clause.start)
    if bracket is None or not UP_TO.fullmatch(scene.text, clause.start, quantity.start):
        return []
    start = max(scene.layout.clause(bracket.start() - 1).start, bracket.start() - NOUN)
    hits = list(scene.before(Frame.MONEY, start, bracket.start()))
    named = any(hit.end == bracket.start() and hit.cue.noun for hit in hits)
    return [hit for hit in hits if not _says_nothing(scene, hit)] if named else []


def _says_nothing(scene: Scene, hit: Hit) -> bool:
    """无法返还, 诈骗|集团, 减少至: a word that tells of no sum."""
    if hit.cue.word == "减少" and CHANGED.match(scene.text, hit.end):
        return True
    if hit.cue.word == "涉案" and OF_WHOM.match(scene.text, hit.end):
        return True
    if hit.cue.word in HANDED_OVER and _is_no_loss(scene, hit):
        return True
    if hit.cue.word == "保护" and scene.text.startswith(("费", "伞"), hit.end):
        return True
    if hit.cue.word == "转去" and scene.text.startswith(("境外", "国外", "海外"), hit.end):
        return True
    if hit.cue.role == "frozen" and FREED.search(scene.text, hit.start - 16, hit.start):
        return True
    return negated(scene, hit) or _names_criminals(scene, hit)


def _is_no_loss(scene: Scene, hit: Hit) -> bool:
    """交到民警手中, 交到学校."""
    if TO_POLICE.match(scene.text, hit.end):
        return True
    return hit.cue.word == "交到" and ELSEWHERE.match(scene.text, hit.end) is not None


def _names_criminals(scene: Scene, hit: Hit) -> bool:
    """诈骗|组织会给其60元: the crime only says what sort of people they are."""
    return hit.cue.word in CRIMES and NAMES.match(scene.text, hit.end) is not None


def _prefers_behind(scene: Scene, left: Sequence[Hit], behind: Hit, quantity: Quantity) -> bool:
    """60万元全额止付 and 将9000元汇入 are governed from behind; 挽回100万元损失 is not."""
    if not left or negated(scene, behind):
        return not left
    clause = scene.layout.clause(quantity.start)
    if SUM_FIRST.search(scene.text[max(clause.start, quantity.start - 24) : quantity.start]):
        lost = behind.cue.role == "other" and left[0].cue.role == "lost"  # 将李女士被骗的5万元取出
        return not (lost and scene.text[left[0].end : quantity.start].strip() == "的")
    if behind.cue.role == "bail_fine" and behind.start == quantity.end:  # 检获短片，获准以现金1万元保释
        return True
    if left[0].cue.role in ACTIONS and behind.cue.role == "recovered" and scene.text.startswith("的", left[0].end):
        return True  # 被拦截的19万元返还至当事人手中
    if behind.cue.noun and behind.cue.role == "involved" and left[0].cue.word in TAKEN_IN:
        return True  # 收取近5千万元的犯罪得益
    if behind.cue.noun or left[0].cue.role in ACTIONS:
        return False
    if behind.cue.role == "lost" and left[0].cue.word in VALUES:  # 总价值近10万元财物不翼而飞
        return len(left) == 1 or left[1].cue.role != "recovered"  # not 发还价值80余万元的被盗财物
    if behind.cue.role == "lost" and behind.cue.word[0] in BEFELL:  # 收购点内的1.8万余元现金被抢走, 提领的30万元遭抢
        return left[0].cue.role == "other" or left[0].cue.word in ("提领", "到手")
    if behind.cue.role in ACTIONS and _says_what_sort(scene, left[0], quantity):
        return True
    return behind.cue.role in ACTIONS and (left[0].cue.weak or left[0].cue.noun)


def _says_what_sort(scene: Scene, hit: Hit, quantity: Quantity) -> bool:
    """被骗|的20万元发还失主, 被盗|电动车、三轮车以及12.4万元发还失主: the word belongs to a noun."""
    if scene.text.startswith("的", hit.end):
        return True
    return hit.cue.role == "lost" and THINGS_AND.fullmatch(scene.text, hit.end, quantity.start) is not None


def _behind(scene: Scene, quantity: Quantity, clause: Span) -> Hit | None:
    """The verb behind a sum, or the noun that it measures: 600万元涉案资金被全部成功止付, 20万元损失."""
    noun = None
    end = clause.end
    if scene.text[end - 1 : end] in (")", "）"):  # 首饰（总价值12万元）被盗
        end = scene.layout.clause(end).end
    for hit in scene.after(Frame.MONEY, quantity.end, min(end, quantity.end + BEHIND)):
        gap = scene.text[quantity.end : hit.start]
        if hit.cue.role == "recovered" and MOST_OF.match(gap):
            break
        if hit.cue.role == "lost" and (TRADED.search(gap) or ("后" in gap and _has_its_own(scene, hit))):
            break
        listed = hit.cue.role == "bail_fine" and SUMS_LISTED.fullmatch(gap) is not None
        if ANOTHER.search(gap) and not listed:
            if hit.cue.role in ("seized", "lost") and LISTED_SEIZED.fullmatch(gap):
                return hit
            break
        if _only_says_what_sort(scene, quantity, hit):
            continue
        if not hit.cue.noun and not _says_nothing(scene, hit) and len(hit.cue.word) > 1:
            return hit
        if hit.cue.noun and not hit.cue.weak and (listed or not gap.strip("的直接余金额")):
            noun = noun or hit
    return noun


def _goods_returned(scene: Scene, quantity: Quantity, clause: Span) -> Hit | None:
    """价值10万余元的汽车、摩托车等赃物|返还|给失主."""
    listed = GOODS_LISTED.match(scene.text, quantity.end, clause.end)
    if listed is None:
        return None
    hit = next(scene.after(Frame.MONEY, listed.end(), min(clause.end, listed.end() + NOUN)), None)
    return hit if hit and hit.cue.role == "recovered" and not negated(scene, hit) else None


def _only_says_what_sort(scene: Scene, quantity: Quantity, hit: Hit) -> bool:
    """36万余元电信网络诈骗涉案资金, 800元的可疑转账: a word that names a sum or a crime and tells nothing of it."""
    if MODIFIED.match(scene.text, hit.end) or _names_criminals(scene, hit):
        return True
    return A_TRANSFER.fullmatch(scene.text, quantity.end, hit.end) is not None


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
