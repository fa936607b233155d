"""A text file becomes title, body, date and source; what stays is untouched."""

from extract.article.article import read_text

RELEASE = """清川警方破獲電詐案12起

2024-03-05 清川公安

3月4日,清川市公安局通報,今年1至2月破獲電詐案12起,抓獲犯罪嫌疑人**31**名。
  \t「有線索請聯絡我們」,民警說。

相關焦點
  • 白石警方破獲案件99起
    白石警方抓獲嫌疑人77名。
"""


def test_header_gives_date_and_source_and_is_no_text() -> None:
    article = read_text(RELEASE)
    assert article.title == "清川警方破獲電詐案12起"
    assert (article.published, article.source, article.date_signal) == ("2024-03-05", "清川公安", "visible")
    assert article.body.startswith("3月4日,清川市公安局通報")


def test_teasers_are_cut_and_the_rest_is_kept_character_for_character() -> None:
    article = read_text(RELEASE)
    assert "99起" not in article.body
    assert article.body in RELEASE
    assert "**31**名。\n  \t「有線索請聯絡我們」" in article.body


def test_given_date_wins() -> None:
    article = read_text(RELEASE, published="2024-03-06", url="https://police.example/1")
    assert (article.published, article.date_signal, article.url) == ("2024-03-06", "given", "https://police.example/1")


def test_text_is_title_empty_line_body() -> None:
    article = read_text("标题\n\n正文。")
    assert article.text == "标题\n\n正文。"
    assert article.published is None
