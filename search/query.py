"""What may be asked: the text of a query, filters, order and page. Immutable, hashable, so it can be a cache key."""

from dataclasses import dataclass, field
from typing import Literal

Sort = Literal["relevance", "date", "value"]


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions that a release, or a figure, must meet. An empty field asks for nothing; its values are alternatives.

    Of a release, `kinds`, `roles` and the value range speak of one and the same figure; "figures only" are refused.
    """

    date_from: str | None = None
    date_to: str | None = None
    """Publication date, ISO, both days included."""
    provinces: tuple[str, ...] = ()
    """Full names of province-level units named by the release or of its issuer."""
    regions: tuple[str, ...] = ()
    """GB/T 2260 codes; a province includes its cities, a city its counties."""
    issuer_levels: tuple[str, ...] = ()
    """national, province, prefecture, county."""
    kinds: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    value_min: float | None = None
    value_max: float | None = None
    case_codes: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    crime_types: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """Ids of crawled sources, or stated publishers (来源)."""
    scripts: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    lens: Literal["cases", "totals"] | None = None
    """Figures only: those that the lens looks at."""
    counted: bool | None = None
    """Figures only: those that a lens counts (True) or sets aside (False)."""
    headline: bool | None = None
    """Figures only: the broadest of their kind and role in the release (True), or the others."""
    is_subtotal: bool | None = None
    """Figures only: totals of one sort of crime among several that their release tells (True), or the others."""
    sorts: tuple[str, ...] = ()
    """Figures only: those whose `sorts`, the crime that they count, is written so."""
    other_sorts: tuple[str, ...] = ()
    """Figures only: those whose `sorts` is written otherwise."""
    has_cases: bool | None = None
    """Figures only: counted money of which it is known of how many solved cases it is (True), or the others."""
    suspect: bool | None = None
    """Figures only: those that look doubtful (True), or the others (False)."""
    covers: tuple[str, str] | None = None
    """Figures only: those whose stretch of time holds these two days, ISO, and all between them."""
    filed: tuple[str | None, str | None] = (None, None)
    """Figures only: those whose stretch of time, else whose publication, ends on these days or between, ISO."""
    stretches: tuple[str, ...] = ()
    """Figures only: those of just one month, quarter, half (year) or year of the calendar."""
    in_city: bool | None = None
    """Figures only: those of a city or a county (True), or of a province, the country or nowhere (False)."""
    scopes: tuple[str, ...] = ()
    """Figures only: period, case, operation, background."""
    units: tuple[str, ...] = ()
    """Figures only: person, case, CNY …"""
    releases_only: bool = True
    """Leave out documents that are no release (`is_release` false)."""


FIGURES_ONLY = (
    "lens", "counted", "headline", "is_subtotal", "sorts", "other_sorts", "suspect", "covers", "filed", "stretches",
    "in_city", "scopes", "units", "has_cases",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Query:
    """One question to an engine; `text` is in the query language of `search.language`."""

    text: str = ""
    filters: Filters = field(default_factory=Filters)
    sort: Sort = "relevance"
    descending: bool = True
    offset: int = 0
    limit: int = 20
