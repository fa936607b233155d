"""The same money in other currencies, which are never added: a region that states only those is not silent."""

from collections.abc import Iterable

from compare.cells.question import Question, question_filters
from compare.totals.case_sorts import written
from search.engine import Bucket
from search.query import Query


def of_any_currency(question: Question, region: str | None = None) -> Query:
    """The counted figures of a question about money, whatever their currency."""
    is_cases = question.lens == "cases"
    filters = question_filters(
        question,
        lens=question.lens,
        counted=True,
        regions=(region,) if region else (),
        sorts=written(question.crime_types) if is_cases else (),
        suspect=False if question.without_suspect else None,
    )
    return Query(filters=filters, sort="date")


def others(by_unit: Iterable[Bucket], question: Question) -> dict[str, float]:
    """Currency -> what counts in it, those of the most figures first, without the currency that is asked for."""
    found = sorted(by_unit, key=lambda bucket: (-bucket.figures, bucket.key))
    return {bucket.key[0]: bucket.value for bucket in found if bucket.key[0] != question.measure.currency}
