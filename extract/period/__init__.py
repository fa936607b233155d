"""Stretches of time a total is stated over, resolved against the day of publication (今年1至7月, 三个月来)."""

import re
from datetime import date
from functools import lru_cache

from extract.grammar.scene import Scene
from extract.numbers.numerals import number
from extract.period.rules import RULES, YEAR
from extract.period.stretches import Stretch, since, until
from extract.release import Period

REACH = 160
"""Characters before a figure in which its period may stand."""
TURNS = ("；", "其中")
"""前三季度破获1.7万起，其中|三季度6000起, 下半年破获1.1万起；|去年全年2.3万起: behind it another stretch may stand."""
LOOK_BACK = 200
"""Characters before a sentence in which its paragraph may tell the stretch."""
OWN_STRETCH = 12
"""Characters in which such a stretch is said."""
GOES_ON = re.compile(r"[^，。；]{0,28}以来")
"""其中，4月份“清风”专项|行动启动以来|: more of it."""
TIME = "年月季周天日旦五"
TAIL = 28
"""Characters that a period may go on behind them: 月15日至18日以来, 年全省专项行动开展以来."""
NUMERAL = re.compile(r"[〇零一二三四五六七八九十廿卅]{1,4}(?=[年月日]|[至到]\S{1,3}[月日])(?!年[来间多])")
"""七月七日, 一至十一月, 二〇一九年: written in characters; 五年来 is a length."""
_OTHER = r"(?:(?:19|20)\d\d|[去上前])年"
ASIDE = re.compile(
    rf"(?=[较比由从创12近三五十])(?:(?:较|比|由|从){_OTHER}(?:同期|全年|[上下]半年|前\w{{1,3}}月)?(?:的[\d.,万余多]+[起人名件宗个]?)?"
    r"(?=[^，。；]{0,8}(?:[上下]升|下降|增[至加长多]|减[至少]|[降升]至|翻|持平|[多少]))"
    rf"|创下?{_OTHER}?以来[^，。；]{{0,4}}(?:新|最)|(?:近[一二三五十\d]{{1,2}}年|[三五十\d]{{1,2}}年)来?(?=[最首新])|(?<=[破获办])(?:19|20)\d\d年(?=[^，。；\d]{{0,4}}[“「\"]\d))"
)
"""较2024年|上升20%, 由2024年的1500人|增至1800人, 创2019年以来新高, 为|近五年|最低,
侦破2003年|“3·12”命案: not the numbers' years."""
LAUNCHED = re.compile(
    rf"(?=[\d今去前本当上民]){YEAR}(?P<m1>\d{{1,2}})月(?:(?P<d1>\d{{1,2}})日)?(?:起|以来)?[，,]?[^。；\d]{{0,40}}?(?:启动|部署|开展|发起|打响)"
    r"[^。；\d]{0,40}?(?:行动|斗争|战役|会战|整治|攻势|攻坚)"
)
"""2025年10月，公安部部署开展“百日行动”: when began what the numbers behind it come from."""
OF_THAT_MONTH = re.compile(r"[当该本]月|\d月(?:份|(?=[共全]))")
"""7月，开展“夏季行动”，|当月|破案560起; 10月，启动行动，我市|10月份|破案12起: no longer stretch than the month."""
UNTIL = re.compile(rf"(?:截[至止]到?|以来[，,]?[至到]){YEAR}?(?P<m1>\d{{1,2}})月(?:(?P<d1>\d{{1,2}})日|底)?")
"""5月起开展整治，|截至11月10日，破案1320起: where a stretch ends that else goes on to the day of publication."""
OWN_TIME = re.compile(r"[其当]中|以来|期间|年来|同期|历年|此前|[去前上]年|行动|战役|会战|攻势")
"""行动期间|破案30起, 其中|破案30起: of another stretch than the title's, whatever its days, or of its whole's."""
UP_TO_NOW = re.compile(r"截[至止](?:目前|现在|今[天日]|发稿)")
"""2023年，破案8600起。|截至目前|，抓获1300名: of no stretch that was over before the day of publication."""
WHOLE_YEAR = "全年"
"""2024年，市公安局坚持严打。⏎|全年|共破案3015起."""
A_YEAR = re.compile(r"\d\d年")
"""2019年, 民国98年: without the day of publication nothing else tells the year."""


def period_of(scene: Scene, at: int, published: str | None) -> Period | None:
    """The period of the figure at an offset: the last said before it in its sentence or paragraph, else the title's."""
    day = date.fromisoformat(published) if published else None
    sentence = scene.layout.sentence(at)
    before = max(scene.layout.paragraph(at).start, sentence.start - LOOK_BACK)
    found, words = _said(scene.text, before, sentence.start, at, day), scene.text[sentence.start : at]
    if found is None:
        found = _announced(scene, scene.text[before:at], day)
    elif found := _since_launch(scene.text[before:at], found, day):
        found = _up_to(words, found, day)
    return None if found and _is_over(words, found, day) else found


def _is_over(words: str, found: Period, day: date | None) -> bool:
    """Whether a stretch that a sentence does not say itself ended before the day up to which it counts."""
    if day is None or found.end >= day.isoformat() or "截" not in words:
        return False
    return UP_TO_NOW.search(words) is not None and resolve(words, day) is None


def _announced(scene: Scene, words: str, day: date | None) -> Period | None:
    """The title's stretch (2025年成绩单: 破案6128起) or, of a whole year, the lead's, where the words tell no other."""
    if OWN_TIME.search(words):
        return None
    title = scene.layout.paragraph(0)
    found = resolve(scene.text[: title.end], day)
    if found is None and WHOLE_YEAR in words:
        lead = scene.layout.paragraph(title.end + 1)
        found = resolve(scene.text[lead.start : lead.end], day)
        return found if found and found.start.endswith("-01-01") else None
    return found


def _said(text: str, before: int, start: int, at: int, day: date | None) -> Period | None:
    """The stretch said in a sentence up to an offset, else in those before it in its paragraph."""
    own = _behind_turn(text[start:at])
    if own and "同期" not in own and (found := resolve(own, day)):
        return found
    return resolve(text[start:at], day) or resolve(text[before:start], day)


def _since_launch(words: str, found: Period, day: date | None) -> Period | None:
    """A campaign's stretch from its first month: no month of its start alone, no year up to a day that it reached."""
    of_a_month = found.start[:7] == found.end[:7]
    of_a_year = found.start.endswith("-01-01") and "截" in words
    launched = LAUNCHED.search(words) if of_a_month or of_a_year else None
    start = launched and _start_of(launched, day)
    if launched is None or start is None or start >= found.end:
        return found
    behind = words[launched.end() :]
    if of_a_year and "截" in behind:
        return Period(start, found.end)
    if not of_a_month or found.start[:7] != start[:7] or OF_THAT_MONTH.search(behind):
        return found
    return Period(start, day.isoformat()) if day else None


def _start_of(launched: re.Match[str], day: date | None) -> str | None:
    """The day on which a campaign was launched; None where the words name no day."""
    try:
        stretch = since(launched, day or date.max)
    except ValueError:
        return None
    return stretch.start if stretch else None


def _up_to(words: str, found: Period, day: date | None) -> Period:
    """A stretch that goes on to the day of publication, as far as the sentence says that it was counted."""
    if day is None or found.end != day.isoformat() or not any(sign in words for sign in ("截", "以来")):
        return found
    *_, said = (None, *UNTIL.finditer(words))
    try:
        reached = until(said, day) if said else None
    except ValueError:
        return found
    return Period(found.start, reached.end) if reached and found.start < reached.end < found.end else found


def _behind_turn(words: str) -> str:
    """How a sentence goes on behind its last turn; empty where it has none."""
    behind = min((words.rpartition(sign)[2] for sign in TURNS if sign in words), key=len, default="")
    more = GOES_ON.match(behind, OWN_STRETCH)
    return behind[: more.end() if more else OWN_STRETCH]


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
