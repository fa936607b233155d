"""The versions of one number: what each telling of an event states of a measure, and which of them counts."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from compare.events.authority import believed_first, told_first
from compare.mentions import Mention
from compare.parts import exact
from compare.reasons import reason
from compare.rounding import is_rounding
from extract.release import Figure, Period

FigureId = tuple[str, int]
"""Release id and index of a figure."""
Wholes = dict[str, str]
"""Key of a mention -> that of the one of whose numbers its own are parts."""


@dataclass(frozen=True, slots=True)
class Version:
    """What one mention states of one measure: the indices of its whole figures, their sum, and its parts' values."""

    mention: Mention
    figures: tuple[int, ...]
    total: Decimal
    parts: frozenset[Decimal]


def version_of(mention: Mention, whole: Iterable[tuple[int, Figure]], parts: Iterable[Figure]) -> Version:
    """The version that a mention's figures of one measure make."""
    figures = tuple(whole)
    return Version(
        mention,
        tuple(index for index, _ in figures),
        sum((exact(figure.value) for _, figure in figures), Decimal()),
        frozenset(exact(figure.value) for figure in parts),
    )


class _Lookup:
    """The versions of one measure by what they tell as a part, so that many tellings are not asked one by one."""

    def __init__(self, versions: Iterable[Version], known: Wholes) -> None:
        self._known = known
        self._of_part: dict[Decimal, Version] = {}
        self._of_mention: dict[str, Version] = {}
        for version in versions:
            self._of_mention[version.mention.key] = version
            for part in version.parts:
                self._of_part[part] = max(self._of_part.get(part, version), version, key=lambda v: v.total)

    def whole_of(self, version: Version) -> Version | None:
        """Another telling that gives this number as a part of a larger one, or does so with another of this one."""
        whole = self._known.get(version.mention.key, "")
        told = (self._of_part.get(version.total), self._of_mention.get(whole))
        return next((other for other in told if other and other.total > version.total), None)


def wholes_of(versions: Iterable[list[Version]]) -> Wholes:
    """The tellings of one place's share in a strike: a number of theirs is a part of one elsewhere, and so are all."""
    found: Wholes = {}
    for group in versions:
        told = _Lookup(group, {})
        for version in group:
            whole = told.whole_of(version)
            if whole and whole.mention.region != version.mention.region:
                found[version.mention.key] = whole.mention.key
    return found


def _rounds(version: Version, other: Version) -> bool:
    """Whether a version is another one told roundly; what several figures add up to is none."""
    figures = [v.mention.release.figures[v.figures[0]] for v in (version, other) if len(v.figures) == 1]
    return len(figures) == 2 and figures[1].bound == "exact" and is_rounding(figures[0], figures[1])


def _choose(versions: list[Version]) -> Version:
    """The first published telling that says what the most believable one says, in an exact number where one is told,
    and place by place where one is told so."""
    believed = min(versions, key=lambda v: believed_first(v.mention))
    exacter = [v for v in versions if _rounds(believed, v)]
    believed = min(exacter, key=lambda v: believed_first(v.mention), default=believed)
    equal = [v for v in versions if v.total == believed.total]
    return min(equal, key=lambda v: (-_places(v), told_first(v.mention)))


def _places(version: Version) -> int:
    """How many places a version's figures tell of."""
    return len({version.mention.release.figures[index].region for index in version.figures})


def _why_not(version: Version, chosen: Version) -> str:
    release, other = version.mention.release, chosen.mention.release
    if version.total == chosen.total or _rounds(version, chosen):
        return reason("reprint_of", other.id)
    if (release.published or "") < (other.published or ""):
        return reason("older_version_of", other.id)
    return reason("less_authoritative_than", other.id)


def _settle_group(versions: list[Version], known: Wholes) -> dict[FigureId, str | None]:
    told = _Lookup(versions, known)
    wholes = {v.mention.key: told.whole_of(v) for v in versions}
    chosen = _choose([v for v in versions if wholes[v.mention.key] is None])
    outcomes: dict[FigureId, str | None] = {}
    for version in versions:
        whole = wholes[version.mention.key]
        why = None if version is chosen else _why_not(version, chosen)
        if whole:
            why = reason("part_of", f"{whole.mention.release.id}:{whole.figures[0]}")
        outcomes.update({(version.mention.release.id, index): why for index in version.figures})
    return outcomes


def _by_stretch(versions: list[Version]) -> list[list[Version]]:
    """Totals of different stretches apart; one of an unknown stretch goes where the same number stands."""
    groups: dict[Period | None, list[Version]] = defaultdict(list)
    for version in versions:
        groups[version.mention.period].append(version)
    unknown = groups.pop(None, [])
    for version in unknown:
        like = [p for p, group in groups.items() if p and any(v.total == version.total for v in group)]
        known = [p for p in groups if p]
        home = min(like or known, key=lambda p: (p.start, p.end)) if like or len(known) == 1 else None
        groups[home].append(version)
    return list(groups.values())


def settle(versions: list[Version], wholes: Wholes) -> dict[FigureId, str | None]:
    """For every whole figure: None where it counts, else the reason why not."""
    return {figure: why for group in _by_stretch(versions) for figure, why in _settle_group(group, wholes).items()}
