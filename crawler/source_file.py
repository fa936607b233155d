"""Reads one source file so that an error can name its line."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from crawler.errors import SourceFileError

Unit = TypeVar("Unit", bound=BaseModel)


def read_unit(path: Path, model: type[Unit], taken: Mapping[str, Path]) -> Unit:
    """The file as `model`; each agency gets the file's stem as its `unit`.

    Args:
        path: a YAML file.
        model: the pydantic model of a whole file.
        taken: agency ids that other files use, with the file.

    Raises:
        SourceFileError: names file, line and field.
    """
    try:
        text = path.read_text(encoding="utf-8")
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
        data = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SourceFileError(f"{path}:{line}: not YAML: {error.problem}") from error
    except UnicodeDecodeError as error:
        raise SourceFileError(f"{path}: is not UTF-8: save it as UTF-8") from error
    except yaml.YAMLError as error:
        raise SourceFileError(f"{path}: not YAML: {' '.join(str(error).split())}") from error
    if not isinstance(data, dict):
        raise SourceFileError(f"{path}:1: a source file is a mapping with unit, code and agencies")
    _refuse_doubles(path, tree, data, taken)
    for agency in _agencies(data):
        agency.setdefault("unit", path.stem)
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise SourceFileError("; ".join(_problem(path, tree, item) for item in _deepest(error))) from error


def _deepest(error: ValidationError) -> list[ErrorDetails]:
    """The errors without those that only follow from one further down ("too few agencies", since one is wrong)."""
    items = error.errors()
    places = [item["loc"] for item in items]
    return [
        item
        for item in items
        if not any(loc != item["loc"] and loc[: len(item["loc"])] == item["loc"] for loc in places)
    ]


def _agencies(data: dict[str, Any]) -> list[dict[str, Any]]:
    entries = data.get("agencies")
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _refuse_doubles(path: Path, tree: yaml.Node | None, data: dict[str, Any], taken: Mapping[str, Path]) -> None:
    here: set[str] = set()
    for number, agency in enumerate(_agencies(data)):
        name = str(agency.get("id"))
        if name in here or name in taken:
            line = _line(tree, ("agencies", number, "id"))
            raise SourceFileError(f"{path}:{line}: agencies.{number}.id: {name} is used in {taken.get(name, path)}")
        here.add(name)


def _problem(path: Path, tree: yaml.Node | None, item: ErrorDetails) -> str:
    field = ".".join(str(step) for step in item["loc"]) or "file"
    return f"{path}:{_line(tree, item['loc'])}: {field}: {item['msg']}"


def _line(node: yaml.Node | None, steps: Sequence[int | str]) -> int:
    """Line of the deepest node on the way `steps` that the file has."""
    line = node.start_mark.line + 1 if node else 1
    for step in steps:
        node = _child(node, step)
        if node is None:
            break
        line = node.start_mark.line + 1
    return line


def _child(node: yaml.Node | None, step: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        child: yaml.Node = node.value[step]
        return child
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    return None
