"""Numbers of money that are no sums: size classes, thresholds of the law, labels, conversions."""

import re

from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.text.words import words

THRESHOLD = re.compile(r"的?[^，,。；;！\n]{0,18}?(?:案件|大案|要案|案\d|案[，。]|的达|的有|以上的|及以上|级)")
"""被骗百万元以上的案件: a size class, not a sum."""
OF_ONE_CASE = re.compile(r"[一1]\s?[起宗][^，。；\d]{0,12}$")
"""破获一起案值达百万余元的…案: the size of one case."""
LAW = re.compile(
    r"以上不满|公私财物|有期徒刑|拘役|罚金刑|管制刑|量刑|数额(?:较大|巨大|特别巨大)|《刑法》|《治安管理处罚法》|处警告|责令改正|情节较重|情节严重的|立案标准|立案追诉|法律规定|追究刑事|追诉标准|条例》|《[^》]{2,20}法》"
)
"""数额较大, 公私财物价值三千元以上, 处三年以下有期徒刑, 《刑法》规定: a sentence that tells what the law says."""
START = re.compile(r"(?:起点|标准|门槛|达到)(?:为|是)?[^，。；\d]{0,6}$")
"""数额较大的起点为人民币|5000元, 立案标准是|3000元, 达到|5000元: from where on the law punishes."""
PUNISHED = re.compile(r"[^，。；]{0,4}(?:就|即|应|便)[^，。；]{0,4}(?:追究|立案|构成|量刑|入罪)")
"""达到5000元|就可追究刑事责任, 3000元|即可立案: what the law does from that sum on."""
COUNTERFEIT = re.compile(r"假(?:人民币|币|钞|美元|美钞|港币)(?:[^，。；\d案]{0,8})$")
"""收缴假币面额|120万元: no money."""
COUNTERFEIT_BEHIND = re.compile(
    r"余?的?(?:\d+元)?(?:面[额值])?的?假(?:人民币|[币钞])(?![^，。；及和与]{0,8}(?:(?<!作)案|团伙|集团|犯罪|诈骗|贩))"
)
"""总额百万元|的20元面额假人民币, 3万元|假币: what the notes would be worth; not 涉案500万元|的假币案."""
NOTES = frozenset((1, 2, 5, 10, 20, 50, 100))
"""Yuan that one note or coin is worth: 100元假钞, 一元硬币; not 500元硬币."""
LARGE_NOTES = frozenset((500, 1000, 2000))
"""Those of Hong Kong and Taiwan: 500元面值伪钞; no coins."""
LARGE_BEHIND = re.compile(r"面[额值]|[假伪]钞")
"""500元|面值伪钞, 1000元|假钞: said of notes alone."""
NOTE_BEFORE = re.compile(r"(?<![总合])(?:面额|面值|票面)(?:均?为|是|都是)?$")
"""面值|100元, 票面均为|20元; not 总面额|100元."""
NOTE_BEHIND = re.compile(r"(?:面额|面值|票面|版|纸币|硬币|面钞|[大小]钞|[假伪](?:人民)?[币钞])")
"""20元|面额, 100元|假钞, 一元|硬币: what one note or coin is worth."""
TO_BE_FINED = re.compile(r"(?:[将会应须]被?|可以?)(?:依法|一律)?(?:处以?|并处|罚款|被处以?)[^，。；\d]{0,6}$")
"""将被处以|200元罚款: what whoever does so must expect."""
LAW_BEHIND = re.compile(r"(?:以上|以下|的|罚金|，处)")
"""5000元|以上不满5万元, 2000元|罚金, 5万元|，处三年以下: how the law goes on behind a sum."""
OR_MORE_UP_TO = re.compile(r"以上(?:[，、至到]|不超过|不满)?$")
"""处3000元|以上|3万元以下罚款: the upper end of what the law allows."""
CONDITION = re.compile(r"的[，。；;]")
"""涉案金额为1亿元以上的，按…奖励."""
CONVERTED = re.compile(
    r"[元币圆盾铢罗镑索特布吉$][（(](?:(?:人民币|港币|新台币|美元)[‧·・、，,]?下同[，,])?(?:约|折合|合|约合|相当于|大约){0,2}(?:人民币|港币|新台币|美元)?约?$"
)
"""八百亿元人民币（约|九百二十五亿港元）, 1500万欧罗（折合约|1.34亿港元）, 五十亿元（人民币‧下同，约|五十六亿港元）."""
COIN = re.compile(r"USDT|泰达币")
"""5480余万|USDT|: money of no state."""
COIN_CONVERTED = re.compile(
    r"[^，。；、\d（(]{0,4}[，（(]?(?:(?:约|共)?(?:折合|约合|合|价值|相当于|市值|折算)){1,2}(?:成|为)?(?:约|共)?(?:人民币|港币|新台币|[约近超]?\d)"
)
"""5480余万USDT|，折合人民币约3.8亿元: coins whose worth is told in money."""
LABEL = words("十 百 千 万 亿")
"""亿元大案, 百元假币: a label where no 上, 近 or 数 stands before it."""
COURT = re.compile(
    r"(?:并处[^。；]{0,6}|判处[^。；]{0,24})没收[^，。；]{0,24}$|法院[^，。；]{0,6}没收[^，。；\d]{0,12}$"
    r"|(?:判|刑|罚金)[^。；]{0,36}责令[^，。；\d]{0,8}(?:退赔|退还|退缴|赔偿|追缴)[^，。；\d]{0,14}$"
    r"|(?:判处|有期徒刑|并处罚金)[^。；]{0,36}[，、](?:并|同时|继续|依法){0,2}(?:追缴|退赔|没收)[^，。；\d]{0,14}$"
)
"""并处没收个人财产人民币50万元, 法院没收资金897万元, 判处有期徒刑三年，责令退赔被害人18万元, 判处有期徒刑三年，
追缴违法所得|5万元."""
SENTENCED = re.compile(
    r"(?:判处|有期徒刑|并处罚金)(?![^。；]{0,40}(?:警|公安|检察|追回))[^。；]{0,40}(?:所得|赃款|获利)[^，。；\d]{0,6}$"
)
"""|判处有期徒刑三年，其违法所得|5万元: a sentence before what the convict gained."""
TAKEN_BY_COURT = re.compile(
    r"余?(?:[^，。；\d]{0,4}(?:被|予以|依法)(?:依法|予以|继续)?(?:追缴|没收)|[^，。；\d]{0,6}上缴国库)"
)
"""判处有期徒刑三年，其违法所得5万元|被依法追缴: the same with the verb behind the sum."""
SIZED_CASES = re.compile(r"的[^，。；\d]{0,12}案件?(?:有|达|共)?\d")
"""案值超过5000万元的大要案件36起: a size class."""
SIZED_ROW = re.compile(r"的(?:就?有|达|共)?\d[\d,.]*万?余?[起宗]")
"""损失百万元以上|的31起: the same, where 以上 stands before it; not 涉案300余万元|的3起案件告破."""


def why_no_sum(scene: Scene, quantity: Quantity) -> str:
    """Why a number of money is no figure; empty where it is one."""
    said = scene.text[quantity.start : quantity.end]
    bare = quantity.core[0] in "百千万亿十" and "余" not in said  # 百余万元的11起 is what those come to
    vague = bare or (quantity.bound == "over" and said.endswith("以上"))
    if vague and not _is_of_one_case(scene, quantity) and THRESHOLD.match(scene.text, quantity.end, quantity.end + 24):
        return "a size class of cases"
    row = said.endswith("以上") and SIZED_ROW.match(scene.text, quantity.end)
    if row or (quantity.bound == "over" and "余" not in said and SIZED_CASES.match(scene.text, quantity.end)):
        return "a size class of cases"
    if CONDITION.match(scene.text, quantity.end) and (vague or quantity.bound in ("over", "under")):
        return "a condition, not a sum"
    if CONVERTED.search(scene.text, quantity.start - 20, quantity.start):
        return "the sum before it in another currency"
    if COIN.search(said) and COIN_CONVERTED.match(scene.text, quantity.end):
        return "coins whose worth stands behind them"
    if quantity.core in LABEL and quantity.bound == "exact":
        return "a label, not a number"
    if quantity.value == 0 or _is_counterfeit(scene, quantity):
        return "nothing: 0元购, or counterfeit"
    if _is_a_note(scene, quantity):
        return "what one note is worth"
    sentence = scene.layout.sentence(quantity.start)
    if COURT.search(scene.text, sentence.start, quantity.start) or (
        TAKEN_BY_COURT.match(scene.text, quantity.end) and SENTENCED.search(scene.text, sentence.start, quantity.start)
    ):
        return "what a court took away"
    return "a threshold of the law" if _is_of_the_law(scene, quantity) else ""


def _is_counterfeit(scene: Scene, quantity: Quantity) -> bool:
    """收缴假币面额120万元, 假|人民币1022万元, 3万元假币: the worth of notes that are none."""
    before = COUNTERFEIT.search(scene.text, quantity.start - 16, quantity.start)
    marked = quantity.currency and scene.text.startswith(("假人民币", "假美元", "假港币"), quantity.start - 1)
    return bool(before or marked) or COUNTERFEIT_BEHIND.match(scene.text, quantity.end) is not None


def _is_a_note(scene: Scene, quantity: Quantity) -> bool:
    """Whether a number says what one note is worth: 20元面额假币."""
    if quantity.bound != "exact":
        return False
    if quantity.value in LARGE_NOTES:
        return LARGE_BEHIND.match(scene.text, quantity.end) is not None
    if quantity.value not in NOTES:
        return False
    before = NOTE_BEFORE.search(scene.text, quantity.start - 5, quantity.start)
    return before is not None or NOTE_BEHIND.match(scene.text, quantity.end) is not None


def _is_of_the_law(scene: Scene, quantity: Quantity) -> bool:
    """What the law says from a sum on, or what whoever breaks it must expect."""
    sentence = scene.layout.sentence(quantity.start)
    said = scene.text[quantity.start : quantity.end]
    if TO_BE_FINED.search(scene.text, quantity.start - 16, quantity.start):
        return True
    if said.endswith("以下") and OR_MORE_UP_TO.search(scene.text, quantity.start - 5, quantity.start):
        return True
    starts = START.search(scene.text, quantity.start - 16, quantity.start) is not None
    if not (starts or said.endswith(("以上", "以下")) or LAW_BEHIND.match(scene.text, quantity.end)):
        return False
    if LAW.search(scene.text, sentence.start, sentence.end):
        return True
    return starts and PUNISHED.match(scene.text, quantity.end) is not None


def _is_of_one_case(scene: Scene, quantity: Quantity) -> bool:
    return OF_ONE_CASE.search(scene.text, quantity.start - 16, quantity.start) is not None
