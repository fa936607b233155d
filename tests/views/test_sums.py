"""The engine's sums on the compare page are the counting room's, for every measure of the sample data."""

import pytest

from compare.stats import stats
from search import open_engine
from tests.conftest import SampleData
from views import labels
from views.pages.compare.load import load
from views.pages.compare.state import URL, asked
from views.view import View


def _state(**changes: object) -> dict[str, object]:
    defaults = {name: list(field.default) if field.many else field.default for name, field in URL.fields.items()}
    return {**defaults, **changes}


@pytest.mark.parametrize("measure", labels.MEASURES)
def test_sums_and_lists_say_the_same(sample_data: SampleData, measure: str) -> None:
    engine = open_engine(sample_data.settings)
    view = View(sample_data.settings, engine, engine.version(), "en", "light", "2026-11-22")
    found = load(view, asked(_state(measure=measure)))
    expected = {cell.region: cell for cell in stats(engine, measure, "province") if cell.counted}
    engine.close()
    rows = {row.code: row for row in found.rows if row.figures}
    assert {code: row.value for code, row in rows.items()} == {
        code: cell.value for code, cell in expected.items() if code
    }
    assert {code: row.figures for code, row in rows.items()} == {
        code: len(cell.counted) for code, cell in expected.items() if code
    }


def test_a_line_adds_up_to_the_number(sample_data: SampleData) -> None:
    engine = open_engine(sample_data.settings)
    view = View(sample_data.settings, engine, engine.version(), "en", "light", "2026-11-22")
    found = load(view, asked(_state(measure="arrests", pick=["620000"])))
    engine.close()
    row = next(row for row in found.rows if row.code == "620000")
    assert sum(value or 0 for value in found.timeline.series["620000"].values()) == row.value


def test_every_month_between_the_first_and_the_last_is_there(sample_data: SampleData) -> None:
    engine = open_engine(sample_data.settings)
    view = View(sample_data.settings, engine, engine.version(), "en", "light", "2026-11-22")
    times = load(view, asked(_state(measure="arrests"))).timeline.times
    engine.close()
    months = [int(time[:4]) * 12 + int(time[5:]) for time in times]
    assert months == list(range(months[0], months[-1] + 1))
