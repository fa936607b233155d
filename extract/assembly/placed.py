"""A mention with all that decides what it is a part of, and which of its kind a chart counts."""

from typing import NamedTuple

from extract.assembly.apart import Subject
from extract.readers.mention import Mention
from extract.release import Period, Scope

BREADTH: dict[Scope, int] = {"period": 3, "operation": 2, "case": 1, "background": 0}


class Placed(NamedTuple):
    """A mention with its scope and incident."""

    mention: Mention
    scope: Scope
    incident: int | None
    subset: bool
    """The text says that it is a part: 其中, 首批."""
    sentence: int
    """The number of its sentence."""
    period: Period | None = None
    """As it is compared with others: 去年 and 今年 lie apart whatever the day of publication."""
    general: bool = False
    """It counts cases of all sorts (刑事案件585起), which contain those of one sort beside it."""
    extra: bool = False
    """Beside those that the text is about: 带破832起, 吸毒人员24名."""
    summed: bool = False
    """It is said to be all of it: 共抓获13名."""
    narrow: bool = False
    """It counts a special sort (为境外窝点提供设备的窝点), which does not contain the others."""
    sorts: frozenset[str] = frozenset()
    """The crimes that it counts cases or gangs of (盗车团伙7个), where it names any."""
    closes_row: bool = False
    """Its clause adds up those before it: 第一次抓获46人，第二次38人，共抓获145人."""
    adds_up: bool = False
    """Its sentence adds up before it: 累计破案1200起，抓获2000人."""
    titled: bool = False
    """The title says its number."""
    place: str | None = None
    """The place under whose name it stands, of several told side by side."""
    region: str | None = None
    """The place that it is of, where the text's numbers are of several."""
    until: bool = False
    """Only how far its stretch came is said (截至7月底), and not when it began."""
    reached: bool = False
    """It is what a case or strike had come to by now: 截至目前，已抓获18名."""
    subject: Subject = Subject()
    """What tells it apart from others of its kind."""
    leads: bool = False
    """It stands in the title or the first part of the text, where the whole of a case is told."""
    item: int | None = None
    """Where the line of a list begins in which it stands (2.侵财犯罪。破案120起); None outside lists."""
