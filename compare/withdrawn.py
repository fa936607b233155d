"""Which figures of an event are taken back: those that a correction calls wrong, and all that a withdrawal is about.

What a withdrawal itself tells anew stands.
"""

from collections.abc import Iterable, Iterator

from compare.authority import is_police
from compare.mentions import Mention
from compare.reasons import reason
from compare.retractions import corrects, is_notice, is_wrong, tells_anew, withdraws
from compare.versions import FigureId
from extract.script import simplify


def _taken_back(mention: Mention, withdrawals: Iterable[Mention]) -> Mention | None:
    """The notice that takes a telling back: one of its own day or later, if only itself; of papers' tellings any."""
    day = mention.release.published or ""
    is_own = is_police(mention.release.source)
    return next((notice for notice in withdrawals if not is_own or (notice.release.published or "") >= day), None)


def _of(mention: Mention, notice: Mention | None) -> Iterator[tuple[FigureId, str]]:
    simple = simplify(mention.release.text)[0] if corrects(mention.text) else ""
    anew = tells_anew(simple) if withdraws(mention.text) else len(mention.release.text)
    for index, figure in mention.figures:
        if (notice and figure.start < anew) or is_wrong(simple, figure.start, figure.end):
            yield (mention.release.id, index), reason("withdrawn_by", (notice or mention).release.id)


def _notices(told: Iterable[Mention]) -> list[Mention]:
    """The withdrawals of an event; a text that no title calls one, and that is all that is told, tells of a crime."""
    members = list(told)
    found = [mention for mention in members if withdraws(mention.text)]
    is_said = len(found) < len(members) or any(is_notice(simplify(m.release.title or "")[0]) for m in found)
    return found if is_said else []


def withdrawn(members: Iterable[Mention]) -> dict[FigureId, str]:
    """The figures of an event that are taken back, with the reason."""
    told = list(members)
    notices = _notices(told)
    return dict(pair for mention in told for pair in _of(mention, _taken_back(mention, notices)))
