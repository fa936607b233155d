"""Stretches of time a total is stated over, resolved against the day of publication (今年1至7月, 三个月来)."""

import re
from datetime import date
from functools import lru_cache

from extract.numerals import number
from extract.period.rules import RULES
from extract.period.stretches import Stretch
from extract.release import Period
from extract.scene import Scene

REACH = 160
"""Characters before a figure in which its period may stand."""
TURNS = ("；", "其中")
"""前三季度破获1.7万起，其中|三季度6000起, 下半年破获1.1万起；|去年全年2.3万起: behind it another stretch may stand."""
OWN_STRETCH = 12
"""Characters in which such a stretch is said."""
TIME = "年月季周天日旦五"
TAIL = 28
"""Characters that a period may go on behind them: 月15日至18日以来, 年全省专项行动开展以来."""
NUMERAL = re.compile(r"[〇零一二三四五六七八九十廿卅]{1,4}(?=[年月日]|[至到]\S{1,3}[月日])(?!年[来间多])")
"""七月七日, 一至十一月, 二〇一九年: written in characters; 五年来 is a length."""
A_YEAR = re.compile(r"\d\d年")
"""2019年, 民国98年: without the day of publication nothing else tells the year."""


def period_of(scene: Scene, at: int, published: str | None) -> Period | None:
    """The period of the figure at an offset: the last one said before it in its sentence or paragraph."""
    day = date.fromisoformat(published) if published else None
    sentence = scene.layout.sentence(at)
    paragraph = scene.layout.paragraph(at)
    own = _behind_turn(scene.text[sentence.start : at])
    if own and "同期" not in own and (found := resolve(own, day)):
        return found
    for start, end in ((sentence.start, at), (max(paragraph.start, sentence.start - 200), sentence.start)):
        if found := resolve(scene.text[start:end], day):
            return found
    return None


def _behind_turn(words: str) -> str:
    """How a sentence goes on behind its last turn; empty where it has none."""
    behind = [words.rpartition(sign)[2] for sign in TURNS if sign in words]
    return min(behind, key=len)[:OWN_STRETCH] if behind else ""


def resolve(words: str, published: date | None) -> Period | None:
    """The period that a stretch of text states, or None; without a publication date only full dates resolve."""
    words = words[-REACH:]
    last = max(map(words.rfind, TIME))
    return _resolved(NUMERAL.sub(_in_digits, words[: last + TAIL]), published) if last >= 0 else None


def _in_digits(match: re.Match[str]) -> str:
    return str(number(match[0]))


@lru_cache(maxsize=256)
def _resolved(words: str, published: date | None) -> Period | None:
    """`resolve` for words that end soon behind their last sign of time: the figures of one list share them."""
    if published is None and not A_YEAR.search(words):
        return None
    held = set(words)
    for pattern, stretch, signs in RULES:
        if held.isdisjoint(signs):
            continue
        matches = list(pattern.finditer(words))
        for match in reversed(matches):
            if found := _resolve(stretch, match, published):
                return found
    return None


def _resolve(stretch: Stretch, match: re.Match[str], published: date | None) -> Period | None:
    """The stretch that a match tells; nothing is stated beyond the day of publication."""
    try:
        found = stretch(match, published)
    except ValueError:
        return None
    if found and published and found.start <= published.isoformat() < found.end:
        return Period(found.start, published.isoformat())
    return found
