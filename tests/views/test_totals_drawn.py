"""How charts and tables draw stated totals: each says whose it is and of which days; lines join only what is alike."""

import csv
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

import extract
from extract.article.article import read_text
from search import open_engine
from search.query import Query
from settings import Settings
from tests.compare.asking import stats
from tests.compare.memory import indexed
from views.charts import frame
from views.pages.compare import alike, caption, charts, lines, render, times, told
from views.pages.compare import evidence as behind_numbers
from views.pages.compare.as_csv import csv_of
from views.pages.compare.listing import regions, side_by_side
from views.pages.compare.load import evidence, load
from views.pages.compare.row import Row
from views.pages.compare.state import URL, Asked, asked
from views.parts.figures import statement
from views.style.colours import DOTS
from views.view import View

TOLD = (
    ("2026-03-05", "福州市公安局通报，2026年2月，全市公安机关共破获刑事案件30起。"),
    ("2026-04-05", "福州市公安局通报，2026年3月，全市公安机关共破获刑事案件40余起。"),
    ("2026-05-05", "福州市公安局通报，2026年4月，全市公安机关共破获刑事案件50起。"),
    ("2026-07-05", "福建省公安厅通报，2026年上半年，全省公安机关共破获刑事案件1100余起。"),
    ("2026-06-03", "福建省公安厅通报，2026年1至5月，全省公安机关共破获刑事案件900起。"),
    ("2026-08-05", "福建省公安厅通报，2026年7月，全省公安机关共破获刑事案件200起。"),
    ("2026-08-06", "福建省公安厅通报，2026年1至7月，全省公安机关共破获刑事案件1300余起。"),
    ("2026-07-06", "重庆市渝北区公安分局通报，2026年上半年，全区共破获刑事案件320起。"),
    ("2026-07-06", "广东省公安厅通报，2026年上半年，全省破获刑事案件5万起。其中，广州破获3500起，深圳破获3500起。"),
    ("2026-07-06", "青岛市公安局通报，2026年上半年，全市公安机关共破获刑事案件3500起。"),
    ("2026-08-04", "成都市公安局通报，2026年7月，全市公安机关共破获盗窃案件70起。"),
    ("2026-07-03", "江西省公安厅通报，2026年6月，全省公安机关共破获刑事案件900起。"),
    ("2026-08-03", "江西省公安厅通报，2026年7月，全省公安机关共破获盗窃案件80起。"),
    (
        "2026-07-14",
        "四川省公安厅通报：2026年上半年全省破获各类刑事案件3.6万起。\n各地开展“断卡”行动，破获电信网络诈骗案件5230起。",
    ),
)
CASES = (
    ("2026-05-12", "遵义市公安局近日破获一起诈骗案，抓获犯罪嫌疑人近百名。"),
    ("2026-05-12", "贵州省公安厅近日破获一起走私案，抓获犯罪嫌疑人9名。"),
    ("2026-05-13", "遵义市公安局近日破获一起盗窃案，抓获犯罪嫌疑人7名。"),
    ("2026-05-14", "胡杨河市公安局近日破获一起盗窃案，抓获犯罪嫌疑人6名。"),
    ("2026-05-15", "哈密市公安局近日破获一起赌博案，抓获犯罪嫌疑人8名。"),
)
Drawn = list[tuple[str, dict[str, Any]]]


def _rows(data: bytes) -> list[dict[str, str]]:
    """The rows of a file."""
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"))))


def _note(option: dict[str, Any]) -> str:
    """The words under a chart, which its saved picture carries."""
    return " ".join(option["title"][1]["subtext"].split())


@pytest.fixture
def further() -> list[tuple[str | None, str]]:
    """Releases beside those of every test: day and text."""
    return []


@pytest.fixture
def ask(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, further: list[tuple[str | None, str]]
) -> Iterator[Callable[..., tuple[View, Asked, Drawn]]]:
    """Draws the charts of a comparison; their options by key."""
    chosen = Settings(data_dir=tmp_path)
    with closing(open_engine(chosen)) as made_new, made_new.writer(rebuild=True) as writer:
        read = [replace(read_text(f"{text[:8]}\n\n{text}"), published=day) for day, text in (*TOLD, *CASES, *further)]
        writer.put(*indexed(map(extract.read, read)).dump())
    engine = open_engine(chosen)
    drawn: Drawn = []
    monkeypatch.setattr(frame, "show", lambda option, *, key, **_: drawn.append((key, option)))

    def made(**changes: object) -> tuple[View, Asked, Drawn]:
        defaults = {name: list(field.default) if field.many else field.default for name, field in URL.fields.items()}
        state = {**defaults, "measure": "cases_solved", "lens": "totals", **changes}
        view, question = View(chosen, engine, engine.version(), "en", "light", "2026-11-22"), asked(state)
        found = load(view, question)
        for draw in (charts.where, charts.ranking, lines.over_time):
            draw(view, question, found)
        return view, question, drawn

    yield made
    engine.close()


def test_lines_join_only_totals_of_one_body_and_of_stretches_of_one_length(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    option = dict(ask(pick=["350000"])[2])["line"]
    runs = [[p["value"] for p in line["data"] if p["value"] != "-"] for line in option["series"]]
    assert runs == [[30, 40, 50], [900], [1100], [200]]
    assert {line["name"] for line in option["series"]} == {"Fujian"} == set(option["legend"]["data"])
    hollow = {p["value"] for line in option["series"] for p in line["data"] if "symbol" in p}
    assert hollow == {900, 1100}
    assert "one length are joined" in re.sub(r"\s+", " ", option["title"][1]["subtext"])
    (point,) = [p for line in option["series"] for p in line["data"] if p["value"] == 40]
    assert point["tooltip"]["formatter"].endswith("<br/>2026-03-01 – 2026-03-31, 福州市公安局")


def test_a_part_without_days_of_its_own_is_no_total_of_the_month_that_told_it(
    ask: Callable[..., tuple[View, Asked, Drawn]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for crime, values in ([], [36000, 70]), (["telecom_fraud"], []):
        view, question, drawn = ask(pick=["510000"], crime=crime)
        points = [p["value"] for line in dict(drawn)["line"]["series"] for p in line["data"]]
        assert [value for value in points if value != "-"] == values
    said: list[str] = []
    monkeypatch.setattr("streamlit.html", said.append)
    render.undated(view, question, load(view, question))
    assert "Parts of a total that state no stretch of time of their own" in said[0]


def test_a_total_that_states_no_days_is_said_to_state_none(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    view, question, drawn = ask(crime=["telecom_fraud"])
    assert ">period not stated<" in regions(view, question, load(view, question).rows)
    (bar,) = dict(drawn)["bars"]["series"][0]["data"]
    assert bar["tooltip"]["formatter"].endswith("5,230<br/>period not stated, 四川省公安厅, Telecom and online fraud")


NAMELESS: list[tuple[str | None, str]] = [
    ("2026-07-09", "省公安厅通报，2026年上半年，全省公安机关共破获刑事案件7100起。其中，盐城公安机关破获30起。")
]


@pytest.mark.parametrize("further", [NAMELESS])
@pytest.mark.parametrize(("language", "said"), [("en", "省公安厅 (Jiangsu)"), ("zh", "省公安厅（江苏）")])
def test_a_body_that_tells_no_place_has_it_beside_its_name(
    ask: Callable[..., tuple[View, Asked, Drawn]], language: str, said: str
) -> None:
    made, question, drawn = ask(pick=["320000"])
    view = replace(made, language=language)
    found = load(view, question)
    assert f">{said}<" in regions(view, question, found.picked(question))
    (behind,) = evidence(view, question, found, 10)
    assert f"{said} · 2026-07-09" in statement(view, behind.counted[0])
    assert "省公安厅 (Jiangsu)" in str(dict(drawn)["map_china"]["series"])
    assert ",省公安厅," in csv_of(view, question)().decode()


UNDATED: list[tuple[str | None, str]] = [(None, "昆明市公安局通报，今年1至4月，全市公安机关共破获刑事案件132起。")]


@pytest.mark.parametrize("further", [UNDATED])
def test_a_total_of_a_release_without_a_date_is_not_said_to_state_no_days(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    view, question, drawn = ask(pick=["530000"])
    found = load(view, question)
    assert ">period unknown (undated release)<" in regions(view, question, found.picked(question))
    assert "period not stated" not in str(drawn)


@pytest.mark.parametrize("further", [UNDATED])
@pytest.mark.parametrize(
    ("changes", "has", "said"),
    [
        ({"pick": ["530000"]}, False, "Nothing can be drawn over time: no number here has a date.<"),
        ({"pick": ["530000", "350000"]}, True, ""),
        ({"pick": ["350000"], "since": "2030", "until": "2031"}, False, "over time: there is no number here.<"),
    ],
)
def test_a_chart_over_time_without_a_point_is_a_sentence(
    ask: Callable[..., tuple[View, Asked, Drawn]],
    monkeypatch: pytest.MonkeyPatch,
    changes: dict[str, Any],
    has: bool,
    said: str,
) -> None:
    view, question, _ = ask(**changes)
    assert lines.has_points(question, load(view, question)) == has
    shown: list[str] = []
    monkeypatch.setattr("streamlit.html", shown.append)
    render.no_points(view, question, load(view, question))
    assert said in shown[0]


def test_a_chart_of_totals_of_several_kinds_does_not_say_to_draw_the_largest(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    assert "Drawn: the first 4 of 6 in the table" in _note(dict(ask()[2])["line"])
    _, _, drawn = ask(region="510000", crime=["telecom_fraud", "theft_robbery"])
    assert "Drawn: the first 1 of 2 in the table" in _note(dict(drawn)["line"])


def test_a_line_through_several_sorts_of_crime_says_so(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    def said(*pick: str) -> str:
        return str(dict(ask(pick=list(pick))[2])["line"]["title"][1]["subtext"])

    assert "sorts of crime: 2" in said("360000")
    assert "sorts of crime" not in said("350000")


def test_a_total_of_one_sort_of_crime_says_so_wherever_it_is_drawn(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    def cd(**changes: object) -> tuple[View, Asked, dict[str, Any]]:
        view, question, drawn = ask(region="510000", **changes)
        return view, question, dict(drawn)

    view, question, drawn = cd(pick=["510100"])
    (label,) = {bar["label"]["formatter"] for bar in drawn["bars"]["series"][0]["data"] if bar["name"] == "成都市"}
    assert label == "70 (Theft and robbery)"
    assert "Theft and robbery" in side_by_side(view, question, load(view, question).picked(question))
    assert "Only of: Theft and robbery" in caption.note(view, question, load(view, question).picked(question))
    _, _, drawn = cd(pick=["510100"], crime=["theft_robbery"])
    (label,) = {bar["label"]["formatter"] for bar in drawn["bars"]["series"][0]["data"] if bar["name"] == "成都市"}
    assert label == "70"


def test_a_chart_of_several_regions_leaves_their_names_to_its_legend(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    line = dict(ask(pick=["350000", "360000"])[2])["line"]
    assert line["title"][0]["text"] == "Cases solved · 2 regions"
    assert line["legend"] | {"show": True, "data": ["Fujian", "Jiangxi"]} == line["legend"]
    assert "Fujian 福建省, Jiangxi 江西省" in line["aria"]["label"]["description"]
    assert dict(ask(pick=["350000"])[2])["line"]["title"][0]["text"] == "Cases solved · Fujian 福建省"


@pytest.mark.parametrize(("shape", "key"), [("map", "map_china"), ("tiles", "tiles")])
def test_a_tooltip_says_whose_total_it_is(ask: Callable[..., tuple[View, Asked, Drawn]], shape: str, key: str) -> None:
    drawn = dict(ask(shape=shape)[2])
    said = [one["tooltip"]["formatter"] for one in drawn[key]["series"][0]["data"] if "青岛" in str(one)]
    assert len(said) == 1
    assert said[0].endswith("3,500 (青岛市)<br/>2026-01-01 – 2026-06-30, 青岛市公安局")


@pytest.mark.parametrize(("shape", "key"), [("map", "map_china"), ("tiles", "tiles")])
def test_a_map_says_for_which_provinces_a_city_s_total_stands(
    ask: Callable[..., tuple[View, Asked, Drawn]], shape: str, key: str
) -> None:
    (line,) = re.findall("Of one city alone, not of the whole: [^·]*", _note(dict(ask(shape=shape)[2])[key]))
    assert "Shandong (青岛市)" in line
    assert "Chongqing (重庆市渝北区公安分局)" in line
    assert "Fujian" not in line
    assert "Of one city" not in _note(dict(ask(shape=shape, measure="arrests", lens="cases")[2])[key])


def test_a_point_over_time_says_which_city_s_total_it_is(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    line = dict(ask(pick=["350000"])[2])["line"]
    (point,) = [p for run in line["series"] for p in run["data"] if p["value"] == 30]
    assert "30 (福州市)<br/>" in point["tooltip"]["formatter"]


def test_a_city_s_total_that_stands_for_its_province_is_said_to_be_of_the_city_alone(
    ask: Callable[..., tuple[View, Asked, Drawn]], monkeypatch: pytest.MonkeyPatch
) -> None:
    view, question, _ = ask(pick=["370000", "350000"])
    found = load(view, question)
    table = regions(view, question, found.rows)
    assert 'Shandong 山东省<br/><span class="soft small">青岛市 alone</span>' in table
    assert "Fujian 福建省<br/>" not in table
    assert ">青岛市 alone · 2026-01-01" in side_by_side(view, question, found.picked(question))
    said: list[str] = []
    monkeypatch.setattr("streamlit.html", said.append)
    behind_numbers.render(view, question, found)
    assert "<h2>Shandong 山东省: 3,500 (青岛市 alone)</h2>" in said[0]


def test_a_bar_names_the_city_whose_total_stands_for_its_province(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    bars = {bar["name"]: bar for bar in dict(ask()[2])["bars"]["series"][0]["data"]}
    assert bars["Shandong"]["label"]["formatter"] == "3,500 (青岛市)"
    assert bars["Fujian"]["label"]["formatter"] == "over 1,300 (2026-01 – 2026-07)"
    assert bars["Fujian"]["tooltip"]["formatter"].endswith("福建省公安厅")


def test_a_total_is_as_exact_as_it_is_stated(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    view, question, _ = ask(pick=["350000"])
    found = load(view, question)
    assert ">over 1,300<" in regions(view, question, found.rows)
    assert ">over 40<" in times.over_time(view, question, found)
    assert ",over," in csv_of(view, question)().decode()
    over_time = times.csv_of(view, question, found).decode()
    assert "2026-03,cases_solved,case,totals,40,,福州市公安局,2026-03-01,2026-03-31,,over" in over_time


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("said", "code", "names"),
    [
        (("arrests", "person", "cases"), "520000", {"en": "Guizhou 贵州省", "zh": "贵州省"}),
        (("cases_solved", "case", "totals"), "350000", {"en": "Fujian 福建省", "zh": "福建省"}),
    ],
)
def test_a_csv_says_what_its_numbers_are_and_of_which_place(
    ask: Callable[..., tuple[View, Asked, Drawn]],
    said: tuple[str, str, str],
    code: str,
    names: dict[str, str],
    language: str,
) -> None:
    made, question, _ = ask(measure=said[0], lens=said[2], pick=[code])
    view = replace(made, language=language)
    for data in (csv_of(view, question)(), times.csv_of(view, question, load(view, question))):
        rows = list(csv.DictReader(StringIO(data.decode("utf-8-sig"))))
        assert {(row["measure"], row["unit"], row["lens"]) for row in rows} == {said}
        assert {row["name"] for row in rows if row["region"] == code} == {names[language]}


def test_a_csv_of_cities_tells_what_names_none_of_them(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    view, question, _ = ask(measure="arrests", lens="cases", region="520000")
    rows = csv.DictReader(StringIO(csv_of(view, question)().decode("utf-8-sig")))
    told = {row["region"]: row["name"] for row in rows}
    assert told == {"520000": "Guizhou 贵州省, no city named", "520300": "遵义市"}


def test_a_number_without_a_rate_is_not_said_to_be_none(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    view, question, drawn = ask(per="inhabitants")
    areas = {area["name"]: area for area in dict(drawn)["map_china"]["series"][0]["data"]}
    assert areas["Chongqing"]["tooltip"]["formatter"] == "{b}: no rate"
    assert "none stated" not in regions(view, question, [r for r in load(view, question).rows if r.code == "500000"])
    assert "1 region with a number and no rate" in caption.note(view, question, load(view, question).rows)


def test_totals_of_unequal_stretches_are_not_set_side_by_side_without_a_word(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    view, question, drawn = ask(pick=["350000", "370000"])
    rows = load(view, question).picked(question)
    said = alike.warning(view, question, load(view, question).likes, rows)
    assert "not of one kind (stretches of time: 2)" in said
    assert "Ranked: 2 of 6 totals" in said
    assert alike.warning(view, question, load(view, question).likes, rows[:1]) == ""
    assert "2026-01-01 – 2026-06-30 · 1 statement" in side_by_side(view, question, rows)
    assert "stretches of time: 3" in dict(drawn)["map_china"]["title"][1]["subtext"]
    bars = {bar["name"]: bar for bar in dict(drawn)["bars"]["series"][0]["data"]}
    assert bars["Chongqing"]["label"]["formatter"] == "320 (重庆市渝北区公安分局)"
    assert bars["Fujian"]["label"]["formatter"] == "over 1,300 (2026-01 – 2026-07)"


def _patterns(drawn: Drawn, key: str) -> dict[str, object]:
    """Region -> the decal that it is drawn with, of all that have a number or a decal."""
    areas = dict(drawn)[key]["series"][0]["data"]
    return {area["name"]: area["itemStyle"].get("decal") for area in areas if "itemStyle" in area}


@pytest.mark.parametrize(("shape", "key"), [("map", "map_china"), ("tiles", "tiles")])
def test_only_totals_of_one_kind_are_coloured_and_ranked(
    ask: Callable[..., tuple[View, Asked, Drawn]], shape: str, key: str
) -> None:
    view, question, drawn = ask(shape=shape)
    found = alike.alike(load(view, question).rows)
    assert {row.code for row in found.ranked} == {"440000", "510000"}
    assert {row.code for row in found.apart} == {"350000", "360000", "370000", "500000"}
    names = {"Fujian", "Jiangxi", "Shandong", "Chongqing"}
    assert {name for name, decal in _patterns(drawn, key).items() if decal == DOTS} == names
    assert _patterns(drawn, key)["Sichuan"] is None
    assert "of another kind, not ranked" in [entry["name"] for entry in dict(drawn)[key]["legend"]["data"]]
    bars = dict(drawn)["bars"]
    assert bars["yAxis"]["data"][-2:] == ["Sichuan", "Guangdong"]
    assert {bar["name"] for bar in bars["series"][0]["data"] if "decal" in bar["itemStyle"]} == names
    for picture in (dict(drawn)[key], bars):
        assert "Ranked: 2 of 6 totals, those of 2026-01-01 – 2026-06-30 (all crime, or not said)" in _note(picture)
        assert "Jiangxi" not in picture["aria"]["label"]["description"]
    assert regions(view, question, load(view, question).rows, found).count("fill apart") == 4


def test_totals_of_the_days_asked_for_rank_before_more_of_others(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    def kinds(*days: str, longer: bool = False) -> list[Row]:
        view, question, _ = ask(pick=["440000"])
        (row,) = load(view, question).picked(question)
        spans = (dict(zip(("start", "end"), span.split("/"), strict=True)) if span else None for span in days)
        made = (replace(row, code=str(n), place=str(n), period=span) for n, span in enumerate(spans))
        return [replace(one, is_longer=longer and one.period != {"start": "a", "end": "b"}) for one in made]

    assert alike.alike(kinds("a/b", "a/b", "a/c", "a/c", "a/c")).days == "a – c"
    assert alike.alike(kinds("a/b", "a/b", "a/c", "a/c", "a/c", longer=True)).days == "a – b"
    assert alike.alike(kinds("a/b", "a/b", "b/c", "b/c")).days == "b – c"
    assert len(alike.alike(kinds("", "", "a/b")).apart) == 3
    first, second, *theft = kinds("a/b", "a/b", "a/c", "a/c")
    assert alike.alike([first, second, *(replace(row, sorts=("theft_robbery",)) for row in theft)]).days == "a – b"
    assert alike.alike(kinds("a/b")).apart == alike.alike([]).apart == ()


def test_totals_of_other_kinds_stand_kind_by_kind_below_those_that_rank(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    def made(code: str, value: int, days: str, sorts: tuple[str, ...] = ()) -> Row:
        view, question, _ = ask(pick=["440000"])
        (row,) = load(view, question).picked(question)
        period = dict(zip(("start", "end"), days.split("/"), strict=True)) if days else None
        return replace(row, code=code, place=code, shown=Decimal(value), period=period, sorts=sorts)

    rows = (
        made("largest", 90, "2025-01-01/2025-12-31"),
        made("undated b", 80, ""),
        made("theft", 70, "2026-01-01/2026-06-30", ("theft_robbery",)),
        made("undated a", 60, ""),
        made("ranks", 50, "2026-01-01/2026-06-30"),
        made("ranks too", 40, "2026-01-01/2026-06-30"),
        made("ranks last", 30, "2026-01-01/2026-06-30"),
        made("of a year too", 20, "2025-01-01/2025-12-31"),
        made("of a week", 10, "2026-07-01/2026-07-07"),
        made("of a month of that year", 5, "2025-12-01/2025-12-31"),
        made("earlier theft", 1, "2025-01-01/2025-12-31", ("theft_robbery",)),
    )
    found = alike.alike(rows)
    assert [row.code for row in found.ranked] == ["ranks", "ranks too", "ranks last"]
    all_crime = ["of a week", "of a month of that year", "largest", "of a year too"]
    assert [row.code for row in found.apart] == [*all_crime, "theft", "earlier theft", "undated a", "undated b"]
    assert alike.alike((*found.ranked, *found.apart)) == found


def test_table_bars_and_lines_keep_one_order_and_the_table_has_headings(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    view, question, drawn = ask()
    found = load(view, question)
    names = ["Guangdong", "Sichuan", "Fujian", "Jiangxi", "Shandong", "Chongqing"]
    assert list(reversed(dict(drawn)["bars"]["yAxis"]["data"])) == names
    assert dict(drawn)["line"]["legend"]["data"] == names[:4]
    assert "Drawn: the first 4 of 6 in the table" in _note(dict(drawn)["line"])
    table = regions(view, question, found.rows, found.likes)
    parts = re.split('<tr role="row" class="group"><th[^>]*>([^<]*)<', table)
    assert parts[1] == "Ranked: 2 of 6 totals, those of 2026-01-01 – 2026-06-30 (all crime, or not said)"
    assert [title.split(":")[0] for title in parts[3::2]] == ["Not ranked", "Without a number"]
    assert [name for name in names if name in parts[2]] == names[:2]
    assert [name for name in names if name in parts[4]] == names[2:]
    view, question, _ = ask(pick=["440000", "510000"])
    found = load(view, question)
    assert "Ranked" not in regions(view, question, found.picked(question), found.likes)


def test_a_csv_says_which_of_its_totals_rank(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    for pick in ([], ["440000", "350000"]):
        view, question, _ = ask(pick=pick)
        rows = csv.DictReader(StringIO(csv_of(view, question)().decode("utf-8-sig")))
        told_of = {row["region"]: row["ranked"] for row in rows}
        assert (told_of["440000"], told_of["350000"]) == ("1", "0")
    view, question, _ = ask(measure="arrests", lens="cases", region="520000")
    rows = csv.DictReader(StringIO(csv_of(view, question)().decode("utf-8-sig")))
    assert {row["region"]: row["ranked"] for row in rows} == {"520000": "0", "520300": "1"}
    view, question, _ = ask(crime=["drugs"])
    rows = csv.DictReader(StringIO(csv_of(view, question)().decode("utf-8-sig")))
    assert {row["ranked"] for row in rows if not row["value"]} == {""}


def test_a_province_does_not_rank_among_its_cities(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    view, question, drawn = ask(region="440000")
    found = load(view, question)
    assert [row.code for row in found.rows if row.shown is not None] == ["440100", "440300", "440000"]
    assert found.likes.codes == {"440000"}
    assert dict(drawn)["bars"]["yAxis"]["data"][0] == "Guangdong as a whole"
    assert "Ranked: 2 of 3 totals" in _note(dict(drawn)["bars"])
    assert "not ranked" not in str(dict(drawn)["map_440000"]["legend"])
    assert "is not ranked among those of its cities" in alike.warning(view, question, found.likes, found.rows)


def test_what_names_no_city_does_not_rank_among_the_cities(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    view, question, drawn = ask(measure="arrests", lens="cases", region="520000")
    found = load(view, question)
    assert [row.code for row in found.rows] == ["520300", "520000"]
    assert dict(drawn)["bars"]["yAxis"]["data"] == ["Guizhou, no city named", "遵义市"]
    assert "What names no city is not ranked" in _note(dict(drawn)["bars"])
    assert alike.warning(view, question, found.likes, found.rows) == ""


def test_sums_are_never_set_apart(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    view, question, drawn = ask(measure="arrests", lens="cases")
    assert alike.alike(load(view, question).rows).apart == ()
    assert DOTS not in _patterns(drawn, "map_china").values()
    assert "not ranked" not in str(drawn)


def test_a_warning_leads_to_the_days_of_those_that_rank(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    view, question, _ = ask()
    rows = load(view, question).rows
    said = alike.warning(view, question, alike.alike(rows), rows)
    assert "since=2026-01-01" in said
    assert "until=2026-06-30" in said
    asked_for = replace(question, date_from="2026-01-01", date_to="2026-06-30")
    assert "<a" not in alike.warning(view, asked_for, alike.alike(rows), rows)


def test_a_total_set_aside_says_of_which_days_it_is(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    view, question, _ = ask(pick=["350000"])
    (behind,) = evidence(view, question, load(view, question), 10)
    told_of = [statement(view, figure, why) for figure, why in behind.aside]
    assert all(" · counts 2026-0" in one for one in (statement(view, behind.counted[0]), *told_of))
    assert ">all, or not said<" in regions(view, question, load(view, question).picked(question))
    cases, question, _ = ask(measure="arrests", lens="cases", pick=["520000"])
    (behind,) = evidence(cases, question, load(cases, question), 10)
    assert " · counts " not in statement(cases, behind.counted[0])


def test_a_region_that_seized_nothing_is_not_said_to_have_a_number_and_no_rate(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    view, question, _ = ask(measure="amount:seized", lens="cases", per="case")
    silent = replace(load(view, question).every[0], value=Decimal(), figures=0, shown=None)
    assert not silent.is_unrated
    assert "no rate" not in caption.note(view, question, [silent])


def test_money_per_case_and_per_inhabitant_has_its_currency(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    for per in ("absolute", "inhabitants", "case"):
        view, question, _ = ask(measure="amount:seized", per=per)
        assert charts.number_writer(view, question)(118.76) == "CNY 118.76"
    view, question, _ = ask(measure="arrests", per="inhabitants")
    assert charts.number_writer(view, question)(0.0197) == "0.020"


def test_what_names_no_city_has_no_rate(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    view, question, _ = ask(measure="arrests", lens="cases", region="520000", per="inhabitants")
    shown = {row.code: row.shown for row in load(view, question).rows}
    assert shown["520300"] is not None
    assert shown["520000"] is None


def test_a_sum_says_how_many_of_its_figures_are_told_roundly(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    view, question, drawn = ask(measure="arrests", lens="cases")
    assert "n = 5 figures, 1 of them told roundly" in caption.note(view, question, load(view, question).rows)
    table = regions(view, question, load(view, question).rows)
    assert re.findall(">(at least ≈[^<]*)<", table) == ["at least ≈116"]
    assert "≈116" in side_by_side(view, question, [row for row in load(view, question).rows if row.rough])
    assert "<b>at least ≈130</b>" in render._sum(view, question, load(view, question))
    bars = {bar["name"]: bar for bar in dict(drawn)["bars"]["series"][0]["data"]}
    assert bars["Guizhou"]["label"]["formatter"] == "at least ≈116"
    assert bars["Xinjiang"]["label"]["formatter"] == "at least 14"
    areas = {area["name"]: area for area in dict(drawn)["map_china"]["series"][0]["data"]}
    assert areas["Guizhou"]["tooltip"]["formatter"] == "{b}: at least ≈116"
    assert "1 of them told roundly" in " ".join(dict(drawn)["map_china"]["title"][1]["subtext"].split())
    assert "Guizhou 贵州省 at least ≈116;" in dict(drawn)["map_china"]["aria"]["label"]["description"]


def test_a_month_and_a_file_say_how_many_figures_are_told_roundly(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    view, question, drawn = ask(measure="arrests", lens="cases")
    found = load(view, question)
    assert re.findall(">([^<]*≈[^<]*)<", times.over_time(view, question, found)) == ["at least ≈130"]
    (point,) = dict(drawn)["line"]["series"][0]["data"]
    assert point["tooltip"]["formatter"] == "All regions, 2026-05: at least ≈130, read in 0 of 34 regions"
    (row,) = _rows(times.csv_of(view, question, found))
    assert (row["value"], row["n"], row["rough"], row["bound"]) == ("130", "5", "1", "")
    by_region = {row["region"]: row["rough"] for row in _rows(csv_of(view, question)())}
    assert (by_region["520000"], by_region["650000"]) == ("1", "0")


def test_a_rate_of_what_is_told_roundly_has_three_digits(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    view, question, _ = ask(measure="cases_solved", per="inhabitants")
    rows = {row.code: row for row in load(view, question).rows}
    assert (rows["350000"].shown, rows["350000"].told) == (Decimal("3.13"), Decimal("3.13"))
    rough = replace(rows["350000"], shown=Decimal("131843.59"))
    assert told.shown(view, rough, charts.number_writer(view, question)) == "over 132,000"
    exact = replace(rows["440000"], shown=Decimal("131843.59"))
    assert told.shown(view, exact, charts.number_writer(view, question)) == "131,843.59"


def test_of_two_numbers_told_alike_in_a_sentence_the_one_in_question_is_marked(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    view, _, _ = ask(region="440000")
    first = next(row for row in view.engine.scan(Query(), "figures") if row["place"] == "440100")
    further = first["sentence"].rindex(first["quote"]) - first["sentence"].index(first["quote"])
    second = first | {name: first[name] + further for name in ("start", "end")}
    assert "广州<mark>破获3500起</mark>，深圳破获3500起" in statement(view, first)
    assert "广州破获3500起，深圳<mark>破获3500起</mark>" in statement(view, second)


@pytest.mark.parametrize(("lens", "said"), [("cases", "By day of publication"), ("totals", "By the last day of what")])
def test_a_chart_over_time_says_what_its_times_are(
    ask: Callable[..., tuple[View, Asked, Drawn]], lens: str, said: str
) -> None:
    assert (
        said
        in dict(ask(lens=lens, measure="arrests" if lens == "cases" else "cases_solved")[2])["line"]["title"][1][
            "subtext"
        ]
    )


def test_a_province_s_total_is_of_all_its_cities(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    bars = [bar["name"] for bar in dict(ask(region="440000")[2])["bars"]["series"][0]["data"]]
    assert "Guangdong as a whole" in bars


def test_a_city_that_the_map_has_no_place_for_is_named(ask: Callable[..., tuple[View, Asked, Drawn]]) -> None:
    drawn = dict(ask(measure="arrests", lens="cases", region="650000")[2])["map_650000"]
    assert drawn["title"][1]["subtext"].startswith("Not on the map: 胡杨河市")
    hami = next(area for area in drawn["series"][0]["data"] if area["name"] == "哈密市")
    assert hami["value"] == 8
    shandong = dict(ask(measure="arrests", lens="cases", region="370000")[2])["map_370000"]["series"][0]
    assert shandong["nameMap"]["莱芜市"] == shandong["nameMap"]["济南市"] == "济南市"


@pytest.mark.parametrize(
    "further", [[("2026-07-08", "公安部通报，2026年上半年，全国公安机关共破获刑事案件7100余起。")]]
)
def test_what_is_of_no_region_is_said_as_exactly_as_it_is_stated(
    ask: Callable[..., tuple[View, Asked, Drawn]], monkeypatch: pytest.MonkeyPatch
) -> None:
    view, question, _ = ask()
    said: list[str] = []
    monkeypatch.setattr("streamlit.html", said.append)
    render._elsewhere(view, question, load(view, question))
    told_of = [re.sub("<[^>]*>", "", text).split(": ")[1] for text in said]
    assert told_of == ["over 7,100 (公安部, 2026-01-01 – 2026-06-30)"]


@pytest.mark.parametrize(
    "further", [[("2026-07-08", "警方通报战果：2026年1至6月，民警共破获刑事案件72起，抓获犯罪嫌疑人90名。")]]
)
def test_a_total_of_a_body_that_nobody_names_says_so_and_of_which_days_it_is(
    ask: Callable[..., tuple[View, Asked, Drawn]], monkeypatch: pytest.MonkeyPatch
) -> None:
    view, question, _ = ask()
    said: list[str] = []
    monkeypatch.setattr("streamlit.html", said.append)
    render._elsewhere(view, question, load(view, question))
    assert "72</a> (body not named, 2026-01-01 – 2026-06-30)" in said[0]
    view, question, _ = ask(measure="arrests", lens="cases")
    render._elsewhere(view, question, load(view, question))
    assert all("(body" not in text for text in said[1:])


def test_where_no_two_totals_are_of_one_kind_the_table_says_that_none_ranks(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    view, question, _ = ask(since="2026-06", until="2026-06")
    found = load(view, question)
    table = regions(view, question, found.rows, found.likes)
    assert re.findall('class="group"><th[^>]*>([^<:]*)', table) == [
        "No two totals of the days asked for are of one kind",
        "Without a number",
    ]


def test_a_city_s_total_that_stands_for_its_province_takes_none_from_the_others(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    view, question, _ = ask(since="2026-06", until="2026-06")
    made = stats(view.engine, "cases_solved", "province", "totals", question.date_from, question.date_to)
    counted = {cell.region: cell.value for cell in made if cell.region and cell.value is not None}
    assert {"370000", "360000"} < set(counted)
    assert {row.code: row.value for row in load(view, question).rows if row.value is not None} == counted


def test_a_month_is_not_answered_by_half_a_year_without_a_word(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    view, question, drawn = ask(since="2026-06", until="2026-06")
    rows = load(view, question).rows
    assert {row.code for row in rows if row.body and not row.is_longer} == {"360000"}
    assert "cover 2026-06-01 – 2026-06-30" in caption.period(view, question)
    picture = _note(dict(drawn)["map_china"])
    assert "Period: totals that cover 2026-06-01 – 2026-06-30 " in picture
    assert re.search(r"of more days than asked: (\d+) of (\d+)", picture)
    assert "“Its period” says" in told.too_long(view, rows)
    bars = {bar["name"]: bar["label"]["formatter"] for bar in dict(drawn)["bars"]["series"][0]["data"]}
    assert bars["Shandong"] == "3,500 (青岛市, 2026-01 – 2026-06)"
    assert bars["Jiangxi"] == "900"
    assert "No two totals of the days asked for are of one kind: none is ranked" in picture
    assert ">2026-01-01 – 2026-06-30<br/><span" in regions(view, question, rows)
    assert "2026-01-01 – 2026-06-30, longer than asked" in side_by_side(view, question, rows)
    half = load(*ask(since="2026-01", until="2026-06")[:2])
    assert not any(row.is_longer for row in half.rows)


def test_a_region_that_states_other_totals_is_not_said_to_state_none(
    ask: Callable[..., tuple[View, Asked, Drawn]],
) -> None:
    view, question, drawn = ask(since="2026", until="2026")
    found = load(view, question)
    assert "only of other days</a>" in regions(view, question, found.rows)
    assert "none stated" not in str(drawn)
    assert "6 regions state totals, but none that covers" in told.unanswered(view, found.rows)[0]
    view, question, drawn = ask(measure="cases_solved", region="510000", since="2026-01", until="2026-06")
    assert {row.code: row.silence for row in load(view, question).rows} == {"510000": None, "510100": "other_period"}
