"""Clauses that go on with a list of persons caught: 抓获主犯9人，从犯5人; 其中男性64人; 网路赌博16件、352人."""

import re

from extract.grammar.carried import continues
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.readers.persons_weak import SUSPECT
from extract.readers.phrase import phrase_of

NAMED = re.compile(r"[某×Xx○][某\w]{0,2}等?$")
"""抓获张某某，李某某、宗某某3人: names listed over commas."""
NAMED_SORT = re.compile(
    r"[某×Xx○]\w{0,2}(?:[（(][^（）()]{0,24}[）)])?等"
    r"(?:[^，。；、\d“「『]{0,6}[“「『][^”」』]{1,8}[”」』]|[^，。；、\d]{0,8}(?:犯|嫌疑人|成员|骨干|头目))$"
)
"""抓获“老总”9名，徐某（男，38岁）等|“直总”5人: a sort of those caught, named by one of them; not 李某等业主20人."""
NAMED_REACH = 44
"""Characters before a number in which somebody of its sort is named."""
PAIRED = re.compile(r"\d[余多]?[件起宗]、(?:嫌犯|犯嫌|疑犯)?$")
"""网路赌博16件、|352人, as Taiwan's police list sorts of cases with those caught in them, where ENDS stands behind."""
ENDS = re.compile(r"[，。；、]")
"""16件、352人|，: nothing that says who they are; not 16名|少年送辅导."""
LISTED_CRIME = re.compile(
    r"^(?:涉嫌)?(?:寻衅滋事|开设赌场|聚众斗殴|故意伤害|非法拘禁|强迫交易|盗窃|抢劫|抢夺|诈骗|赌博|贩毒|吸贩毒|涉毒|敲诈勒索|强奸|卖淫|嫖娼)(?:嫌疑人|人员|违法人员)?[，、；。]?$"
)
"""抓获盗窃嫌疑人2名，寻衅滋事4人: a crime for each number."""
BY_ROLE = re.compile(
    r"(?P<whole>\d{1,6})[余多]?[名人][^，。；\d]{0,12}(?:[，。；]\s?[其当]中|(?<=[人员犯])中)[，：有]{0,2}(?:[^，。；\d]{1,14}\d{1,5}[余多]?[名人][，、；])*"
    r"(?P<role>[^，。；、\d]{2,10})$"
)
"""抓获|123人，其中代理人员34人，赌徒|26人，提供场地|2人; 在抓获的32名嫌疑人中，有A级|15人:
a row of those caught by what they did."""
FOR_YEARS = re.compile(r"(?:潜逃|在逃|逃亡)\d{1,2}年(?:以上|[至到]\d{1,2}年)的?$")
"""其中潜逃15年以上175人，潜逃20年以上|75人: the next of those divided by how long they were sought."""
AT_LARGE = re.compile(r"(?:尚|仍|还)未(?:能|被)?(?:到案|归案|落网|抓|捕)")
"""尚未到案|3人: the rest, whom nobody caught."""
NO_ROLE = re.compile(r"[逃未待缓免漏教罚拘捕诉审押判戒放]|无关|管制")
"""潜逃境外|3人, 劳教|4人: in such a row what befell them, and not what they did."""
ROLES_BACK = 100
"""Characters before a number in which such a row begins."""
OTHERS = re.compile(r"死|伤|受害|被害|群众|民警|救")
"""致3人死亡, 2名民警, 解救|12人: persons of a list who are no suspects."""
BESIDE = 6
"""Characters on either side of a number in which a word for suspects is about it."""


def goes_on(scene: Scene, quantity: Quantity) -> bool:
    """Whether the clause goes on with a list of persons: 其中男性64人, 故意杀人的138名, 15年以上的52名."""
    phrase = phrase_of(scene, quantity)
    if AT_LARGE.search(phrase):
        return False
    if _is_of_a_row(scene, quantity) or LISTED_CRIME.search(phrase):
        return not OTHERS.search(phrase)
    if FOR_YEARS.search(scene.text, quantity.start - 16, quantity.start):
        return True
    one_sort = scene.text.startswith("的", quantity.start - 1) and not OTHERS.search(phrase)
    return one_sort or continues(scene, quantity) or SUSPECT.search(_close_around(scene, quantity)) is not None


def _is_of_a_row(scene: Scene, quantity: Quantity) -> bool:
    """抓获张某某，李某某、宗某某3人; 抓获“老总”9名，徐某等“直总”5人; 网路赌博16件、352人."""
    text, at = scene.text, quantity.start
    if NAMED.search(text, at - 8, at) or NAMED_SORT.search(text, at - NAMED_REACH, at):
        return True
    if not ENDS.match(text, quantity.end):
        return False
    if PAIRED.search(text, at - 8, at):
        return True
    row = BY_ROLE.search(text, max(0, at - ROLES_BACK), at)
    return row is not None and quantity.value < int(row["whole"]) and not NO_ROLE.search(row["role"])


def _close_around(scene: Scene, quantity: Quantity) -> str:
    """The few characters around a number: 这名男子和弟弟以及|6名|友人 are no suspects for the man named first."""
    clause = scene.layout.clause(quantity.start)
    front = scene.text[max(clause.start, quantity.start - BESIDE) : quantity.start]
    return front + scene.text[quantity.end : min(clause.end, quantity.end + BESIDE)]
