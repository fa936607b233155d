"""A question in the words of the command line, asked of an engine."""

from compare.cells.coverage import Coverage
from compare.cells.grouping import parse_grouping
from compare.cells.question import Question
from compare.cells.stats import Cell, Source, ask
from compare.measures import parse_measure
from compare.parts import Lens


def stats(
    engine: Source,
    measure: str,
    by: str,
    lens: Lens = "cases",
    date_from: str | None = None,
    date_to: str | None = None,
    *,
    crime_types: tuple[str, ...] = (),
    without_suspect: bool = False,
    coverage: Coverage | None = None,
) -> list[Cell]:
    """The cells, by key: `stats(engine, "amount:seized", "province,month")`."""
    question = Question(
        parse_measure(measure),
        parse_grouping(by),
        lens,
        date_from,
        date_to,
        crime_types=crime_types,
        without_suspect=without_suspect,
    )
    return ask(engine, question, coverage)
