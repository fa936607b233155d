"""Whose work it is where police of several provinces are told side by side (多地公安机关): nobody's alone."""

from collections.abc import Sequence

from extract.gazetteer import NATIONAL
from extract.headed import Headed
from extract.national import find_national, national_body
from extract.release import Issuer, Place

NAMED = 2
POLICE = 3
"""So many provinces side by side are no single one's text: by headings (四川：), by their police, of which the first
may be whose news it is."""


def of_several(
    issuer: Issuer | None, simple: str, places: Sequence[Place], headed: Sequence[Headed], publisher: Sequence[Place]
) -> Issuer | None:
    """The issuer, but for the first of several provinces told side by side, which nothing before them names.

    Then it is the state's body where the lead names one, else nobody. `publisher`: the places of the stated source.
    """
    if issuer is None or issuer.code is None or not headed:
        return issuer
    own = issuer.code[:2]
    told = {one.code[:2] for one in headed}
    least = POLICE if all(one.form == "police" for one in headed) else NAMED
    if len(told) < least or own not in told or any(place.code[:2] == own for place in publisher):
        return issuer
    if any(place.code[:2] == own for place in places if place.start < headed[0].start):
        return issuer
    lead = simple[: headed[0].start]
    return Issuer(national_body(lead), None, NATIONAL) if find_national(lead) else None
