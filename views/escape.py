"""Text from the web is data: two escapes, one for HTML, one for the fields that Streamlit reads as Markdown."""

import html
import re

_ATTRIBUTE_BREAK = re.compile(r"(?<=[-!\]<])(?=[>/-])")
"""`--|>`, `]|>`, `<|/script`: st.html drops an attribute that holds them, even escaped; a word joiner parts them."""
_MARKDOWN_BREAK = re.compile(r"(?<=:)(?=[\w/+-])|(?<=[<>=~-])(?=[<>=-])|(?<=www)(?=\.)|(?<=@)(?=\w)", re.I)
"""`:|smile:`, `-|>`, `www|.x.y`, `a@|b.c`: become icons, arrows, links in Markdown; a word joiner stops each."""
_MARKDOWN_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
"""`*` and `_` of `*a_b*`, which are written as `&#42;` and `&#95;`."""
_JOINER = "\u2060"


def text(value: object) -> str:
    """Escaped for the content of an HTML element."""
    return html.escape(str(value))


def attribute(value: object) -> str:
    """Escaped for a double-quoted HTML attribute."""
    return html.escape(_ATTRIBUTE_BREAK.sub(_JOINER, str(value)))


def markdown(value: object) -> str:
    """Escaped for labels, captions, options and everything else that Streamlit renders as Markdown."""
    joined = _MARKDOWN_BREAK.sub(_JOINER, " ".join(str(value).split()))
    return _MARKDOWN_PUNCTUATION.sub(lambda match: f"&#{ord(match[0])};", joined)


def web_url(value: str | None) -> str | None:
    """The URL where it is an http(s) one that a reader may follow, else None (`javascript:` and its like)."""
    return value if value and value.startswith(("http://", "https://")) else None
