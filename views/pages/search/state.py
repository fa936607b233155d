"""What the search page's address says, and the engine's question that it makes."""

from typing import Any, Literal, cast

from extract.gazetteer import NATIONAL
from search.query import Filters, Query
from search.typed import typed_value
from views import dates, labels
from views.provinces import BY_NAME
from views.state import Field, UrlState, page_number

SORTS = ("relevance", "date", "value")
PAGE_SIZE = 10

URL = UrlState(
    q=Field(),
    province=Field(allowed=(*BY_NAME, NATIONAL), many=True),
    level=Field(allowed=tuple(labels.LEVELS), many=True),
    kind=Field(allowed=tuple(labels.KINDS), many=True),
    role=Field(allowed=tuple(labels.ROLES), many=True),
    crime=Field(many=True),
    op=Field(many=True),
    code=Field(many=True),
    source=Field(many=True),
    script=Field(allowed=tuple(labels.SCRIPTS), many=True),
    since=Field(),
    until=Field(),
    least=Field(),
    sort=Field("relevance", SORTS),
    page=Field("1"),
)
MANY = tuple(name for name, field in URL.fields.items() if field.many)


def least(state: dict[str, Any]) -> float | None:
    """The least value of a figure: 10000000, 1000万元, 1亿; None where there is none or it is no number.

    >>> least({"least": "1000万元"})
    10000000.0
    """
    return typed_value(state["least"])


def question(state: dict[str, Any]) -> Query:
    """The engine's question for a state."""
    filters = Filters(
        date_from=dates.first_day(state["since"]),
        date_to=dates.last_day(state["until"]),
        provinces=tuple(state["province"]),
        issuer_levels=tuple(state["level"]),
        kinds=tuple(state["kind"]),
        roles=tuple(state["role"]),
        value_min=least(state),
        case_codes=tuple(state["code"]),
        operations=tuple(state["op"]),
        crime_types=tuple(state["crime"]),
        sources=tuple(state["source"]),
        scripts=tuple(state["script"]),
    )
    sort = cast(Literal["relevance", "date", "value"], state["sort"])
    offset = (page_number(state["page"]) - 1) * PAGE_SIZE
    return Query(state["q"].strip(), filters, sort=sort, offset=offset, limit=PAGE_SIZE)
