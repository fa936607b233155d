"""What a page gives beyond its family: dates by their signals, pictures, pages that follow, bytes that lie."""

import pytest

from crawler.records import Listed
from errors import TongbaoError
from extract.article.article import read_html, read_text
from extract.article.errors import ArticleError
from tests.article.sample import PARAGRAPHS, TITLE

BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def page(before: str = "", after: str = "", head: str = "", body: str = BODY) -> bytes:
    content = f"<h1>{TITLE}</h1>{before}<div>{body}</div>{after}"
    return f"<html><head><title>{TITLE}</title>{head}</head><body>{content}</body></html>".encode()


META = "<meta name='pubdate' content='2025——04——09'>"
LISTED = Listed(date="2025-04-11")
IN_URL = "https://a.example/x/t20250410_1.html"
SENT = "<script>var served = {'time': '2025-06-30 08:00:00', 'contentType': '1'};</script>"
SHARE = "<div><a href='/share'>分享到朋友圈</a></div>"
SCRIPT = "<script>var ct = '1744276680';</script>"


@pytest.mark.parametrize(
    ("html", "url", "listed", "expected"),
    [
        (page(head=META), IN_URL, LISTED, ("2025-04-09", "meta")),
        (page("<p>2025-04-12</p>"), IN_URL, LISTED, ("2025-04-10", "url")),
        (page("<p>2025-04-12</p>"), "https://a.example/x/1.html", LISTED, ("2025-04-11", "list")),
        (page("<p>成文日期：2025-03-01 发布日期：2025-04-12</p>"), None, Listed(), ("2025-04-12", "visible")),
        (page("<p>成文日期：2025-03-01</p><p>2025年4月12日</p>"), None, Listed(), ("2025-04-12", "visible")),
        (page("<p>今天是2025年6月30日</p><p>2025-04-12</p>"), None, Listed(), ("2025-04-12", "visible")),
        (page("<p>发布时间：25-04-12 09:30</p>"), None, Listed(), ("2025-04-12", "visible")),
        (page(after=SCRIPT), None, Listed(), ("2025-04-10", "script")),
        (page(after=SENT), None, Listed(), (None, None)),
        (page(head="<meta itemprop='dateUpdate' content='2025-06-30 08:00'>"), None, Listed(), (None, None)),
        (page(body=f"<div><p>2025-04-12 17:18</p>{SHARE * 4}</div>{BODY}"), None, Listed(), ("2025-04-12", "visible")),
        (page(after="<p>版权所有 2008-05-01 建站</p>"), None, Listed(), (None, None)),
        (page(body=f"<p>云川晚报2025年4月9日讯（记者甲）</p>{BODY}"), None, Listed(), ("2025-04-09", "visible")),
        (
            page(body=f"{BODY}<p>云川市公安局</p><p>二〇二五年十二月二十日</p>"),
            None,
            Listed(),
            ("2025-12-20", "visible"),
        ),
        (page(), None, Listed(), (None, None)),
    ],
)
def test_date_signals_in_order(html: bytes, url: str | None, listed: Listed, expected: tuple[str, str]) -> None:
    article = read_html(html, url=url, listed=listed)
    assert (article.published, article.date_signal) == expected


def test_bulletin_as_a_picture_is_marked_and_nothing_is_invented() -> None:
    body = "<div class='TRS_Editor'><p><img src='/2025/jqtb.jpg' alt=''></p></div>"
    article = read_html(page("<p>发布时间：2025-04-10</p>", body=body))
    assert (article.image_only, article.images, article.body) == (True, ("/2025/jqtb.jpg",), "")


def test_bulletin_as_a_picture_on_a_page_of_unknown_make() -> None:
    menu = "<div class='menu'><img src='/top.jpg'><a href='/x/'><img src='/x.png'></a></div>"
    article = read_html(page(menu, body="<p><a href='/up/1.jpg'><img src='/up/1.jpg'></a></p>"))
    assert (article.image_only, article.images, article.body) == (True, ("/up/1.jpg",), "")


def test_list_of_pictures_that_link_to_articles_is_no_bulletin() -> None:
    cards = "".join(f"<li><a href='/{n}.html'><img src='/{n}.jpg'></a></li>" for n in range(20))
    assert not read_html(f"<html><body><ul>{cards}</ul></body></html>".encode()).image_only


def test_following_pages_are_joined_in_order() -> None:
    pager = "<div>上一页 1 2 下一页</div>"
    first, second = (
        page(after=pager, body="".join(f"<p>{t}</p>" for t in half)) for half in (PARAGRAPHS[:3], PARAGRAPHS[3:])
    )
    assert read_html(first, parts=[second]).body.split("\n") == list(PARAGRAPHS)


def test_article_that_a_script_would_show_is_read() -> None:
    hidden = f"<html><body><h1>{TITLE}</h1><div style='display: none'>{BODY}</div></body></html>"
    assert read_html(hidden.encode()).body.split("\n") == list(PARAGRAPHS)


def test_page_without_prose_gives_no_body() -> None:
    links = "".join(f"<li><a href='/{n}'>栏目{n}</a></li>" for n in range(40))
    assert read_html(f"<html><body><ul>{links}</ul></body></html>".encode()).body == ""


def test_table_rows_are_lines_and_cells_are_apart() -> None:
    table = "<table><tr><td>抓获</td><td><p>26名</p></td></tr><tr><td>查扣</td><td>460万元</td></tr></table>"
    assert "查扣 460万元" in read_html(page(body=BODY + table)).body


def test_numbers_split_by_tags_and_line_breaks_are_whole() -> None:
    split = BODY.replace("2300", "<span>2</span><font>3</font>00").replace("130余名", "130\n   余名\u200b")
    assert read_html(page(body=split)).body.split("\n") == list(PARAGRAPHS)


def test_one_short_paragraph_outweighs_the_line_above_it() -> None:
    info = "<div>发布时间：2025-04-10 17:18 来源：云川市公安局 字号：[ 大 中 小 ] 浏览次数：102 打印 关闭 分享</div>"
    body = f"<div class='bt'>警情通报</div>{info}<div><p>{PARAGRAPHS[3][:40]}</p></div>"
    source = f"<title>警情通报_云川市公安局</title>{body}"
    article = read_html(source.encode())
    assert (article.title, article.published, article.body) == ("警情通报", "2025-04-10", PARAGRAPHS[3][:40])


def test_a_title_repeated_inside_the_text_ends_no_header() -> None:
    body = f"<p>{PARAGRAPHS[0]}</p><p>{TITLE}</p><p>&emsp;&emsp;{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
    assert read_html(page(body=body)).body.split("\n") == [PARAGRAPHS[0], TITLE, PARAGRAPHS[1], PARAGRAPHS[2]]


LINK = "<a href='/2025/04/{}.html'>{}</a>"


@pytest.mark.parametrize("container", ["<div class='TRS_Editor'>", "<div>"])
def test_links_under_a_text_go_and_links_in_it_stay(container: str) -> None:
    case = f"<p>▶ 典型案例丨{LINK.format(1, '白石警方破获一起跨省网络赌博案')}</p>"
    first, *rest = (f"<p>{text}</p>" for text in PARAGRAPHS)
    under = "".join(
        f"<br><br><b>{LINK.format(n, t)}</b>2025-04-0{n}" for n, t in ((2, "白石警方通报夜查"), (3, "云川夜查"))
    )
    article = read_html(page(body=f"{container}{first}{case}{''.join(rest)}{under}</div>"))
    expected = [PARAGRAPHS[0], "▶ 典型案例丨白石警方破获一起跨省网络赌博案", *PARAGRAPHS[1:]]
    assert article.body.split("\n") == expected


def test_attachments_stay() -> None:
    attachment = "<p>附件：<a href='/up/1.docx'>名单</a></p>"
    assert read_html(page(body=BODY + attachment)).body.split("\n") == [*PARAGRAPHS, "附件：名单"]


def test_address_and_signature_around_a_lone_paragraph_stay() -> None:
    notice = ["各位市民：", "".join(PARAGRAPHS), "特此通告。", "云川市公安局", "2025年4月10日"]
    around = "<ul><li><a href='/'>首页</a></li><li><a href='/jw/'>警务动态</a></li></ul>"
    article = read_html(page(around, around, body="".join(f"<p>{line}</p>" for line in notice)))
    assert article.body.split("\n") == notice


def test_words_of_latin_letters_keep_their_blank() -> None:
    assert "POS machine" in read_html(page(body=BODY + "<p>另查获POS\n machine设备3台，均已扣押。</p>")).body


def test_address_of_the_page_itself_is_kept() -> None:
    head = "<link rel='canonical' href='https://police.example/jwbd/202504/t20250410_9.html'>"
    article = read_html(page(head=head))
    assert (article.url, article.published) == ("https://police.example/jwbd/202504/t20250410_9.html", "2025-04-10")


@pytest.mark.parametrize(
    ("encoding", "declared", "header"),
    [
        ("gb18030", "gb2312", None),
        ("gb18030", "utf-8", None),
        ("gb18030", None, "text/html; charset=utf-8"),
        ("gb18030", None, None),
        ("utf-8", "gb2312", "text/html; charset=gbk"),
        ("utf-8-sig", "gb2312", None),
        ("utf-16", None, None),
    ],
)
def test_encodings_and_labels_that_lie(encoding: str, declared: str | None, header: str | None) -> None:
    meta = f"<meta charset='{declared}'>" if declared else ""
    data = page(head=meta).decode().encode(encoding)
    assert read_html(data, content_type=header).body.split("\n") == list(PARAGRAPHS)


def test_big5_page() -> None:
    text = "警方於四月八日拘捕二十六人，檢獲現金四百六十萬元，案件交由雲川警區刑事調查隊跟進。" * 3
    data = f"<html><body><h1>警方拘捕二十六人</h1><div><p>{text}</p></div></body></html>".encode("big5")
    assert read_html(data).body == text


@pytest.mark.parametrize("data", [b"", b" \n ", b"\x89PNG\r\n\x1a\n" + bytes(100), b"%PDF-1.7 x", bytes(5000)])
def test_no_page_is_a_typed_error(data: bytes) -> None:
    with pytest.raises(ArticleError) as error:
        read_html(data)
    assert isinstance(error.value, TongbaoError)


def test_too_large_a_page_is_refused() -> None:
    with pytest.raises(ArticleError, match="more than"):
        read_html(b"<p>x</p>" * 2_000_000)


@pytest.mark.parametrize(
    "source",
    [
        "<div>抓获" * 20_000,
        "<a href=x>抓" * 20_000,
        "<table><tr><td>抓获，5名。" * 5_000,
        "<div class=TRS_Editor>" * 1_000 + "<p>抓获，26名嫌疑人。</p>" * 5_000,
        "<a href=x><div>抓获嫌疑人" * 1_500 + "抓获，" * 50_000,
        "<p>" + " " * 200_000,
        "<p>" + "（" * 200_000,
        "<title>" + "警_" * 50_000 + "</title><p>抓获</p>",
        '<script>"content":"' * 10_000,
        "<h1>警方抓获一百人</h1>" * 10_000,
        "<!--" + "-" * 200_000 + "--><p>抓获</p>",
        "\ud800\x00<p>抓获</p>",
        "&#xd800;&#0;<p>抓获</p>",
    ],
    ids=lambda source: source[:12].encode("ascii", "backslashreplace").decode(),
)
def test_hostile_markup_is_read_without_harm(source: str) -> None:
    body = read_html(source.encode("utf-8", "surrogatepass") + b"<p>.</p>").body
    assert "\x00" not in body
    assert not any("\ud800" <= character <= "\udfff" for character in body)


@pytest.mark.parametrize(
    "text", ["", "\n", "1" * 500_000, "来源：" * 100_000, "![](" * 100_000, "题\n\n" + " " * 500_000]
)
def test_hostile_text_is_read_without_harm(text: str) -> None:
    assert read_text(text).image_only is False
