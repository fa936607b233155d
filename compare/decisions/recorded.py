"""A reviewer's decisions as data (人工审核), one JSON object a line in `corrections.jsonl`.

    {"who": "li", "when": "2026-01-02T03:04:05Z", "why": "typo on the page", "said": "抓获280人",
     "action": "edit", "target": {"release": "4f…", "quote": "抓获280人", "kind": "arrests"}, "value": {"value": 28}}

Decisions are kept apart from derived data and applied again on every rebuild. A target is named by what does not
change when the rules do: the release's id, the quote and the kind of a figure, the title of an incident.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import MISSING, asdict, dataclass, field, fields
from datetime import date
from functools import cache
from math import inf
from pathlib import Path
from typing import Literal, get_args

from compare.errors import CorrectionError
from compare.text import digest
from extract.gazetteer import NATIONAL, gazetteer
from extract.release import Bound, Figure, Json, Kind, Release, Role, Scope

Action = Literal["accept", "edit", "reject", "issuer", "date", "split", "merge"]
FIGURE_ACTIONS: tuple[Action, ...] = ("accept", "edit", "reject")
EDITABLE = ("kind", "role", "value", "unit", "bound", "scope", "part", "headline", "region", "period")
FILE = "corrections.jsonl"


@dataclass(frozen=True, slots=True)
class Target:
    """What a decision is about: a release; with `quote` and `kind` a figure of it; with `incident` an incident."""

    release: str
    quote: str | None = None
    kind: str | None = None
    incident: str | None = None
    """Title of the incident; None where the release has one, or for its stated totals."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: who took it, when and why, what the text said, what it is about and what it sets."""

    who: str
    when: str
    why: str
    said: str
    action: Action
    target: Target
    value: Json = field(default_factory=dict)

    @property
    def id(self) -> str:
        """A stable name of the decision, for reasons and reports."""
        return "d" + digest(json.dumps(asdict(self), sort_keys=True, ensure_ascii=False))

    @property
    def releases(self) -> set[str]:
        """Ids of the releases that the decision speaks of."""
        return {self.target.release, self.value.get("release", self.target.release)}

    def is_about(self, release: Release, figure: Figure) -> bool:
        """Whether a figure is this decision's target; an edit also knows the figure that it has already edited."""
        kinds = {self.target.kind, self.value.get("kind", self.target.kind)}
        return (
            self.action in FIGURE_ACTIONS
            and release.id == self.target.release
            and figure.quote == self.target.quote
            and figure.kind in kinds
        )


def parse_decision(row: Json, where: str) -> Decision:
    """Reads one decision.

    Raises:
        CorrectionError: a field is missing, unknown or impossible; the message names it and `where` it stands.
    """
    if row.get("action") not in get_args(Action):
        raise CorrectionError(f"{where}: action {_plain(row.get('action'))} is none of {', '.join(get_args(Action))}")
    _check_fields(row, Decision, ("target", "value"), f"{where}: a decision")
    target, value = row.get("target"), row.get("value", {})
    if not isinstance(target, dict) or not isinstance(value, dict):
        raise CorrectionError(f"{where}: target and value of a decision are objects")
    _check_fields(target, Target, (), f"{where}: target")
    decision = Decision(**{**row, "target": Target(**target)})
    _check(decision, where)
    return decision


def _check_fields(row: Json, model: type[Decision | Target], others: Sequence[str], what: str) -> None:
    """Refuses fields that are unknown, missing, or no text."""
    unknown = row.keys() - {f.name for f in fields(model)}
    missing = {f.name for f in fields(model) if f.default is MISSING and f.default_factory is MISSING} - row.keys()
    if unknown or missing:
        told = [*(f"no {name}" for name in sorted(missing)), *(f"an unknown {name}" for name in sorted(unknown))]
        raise CorrectionError(f"{what} has {' and '.join(told)}; its fields are {', '.join(_names(model))}")
    for name in row.keys() - set(others):
        if not isinstance(row[name], str) and not (row[name] is None and name in ("quote", "kind", "incident")):
            raise CorrectionError(f"{what}: {name} cannot be {_plain(row[name])}")


def _names(model: type[Decision | Target]) -> list[str]:
    return [f.name for f in fields(model)]


def _plain(value: object) -> str:
    """A value as it stands in a file of decisions."""
    return json.dumps(value, ensure_ascii=False, default=str)


def _check(decision: Decision, where: str) -> None:
    target, value = decision.target, decision.value
    if decision.action in FIGURE_ACTIONS and (target.quote is None or target.kind is None):
        raise CorrectionError(f"{where}: {decision.action} needs the quote and the kind of the figure in target")
    if decision.action == "edit" and (not value or value.keys() - set(EDITABLE)):
        raise CorrectionError(f"{where}: edit sets some of {', '.join(EDITABLE)} in value")
    if decision.action == "edit" and (value.get("kind") or target.kind) == "amount" and value.get("role", "") is None:
        raise CorrectionError(f"{where}: an amount needs a role{_instead('role')}")
    needed = {"issuer": {"name", "code", "province"}, "date": {"published"}, "merge": {"release"}}
    missing = needed.get(decision.action, set()) - value.keys()
    if missing:
        raise CorrectionError(f"{where}: {decision.action} needs {', '.join(sorted(missing))} in value")
    for name, given in value.items():
        if not _is_possible(name, given):
            raise CorrectionError(f"{where}: {name} cannot be {_plain(given)}{_instead(name)}")


CHOICES: dict[str, tuple[object, ...]] = {
    "kind": get_args(Kind),
    "role": (*get_args(Role), None),
    "bound": get_args(Bound),
    "scope": get_args(Scope),
}
"""What may stand in a field of a figure."""


def _instead(name: str) -> str:
    """What may stand there."""
    if name in CHOICES:
        return f": it is one of {', '.join(map(str, filter(None, CHOICES[name])))}"
    if name in ("region", "code"):
        return ": it is a code of GB/T 2260, as 620100"
    if name == "province":
        return f": it is the full name of a province, or {NATIONAL}"
    return ": write days as 2026-01-31" if name in ("period", "published") else ""


def _is_possible(name: str, given: object) -> bool:
    """Whether a decision may set a field to this: a number that can be counted, a word of the model, a real day."""
    if name == "value":
        return isinstance(given, int | float) and not isinstance(given, bool) and 0 <= given < inf
    if name in ("part", "headline"):
        return isinstance(given, bool)
    if name in ("region", "code"):
        return given is None or str(given) in _codes()
    if name == "province":
        return given == NATIONAL or given in gazetteer().provinces.values()
    if name == "period":
        return given is None or _is_period(given)
    if name == "published":
        return given is None or _is_day(given)
    return given in CHOICES[name] if name in CHOICES else given is None or isinstance(given, str)


@cache
def _codes() -> frozenset[str]:
    return frozenset(division.code for division in gazetteer().divisions)


def _is_period(given: object) -> bool:
    return isinstance(given, dict) and given.keys() == {"start", "end"} and all(map(_is_day, given.values()))


def _is_day(given: object) -> bool:
    try:
        return bool(date.fromisoformat(str(given)))
    except ValueError:
        return False


def read_rows(path: Path) -> Iterator[tuple[Json, str]]:
    """The JSON objects of a JSON Lines file, each with `file:line`.

    Raises:
        CorrectionError: a line is no JSON object; the message names file and line.
    """
    try:
        lines = path.read_text("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{path}: is not UTF-8: save it as UTF-8, one JSON object a line") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise CorrectionError(f"{path}:{number}: no JSON: {error}") from error
            if not isinstance(row, dict):
                raise CorrectionError(f"{path}:{number}: a decision is an object")
            yield row, f"{path}:{number}"


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a JSON Lines file in order; a file that does not exist has none.

    Raises:
        CorrectionError: a line is no decision; the message names file and line.
    """
    return tuple(parse_decision(row, where) for row, where in read_rows(path)) if path.exists() else ()


def record_decisions(data_dir: Path, decisions: Iterable[Decision]) -> int:
    """Appends decisions that are not there yet; returns how many were new."""
    path = data_dir / FILE
    known = {decision.id for decision in read_decisions(path)}
    new = {d.id: d for d in decisions if d.id not in known}
    data_dir.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.writelines(map(_line, new.values()))
    return len(new)


def rewrite_decisions(data_dir: Path, decisions: Iterable[Decision]) -> None:
    """Writes these decisions in place of all that were recorded, in one step."""
    draft = data_dir / f"{FILE}.part"
    draft.write_text("".join(map(_line, decisions)), "utf-8")
    draft.replace(data_dir / FILE)


def _line(decision: Decision) -> str:
    return json.dumps(asdict(decision), ensure_ascii=False, sort_keys=True) + "\n"
