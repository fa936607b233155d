"""Patterns that look at a first character before anything else match what they match without that look."""

import re

import pytest

from extract.numbers import quantity
from extract.numbers.quantity import find_quantities
from extract.period.rules import RULES
from extract.scope import cues
from extract.sections import MARK_BEFORE, NUMBERED
from extract.text.words import words
from samples.model import load_sites
from tests.extract.test_period import ROWS as PERIODS
from tests.extract.test_scope import SCOPES
from tests.extract.test_wordings import ROWS as WORDINGS

HEAD = re.compile(r"\(\?=\[(?:[^\]\\]|\\.)*\]\)")
"""(?=[以至\\d…]): the first characters, at the front of a pattern."""
PATTERNS = [
    *(cues.PERIOD, cues.STRIKE, cues.ONE_CASE, cues.CASE, cues.STRETCH, cues.YEAR),
    *(pattern for pattern, _, _ in RULES),
]


def texts() -> list[str]:
    """Every sentence of ours that tests read, and the sample releases."""
    samples = ["\n".join(release.paragraphs) for site in load_sites() for release in site.releases]
    rows = [row[0] for table in (SCOPES, WORDINGS, PERIODS) for row in table]
    return [*samples, *rows]


@pytest.mark.parametrize("pattern", PATTERNS, ids=[pattern.pattern[-24:] for pattern in PATTERNS])
def test_the_first_characters_leave_no_match_out(pattern: re.Pattern[str]) -> None:
    whole = re.compile(HEAD.sub("", pattern.pattern, count=1))
    assert whole.pattern != pattern.pattern
    for text in texts():
        assert [m.span() for m in pattern.finditer(text)] == [m.span() for m in whole.finditer(text)]


def test_the_look_at_what_is_counted_leaves_no_period_out() -> None:
    whole = re.compile(cues.PERIOD.pattern.replace(cues.COUNTS, ""))
    assert whole.pattern != cues.PERIOD.pattern
    for text in texts():
        assert [m.span() for m in cues.PERIOD.finditer(text)] == [m.span() for m in whole.finditer(text)]


def test_a_rule_of_a_period_whose_signs_are_missing_finds_nothing() -> None:
    for pattern, _, signs in RULES:
        for text in texts():
            assert set(text).intersection(signs) or pattern.search(text) is None


def test_the_marks_before_numbered_sections_leave_none_out() -> None:
    anywhere = re.compile(rf"(?<![^\n。！？”：])(?:{NUMBERED.pattern})")
    found = 0
    for text in texts():
        starts = [0, *(before.end() for before in MARK_BEFORE.finditer(text))]
        numbered = [match.start() for match in anywhere.finditer(text)]
        assert [at for at in starts if NUMBERED.match(text, at)] == numbered
        found += len(numbered)
    assert found


def test_a_number_read_in_short_is_the_same_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = ["3", "12", "一", "两", "2025", "096", "100"]
    units = words("名 个 个亿 个多月 起 余起 年 月份 日 公斤多 元 万元 个小时 点五万元 天以上 至五名")
    fronts = ["抓获", "近", "约 ", "人民币", "上", "数", "第", "1."]
    made = [f"{front}{number}{unit}，" for front in fronts for number in numbers for unit in units]
    short = [find_quantities(text) for text in [*made, *texts()]]
    monkeypatch.setattr(quantity, "_plain", lambda text, first: None)
    assert [find_quantities(text) for text in [*made, *texts()]] == short
