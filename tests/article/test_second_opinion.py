"""Pages that neither a container nor scoring explains are shown to trafilatura, whose answer must fit the title."""

import pytest

from extract.article.article import read_html

TITLE = "兰州警方侦破一起跨省贩卖银行卡案"
PARAGRAPHS = (
    "近日，兰州警方侦破一起跨省贩卖银行卡案，抓获犯罪嫌疑人6名。",
    "经查，该团伙以每套八百元收购银行卡，转手卖往外省。",
)
OTHERS = ("交警提醒：雨天请慢行", "户籍窗口周末照常办公", "反诈宣传走进校园")


def page(title: str, rows: tuple[str, ...], row: str) -> bytes:
    body = "".join(row.format(text) for text in rows)
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>".encode()


@pytest.mark.parametrize("row", ['<li><a href="/x">{}</a></li>', "<button>{}</button>"])
def test_an_article_in_odd_elements_is_read(row: str) -> None:
    article = read_html(page(TITLE, PARAGRAPHS, row))
    assert article.container == "trafilatura"
    assert article.body.splitlines() == list(PARAGRAPHS)


def test_a_list_of_other_titles_is_no_article() -> None:
    article = read_html(page("警务要闻", OTHERS, '<li><a href="/x">{}</a></li>'))
    assert article.container != "trafilatura"
    assert OTHERS[0] not in article.body
