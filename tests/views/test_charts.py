"""The options of the charts: classes, hatching of what is unknown, gaps, notes that fit a phone."""

from unicodedata import east_asian_width

import pytest

from compare.population import population
from compare.regions import city_code
from views.charts import bars, line, map, tiles
from views.charts.option import Caption, breaks, wrapped
from views.provinces import PROVINCES

CAPTION = Caption("Arrests", "n = 3 · Period: all time · Coverage: 2 of 34", "alt", "Save", "file")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], []),
        ([0, 0], []),
        ([5], [5]),
        ([1, 2, 3, 40, 55, 600, 7000], [2, 3, 55, 600, 7000]),
        ([529, 1234567], [530, 1300000]),
        ([0.25, 0.4], [0.25, 0.4]),
    ],
)
def test_classes_hold_every_value(values: list[float], expected: list[float]) -> None:
    assert breaks(values) == expected
    assert not values or max(values) <= max([0, *expected])


def test_a_note_wraps_between_its_parts_then_between_words_and_chinese_characters() -> None:
    lines = wrapped("n = 80 个数字 · 时段：全部时间 · Lens: Cases and operations", 20)
    assert all(sum(2 if east_asian_width(c) in "WF" else 1 for c in text) <= 20 for text in lines)
    assert lines == ["n = 80 个数字", "时段：全部时间", "Lens: Cases and", "operations"]
    assert wrapped("甲" * 12, 20) == ["甲" * 10, "甲甲"]


def test_a_region_is_coloured_plain_or_hatched_by_what_is_known_of_it() -> None:
    option = map.option(CAPTION, {"620000": 12.0, "110000": 0.0}, "light", silent={"310000"})
    areas = {area["name"]: area for area in option["series"][0]["data"]}
    assert areas["620000"]["value"] == 12.0
    assert "decal" not in areas["310000"]["itemStyle"]
    assert "none stated" in areas["310000"]["tooltip"]["formatter"]
    assert "decal" in areas["650000"]["itemStyle"]
    assert len(areas) == 34 + 1  # the inset


def test_the_map_has_the_cities_of_every_province() -> None:
    for province in PROVINCES:
        assert map.shapes(province.code)["features"], province.name


def test_every_city_of_the_census_has_its_place_on_the_map() -> None:
    """Of the four municipalities, Taiwan, Hong Kong and Macau no cities are compared."""
    whole = {province.code for province in PROVINCES if city_code(province.code)}
    cities = {city for code in population() if (city := city_code(code)) and city not in whole}
    drawn = {code for province in PROVINCES if province.code not in whole for code in map.areas(province.code).values()}
    assert drawn - cities == set()
    assert cities - drawn == {"659010"}


def test_tiles_do_not_overlap() -> None:
    assert len({(province.row, province.column) for province in PROVINCES}) == 34
    option = tiles.option(CAPTION, {"620000": 12.0}, "dark", silent=(), chosen=frozenset({"620000"}))
    hatched = [tile for tile in option["series"][0]["data"] if "decal" in tile["itemStyle"]]
    assert len(hatched) == 33


def test_bars_stand_in_the_order_given_the_first_on_top() -> None:
    option = bars.option(CAPTION, {"b": 3.0, "c": 2.0, "a": 2.0}, "light")
    assert option["yAxis"]["data"] == ["a", "c", "b"]


def test_a_long_note_stands_below_the_last_bar() -> None:
    note = " · ".join(f"Only: a long condition, where the text says so of the number {n}" for n in range(6))
    caption = Caption("Arrests", note, "alt", "Save", "file")
    option = bars.option(caption, {str(code): float(code) for code in range(20)}, "light")
    below = bars.frame_height(option, caption, 560) - option["grid"]["top"] - option["grid"]["height"]
    assert below >= 16 * len(wrapped(note))
    assert bars.frame_height(bars.option(CAPTION, {"620000": 1.0}, "light"), CAPTION, 560) == 560


def test_an_unknown_time_is_a_gap() -> None:
    option = line.option(CAPTION, ["2026-01", "2026-02"], {"甘肃": [None, 4.0]}, "light")
    assert [point["value"] for point in option["series"][0]["data"]] == ["-", 4.0]


def test_a_long_label_of_a_long_bar_has_room_and_that_of_a_short_bar_takes_none() -> None:
    values = {"a": 100.0, "b": 1.0}
    long, short = "over 14,600 (Telecom and fraud)", "9"

    def right(first: str, second: str) -> int:
        return int(bars.option(CAPTION, values, "light", labels={"a": first, "b": second})["grid"]["right"])

    assert right(long, short) >= 6 * len(long) > 160
    assert right(short, long) == right(short, short) == 160


def test_a_label_without_room_on_a_row_is_broken_before_its_last_part() -> None:
    label = "over 14,600 (Telecom and online fraud, 2026-01 – 2026-06)"
    drawn = bars.option(CAPTION, {"a": 1.0, "b": 1.0}, "light", labels={"a": label, "b": "9 (Drugs, 2026-01)"})
    texts = [bar["label"]["formatter"] for bar in drawn["series"][0]["data"]]
    assert texts == ["9 (Drugs, 2026-01)", "over 14,600 (Telecom and online fraud,\n2026-01 – 2026-06)"]
