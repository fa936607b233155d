"""Sample sites as data.

id: gansu-gat                     # also the id of the crawler's source
unit: gansu                       # the source file it goes into
province: 甘肃省
code: "620000"
level: province
name: 甘肃省公安厅
column: 警务动态
family: jpage                     # a module of `samples.families`
host: 16                          # the last number of its loopback address
releases:
  - id: gansu-01
    title: …
    published: 2026-08-21
    body: |
      One line a paragraph.
    figures:
      - 破获电诈案件412起 | cases_solved 412 period headline
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any, Literal

import yaml

from samples.annotation import Annotated, read_figure

Trait = Literal["plain", "pages", "image", "pinned"]
"""How an article is published: on one page, over two pages, as one image, at the top of the list for ever."""
Condition = Literal["open", "blocked", "moved"]


@dataclass(frozen=True, slots=True)
class SampleRelease:
    """One article of a sample site and what a careful reader takes from it."""

    id: str
    serial: int
    """Number of the article in its site's CMS."""
    title: str
    published: str
    """ISO date."""
    source: str
    """The stated publisher (来源)."""
    paragraphs: tuple[str, ...]
    is_release: bool
    issuer: str | None
    """Province-level unit of the acting police; 全国 for a national body."""
    provinces: tuple[str, ...]
    codes: tuple[str, ...]
    figures: tuple[Annotated, ...]
    tells: tuple[str, ...] = ()
    """Keys of the events and stated totals that it reports: the same key in two releases is the same event."""
    related: tuple[str, ...] = ()
    """Titles listed under 相关链接: on the page, but no part of the text."""
    trait: Trait = "plain"
    states_date: bool = True
    """False where the page prints no date, so that only the list row knows it."""

    @property
    def text(self) -> str:
        """Title, empty line, body: what the figures are quoted from."""
        return self.title + "\n\n" + "\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Site:
    """One fictional site."""

    id: str
    unit: str
    province: str
    code: str
    """GB/T 2260 code of the body; 000000 for a national one."""
    level: str
    name: str
    column: str
    family: str
    host: int
    releases: tuple[SampleRelease, ...] = field(default=())
    """Newest first, as lists print them; what is pinned stands on top."""
    encoding: str = "utf-8"
    condition: Condition = "open"
    options: Mapping[str, Any] = field(default_factory=dict, hash=False)
    """What only its family reads."""


@cache
def load_sites() -> tuple[Site, ...]:
    """Every sample site, in the order of file names."""
    folder = resources.files("samples.sites")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)
    return tuple(_site(yaml.safe_load(file.read_text("utf-8"))) for file in files)


def _site(row: dict[str, Any]) -> Site:
    rows = row.pop("releases", None) or []
    releases = [_release(item, row, row["host"] * 1000 + number) for number, item in enumerate(rows, 1)]
    releases.sort(key=lambda release: (release.trait == "pinned", release.published, release.serial), reverse=True)
    return Site(releases=tuple(releases), **row)


def _release(row: dict[str, Any], site: dict[str, Any], serial: int) -> SampleRelease:
    national = site["province"] == "全国"
    return SampleRelease(
        id=row["id"],
        serial=serial,
        title=row["title"],
        published=row["published"].isoformat(),
        source=row.get("source", site["name"]),
        paragraphs=tuple(line for line in row["body"].splitlines() if line),
        is_release=row.get("release", True),
        issuer=row.get("issuer", site["province"]),
        provinces=tuple(row.get("provinces", "" if national else site["province"]).split()),
        codes=tuple(str(code) for code in row.get("codes", ())),
        figures=tuple(read_figure(line) for line in row.get("figures", ())),
        tells=tuple(row.get("tells", "").split()),
        related=tuple(row.get("related", ())),
        trait=row.get("trait", "plain"),
        states_date=row.get("states_date", True),
    )
