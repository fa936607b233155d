"""Each page's main task, as a reader does it in a browser."""

import csv
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.reader import Reader
from tests.browser.server import TOP, environment
from tests.conftest import SampleData

PAGES = ("/", "/search", "/compare", "/events", "/review", "/sources", "/method")


def stats(sample: SampleData, *options: str) -> dict[str, dict[str, object]]:
    """Region -> row of `tongbao stats --json`."""
    command = [sys.executable, str(TOP / "cli.py"), "stats", "--json", *options]
    done = subprocess.run(command, env=environment(sample.settings), capture_output=True, text=True, check=True)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return {str(row["region"]): row for row in rows}


def exported(sample: SampleData) -> dict[str, dict[str, object]]:
    """Figure id -> row of `tongbao export figures`."""
    command = [sys.executable, str(TOP / "cli.py"), "export", "figures", "--format", "jsonl"]
    done = subprocess.run(command, env=environment(sample.settings), capture_output=True, text=True, check=True)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return {str(row["id"]): row for row in rows}


@pytest.mark.parametrize(("query", "other"), [("詐騙", "诈骗"), ("诈骗", "詐騙")])
def test_one_query_finds_both_scripts(reader: Reader, query: str, other: str) -> None:
    reader.open(f"/search?q={query}&sort=date")
    reader.page.locator(".hit").first.wait_for()
    found = reader.page.locator(".facet", has_text="Script").inner_text()
    assert "Simplified" in found
    assert "Traditional" in found
    with reader.rerun():
        reader.page.locator(".facet a", has_text="Traditional" if query == "诈骗" else "Simplified").click()
    expect(reader.page.locator(".hit mark.found").first).to_have_text(other)


def test_a_hit_opens_the_release_with_its_figures_marked(reader: Reader) -> None:
    reader.open("/search?lang=en")
    reader.type("q", "抓获")
    chip = reader.page.locator(".hit .chip.headline", has_text="Arrests").first
    number = re.sub(r"\D", "", chip.inner_text())
    with reader.rerun():
        chip.click()
    target = reader.page.locator(".doc mark.target").first
    expect(target).to_be_in_viewport()
    assert number in re.sub(r"\D", "", target.get_attribute("data-tip") or "")
    reader.page.go_back()
    expect(reader.page.locator(".st-key-q input")).to_have_value("抓获")


def test_a_number_leads_to_its_sentences_and_is_the_same_everywhere(reader: Reader, sample_data: SampleData) -> None:
    reader.open("/compare?measure=arrests&lang=en")
    row = reader.page.locator("table tr", has_text="Gansu").first
    number = int(row.locator("td.n a").first.inner_text().replace(",", ""))
    with reader.rerun():
        row.locator("td.n a").first.click()
    expect(reader.page.locator("[data-anchor=evidence]")).to_be_in_viewport()
    counted = reader.page.locator("[data-anchor=evidence] .statement.counted")
    assert sum(int(re.sub(r"\D", "", text)) for text in counted.locator("> b").all_inner_texts()) == number
    expected = stats(sample_data, "--measure", "arrests", "--by", "province")["620000"]
    assert expected["value"] == number
    assert len(expected["counted"]) == counted.count()  # type: ignore[arg-type]
    figures = exported(sample_data)
    assert sum(figures[row["figure"]]["value"] for row in expected["counted"]) == number  # type: ignore
    quote = counted.first.locator("q mark").inner_text()
    with reader.rerun():
        counted.first.locator(".meta a").click()
    assert quote in "".join(reader.page.locator(".doc mark.target").all_inner_texts())


def test_a_click_on_the_map_filters_everything_and_the_address_keeps_it(new_reader: Open, sample_app: str) -> None:
    reader = new_reader(sample_app)
    reader.open("/compare?measure=arrests&lang=en")
    reader.click_map("map_china", 103.2, 35.6)
    assert "pick=620000" in reader.query
    reader.sees("Cities of Gansu 甘肃省")
    expect(reader.page.locator("tr.chosen")).to_contain_text("Gansu")
    colleague = new_reader(sample_app)
    colleague.open("/compare" + reader.query)
    colleague.comes_to_read(reader.main_text())


def test_clicks_on_the_map_put_up_to_four_regions_side_by_side(reader: Reader) -> None:
    gansu, sichuan = (103.2, 35.6), (103.0, 30.6)
    reader.open("/compare?measure=arrests&pick=440000&pick=110000&lang=en")
    for place, picked in (
        (gansu, ["440000", "110000", "620000"]),
        (sichuan, ["440000", "110000", "620000", "510000"]),
        (gansu, ["440000", "110000", "510000"]),
    ):
        reader.click_map("map_china", *place)
        assert [part.removeprefix("pick=") for part in reader.query.split("&") if part.startswith("pick=")] == picked
    reader.click_map("map_china", *gansu)
    reader.click_map("map_china", 112.0, 27.8)
    reader.sees("Hunan")
    expect(reader.page.locator("[data-testid=stToast]")).to_contain_text("Four regions are picked")
    assert reader.query.count("pick=") == 4


def test_a_chart_that_has_no_room_for_every_region_says_so(reader: Reader) -> None:
    reader.open("/compare?measure=arrests&lang=en")
    assert "Drawn: the 20 largest of" in reader.chart_says("bars")
    assert "Drawn:" not in reader.chart_says("line")
    reader.open("/compare?measure=cases_solved&lens=totals&lang=en")
    assert "Drawn: the first 4 of" in reader.chart_says("line")
    reader.open("/compare?measure=cases_solved&lens=totals&pick=620000&lang=en")
    assert "Drawn:" not in reader.chart_says("line")


def test_the_language_is_in_the_address(reader: Reader) -> None:
    reader.open("/compare?measure=arrests")
    reader.sees("Cases and operations")
    with reader.rerun():
        reader.page.get_by_role("radio", name="中文").click()
    reader.sees("案件与行动")
    assert "lang=zh" in reader.query
    assert reader.page.evaluate("document.documentElement.lang") == "zh"
    reader.page.go_back()
    reader.sees("Cases and operations")


@pytest.mark.parametrize(("language", "said"), [("en", "No such page"), ("zh", "没有这一页")])
def test_an_address_of_no_page_says_so(reader: Reader, language: str, said: str) -> None:
    reader.open(f"/nopage?lang={language}")
    expect(reader.page.locator("[data-testid=stMain] h1")).to_have_text(said)
    expect(reader.page.get_by_role("dialog")).to_have_count(0)
    with reader.rerun():
        reader.page.locator(".st-key-nav_search a").click()
    expect(reader.page.locator("[data-testid=stMain] h1")).not_to_have_text(said)


def test_a_blocked_source_is_seen_at_once_and_says_why(reader: Reader) -> None:
    reader.open("/?lang=en")
    trouble = reader.page.locator("section", has_text="Sources in trouble")
    expect(trouble.locator(".badge", has_text="blocked").first).to_be_visible()
    reader.follow("section:has-text('Sources in trouble') li:has-text('blocked') a")
    expect(reader.page.locator("[data-anchor=source]")).to_be_in_viewport()
    reader.sees("521")


def test_a_source_that_was_never_read_is_not_said_to_have_failed_for_a_year(reader: Reader) -> None:
    reader.open("/sources?id=hebei-gat&lang=en")
    reader.sees("Never read yet: first tried on")
    reader.sees("could not be read: 1 ")


def test_the_csv_is_what_stats_prints(reader: Reader, sample_data: SampleData, downloads: Path) -> None:
    reader.open("/compare?measure=cases_solved&lens=totals&lang=en")
    with reader.page.expect_download() as download:
        reader.page.locator(".st-key-compare_csv button").click()
    download.value.save_as(downloads / "totals.csv")
    with (downloads / "totals.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["region"]: row for row in csv.DictReader(file)}
    expected = stats(sample_data, "--measure", "cases_solved", "--by", "province", "--lens", "totals")
    expected[""] = expected.pop("None")
    assert rows.keys() == expected.keys()
    for region, row in expected.items():
        assert rows[region]["value"] == ("" if row["value"] is None else str(row["value"]))
        assert rows[region]["n"] == str(row["n"])
        assert rows[region]["coverage"] == row["coverage"]["state"]  # type: ignore[index]


def test_a_window_is_called_after_its_page(reader: Reader) -> None:
    for path, title in (("/search", "Search"), ("/compare", "Compare"), ("/nowhere", "No such page")):
        reader.open(f"{path}?lang=en")
        expect(reader.page).to_have_title(f"{title} · Tongbao 通報")


def test_the_calendar_of_a_source_opens_at_its_newest_days(new_reader: Open, sample_app: str) -> None:
    reader = new_reader(sample_app, 390)
    reader.open("/sources?id=guangdong-gat&lang=en")
    last = reader.page.locator(".calendar .day").last
    box = last.bounding_box()
    assert box is not None
    assert 0 <= box["x"] < 390


def test_a_point_of_the_line_opens_its_month(reader: Reader) -> None:
    reader.open("/compare?lang=en&since=2026-06&until=2026-09")
    reader.click_map("line", 1, 677)
    assert "since=2026-07-01" in reader.page.url
    assert "until=2026-07-31" in reader.page.url
    expect(reader.page.locator("[data-anchor=evidence] h2")).to_contain_text("All regions: 677")


@pytest.mark.parametrize("width", [1280, 900])
def test_a_table_of_totals_says_which_of_them_rank_and_so_does_its_file(
    new_reader: Open, sample_app: str, downloads: Path, width: int
) -> None:
    reader = new_reader(sample_app, width)
    reader.open("/compare?measure=cases_solved&lens=totals&lang=en")
    headings = reader.page.locator("table tr.group")
    expect(headings.nth(0)).to_contain_text("Ranked: 2 of")
    expect(headings.nth(1)).to_contain_text("Not ranked: of another kind")
    rows = reader.page.locator("table:has(tr.group) tbody tr").all_inner_texts()
    first, second = (next(n for n, row in enumerate(rows) if row.startswith(word)) for word in ("Not", "Without"))
    with reader.page.expect_download() as download:
        reader.page.locator(".st-key-compare_csv button").click()
    download.value.save_as(downloads / "ranked.csv")
    with (downloads / "ranked.csv").open(encoding="utf-8-sig", newline="") as file:
        ranked = {row["name"]: row["ranked"] for row in csv.DictReader(file)}
    names = [row.split("\t")[0] for row in rows]
    assert {ranked[name] for name in names[1:first]} == {"1"}
    assert {ranked[name] for name in names[first + 1 : second]} == {"0"}
    assert {ranked[name] for name in names[second + 1 :]} == {""}


def test_a_search_s_passage_begins_with_a_clause(reader: Reader) -> None:
    reader.open("/search?q=诈骗&lang=zh")
    passages = reader.page.locator(".hit .passage").all_inner_texts()
    assert any(passage.startswith("公安部7月21日召开新闻发布会") for passage in passages)
    assert sum(passage.startswith("…") for passage in passages) < len(passages) / 2


def test_the_timeline_tells_who_reported_an_event(reader: Reader) -> None:
    reader.open("/events?lang=en")
    several = reader.page.locator(".event", has=reader.page.locator(".badge.good")).first
    title = several.locator("h3").inner_text()
    with reader.rerun():
        several.locator("h3 a").click()
    expect(reader.page.locator(".event h3")).to_have_text(title)
    assert reader.page.locator(".event tbody tr").count() > 1


LINES = """cells => Math.max(...cells.map(cell => {
  const range = document.createRange()
  range.selectNodeContents(cell)
  return new Set([...range.getClientRects()].map(box => box.top)).size
}))"""
"""Of the tallest of some cells."""


def test_no_count_of_a_facet_is_broken_into_its_digits(new_reader: Open, sample_app: str) -> None:
    reader = new_reader(sample_app, 760)
    reader.open("/search?q=诈骗&lang=en")
    assert reader.page.locator(".facet .count").evaluate_all(LINES) == 1
    assert reader.page.locator(".facet a span:first-child").evaluate_all(LINES) > 1


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_row_of_totals_breaks_neither_its_period_nor_its_body(reader: Reader, language: str) -> None:
    reader.open(f"/compare?measure=cases_solved&lens=totals&lang={language}")
    rows = reader.page.locator("tr:visible", has=reader.page.locator("td", has_text="– 20"))
    rows.first.wait_for()
    assert rows.locator("td:nth-last-child(-n+3)").evaluate_all(LINES) == 1


@pytest.mark.parametrize(
    ("width", "scheme", "language"), [(380, "dark", "zh"), (768, "light", "zh"), (1280, "light", "en")]
)
def test_every_page_fits_the_screen(new_reader: Open, sample_app: str, width: int, scheme: str, language: str) -> None:
    reader = new_reader(sample_app, width, scheme)
    for path in PAGES:
        reader.open(f"{path}?lang={language}")
        wide = reader.page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth - innerWidth")
        assert wide <= 0, path
        assert reader.page.locator(".notice.bad").count() == 0, path


@pytest.mark.parametrize("width", [380, 768])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_table_is_cut_on_a_small_screen(new_reader: Open, sample_app: str, language: str, width: int) -> None:
    reader = new_reader(sample_app, width)
    for path in (*PAGES, "/compare?lens=totals&since=2026-03&until=2026-03"):
        reader.open(f"{path}{'&' if '?' in path else '?'}lang={language}")
        cut = "boxes => boxes.filter(box => box.checkVisibility() && box.scrollWidth > box.clientWidth).length"
        assert reader.page.locator(".scroll").evaluate_all(cut) == 0, path


def test_on_a_phone_a_mark_tells_all_of_its_tip(new_reader: Open, sample_app: str) -> None:
    reader = new_reader(sample_app, 380)
    reader.open("/search?q=抓获&lang=en")
    reader.follow(".hit .chip.headline")
    marks = reader.page.locator(".doc mark[data-tip]")
    expect(marks.first).to_be_visible()
    for number in range(marks.count()):
        marks.nth(number).focus()
        tip = "['position', 'left', 'right'].map(name => getComputedStyle(document.activeElement, '::after')[name])"
        position, *sides = reader.page.evaluate(tip)
        assert position == "fixed"
        assert all(float(side.removesuffix("px")) >= 0 for side in sides)


def test_a_release_can_be_reached_by_keyboard_alone(reader: Reader) -> None:
    reader.open("/search?q=抓获&lang=en")
    reader.page.locator(".hit h3 a").first.focus()
    with reader.rerun():
        reader.page.keyboard.press("Enter")
    reader.page.locator(".doc mark[data-anchor]").first.focus()
    shown = reader.page.evaluate("getComputedStyle(document.activeElement, '::after').content")
    assert "Rule" in shown


def test_every_page_s_link_shows_that_the_keyboard_is_on_it(reader: Reader) -> None:
    reader.open("/search?lang=en")
    links = reader.page.locator(".st-key-nav a[data-testid=stPageLink-NavLink]")
    reader.page.keyboard.press("Tab")
    for number in range(links.count()):
        links.nth(number).focus()
        assert links.nth(number).evaluate("link => getComputedStyle(link).outlineStyle") == "solid"
