"""The file of annotations that `tongbao evaluate` scores against: one JSON object a document, checked field by field.

    {"id": "a", "is_release": true, "issuer_province": "甘肃省", "provinces": ["甘肃省"], "case_codes": ["5·03"],
     "figures": [{"kind": "arrests", "role": null, "value": 12, "bound": "exact", "scope": "case", "headline": true,
                  "quote": "抓获犯罪嫌疑人12名"}]}

Further fields are left unread.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails

from extract.errors import AnnotationError
from extract.gazetteer import NATIONAL, gazetteer
from extract.numbers.units import CURRENCIES
from extract.release import Bound, Json, Kind, Role, Scope

MOST_TOLD = 20
"""Problems that one message tells."""


def _one_of(name: str, known: set[str]) -> str:
    if name not in known:
        raise ValueError(f"must be one of {', '.join(sorted(known))}")
    return name


def _province(name: str) -> str:
    return _one_of(name, {NATIONAL, *gazetteer().provinces.values()})


def _currency(code: str) -> str:
    return _one_of(code, set(filter(None, CURRENCIES.values())))


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)


class GoldFigure(_Strict):
    """One figure that the document states."""

    kind: Kind
    role: Role | None = None
    value: float = Field(ge=0, allow_inf_nan=False)
    currency: Annotated[str, AfterValidator(_currency)] | None = None
    bound: Bound
    scope: Scope
    headline: bool
    part: bool | None = None
    quote: str = Field(min_length=1)

    @model_validator(mode="after")
    def _has_a_role_if_money(self) -> Self:
        if (self.kind == "amount") != (self.role is not None):
            raise ValueError("an amount needs a role, and nothing else has one")
        return self


class Gold(_Strict):
    """One annotated document."""

    id: Annotated[str, BeforeValidator(str)]
    is_release: bool
    issuer_province: Annotated[str, AfterValidator(_province)] | None = None
    provinces: list[Annotated[str, AfterValidator(_province)]] = []
    case_codes: list[str] = []
    figures: list[GoldFigure]


def read_gold(path: Path) -> dict[str, Gold]:
    """The annotated documents by id, from a JSON Lines file.

    Raises:
        AnnotationError: the file or a line of it cannot be used; the message names file, line, id and field.
    """
    try:
        lines = path.read_text("utf-8").split("\n")
    except OSError as error:
        raise AnnotationError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise AnnotationError(f"{path}: is not UTF-8: save it as UTF-8, one JSON object a line") from error
    gold: dict[str, Gold] = {}
    problems: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        found = _line(line)
        if isinstance(found, Gold) and found.id not in gold:
            gold[found.id] = found
        else:
            told = found if isinstance(found, list) else [f"id {found.id}: is used by an earlier line, too"]
            problems += (f"{path}, line {number}, {one}" for one in told)
    refuse(problems)
    if not gold:
        raise AnnotationError(f"{path}: no annotated document in it")
    return gold


def refuse(problems: list[str]) -> None:
    """Raises an `AnnotationError` that tells all problems, if there are any."""
    if problems:
        more = [f"and {len(problems) - MOST_TOLD} more"] if len(problems) > MOST_TOLD else []
        raise AnnotationError("\n  ".join(["the annotations cannot be used:", *problems[:MOST_TOLD], *more]))


def _line(line: str) -> Gold | list[str]:
    """A line's annotation, or what is wrong with it."""
    try:
        row = json.loads(line)
    except ValueError as error:
        return [f"no JSON: {error}"]
    if not isinstance(row, dict):
        return ["must be an object with id, is_release and figures"]
    try:
        return Gold.model_validate(row)
    except ValidationError as error:
        return list(_problems(row, error.errors()))


def _problems(row: Json, errors: list[ErrorDetails]) -> Iterator[str]:
    for error in errors:
        field = ".".join(map(str, error["loc"]))
        given = (
            "" if isinstance(error["input"], dict | list) else f" is {json.dumps(error['input'], ensure_ascii=False)}"
        )
        yield f"id {row.get('id')}: {field}{given if error['type'] != 'missing' else ''}: {_wrong(error)}"


def _wrong(error: ErrorDetails) -> str:
    if error["type"] == "missing":
        return "is missing"
    if error["type"] == "literal_error":
        return f"must be one of {error['ctx']['expected'].replace(chr(39), '').replace(' or ', ', ')}"
    return error["msg"].removeprefix("Value error, ").replace("Input should", "must")
