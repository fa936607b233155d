"""The official divisions of China (行政区划, GB/T 2260, 1980 to 2025) under every name that a text may use for them.

The divisions are `data/divisions.csv` (its sources: `data/README.md`); the names beside the official ones are the
project's own: short names by rule, the rest in `data/aliases.csv`. Names that are also ordinary words are listed in
`data/ordinary_words.txt`, words that merely contain a name in `data/not_places.txt`.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Literal

Level = Literal["province", "prefecture", "county"]
DATA = Path(__file__).parent / "data"
NATIONAL = "全国"
MUNICIPALITIES = ("11", "12", "31", "50")
"""北京, 天津, 上海, 重庆: cities that are provinces."""
NO_PARTS = ("71", "81", "82")
"""Taiwan, Hong Kong, Macau: the standard has no codes for their cities, which are aliases here."""
RECENT = "2000"
"""Year-end list from which on a retired namesake is still remembered."""

_RANKS = {"province": 0, "prefecture": 1, "county": 2}
_PEOPLES = (
    "蒙古族?|哈萨克族?|柯尔克孜族?|维吾尔族?|(?:回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|"
    "东乡|纳西|景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|普米|鄂温克|保安|裕固|独龙|怒|各)族"
)
"""土家族, 苗族 of 湘西土家族苗族自治州, 蒙古 of 博尔塔拉蒙古自治州."""
_PROVINCE = re.compile(r"(?:维吾尔|壮族|回族)?(?:自治区|特别行政区)$|[省市]$")
"""甘肃省 -> 甘肃, 宁夏回族自治区 -> 宁夏, 北京市 -> 北京."""
_AUTONOMOUS = re.compile(rf"(?:{_PEOPLES})+自治(?:州|县|旗)$")
"""湘西土家族苗族自治州 -> 湘西, 博尔塔拉蒙古自治州 -> 博尔塔拉."""
_SUFFIX = re.compile(r"(?:族自治县|自治旗|地区|(?<=农架)林区|特区|市|县|区|盟|旗)$")
"""永登县 -> 永登, 阿里地区 -> 阿里, 神农架林区 -> 神农架."""


class Trust(Enum):
    """How much a name says by itself."""

    SURE = 0
    """A place wherever it stands: 兰州, 城关区, 七里河."""
    NEEDS_CONTEXT = 1
    """Two characters of a county (枣阳, 礼县): a place at the start of a phrase or beside police words."""
    ORDINARY_WORD = 2
    """Also a word (合作, 公安, 城区): a place only with a police body, a level or its parent beside it."""


@dataclass(frozen=True, slots=True)
class Division:
    """A division of some year."""

    code: str
    name: str
    level: Level
    last: str
    """Last year-end list that has it; empty where it is still there."""

    @property
    def stem(self) -> str:
        """The digits of the code that its own parts share: 62 for 620000, 6201 for 620100."""
        return self.code.rstrip("0") if self.level == "county" else self.code[: 2 + 2 * _RANKS[self.level]]


def short_name(name: str, level: Level) -> str:
    """甘肃省 -> 甘肃, 临夏回族自治州 -> 临夏, 永登县 -> 永登; the whole name where nothing would be left."""
    if level == "province":
        return _PROVINCE.sub("", name)
    return _AUTONOMOUS.sub("", name) or _SUFFIX.sub("", name) if "自治" in name else _SUFFIX.sub("", name)


def _names(division: Division) -> Iterator[str]:
    short = short_name(division.name, division.level)
    yield division.name
    if len(short) > 1:
        yield short
    if division.name.endswith("自治州"):
        yield short + "州"
    elif division.name.endswith("自治县"):
        yield short + "县"


def words_of(file: str) -> frozenset[str]:
    """The blank-separated words of a data file, its comments left out."""
    lines = (DATA / file).read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _with_overlaps(hidden: frozenset[str]) -> frozenset[str]:
    """The words and their chains by one character: 盛大 and 大厦 hide 厦门 in 盛大厦门前."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for word in hidden:
        by_first[word[0]].append(word)
    return hidden | {word + other[1:] for word in hidden for other in by_first[word[-1]]}


def _divisions() -> list[Division]:
    with (DATA / "divisions.csv").open(encoding="utf-8", newline="") as file:
        return [Division(r["code"], r["name"], r["level"], r["valid_to"]) for r in csv.DictReader(file)]  # type: ignore[arg-type]


def _best(found: list[Division]) -> tuple[Division, ...]:
    """Those that are still there, else those that were there last; one per code, the highest level first.

    A namesake in another province that is gone since less than a generation (重庆江北区, 2024) counts like one that is
    there: texts of its time are still read.
    """
    last = max((d.last for d in found), default="")
    current = [d for d in found if not d.last] or [d for d in found if d.last == last]
    provinces = {d.code[:2] for d in current}
    current += [d for d in found if d.last >= RECENT and d.code[:2] not in provinces]
    return tuple(sorted({d.code: d for d in current}.values(), key=lambda d: (_RANKS[d.level], d.code)))


def _meant(full: list[Division], short: list[Division]) -> tuple[Division, ...]:
    """By its own full name before a short one, by a division that is still there before one that is gone."""
    return _best(full) if not short or any(not d.last for d in full) else _best(short + full)


class Gazetteer:
    """All names, what they may mean, and how far each can be trusted."""

    def __init__(self) -> None:
        self.divisions = _divisions()
        self._latest = {d.code: d.name for d in self.divisions if not d.last}
        self.provinces = {d.code: d.name for d in self.divisions if d.level == "province"}
        hidden = _with_overlaps(words_of("not_places.txt"))
        self.names = {name: meant for name, meant in self._by_name().items() if name not in hidden}
        self.ordinary = words_of("ordinary_words.txt")
        self.weak_names = [name for name in self.names if self.trust(name) is not Trust.SURE]
        self.sure_names = [*(self.names.keys() - set(self.weak_names)), *hidden]
        self.meant = [self.names.get(name) for name in self.sure_names]
        """What each of `sure_names` means; None for a word that only hides a name."""

    def _by_name(self) -> dict[str, tuple[Division, ...]]:
        full: dict[str, list[Division]] = defaultdict(list)
        short: dict[str, list[Division]] = defaultdict(list)
        by_code = {d.code: d for d in self.divisions if not d.last}
        for division in self.divisions:
            for name in _names(division):
                (full if name == division.name else short)[name].append(division)
        with (DATA / "aliases.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                division = by_code[row["code"]]
                inside = division.code[:2] in NO_PARTS and division.name[:2] != row["alias"][:2]
                full[row["alias"]].append(replace(division, level="prefecture") if inside else division)
        return {name: _meant(full.get(name, []), short.get(name, [])) for name in full.keys() | short.keys()}

    def trust(self, name: str) -> Trust:
        """How much `name`, one of `names`, says by itself."""
        if name in self.ordinary:
            return Trust.ORDINARY_WORD
        of_a_county = self.names[name][0].level == "county"
        return Trust.NEEDS_CONTEXT if of_a_county and len(name) == 2 else Trust.SURE

    def name(self, code: str) -> str:
        """The latest name of a division; the code where there is none."""
        return self._latest.get(code, code)

    def province(self, code: str) -> str:
        """Full name of the province-level unit that a code lies in."""
        return self.provinces[code[:2] + "0000"]


def stem(code: str) -> str:
    """62 of 620000, 6201 of 620100: what the codes of all places inside begin with."""
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


def meet(one: str, other: str) -> bool:
    """Whether one of two places, by their codes, lies in the other: 苏州 and 江苏, not 苏州 and 南京."""
    return one.startswith(stem(other)) or other.startswith(stem(one))


def is_below(code: str, whole: str) -> bool:
    """Whether a place is a part of another: 枣阳 of 襄阳; no place is one of itself."""
    return code != whole and code.startswith(stem(whole))


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer of this process, read on first use (about 60 ms)."""
    return Gazetteer()
