"""A text file becomes title, body, date and source; what stays is untouched."""

import pytest

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


@pytest.mark.parametrize(
    ("body", "published", "source"),
    [
        (
            "发布时间：2017-07-17 16:09:08\n正文:新华社兰州７月１７日电（记者甲）记者１７日获悉，案件开庭。",
            "2017-07-17",
            None,
        ),
        ("2011-11-29 9:04:16\n近日，一位市民报警。", "2011-11-29", None),
        ("云川新闻网 发布时间： 2013年12月30日\n近日，警方破案。", "2013-12-30", "云川新闻网"),
        ("来源：平安云川 作者：张某 浏览次数：12\n近日，警方破案。", None, "平安云川"),
        ("云川晚报2017年5月15日讯（记者甲)一起案件告破。", "2017-05-15", None),
        ("2017年3月25日 从云川市反诈中心获悉，该中心破获一起案件。", "2017-03-25", None),
        ("云川网讯 2017年3月29日，警方再打掉一个团伙。", None, None),
        ("本报云川1月20日电(记者甲)近日破案。截至2016年1月13日，已有36人报案。", "2016-01-20", None),
        ("中新社云川7月4日电 2017年全年受理案件820件。", None, None),
        ("近日，警方破案。\n警方提醒市民提高警惕。\n云川市公安局\n二〇二五年四月二十日", "2025-04-20", None),
        (
            "近日，警方破案，案件正在侦办中，警方提醒市民提高警惕，注意防范各类诈骗。\n（来源：云川公安）",
            None,
            "云川公安",
        ),
    ],
)
def test_date_and_source_as_texts_state_them(body: str, published: str | None, source: str | None) -> None:
    article = read_text(f"标题\n\n{body}")
    assert (article.published, article.source) == (published, source)


def test_body_label_and_pictures_go() -> None:
    text = "标题\n\n![](https://img.example/1.png)\n\n正文:近日，警方破案。\n\n[![](x.png)](https://a.example/)\n"
    article = read_text(text)
    assert article.body == "近日，警方破案。"
    assert article.images == ("https://img.example/1.png", "x.png")
