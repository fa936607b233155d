"""What the rules of scope look at: a mention, the words of its sentence up to it, and the numbers beside it."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from extract.readers.mention import Mention
from extract.release import Scope
from extract.scope.cues import (
    CAMPAIGN,
    CASE,
    CLOSING_IN,
    LAUNCHED,
    OF_ALL,
    ONE_CASE,
    PERIOD,
    POLICE_WORK,
    STRETCH,
    STRIKE,
    SUMMED,
    D,
    M,
)
from extract.scope.setting import Company, Setting

Answer = Scope | Literal["unsaid"] | None
"""What one rule says: a scope, that nothing around the mention tells it, or that another rule may know."""
BULLET = re.compile(r"[ \t\u3000]*(?:[▶►●■◆★☆※•·▪◎○✅👉🔹]|[①-⑳]|[-*] )")
"""▶ 破案44起: a line of a list, which goes on with what is said above the list."""
BULLETS = 12
"""Lines of a list over which its opening is looked for."""
EXAMPLES_FOLLOW = re.compile(r"(?:公布|通报|发布|介绍|披露)[^。；\n]{0,12}(?:典型案[件例]|案例)")
"""发布会上公布了一批典型案件: single cases follow."""
MOMENT = re.compile(
    rf"{M}月{D}日(?:凌晨|清晨|早|上午|中午|下午|傍晚|晚|夜|深夜|\d{{1,2}}[时点])|当(?:晚|夜|天)[^，。；]{{0,4}}(?:[\d一二三四五六七八九十]+[时点])"
)
"""10月17日中午, 3月9日傍晚: the hour of one case's story."""
TOLD_TO_THE_PRESS = re.compile(r"发布会|通报会|通气会|召开|举行")
"""4月3日上午，市公安局举行发布会: the hour of no case."""
ONE_STRIKE = re.compile(r"一次性(?=抓|打掉|捣毁|刑拘|收网)|第(?:[一二三四五六七八九十]{1,3}|\d{1,2})波扫[黑毒荡黄赌]")
"""9月份以来开展的第七轮收网，全市|一次性|抓获137名, |第3波扫黑|，三天内查缉689人: a strike within a campaign."""
ON_A_DAY = re.compile(
    rf"\s*(?:20\d\d年|今年|去年)?{M}月(?:{D}日|[上中下]旬)(?![至到\-—以]|起)[^。；]{{0,60}}(?:专项|统一|集中)行动[^。；]{{0,30}}(?:集中打击|一举(?=[打抓捣摧端查破]))"
)
"""|7月中旬，刑侦总队会同三个分局开展专项行动，对“套路鉴”集中打击|: a strike, whatever it is called."""
THESE_DAYS = re.compile(r"\s*(?:[两二三四五六七]|[2-7])天(?:来|里|间|时间)?[，,]")
"""开展第三次集中统一行动。|三天来，|全省破案1320起: of the strike told of just before."""
LASTS = re.compile(
    r"个月的[^，。；侦调查搜]{0,12}(?:行动|整治|攻势)中"
    r"|月起(?:展开|开展|进行)[^，。；侦调查搜]{0,12}(?:行动|整治|攻势|打击)"
)
"""在三个月的扫黄专项行动中, 二月起展开大规模扫黄行动: no strike of a day; not 3月起进行调查，采取拘捕行动."""
RECORD = re.compile(r"是[^。；]{0,40}?以来[，,]?[^，。；\d]{0,16}(?:最[多大高]|首次|第一)[^，。；\d]{0,12}")
"""这|是行动开展以来，单次移交人数最多的一次|，其中…11名: no stretch that anything is stated over."""
HAPPENED = re.compile(r"((?:破获|侦破|告破)了?)[^，。；\d]{0,6}(?:以来|期间)(?=[^，。；\d]{0,4}发生)")
"""破获|今年以来|发生在两县的盗窃案20余起: when the crimes were, and no stretch of the police's work."""
STORY_PERSONS = 30
"""So many persons are no single story's."""
MANY_SOLVED = re.compile(
    r"(?:破获|侦破)(?:[^，。；]{0,30}?[^\d，。；])?(?:\d{3,}|[\d.]+万)余?[起宗件](?![^。；]{0,12}系列)"
)
"""打击侦破盗窃车内财物等案件4370起: behind so many cases a paragraph is no longer about the one told before."""
OF_ONE_GANG = re.compile(r"系列|供[述认]|交[代待]")
"""破获系列盗窃电动车案件137起, 根据其供述破获213起: all of one gang, however many."""
TURN = re.compile(r"与此同时|此外|另外")
"""与此同时，…避免群众损失9.2亿元: a sentence that leaves what was told before it."""
LOOK_BACK = 3
"""Sentences before a mention in its paragraph that may tell its scope."""


class Said(NamedTuple):
    """A mention, the words of its sentence up to its noun, and the numbers of that sentence."""

    setting: Setting
    mention: Mention
    words: str
    company: Company

    def sentence_before(self) -> str:
        """The sentence before the mention's in its paragraph; empty where there is none."""
        layout = self.setting.scene.layout
        start = layout.sentence(self.mention.at).start
        if start <= layout.paragraph(self.mention.at).start:
            return ""
        before = layout.sentence(start - 1)
        return self.setting.scene.text[before.start : before.end]

    def sentence_above(self) -> str:
        """The last sentence of the paragraph before the mention's; empty where that is the title, or none."""
        layout = self.setting.scene.layout
        start = layout.paragraph(self.mention.at).start
        if layout.sentence(self.mention.at).start > start or start <= self.setting.title_end + 1:
            return ""
        end = start - 1
        while end > self.setting.title_end and self.setting.scene.text[end].isspace():
            end -= 1
        above = layout.sentence(end)
        return self.setting.scene.text[above.start : above.end]


def without_other_stretches(words: str) -> str:
    """A sentence's words without a record's stretch, and without that in which crimes were done."""
    words = RECORD.sub("", words) if "以来" in words else words
    return HAPPENED.sub(r"\1", words) if "发生" in words else words


def last(pattern: re.Pattern[str], words: str) -> int:
    """Where the last match starts, or -1."""
    position = -1
    for match in pattern.finditer(words):
        position = match.start()
    return position


def is_strike(words: str) -> bool:
    """One strike; a campaign is none, nor is what an operation reached over months."""
    if ("一次性" in words or "第" in words) and ONE_STRIKE.search(words):
        return True
    if ("集中打击" in words or "一举" in words) and ON_A_DAY.match(words):
        return True
    launched = "以来" not in words and LAUNCHED.search(words) is not None
    if not (launched or STRIKE.search(words)) or LASTS.search(words):
        return False
    if launched:
        return True
    return not STRETCH.search(words) and (CLOSING_IN.search(words) is not None or CAMPAIGN.search(words) is None)


def by_paragraph(said: Said) -> Scope | None:
    """What the nearest sentences before it in its paragraph are about, of a line of a list those above the list."""
    layout, text = said.setting.scene.layout, said.setting.scene.text
    if TURN.match(said.words):
        return None
    at = layout.sentence(said.mention.at).start
    start = layout.paragraph(said.mention.at).start
    if BULLET.match(text, start):
        at, start = _above_the_list(said, start)
    for _ in range(LOOK_BACK):
        if at <= start:
            return None
        sentence = layout.sentence(at - 1)
        if found := _tells(text[sentence.start : sentence.end], stories=_is_small(said)):
            return None if found == "case" and OF_ALL.search(said.words) else found
        at = sentence.start
    return None


def _above_the_list(said: Said, start: int) -> tuple[int, int]:
    """Where a list begins and where the line above it does."""
    layout = said.setting.scene.layout
    for _ in range(BULLETS):
        if start == 0:
            break
        above = layout.paragraph(start - 1).start
        if not BULLET.match(said.setting.scene.text, above):
            return start, above
        start = above
    return start, start


def _is_small(said: Said) -> bool:
    """Whether a sentence may go on with a story: no sum of a place, nothing that a single case is too small for."""
    return SUMMED.search(said.words) is None and not said.company.is_plural(STORY_PERSONS)


@lru_cache(maxsize=256)
def _tells(words: str, *, stories: bool) -> Scope | None:
    """Whether a sentence opens the story of a case or sums up a period; the last word counts.

    A case behind 其中 is an example of the period's, where no story is looked for (`stories`):
    行动以来，攻克积案7起，其中，盐城公安破获一起….
    """
    head, _, example = words.partition("其中")
    if POLICE_WORK.search(head) and last(PERIOD, head) >= 0 and _names_only(example, stories=stories):
        return "period"
    period = max(last(PERIOD, words) if POLICE_WORK.search(words) else -1, _many_solved(words))
    case = last(CASE, words)
    if stories and not is_strike(words):
        case = max(case, last(EXAMPLES_FOLLOW, words), -1 if TOLD_TO_THE_PRESS.search(words) else last(MOMENT, words))
    if max(period, case) < 0:
        return None
    return "period" if period > case else "case"


def _names_only(example: str, *, stories: bool) -> bool:
    """Whether 其中 opens an example, and no story that goes on behind it: 其中，7月1日破获一起…。民警赴云南抓获8名."""
    return bool(example) and not (stories and (MOMENT.search(example) or CASE.search(example)))


def _many_solved(words: str) -> int:
    """Where very many cases are solved, or -1: those of one gang (其供述，破获213起) end no story."""
    return -1 if ONE_CASE.search(words) or OF_ONE_GANG.search(words) else last(MANY_SOLVED, words)
