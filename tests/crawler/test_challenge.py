"""What one answer is: the page asked for, or a challenge, a soft 404, a forward."""

import pytest

from crawler.cms import FAMILIES, ListPage
from crawler.errors import BlockedError, MovedError, ServerFailedError
from crawler.page.challenge import diagnose
from crawler.page.fingerprint import fingerprint
from crawler.visits.parts import parts_of

LONG = "警方提醒：凡是要求完成安全验证、拖动滑块或输入captcha的陌生链接，都可能是诈骗，页面不存在的网站更要当心。" * 12


@pytest.mark.parametrize(
    ("status", "headers", "body", "kind"),
    [
        (521, {}, "<script>1</script>", "jiasule"),
        (512, {}, "", "jiasule"),
        (200, {"set-cookie": "__jsluid_s=1"}, "<script>location.href=location.pathname</script>", "jiasule"),
        (200, {}, "<script>go({'tn':'__jsl_clearance_s'})</script>", "jiasule"),
        (412, {}, "", "ruishu"),
        (202, {}, "", "ruishu"),
        (200, {}, "<meta content='qq'><script>$_ts=window['$_ts']</script>", "ruishu"),
        (403, {}, "reason:GeoBL", "wzws"),
        (403, {}, "", "forbidden"),
        (401, {}, "", "login"),
        (418, {}, "", "firewall"),
        (468, {}, "", "firewall"),
        (429, {}, "", "rate limit"),
        (503, {"set-cookie": "__jsluid_h=1"}, "", "jiasule"),
        (200, {}, "<p>当前环境异常，完成验证后即可继续访问。</p>", "captcha"),
        (200, {}, "<html><title>安全验证</title><div id='captcha'></div>", "captcha"),
        (200, {}, "<script>document.cookie='x=1'</script>", "script challenge"),
    ],
)
def test_challenges(status: int, headers: dict[str, str], body: str, kind: str) -> None:
    error = diagnose(status, headers, body.encode(), body)
    assert isinstance(error, BlockedError)
    assert error.kind == kind


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, ""), (410, ""), (200, "<p>您访问的页面不存在</p>"), (200, "<p>找不到该页面</p>"),
        (200, "<script>window.location.href='https://new.example.cn/'</script>"),
        (200, "<meta http-equiv='refresh' content='0;url=/new/'>"),
    ],
)  # fmt: skip
def test_what_is_no_longer_there(status: int, body: str) -> None:
    assert isinstance(diagnose(status, {}, body.encode(), body), MovedError)


@pytest.mark.parametrize("status", [400, 405, 500, 502, 503, 504])
def test_failures_of_the_server(status: int) -> None:
    assert isinstance(diagnose(status, {}, b"", ""), ServerFailedError)


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{LONG}</p>",
        "<script>var a=1</script><p>兰州警方抓获犯罪嫌疑人十名。</p>",
        '{"articles": []}',
        "<script>window._CONFIG = {SID: '200001'}</script>",
        "<html><body><img src='bulletin.jpg'></body></html>",
        "",
    ],
)
def test_pages_are_pages(body: str) -> None:
    assert diagnose(200, {}, body.encode(), body) is None


def test_a_cookie_that_a_protected_site_sets_on_every_page_is_no_challenge() -> None:
    assert diagnose(200, {"set-cookie": "__jsluid_h=1"}, f"<p>{LONG}</p>".encode(), f"<p>{LONG}</p>") is None


RELEASE = "兰州警方通报一起案件"
PHRASES = ("涉案网页已被删除。", "该网页无法找到。", "嫌疑人谎称需要安全验证。", "要求其拖动滑块。")


@pytest.mark.parametrize("title", [RELEASE, "兰州警方通报…", "兰州警方 通报一起..."])
@pytest.mark.parametrize("phrase", PHRASES)
def test_a_short_release_that_speaks_of_captchas_and_deleted_pages_is_a_page(phrase: str, title: str) -> None:
    body = f"<h1>{RELEASE}</h1><p>抓获犯罪嫌疑人3名，{phrase}</p>"
    assert diagnose(200, {"set-cookie": "__jsluid_h=1"}, body.encode(), body, title) is None


@pytest.mark.parametrize("title", [None, "通报", "另一起案件告破"])
@pytest.mark.parametrize("phrase", PHRASES)
def test_a_short_page_without_the_title_is_what_its_phrase_says(phrase: str, title: str | None) -> None:
    body = f"<h1>通报</h1><p>{phrase}</p>"
    assert diagnose(200, {}, body.encode(), body, title)


@pytest.mark.parametrize(
    ("url", "text", "expected"),
    [
        (
            "http://a.cn/t1_2.html", 'createPageHTML(3, 0, "t1_2","html")',
            ["http://a.cn/t1_2_1.html", "http://a.cn/t1_2_2.html"],
        ),
        ("http://a.cn/t1_2.html", 'createPageHTML(1, 0, "t1_2","html")', []),
        ("http://a.cn/t1_2.html", 'createPageHTML(9, 0, "index","html")', []),
        ("http://a.cn/info/5.htm", '<a href="5_2.htm">下一页</a>', ["http://a.cn/info/5_2.htm"]),
        ("http://a.cn/info/5_2.htm", '<a href="5_3.htm">下页</a>', ["http://a.cn/info/5_3.htm"]),
        ("http://a.cn/info/5.htm", '<a href="6.htm">下一页</a>', []),
        ("http://a.cn/info/5.htm", '<a href="http://b.cn/info/5_2.htm">下一页</a>', []),
    ],
)  # fmt: skip
def test_the_following_pages_of_an_article(url: str, text: str, expected: list[str]) -> None:
    assert parts_of(url, text) == expected


PAGE = "<html><script>t=1</script><p>抓获529人</p><span>浏览次数：{}</span><!-- {} --></html>"


def test_a_counter_does_not_change_a_page_and_a_number_in_its_text_does() -> None:
    first = fingerprint(PAGE.format(7, "a").encode(), {})

    assert fingerprint(PAGE.format(1024, "b").encode(), {}) == first
    assert fingerprint(PAGE.format(7, "a").encode("gbk"), {"Content-Type": "text/html; charset=gbk"}) == first
    assert fingerprint(PAGE.replace("529", "530").format(7, "a").encode(), {}) != first


HOSTILE = {
    "scripts never closed": "<script " * 60_000,
    "records never closed": "<recordset><record><![CDATA[" * 30_000,
    "links in one row": "<div>" + "<a href='t20260901_1.html'>警方通报一起案件</a>" * 3_000 + "</div>",
    "blanks after a counter": "<p>浏览次数" + " " * 500_000 + "</p>",
    "anchors without end": "下一页createPageHTML" + "<a href=" * 60_000,
    "deep": "<div>" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_read_in_time_that_grows_with_their_size(name: str) -> None:
    text = HOSTILE[name]
    fingerprint(text.encode(), {})
    parts_of("http://a.cn/info/5.htm", text)
    diagnose(200, {}, text.encode(), text)
    for family in FAMILIES.values():
        family.rows(ListPage("http://a.cn/", text))
        family.next_page(ListPage("http://a.cn/", text))
