"""The samples' data are whole: every quote stands in its text, every number is marked once, every key is used well."""

from collections import Counter

import pytest

from samples import SampleRelease, load_sites, truth
from samples.annotation import read_figure

RELEASES = [release for site in load_sites() for release in site.releases]
READABLE = [release for release in RELEASES if release.trait != "image"]


def by_id(release: SampleRelease) -> str:
    return release.id


@pytest.mark.parametrize("release", READABLE, ids=by_id)
def test_every_quote_stands_in_the_text(release: SampleRelease) -> None:
    assert [figure.quote for figure in release.figures if figure.quote not in release.text] == []


@pytest.mark.parametrize("release", READABLE, ids=by_id)
def test_at_most_one_headline_of_a_kind_and_role(release: SampleRelease) -> None:
    heads = Counter((figure.kind, figure.role) for figure in release.figures if figure.headline)
    assert [kind for kind, number in heads.items() if number > 1] == []


@pytest.mark.parametrize("release", READABLE, ids=by_id)
def test_a_headline_is_neither_part_nor_background(release: SampleRelease) -> None:
    wrong = [f for f in release.figures if f.headline and (f.part or f.scope == "background" or not release.is_release)]
    assert wrong == []


@pytest.mark.parametrize("release", READABLE, ids=by_id)
def test_a_lone_figure_of_a_release_is_the_headline(release: SampleRelease) -> None:
    free = [f for f in release.figures if not f.part and f.scope != "background" and f.role != "other"]
    kinds = Counter((f.kind, f.role) for f in free)
    lone = [f.quote for f in free if kinds[f.kind, f.role] == 1 and not f.headline]
    assert lone == [] or not release.is_release


@pytest.mark.parametrize("release", READABLE, ids=by_id)
def test_figures_of_incidents_name_an_event_that_the_release_tells(release: SampleRelease) -> None:
    incidents = [key for key in release.tells if "/total-" not in key]
    for figure in release.figures:
        if figure.scope in ("case", "operation") and release.is_release:
            assert figure.event in incidents if figure.event else len(incidents) == 1, figure.quote


def test_ids_are_unique_and_enough() -> None:
    assert max(Counter(release.id for release in RELEASES).values()) == 1
    assert len({release.serial for release in RELEASES}) == len(RELEASES)


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
    with pytest.raises(ValueError, match=r"3人|3万元|unpack"):
        read_figure(line)
