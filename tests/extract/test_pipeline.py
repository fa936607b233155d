"""The pipeline as a whole: offsets, noise of the web, spans on the Doc, hostile and odd input."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extract.article.article import Article
from extract.errors import TooLarge
from extract.pipeline import LONGEST, STAGES, annotate, build, read
from tests.extract.reading import figures_of, release_of, said

NOISE = [
    ("抓獲犯罪嫌疑人166人，凍結(jié)涉案資金500萬(wàn)元。", ["arrests:166", "frozen:5000000"]),
    ("公安機(jī)關(guān)抓獲嫌疑人**12**名。", ["arrests:12"]),
    ("抓获犯罪嫌疑人 322 名，涉案 3.6 亿元。", ["arrests:322", "involved:360000000"]),
    (
        "在“长风 3 号”行动中，抓获 25 人，其中嫌疑人 21 人，涉案资金近 1 亿元。",
        ["arrests:21", "arrests:25", "involved:100000000"],
    ),
    ("目前，5 名主要犯罪嫌疑人\n\n已被公安局依法刑事拘留，\n\n案件正在侦办中。", ["detained:5"]),
    ("目前，5名主要犯罪嫌疑人\n\n　　已被公安局依法刑事拘留。", ["detained:5"]),
    ("破獲了\n\n一起詐騙案，抓獲5人。", ["arrests:5", "cases_solved:1"]),
    ("成功捣毁窝点3处，\n\n抓获嫌疑人12名。", ["arrests:12", "dens:3"]),
    ("目前四人因涉嫌赌博罪 \n\n被依法刑事拘留。", ["detained:4"]),
    ("民警将一群男女控制\n\n共 21 人", ["arrests:21"]),
    ("民警将现场控制\n\n共有 21 人来办证", []),
    ("抓获嫌疑人1\u200b2名。", ["arrests:12"]),
    ("民警抓获2人，缴获毒品1. 5克。案例1. 5万元现金被盗。", ["arrests:2", "drugs:1.5", "lost:50000"]),
    ("详见http://example.org/a?id=12名嫌疑人，电话010-82341063。", []),
]


@pytest.mark.parametrize(("body", "expected"), NOISE, ids=[body[:16] for body, _ in NOISE])
def test_noise_inside_words_and_numbers_is_read_over_and_kept_in_the_quote(body: str, expected: list[str]) -> None:
    release = release_of(body)
    assert said([figure for figure in release.figures if figure.role != "other"]) == expected
    for figure in release.figures:
        assert release.text[figure.start : figure.end] == figure.quote
        assert figure.quote in release.text[figure.sentence_start : figure.sentence_end]


def test_a_line_broken_behind_the_title_keeps_every_offset() -> None:
    release = read(
        Article("警方抓获5名嫌疑人", "被抓的5名嫌疑人，\n均为男性。已追回 20 万元，\n返还群众。", None, None, None)
    )
    assert [figure.quote for figure in release.figures] == ["抓获5名嫌疑人", "追回 20 万元"]


def test_a_blank_of_a_title_is_a_comma() -> None:
    release = read(Article("诈骗团伙涉案2亿 132人落网", "警方通报。", None, None, None))
    assert said(list(release.figures)) == ["arrests:132", "involved:200000000"]


def test_a_blank_behind_a_sort_of_crime_is_a_comma_too() -> None:
    release = read(Article("云川重拳打击诈骗 30余万元返还群众", "警方共向群众返还314260元。", None, None, None))
    assert said(list(release.figures)) == ["recovered:314260"]


def test_traditional_text_keeps_its_characters_in_quotes() -> None:
    (figure,) = figures_of("警方抓獲犯罪嫌疑人19名。")
    assert figure.quote == "抓獲犯罪嫌疑人19名"


@pytest.mark.parametrize(
    "quote",
    ["侦破一起22年前的命案积案", "侦破一起1998年3月发生的抢劫杀人案", "破获2起2003年命案", "破获诈骗案件26起"],
)
def test_a_quote_holds_the_verb_the_number_and_the_noun(quote: str) -> None:
    (figure,) = figures_of(f"近日，警方{quote}。")
    assert figure.quote == quote


def test_the_stages_stand_in_their_order_and_show_spans_to_who_looks() -> None:
    assert tuple(build().pipe_names) == STAGES
    doc = annotate(Article("警方通报", "警方抓获犯罪嫌疑人19名。", None, None, None))
    assert [(span.text, span.label_) for span in doc.spans["figures"]] == [("抓获犯罪嫌疑人19名", "arrests")]


def test_another_component_gets_the_tokens() -> None:
    seen = []

    def counts(doc: Doc) -> Doc:
        seen.append([token.text for token in doc])
        return doc

    Language.component("counts", func=counts)
    build().add_pipe("counts", first=True)
    try:
        release_of("抓获3人。", title="警方通报")
    finally:
        build().remove_pipe("counts")
    assert "".join(seen[0]).startswith("警方通报")


def test_the_id_is_that_of_the_address_else_of_the_text() -> None:
    here = Article("警方通报", "抓获3人。", None, None, "https://example.org/1")
    there = Article("警方通报（更正）", "抓获4人。", None, None, "https://example.org/1")
    assert read(here).id == read(there).id
    assert release_of("抓获3人。").id != release_of("抓获4人。").id


SIZE = 12_000
HOSTILE = [
    ("1" * SIZE, 0),
    ("抓获" * SIZE, 0),
    ("“" * SIZE, 0),
    ("一起案件" * SIZE, 0),
    ("](" * SIZE, 0),
    ("5至" * SIZE, 0),
    ("绍兴市南阳派出所" * (SIZE // 4), 0),
    ("被捕的3男1女，" * 10_000, 2),
    ("两名男子将其" * SIZE, 0),
    ("抓获的9名人员中，有8人，" * SIZE, 1),
    ("在过往3次行动中拘捕8人，" * SIZE, 1),
    ("".join(f"抓获{n}名。又抓获数百名，" for n in range(1, 3001)), 3000),
    ("".join(f"抓获嫌疑人{n}名，" for n in range(1, 10_001)), 10_000),
    ("".join(f"查处{n}起，" for n in range(1, 3001)), 0),
    ("".join(f"{n}名男女误堕陷阱，" for n in range(2, 3002)), 3000),
    ("".join(f"警方抓获嫌疑人{n}名。截至目前，已抓获{n + 5000}名。" for n in range(1, 2001)), 4000),
    ("".join(f"绵阳市公安局抓获嫌疑人{n}名。德阳市公安局抓获嫌疑人{n + 5000}名。" for n in range(1, 2001)), 4000),
]


@pytest.mark.parametrize(("body", "count"), HOSTILE, ids=[body[:6] for body, _ in HOSTILE])
def test_hostile_text_is_read_to_its_end(body: str, count: int) -> None:
    release = release_of(body)
    assert len(release.figures) == count


@pytest.mark.parametrize("body", ["1", "抓获"])
def test_the_longest_text_is_read(body: str) -> None:
    title = "警方通报"
    assert read(Article(title, body * ((LONGEST - 6) // len(body)), None, None, None)).figures == ()


def test_a_text_longer_than_any_release_is_refused() -> None:
    with pytest.raises(TooLarge, match="characters"):
        read(Article("警方通报", "抓" * LONGEST, None, None, None))
