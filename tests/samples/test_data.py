"""The samples' data are whole: every quote stands in its text, every number is marked once, every key is used well."""

from collections import Counter
from collections.abc import Iterator

import pytest

from samples import SampleRelease, load_sites, truth
from samples.annotation import Annotated, read_figure

RELEASES = [release for site in load_sites() for release in site.releases]
READABLE = [release for release in RELEASES if release.trait != "image"]


def figures() -> Iterator[tuple[SampleRelease, Annotated]]:
    return ((release, figure) for release in READABLE for figure in release.figures)


def kinds(release: SampleRelease, *, headline: bool) -> Counter[tuple[str, str | None]]:
    """How many headlines, or figures that may be one, a release has of each kind and role."""
    free = [f for f in release.figures if not f.part and f.scope != "background" and f.role != "other"]
    return Counter((f.kind, f.role) for f in free if f.headline or not headline)


def test_every_quote_stands_in_the_text() -> None:
    assert [(release.id, f.quote) for release, f in figures() if f.quote not in release.text] == []


def test_at_most_one_headline_of_a_kind_and_role() -> None:
    assert [release.id for release in READABLE if max(kinds(release, headline=True).values(), default=0) > 1] == []


def test_a_headline_is_neither_part_nor_background_and_stands_in_a_release() -> None:
    wrong = [
        f.quote
        for release, f in figures()
        if f.headline and (f.part or f.scope == "background" or not release.is_release)
    ]
    assert wrong == []


def test_a_lone_figure_of_a_release_is_the_headline() -> None:
    lone = {
        (release.id, kind)
        for release in READABLE
        for kind, number in kinds(release, headline=False).items()
        if number == 1 and release.is_release
    }
    heads = {(release.id, kind) for release in READABLE for kind in kinds(release, headline=True)}
    assert lone - heads == set()


def test_figures_of_incidents_name_an_event_that_the_release_tells() -> None:
    unnamed = []
    for release, figure in figures():
        incidents = [key for key in release.tells if "/total-" not in key]
        if release.is_release and figure.scope in ("case", "operation"):
            named = figure.event in incidents if figure.event else len(incidents) == 1
            unnamed += [] if named else [(release.id, figure.quote)]
    assert unnamed == []


def test_every_teller_of_an_event_knows_its_unit() -> None:
    units = {site.unit for site in load_sites()}
    assert {key.split("/")[0] for release in RELEASES for key in release.tells} <= units


def test_the_variety_that_the_sites_are_there_for() -> None:
    sites = load_sites()
    telling = Counter(key for release in RELEASES for key in set(release.tells))
    assert len(RELEASES) >= 80
    assert len({site.province for site in sites if site.releases}) >= 14
    assert {"blocked", "moved", "open"} == {site.condition for site in sites}
    assert {"plain", "pages", "image", "pinned"} == {release.trait for release in RELEASES}
    assert {"utf-8", "gb2312"} == {site.encoding for site in sites}
    assert max(telling.values()) >= 3
    assert sum(not release.is_release for release in RELEASES) >= 15
    assert sum(bool(release.related) for release in RELEASES) >= 5


def test_ids_and_serials_are_unique() -> None:
    assert max(Counter(release.id for release in RELEASES).values()) == 1
    assert max(Counter(release.serial for release in RELEASES).values()) == 1


def test_the_truth_has_a_row_for_every_readable_release() -> None:
    assert [row["id"] for row in truth()] == [release.id for release in READABLE]


@pytest.mark.parametrize(
    "line",
    [
        "抓获3人",
        "抓获3人 | arrests 3",
        "抓获3人 | caught 3 case",
        "抓获3人 | arrests 3 case often",
        "3万元 | amount 30000 case",
    ],
)
def test_a_line_that_is_no_figure_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="this is no figure"):
        read_figure(line)
