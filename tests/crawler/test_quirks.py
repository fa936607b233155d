"""The pagination and row quirks of each family, one row a quirk."""

from dataclasses import dataclass, field

import pytest

from crawler.cms import FAMILIES, Follow, ListPage, Row, recognise
from crawler.cms.links import absolute, iso_date, url_date

BASE = "https://ga.example.cn/xxfb/"
TITLE = "警方侦破一起电信网络诈骗案"


@dataclass(frozen=True)
class Quirk:
    family: str
    text: str
    follows: str | None
    """Address of the next page."""
    url: str = BASE + "index.html"
    number: int = 1
    carry: dict[str, str] = field(default_factory=dict)
    listed_at: str = ""


def link(href: str, title: str = TITLE, after: str = "") -> str:
    return f'<li><a href="{href}">{title}</a>{after}</li>'


QUIRKS = {
    "trs: index_1 is page two": Quirk("trs", 'createPageHTML(25, 0, "index", "html")', BASE + "index_1.html"),
    "trs: index_2 is page three": Quirk(
        "trs", 'createPageHTML(25, 1, "index", "html")', BASE + "index_2.html", number=2
    ),
    "trs: another prefix and ending": Quirk("trs", "createPageHTML(3,0,'list','shtml')", BASE + "list_1.shtml"),
    "trs: Chongqing's name of the call": Quirk("trs", 'createPage(9, 0, "index", "html")', BASE + "index_1.html"),
    "trs: the last page": Quirk("trs", 'createPageHTML(3, 2, "index", "html")', None, number=3),
    "trs: one page only": Quirk("trs", 'createPageHTML(1, 0, "index", "html")', None),
    "trs: no script but a link": Quirk("trs", '<a href="index_1.html">下一页</a>', BASE + "index_1.html"),
    "trs: a link that is a script": Quirk("trs", '<a href="javascript:next()">下一页</a>', None),
    "gdportal: index_2 is page two": Quirk("gdportal", link("content/post_45.html"), BASE + "index_2.html"),
    "gdportal: index_3 after index_2": Quirk(
        "gdportal", link("content/post_45.html"), BASE + "index_3.html", BASE + "index_2.html", 2
    ),
    "gdportal: a directory as first page": Quirk("gdportal", link("content/post_45.html"), BASE + "index_2.html", BASE),
    "vsb: page two of 26 is 25": Quirk(
        "vsb", "共 386 条&nbsp; 1/26", "https://a.cn/jwdt/25.htm", "https://a.cn/jwdt.htm"
    ),
    "vsb: page three of 26 is 24": Quirk(
        "vsb", "共 386 条 2/26", "https://a.cn/jwdt/24.htm", "https://a.cn/jwdt/25.htm", 2,
        {"first": "https://a.cn/jwdt.htm"},
    ),
    "vsb: the oldest page is 1": Quirk("vsb", "共 386 条 26/26", None, "https://a.cn/jwdt/1.htm", 26),
    "ncontent: page two of 31 is 30": Quirk(
        "ncontent", '<div id="comp_77"></div><script>maxPageNum = 31</script>', BASE + "index_77_30.html"
    ),
    "ncontent: a fragment counts on": Quirk(
        "ncontent", "<dl></dl>", BASE + "index_77_29.html", BASE + "index_77_30.html", 2,
        {"component": "77", "rest": "30"},
    ),
    "ncontent: _1 is the oldest": Quirk(
        "ncontent", "<dl></dl>", None, BASE + "index_77_1.html", 31, {"component": "77", "rest": "1"}
    ),
    "gkmlpt: the page leads to its interface": Quirk(
        "gkmlpt", "window._CONFIG = {SID: '200001'}", "https://a.cn/gkmlpt/api/all/0?page=1&sid=200001",
        "https://a.cn/gkmlpt/index",
    ),
    "gkmlpt: the column stands in the source file's address": Quirk(
        "gkmlpt", "window._CONFIG = {SID: '200001'}", "https://a.cn/gkmlpt/api/all/1234?page=1&sid=200001",
        "https://a.cn/gkmlpt/index", listed_at="https://a.cn/gkmlpt/index#1234",
    ),
    "gkmlpt: all rows came at once": Quirk(
        "gkmlpt", '{"classify":{"post_count":1},"articles":[{"title":"x","url":"/a"}]}', None, number=2,
        carry={"category": "0", "sid": "1", "page": "1", "seen": "0"},
    ),
    "ucap: list_2 is page two": Quirk(
        "ucap", "createPageHTML('page_div',12,1,'list','shtml',230)", BASE + "list_2.shtml"
    ),
    "jpage: a column that hides its numbers has one page": Quirk(
        "jpage", f"<recordset><record><![CDATA[{link('/art/2026/9/4/art_1_2.html')}]]></record></recordset>", None
    ),
    "generic: a link reading 下一页": Quirk("generic", '<a href="?p=2">下一页</a>', BASE + "index.html?p=2"),
    "generic: a link and a base": Quirk(
        "generic", '<base href="https://ga.example.cn/gaj/"><a href="2.html">下一页</a>', "https://ga.example.cn/gaj/2.html"
    ),
    "generic: a base as templates of JSP state it": Quirk(
        "generic", '<base href="https://ga.example.cn:443/gaj/"><a href="2.html">下一页</a>',
        "https://ga.example.cn/gaj/2.html",
    ),
    "generic: a link to another host": Quirk("generic", '<a href="https://b.cn/2">下一页</a>', None),
}  # fmt: skip


@pytest.mark.parametrize("name", QUIRKS)
def test_turns_to_the_right_page(name: str) -> None:
    quirk = QUIRKS[name]
    page = ListPage(quirk.url, quirk.text, quirk.number, quirk.carry, quirk.listed_at)
    following = FAMILIES[quirk.family].next_page(page)
    assert (following.url if following else None) == quirk.follows


ROWS = {
    "relative to the list": ("trs", link("./202607/t20260721_1.html"), "202607/t20260721_1.html", TITLE, "2026-07-21"),
    "a day without padding": (
        "jpage",
        link("/art/2026/9/4/art_1_2.html"),
        "/art/2026/9/4/art_1_2.html",
        TITLE,
        "2026-09-04",
    ),
    "no date in the address": (
        "trs",
        link("t10521285.shtml", after="<i>[2026.7.1]</i>"),
        "t10521285.shtml",
        TITLE,
        "2026-07-01",
    ),
    "a date inside the link": (
        "trs",
        link("t20260721_1.html", f"{TITLE}<b>2026-07-22</b>"),
        "t20260721_1.html",
        TITLE,
        "2026-07-22",
    ),
    "a title cut short": (
        "trs",
        f'<li><a href="t20260721_1.html" title="{TITLE}">警方侦破…</a></li>',
        "t20260721_1.html",
        TITLE,
        "2026-07-21",
    ),
    "a picture and a text link": (
        "trs",
        f'<li><a href="t20260721_1.html"><img></a><a href="t20260721_1.html">{TITLE}</a></li>',
        "t20260721_1.html",
        TITLE,
        "2026-07-21",
    ),
    "a fragment without a head": (
        "ncontent",
        f'<dl><dd><a href="/n1/c1/content.html">{TITLE}</a><span>( 2026-09-01 )</span></dd></dl>',
        "/n1/c1/content.html",
        TITLE,
        "2026-09-01",
    ),
    "a base": (
        "trs",
        f'<base href="/gaj/">{link("t20260721_1.html")}',
        "/gaj/t20260721_1.html",
        TITLE,
        "2026-07-21",
    ),
    "a base as templates of JSP state it": (
        "trs",
        f'<base href="https://ga.example.cn:443/gaj/">{link("t20260721_1.html")}',
        "/gaj/t20260721_1.html",
        TITLE,
        "2026-07-21",
    ),
    "a base that names the server behind the proxy": (
        "trs",
        f'<base href="http://10.1.2.3:8080/gaj/">{link("t20260721_1.html")}',
        "/gaj/t20260721_1.html",
        TITLE,
        "2026-07-21",
    ),
    "a base of another site": (
        "trs",
        f'<base href="https://static.example.cn/gaj/">{link("t20260721_1.html")}',
        "https://static.example.cn/gaj/t20260721_1.html",
        TITLE,
        "2026-07-21",
    ),
    "a path as on Windows": (
        "trs",
        link("..\\gaj\\t20260721_1.html"),
        "/gaj/t20260721_1.html",
        TITLE,
        "2026-07-21",
    ),
    "a session in the path": (
        "trs",
        link("t20260721_1.html;jsessionid=3F9C2A.node1"),
        "t20260721_1.html",
        TITLE,
        "2026-07-21",
    ),
    "a WeChat article, without what tracks the reader": (
        "trs",
        link("https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=1&sn=b&chksm=c#rd"),
        "https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=1&sn=b",
        TITLE,
        None,
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_reads_the_row(name: str) -> None:
    family, text, href, title, date = ROWS[name]
    (row,) = FAMILIES[family].rows(ListPage(BASE + "index.html", f"<html><body><ul>{text}</ul></body></html>"))
    url = href if href.startswith("https:") else f"https://ga.example.cn{href}" if href[0] == "/" else BASE + href
    assert row == Row(url, title, date)


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("/show.jsp?PHPSESSID=ab12&id=1", "/show.jsp?id=1"), ("/show.jsp?id=1&sessionid=ab12", "/show.jsp?id=1"),
        ("/1.html?JSESSIONID=AB", "/1.html"), ("/1.html;jsessionid=AB?id=1#top", "/1.html?id=1"),
        ("/show.jsp?sid=7&id=1", "/show.jsp?sid=7&id=1"), ("/show.asp?id=1&", "/show.asp?id=1&"),
        ("\\gaj\\show.asp?file=a\\b", "/gaj/show.asp?file=a\\b"),
    ],
)  # fmt: skip
def test_an_address_is_as_the_site_writes_it_without_the_session_of_whoever_asked(href: str, kept: str) -> None:
    assert absolute("https://a.cn/list", href) == f"https://a.cn{kept}"


@pytest.mark.parametrize("base", ["http://10.0.0.1:81/", "http://app/", "http://localhost:8080/"])
def test_a_base_on_the_host_of_its_page_is_as_it_says_however_inner_that_is(base: str) -> None:
    (row,) = FAMILIES["trs"].rows(
        ListPage(base.replace("81", "80") + "x/y.html", f'<base href="{base}">{link("t20260721_1.html")}')
    )
    assert row.url == base + "t20260721_1.html"


def test_each_row_keeps_its_own_date() -> None:
    text = "".join(f"<div><a href='t10000{n}.html'>{TITLE}{n}</a></div><div>2026-0{n}-01</div>" for n in range(1, 4))
    rows = FAMILIES["trs"].rows(ListPage(BASE, f"<html><body><div>{text}</div></body></html>"))
    assert [row.date for row in rows] == [None, None, None]  # unsure is better than a neighbour's date


def test_jpage_asks_for_the_next_window_of_records() -> None:
    column = (
        f"<recordset><record><![CDATA[{link('/art/2026/9/4/art_6372_2.html')}]]></record></recordset>"
        "{col:1,appid:1,webid:2,path:'/',columnid:6372,sourceContentType:1,unitid:'12345',webname:'x',permissiontype:0}"
        "totalRecord:386, perPage:20"
    )
    follow = FAMILIES["jpage"].next_page(ListPage("https://a.cn/col/col6372/index.html", column))

    assert follow == Follow(
        "https://a.cn/module/web/jpage/dataproxy.jsp?startrecord=21&endrecord=40&perpage=20",
        "POST",
        "col=1&appid=1&webid=2&path=%2F&columnid=6372&sourceContentType=1&unitid=12345&webname=x&permissiontype=0",
        {"Referer": "https://a.cn/col/col6372/index.html", "Content-Type": "application/x-www-form-urlencoded"},
        follow.carry if follow else {},
    )


@pytest.mark.parametrize(
    "text", ["", "\x00", "<", "<html>", "{", "[]", "{}", '{"data": []}', "<?xml version='1.0'?><rss/>"]
)
@pytest.mark.parametrize("name", FAMILIES)
def test_no_family_stumbles_over_nonsense(name: str, text: str) -> None:
    page = ListPage(BASE, text)
    assert FAMILIES[name].rows(page) == []
    assert FAMILIES[name].next_page(page) is None
    assert recognise(page).name in FAMILIES


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-07-21", "2026-07-21"), ("2026-7-1", "2026-07-01"), ("2026/7/1", "2026-07-01"),
        ("2026.07.21", "2026-07-21"), ("2026年7月21日 16:30", "2026-07-21"), ("[2026-07-21]", "2026-07-21"),
        ("( 2026-07-21 )", "2026-07-21"), ("发布时间：2026-07-21 09:00", "2026-07-21"), ("07-21", None),
        ("索引号 2026-02-00018", None), ("2026-13-01", None), ("电话 0931-2026-0721", None),
    ],
)  # fmt: skip
def test_dates_of_rows(text: str, date: str | None) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("/202607/t20260721_123.html", "2026-07-21"), ("/art/2026/9/4/art_6372_1.html", "2026-09-04"),
        ("/scgat/c103388/2024/9/14/0123.shtml", "2024-09-14"), ("/c/2025-01-06/8378604.shtml", "2025-01-06"),
        ("/s/c100050/2026-01/06/content_12818401.shtml", "2026-01-06"), ("/x/202607/0123.shtml", None),
        ("/fdzdgknr/art/2026/art_0123.html", None),
    ],
)  # fmt: skip
def test_dates_of_addresses(path: str, date: str | None) -> None:
    assert url_date("https://a.cn" + path) == date
