"""Two languages: message ids are English, catalogues live in `views/locale/` (gettext)."""

import gettext
from collections.abc import Callable
from functools import cache
from pathlib import Path

LANGUAGES = {"zh": "中文", "en": "English"}
LOCALE_DIR = Path(__file__).parent / "locale"
DOMAIN = "tongbao"
Translate = Callable[[str], str]
"""What a message id is in the reader's language."""


def N_(message: str) -> str:  # noqa: N802 - gettext's own name
    """Marks a message id for extraction where it is only translated later."""
    return message


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The catalogue of a language; English is the message ids themselves."""
    return gettext.translation(DOMAIN, LOCALE_DIR, [language], fallback=language == "en")


def choose(asked: str | None, browser: str | None) -> str:
    """The language in the URL, else the browser's, where it is one of ours, else English.

    >>> choose(None, "zh-TW")
    'zh'
    """
    wanted = asked if asked in LANGUAGES else (browser or "en").split("-")[0].lower()
    return wanted if wanted in LANGUAGES else "en"
