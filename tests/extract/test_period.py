from datetime import date

import pytest

from extract.period import resolve
from tests.extract.reading import release_of

DAY = date(2020, 8, 28)
ROWS = [
    ("今年1至7月，", "2020-01-01", "2020-07-31"),
    ("2020年1-7月份，", "2020-01-01", "2020-07-31"),
    ("今年以来，", "2020-01-01", "2020-08-28"),
    ("今年上半年，", "2020-01-01", "2020-06-30"),
    ("今年前三季度，", "2020-01-01", "2020-09-30"),
    ("今年前三个月，", "2020-01-01", "2020-03-31"),
    ("去年前11个月，", "2019-01-01", "2019-11-30"),
    ("今年第一季度，", "2020-01-01", "2020-03-31"),
    ("去年，", "2019-01-01", "2019-12-31"),
    ("2019年，", "2019-01-01", "2019-12-31"),
    ("今年截至8月12日，", "2020-01-01", "2020-08-12"),
    ("7月10日至8月3日，", "2020-07-10", "2020-08-03"),
    ("10月28日至11月3日，", "2019-10-28", "2019-11-03"),
    ("三个月来，", "2020-05-29", "2020-08-28"),
    ("7月，", "2020-07-01", "2020-07-31"),
    ("民国114年1月至12月，", "2025-01-01", "2025-12-31"),
    ("3月15日以来，", "2020-03-15", "2020-08-28"),
]


@pytest.mark.parametrize(("words", "start", "end"), ROWS, ids=[row[0] for row in ROWS])
def test_resolves_against_the_day_of_publication(words: str, start: str, end: str) -> None:
    period = resolve(words, DAY)
    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize("words", ["近日，", "", "13月至14月，", "2月30日以来，"])
def test_what_says_no_stretch_is_none(words: str) -> None:
    assert resolve(words, DAY) is None


def test_without_a_day_of_publication_a_relative_stretch_stays_open() -> None:
    assert resolve("今年1至7月，", None) is None


def test_a_total_carries_its_period_and_its_change() -> None:
    release = release_of(
        "今年1至7月，全市破获诈骗案件585起，抓获犯罪嫌疑人529名，同比分别上升34.48%、157.14%，环比下降5%。",
        published="2020-08-28",
    )
    cases, arrests = release.figures
    assert cases.period is not None
    assert (cases.period.start, cases.period.end) == ("2020-01-01", "2020-07-31")
    assert cases.change is not None
    assert arrests.change is not None
    assert (cases.change.yoy, arrests.change.yoy) == (0.3448, 1.5714)
