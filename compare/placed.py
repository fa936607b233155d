"""What a text tells place by place stands where it says: 甘肃抓获40名，四川抓获50名 of the 120 caught together."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from compare.measures import measure_of
from compare.regions import contains
from extract.release import Figure, Place, Release
from extract.script import simplify

_BEGINS = re.compile(r"(?:^|[，。；：,;:（(\n]|[名人起个元处]、|其中)\s*$")
"""What stands before a place that acts: 其中|甘肃抓获40名; not 在|甘肃抓获40名, 甘肃、|四川抓获90名."""
NEAR = 4
"""Characters before a place that tell."""
_ACTS = re.compile(r"[省市区县]?(?:警方|警察|公安(?:机关|局|厅)?)?[共则]?")
"""What may stand between a place and what it did: 甘肃|警方|抓获40名."""

_TOGETHER = re.compile("联合|联手|携手|协同|会同|[两三四五六七八九十](?:省|地|市)区?市?(?:公安|警方|警察)")
"""甘肃、四川两省公安机关联合: several bodies act."""


def _place_before(places: Sequence[Place], simple: str, figure: Figure) -> str | None:
    """The code of the place that a figure's clause begins with; `places` by their starts."""
    before = bisect_left(places, figure.start, key=lambda place: place.start)
    last = places[before - 1] if before else None
    if last is None or last.start < figure.sentence_start:
        return None
    begins = _BEGINS.search(simple, max(0, last.start - NEAR), last.start)
    return last.code if begins and _ACTS.fullmatch(simple, last.end, figure.start) else None


def _places(release: Release) -> dict[int, str]:
    """Of figures, by index, the places that they are told of."""
    simple = simplify(release.text)[0]
    ordered = sorted(release.places, key=lambda place: place.start)
    found = {index: _place_before(ordered, simple, figure) for index, figure in enumerate(release.figures)}
    return {index: place for index, place in found.items() if place}


def placed(release: Release) -> Release:
    """The release with such figures in their places. Doing it twice changes nothing.

    Places outside the one that a figure is of only say where its police went, unless several acted together.
    """
    places = _places(release)
    is_joint = places and _TOGETHER.search(simplify(release.text)[0])
    together: dict[object, set[str]] = defaultdict(set)
    for index, place in places.items():
        together[measure_of(release.figures[index])].add(place)
    figures = list(release.figures)
    for index, place in places.items():
        home = figures[index].region
        known = together[measure_of(figures[index])] if is_joint else {place}
        if any(contains(home, other) or contains(other, home) for other in known):
            figures[index] = replace(figures[index], region=place)
    return replace(release, figures=tuple(figures))
