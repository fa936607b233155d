"""Tells from one answer whether it is the page that was asked for, and if not, what it is. Nothing here gets round it.

| sign | protection |
|---|---|
| 521, 512, `__jsl_clearance`, `__jsluid` | Jiasule 加速乐 |
| 412, 202, `$_ts` | Ruishu 瑞数 |
| 403 with `GeoBL` or `wzws` | WZWS (奇安信) |
| 滑块, 安全验证, 访问异常, 环境异常, `captcha` on a page with next to no text | captcha |
"""

import re
from collections.abc import Mapping

from crawler.errors import BlockedError, FetchError, MovedError, ServerFailedError
from crawler.page.looks import shown, visible_chinese
from crawler.page.visible import visible_text

_STATUS_KINDS = {
    512: "jiasule",
    521: "jiasule",
    412: "ruishu",
    418: "firewall",
    468: "firewall",
    401: "login",
    403: "forbidden",
    429: "rate limit",
}
_NO_PAGE = frozenset({206, 304})
"""A part of a page, or none, as if we had another version."""
_MARKERS = (
    ("jiasule", re.compile(rb"__jsl_clearance|__jsluid")),
    ("ruishu", re.compile(rb"\$_ts\b")),
    ("wzws", re.compile(rb"GeoBL|wzws[-_]|WZWS")),
)
"""`__jsl_clearance=1`, `window.$_ts`, `wzws_cid`: the cookie or script of each protection."""
_CAPTCHA = re.compile(
    "captcha|滑块|拖动下方|安全验证|人机验证|访问异常|请求异常|环境异常|完成验证后即可继续访问|请稍候.{0,20}验证",
    re.IGNORECASE,
)
"""请拖动下方滑块, 您的访问异常, 请稍候，正在进行安全验证, `class="Captcha"`."""
_SOFT_404 = re.compile("页面不存在|页面未找到|找不到(?:该|您|所)?.{0,8}(?:页|文件|资源)|无法找到|您访问的页面|已被删除")
"""您要看的页面不存在, 找不到您要的页, 文章已被删除."""
_SETS_COOKIE = re.compile(rb"document\.cookie\s*=|\beval\(")
"""`document.cookie = 'a=1'`, `eval(function(p,a)`: a script that answers for the browser."""
_FORWARDS = re.compile(rb"location(?:\.href|\.replace)?\s*[=(]\s*[\"']([^\"']{1,300})")
"""`location.href = '/index.html'`, `location.replace("/a.html")`; not `location.reload()`."""
_REFRESHES = re.compile(rb"http-equiv=[\"']?refresh[\"']?[^>]{0,40}url=[\"']?([^\"'>]{1,300})", re.IGNORECASE)
"""`<meta http-equiv="refresh" content="0;url=/index.html">`; not `content="300"`, without an address."""

_SMALL = 6_000
"""Bytes. A larger answer with status 200 is a page."""
LITTLE_TEXT = 300
"""Chinese characters. A captcha page or a notice has fewer, an article that mentions a captcha more."""
_SOFT_404_TEXT = 200


def diagnose(
    status: int, headers: Mapping[str, str], body: bytes, text: str, title: str | None = None
) -> FetchError | None:
    """What is wrong with an answer; None if it is a page.

    Args:
        status: HTTP status.
        headers: names in lower case.
        body: unpacked.
        text: the decoded body.
        title: what the list row called the page; a page with status 200 that shows it is a page.
    """
    signs = body[:_SMALL] + headers.get("set-cookie", "").encode("latin-1", errors="replace")
    marked = next((kind for kind, pattern in _MARKERS if pattern.search(signs)), None)
    if status in _STATUS_KINDS:
        return _blocked(marked or _STATUS_KINDS[status], status)
    if status in (404, 410):
        return MovedError(f"the page is gone (HTTP {status})")
    if status >= 400:
        return _blocked(marked, status) if marked else ServerFailedError(f"the server answers HTTP {status}")
    if status in _NO_PAGE:
        return ServerFailedError(f"the server answers HTTP {status}, which was not asked for")
    if len(body) > _SMALL or shown(text, title) in ("whole", "part"):
        return None
    return _small_page(status, body, text, marked)


def _blocked(kind: str, status: int) -> BlockedError:
    return BlockedError(kind, f"the site refuses automatic requests ({kind}, HTTP {status})")


def _small_page(status: int, body: bytes, text: str, marked: str | None) -> FetchError | None:
    length = visible_chinese(text)
    if length < LITTLE_TEXT and (marked or _CAPTCHA.search(text)):
        return _blocked(marked or "captcha", status)
    if status == 202 and not length:
        return _blocked("ruishu", status)
    if not length and b"<script" in body and _SETS_COOKIE.search(body):
        return _blocked("script challenge", status)
    if length < _SOFT_404_TEXT and _SOFT_404.search(visible_text(text)):
        return MovedError("the page says that it does not exist (HTTP 200)")
    if not length and (forward := _REFRESHES.search(body) or _FORWARDS.search(body)):
        return MovedError(f"the page only forwards to {forward.group(1).decode('utf-8', 'replace')}")
    return None
