"""Stand-ins for sites of each CMS family, with its quirks: seven articles on three list pages."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.crawler.web import Answer, Asked, Route, page

PER_PAGE = 3


@dataclass(frozen=True)
class Article:
    number: int
    title: str
    date: str
    text: str

    @property
    def ymd(self) -> tuple[str, str, str]:
        year, month, day = self.date.split("-")
        return year, month, day

    @property
    def hexadecimal(self) -> str:
        return f"{self.number:032x}"


ARTICLES = tuple(
    Article(
        number,
        f"警方通报第{number}起案件侦破情况",
        f"2026-{10 - number:02d}-{number:02d}",
        f"近日，警方经缜密侦查，成功打掉一个犯罪团伙，抓获犯罪嫌疑人{number * 7}名，破获案件{number * 11}起，"
        f"查扣涉案资金{number * 13}万余元。目前，案件正在进一步侦办中，警方提醒广大群众提高防范意识。",
    )
    for number in range(1, 8)
)
PAGES = [ARTICLES[start : start + PER_PAGE] for start in range(0, len(ARTICLES), PER_PAGE)]
SOURCE = "示例市公安局"


@dataclass(frozen=True)
class StandIn:
    family: str
    section: str
    routes: Mapping[str, Route]
    articles: Mapping[str, Article]


def head(article: Article) -> str:
    return (
        '<html><head><meta charset="utf-8"><meta name="SiteName" content="示例市公安局"/>'
        f'<meta name="ArticleTitle" content="{article.title}"/><meta name="PubDate" content="{article.date} 09:30"/>'
        f'<meta name="ContentSource" content="{SOURCE}"/><title>{article.title}_示例市公安局</title></head>'
    )


def article_page(article: Article, container: str = '<div class="TRS_Editor">{}</div>') -> Answer:
    body = container.format(f"<p>{article.text}</p>")
    return page(f"{head(article)}<body><h1>{article.title}</h1><p>发布时间：{article.date}</p>{body}</body></html>")


def list_page(rows: str, extra: str = "") -> Answer:
    metas = '<meta name="SiteName" content="示例市公安局"><meta name="SiteIDCode" content="6201000001">'
    nav = '<div class="nav"><a href="/">首页</a><a href="/about.html">机构概况</a></div>'
    return page(f"<html><head>{metas}</head><body>{nav}<ul>{rows}</ul>{extra}<p>版权所有</p></body></html>")


def row(href: str, article: Article, date: str | None = None) -> str:
    return (
        f'<li><a href="{href}" title="{article.title}">{article.title[:6]}…</a><span>{date or article.date}</span></li>'
    )


def _pages(hrefs: Callable[[Article], str]) -> list[str]:
    return ["".join(row(hrefs(article), article) for article in articles) for articles in PAGES]


def trs() -> StandIn:
    def name(a: Article) -> str:
        return f"{a.ymd[0]}{a.ymd[1]}/t{''.join(a.ymd)}_{a.number}00.html"

    rows = _pages(lambda article: "./" + name(article))
    routes: dict[str, Route] = {
        f"/xxfb/index{f'_{n}' if n else ''}.html": list_page(
            rows[n], f'<script>createPageHTML(3, {n}, "index", "html");</script>'
        )
        for n in range(3)
    }
    articles = {f"/xxfb/{name(a)}": a for a in ARTICLES}
    return StandIn("trs", "/xxfb/index.html", {**routes, **{p: article_page(a) for p, a in articles.items()}}, articles)


def trs_with_stub() -> StandIn:
    """The script promises more pages, but the second is a stub of a few hundred bytes."""
    whole = trs()
    stub = page("<html><head><meta charset='utf-8'></head><body><!-- 列表 --></body></html>")
    first = {path: article for path, article in whole.articles.items() if article in PAGES[0]}
    return StandIn("trs", whole.section, {**whole.routes, "/xxfb/index_1.html": stub}, first)


def jpage() -> StandIn:
    def path(a: Article) -> str:
        year, month, day = a.ymd
        return f"/art/{year}/{int(month)}/{int(day)}/art_6372_{a.number}.html"

    records = [f"<record><![CDATA[{row(path(a), a)}]]></record>" for a in ARTICLES]
    column = (
        '<script type="text/xml"><datastore><nextgroup/><recordset>'
        + "".join(records[:PER_PAGE])
        + "</recordset></datastore></script><script>var p = {col:1,appid:1,webid:2,path:'/',columnid:6372,"
        "sourceContentType:1,unitid:'12345',webname:'示例',permissiontype:0}; jpage({totalRecord:7, perPage:3, "
        "proxyUrl:'/module/web/jpage/dataproxy.jsp'});</script>"
    )

    def proxy(asked: Asked) -> Answer:
        known = asked.method == "POST" and asked.fields.get("columnid") == "6372" and asked.fields["unitid"] == "12345"
        start, end = int(asked.fields["startrecord"]), int(asked.fields["endrecord"])
        found = "".join(records[start - 1 : end]) if known and "referer" in asked.headers else ""
        return page(f"<datastore><totalrecord>7</totalrecord><recordset>{found}</recordset></datastore>")

    articles = {path(a): a for a in ARTICLES}
    routes: dict[str, Route] = {
        "/col/col6372/index.html": page(f"<html><body>{column}</body></html>"),
        "/module/web/jpage/dataproxy.jsp": proxy,
        **{p: article_page(a, '<div id="zoom">{}</div>') for p, a in articles.items()},
    }
    return StandIn("jpage", "/col/col6372/index.html", routes, articles)


def jpaas() -> StandIn:
    rows = _pages(lambda a: f"/fdzdgknr/art/2026/art_{a.hexadecimal}.html")
    unit = "/api-gateway/jpaas-publish-server/front/page/build/unit"

    def build(asked: Asked) -> Answer:
        if asked.headers.get("x-requested-with") != "XMLHttpRequest" or "referer" not in asked.headers:
            return page("forbidden", 403)
        number = json.loads(asked.fields["paramJson"])["pageNo"]
        found = rows[number - 1] if number <= len(rows) and asked.fields["webId"] == "9" else ""
        fragment = f'<ul>{found}</ul><div class="pagination" rows="20" count="47"></div>'
        return Answer(json.dumps({"data": {"html": fragment}}).encode(), 200, {"Content-Type": "application/json"})

    query = "{'parseType':'bulidstatic','webId':'9','tplSetId':'a','pageType':'column','tagId':'列表','pageId':'7'}"
    column = page(f'<html><body><script url="{unit}" queryData="{query}"></script></body></html>')
    articles = {f"/fdzdgknr/art/2026/art_{a.hexadecimal}.html": a for a in ARTICLES}
    pages: dict[str, Route] = {p: article_page(a, '<div class="con_text">{}</div>') for p, a in articles.items()}
    return StandIn("jpaas", "/col/col1/index.html", {"/col/col1/index.html": column, unit: build, **pages}, articles)


def ucap() -> StandIn:
    """Custom tags, and numbers split by inner tags."""

    def path(a: Article) -> str:
        return f"/scgat/c103388/{a.ymd[0]}{a.ymd[1]}/{a.hexadecimal}.shtml"

    def article(a: Article) -> Answer:
        split = a.text.replace(f"{a.number * 7}名", f"<font>{a.number * 7}</font>名")
        return page(
            f"{head(a)}<body><UCAPTITLE>{a.title}</UCAPTITLE><PUBLISHTIME>{a.date}</PUBLISHTIME>"
            f"<UCAPCONTENT><p>{split}</p></UCAPCONTENT></body></html>"
        )

    rows = _pages(path)
    routes: dict[str, Route] = {
        f"/scgat/c103388/list{f'_{n + 1}' if n else ''}.shtml": list_page(
            rows[n], f"<script>createPageHTML('page_div',3,{n + 1},'list','shtml',7)</script>"
        )
        for n in range(3)
    }
    articles = {path(a): a for a in ARTICLES}
    return StandIn(
        "ucap", "/scgat/c103388/list.shtml", {**routes, **{p: article(a) for p, a in articles.items()}}, articles
    )


def ucap_json() -> StandIn:
    channel = "/common/search/7f3a0c1d2e3f40516273849505a6b7c8"

    def path(a: Article) -> str:
        return f"/hlj/c107860/{a.ymd[0]}{a.ymd[1]}/c00_3166617{a.number}.shtml"

    def search(asked: Asked) -> Answer:
        number, size = int(asked.fields["page"]), 3
        found = ARTICLES[(number - 1) * size : number * size]
        results = [{"title": a.title, "url": path(a), "publishedTimeStr": f"{a.date} 10:00:00"} for a in found]
        data = {"total": 7, "page": number, "rows": size, "results": results}
        return Answer(json.dumps({"data": data}).encode(), 200, {"Content-Type": "application/json"})

    section = f"{channel}?page=1&_pageSize=3&_isAgg=true&_isJson=true&_template=index"
    articles = {path(a): a for a in ARTICLES}
    pages: dict[str, Route] = {p: article_page(a, '<div id="UCAP-CONTENT">{}</div>') for p, a in articles.items()}
    return StandIn("ucap", section, {channel: search, **pages}, articles)


def gkmlpt() -> StandIn:
    """A column behind a `#`, titles with %u escapes; page two is a 404 although the count says more."""

    def escaped(a: Article) -> str:
        return "".join(f"%u{ord(c):04X}" for c in a.title[:2]) + a.title[2:]

    def listing(asked: Asked) -> Answer:
        if asked.fields.get("sid") != "200001" or asked.fields.get("page") != "1":
            return page("not found", 404)
        rows = [
            {
                "id": a.number,
                "title": escaped(a),
                "url": f"/gkmlpt/content/4/1/post_{a.number}.html",
                "created_at": a.date,
            }
            for a in ARTICLES
        ]
        answer = {"classify": {"post_count": 300}, "articles": rows}
        return Answer(json.dumps(answer).encode(), 200, {"Content-Type": "application/json"})

    index = page("<html><script>window._CONFIG = {SID: '200001', TREE: []};</script><div id='app'></div></html>")
    articles = {f"/gkmlpt/content/4/1/post_{a.number}.html": a for a in ARTICLES}

    def article(a: Article) -> Answer:
        detail = json.dumps({"DETAIL": {"title": a.title, "content": f"<p>{a.text}</p>"}}, ensure_ascii=False)
        script = "window._CONFIG = " + detail.replace("</", r"<\/")
        return page(f"{head(a)}<body><script>{script}</script></body></html>")

    pages: dict[str, Route] = {p: article(a) for p, a in articles.items()}
    routes: dict[str, Route] = {"/gkmlpt/index": index, "/gkmlpt/api/all/12": listing, **pages}
    return StandIn("gkmlpt", "/gkmlpt/index#12", routes, articles)


def gdportal() -> StandIn:
    """Page two is `index_2.html`; nothing says how many pages there are."""
    rows = _pages(lambda a: f"/jwzx/jwyw/content/post_45{a.number}.html")
    routes: dict[str, Route] = {
        f"/jwzx/jwyw/index{f'_{n + 1}' if n else ''}.html": list_page(rows[n]) for n in range(3)
    }
    articles = {f"/jwzx/jwyw/content/post_45{a.number}.html": a for a in ARTICLES}
    pages: dict[str, Route] = {p: article_page(a, '<div class="article-content">{}</div>') for p, a in articles.items()}
    return StandIn("gdportal", "/jwzx/jwyw/index.html", {**routes, **pages}, articles)


def vsb() -> StandIn:
    """Page two of three is `jwdt/2.htm`: they count down."""
    rows = _pages(lambda a: f"/info/1181/{a.number}.htm")
    names = ["/jwdt.htm", "/jwdt/2.htm", "/jwdt/1.htm"]
    routes: dict[str, Route] = {
        name: list_page(rows[n].replace("<li>", f'<li id="line_u7_{n}">'), f"<div>共 7 条&nbsp; {n + 1}/3</div>")
        for n, name in enumerate(names)
    }
    articles = {f"/info/1181/{a.number}.htm": a for a in ARTICLES}
    pages: dict[str, Route] = {p: article_page(a, '<div id="vsb_content">{}</div>') for p, a in articles.items()}
    return StandIn("vsb", "/jwdt.htm", {**routes, **pages}, articles)


def ncontent() -> StandIn:
    """Further pages are fragments without a head, counting down from `maxPageNum`."""

    def path(a: Article) -> str:
        return f"/n1/n2/c{a.number}/content.html"

    rows = ["".join(f'<dd><a href="{path(a)}">{a.title}</a><span>( {a.date} )</span></dd>' for a in p) for p in PAGES]
    first = f'<div id="comp_77"><dl>{rows[0]}</dl></div><div id="pag_77"></div><script>var maxPageNum = 3;</script>'
    routes: dict[str, Route] = {
        "/n1/n2/index.html": page(f"<html><head><title>公安要闻</title></head><body>{first}</body></html>"),
        "/n1/n2/index_77_2.html": page(f"<dl>{rows[1]}</dl>"),
        "/n1/n2/index_77_1.html": page(f"<dl>{rows[2]}</dl>"),
    }
    articles = {path(a): a for a in ARTICLES}
    pages: dict[str, Route] = {p: article_page(a, '<div id="ztdx">{}</div>') for p, a in articles.items()}
    return StandIn("ncontent", "/n1/n2/index.html", {**routes, **pages}, articles)


def longxun() -> StandIn:
    def path(a: Article) -> str:
        return f"/tlsgaj/c00060/pc/content/content_197683048658166579{a.number}.html"

    rows = _pages(path)
    names = ["/tlsgaj/c00060/index.html", "/tlsgaj/c00060/2.html", "/tlsgaj/c00060/3.html"]
    routes: dict[str, Route] = {
        name: list_page(rows[n], f'<a href="{names[n + 1]}">下一页</a>' if n < 2 else "")
        for n, name in enumerate(names)
    }
    articles = {path(a): a for a in ARTICLES}
    pages: dict[str, Route] = {p: article_page(a, '<div class="article-content">{}</div>') for p, a in articles.items()}
    return StandIn("longxun", names[0], {**routes, **pages}, articles)


def generic() -> StandIn:
    """ASP.NET addresses that no family knows, GBK under a header that says UTF-8."""
    rows = _pages(lambda a: f"/Pages_6445_{a.number}.aspx")
    lying = {"Content-Type": "text/html; charset=utf-8"}

    def gbk(answer: Answer) -> Answer:
        return Answer(answer.body.decode().replace("utf-8", "gb2312").encode("gbk"), 200, lying)

    names = ["/Pages_6445.aspx", "/Pages_6445_p2.aspx", "/Pages_6445_p3.aspx"]
    routes: dict[str, Route] = {
        name: gbk(list_page(rows[n], f'<a href="{names[n + 1]}">下一页</a>' if n < 2 else ""))
        for n, name in enumerate(names)
    }
    articles = {f"/Pages_6445_{a.number}.aspx": a for a in ARTICLES}
    pages: dict[str, Route] = {p: gbk(article_page(a, '<div class="content">{}</div>')) for p, a in articles.items()}
    return StandIn("generic", names[0], {**routes, **pages}, articles)


def feed() -> StandIn:
    items = "".join(
        f"<item><title>{a.title}</title><link>/news/{a.number}</link><pubDate>{a.date}T08:00:00+08:00</pubDate></item>"
        for a in ARTICLES
    )
    xml = f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{items}</channel></rss>'
    answer = Answer(xml.encode(), 200, {"Content-Type": "application/rss+xml"})
    articles = {f"/news/{a.number}": a for a in ARTICLES}
    pages: dict[str, Route] = {p: article_page(a, '<div class="content">{}</div>') for p, a in articles.items()}
    return StandIn("generic", "/rss.xml", {"/rss.xml": answer, **pages}, articles)


FAMILIES: dict[str, Callable[[], StandIn]] = {
    builder.__name__: builder
    for builder in (
        trs, trs_with_stub, jpage, jpaas, ucap, ucap_json, gkmlpt, gdportal, vsb, ncontent, longxun, generic, feed,
    )
}  # fmt: skip
