"""Tells a changed article from a page that only counts its readers."""

import hashlib
import re
from collections.abc import Mapping

from crawler.page.decode import decode
from crawler.page.visible import visible_text

_COUNTERS = re.compile(r"(?:浏览|阅读|点击|访问|人气)(?:次数|量|数|人次)?[\s:：\[(（]{0,12}\d+")
"""`浏览次数：1024`, `阅读 37`"""
_SPACE = re.compile(r"\s+")
r"""`警方 通报` and `警方\n通报` are one text."""


def fingerprint(body: bytes, headers: Mapping[str, str]) -> str:
    """The same for two versions of a page whose visible text differs at most in counters and white space."""
    content_type = next((value for name, value in headers.items() if name.lower() == "content-type"), None)
    text = _COUNTERS.sub("", visible_text(decode(body, content_type)))
    return hashlib.sha256(_SPACE.sub("", text).encode("utf-8")).hexdigest()


def article_hash(body: bytes, *parts: bytes) -> str:
    """SHA-256 of an article; of the hashes of its pages where it has several."""
    pages = [hashlib.sha256(page) for page in (body, *parts)]
    return (hashlib.sha256(b"".join(page.digest() for page in pages)) if parts else pages[0]).hexdigest()
