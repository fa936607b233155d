"""Dates in all the forms that pages print."""

import pytest

from extract.article.dates import first_date, meta_date, url_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-07-21", "2026-07-21"),
        ("2026-7-1 9:05", "2026-07-01"),
        ("2026/7/1", "2026-07-01"),
        ("2026.07.21", "2026-07-21"),
        ("2026年7月21日 16:30", "2026-07-21"),
        ("[2026-07-21]", "2026-07-21"),
        ("( 2026-07-21 )", "2026-07-21"),
        ("发布时间：２０２６－０７－２１", "2026-07-21"),
        ("2017——04——12", "2017-04-12"),
        ("2019年05月17日15:07", "2019-05-17"),
        ("2018-2-30 or 2018-02-28", "2018-02-28"),
        ("202605/0610:25:03", "2026-05-06"),
        ("發布日期：民國109年8月28日", "2020-08-28"),
        ("09.03.2018 07:45", "2018-03-09"),
        ("版本 09.03.2018", None),
        ("07-21", None),
        ("2026年7月", None),
        ("索引号：2026-02-00018", None),
        ("000014349/2018-00207", None),
        ("1234-05-06", None),
        ("12026-07-21", None),
    ],
)
def test_first_date(text: str, day: str | None) -> None:
    assert first_date(text) == day


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-09-24 17:18", "2026-09-24"),
        ("2017——04——12", "2017-04-12"),
        ("20260924", "2026-09-24"),
        ("20260924171800", "2026-09-24"),
        ("1713009660", "2024-04-13"),
        ("1713009660000", "2024-04-13"),
        ("2020-09-10T23:30:00Z", "2020-09-11"),
        ("2020-09-10T23:30:00+08:00", "2020-09-10"),
        ("本站", None),
        ("", None),
    ],
)
def test_meta_date(value: str, day: str | None) -> None:
    assert meta_date(value) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://police.example/jwbd/202607/t20260721_123.html", "2026-07-21"),
        ("https://police.example/art/2026/9/4/art_6372_118.html", "2026-09-04"),
        ("https://police.example/scgat/c103388/2024/9/14/0123456789abcdef0123456789abcdef.shtml", "2024-09-14"),
        ("https://police.example/c/2025-01-06/8378604.shtml", "2025-01-06"),
        ("https://police.example/c100050/2026-01/06/content_12818401.shtml", "2026-01-06"),
        ("https://police.example/yw/20260721/0123456789abcdef0123456789abcdef.html", "2026-07-21"),
        ("https://news.example/n1/2019/0615/c1001-31154000.html", "2019-06-15"),
        ("https://money.example/15/0702/15/ATHFMKL300253B0H.html", "2015-07-02"),
        ("https://news.example/a/20200911/14526474_0.shtml", "2020-09-11"),
        ("https://police.example/hlj/c107860/202309/c00_31666174.shtml", None),
        ("https://police.example/info/26121/1190832.htm", None),
        ("https://police.example/n2253534/n2253535/c9876543/content.html", None),
        ("https://police.example/t20261350_1.html", None),
        (None, None),
    ],
)
def test_url_date(url: str | None, day: str | None) -> None:
    assert url_date(url) == day
