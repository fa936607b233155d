"""Furniture goes, sentences that mention it stay."""

import pytest

from extract.article.cut import cut, is_label, is_tail
from extract.article.markers import FURNITURE, NAVIGATION, NOTICES, RELATED, Marker

SENTENCE = "4月8日，专案组在外省警方的配合下统一收网，抓获犯罪嫌疑人26名，查扣涉案资金460万元。"


@pytest.mark.parametrize("row", [*RELATED, *NAVIGATION, *NOTICES], ids=lambda row: row.example)
def test_each_tail_marker_ends_the_article(row: Marker) -> None:
    assert is_tail(row.example)
    assert cut([SENTENCE, SENTENCE, row.example, "白石警方通报一起案件"]) == [SENTENCE, SENTENCE]


@pytest.mark.parametrize("row", FURNITURE, ids=lambda row: row.example)
def test_each_label_goes_and_what_follows_stays(row: Marker) -> None:
    assert is_label(row.example)
    assert cut([SENTENCE, row.example, SENTENCE]) == [SENTENCE, SENTENCE]


@pytest.mark.parametrize(
    "line",
    [
        "警方提醒，如有疑问请拨打96110联系我们。",
        "相关链接中的木马程序由该团伙制作，抓获嫌疑人3名。",
        "该案由主办单位云川市公安局侦办，协办单位为桥东分局。",
        "分享到朋友圈的虚假广告共骗取32万元，警方抓获5人。",
        "编辑短信发送至12110，即可报警。",
        "版权保护工作取得实效，全年破获侵权案件12起。",
        "下一步，全市公安机关将继续保持严打高压态势。",
        "点击链接后，事主被骗走18万元。",
        "标签印制窝点被捣毁，缴获假冒标签30万枚。",
        "声明作废的证件被嫌疑人用于开户。",
        "留言者李某被依法行政拘留5日。",
        "附件：1.名单",
        "26人",
        "案件编号：A-5059/2021",
        "第三页",
    ],
)
def test_ordinary_lines_stay(line: str) -> None:
    assert cut([SENTENCE, SENTENCE, line, SENTENCE]) == [SENTENCE, SENTENCE, line, SENTENCE]


def test_a_marker_above_the_text_is_only_a_label() -> None:
    assert cut(["相关链接", SENTENCE, SENTENCE]) == [SENTENCE, SENTENCE]


def test_a_notice_with_most_of_the_text_behind_it_is_no_end() -> None:
    assert cut([SENTENCE, "扫码订阅", SENTENCE, SENTENCE, SENTENCE]) == [SENTENCE] * 4


@pytest.mark.parametrize("end", ["（责任编辑：张某）", "返回搜狐，查看更多", "返回云川网首页>>"])
def test_source_and_editor_at_the_end_go(end: str) -> None:
    lines = [SENTENCE, SENTENCE, SENTENCE + end, "（来源：云川公安）"]
    assert cut(lines) == [SENTENCE, SENTENCE, SENTENCE]
