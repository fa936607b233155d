"""What tells two equal numbers apart, so that they are two figures: others, another round, police or crime."""

import re
from decimal import Decimal

from extract.assembly.sorts import sorts_around, sorts_of
from extract.grammar.scene import Scene
from extract.numbers.numerals import number
from extract.readers.mention import Mention

TELLING = 30
"""From here on a value is hardly ever that of another figure by chance."""
ROUND_SUM = 10000
"""From here on a round number (涉案100余万元) is as often that of two."""
OTHERS = re.compile(r"(?:另|另外|其他|其余|余下|剩下|剩余)$")
"""抓获另外3名."""
ROUND = re.compile(r"第([一二三四五六七八九十]{1,3}|\d{1,2})[轮批]")
"""|第一轮|抓获8人，…第三轮抓获8人: a row of rounds, each with its own number."""
ROUND_BACK = 40
"""Characters before a number in which its round is named."""
SUBJECT = re.compile(
    r"(?:[，、；：。\n]|其中)(?P<who>(?!目前|现已|警方|民警|公安|至今|随后|先后|成功|当场|现场|已经|当[天日晚]|期间|全案|该案)[\u4e00-\u9fff]{2,4}?)(?:警方|公安(?:机关|局)?)?$"
)
"""、|浙江|抓获50名: who did it, right before the verb."""
BRANCH = re.compile(
    r"(?:^|[，、；：。\n])(?:次日|同日|当[天日晚]|\d{1,2}日)?[，]?(?P<who>[\u4e00-\u9fff]{2,8}?(?:分局|派出所|县公安局|[支大]队))(?:成功|先后|一举|也|共)?$"
)
"""。次日，|七里河分局|查获冰毒5克: police of the same rank, each with what it did."""
BRANCH_BACK = 16
TERM = re.compile(r"(?:有期徒刑|拘役|管制)(?P<term>[\d一二三四五六七八九十个年月零又]{2,9})[^。；]{0,20}$")
"""判处有期徒刑|10个月|，并处罚金: the term that stands before a fine."""
TERM_BACK = 40
"""Characters before a fine in which its term stands."""
SUBJECT_BACK = 12
"""Characters before a verb in which its subject stands."""


def are_apart(scene: Scene, first: Mention, second: Mention, *, titled: bool) -> bool:
    """Whether the words say that two equal numbers are of two things; `titled`: the title says the first."""
    others = OTHERS.search(scene.text, second.at - 4, second.at)
    if others and not OTHERS.search(scene.text, first.at - 4, first.at):
        return True
    if _is_of_another_subject(scene, first, second, titled=titled):
        return True
    if first.role == "bail_fine" and _is_of_another_term(scene, first, second):
        return True
    return not titled and (_is_of_another_round(scene, first, second) or _is_of_another_crime(scene, first, second))


def _is_of_another_term(scene: Scene, first: Mention, second: Mention) -> bool:
    """张某有期徒刑10个月，罚金3万元；李某有期徒刑7个月，罚金3万元: the fines of two."""
    one, other = (TERM.search(scene.text, max(0, m.at - TERM_BACK), m.at) for m in (first, second))
    return one is not None and other is not None and one["term"] != other["term"]


def is_by_chance(value: Decimal) -> bool:
    """Whether two police may have the same number: 7人, 涉案100余万元; hardly 2000名."""
    return value < TELLING or (value >= ROUND_SUM and len(value.normalize().as_tuple().digits) == 1)


def _is_of_another_subject(scene: Scene, first: Mention, second: Mention, *, titled: bool) -> bool:
    """上海抓获50名、江苏抓获60名、浙江抓获50名: one sentence that counts the same of two."""
    branches = [BRANCH.search(scene.text, m.start - BRANCH_BACK, m.start) for m in (first, second)]
    here, there = (branch["who"].replace("公安", "") if branch else "" for branch in branches)
    if here and there and not titled and is_by_chance(first.value):
        return here not in there and there not in here
    if scene.layout.sentence(first.at).end <= second.at:
        return False
    one, other = (SUBJECT.search(scene.text, m.start - SUBJECT_BACK, m.start) for m in (first, second))
    return one is not None and other is not None and one["who"] != other["who"]


def _is_of_another_crime(scene: Scene, first: Mention, second: Mention) -> bool:
    """抓获涉枪嫌疑人53名。…打掉涉网团伙5个，抓获嫌疑人53名: of crimes of which none is named at both."""
    if first.unit != "person" or not sorts_of(scene, first):
        return False
    named = sorts_around(scene, second)
    return bool(named) and named.isdisjoint(sorts_around(scene, first))


def _is_of_another_round(scene: Scene, first: Mention, second: Mention) -> bool:
    """第一轮抓获8人，第二轮抓获6人，第三轮抓获8人."""
    here, there = (ROUND.findall(scene.text, m.at - ROUND_BACK, m.at) for m in (first, second))
    return bool(here and there) and number(here[-1]) != number(there[-1])
