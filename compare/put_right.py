"""The numbers that a correction puts in the place of wrong ones: each is a whole or a part as the wrong one was."""

from collections.abc import Iterator, Sequence

from compare.measures import measure_of, number_of
from compare.mentions import Indexed
from compare.parts import UNNAMED
from compare.table import Table
from compare.withdrawn import wrong_of
from compare.wrong_numbers import is_instead
from extract.release import Figure
from extract.script import simplify


def _instead(table: Table, wrong: Figure) -> Indexed | None:
    """The next number, where it is of the same measure and the words between say that it should be this one."""
    behind = (row for row in table.mention.figures if row[1].end > wrong.end)
    found = min(behind, key=lambda row: row[1].end, default=None)
    if found is None or measure_of(found[1]) != measure_of(wrong):
        return None
    between = table.mention.release.text[wrong.end : found[1].end]
    return found if is_instead(simplify(between)[0]) else None


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
        others = [other for other in tables if other is not table]
        for _, wrong in wrong_of(table.mention):
            right, is_part = _instead(table, wrong), _was_part(others, wrong)
            if right and is_part is not None:
                yield table, right[0], UNNAMED if is_part else None
