"""Generated releases with their figures: any number, seeded, of realistic length, from a large vocabulary.

Words are drawn by Zipf's law from 30,000 made of GB 2312's common characters, so that rare and frequent pairs of
characters both occur; places, dates, amounts and the sentences that state figures look like real ones.
"""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

from extract.gazetteer import DATA
from extract.release import CaseCode, Figure, Incident, Issuer, Json, Kind, Period, Release, Role
from search.documents import Origin, figure_documents, release_document

WORDS = 30_000
DIVISIONS = DATA / "divisions.csv"
CRIMES = ("telecom_fraud", "gambling", "drugs", "theft_robbery", "money_laundering", "counterfeits", "organised_crime")
OPERATIONS = ("断卡", "净网2020", "云剑", "昆仑2021", "团圆", "长城2号")
STATED: tuple[tuple[str, Kind, Role | None, str, int], ...] = (
    ("抓获犯罪嫌疑人{}名", "arrests", None, "person", 600),
    ("破获案件{}起", "cases_solved", None, "case", 900),
    ("打掉犯罪团伙{}个", "gangs", None, "gang", 40),
    ("刑事拘留{}人", "detained", None, "person", 300),
    ("查扣涉案资金{}万元", "amount", "seized", "CNY", 5000),
    ("冻结资金{}万元", "amount", "frozen", "CNY", 9000),
    ("涉案金额{}万元", "amount", "involved", "CNY", 90000),
    ("挽回损失{}万元", "amount", "recovered", "CNY", 3000),
)
"""Sentence, kind, role, unit, and the largest number."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A place with its police."""

    code: str
    name: str
    province: str


@cache
def units() -> tuple[Unit, ...]:
    """Provinces, prefectures and counties of today."""
    rows = [line.split(",") for line in DIVISIONS.read_text("utf-8").splitlines()[1:]]
    names = {row[0][:2]: row[1] for row in rows if row[0].endswith("0000") and not row[5]}
    return tuple(Unit(r[0], r[1], names[r[0][:2]]) for r in rows if not r[5] and r[0][:2] in names)


@cache
def lexicon() -> tuple[list[str], list[float]]:
    """The words and their cumulated frequencies."""
    dice = random.Random(1)
    common = [bytes((high, low)).decode("gb2312", "ignore") for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF)]
    chars = [char for char in common if char]
    dice.shuffle(chars)
    weights = list(accumulate(1 / (rank + 20) for rank in range(len(chars))))
    words = ["".join(dice.choices(chars, cum_weights=weights, k=dice.choice((2, 2, 2, 3)))) for _ in range(WORDS)]
    return words, list(accumulate(1 / (rank + 30) for rank in range(WORDS)))


def prose(dice: random.Random, sentences: int) -> list[str]:
    """So many sentences."""
    words, weights = lexicon()
    lengths = [dice.randint(12, 24) for _ in range(sentences)]
    drawn = iter(dice.choices(words, cum_weights=weights, k=sum(lengths)))
    made = []
    for length in lengths:
        half = length // 2
        head, tail = ("".join(next(drawn) for _ in range(n)) for n in (half, length - half))
        made.append(f"{head}，{tail}。")
    return made


def state(dice: random.Random, text: str, stated: tuple[Any, ...], published: str, unit: Unit) -> tuple[str, Figure]:
    """A sentence that states a figure, and the figure, at the end of `text`."""
    pattern, kind, role, measure, most = stated
    number = int(most ** dice.random()) or 1
    quote = pattern.format(number)
    start = len(text)
    is_period = dice.random() < 0.3
    figure = Figure(
        kind=kind,
        role=role,
        value=float(number * (10_000 if kind == "amount" else 1)),
        unit=measure,
        bound="exact",
        scope="period" if is_period else "case",
        part=False,
        part_of=None,
        headline=True,
        incident=None if is_period else 0,
        period=Period(published[:4] + "-01-01", published) if is_period else None,
        case_code=None,
        region=unit.code,
        change=None,
        quote=quote,
        start=start,
        end=start + len(quote),
        sentence_start=start,
        sentence_end=start + len(quote) + 1,
        rule="generated",
    )
    return quote + "。", figure


def _date(dice: random.Random) -> str:
    return f"{dice.randint(2016, 2025)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"


def release(number: int, seed: int = 0) -> Release:
    """The release of that number; the same for ever."""
    dice = random.Random(seed * 10_000_000 + number)
    unit, published = dice.choice(units()), _date(dice)
    words, weights = lexicon()
    code = f"{dice.randint(1, 12)}·{dice.randint(1, 28):02}"
    title = f"{unit.name}警方破获“{code}”{''.join(dice.choices(words, cum_weights=weights, k=3))}案"
    text = f"{title}\n\n{published}，{unit.province}{unit.name}公安局通报："
    figures: list[Figure] = []
    told = dice.sample(STATED, dice.randint(2, 6))
    for sentence in prose(dice, dice.randint(10, 34)):
        text += sentence
        if told and dice.random() < 0.25:
            stated, figure = state(dice, text, told.pop(), published, unit)
            text += stated
            figures.append(figure)
    return Release(
        path=f"generated:{number}",
        id=f"{seed:02x}{number:014x}",
        url=f"https://police.example/{seed}/{number}",
        title=title,
        source=f"{unit.name}日报",
        published=published,
        text=text,
        script="Hans",
        is_release=True,
        issuer=Issuer(f"{unit.name}公安局", unit.code, unit.province),
        provinces=(unit.province,),
        places=(),
        case_codes=(CaseCode(code, f"“{code}”", title.index("“"), title.index("”") + 1),),
        figures=tuple(figures),
        incidents=(Incident(0, title, code, unit.code, 0, len(text)),),
        crime_types=tuple(dice.sample(CRIMES, dice.randint(1, 2))),
        operations=(dice.choice(OPERATIONS),) if dice.random() < 0.3 else (),
        items=(),
        events=None,
        rejected=(),
    )


def releases(count: int, seed: int = 0) -> Iterator[Release]:
    """The first `count` of them."""
    return (release(number, seed) for number in range(count))


ORIGIN = Origin("generated", "2026-01-01T00:00:00+00:00", "generated.warc.gz:0", "00")


def documents(count: int, seed: int = 0) -> Iterator[tuple[Json, list[Json]]]:
    """A release document and its figure documents at a time, as an engine takes them."""
    for one in releases(count, seed):
        yield release_document(one, ORIGIN, []), figure_documents(one, ORIGIN)


def main(count: int = 2000) -> None:
    """Prints what the generated releases are like."""
    started = time.perf_counter()
    made = list(releases(count))
    seconds = time.perf_counter() - started
    text = "".join(one.text for one in made)
    pairs = {text[i : i + 2] for i in range(len(text) - 1)}
    print(f"{count} releases in {seconds:.1f} s; mean length {len(text) / count:.0f} characters")
    print(f"figures a release: {sum(len(one.figures) for one in made) / count:.1f}")
    print(f"different characters: {len(set(text))}, pairs of characters: {len(pairs)}")
