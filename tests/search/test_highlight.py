"""Passages and marks: offsets of the original text, in its own script."""

import pytest

from extract.release import Json
from search.engine import Highlight
from search.highlight import LENGTH, PASSAGES, cut, highlights, sentences
from search.language import parse, phrases


def marked(query: str, title: str, body: str) -> list[str]:
    """Each passage with its marks in brackets."""
    document: Json = {"title": title, "text": f"{title}\n\n{body}"}
    shown = []
    for found in highlights(document, tuple(phrases(parse(query)))):
        text, last = "", 0
        assert document["text"][found.start : found.start + len(found.passage)] == found.passage
        for start, end in found.marks:
            text += f"{found.passage[last:start]}[{found.passage[start:end]}]"
            last = end
        shown.append(text + found.passage[last:])
    return shown


@pytest.mark.parametrize(
    ("query", "title", "body", "passages"),
    [
        ("诈骗", "通报", "蘭州警方偵破電信詐騙案。", ["蘭州警方偵破電信[詐騙]案。"]),
        ("詐騙", "电信诈骗", "无关。", ["电信[诈骗]"]),
        ("5.03", "通报", "「5·03」案与15.03案。", ["「[5·03]」案与15.03案。"]),
        ("529", "通报", "1529人、529人、5291人。", ["1529人、[529]人、5291人。"]),
        ("vpn", "通报", "ＶＰＮ和VPNs。", ["[ＶＰＮ]和VPNs。"]),
        ("title:诈骗", "诈骗案", "诈骗。", ["[诈骗]案"]),
        ("电信 电信诈骗", "通报", "电信诈骗。", ["[电信诈骗]。"]),
        ("破获 NOT 诈骗", "通报", "破获诈骗案。", ["[破获]诈骗案。"]),
        ("code:5.03", "通报", "5.03案。", []),
        ("诈骗", "通报", "第一句。第二句说诈骗。第三句。", ["第二句说[诈骗]。第三句。"]),
        ("", "通报", "什么也没问。", []),
    ],
)
def test_marks(query: str, title: str, body: str, passages: list[str]) -> None:
    assert marked(query, title, body) == passages


def test_a_long_text_shows_a_few_short_passages_with_most_words_first() -> None:
    filler = "这里讲的是别的事情，与此无关。" * 20
    body = f"诈骗。{filler}诈骗。{filler}诈骗案抓获多人。{filler}诈骗。"
    passages = marked("诈骗 抓获", "通报", body)
    assert len(passages) == PASSAGES
    assert any("[诈骗]案[抓获]多人" in passage for passage in passages)
    assert all(len(passage) <= LENGTH + 20 for passage in passages)


LONG = "市公安局会同三个区的分局和两个支队在连续四个多月的时间里跨省辗转七千余公里最终"
"""Longer than a passage goes back for the start of a clause."""


@pytest.mark.parametrize(
    ("body", "begins"),
    [
        ("省公安厅今日上午召开新闻发布会，通报今年以来全省公安机关打击诈骗犯罪情况。", "省公安厅"),
        (f"{LONG}，在外省查获两处窝点，打掉诈骗团伙。", "在外省"),
        (f"{LONG}{LONG}：抓获诈骗嫌疑人。", "抓获"),
        ("民警说：“请大家当心！”打掉诈骗团伙的行动还在继续。", "打掉"),
        (f"{LONG}查扣,缴获8:30前转走的12,000元诈骗资金。", "缴获8:30"),
        (f"前言{LONG}，{LONG[:30]}打掉诈骗团伙。", LONG[:10]),
        (f"{LONG}{LONG}打掉诈骗团伙。", None),
    ],
)
def test_a_passage_begins_with_a_sentence_or_else_a_clause(body: str, begins: str | None) -> None:
    (passage,) = marked("诈骗", "通报", body)
    assert passage.startswith(begins or LONG[-22:])


def test_a_passage_that_is_cut_ends_with_a_clause_where_it_can() -> None:
    clauses = "，".join(f"第{number}组查获一处窝点" for number in range(20))
    (passage,) = marked("诈骗", "通报", f"打掉诈骗团伙，{clauses}。")
    assert passage.endswith("窝点，")
    assert LENGTH // 2 < len(passage) <= LENGTH + 2


@pytest.mark.parametrize(
    ("text", "start", "end", "cuts"),
    [
        ("通报\n\n警方抓获5人。", 4, 11, ("", "")),
        ("通报\n\n警方抓获5人", 4, 10, ("", "")),
        ("警方通报，抓获5人，缴获现金。", 5, 10, ("…", "…")),
        ("他说：“当心！”打掉团伙。”会上通报。", 8, 14, ("", "")),
        ("通报。\n　　警方抓获5人\n次日移交", 6, 12, ("", "")),
    ],
)
def test_an_ellipsis_stands_only_where_a_sentence_is_cut(
    text: str, start: int, end: int, cuts: tuple[str, str]
) -> None:
    assert cut(text, Highlight("body", text[start:end], start, ())) == cuts


def test_a_sentence_keeps_its_own_quotation_marks_and_no_other() -> None:
    document: Json = {"title": "通报", "text": "通报\n\n他说：“当心！”警方说：“打掉诈骗团伙。”此后平静。"}
    assert sentences(document, tuple(phrases(parse("诈骗")))) == ["警方说：“打掉诈骗团伙。”"]


def test_a_document_without_title_or_text() -> None:
    assert highlights({"title": None, "text": ""}, tuple(phrases(parse("诈骗")))) == ()
