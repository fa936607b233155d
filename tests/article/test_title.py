"""Titles lose their site and column, and are chosen among several claims."""

import pytest

from extract.article.article import read_html
from extract.article.title import strip_sites

BODY = "<p>近日，云川警方破获一起网络诈骗案，抓获犯罪嫌疑人26名，查扣涉案资金460万元，案件正在侦办中。</p>" * 3


@pytest.mark.parametrize(
    ("title", "sites", "stripped"),
    [
        ("云川警方破获诈骗案_警务报道_云川市公安局", (), "云川警方破获诈骗案"),
        ("云川警方破获诈骗案 - 某省公安厅网站", (), "云川警方破获诈骗案"),
        ("云川警方破获诈骗案--法治--某某网", (), "云川警方破获诈骗案"),
        ("云川警方破获诈骗案|平安云川", ("平安云川",), "云川警方破获诈骗案"),
        ("云川市公安局-警务动态-云川警方破获诈骗案", ("云川市公安局", "警务动态"), "云川警方破获诈骗案"),
        ("1-10月云川刑事警情下降两成", (), "1-10月云川刑事警情下降两成"),
        ("“3·12”案告破——云川警方抓获26人", (), "“3·12”案告破——云川警方抓获26人"),
        ("云川警方通报", (), "云川警方通报"),
        ("云川市公安局 - 男子冒充军官诈骗 48小时落网", (), "男子冒充军官诈骗 48小时落网"),
        ("警情通报 - 警务动态 - 云川市公安局", (), "警情通报"),
        ("云川市公安局_警务动态_云川警方破获诈骗案", (), "云川警方破获诈骗案"),
    ],
)
def test_sites_are_stripped(title: str, sites: tuple[str, ...], stripped: str) -> None:
    assert strip_sites(title, sites) == stripped


@pytest.mark.parametrize(
    "head_and_heading",
    [
        "<title>云川警方破获一起网络诈骗案_云川公安</title>|<h1>云川市公安局</h1><h2>云川警方破获一起网络诈骗案</h2>",
        "<title>云川市公安局</title>|<div class='title'>云川警方破获一起网络诈骗案</div>",
        "<title>无标题文档</title>|<h1>云川警方破获一起网络诈骗案</h1>",
        "<title>云川警方破获一起网络诈骗案…</title>|<h3>云川警方破获一起网络诈骗案</h3>",
        "<title></title>|<h2 id='activity-name'>云川警方破获一起网络诈骗案</h2><h2>云川警方，抓获犯罪嫌疑人26名</h2>",
        "<meta name=ArticleTitle content='云川警方破获一起&lt;br/&gt;网络诈骗案'><title>云川市公安局</title>|",
        "<title>云川警方破获一起网络诈骗案</title>|<h2>白石警方破获一起网络诈骗案 抓获嫌疑人多名</h2>",
    ],
)
def test_the_title_is_what_the_signals_agree_on(head_and_heading: str) -> None:
    head, heading = head_and_heading.split("|")
    page = f"<html><head>{head}</head><body>{heading}<div>{BODY}</div></body></html>"
    assert read_html(page.encode()).title == "云川警方破获一起网络诈骗案"


def test_a_bulletin_may_be_called_what_its_column_is_called() -> None:
    page = f"<title>警情通报_云川市公安局</title><h3>白石警方破获网络诈骗案</h3><h2>警情通报</h2><div>{BODY}</div>"
    assert read_html(page.encode()).title == "警情通报"
