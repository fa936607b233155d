"""A sentence's words up to a number, as the rules of scope look at them."""

import re
from typing import NamedTuple

from extract.scope.cues import ONE_CASE
from extract.scope.setting import SEVERAL_GANGS, Company

TASK_FORCE = re.compile(
    r"专案(?:组|民警)|对(?:该|这[个家]|涉案)[^，。；\d]{0,8}(?:公司|企业|平台|网站|门店|商户)(?![^，。；]{0,8}等\d)"
)
"""专案组在五地同步收网, 专案组…7月先后抓获120名, 对该公司的总部开展收网行动: what those who work on one case did."""
ON_A_NAMED_CASE = re.compile(r"对[^，。；\d多数各类系两几一]{4,24}案(?=[开进展实集统同收])")
"""|对云海公司集资诈骗案|统一收网; not 对多起, 系列诈骗案."""
STRIKE_PERSONS = 20
UNTIL_PERSONS = 50
"""From so many arrests on, a strike, or what had been done by a day, was over several cases."""


class Spoken(NamedTuple):
    """A sentence's words up to a mention, without the cases named only as examples."""

    full: str
    words: str
    """Without the strikes that were launched, unless they are said to go on: 2月至4月展开两次行动."""
    company: Company

    def is_single(self) -> bool:
        """One case is named; one network of several gangs is none."""
        if self.is_on_a_named_case():
            return True
        match = ONE_CASE.search(self.full)
        return match is not None and not (self.company.gangs >= SEVERAL_GANGS and match[0].endswith("网络"))

    def is_on_a_named_case(self) -> bool:
        """对某公司集资诈骗案|开展统一收网行动."""
        return "对" in self.full and ON_A_NAMED_CASE.search(self.full) is not None
