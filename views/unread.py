"""Whether what is not found may be there: what the sources of a place were in a period, in one sentence."""

from extract.release import Json
from views.i18n import N_, Translate

SAID = {
    "worked": N_("{place}: sources read {covered_from} – {covered_until}."),
    "partly": N_("{place}: not everything was read over the whole period, so there may be more."),
    "quiet": N_("{place}: sources read {covered_from} – {covered_until}."),
    "blocked": N_("{place}: no source can be read since {failing_since}; what was published there, nobody knows."),
    "missing": N_("{place}: no source was read in this period; what was published there, nobody knows."),
    "unknown": N_("{place}: there is no source; what was published there, nobody knows."),
}
"""By the state of a place (`compare.cells.coverage`)."""


def sentence(translate: Translate, place: str, coverage: Json) -> str:
    """What its coverage in a period says of a place; nothing where no days are told."""
    if coverage["state"] in ("worked", "quiet") and not coverage["covered_from"]:
        return ""
    return translate(SAID[coverage["state"]]).format(place=place, **coverage)
