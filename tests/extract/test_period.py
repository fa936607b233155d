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
    ("自2015年11月至2016年3月，", "2015-11-01", "2016-03-31"),
    ("2019年12月1日至2020年1月31日，", "2019-12-01", "2020-01-31"),
    ("2019年12月28日至1月3日，", "2019-12-28", "2020-01-03"),
    ("2011年至2015年，", "2011-01-01", "2015-12-31"),
    ("去年11月至今年2月，", "2019-11-01", "2020-02-29"),
    ("去年10月1日至今年1月31日，", "2019-10-01", "2020-01-31"),
    ("去年11月至今，", "2019-11-01", "2020-08-28"),
    ("2月14日至5月底，", "2020-02-14", "2020-05-31"),
    ("截至2020年7月1日，", "2020-01-01", "2020-07-01"),
    ("2018年1月至今，", "2018-01-01", "2020-08-28"),
    ("今年7月至本月，", "2020-07-01", "2020-08-28"),
    ("今年5月底以来，", "2020-05-01", "2020-08-28"),
    ("自2018年1月开展扫黑除恶专项斗争以来，", "2018-01-01", "2020-08-28"),
    ("2019年全省“断卡”行动开展以来，", "2019-01-01", "2020-08-28"),
    ("114年1月至10月，", "2025-01-01", "2025-10-31"),
    ("七月七日至十八日，", "2020-07-07", "2020-07-18"),
    ("今年一至六月，", "2020-01-01", "2020-06-30"),
    ("二〇一九年，", "2019-01-01", "2019-12-31"),
    ("五年来，", "2015-08-01", "2020-08-28"),
    ("半年来，", "2020-02-29", "2020-08-28"),
    ("上月，", "2020-07-01", "2020-07-31"),
]


@pytest.mark.parametrize(("words", "start", "end"), ROWS, ids=[row[0] for row in ROWS])
def test_resolves_against_the_day_of_publication(words: str, start: str, end: str) -> None:
    period = resolve(words, DAY)
    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize("words", ["近日，", "", "13月至14月，", "2月30日以来，"])
def test_what_says_no_stretch_is_none(words: str) -> None:
    assert resolve(words, DAY) is None


@pytest.mark.parametrize("words", ["2018年1月至今，", "2021年“断卡”行动开展以来，"])
def test_without_a_day_of_publication_what_goes_on_is_not_cut_to_its_first_month_or_year(words: str) -> None:
    assert resolve(words, None) is None


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
