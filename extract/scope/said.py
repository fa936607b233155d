"""What the rules of scope look at: a mention, the words of its sentence up to it, and the numbers beside it."""

import re
from dataclasses import dataclass
from typing import Literal

from extract.mention import Mention
from extract.release import Scope
from extract.scope.cues import CAMPAIGN, CASE, CLOSING_IN, LAUNCHED, PERIOD, POLICE_WORK, STRETCH, STRIKE
from extract.scope.setting import Company, Setting

Answer = Scope | Literal["unsaid"] | None
"""What one rule says: a scope, that nothing around the mention tells it, or that another rule may know."""
LOOK_BACK = 3
"""Sentences before a mention in its paragraph that may tell its scope."""


@dataclass(frozen=True, slots=True)
class Said:
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


def last(pattern: re.Pattern[str], words: str) -> int:
    """Where the last match starts, or -1."""
    position = -1
    for match in pattern.finditer(words):
        position = match.start()
    return position


def is_strike(words: str) -> bool:
    """One strike; a campaign is none, nor is what an operation reached over months."""
    if LAUNCHED.search(words) and "以来" not in words:
        return True
    if STRETCH.search(words) or (CAMPAIGN.search(words) and not CLOSING_IN.search(words)):
        return False
    return STRIKE.search(words) is not None


def by_paragraph(said: Said) -> Scope | None:
    """What the nearest sentences before it in its paragraph are about."""
    layout, text = said.setting.scene.layout, said.setting.scene.text
    start = layout.paragraph(said.mention.at).start
    at = layout.sentence(said.mention.at).start
    for _ in range(LOOK_BACK):
        if at <= start:
            return None
        sentence = layout.sentence(at - 1)
        words = text[sentence.start : sentence.end]
        period, case = last(PERIOD, words) if POLICE_WORK.search(words) else -1, last(CASE, words)
        if max(period, case) >= 0:
            return "period" if period > case else "case"
        at = sentence.start
    return None
