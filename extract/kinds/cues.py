"""The words that say what a number counts, as data: a cue, the frame it works in, and where it stands.

Each module of `extract.kinds` lists its cues; `extract.kinds.CUES` joins them into one table a frame.
"""

from dataclasses import dataclass
from enum import StrEnum

from extract.release import Kind, Role

SEIZURE = "things seized, not cases"
"""Why 缴获 governs no cases: 破获案件200起，缴获枪支5支，其中命案3起 goes on with 破获."""


class Frame(StrEnum):
    """What sort of number a cue can govern."""

    PERSONS = "persons"
    CASES = "cases"
    GROUPS = "groups"
    MONEY = "money"
    GOODS = "goods"


@dataclass(frozen=True, slots=True)
class Cue:
    """One word that governs numbers of a frame."""

    word: str
    frame: Frame
    kind: Kind | None
    """None marks a decoy (出动, 通缉): the number is read and set aside for `reason`.

    In GROUPS and GOODS nothing else is asked of it: the noun beside the number says the kind.
    """
    role: Role | None = None
    before: bool = True
    """It governs a number that follows it: 抓获12人."""
    after: bool = False
    """It governs a number that precedes it: 12人落网."""
    noun: bool = False
    """A noun beside the number (损失, 受害人) and not a verb: a verb in the same clause may overrule it."""
    weak: bool = False
    """A noun without a role of its own (资金, 现金): it takes that of the verb before it."""
    reason: str = ""

    @property
    def rule(self) -> str:
        """Name of the rule for `--explain`: arrests:抓获, amount.seized:查扣."""
        name = self.kind or "rejected"
        return f"{name}.{self.role}:{self.word}" if self.role else f"{name}:{self.word}"


def cues(
    frame: Frame,
    kind: Kind | None,
    words: str,
    *,
    role: Role | None = None,
    before: bool = True,
    after: bool = False,
    noun: bool = False,
    weak: bool = False,
    reason: str = "",
) -> tuple[Cue, ...]:
    """One cue for each word of a blank-separated list."""
    return tuple(Cue(word, frame, kind, role, before, after, noun, weak, reason) for word in words.split())
