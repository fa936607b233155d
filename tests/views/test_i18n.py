"""The Chinese catalogue has every message of the pages, and the compiled file is made from it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from views.i18n import DOMAIN, LOCALE_DIR, choose

CALLS = {"_", "gettext", "N_", "ngettext", "translate"}
ZH = LOCALE_DIR / "zh" / "LC_MESSAGES"


def _called(node: ast.Call) -> str | None:
    return getattr(node.func, "id", getattr(node.func, "attr", None))


def _messages() -> Iterator[str]:
    """First arguments of the calls that translate, also inside f-strings, which pybabel does not look into."""
    for path in Path("views").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in CALLS and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def _pairs(catalogue: Catalog) -> dict[str, str]:
    """Message -> translation, the first form of each."""
    return {_first(message.id): _first(message.string) for message in catalogue if message.id}


def _first(text: object) -> str:
    return str(text[0] if isinstance(text, (tuple, list)) else text)


def _source() -> dict[str, str]:
    with (ZH / f"{DOMAIN}.po").open("rb") as file:
        return _pairs(read_po(file))


def test_the_catalogue_has_every_message_and_no_other() -> None:
    assert set(_source()) == set(_messages())


def test_every_message_is_translated_and_keeps_its_placeholders() -> None:
    for original, translated in _source().items():
        assert translated, original
        assert set(re.findall(r"{\w+}", original)) == set(re.findall(r"{\w+}", translated)), original


def test_the_compiled_catalogue_is_made_from_the_source() -> None:
    with (ZH / f"{DOMAIN}.mo").open("rb") as file:
        assert _pairs(read_mo(file)) == _source(), "run: pybabel compile -d views/locale -D tongbao"


def test_the_address_chooses_the_language_then_the_browser() -> None:
    assert [choose("zh", "en-US"), choose(None, "zh-TW"), choose("xx", "fr"), choose(None, None)] == [
        "zh",
        "zh",
        "en",
        "en",
    ]
