import html as escaping
import re

from views.parts.marked import Mark, marked, passage


def test_overlapping_marks_share_their_tips_and_the_lower_rank_gives_the_colour() -> None:
    html = marked("兰州抓获3人", [Mark(0, 6, "person", "Arrests", rank=1), Mark(0, 2, "place", "Place", rank=3)])
    assert html.count('class="k-person"') == 2
    assert 'data-tip="Arrests\nPlace"' in html
    assert "k-place" not in html


def test_every_character_of_the_text_stays_in_order() -> None:
    text = "今年<b>抓获</b>&3人"
    html = marked(text, [Mark(2, 9, "person", "t"), Mark(5, 12, "money", "u")])
    assert escaping.unescape(re.sub(r"</?(?:mark|div)[^>]*>", "", html)) == text


def test_a_mark_outside_the_text_is_left_out() -> None:
    assert marked("abc", [Mark(2, 9, "person", "t")]) == '<div class="doc">abc</div>'


def test_only_the_first_piece_of_a_mark_can_be_linked_to() -> None:
    html = marked("兰州抓获3人", [Mark(0, 6, "person", "t", anchor="f0"), Mark(2, 4, "code", "u", rank=2)])
    assert html.count('data-anchor="f0"') == 1


def test_passages_join_overlapping_matches() -> None:
    assert passage("电信诈骗案", [(0, 3), (2, 4)], "found") == (
        '<mark class="found">电信诈</mark><mark class="found">骗</mark>案'
    )
