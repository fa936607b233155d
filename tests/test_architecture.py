"""The shape of the house: data flows one way, modules stay small, every command explains itself."""

import ast
import pkgutil
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from fnmatch import fnmatch
from graphlib import TopologicalSorter
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import COMMANDS, tongbao

TOP = Path(__file__).parent.parent
ROOMS = ["crawler", "extract", "search", "compare", "refresh", "samples", "views", "commands"]
"""In the order of the data's journey: a room imports only from rooms before it."""
MODULES = [path for room in ROOMS for path in sorted((TOP / room).rglob("*.py"))]
TEXTS = [TOP / "README.md", TOP / "CONTRIBUTING.md", *sorted((TOP / "docs").glob("*.md"))]
NAMED = re.compile(rf"`((?:{'|'.join(ROOMS)})(?:/[\w./-]*|(?:\.\w+)+))`")
"""`compare.cells.stats.ask`, `crawler/sources/`: not `extract/kinds/*.py`."""
LONGEST_MODULE, LONGEST_FUNCTION = 250, 50


def imported(path: Path) -> Iterator[str]:
    """The full names that a module imports from, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def step(name: str) -> str:
    """The folder of a room that a module is in, or the module that stands in none: extract.scope.cues → scope."""
    return name.split(".")[1]


def length(node: ast.AST) -> int:
    assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    return (node.end_lineno or 0) - node.lineno + 1


def compiles(node: ast.AST) -> bool:
    """Whether a statement names a pattern, or a table with patterns in it."""
    if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
        return False
    return any(isinstance(n, ast.Call) and ast.unparse(n.func) == "re.compile" for n in ast.walk(node.value))


def is_text(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def is_there(name: str) -> bool:
    """Whether a module has this name, or something in one."""
    try:
        pkgutil.resolve_name(name)
    except (ImportError, AttributeError):
        return False
    return True


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(TOP)))
def test_a_room_imports_only_from_rooms_before_it(path: Path) -> None:
    room = path.relative_to(TOP).parts[0]
    later = set(ROOMS[ROOMS.index(room) + 1 :])
    assert not later & {name.split(".")[0] for name in imported(path)}


@pytest.mark.parametrize(
    ("room", "way"),
    [
        ("crawler", ["page", "ledger", "visits", "spiders"]),
        ("extract", ["text", "grammar", "readers", "scope", "assembly", "pipeline"]),
        ("compare", ["mentions", "events", "counting", "resolve", "review"]),
    ],
)
def test_the_steps_of_a_room_run_in_no_circle(room: str, way: list[str]) -> None:
    graph: defaultdict[str, set[str]] = defaultdict(set)
    for path in (TOP / room).rglob("*.py"):
        own = path.relative_to(TOP / room).with_suffix("").parts[0]
        graph[own] |= {step(name) for name in imported(path) if name.startswith(f"{room}.")} - {own}
    TopologicalSorter(graph).prepare()
    assert [(one, later) for at, one in enumerate(way) for later in way[at + 1 :] if later in graph[one]] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(TOP)))
def test_modules_and_functions_stay_small(path: Path) -> None:
    source = path.read_text("utf-8")
    functions = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    too_long = [f"{n.name}: {length(n)} lines" for n in functions if length(n) > LONGEST_FUNCTION]
    assert not too_long
    assert source.count("\n") <= LONGEST_MODULE


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(TOP)))
def test_every_pattern_has_an_example_right_below_it(path: Path) -> None:
    body = ast.parse(path.read_text("utf-8")).body
    pairs = pairwise([*body, None])
    assert [ast.unparse(node) for node, below in pairs if node and compiles(node) and not is_text(below)] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_an_example(name: str) -> None:
    done = CliRunner().invoke(tongbao, [name, "--help"])
    assert done.exit_code == 0, done.output
    assert f"tongbao {name}" in done.output


def test_help_names_every_command() -> None:
    done = CliRunner().invoke(tongbao, ["--help"])
    assert all(name in done.output for name in COMMANDS)


def test_every_command_is_in_the_readme() -> None:
    readme = (TOP / "README.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"tongbao {name}" not in readme] == []


@pytest.mark.parametrize("path", [*TEXTS, *MODULES], ids=lambda p: str(p.relative_to(TOP)))
def test_what_a_text_names_is_there(path: Path) -> None:
    named = NAMED.findall(path.read_text("utf-8"))
    assert [name for name in named if not ((TOP / name).exists() if "/" in name else is_there(name))] == []


def test_what_the_rooms_read_is_installed_with_them() -> None:
    tools = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["tool"]
    patterns = ["*.py", *tools["setuptools"]["package-data"]["*"]]
    files = [path for room in ROOMS for path in (TOP / room).rglob("*") if path.is_file()]
    files = [path for path in files if "__pycache__" not in path.parts]
    assert [path for path in files if not any(fnmatch(path.name, pattern) for pattern in patterns)] == []
