"""Whose work it is where police of several provinces are told side by side or as one (多地公安机关): nobody's alone."""

from extract.draft import Draft
from extract.gazetteer import NATIONAL
from extract.issuer.national import find_national, national_body
from extract.places.find import places_of
from extract.release import Issuer
from extract.text.script import simplify_name

NAMED = 2
POLICE = 3
"""So many provinces side by side are no single one's text: where a heading comes first (四川：), or police, which may
be whose news it is."""
LEAD = 120
"""Characters after the title in which a text says that police of several provinces acted."""


def of_several(issuer: Issuer | None, draft: Draft) -> Issuer | None:
    """The issuer, but for the first of several provinces, which nothing before they are told names.

    Then it is the state's body where the words before name one, else nobody.
    """
    start = min((at for at in (_side_by_side(draft, issuer), _as_one(draft)) if at is not None), default=None)
    if issuer is None or issuer.code is None or start is None:
        return issuer
    own = issuer.code[:2]
    publisher = places_of(simplify_name(draft.article.source or ""))
    if any(place.code[:2] == own for place in (*publisher, *(p for p in draft.places if p.start < start))):
        return issuer
    lead = draft.simple[:start]
    return Issuer(national_body(lead), None, NATIONAL) if find_national(lead) else None


def _side_by_side(draft: Draft, issuer: Issuer | None) -> int | None:
    """Where the first of several provinces is told, of which the issuer's is one."""
    told = {one.code[:2] for one in draft.headed}
    is_one = issuer is not None and issuer.code is not None and issuer.code[:2] in told
    least = POLICE if is_one and draft.headed[0].form == "police" else NAMED
    return draft.headed[0].start if is_one and len(told) >= least else None


def _as_one(draft: Draft) -> int | None:
    """Where several provinces' police are named as one in title or lead, and none of the provinces by name."""
    early = [joint for joint in draft.joint if joint.start <= draft.title_end + LEAD]
    named = any(joint.start <= place.start < joint.end for joint in early for place in draft.places)
    return early[0].start if early and not named else None
