"""Hanweb JPAGE (大汉): rows as CDATA records inside the column page, further ones from `dataproxy.jsp`."""

import re
from urllib.parse import parse_qsl, urlencode, urljoin

from crawler.cms.family import Family, Follow, ListPage, Row, parse
from crawler.cms.links import article_rows, rows_in

_ARTICLE = re.compile(r"/art/\d{4}/(?:\d{1,2}/\d{1,2}/)?art_\w+\.html$")
"""`/art/2026/9/4/art_6372_118.html` (month and day unpadded), `/fdzdgknr/art/2026/art_<32 hex>.html`"""
_SIGNS = re.compile(r"dataproxy\.jsp|<recordset>|/col/col\d+/|/art/\d{4}/(?:\d{1,2}/\d{1,2}/)?art_")
"""`dataproxy.jsp?startrecord=1`, `<recordset>`, `/col/col6372/index.html`, `/art/2026/9/4/art_6372_118.html`"""
_NEXT_GROUP = re.compile(r"dataproxy\.jsp\?([^\"'\]<>\s]+)")
"""`<nextgroup><![CDATA[<a href="…/dataproxy.jsp?page=2&appid=1&webid=12">`: the query, to its quote"""
_FIELDS = ("appid", "webid", "path", "columnid", "sourceContentType", "unitid", "webname", "permissiontype")
_ASSIGNED = {name: re.compile(rf"\b{name}[\"']?\s*[:=]\s*[\"']?([^\"',&\s}}<>]+)") for name in _FIELDS}
"""`columnid:6372`, `'unitid':'12345'`, `webid=2`: a field's value in a script"""
_TOTAL = re.compile(r"total[Rr]ecord[\"']?\s*[:=>]\s*[\"']?(\d+)")
"""`totalRecord:386`, `<totalrecord>386</totalrecord>`"""
_PER_PAGE = re.compile(r"per[Pp]age[\"']?\s*[:=]\s*[\"']?(\d+)")
"""`perPage:15`, `perpage="15"`"""
_PER_PAGE_DEFAULT = 20


class Jpage(Family):
    """Each next request asks for a window of records; an empty answer is the end (some sites encrypt it away)."""

    name = "jpage"
    rank = 30

    def recognise(self, page: ListPage) -> bool:
        """By the proxy, the record set, or the addresses."""
        return bool(_SIGNS.search(page.text) or _SIGNS.search(page.url))

    def rows(self, page: ListPage) -> list[Row]:
        """The links of the records and those of the page around them."""
        records = "".join(_records(page.text))
        listed = rows_in(parse(records), page.url, _ARTICLE.search) if records else []
        return listed or article_rows(page, _ARTICLE.search)

    def next_page(self, page: ListPage) -> Follow | None:
        """The window of records after this page's, until `totalRecord`."""
        carry = dict(page.carry) or _parameters(page)
        if not carry or not self.rows(page):
            return None
        size, total = int(carry["perpage"]), int(carry["total"])
        start = page.number * size + 1
        if total and start > total:
            return None
        window = f"startrecord={start}&endrecord={start + size - 1}&perpage={size}"
        form = {"col": "1", **{name: carry[name] for name in _FIELDS if name in carry}}
        return Follow(
            urljoin(carry["column"], f"/module/web/jpage/dataproxy.jsp?{window}"),
            method="POST",
            body=urlencode(form),
            headers={"Referer": carry["column"], "Content-Type": "application/x-www-form-urlencoded"},
            carry=carry,
        )


def _records(text: str) -> list[str]:
    """The content of the CDATA sections: `<record><![CDATA[<li>…</li>]]></record>` -> `<li>…</li>`"""
    return [section.partition("]]>")[0] for section in text.split("<![CDATA[")[1:]] if "<record>" in text else []


def _parameters(page: ListPage) -> dict[str, str]:
    """What the proxy wants to hear, from the column page; empty where the page does not say it."""
    group = _NEXT_GROUP.search(page.text)
    query = dict(parse_qsl((group.group(1) if group else "").replace("&amp;", "&")))
    found = {name: value for name in _FIELDS if (value := query.get(name) or _assigned(name, page.text))}
    if not {"webid", "columnid", "unitid"} <= found.keys():
        return {}
    total, size = _TOTAL.search(page.text), _PER_PAGE.search(page.text)
    return {
        "appid": "1",
        "path": "/",
        "sourceContentType": "1",
        "permissiontype": "0",
        **found,
        "column": page.url,
        "total": total.group(1) if total else "0",
        "perpage": size.group(1) if size else str(_PER_PAGE_DEFAULT),
    }


def _assigned(name: str, text: str) -> str | None:
    match = _ASSIGNED[name].search(text)
    return match.group(1) if match else None


family = Jpage()
