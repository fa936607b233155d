"""Results told one place after another (分地区通报): 四川：破获…。在湖南，…。贵州警方…: what is told behind the name of
a place is that place's, up to the next name or the end of the paragraph."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from extract.gazetteer import meet, stem
from extract.release import Place

Form = Literal["named", "where", "police"]
OPENS = re.compile(
    r"(?:^|[\n。；;！])[ \t\u3000]*(?:[*#●■◆▲▪•·—–-]|[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])*"
    r"(?:(?:\d{1,4}[年月日])*[^\n。；;！，,：:、\d]{0,10}[，,]|其中)?(?P<marked>[【\[]?)(?P<at>在?)$"
)
"""⏎|四川：, 。今年以来，|湖南警方, 。在|湖南，, ⏎1.|贵州：: what may stand between the end of a sentence and a place
that opens the next."""
BEFORE = 16
"""Characters before a place in which a sentence may open."""
NEAR_MARKS = frozenset("\n。；;！ \t\u3000*#●■◆▲▪•·—–-)）、.．【[在，,中")
"""What stands right before such a place: looked at first, for most places stand behind other words."""
_UNIT = r"(?:省|市|州|自治[区州])?"
_BODY = r"(?:公安(?:机关|部门|[厅局])|警方|警察局|省?厅(?![\u4e00-\u9fff]?长)|(?<=[市州盟])局(?![长部面势限]))"
NAMED = re.compile(rf"{_UNIT}(?:各级|各地)?(?:{_BODY}|公安|警察)?(?:[】\]]|[*】 ]*[：:]|[*\u3000 ]*\n)")
"""四川|：, 湖南|省公安厅：, 贵州|⏎, 【云南|】: a place by whose name what follows is headed."""
WHERE = re.compile(rf"{_UNIT}(?:境内|全省|全市)?[，,]")
"""在湖南|，全省公安机关: where it was done."""
POLICE = re.compile(rf"{_UNIT}(?:各级|各地)?{_BODY}")
"""湖南|省公安厅部署, 四川|省厅共, 贵州|警方: police of a place that open a sentence."""
HEAD_STARTS = frozenset("省市州自各公警厅局境全】]*：:， \u3000\n,")
"""With what one of these forms begins."""
FORMS: tuple[tuple[Form, re.Pattern[str]], ...] = (("named", NAMED), ("police", POLICE))
WHERE_FORMS: tuple[tuple[Form, re.Pattern[str]], ...] = (("where", WHERE), ("police", POLICE))
LEAVES = re.compile(
    r"行动[共累]|(?:全国|(?<!全)[两三四五六七八九十多\d]个?(?:省区?市?|地))(?:公安机关|警方|各地)?(?:共|总|累计)|全国公安"
    r"|[。；](?:截至目前|至此|目前|据统计|统计显示|各地)[^。；]{0,12}?[共总累]|上述"
)
"""四川…破获1200起。|截至目前，共抓获9000名: what is no longer of the place before it."""
HELPS = re.compile(r"协助|配合|支持|移交")
"""湖南警方|协助抓获3名: no result of its own."""
LEAVES_A_CITY = re.compile(r"[全我][省区](?!市)|省[公厅]|自治区公安")
"""郑州…破获620起。|全省共抓获1900名."""
LEAVES_A_COUNTY = re.compile(r"[全我][省市州盟]|省[公厅]|自治区公安")
"""鼓楼区…破获120起。|全市共抓获1900名."""
STOP = re.compile(r"[。\n]")
"""在襄阳，抓获280名|。: where a sentence ends."""
LEAST = 2
"""So many places side by side are a list of places."""


class Headed(NamedTuple):
    """A stretch that tells of one place."""

    code: str
    start: int
    end: int
    form: Form
    """Of `where` (在湖南，) it may be only where police of elsewhere went."""


def find_headed(simple: str, places: Sequence[Place], title_end: int) -> list[Headed]:
    """The stretches that tell of one place each, in order; where none are side by side, sentences that say where."""
    opening = list(_openings(simple, places, title_end))
    codes = {one.code for one in opening}
    apart = [a for a in codes if any(not meet(a, b) for b in codes)]
    if len(apart) < LEAST:
        alone = (one for one in opening if one.form == "where")
        return [one._replace(end=_sentence_end(simple, one.start)) for one in alone]
    ends = [one.start for one in opening[1:]] + [len(simple)]
    return [one._replace(end=_end(simple, one, end)) for one, end in zip(opening, ends, strict=True)]


def _openings(simple: str, places: Sequence[Place], title_end: int) -> Iterator[Headed]:
    """The places that open a sentence and by which it is headed; `end` is where its own words begin."""
    for at, place in enumerate(places):
        if place.start <= title_end or simple[place.start - 1] not in NEAR_MARKS:
            continue
        last = place
        for following in places[at + 1 : at + 3]:
            if following.start == last.end and following.code.startswith(stem(last.code)):
                last = following
        if simple[last.end : last.end + 1] not in HEAD_STARTS:
            continue
        opens = OPENS.search(simple, place.start - BEFORE, place.start)
        if opens is None:
            continue
        for form, pattern in WHERE_FORMS if opens["at"] else FORMS:
            head = pattern.match(simple, last.end)
            if head and (not opens["marked"] or head[0].endswith(("】", "]"))):
                yield Headed(last.code, place.start, head.end(), form)
                break


def _sentence_end(simple: str, start: int) -> int:
    stop = STOP.search(simple, start)
    return stop.start() if stop else len(simple)


def _end(simple: str, one: Headed, following: int) -> int:
    """Where a place's stretch ends: with its paragraph; where its name is a line, that heads all up to the next one."""
    is_line = simple[one.end - 1] == "\n"
    if is_line and following < len(simple):
        return following
    first = one.end
    while is_line and first < following and simple[first] == "\n":
        first += 1
    line = simple.find("\n", first, following)
    return following if line < 0 else line


def headed_at(headed: Sequence[Headed], simple: str, at: int) -> Headed | None:
    """The stretch in which a number is told as that place's; None where it is of none, or of more than the place."""
    index = bisect_right(headed, at, key=lambda one: one.start) - 1
    if index < 0 or at >= headed[index].end:
        return None
    one = headed[index]
    if LEAVES.search(simple, one.start, at) or (one.form != "named" and HELPS.search(simple, one.start, at)):
        return None
    leaves = {4: LEAVES_A_CITY, 6: LEAVES_A_COUNTY}.get(len(stem(one.code)))
    return None if leaves and leaves.search(simple, one.start, at) else one
