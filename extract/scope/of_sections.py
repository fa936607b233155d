"""What a section of a round-up says of its numbers: one case's, or those of the strike or operation that heads it."""

import re

from extract.grammar.carried import SUBSET_OPENS
from extract.scope.cues import CASE_NAME, ONE_CASE, OPERATION, PERIOD, STRIKE
from extract.scope.said import Answer, Said
from extract.scope.setting import DAY_GROUPS, MANY_CASES
from extract.scope.spoken import STRIKE_PERSONS, TASK_FORCE
from extract.section import section_at

ALL_OF_IT = re.compile(r"(?:这次|此次|本次|是次)(?:专案|专项|行动)")
"""署长指出，|这次专案|查获赌场16件、447人: all that the text is about, between two of its cases."""
SINCE_FOUNDED = re.compile(
    r"(?:中心|专班|支队|大队)自[^，。；]{0,16}(?:成立|运行|揭牌|启用|挂牌)(?:运行)?以来|投入(?:运行|使用)(?:以来|至今)"
)
"""市反诈中心|自2016年9月成立以来|，止付, |投入运行至今|: all that an office ever did."""
HEADS_A_CASE = re.compile(r"案例|(?<![专立])案[。：:）)”』」*\s]{0,2}$")
"""案例三：藏品“拍卖”, 一、云川“2·17”虚开发票案。: a section that is headed by one case."""


def of_a_section(said: Said) -> Answer:
    """A section of a round-up tells of one case, or of the strike or operation that it names."""
    section = section_at(said.setting.sections, said.mention.at)
    if section is None or SINCE_FOUNDED.search(said.words):
        return None
    if _sums_up(said) and (PERIOD.search(said.words) or ALL_OF_IT.search(said.words)):
        return None
    head = said.setting.sections[section].title
    struck = STRIKE.search(said.words) and said.company.is_plural(STRIKE_PERSONS)
    of_one_case = HEADS_A_CASE.search(head) or TASK_FORCE.search(said.words) or _is_of_one_gang(said)
    if of_one_case and (struck or _is_of_operation(head)) and not said.company.is_several:
        return "case"
    return "operation" if struck or _is_of_operation(head) else "case"


def _is_of_one_gang(said: Said) -> bool:
    """展开代号「破风」的行动，瓦解一个跨境诈骗集团: the strike of one case."""
    return said.company.gangs == 1 and "其中" not in said.words and ONE_CASE.search(said.words) is not None


def _sums_up(said: Said) -> bool:
    """Many cases or very many gangs, or a part of a total: 其中二季度打掉团伙37个."""
    many = said.company.cases >= MANY_CASES or said.company.groups >= DAY_GROUPS
    return many or SUBSET_OPENS.match(said.words) is not None


def _is_of_operation(head: str) -> bool:
    """Whether a section's heading names an operation before any case."""
    operation = OPERATION.search(head)
    return operation is not None and CASE_NAME.search(head, 0, operation.start()) is None
