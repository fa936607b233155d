"""The numbers that a correction puts in the place of wrong ones: each is a whole or a part as the wrong one was."""

from collections.abc import Iterator, Sequence

from compare.counting.table import Table
from compare.counting.withdrawn import wrong_of
from compare.counting.wrong_numbers import is_instead
from compare.measures import measure_key, number_of
from compare.mentions import Indexed
from compare.parts import UNNAMED
from extract.release import Figure
from extract.text.script import simplify


def _run(rows: Sequence[Indexed], wrong: Sequence[Indexed], one: Indexed) -> tuple[int, int]:
    """Where the wrong numbers that are told with one, side by side, begin and end among all in their order."""
    first = last = rows.index(one)
    while first and rows[first - 1] in wrong:
        first -= 1
    while last + 1 < len(rows) and rows[last + 1] in wrong:
        last += 1
    return first, last + 1


def _instead(table: Table, wrong: Sequence[Indexed], one: Indexed) -> Indexed | None:
    """The next number, or of as many as are wrong side by side the one in the same place among those of its measure,
    where the words between say that it should be this one."""
    rows = sorted(table.mention.figures, key=lambda row: row[1].end)
    first, last = _run(rows, wrong, one)
    told, behind = (_alike(rows[a:b], one) for a, b in ((first, last), (last, last + last - first)))
    place = told.index(one)
    if place >= len(behind):
        return None
    between = table.mention.release.text[rows[last - 1][1].end : behind[place][1].end]
    return behind[place] if is_instead(simplify(between)[0]) else None


def _alike(rows: Sequence[Indexed], one: Indexed) -> list[Indexed]:
    return [row for row in rows if measure_key(row[1]) == measure_key(one[1])]


def _was_part(tables: Sequence[Table], wrong: Figure) -> bool | None:
    """Whether other tellings call a number a part; None where none tells it."""
    told = {
        index in table.wholes
        for table in tables
        for index, figure in table.mention.figures
        if number_of(figure) == number_of(wrong)
    }
    return None if not told else told == {True}


def put_right(tables: Sequence[Table]) -> Iterator[tuple[Table, int, int | None]]:
    """Each number that stands for a wrong one: its table, its index, and the whole that it is a part of."""
    for table in tables:
        wrong = wrong_of(table.mention)
        others = [other for other in tables if other is not table] if wrong else []
        for one in wrong:
            right, is_part = _instead(table, wrong, one), _was_part(others, one[1])
            if right and is_part is not None:
                yield table, right[0], UNNAMED if is_part else None
