"""Pictures inside a body: a bulletin may be one picture (蓝底白字) and nothing else."""

import re

from lxml import html

from extract.article.names import is_aside

FURNITURE = re.compile(
    r"(?:^|[/_.-])(?:icons?|logo|spacer|blank|qr(?:code)?|ewm|erweima|avatar|loading|weixin|weibo|share|print|banner|btn|arrow)"
    r"\d{0,3}(?=[/_.?-]|$)|\.gif",
    re.I,
)
"""/images/icon2.png, share_weixin.png, /line.gif; not /iconic.jpg: icons, codes to scan, no bulletin."""
PICTURE = re.compile(r"\.(?:jpe?g|png|webp|bmp)(?:\?|$)|^(?:#|javascript:)", re.I)
"""/upload/1.jpg, /2.png?v=2, javascript:: a link that only shows the picture; not /news/1.html."""
SOURCES = ("data-src", "data-original", "original", "src")
MIN_SIDE = 100
"""A picture with a smaller stated width or height (pixels) shows no text."""


def body_images(node: html.HtmlElement) -> tuple[str, ...]:
    """Addresses of the pictures in a body, as printed, in order, without furniture and what links to other pages."""
    found = (_address(image) for image in node.iter("img") if not _is_small(image) and _is_own(image, node))
    return tuple(dict.fromkeys(link for link in found if link and not FURNITURE.search(link)))


def _address(image: html.HtmlElement) -> str | None:
    links = (image.get(name) for name in SOURCES)
    return next((link.strip() for link in links if link and not link.startswith("data:")), None)


def _is_own(image: html.HtmlElement, body: html.HtmlElement) -> bool:
    for outer in image.iterancestors():
        if outer is body:
            return True
        href = outer.get("href") if outer.tag == "a" else None
        if is_aside(outer) or (href and not PICTURE.search(href)):
            return False
    return True


def _is_small(image: html.HtmlElement) -> bool:
    sides = (image.get("width") or "", image.get("height") or "")
    return any(
        side.strip().isdigit() and int(side) < MIN_SIDE for side in (s.strip()[:6].removesuffix("px") for s in sides)
    )
