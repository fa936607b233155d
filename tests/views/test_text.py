"""Escapes, dates, numbers, links: the small pure pieces of the pages."""

import html
from typing import get_args

import pytest

from compare.counting.outliers import CEILINGS
from extract.kinds.units import UNIT_OF
from extract.release import Kind
from tests.views.releases import HOSTILE
from views import dates, escape, labels, links, numbers
from views.charts.frame import to_csv
from views.parts.marked import KIND_CLASS


def test_hostile_text_has_no_markup_left() -> None:
    assert "<" not in escape.text(HOSTILE)
    assert '"' not in escape.attribute(HOSTILE)
    assert not set("<>*[]()$`_") & set(escape.markdown(HOSTILE))


@pytest.mark.parametrize("ending", ["-->", "]>", "--!>", "</script", "</style"])
def test_an_attribute_never_holds_what_makes_a_sanitiser_drop_it(ending: str) -> None:
    assert ending not in html.unescape(escape.attribute(f"抓获3人{ending}"))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "", None, "//evil.example"])
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert escape.web_url(url) is None


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-2", "2026-02-01", "2026-02-28"),
        ("2024/02", "2024-02-01", "2024-02-29"),
        ("2026-03-05", "2026-03-05", "2026-03-05"),
        ("2026-13", None, None),
        ("2026-02-30", None, None),
        ("yesterday", None, None),
        ("", None, None),
    ],
)
def test_dates_as_readers_type_them(typed: str, first: str | None, last: str | None) -> None:
    assert (dates.first_day(typed), dates.last_day(typed)) == (first, last)


@pytest.mark.parametrize(
    ("value", "unit", "bound", "chinese", "english"),
    [
        (529, "person", "exact", "529人", "529"),
        (16580000, "CNY", "exact", "1,658万元", "CNY 16,580,000"),
        (1800000, "CNY", "over", "逾180万元", "over CNY 1,800,000"),
        (2014620000, "TWD", "over", "逾201,462万新台币元", "over TWD 2,014,620,000"),
        (3200, "gram", "about", "约3,200克", "about 3,200 g"),
        (2010000000, "CNY", "exact", "20.1亿元", "CNY 2,010,000,000"),
        (20212, "person", "exact", "20,212人", "20,212"),
        (31500, "person", "over", "逾3.15万人", "over 31,500"),
        (12345678, "CNY", "exact", "12,345,678元", "CNY 12,345,678"),
    ],
)
def test_numbers_in_both_languages(value: float, unit: str, bound: str, chinese: str, english: str) -> None:
    assert numbers.quantity(value, unit, "zh", bound) == chinese
    assert numbers.quantity(value, unit, "en", bound) == english


def test_a_link_leaves_out_what_is_empty() -> None:
    assert links.href("search", {"q": "", "kind": ["arrests", "gangs"], "lang": "zh"}) == (
        "search?kind=arrests&kind=gangs&lang=zh"
    )
    assert links.href("", {}) == "./"


def test_every_kind_of_figure_has_a_name_a_colour_and_a_unit() -> None:
    assert labels.KINDS.keys() == KIND_CLASS.keys() == UNIT_OF.keys() == set(get_args(Kind))
    assert set(UNIT_OF.values()) == {"CNY", *numbers.CHINESE_UNITS} == {"CNY", *CEILINGS}


def test_every_measure_has_a_name_and_a_unit() -> None:
    assert all(labels.measure_label(measure) and labels.measure_unit(measure) for measure in labels.MEASURES)
    assert labels.measure_unit("amount:lost:HKD") == "HKD"


def test_a_spreadsheet_runs_no_formula_of_ours() -> None:
    made = to_csv(("title", "n"), [('=HYPERLINK("http://evil.example")', -3), ("甘肃", 4)])
    assert made.decode("utf-8-sig").splitlines() == ["title,n", '"\'=HYPERLINK(""http://evil.example"")",-3', "甘肃,4"]
