"""Blocking keys: two releases that may tell of the same event share at least one.

A key must be rare, however large the corpus is, because every release that shares it is compared. So each one joins
things that are unlikely to meet by chance: a case code and a place, two numbers, one number and a month and a place,
a whole sentence with its numbers, MinHash bands of the text and its lead.
"""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from compare.mentions import Mention, mentions
from compare.text import bands, digest, grams, plain
from extract.release import Figure, Release

WINDOW = 30
"""Days of one window; releases that are at most so many days apart share one."""
LEAD = 160
"""Characters of the lead: reprints shorten the end, seldom the beginning."""
MIN_SENTENCE = 16
"""A shorter sentence is a phrase that many releases have."""
MAX_FIGURES = 8
"""Figures of one mention that take part in pairs."""


def information(value: float) -> int:
    """Significant digits: how unlikely two equal values are by chance. 585 -> 3, 1658万 -> 4, 200 -> 1."""
    return len(f"{value:.10f}".rstrip("0").rstrip(".").replace(".", "").strip("0"))


def _windows(published: str | None) -> list[str]:
    try:
        window = date.fromisoformat(published or "").toordinal() // WINDOW
    except ValueError:
        return []
    return [str(window), str(window + 1)]


def _province(mention: Mention) -> str:
    return (mention.region or "--")[:2]


def _sign(figure: Figure) -> str:
    return f"{figure.kind}.{figure.role or ''}={figure.value:.2f}"


def _code_keys(mention: Mention, windows: list[str]) -> Iterator[str]:
    for code in mention.codes:
        yield f"code|{code}|{_province(mention)}"
        yield from (f"code|{code}|{window}" for window in windows)


def _single_keys(mention: Mention, figures: list[Figure], windows: list[str]) -> Iterator[str]:
    """One number: alone where it is long, else with its month and province, or city where it has one digit."""
    for figure in figures:
        digits, sign = information(figure.value), _sign(figure)
        if digits >= 3:
            yield f"one|{_province(mention)}|{sign}"
        area = _province(mention) if digits >= 2 else (mention.region or "")[:4]
        if len(area) > 2 or digits >= 2:
            yield from (f"one|{area}|{window}|{sign}" for window in windows)


def _pair_keys(mention: Mention, figures: list[Figure], windows: list[str]) -> Iterator[str]:
    for first, second in combinations(figures, 2):
        signs = "&".join(sorted((_sign(first), _sign(second))))
        if information(first.value) + information(second.value) >= 3:
            yield f"two|{_province(mention)}|{signs}"
        else:
            yield from (f"two|{_province(mention)}|{window}|{signs}" for window in windows)


def _place_keys(mention: Mention, windows: list[str]) -> Iterator[str]:
    if mention.kind == "incident" and mention.region and not mention.region.endswith("0000"):
        for crime in mention.release.crime_types:
            yield from (f"place|{mention.region}|{window}|{crime}" for window in windows)


def _mention_keys(mention: Mention, windows: list[str]) -> Iterator[str]:
    figures = sorted((f for _, f in mention.figures), key=lambda f: (-information(f.value), _sign(f)))[:MAX_FIGURES]
    yield from _code_keys(mention, windows)
    yield from _single_keys(mention, figures, windows)
    yield from _pair_keys(mention, figures, windows)
    yield from _place_keys(mention, windows)
    for figure in figures:
        sentence = plain(mention.release.text[figure.sentence_start : figure.sentence_end])
        if len(sentence) >= MIN_SENTENCE:
            yield f"sentence|{digest(sentence)}"


def _text_keys(release: Release) -> Iterator[str]:
    area = ((release.issuer and release.issuer.code) or "--")[:2]
    body = plain(release.text)
    yield from (f"text|{area}|{n}|{band}" for n, band in enumerate(bands(grams(body), 10, 4)))
    lead = plain(release.text.partition("\n")[2])[:LEAD]
    yield from (f"lead|{area}|{n}|{band}" for n, band in enumerate(bands(grams(lead), 6, 3)))


def blocking_keys(release: Release) -> list[str]:
    """The sorted keys of a release; none for a document that tells of nothing that could be an event."""
    told = mentions(release)
    if not told:
        return []
    windows = _windows(release.published)
    keys = {key for mention in told for key in _mention_keys(mention, windows)}
    return sorted(keys.union(_text_keys(release)))
