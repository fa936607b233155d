"""Which of a release's figures a question by value is about."""

from extract.release import Json
from search.query import Filters, Query


def deciding(document: Json, query: Query) -> int | None:
    """The index of the figure that a release was found or ordered by; None where no value was asked for.

    By value, money stands first where no kind is asked for, as in the order itself; a least value asks for any kind.
    """
    filters, is_ordered = query.filters, query.sort == "value"
    if not is_ordered and filters.value_min is None and filters.value_max is None:
        return None
    kinds = filters.kinds or (("amount",) if is_ordered else ())
    fitting = [
        (-figure["value"], index)
        for index, figure in enumerate(document["figures"])
        if (not kinds or figure["kind"] in kinds)
        and (not filters.roles or figure["role"] in filters.roles)
        and _is_within(figure["value"], filters)
    ]
    return min(fitting)[1] if fitting else None


def _is_within(value: float, filters: Filters) -> bool:
    least, most = filters.value_min, filters.value_max
    return (least is None or value >= least) and (most is None or value <= most)
