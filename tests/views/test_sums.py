"""The engine's sums on the compare page are the counting room's, for every measure of the sample data."""

import csv
from dataclasses import replace
from html import unescape
from io import StringIO
from typing import Any

import pytest

from compare.cells.rates import money_per_case
from compare.cells.silence import silence
from compare.cells.stats import Cell
from crawler.clock import today
from search import open_engine
from tests.compare.asking import stats
from tests.conftest import SampleData
from views import labels
from views.charts import frame
from views.pages.compare import caption, lines, render, times, told
from views.pages.compare import evidence as behind_numbers
from views.pages.compare.as_csv import csv_of
from views.pages.compare.listing import regions
from views.pages.compare.load import Comparison, evidence, load, together
from views.pages.compare.state import ALL, NOWHERE, URL, Asked, asked
from views.pages.compare.timeline import days
from views.view import View


def _state(**changes: object) -> dict[str, object]:
    defaults = {name: list(field.default) if field.many else field.default for name, field in URL.fields.items()}
    return {**defaults, **changes}


def _loaded(sample_data: SampleData, **changes: object) -> tuple[View, Asked, Comparison]:
    engine = open_engine(sample_data.settings)
    view = View(sample_data.settings, engine, engine.version(), "en", "light", today().isoformat())
    question = asked(_state(**changes))
    return view, question, load(view, question)


@pytest.mark.parametrize("clean", ["", "1"])
@pytest.mark.parametrize("measure", labels.MEASURES)
def test_sums_and_lists_say_the_same(sample_data: SampleData, measure: str, clean: str) -> None:
    view, question, found = _loaded(sample_data, measure=measure, clean=clean, pick=[ALL, NOWHERE])
    cells = stats(view.engine, measure, "province", without_suspect=bool(clean))
    expected: dict[str, list[Cell]] = {}
    for cell in cells:
        expected.setdefault(cell.region or "", []).append(cell)
    for row in found.every:
        told = expected.get(row.code, [])
        assert row.figures == sum(len(cell.counted) for cell in told), row.code
        assert row.aside == sum(len(cell.set_aside) for cell in told), row.code
        assert (row.value or 0) == sum(cell.value or 0 for cell in told), row.code
    whole = next(one for one in evidence(view, question, found, 10_000) if one.row.code == ALL)
    assert {row["id"] for row in whole.counted} == {row["id"] for cell in cells for row in cell.counted}
    assert {(row["id"], why) for row, why in whole.aside} == {
        (row["id"], why) for cell in cells for row, why in cell.set_aside
    }
    view.engine.close()


@pytest.mark.parametrize("clean", ["", "1"])
@pytest.mark.parametrize("lens", ["cases", "totals"])
@pytest.mark.parametrize("region", ["620000", "510000", "440000"])
def test_the_cities_of_a_province_are_the_counting_rooms(
    sample_data: SampleData, region: str, lens: str, clean: str
) -> None:
    view, question, found = _loaded(sample_data, measure="arrests", lens=lens, region=region, clean=clean)
    cells = stats(view.engine, "arrests", "city", question.lens, without_suspect=bool(clean))
    expected = {cell.region: cell for cell in cells if cell.region and cell.region[:2] == region[:2]}
    assert {row.code for row in found.rows} == expected.keys()
    picked = replace(question, pick=tuple(row.code for row in found.rows))
    for one in evidence(view, picked, found, 10_000):
        cell = expected[one.row.code]
        assert (one.row.name, one.row.figures) == (cell.key[0].text, len(cell.counted))
        assert (one.row.value or 0) == (cell.value or 0)
        assert [row["id"] for row in one.counted] == [row["id"] for row in cell.counted]
        assert {row["id"] for row, _ in one.aside} == {row["id"] for row, _ in cell.set_aside}
    view.engine.close()


def test_of_a_region_that_nobody_could_read_nothing_is_said_to_be_known(
    sample_data: SampleData, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("streamlit.html", said.append)
    view, question, found = _loaded(sample_data, measure="dens")
    silent = next(row.code for row in found.rows if row.is_covered and not row.figures and not row.aside)
    for code in ("130000", silent, "630000"):
        behind_numbers.render(view, replace(question, pick=(code,)), found)
    render.no_points(view, replace(question, pick=("130000",)), found)
    view.engine.close()
    assert "what was stated here, nobody knows" in said[0]
    assert "Nothing was stated here." in said[1]
    assert "There is no source of this region" in said[2]
    assert "there is no number here" in said[3]
    qinghai = next(row for row in found.rows if row.code == "630000")
    assert told.nothing(view, qinghai) == "unknown (no source)"


def test_of_a_period_that_was_not_read_to_its_end_a_sum_is_a_least_number_and_none_unknown(
    sample_data: SampleData,
) -> None:
    view, question, found = _loaded(sample_data, since="2025-10", until="2025-12")
    said = {row.code: told.shown(view, row, lambda value: f"{value:g}") or told.silence(row) for row in found.rows}
    assert {code: said[code] for code in ("110000", "120000", "350000")} == {
        "110000": "unknown",
        "120000": "at least 2",
        "350000": "0",
    }
    assert "Coverage: 2 of 34 regions have a source that was read over the whole period" in caption.note(
        view, question, found.rows
    )
    view, question, found = _loaded(sample_data, measure="amount:lost")
    silent = next(row for row in found.rows if row.code == "230000")
    assert told.shown(view, silent, lambda value: f"{value:g}") == "0 since 2026-02-03"
    view.engine.close()


def test_a_picked_region_that_stated_nothing_has_its_line_and_one_that_nobody_read_none(
    sample_data: SampleData,
) -> None:
    view, question, _ = _loaded(sample_data, measure="amount:seized", pick=["620000", "130000", "440000"])
    found = load(replace(view, today=today().isoformat()), question)
    assert lines.codes_of(question, found) == ["620000", "440000"]
    assert set(found.timeline.series["440000"].values()) == {0}
    assert set(found.timeline.series["130000"].values()) == {None}
    view.engine.close()


@pytest.mark.parametrize("lens", ["cases", "totals"])
def test_the_list_behind_a_region_is_the_counting_rooms(sample_data: SampleData, lens: str) -> None:
    view, question, found = _loaded(sample_data, measure="arrests", lens=lens, pick=["620000", "330000"])
    cells = {cell.region: cell for cell in stats(view.engine, "arrests", "province", question.lens)}
    for one in evidence(view, question, found, 10_000):
        assert [row["id"] for row in one.counted] == [row["id"] for row in cells[one.row.code].counted]
        assert sorted(row["id"] for row, _ in one.aside) == sorted(r["id"] for r, _ in cells[one.row.code].set_aside)
        assert one.row.value == cells[one.row.code].value
    view.engine.close()


@pytest.mark.parametrize("clean", [[], ["1"]])
@pytest.mark.parametrize("crime", [("telecom_fraud",), ("money_laundering",), ("drugs", "gambling", "telecom_fraud")])
def test_the_sums_and_lists_of_a_sort_of_crime_are_the_counting_rooms(
    sample_data: SampleData, crime: tuple[str, ...], clean: list[str]
) -> None:
    pick = ["620000", "330000", "440000"]
    view, question, found = _loaded(sample_data, measure="arrests", pick=pick, crime=list(crime), clean=clean)
    cells = stats(view.engine, "arrests", "province", crime_types=crime, without_suspect=bool(clean))
    expected = {cell.region: cell for cell in cells if cell.region}
    for row in (row for row in found.rows if row.code in expected):
        cell = expected[row.code]
        assert (row.value or 0, row.figures, row.aside) == (cell.value or 0, len(cell.counted), len(cell.set_aside))
    behind = [one for one in evidence(view, question, found, 10_000) if one.row.code in expected]
    assert behind
    for one in behind:
        cell = expected[one.row.code]
        assert [row["id"] for row in one.counted] == [row["id"] for row in cell.counted]
        assert {(row["id"], why) for row, why in one.aside} == {(row["id"], why) for row, why in cell.set_aside}
    view.engine.close()


@pytest.mark.parametrize("crime", [(), ("telecom_fraud",), ("drugs", "gambling")])
@pytest.mark.parametrize(("since", "until"), [("", ""), ("2026-03", ""), ("2025-12-31", ""), ("2026-03", "2026-03")])
@pytest.mark.parametrize("measure", ["arrests", "cases_solved", "amount:recovered", "gangs"])
def test_the_totals_of_provinces_are_the_counting_rooms(
    sample_data: SampleData, measure: str, since: str, until: str, crime: tuple[str, ...]
) -> None:
    asks = {"measure": measure, "lens": "totals", "since": since, "until": until, "crime": list(crime)}
    view, question, found = _loaded(sample_data, **asks)
    days = question.date_from, question.date_to
    cells = stats(view.engine, measure, "province", "totals", *days, crime_types=crime)
    rows = {row.code: row for row in found.rows}
    for cell in (cell for cell in cells if cell.region):
        row = rows[cell.region or ""]
        assert (row.value, row.body, row.period, row.place) == (cell.value, cell.body, cell.period, cell.place)
        assert (row.sorts, row.silence) == (cell.sorts, silence(cell))
        assert (row.figures, row.aside) == (len(cell.counted), len(cell.set_aside))
    view.engine.close()


def test_a_total_of_one_sort_of_crime_says_which(sample_data: SampleData) -> None:
    view, question, found = _loaded(sample_data, measure="cases_solved", lens="totals", crime=["telecom_fraud"])
    row = next(row for row in found.rows if row.sorts == ("telecom_fraud",))
    assert 'data-title="Crime type">Telecom and online fraud</td>' in regions(view, question, [row])
    (line,) = [text for text in csv_of(view, question)().decode().splitlines() if text.startswith(f"{row.code},")]
    assert ",telecom_fraud," in line
    view.engine.close()


@pytest.mark.parametrize("measure", ["arrests", "amount:seized"])
def test_a_file_adds_up_to_the_sum_of_the_page_and_says_what_was_asked(sample_data: SampleData, measure: str) -> None:
    asks = {"measure": measure, "since": "2026-03", "until": "2026-08", "clean": "1"}
    view, question, found = _loaded(sample_data, **asks)
    rows = list(csv.DictReader(StringIO(csv_of(view, question)().decode("utf-8-sig"))))
    assert sum(float(row["value"] or 0) for row in rows) == together(found.every).value
    nowhere = [row for row in rows if not row["region"]]
    assert [row["name"] for row in nowhere] == ["In no region of the map (全国)"]
    days = {(row["asked_from"], row["asked_to"], row["without_doubtful"]) for row in rows}
    assert days == {("2026-03-01", "2026-08-31", "1")}
    assert caption.file(question).endswith("province-cases-2026-03-01_2026-08-31-clean")
    over_time = list(csv.DictReader(StringIO(times.csv_of(view, question, found).decode("utf-8-sig"))))
    assert {(row["asked_from"], row["asked_to"]) for row in over_time} == {("2026-03-01", "2026-08-31")}
    assert all("." not in row["value"] for row in over_time)
    view.engine.close()


@pytest.mark.parametrize("lens", ["cases", "totals"])
def test_a_file_has_the_money_per_case_that_the_page_shows(sample_data: SampleData, lens: str) -> None:
    view, question, found = _loaded(sample_data, measure="amount:recovered", lens=lens, per="case")
    rows = csv.DictReader(StringIO(csv_of(view, question)().decode("utf-8-sig")))
    told = {row["region"]: float(row["per_case"]) for row in rows if row["per_case"] and row["region"]}
    assert told == {row.code: float(row.shown) for row in found.rows if row.shown is not None}
    assert told
    view.engine.close()


@pytest.mark.parametrize("time", ["month", "quarter", "year"])
@pytest.mark.parametrize("since", ["", "2026-03-15"])
@pytest.mark.parametrize(("measure", "crime"), [("arrests", ()), ("cases_solved", ()), ("arrests", ("telecom_fraud",))])
def test_the_lines_of_totals_are_the_counting_rooms(
    sample_data: SampleData, measure: str, crime: tuple[str, ...], since: str, time: str
) -> None:
    asks = {"measure": measure, "lens": "totals", "since": since, "time": time, "crime": list(crime)}
    view, question, found = _loaded(sample_data, **asks)
    days = question.date_from, question.date_to
    cells = stats(view.engine, measure, f"province,{time}", "totals", *days, crime_types=crime)
    dated = [cell for cell in cells if cell.value is not None and cell.key[1].text[:4].isdigit()]
    told = {(cell.region, cell.key[1].text): cell.value for cell in dated}
    drawn = found.timeline.series
    lines = {(code, when): value for code, line in drawn.items() for when, value in line.items() if value is not None}
    assert lines
    assert lines == {key: value for key, value in told.items() if key[0] in drawn}
    rows = csv.DictReader(StringIO(times.csv_of(view, question, found).decode("utf-8-sig")))
    stretches = {(row["region"], row["time"]): (row["body"], row["period_start"]) for row in rows if row["value"]}
    table = times.over_time(view, question, found)
    for cell in (cell for cell in dated if cell.region in drawn):
        start = (cell.period or {}).get("start", "")
        assert stretches[cell.region, cell.key[1].text] == (cell.body, start)
        assert f'data-title="Body">{cell.body}</td>' in table
        assert f'data-title="Its period">{start}' in table
    view.engine.close()


@pytest.mark.parametrize("lens", ["cases", "totals"])
@pytest.mark.parametrize("measure", ["amount:seized", "amount:recovered"])
def test_money_per_case_is_the_counting_rooms(sample_data: SampleData, measure: str, lens: str) -> None:
    view, question, found = _loaded(sample_data, measure=measure, lens=lens, per="case")
    solved = {cell.key: cell for cell in stats(view.engine, "cases_solved", "province", question.lens)}
    money = stats(view.engine, measure, "province", question.lens)
    expected = {c.region: money_per_case(c, solved.get(c.key)) for c in money if c.region and c.counted}
    assert {row.code: row.shown for row in found.rows if row.figures} == expected
    view.engine.close()


def test_money_per_case_says_by_how_many_cases_and_shows_their_sentences(sample_data: SampleData) -> None:
    view, question, found = _loaded(sample_data, measure="amount:involved", per="case", pick=[ALL])
    row = next(row for row in found.rows if row.cases and row.cases > 10)
    assert f'data-title="Cases solved">{row.cases:.0f}<' in regions(view, question, [row])
    (one,) = evidence(view, question, found, 1000)
    assert {figure["event"] for figure in one.cases} < {figure["event"] for figure in one.counted}
    carried = sum(figure["event_cases"] or 0 for figure in one.counted)
    assert carried == sum(row.cases or 0 for row in found.every)
    assert max(figure["value"] for figure in one.cases) == 129
    told = behind_numbers._lists(view, question, one)
    assert "Cases that it is divided by" in told
    assert "an operation that states no cases" in told
    assert "operations that state no cases" in caption.note(view, question, [row])
    view.engine.close()


def test_the_sentences_behind_a_number_are_a_file(sample_data: SampleData) -> None:
    view, question, found = _loaded(sample_data, measure="arrests", pick=["620000"])
    (one,) = evidence(view, question, found, 1000)
    rows = list(csv.DictReader(StringIO(behind_numbers.csv_of(view, question, found).decode("utf-8-sig"))))
    assert [row["id"] for row in rows if row["how"] == "counted"] == [figure["id"] for figure in one.counted]
    assert [(row["id"], row["reason"]) for row in rows if row["how"] == "set_aside"] == [
        (f["id"], w) for f, w in one.aside
    ]
    assert all(row["quote"] in row["sentence"] and row["url"] and row["sha256"] for row in rows)
    view.engine.close()


def test_a_line_adds_up_to_the_number(sample_data: SampleData) -> None:
    for pick in ([], ["620000"]):
        view, question, found = _loaded(sample_data, measure="arrests", pick=pick)
        row = together(found.picked(question) or found.every)
        series = found.timeline.series[pick[0] if pick else ALL]
        assert sum(value or 0 for value in series.values()) == row.value
        view.engine.close()


def test_a_month_that_most_regions_were_not_read_for_is_hollow_and_joined_to_none(
    sample_data: SampleData, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[dict[str, Any]] = []
    monkeypatch.setattr(frame, "show", lambda option, **_: drawn.append(option))
    view, question, found = _loaded(sample_data, measure="arrests")
    lines.over_time(view, question, found)
    points = {
        time: (number, point)
        for number, run in enumerate(drawn[0]["series"])
        for time, point in zip(found.timeline.times, run["data"], strict=True)
        if point["value"] != "-"
    }
    alone, first, second = (points[time] for time in ("2026-03", "2026-07", "2026-08"))
    assert alone[1]["tooltip"]["formatter"] == "All regions, 2026-03: at least 1,055, read in 14 of 34 regions"
    assert (alone[1]["symbol"], "symbol" in first[1]) == ("emptyCircle", False)
    assert [number for number, _ in points.values()].count(alone[0]) == 1
    assert first[0] == second[0]
    said = drawn[0]["aria"]["label"]["description"]
    assert "All regions: 2025-11 at least 25" in said
    assert "; 2026-10 19. " in said
    assert "Hollow, not joined: read in no more than half of the 34 regions" in " ".join(
        drawn[0]["title"][1]["subtext"].split()
    )
    assert 'data-title="Regions read">14 of 34<' in times.over_time(view, question, found)
    rows = {row["time"]: row for row in csv.DictReader(StringIO(times.csv_of(view, question, found).decode()))}
    assert (rows["2026-03"]["regions_read"], rows["2026-03"]["at_least"]) == ("14", "1")
    view.engine.close()


def test_a_month_of_which_nothing_is_stated_is_zero_only_where_most_regions_were_read(sample_data: SampleData) -> None:
    view, _, found = _loaded(sample_data, measure="amount:frozen")
    whole, read = found.timeline.series[ALL], found.timeline.read
    silent = [time for time in whole if time not in found.timeline.cells[ALL]]
    assert min(read[time] for time in silent) in range(1, 17)
    assert [whole[time] for time in silent] == [0 if read[time] > 17 else None for time in silent]
    view.engine.close()


@pytest.mark.parametrize("pick", [[], ["620000", "130000"]])
def test_a_number_over_time_opens_what_is_behind_it(sample_data: SampleData, pick: list[str]) -> None:
    view, question, found = _loaded(sample_data, measure="arrests", pick=pick)
    rows = list(csv.DictReader(StringIO(times.csv_of(view, question, found).decode("utf-8-sig"))))
    table = unescape(times.over_time(view, question, found))
    told = [row for row in rows if row["value"] and row["n"]]
    assert told
    for row in told[:3] + told[-1:]:
        code, (first, last) = row["region"], days(row["time"], question)
        assert f"pick={code}" in table
        assert f"since={first}&until={last}" in table
        narrow = replace(question, date_from=first, date_to=last, pick=(code,))
        (one,) = evidence(view, narrow, load(view, narrow), 1000)
        assert one.row.value == int(row["value"])
        assert sorted(figure["id"] for figure in one.counted) == sorted(row["counted"].split())
        aside = sorted(f"{figure['id']}={why}" for figure, why in one.aside)
        assert aside == sorted(row["set_aside"].split())
    unread = [row for row in rows if row["region"] == "130000"]
    assert all((row["value"], row["coverage"]) == ("", "missing") for row in unread)
    view.engine.close()


def test_the_days_of_a_time_are_those_asked_for() -> None:
    asks = asked(_state(since="2026-02-10", until="2026-08-20"))
    assert days("2026-Q1", asks) == ("2026-02-10", "2026-03-31")
    assert days("2026", asks) == ("2026-02-10", "2026-08-20")
    assert days("2026-02", asked(_state())) == ("2026-02-01", "2026-02-28")


def test_every_month_between_the_first_and_the_last_is_there(sample_data: SampleData) -> None:
    view, _, found = _loaded(sample_data, measure="arrests")
    view.engine.close()
    months = [int(time[:4]) * 12 + int(time[5:]) for time in found.timeline.times]
    assert months == list(range(months[0], months[-1] + 1))
