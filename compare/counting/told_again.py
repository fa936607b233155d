"""Money that one mention tells twice: the size of a case in several ways, what was recovered and then given back."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from compare.mentions import Indexed
from compare.parts import lens_of
from extract.release import Figure, Release
from extract.text.script import simplify

_GIVEN_BACK = re.compile("返还|发还|退还|归还|返赃")
"""返还被骗资金12万元: of what was recovered."""
_ANOTHER = re.compile("[起宗][^，。；]{0,16}案|另")
"""追回赃款20万元，破获一起诈骗案，|返还12万元: of another case."""
Pair = tuple[int, int]
"""Index of a figure, and of the larger or equal one that tells of the same."""


def told_again(release: Release, figures: Iterable[Indexed]) -> Iterator[Pair]:
    """The figures of one measure and one mention that tell of the same as another.

    The size of a case is told as 案值, 涉税 and 流水; in one sentence a sum is recovered twice
    (追回30万元，挽回损失30万元), and what is given back has been recovered (追缴赃款20万元，返还12万元).
    """
    sizes: dict[object, list[Indexed]] = defaultdict(list)
    sums: dict[object, list[Indexed]] = defaultdict(list)
    sentences: dict[int, list[Indexed]] = defaultdict(list)
    for index, figure in figures:
        if figure.role == "involved" and lens_of(figure) == "cases":
            sizes[figure.region, figure.case_code].append((index, figure))
        elif figure.role == "recovered":
            sums[figure.sentence_start, figure.value].append((index, figure))
            sentences[figure.sentence_start].append((index, figure))
    for told in (*sizes.values(), *sums.values()):
        yield from _one_of(told)
    for told in sentences.values():
        yield from _given_back(release, told)


def _one_of(figures: list[Indexed]) -> Iterator[Pair]:
    """Of figures that tell of one thing: each smaller one, and the largest."""
    largest, *others = sorted(figures, key=lambda row: (-row[1].value, row[0]))
    return ((index, largest[0]) for index, _ in others)


def _given_back(release: Release, sentence: list[Indexed]) -> Iterator[Pair]:
    """What was given back, with the largest sum that the same sentence says to be recovered."""
    given = [row for row in sentence if _GIVEN_BACK.search(simplify(row[1].quote)[0])]
    recovered = [row for row in sentence if row not in given]
    for index, figure in given:
        larger = [row for row in recovered if row[1].value > figure.value]
        of = [row for row in larger if not _is_another_case(release, figure, row[1])]
        if of:
            yield index, max(of, key=lambda row: row[1].value)[0]


def _is_another_case(release: Release, figure: Figure, other: Figure) -> bool:
    """Whether one sentence tells of a second case between two figures."""
    first, last = sorted((figure, other), key=lambda one: one.start)
    is_told_between = _ANOTHER.search(simplify(release.text[first.end : last.start])[0]) is not None
    return is_told_between or "另" in figure.quote  # 返还另一案被害人12万元
