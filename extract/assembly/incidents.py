"""The incidents of a release: one a section, each with its case code and the place where it happened."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile
from operator import attrgetter
from typing import TypeVar

from extract.draft import Draft
from extract.gazetteer import is_below, stem
from extract.police.bodies import Body
from extract.release import CaseCode, Incident, Place
from extract.section import Section, section_at

T = TypeVar("T", CaseCode, Body, Place)
OF_MANY = re.compile(
    r"(?:[、和及][\u4e00-\u9fff]{2,8}?)*等(?:全国)?[\d一二三四五六七八九十两]{1,3}个?(?:省|自治区|直辖市)"
)
"""Behind a place, the first of many: 云南 、广西、新疆等12个省区; what they did together is none of theirs alone."""


def incidents_of(draft: Draft, any_case: bool) -> list[Incident]:
    """The incidents of a release: one a section, one in all where there are no sections but a case, or none."""
    sections = draft.sections or ([Section(0, len(draft.text), draft.article.title or "")] if any_case else [])
    return [_incident(draft, n, section) for n, section in enumerate(sections)]


def _incident(draft: Draft, n: int, section: Section) -> Incident:
    code = _first_in(draft.codes, section)
    home = draft.issuer.code if section.at_home and draft.issuer else None
    place: Body | Place | None
    if home:
        place = _place_at_home(draft, section, stem(home))
    else:
        place = _place_in(draft, section) if draft.sections else _place_of_all(draft, section)
    region = place.code if place and not _is_one_of_many(draft, place) else None
    return Incident(n, section.title, code.code if code else None, region, section.start, section.end)


def _place_at_home(draft: Draft, section: Section, home: str) -> Body | None:
    """The first of the acting police, or of those below them, that a section names."""
    at = bisect_left(draft.bodies, section.start, key=attrgetter("start"))
    named = takewhile(lambda body: body.start < section.end, draft.bodies[at:])
    return next((body for body in named if body.code.startswith(home)), None)


def _place_in(draft: Draft, section: Section) -> Body | Place | None:
    """The first police that a section names, else its first place: of the acting police's own, where they are known.

    郑某早年在福建打工: in a round-up of Kunming's police no place of what they did.
    """
    if body := _first_in(draft.bodies, section):
        return body
    issuer = draft.issuer.code if draft.issuer else None
    if issuer is None:
        return _first_in(draft.places, section)
    own = [place for place in draft.places if place.code.startswith(stem(issuer))]
    return _first_in(own, section)


def _place_of_all(draft: Draft, section: Section) -> Body | Place | None:
    """Where all that a text tells happened: no place of a dateline or a partner's, none where several below acted.

    None stands for the acting police's own place. What the whole nation did happened where police are named, if any,
    unless several places are told side by side.
    """
    issuer = draft.issuer
    if issuer is None or issuer.code is None:
        if len(draft.headed) > 1:
            return None
        return next(iter(draft.bodies), None) if issuer else _place_in(draft, section)
    if _tells_of_several_below(draft, issuer.code):
        return None
    whole = stem(issuer.code)
    named: Iterator[Body | Place] = chain(draft.bodies, draft.places)
    return next((place for place in named if place.code.startswith(whole)), None)


def _tells_of_several_below(draft: Draft, acting: str) -> bool:
    """Whether a text that nothing cuts into cases names police of several cities below the acting ones.

    省公安厅…。许昌市公安局打掉…。安阳市公安局打掉…: none of them did all that its cases tell.
    """
    length = len(stem(acting)) + 2
    return len({body.code[:length] for body in draft.bodies if is_below(body.code, acting)}) > 1


def _first_in(named: Sequence[T], section: Section) -> T | None:
    """The first of some codes, bodies or places, which are in the text's order, that a section names."""
    at = bisect_left(named, section.start, key=attrgetter("start"))
    return named[at] if at < len(named) and named[at].start < section.end else None


def _is_one_of_many(draft: Draft, named: Body | Place) -> bool:
    """Whether a place, or a body's first, opens a list of provinces that acted together."""
    at = bisect_left(draft.places, named.start, key=attrgetter("start"))
    opens = at < len(draft.places) and draft.places[at].start == named.start
    return OF_MANY.match(draft.simple, draft.places[at].end if opens else named.end) is not None


def incident_at(incidents: Sequence[Incident], at: int) -> int | None:
    """The incident in whose stretch an offset lies; the only one there is, else None."""
    return 0 if len(incidents) == 1 else section_at(incidents, at)
