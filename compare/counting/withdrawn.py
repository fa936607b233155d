"""Which figures of an event are taken back: those that a correction calls wrong, and all that a withdrawal is about.

What a withdrawal itself tells anew stands. A number that is called wrong is wrong in every telling up to that day.
"""

from collections.abc import Iterable, Iterator, Sequence

from compare.counting.versions import FigureId
from compare.counting.wrong_numbers import is_wrong
from compare.events.authority import is_police
from compare.measures import number_of
from compare.mentions import Indexed, Mention
from compare.reasons import reason
from compare.retractions import corrects, days_meant, is_notice, tells_anew, withdraws
from extract.text.script import simplify


def _is_before(mention: Mention, notice: Mention) -> bool:
    """Whether a notice may be about a telling: one of its own day or earlier, or a paper's of any day."""
    told, noticed = mention.release.published or "", notice.release.published or ""
    return told <= noticed or not is_police(mention.release.source)


def _is_of_its_day(notice: Mention) -> bool:
    """Whether a notice names no other day than its own."""
    meant = {f"{month:02}-{day:02}" for month, day in days_meant(notice.text)}
    return meant == {(notice.release.published or "")[5:]}


def _is_anew(mention: Mention, notice: Mention, told: Iterable[Mention]) -> bool:
    """Whether a telling of the notice's own day is what is published instead: it says what none did before."""
    day = notice.release.published or ""
    if (mention.release.published or "") != day or withdraws(mention.text) or _is_of_its_day(notice):
        return False
    before = [one for one in told if (one.release.published or "") < day]
    known = {number_of(figure) for one in before for _, figure in one.figures}
    return bool(before) and not {number_of(figure) for _, figure in mention.figures} <= known


def _notice_of(mention: Mention, notices: Iterable[Mention], told: Sequence[Mention]) -> Mention | None:
    """The notice that takes a telling back, if only itself."""
    before = (notice for notice in notices if _is_before(mention, notice))
    return next((notice for notice in before if not _is_anew(mention, notice, told)), None)


def _taken_back(told: Sequence[Mention]) -> Iterator[tuple[FigureId, str]]:
    """What withdrawals take back, but for what they tell anew themselves."""
    notices = _notices(told)
    for mention in told if notices else ():
        notice, simple = _notice_of(mention, notices, told), simplify(mention.release.text)[0]
        anew = tells_anew(simple) if withdraws(mention.text) else len(simple)
        if notice:
            yield from (_by(notice, mention, index) for index, figure in mention.figures if figure.start < anew)


def _by(notice: Mention, mention: Mention, index: int) -> tuple[FigureId, str]:
    return (mention.release.id, index), reason("withdrawn_by", notice.release.id)


def wrong_of(mention: Mention) -> list[Indexed]:
    """The figures that a correction itself says to be wrong."""
    if not corrects(mention.text):
        return []
    simple = simplify(mention.release.text)[0]
    return [row for row in mention.figures if is_wrong(simple, row[1].start, row[1].end)]


def _wrong(told: Sequence[Mention]) -> Iterator[tuple[FigureId, str]]:
    """The numbers that a correction calls wrong, wherever they stand up to its day."""
    for notice in told:
        wrong = wrong_of(notice)
        numbers = {number_of(figure) for _, figure in wrong}
        for mention in told if numbers else ():
            if mention is not notice and _is_before(mention, notice):
                rows = (index for index, figure in mention.figures if number_of(figure) in numbers)
                yield from (_by(notice, mention, index) for index in rows)
        yield from (_by(notice, notice, index) for index, _ in wrong)


def _notices(told: Sequence[Mention]) -> list[Mention]:
    """The withdrawals of an event; a text that no title calls one, and that is all that is told, tells of a crime."""
    found = [mention for mention in told if withdraws(mention.text)]
    is_said = len(found) < len(told) or any(is_notice(simplify(m.release.title or "")[0]) for m in found)
    return found if is_said else []


def withdrawn(members: Sequence[Mention]) -> dict[FigureId, str]:
    """The figures of an event that are taken back, with the reason."""
    return dict((*_wrong(members), *_taken_back(members)))
