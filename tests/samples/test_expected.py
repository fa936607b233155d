"""The hand-written table of counts agrees with itself and with the events that the samples' figures name."""

import re
from decimal import Decimal

import pytest

from samples import ExpectedCount, SampleRelease, expected_counts, load_sites

TERM = re.compile(r"([\w-]+) (\d+)(?= \+ |；|$)")
ROWS = expected_counts()
CASES = [row for row in ROWS if row.lens == "cases"]
UNITS = {site.unit: site.province for site in load_sites()}


def stated(release: SampleRelease, event: str, measure: str) -> Decimal:
    """What a release states of a measure of an event: its whole figures, added."""
    incidents = [key for key in release.tells if "/total-" not in key]
    whole = [
        figure
        for figure in release.figures
        if figure.scope in ("case", "operation")
        and not figure.inner
        and (figure.event or incidents[0]) == event
        and measure == (f"amount:{figure.role}" if figure.role else figure.kind)
        and figure.currency in (None, "CNY")
    ]
    return sum((Decimal(str(figure.value)) for figure in whole), Decimal())


@pytest.mark.parametrize("row", CASES, ids=lambda row: f"{row.measure}-{row.province}")
def test_the_terms_add_up_and_each_is_stated_by_a_release_of_its_event(row: ExpectedCount) -> None:
    terms = TERM.findall(row.why)
    assert sum(Decimal(value) for _, value in terms) == row.value
    for name, value in terms:
        tellers = [
            (release, key)
            for site in load_sites()
            for release in site.releases
            for key in release.tells
            if key.split("/")[1] == name and UNITS[key.split("/")[0]] == row.province
        ]
        assert Decimal(value) in {stated(release, key, row.measure) for release, key in tellers}


@pytest.mark.parametrize("measure", sorted({row.measure for row in CASES}))
def test_no_event_with_such_a_figure_is_forgotten(measure: str) -> None:
    told = {
        (UNITS[key.split("/")[0]], key.split("/")[1])
        for site in load_sites()
        for release in site.releases
        for key in release.tells
        if release.is_release and "/total-" not in key and stated(release, key, measure)
    }
    listed = {(row.province, name) for row in CASES if row.measure == measure for name, _ in TERM.findall(row.why)}
    assert listed == told


def test_a_total_is_stated_by_a_release_of_its_province() -> None:
    stated_totals = {
        (site.province, figure.kind, Decimal(str(figure.value)))
        for site in load_sites()
        for release in site.releases
        for figure in release.figures
        if figure.scope == "period" and figure.headline
    }
    totals = [(row.province, row.measure, row.value) for row in ROWS if row.lens == "totals"]
    assert [row for row in totals if row not in stated_totals] == []
