"""What scope needs to know about a document and about the numbers that stand together."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal

from extract.grammar.scene import Scene
from extract.readers.mention import Mention
from extract.release import Kind, Role
from extract.scope.cues import (
    BY_NOW,
    CONFESSED_CRIME,
    CONFESSING,
    CRIME_SIDE,
    OF_A_PLACE,
    ONE_SERIES,
    SERIES,
    SERIES_TITLE,
)
from extract.section import Section
from extract.text.words import words

MANY_CASES = 5
MANY_PERSONS = 200
"""From so many arrests on, a raid was over several cases."""
SEVERAL_GANGS = 2
BEFORE_BELOW = 10
"""此外，|永登县公安局, 3月5日，|永登县公安局: characters before the police that a sentence opens with."""
MANY_VICTIMS = 50
"""So many may be those of several cases."""
DAY_GROUPS = 20
"""From so many gangs or dens on, an unnamed day's raids were over several cases."""


OF_THE_WHOLE = re.compile(r"全案(?<!安全案)(?!件)|整案")
"""共有41名涉案人员落网，全案破获刑事案件48起: all of them one gang's."""
CONFESSED = re.compile(rf"{CONFESSING}[^。；]{{0,60}}{CONFESSED_CRIME}")
"""张某、李某|交代，二人今年8月以来在多趟列车上盗窃|旅客财物: what was solved since was theirs."""
CAMPAIGN_NAME = re.compile(
    r"(?:[“「][^“”「」]{1,12}[”」]|(?!(?:统一|集中|联合|同步|打击|清查|严打|重点|大型|收网|抓捕)$)[^\W\d展署动织行施了的起在各次省市县区]{2,6})$"
)
"""开展|缉枪治爆|专项行动, 在|“断卡”|专项行动: what stands before 专项行动; not 开展集中|专项行动."""
NAME = 14
"""Characters before 专项行动 in which the campaign's name stands."""
EARLY = 0.4
"""Share of a text in which it sums up, or tells of a case as a whole."""
OPENING = 100
"""Characters behind the title that are its beginning, however short it is."""
ALONG = words("带破 带破获 核破 串破 串并破获")
"""带破|30余起: solved along with the one case that a text tells of."""
CLAUSE = 40
"""Characters before a number of cases in which it is said to be a series."""


Number = tuple[Kind, Role | None, Decimal]
"""What a mention states, wherever it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What scope needs to know about the document."""

    scene: Scene
    title_end: int
    sections: Sequence[Section]
    province: str | None
    is_of_province: bool
    """The acting police are those of a whole province, of the state, or unknown."""
    year: int | None
    """Of publication; the latest that the text names where it is not known."""
    own_police: Sequence[int]
    """Where police of that province are named, in order."""
    police_below: Sequence[int]
    """Where those are named, in order, that are a part of the acting police."""
    stated: Sequence[Mention]
    """Every number that the text states, those too that are said again."""
    said_again: Mapping[Number, Sequence[Mention]]
    """The same by their numbers."""
    elsewhere: int
    """Where a story turns to what others did in other provinces; the text's end where it does not."""
    campaigns: AbstractSet[str]
    """The names of what the text calls 专项行动 somewhere."""

    def own_police_in(self, start: int, end: int) -> Sequence[int]:
        """Where police of the acting police's province are named in a stretch."""
        return self.own_police[bisect_left(self.own_police, start) : bisect_left(self.own_police, end)]

    def is_titled(self, mention: Mention) -> bool:
        """Whether the title says a mention's number, and not only as the end of a longer one: 12人 in 312人."""
        title, number = self.scene.text[: self.title_end], self.scene.text[mention.at : mention.stop]
        at = title.find(number)
        while at > 0 and (title[at - 1].isdigit() or title[at - 1] == "."):
            at = title.find(number, at + 1)
        return at >= 0

    def statements(self, mention: Mention) -> Sequence[Mention]:
        """Every statement of a mention's number as one of its kind, its own among them."""
        return self.said_again[mention.kind, mention.role, mention.value]

    def leads_with(self, statements: Sequence[Mention]) -> bool:
        """Whether the title or the first part of the text states a number."""
        end = max(EARLY * self.scene.layout.length, self.title_end + OPENING)
        return any(stated.at < end for stated in statements)

    def opens_below(self, start: int, end: int) -> bool:
        """Whether a sentence opens with police that are a part of the acting police, or with a few words before."""
        at = bisect_left(self.police_below, start)
        return at < len(self.police_below) and self.police_below[at] < min(end, start + BEFORE_BELOW)


@dataclass(slots=True)
class Company:
    """The largest numbers that one sentence states: they tell one case from a strike over several."""

    gangs: Decimal = Decimal(0)
    dens: Decimal = Decimal(0)
    persons: Decimal = Decimal(0)
    cases: Decimal = Decimal(0)
    victims: Decimal = Decimal(0)

    def add(self, mention: Mention) -> None:
        """Takes one number in."""
        if mention.kind == "gangs":
            self.gangs = max(self.gangs, mention.value)
        elif mention.kind == "dens":
            self.dens = max(self.dens, mention.value)
        elif mention.kind in ("arrests", "detained", "formally_arrested"):
            self.persons = max(self.persons, mention.value)
        elif mention.kind.startswith("cases_"):
            self.cases = max(self.cases, mention.value)
        elif mention.kind == "victims":
            self.victims = max(self.victims, mention.value)

    @property
    def groups(self) -> Decimal:
        """Gangs or dens, whichever are more."""
        return max(self.gangs, self.dens)

    @property
    def is_several(self) -> bool:
        """Several gangs or many cases, so not the raid of one case."""
        return self.cases >= MANY_CASES or self.gangs >= SEVERAL_GANGS or self.persons >= MANY_PERSONS

    def is_plural(self, persons: int, groups: int = 2) -> bool:
        """At least so many gangs or dens, so many persons, or many cases."""
        return self.groups >= groups or self.persons >= persons or self.cases >= MANY_CASES


def by_number(mentions: Iterable[Mention]) -> dict[Number, list[Mention]]:
    """The mentions of each number, in order."""
    found: defaultdict[Number, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.kind, mention.role, mention.value].append(mention)
    return found


def campaigns_in(text: str) -> AbstractSet[str]:
    """The name before each 专项行动: 治爆缉枪行动 is a campaign where the text says 治爆缉枪专项行动 too."""
    named = (CAMPAIGN_NAME.search(before[-NAME:]) for before in text.split("专项行动")[:-1])
    return frozenset(found[0] for found in named if found)


def companies_of(scene: Scene, mentions: Sequence[Mention]) -> dict[int, Company]:
    """For each sentence the largest numbers that it states."""
    found: defaultdict[int, Company] = defaultdict(Company)
    going_on: dict[int, bool] = {}
    titled = SERIES_TITLE.search(scene.text, 0, scene.layout.paragraph(0).end) is not None
    for mention in mentions:
        number = scene.layout.sentence_number(mention.at)
        if number not in going_on:
            going_on[number] = _goes_on_with_series(scene, mention.at)
        company = found[number]
        if not mention.kind.startswith("cases_") or not (
            going_on[number] or _is_of_series(scene, mention, titled=titled)
        ):
            company.add(mention)
    return found


def _is_of_series(scene: Scene, mention: Mention, *, titled: bool) -> bool:
    """Whether cases are told as one gang's: they do not make its case several.

    `titled`: the title speaks of a series, which all cases are that are not said to be a whole place's.
    """
    if titled and not OF_A_PLACE.search(scene.text, scene.layout.sentence(mention.at).start, mention.at):
        return True
    start = max(scene.layout.clause(mention.at).start, mention.at - CLAUSE)
    return SERIES.search(scene.text, start, mention.at) is not None


def _goes_on_with_series(scene: Scene, at: int) -> bool:
    """Whether a sentence tells what a series just told of, or the whole of a case, came to.

    侦破一起系列诈骗案。目前，已抓获41人，破获案件2300起; 全案…破获刑事案件48起; 二人交代…盗窃。目前已破获16起.
    """
    sentence, paragraph = scene.layout.sentence(at), scene.layout.paragraph(at)
    if OF_THE_WHOLE.search(scene.text, sentence.start, sentence.end):
        return True
    opens = BY_NOW.match(scene.text, sentence.start, sentence.end)
    turns = BY_NOW.match(scene.text, scene.layout.clause(at).start, at)
    if sentence.start <= paragraph.start or not (opens or turns):
        return False
    before = scene.layout.sentence(sentence.start - 1)
    start = max(before.start, paragraph.start)
    confessed = CONFESSED.search(scene.text, start, before.end)
    return confessed is not None or (opens is not None and ONE_SERIES.search(scene.text, start, before.end) is not None)


def is_crime_side(mention: Mention) -> bool:
    """Whether a number tells what happened to victims or suspects, not what police did."""
    return mention.kind == "victims" or mention.role in CRIME_SIDE


def is_given_back(mention: Mention) -> bool:
    """Whether a number tells of money that came back, or of victims, to whom it came."""
    return mention.role == "recovered" or mention.kind == "victims"


def is_many(mention: Mention) -> bool:
    """Whether a number alone says that several cases were solved."""
    return (mention.kind.startswith("cases_") and mention.value >= MANY_CASES and mention.word not in ALONG) or (
        mention.kind in ("gangs", "dens") and mention.value >= DAY_GROUPS
    )
