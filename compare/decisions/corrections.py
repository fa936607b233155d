"""What a reviewer's decisions do to releases and events: applied on every rebuild, reported where they fit nothing."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from compare.decisions.recorded import FIGURE_ACTIONS, FILE, Decision, read_decisions
from compare.mentions import Mention
from extract.release import Figure, Issuer, Json, Period, Release

Side = tuple[str, str]
"""A decision's id and the id of a release that it speaks of: a merge speaks of two."""


def _edited(figure: Figure, value: Json) -> Figure:
    changes = dict(value)
    if changes.get("period"):
        changes["period"] = Period(**changes["period"])
    return replace(figure, **changes)


def _is_titled(mention: Mention, title: str | None) -> bool:
    """Whether a mention is the incident called `title`; without a title: a total, or the only incident."""
    incidents = mention.release.incidents
    if title is None:
        return mention.kind == "total" or len(incidents) <= 1
    return any(incident.n == mention.incident and incident.title == title for incident in incidents)


def _issued_by(release: Release, issuer: Issuer) -> Release:
    """A release with another issuer, and in its place what was in the former one's."""
    home = release.issuer.code if release.issuer else None
    figures = tuple(replace(f, region=issuer.code) if f.region == home else f for f in release.figures)
    return replace(release, issuer=issuer, figures=figures)


@dataclass(frozen=True)
class Corrections:
    """All decisions, in the order they were taken; later ones win."""

    decisions: tuple[Decision, ...] = ()

    @cached_property
    def _by_release(self) -> dict[str, list[Decision]]:
        index: dict[str, list[Decision]] = {}
        for decision in self.decisions:
            for release in decision.releases:
                index.setdefault(release, []).append(decision)
        return index

    def of(self, release_id: str) -> list[Decision]:
        """The decisions that speak of a release."""
        return self._by_release.get(release_id, [])

    def apply(self, release: Release) -> Release:
        """The release as reviewed: edited figures, issuer, date. Applying it twice changes nothing more."""
        for decision in self.of(release.id):
            if decision.target.release != release.id:
                continue
            if decision.action == "edit":
                edited = (_edited(f, decision.value) if decision.is_about(release, f) else f for f in release.figures)
                release = replace(release, figures=tuple(edited))
            elif decision.action == "issuer":
                release = _issued_by(release, Issuer(**decision.value))
            elif decision.action == "date":
                release = replace(release, published=decision.value["published"])
        return release

    def verdict(self, release: Release, figure: Figure) -> Decision | None:
        """The last decision on a figure, or None."""
        about = [d for d in self.of(release.id) if d.is_about(release, figure)]
        return about[-1] if about else None

    def is_split(self, mention: Mention) -> bool:
        """Whether a reviewer has said that a mention is another event than those it resembles."""
        return any(
            d.action == "split" and d.target.release == mention.release.id and _is_titled(mention, d.target.incident)
            for d in self.of(mention.release.id)
        )

    def partners(self, release_id: str) -> set[str]:
        """Ids of the releases that a reviewer has merged with one."""
        merges = [d for d in self.of(release_id) if d.action == "merge"]
        return {i for d in merges for i in (d.target.release, d.value["release"])} - {release_id}

    def are_merged(self, a: Mention, b: Mention) -> bool:
        """Whether a reviewer has said that two mentions are one event."""
        return any(d.action == "merge" and (_joins(d, a, b) or _joins(d, b, a)) for d in self.of(a.release.id))

    def found(self, release: Release) -> set[Side]:
        """What of the decisions a release has, as it was read or as they made it: the figure, the incident, itself."""
        corrected = self.apply(release)
        about = (d for d in self.of(release.id) if _matches(d, release) or _matches(d, corrected))
        return {(d.id, release.id) for d in about}

    def missing(self, found: set[Side]) -> tuple[Decision, ...]:
        """The decisions of which something was not found: to be reported after a rebuild."""
        return tuple(d for d in self.decisions if not {(d.id, release) for release in d.releases} <= found)


def _joins(decision: Decision, a: Mention, b: Mention) -> bool:
    return (
        (a.release.id, b.release.id) == (decision.target.release, decision.value["release"])
        and _is_titled(a, decision.target.incident)
        and _is_titled(b, decision.value.get("incident"))
    )


def _matches(decision: Decision, release: Release) -> bool:
    if decision.action in FIGURE_ACTIONS:
        return any(decision.is_about(release, figure) for figure in release.figures)
    is_target = decision.target.release == release.id
    title = decision.target.incident if is_target else decision.value.get("incident")
    return title is None or any(incident.title == title for incident in release.incidents)


def load_corrections(data_dir: Path) -> Corrections:
    """All decisions of a data directory.

    Raises:
        CorrectionError: a line is no decision; the message names file and line.
    """
    return Corrections(read_decisions(data_dir / FILE))
