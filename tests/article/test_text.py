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


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("原标题：云川警方破案12起", "云川警方破案12起"),
        ("原標題:雲川警方破案12起", "雲川警方破案12起"),
        ("您的位置:首页 >要闻 >\n\n云川警方破案12起", "云川警方破案12起"),
        ("首页 > 警务动态\n云川警方破案12起", "云川警方破案12起"),
        ("新闻详情\n\n云川警方破案12起", "云川警方破案12起"),
        ("新闻详情：云川警方破案12起", "新闻详情：云川警方破案12起"),
        ("云川警方通报。", "云川警方通报。"),
        ("2024年1月5日警情通报", "2024年1月5日警情通报"),
        ("云川警方快讯", "云川警方快讯"),
        ("偷拍偷摄团伙落网", "偷拍偷摄团伙落网"),
        ("冒充记者 敲诈企业", "冒充记者 敲诈企业"),
        ("记者证造假团伙被打掉", "记者证造假团伙被打掉"),
        ("编辑假视频敛财 三人被抓", "编辑假视频敛财 三人被抓"),
        ("图财害命 嫌疑人落网", "图财害命 嫌疑人落网"),
        ("本报记者跟随警方抓赌", "本报记者跟随警方抓赌"),
        ("云川警方破案12起 张三/制图", "云川警方破案12起 张三/制图"),
        ("云川警方破案12起（图/视频）", "云川警方破案12起（图/视频）"),
    ],
)
def test_the_first_line_is_the_title(line: str, title: str) -> None:
    article = read_text(f"{line}\n\n近日，警方破案。")
    assert (article.title, article.body) == (title, "近日，警方破案。")


@pytest.mark.parametrize(
    "line",
    [
        "本报讯",
        "【本报讯】",
        "本报讯（记者 张三）",
        "责任编辑：张三",
        "作者：云川公安 编辑：李四",
        "图为民警押解嫌疑人 李四摄",
        "记者从市公安局获悉，该局破获一起盗窃案，现将情况通报如下：",
        "云川新闻·川江报记者 张三 通讯员 李四",
        "雲川新聞網記者張三／雲川報導",
        "〔記者張三／雲川報導〕",
        "[記者張三／雲川報導]",
        "民警展示缴获的银行卡(记者张三/摄)",
        "近日，民警带走嫌疑人。张三 李四 摄",
        "▲警方在旅館逮捕3人到案。（圖／記者張三翻攝、下同）",
        "警方缴获的毒品(警方供图)",
        "28/09/2022 18:40",
        "云川日报讯(记者 张三)近日,云川警方侦破一起特大网络赌博案,抓获犯罪嫌疑人17人,冻结涉案资金300余万元。",
        "近日，云川警方破案。抓获17人",
        "因工作需要，云川市公安局决定面向社会公开招聘2024年度第三期警务辅助人员(指公安机关依法招聘和管理的非人民警察)77名，现将有关事项公告如下：",
    ],
)
def test_what_opens_the_text_is_no_title(line: str) -> None:
    article = read_text(f"{line}\n\n近日，警方破案。")
    assert article.title is None
    assert article.body.endswith("近日，警方破案。")


def test_a_stamp_above_the_text_is_read() -> None:
    article = read_text("时间:2023-05-12 00:24:13来源:云川网\n\n近日，警方破案。")
    bulleted = read_text("云川警方破案\n\n  • 发布时间:2023-05-12 09:00\n近日，警方破案。")
    assert bulleted.published == "2023-05-12"
    subtitled = read_text("打击走私\n查证成品油近100万吨\n2023-05-12\n近日，警方破案。")
    assert (subtitled.published, "近100万吨" in subtitled.body) == ("2023-05-12", True)
    assert read_text("云川警方破案\n\n2023-05-12 07:24本报讯 近日，警方破案。").published == "2023-05-12"
    addressed = read_text(
        "云川警方破案\n\nhttp://news.example.cn/a.html 2023年05月12日11:23 云川晚报\n近日，警方破案。"
    )
    assert (addressed.published, addressed.source) == ("2023-05-12", "云川晚报")
    stamped = read_text("2023-05-12 00:24:13 来源:云川网\n近日，警方破案。")
    assert (stamped.title, stamped.published, stamped.source) == (None, "2023-05-12", "云川网")
    assert (article.title, article.published, article.source) == (None, "2023-05-12", "云川网")
    assert article.body == "近日，警方破案。"


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
        ("据云川检察 6 月 6 日消息，检方于 2022 年 6 月 5 日对 7 人批准逮捕。", "2022-06-06", None),
        ("据云川检察消息，检方于 2022 年 6 月 5 日对 7 人批准逮捕。", None, None),
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
