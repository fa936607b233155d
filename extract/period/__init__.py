"""Stretches of time a total is stated over, resolved against the day of publication (今年1至7月, 三个月来)."""

import re
from datetime import date
from functools import lru_cache

from extract.numerals import number
from extract.period.rules import RULES, YEAR
from extract.period.stretches import Stretch, since
from extract.release import Period
from extract.scene import Scene

REACH = 160
"""Characters before a figure in which its period may stand."""
TURNS = ("；", "其中")
"""前三季度破获1.7万起，其中|三季度6000起, 下半年破获1.1万起；|去年全年2.3万起: behind it another stretch may stand."""
LOOK_BACK = 200
"""Characters before a sentence in which its paragraph may tell the stretch."""
OWN_STRETCH = 12
"""Characters in which such a stretch is said."""
TIME = "年月季周天日旦五"
TAIL = 28
"""Characters that a period may go on behind them: 月15日至18日以来, 年全省专项行动开展以来."""
NUMERAL = re.compile(r"[〇零一二三四五六七八九十廿卅]{1,4}(?=[年月日]|[至到]\S{1,3}[月日])(?!年[来间多])")
"""七月七日, 一至十一月, 二〇一九年: written in characters; 五年来 is a length."""
_OTHER = r"(?:(?:19|20)\d\d|[去上前])年"
ASIDE = re.compile(
    rf"(?=[较比由从创12])(?:(?:较|比|由|从){_OTHER}(?:同期|全年|[上下]半年|前\w{{1,3}}月)?(?:的[\d.,万余多]+[起人名件宗个]?)?"
    r"(?=[^，。；]{0,8}(?:[上下]升|下降|增[至加长多]|减[至少]|[降升]至|翻|持平|[多少]))"
    rf"|创下?{_OTHER}?以来[^，。；]{{0,4}}(?:新|最)|(?<=[破获办])(?:19|20)\d\d年(?=[^，。；\d]{{0,4}}[“「\"]\d))"
)
"""较2024年|上升20%, 由2024年的1500人|增至1800人, 创2019年以来新高, 侦破2003年|“3·12”命案: not the numbers' years."""
LAUNCHED = re.compile(
    rf"(?=[\d今去前本当上民]){YEAR}(?P<m1>\d{{1,2}})月(?:(?P<d1>\d{{1,2}})日)?(?:起|以来)?[，,]?[^。；\d]{{0,40}}?(?:启动|部署|开展|发起|打响)"
    r"[^。；\d]{0,40}?(?:行动|斗争|战役|会战|整治)"
)
"""2025年10月，公安部部署开展“百日行动”: when began what the numbers behind it come from."""
A_YEAR = re.compile(r"\d\d年")
"""2019年, 民国98年: without the day of publication nothing else tells the year."""


def period_of(scene: Scene, at: int, published: str | None) -> Period | None:
    """The period of the figure at an offset: the last one said before it in its sentence or paragraph."""
    day = date.fromisoformat(published) if published else None
    sentence = scene.layout.sentence(at)
    before = max(scene.layout.paragraph(at).start, sentence.start - LOOK_BACK)
    found = _said(scene.text, before, sentence.start, at, day)
    return found and _since_launch(scene.text[before:at], found, day)


def _said(text: str, before: int, start: int, at: int, day: date | None) -> Period | None:
    """The stretch said in a sentence up to an offset, else in those before it in its paragraph."""
    own = _behind_turn(text[start:at])
    if own and "同期" not in own and (found := resolve(own, day)):
        return found
    return resolve(text[start:at], day) or resolve(text[before:start], day)


def _since_launch(words: str, found: Period, day: date | None) -> Period | None:
    """A campaign's stretch from its first month: no month of its start alone, no year up to a day that it reached."""
    of_a_month = found.start[:7] == found.end[:7]
    if not (of_a_month or (found.start.endswith("-01-01") and "截" in words)):
        return found
    launched = LAUNCHED.search(words)
    if launched is None:
        return found
    try:
        start = since(launched, day or date.max)
    except ValueError:
        return found
    if start is None or start.start >= found.end:
        return found
    if of_a_month and found.start[:7] != start.start[:7]:
        return found
    if of_a_month:
        return start if day else None
    return Period(start.start, found.end) if "截" in words[launched.end() :] else found


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
    words = ASIDE.sub("", words)
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
