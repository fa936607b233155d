"""Scores releases against annotations, field by field, and names every miss with its sentence."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from html import unescape
from pathlib import Path
from typing import Literal

from extract.article.decode import decode
from extract.errors import AnnotationError, ExtractError
from extract.evaluation.facts import FIELDS, WHOLE, Facts, Row, Stated, as_far_as, from_gold, from_release
from extract.evaluation.gold import Gold, read_gold, refuse
from extract.evaluation.score import Score
from extract.files import read_files
from extract.release import Json, Release

SUFFIXES = (".txt", ".html", ".htm")
_TAG = re.compile(r"<[^<>]{0,2000}>")
"""`<p class="a">`."""
_SENTENCE_END = re.compile(r"[。！？；\n]")
"""经查明。|抓获5人；|另有2人在逃⏎: bounds the sentence that a miss is shown in."""


@dataclass(frozen=True, slots=True)
class Miss:
    """A row that only one side states: `missed` by the program, or `wrong`, not annotated."""

    document: str
    field: str
    fault: Literal["missed", "wrong"]
    row: Row
    sentence: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The result over an annotated set."""

    documents: int
    releases: int
    """Documents annotated as releases."""
    whole: int
    """Releases whose codes, arrests, cases and amounts are all right."""
    scores: dict[str, Score]
    misses: tuple[Miss, ...]

    def to_json(self) -> Json:
        """Everything as plain JSON values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Pair:
    """One document: what was annotated and what was read, with the text that both speak of."""

    document: str
    annotated: Facts
    read: Facts
    text: str


def sentence_around(text: str, words: str) -> str:
    """The sentence of `text` that holds `words`; the words themselves where the text does not have them."""
    at = text.find(words) if words else -1
    if at < 0:
        return words
    starts = [m.end() for m in _SENTENCE_END.finditer(text, 0, at)]
    end = _SENTENCE_END.search(text, at + len(words))
    return text[starts[-1] if starts else 0 : end.end() if end else len(text)].strip()


def _counted(stated: Iterable[Stated]) -> Counter[Row]:
    return Counter(row for row, _ in stated)


def _score(field: str, pairs: list[Pair]) -> Score:
    right = found = annotated = 0
    for pair in pairs:
        want, got = _counted(FIELDS[field](pair.annotated)), _counted(FIELDS[field](pair.read))
        right += (want & got).total()
        found += got.total()
        annotated += want.total()
    precision = right / found if found else float(annotated == 0)
    recall = right / annotated if annotated else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Score(precision, recall, f1, annotated)


def _one_sided(
    pair: Pair, field: str, fault: Literal["missed", "wrong"], have: list[Stated], other: list[Stated]
) -> Iterator[Miss]:
    left = _counted(have) - _counted(other)
    for row, words in have:
        if left[row] > 0:
            left[row] -= 1
            yield Miss(pair.document, field, fault, row, sentence_around(pair.text, words))


def _misses(pair: Pair) -> Iterator[Miss]:
    for field, rows in FIELDS.items():
        want, got = rows(pair.annotated), rows(pair.read)
        yield from _one_sided(pair, field, "missed", want, got)
        yield from _one_sided(pair, field, "wrong", got, want)


def _wholly_right(pair: Pair) -> bool:
    return all(_counted(FIELDS[f](pair.annotated)) == _counted(FIELDS[f](pair.read)) for f in WHOLE)


def compare(pairs: list[Pair]) -> Evaluation:
    """Scores documents that were annotated and read."""
    releases = [pair for pair in pairs if pair.annotated.is_release]
    return Evaluation(
        documents=len(pairs),
        releases=len(releases),
        whole=sum(map(_wholly_right, releases)),
        scores={field: _score(field, pairs) for field in FIELDS},
        misses=tuple(miss for pair in pairs for miss in _misses(pair)),
    )


def _document(folder: Path, name: str) -> Path:
    for suffix in SUFFIXES:
        if (file := folder / (name + suffix)).is_file():
            return file
    raise AnnotationError(f"{folder}: has no {name}.txt or {name}.html that the annotations speak of")


def _check_quotes(gold: Mapping[str, Gold], documents: Mapping[str, Path]) -> None:
    """Refuses figures whose words the document does not have, for then nobody could look a miss up."""
    problems: list[str] = []
    for name, annotated in gold.items():
        words = _all_words(documents[name]) if annotated.figures else ""
        missing = [f.quote for f in annotated.figures if words is not None and _squeezed(f.quote) not in words]
        problems += (f"id {name}: figures: the quote {quote} does not stand in {documents[name]}" for quote in missing)
    refuse(problems)


def _all_words(document: Path) -> str | None:
    """Everything that a document says without blanks, of a page also what is no part of the article.

    None of one that cannot be read: it is scored as one in which nothing was found.
    """
    try:
        text = decode(document.read_bytes())
    except (OSError, ExtractError):
        return None
    return _squeezed(text if document.suffix == ".txt" else unescape(_TAG.sub("", text)))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def evaluate(gold: Path, folder: Path) -> Evaluation:
    """Reads every annotated document of `folder` and scores what was read.

    A document that cannot be read counts as one in which nothing was found.

    Raises:
        AnnotationError: the annotations cannot be read, or speak of a document or of words that are not there.
    """
    annotated = read_gold(gold)
    documents = {name: _document(folder, name) for name in annotated}
    _check_quotes(annotated, documents)
    results = read_files(documents.values())
    empty = Facts(False, None, frozenset(), (), ())
    return compare(
        [
            Pair(name, from_gold(one), as_far_as(one, from_release(result)), result.text)
            if isinstance(result, Release)
            else Pair(name, from_gold(one), empty, "")
            for (name, one), result in zip(annotated.items(), results, strict=True)
        ]
    )
