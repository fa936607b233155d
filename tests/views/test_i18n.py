"""The Chinese catalogue has every message of the pages, and the compiled file is made from it."""

import ast
import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
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


def _catalogue() -> Catalog:
    with (ZH / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file)


def _ids() -> set[str]:
    return {message.id[0] if isinstance(message.id, tuple) else message.id for message in _catalogue() if message.id}


def test_the_catalogue_has_every_message_and_no_other() -> None:
    assert _ids() == set(_messages())


def test_every_message_is_translated_and_keeps_its_placeholders() -> None:
    for message in _catalogue():
        if message.id:
            original = message.id[0] if isinstance(message.id, tuple) else message.id
            translated = message.string[0] if isinstance(message.string, tuple) else message.string
            assert translated, original
            assert set(re.findall(r"{\w+}", original)) == set(re.findall(r"{\w+}", translated)), original


def test_the_compiled_catalogue_is_made_from_the_source() -> None:
    made = io.BytesIO()
    write_mo(made, _catalogue())
    assert (ZH / f"{DOMAIN}.mo").read_bytes() == made.getvalue(), "pybabel compile -d views/locale -D tongbao"


def test_the_address_chooses_the_language_then_the_browser() -> None:
    assert [choose("zh", "en-US"), choose(None, "zh-TW"), choose("xx", "fr"), choose(None, None)] == [
        "zh",
        "zh",
        "en",
        "en",
    ]
