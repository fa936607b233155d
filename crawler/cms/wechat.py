"""WeChat articles: never listed or searched, only reached by a link on an agency's own list page."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

WECHAT_HOST = "mp.weixin.qq.com"
WECHAT_ARTICLE = re.compile(r"https?://mp\.weixin\.qq\.com/s(?:/[\w-]+|\?)")
"""`https://mp.weixin.qq.com/s/AbC-1` and `https://mp.weixin.qq.com/s?__biz=…&mid=…&idx=1&sn=…`"""
_IDENTITY = ("__biz", "mid", "idx", "sn")


def identity(url: str) -> str:
    """The address without what only tracks the reader: `__biz`, `mid`, `idx` and `sn` name an article."""
    parts = urlsplit(url)
    if parts.hostname != WECHAT_HOST or parts.path != "/s":
        return url
    kept = [(key, value) for key, value in parse_qsl(parts.query) if key in _IDENTITY]
    return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(kept), ""))
