"""The figures of one mention by measure, and what each is a part of: read once, for all rules of counting."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from compare.counting.versions import FigureId
from compare.measures import measure_key
from compare.mentions import Indexed, Mention
from compare.parts import Lens, lens_of, whole_of
from compare.sorts import Sorts, named_sorts

Key = tuple[Lens | None, str, str | None, str, Sorts]
"""Lens, kind, role, unit: what may be compared; of a part of a total that stands for itself its sorts of crime."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a mention states."""

    mention: Mention
    wholes: Mapping[int, int]
    """Index of a part -> that of its whole, or `UNNAMED`."""
    keys: Mapping[int, Key]
    by_measure: Mapping[Key, list[Indexed]]

    def ids(self) -> Iterator[tuple[FigureId, Indexed]]:
        """Every figure with its id."""
        return ((self.id_of(index), (index, figure)) for index, figure in self.mention.figures)

    def id_of(self, index: int) -> FigureId:
        """The id of a figure of this mention's release."""
        return self.mention.release.id, index


def _key(mention: Mention, row: Indexed, wholes: Mapping[int, int]) -> Key:
    index, figure = row
    is_own = figure.part and lens_of(figure) == "totals" and index not in wholes
    return lens_of(figure), *measure_key(figure), named_sorts(mention.release, figure) if is_own else ()


def table_of(mention: Mention) -> Table:
    """The table of a mention."""
    told = ((index, whole_of(mention.release, index)) for index, _ in mention.figures)
    wholes = {index: whole for index, whole in told if whole is not None}
    keys = {row[0]: _key(mention, row, wholes) for row in mention.figures}
    by_measure: dict[Key, list[Indexed]] = defaultdict(list)
    for row in mention.figures:
        by_measure[keys[row[0]]].append(row)
    return Table(mention, wholes, keys, by_measure)
