"""Each page drawn by Streamlit's own test harness, in both languages."""

import csv
import json
import re
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from extract.kinds import CUES
from search import open_engine
from settings import Settings
from tests.views.releases import documents
from views import definitions, labels
from views.definitions import Definition
from views.page import pages
from views.pages.compare.caption import OVER_TIME, caption
from views.pages.compare.state import URL, asked
from views.pages.search import download
from views.pages.search.state import URL as SEARCH
from views.pages.search.state import question
from views.view import View

FIRST = "a1" * 8
DEFAULTS = {name: list(field.default) if field.many else field.default for name, field in URL.fields.items()}
"""The state of a comparison that is asked for nothing."""


def _run(data_dir: str, path: str, language: str) -> None:
    from pathlib import Path

    from search import open_engine
    from settings import Settings
    from views.page import pages
    from views.view import View

    chosen = Settings(data_dir=Path(data_dir))
    engine = open_engine(chosen)
    page = next(page for page in pages() if page.path == path)
    page.render(View(chosen, engine, engine.version(), language, "light", "2026-11-22"))


def draw(data: Settings, path: str, language: str = "en", **query: str | list[str]) -> AppTest:
    """The page as Streamlit draws it for an address."""
    app = AppTest.from_function(_run, args=(str(data.data_dir), path, language), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def shown(app: AppTest) -> str:
    """All markup of a page."""
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("path", [page.path for page in pages()])
def test_every_page_is_drawn(data: Settings, path: str, language: str) -> None:
    app = draw(data, path, language, **({"id": FIRST} if path == "release" else {}))
    assert not app.exception
    assert shown(app)


def test_a_search_shows_the_passages_that_were_found(data: Settings) -> None:
    html = shown(draw(data, "search", q="詐騙"))
    assert '<mark class="found">诈骗</mark>' in html
    assert '<mark class="found">詐騙</mark>' in html


@pytest.mark.parametrize(
    ("query", "first"),
    [({"sort": "value"}, "<b>CNY 16,580,000</b>"), ({"least": "500"}, "<b>CNY 16,580,000</b>"), ({}, "<b>585</b>")],
)
def test_a_hit_shows_the_number_that_put_it_there_first(data: Settings, query: dict[str, str], first: str) -> None:
    html = shown(draw(data, "search", q="585起", **query))
    assert re.findall("<b>[^<]*</b>", html.partition('<div class="chips">')[2])[0] == first


def test_a_search_gives_its_figures_as_a_file(data: Settings, view: Callable[[str], View]) -> None:
    state = {name: list(field.default) if field.many else field.default for name, field in SEARCH.fields.items()}
    asked_for = question({**state, "q": "585起", "kind": ["arrests"]})
    rows = list(csv.DictReader(StringIO(download.figures(view("en"), asked_for, "csv").decode("utf-8-sig"))))
    assert {(row["release"], row["kind"]) for row in rows} == {(FIRST, "arrests")}
    assert download.figures(view("en"), asked_for, "xlsx")[:2] == b"PK"
    told = [code.value for code in draw(data, "search", province="甘肃省").code]
    assert told == [
        "tongbao watch add NAME '' --province '甘肃省'",
        "tongbao export figures '' --province '甘肃省' --output figures.csv",
    ]


@pytest.mark.parametrize(
    ("path", "query", "said"),
    [
        ("sources", {"id": "zz"}, "There is no source zz."),
        ("sources", {"days": "30"}, "days"),
        ("", {"days": "30"}, "days"),
        ("search", {"provinces": "x"}, "provinces"),
        ("events", {"kind": "x"}, "kind"),
    ],
)
def test_what_an_address_names_and_there_is_not_is_said(
    data: Settings, path: str, query: dict[str, str], said: str
) -> None:
    html = shown(draw(data, path, **query))
    warned = re.findall(r'class="tb notice warn".*?</section>', html, re.DOTALL)
    assert any(said in one for one in warned)


def test_the_method_page_says_what_each_measure_counts(data: Settings) -> None:
    html = shown(draw(data, "method"))
    assert 'data-title="Measure">Arrests</td>' in html
    assert "抓获、拘捕" in html
    assert "turnover (流水)" in html
    help_ = draw(data, "compare", measure="amount:involved").selectbox(key="measure").help
    assert "turnover (流水)" in unescape(help_)


def test_every_measure_is_defined_by_words_that_are_read_so() -> None:
    assert definitions.KINDS.keys() == labels.KINDS.keys() - {"amount"}
    assert definitions.ROLES.keys() == labels.ROLES.keys()
    read = {(cue.word, cue.role or cue.kind) for table in CUES.values() for cue in table.values()}
    told = {**definitions.KINDS, **definitions.ROLES, "dens": Definition("", ""), "firearms": Definition("", "")}
    named = {(word, name) for name, one in told.items() for word in one.words.split()}
    assert named <= read


def test_a_case_within_a_total_is_said_to_count_among_cases(data: Settings, tmp_path: Path) -> None:
    releases, figures = documents()
    for row in figures:
        if row["release"] == FIRST and row["scope"] == "case":
            row.update(part=True, part_of=1, counted=True, lens="cases", set_aside=None)
    chosen = Settings(data_dir=tmp_path)
    with closing(open_engine(chosen)) as engine, engine.writer(rebuild=True) as writer:
        writer.put(releases, figures)
    html = shown(draw(chosen, "release", id=FIRST))
    assert "one case (part of a total)</td>" in html
    assert ">yes, among cases</td>" in html
    assert "total of a period (part)</td>" in html


def test_an_overview_without_news_says_so(data: Settings) -> None:
    html = shown(draw(data, "", since="2030-01-01"))
    assert "None since 2030-01-01." in html
    assert "what was published from today on" in html


def test_a_wrong_query_says_where_it_is_wrong(data: Settings) -> None:
    app = draw(data, "search", q="(诈骗")
    assert not app.exception
    assert "cannot be read" in shown(app)


def test_a_release_marks_the_figure_that_the_address_names(data: Settings) -> None:
    html = shown(draw(data, "release", id=FIRST, at="f1"))
    assert '<mark class="k-person target" tabindex="0" data-tip="Arrests: 529' in html


def test_an_unknown_release_is_said_to_be_unknown(data: Settings) -> None:
    assert "<h1>No such release</h1>" in shown(draw(data, "release", id="nowhere"))


def test_a_number_opens_what_was_counted_and_what_was_set_aside(data: Settings) -> None:
    html = shown(draw(data, "compare", pick="620000"))
    assert "1 counted, 1 set aside" in html
    assert "the same number as in <a" in html
    assert "<mark>抓获12人</mark>" in html


SAID = ", where the text says so of the number"
NARROWED = (
    (
        {"crime": ["gambling"]},
        "Arrests · China · Gambling",
        f"Only: Gambling{SAID}",
        "gambling",
    ),
    (
        {"crime": ["drugs", "gambling"]},
        "Arrests · China · 2 crime types",
        f"Only: Drugs, Gambling{SAID}",
        "2_crime_types",
    ),
    ({"clean": "1"}, "Arrests · China", "without doubtful figures", "clean"),
)


@pytest.mark.parametrize(("query", "title", "said", "file"), NARROWED)
def test_a_comparison_says_what_it_is_narrowed_to(
    data: Settings, view: Callable[[str], View], query: dict[str, Any], title: str, said: str, file: str
) -> None:
    head = shown(draw(data, "compare", **query)).partition("</header>")[0]
    assert f"<h1>{title}, all time</h1>" in head
    assert f" · {said} · " in head
    drawn = replace(view("en"), settings=Settings(data_dir=data.data_dir))
    picture = caption(drawn, asked({**DEFAULTS, **query}), (), "Map")
    assert picture.title == title
    assert f" · {said} · " in picture.note
    assert picture.file == f"tongbao-arrests-province-cases-{file}"


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "China, published 2026-03-01 – 2026-03-31</h1>"), ("zh", "全国，2026-03-01 – 2026-03-31 发布</h1>")],
)
def test_a_comparison_of_cases_says_that_its_days_are_those_of_publication(
    data: Settings, language: str, said: str
) -> None:
    assert said in shown(draw(data, "compare", language, since="2026-03", until="2026-03"))


def test_a_page_of_rates_has_no_sum(data: Settings) -> None:
    assert "Sum <a" in shown(draw(data, "compare"))
    assert "Sum <a" not in shown(draw(data, "compare", per="inhabitants"))


def test_the_columns_of_the_file_are_explained(data: Settings) -> None:
    for language, said in (("en", "first day asked for"), ("zh", "所选时段的首日")):
        assert f"<dt>asked_from</dt><dd>{said}</dd>" in shown(draw(data, "compare", language))


@pytest.mark.parametrize(("pick", "said"), [("620000", "n = 1 figure · "), ("all", "n = 4 figures · ")])
def test_one_figure_is_no_figures(data: Settings, pick: str, said: str) -> None:
    assert said in shown(draw(data, "compare", pick=pick)).partition("</header>")[0]


COVERED: tuple[tuple[dict[str, str], str, str], ...] = (
    ({"since": "2026-03"}, "Only totals that cover 2026-03-01 are shown", "Period: totals that cover 2026-03-01 · "),
    ({"until": "2026-06"}, "Only totals that cover 2026-06-30 are shown", "Period: totals that cover 2026-06-30 · "),
    (
        {"since": "2026-01", "until": "2026-06"},
        "Only totals that cover the whole period are shown",
        "Period: totals that cover 2026-01-01 – 2026-06-30 · ",
    ),
    (
        {},
        "and none of one sort among several unless that sort is chosen.</p>",
        "Period: all time · ",
    ),
)


@pytest.mark.parametrize(("query", "said", "note"), COVERED)
def test_a_comparison_says_what_its_totals_cover(
    data: Settings, view: Callable[[str], View], query: dict[str, Any], said: str, note: str
) -> None:
    html = shown(draw(data, "compare", lens="totals", **query))
    assert said in html
    assert note in html
    drawn = replace(view("en"), settings=Settings(data_dir=data.data_dir))
    question = asked({**DEFAULTS, "lens": "totals", **query})
    assert note in caption(drawn, question, (), "Map").note
    assert "Period: " in caption(drawn, question, (), OVER_TIME).note


NOT_THERE = (
    ({"region": "999999"}, "No such region", "cities of 999999"),
    ({"region": "310000"}, "No cities to compare", "Shanghai 上海市 is compared as a whole"),
    ({"measure": "arests"}, "No such measure", "arests is nothing"),
    ({"measure": "arrests:USD"}, "No such measure", "arrests:USD is nothing"),
)


@pytest.mark.parametrize(("query", "title", "said"), NOT_THERE)
def test_a_comparison_of_what_is_not_there_is_refused(
    data: Settings, query: dict[str, str], title: str, said: str
) -> None:
    html = shown(draw(data, "compare", since="2026", **query))
    assert title in html
    assert said in html
    assert '<a href="compare?since=2026&amp;lang=en">Arrests · China →</a>' in html
    assert "<h1>" not in html


LEFT_OUT = (
    ({"lens": "x", "crime": ["drugs", "bogus"]}, "lens=x, crime=bogus: there is no such choice", "China · Drugs"),
    ({"since": "abc"}, "abc is no date", "China"),
    ({"from": "2026", "to": "2027"}, "from, to: there is no such name here, so it was left out. There are", "China"),
    ({"pick": "999999"}, "999999 names no region", "China"),
    ({"region": "620000", "pick": "620900"}, "This comparison has nothing about 酒泉市", "Gansu 甘肃省"),
)


@pytest.mark.parametrize(("query", "said", "where"), LEFT_OUT)
def test_a_comparison_says_what_of_its_address_it_leaves_out(
    data: Settings, query: dict[str, Any], said: str, where: str
) -> None:
    html = shown(draw(data, "compare", **query))
    assert said in html
    assert f"<h1>Arrests · {where}, all time</h1>" in html


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("search", {"kind": "bogus"}),
        ("search", {"province": "广西"}),
        ("events", {"province": "甘肃"}),
        ("sources", {"state": "y"}),
    ],
)
def test_a_page_says_which_choices_of_its_address_there_are_not(
    data: Settings, page: str, query: dict[str, str]
) -> None:
    (typed,) = query.values()
    assert f"{typed}: there is no such choice, so it was left out." in shown(draw(data, page, **query))


def test_persons_are_not_told_per_case(data: Settings) -> None:
    assert draw(data, "compare", measure="arrests", per="case").session_state["per"] == "absolute"


def test_a_comparison_whose_address_is_right_says_nothing_about_it(data: Settings) -> None:
    html = shown(draw(data, "compare", pick="620000", measure="amount:seized:HKD", clean="1", lang="en", at="evidence"))
    assert "<h1>Money seized (HKD) · Gansu 甘肃省, all time</h1>" in html
    assert "notice warn" not in html


ODD = (
    ("search", {"q": "抓获", "page": "9" * 30}),
    ("search", {"q": "抓获", "sort": "value", "kind": ["arrests", "gangs"]}),
    ("search", {"since": "abc", "least": "x", "kind": "bogus"}),
    ("compare", {"pick": ["110000", "310000", "510000", "620000", "650000", "620000"]}),
    ("compare", {"measure": "amount:lost:<b>", "since": "2030", "until": "2020", "lens": "x", "region": "110000"}),
    ("events", {"page": "9" * 30, "province": "甘肃"}),
    ("review", {"page": "٣" * 30}),
    ("sources", {"id": "x", "state": "y"}),
    ("", {"since": "9999-12-31"}),
)


@pytest.mark.parametrize(("path", "query"), ODD)
def test_an_odd_address_is_answered(data: Settings, path: str, query: dict[str, str]) -> None:
    app = draw(data, path, **query)
    assert not app.exception
    assert shown(app)


@pytest.mark.parametrize(
    ("path", "card"),
    [
        ("search", '<article class="tb hit">'),
        ("events", '<article class="event">'),
        ("review", '<section class="tb doubt">'),
    ],
)
def test_a_page_behind_the_last_one_is_said_and_is_the_last_one(data: Settings, path: str, card: str) -> None:
    html = shown(draw(data, path, page="99"))
    assert "There is no page 99: this is the last one, page 1." in html
    assert card in html
    assert "Nothing found" not in html
    assert "page=98" not in html


def test_a_number_that_is_not_found_is_searched_as_printed(data: Settings) -> None:
    said = "Numbers are found as they are printed"
    assert said in shown(draw(data, "search", q="26000"))
    assert said not in shown(draw(data, "search", q="没有这样的字"))


def test_a_role_of_what_is_no_money_is_said(data: Settings) -> None:
    said = "Only money is seized, frozen, lost …: Arrests cannot be."
    assert said in shown(draw(data, "search", kind="arrests", role="seized"))
    assert said not in shown(draw(data, "search", kind=["arrests", "amount"], role="seized"))


def test_what_is_no_date_is_said(data: Settings) -> None:
    assert "2026-13 不是日期" in shown(draw(data, "search", "zh", since="2026-13")).replace("“", "").replace("”", " ")
    assert "The period begins after today, " in shown(draw(data, "compare", since="2999"))
    assert "after today" not in shown(draw(data, "compare", until="2999"))


@pytest.mark.parametrize("path", ["search", "compare", "events"])
def test_a_field_for_a_date_says_what_may_be_typed(data: Settings, path: str) -> None:
    app = draw(data, path, since="2026", until="2026-11")
    for key in ("since", "until"):
        assert "A day, a month or a year" in app.text_input(key=key).help
    assert "is no date" not in shown(app)


def test_the_method_page_says_in_which_script_what_it_reads_is_written(data: Settings) -> None:
    assert "the names of bodies, is written in Simplified" in shown(draw(data, "method"))


def test_a_wrong_query_is_explained_in_the_readers_language(data: Settings) -> None:
    assert "▸foo:x: 没有字段foo" in shown(draw(data, "search", "zh", q="foo:x"))


@pytest.mark.parametrize(("language", "said"), [("en", "there is no province 火星"), ("zh", "没有省份火星")])
def test_a_province_that_there_is_not_is_said(data: Settings, language: str, said: str) -> None:
    assert said in shown(draw(data, "search", language, q="province:火星"))


def test_a_chosen_region_is_what_the_page_is_about(data: Settings) -> None:
    html = shown(draw(data, "compare", pick="620000"))
    assert "<h1>Arrests · Gansu 甘肃省, all time</h1>" in html
    assert "Beijing 北京市" not in html.partition("<tbody")[2].partition("</tbody>")[0]


def test_an_overview_of_undated_releases_has_their_figures(tmp_path: Path) -> None:
    chosen = Settings(data_dir=tmp_path)
    undated = {"e5" * 8}
    with closing(open_engine(chosen)) as engine, engine.writer(rebuild=True) as writer:
        releases, figures = documents()
        writer.put((r for r in releases if r["id"] in undated), (f for f in figures if f["release"] in undated))
    html = shown(draw(chosen, ""))
    assert "<h1>1 release without a date</h1>" in html
    assert '<span class="label">Arrests</span><a href="compare?measure=arrests&amp;pick=all' in html
    assert '<span class="value">3</span>' in html


@pytest.mark.parametrize(
    ("language", "cited", "said"),
    [
        ("en", "source: 甘肃日报, 2026-07-10", "The police have taken back figures of this release"),
        ("zh", "来源：甘肃日报，2026-07-10", "警方已撤回或更正本通报的数字"),
    ],
)
def test_a_release_says_before_it_is_quoted_who_printed_it_and_what_was_taken_back(
    tmp_path: Path, language: str, cited: str, said: str
) -> None:
    chosen, notice = Settings(data_dir=tmp_path), "b2" * 8
    releases, figures = documents()
    taken = {"counted": False, "set_aside": f"withdrawn_by:{notice}"}
    with closing(open_engine(chosen)) as engine, engine.writer(rebuild=True) as writer:
        changed = ({**row, **taken} if row["id"] == f"{FIRST}:0" else row for row in figures)
        writer.put(({**row, "source": "甘肃日报"} for row in releases if row["id"] == FIRST), changed)
    app = draw(chosen, "release", language, id=FIRST)
    assert cited in app.code[0].value
    assert len(app.code) == 1
    _, quoted = draw(chosen, "release", language, id=FIRST, at="f1").code
    assert "今年1至6月，甘肃省公安机关共破获电信诈骗案件585起，抓获犯罪嫌疑人529名" in quoted.value
    assert quoted.value.endswith(app.code[0].value)
    assert said in shown(app).partition("<article")[0]
    assert f"id={notice}" in shown(app).partition("<article")[0]
    assert said not in shown(draw(chosen, "search", language))


@pytest.mark.parametrize(("language", "untitled"), [("en", "untitled"), ("zh", "无标题")])
def test_a_release_without_title_is_called_alike_on_every_page_and_leads_to_its_file(
    tmp_path: Path, language: str, untitled: str
) -> None:
    chosen = Settings(data_dir=tmp_path)
    imported = {"title": None, "url": None, "path": "saved/a.txt"}
    releases, figures = documents()
    with closing(open_engine(chosen)) as engine, engine.writer(rebuild=True) as writer:
        told = (
            {**row, **imported, "incidents": [{**case, "title": None} for case in row["incidents"]]} for row in releases
        )
        writer.put(told, ({**row, **imported} for row in figures))
    compared = {"measure": "arrests", "pick": "620000", "at": "evidence"}
    for path, query in (("search", {}), ("events", {}), ("compare", compared), ("release", {"id": FIRST})):
        html = shown(draw(chosen, path, language, **query))
        assert f">{untitled} (saved/a.txt)<" in html, path
        assert f">{FIRST}</a>" not in html
    assert "<dd>saved/a.txt</dd>" in html


def test_an_overview_names_what_it_has_no_tile_for(tmp_path: Path) -> None:
    chosen = Settings(data_dir=tmp_path)
    releases, figures = documents()
    money = next(row for row in figures if row["kind"] == "amount" and row["lens"] == "cases" and row["counted"])
    further = [
        {**money, "id": f"f:{role}", "role": role, "unit": "HKD"}
        for role in ("seized", "frozen", "stopped", "recovered", "profit")
    ]
    with closing(open_engine(chosen)) as engine, engine.writer(rebuild=True) as writer:
        writer.put(releases, [*figures, *further])
    html = shown(draw(chosen, "", since="2026-01-01"))
    assert html.count('class="tile"') == 8
    assert "1 more is not on a tile: <a" in html
    assert ">Payments stopped (HKD)</a>" in html


@pytest.mark.parametrize(
    ("language", "said"), [("en", "1 release without a date is none of them."), ("zh", "另有1篇无日期的通报不在其中。")]
)
def test_an_overview_says_how_many_releases_have_no_date(data: Settings, language: str, said: str) -> None:
    assert said in shown(draw(data, "", language))


@pytest.mark.parametrize(("bound", "value"), [("exact", "3"), ("over", "≈3")])
def test_an_overview_marks_a_sum_of_what_is_told_roundly(tmp_path: Path, bound: str, value: str) -> None:
    chosen = Settings(data_dir=tmp_path)
    with closing(open_engine(chosen)) as engine, engine.writer(rebuild=True) as writer:
        releases, figures = documents()
        only = {"e5" * 8}
        rows = [row | {"bound": bound} for row in figures if row["release"] in only]
        writer.put((r for r in releases if r["id"] in only), rows)
    html = shown(draw(chosen, ""))
    assert f'<span class="value">{value}</span>' in html
    assert ("told roundly" in html) == (bound != "exact")


def test_a_case_of_a_round_up_is_called_without_the_mark_behind_its_title(tmp_path: Path) -> None:
    chosen = Settings(data_dir=tmp_path)
    releases, figures = documents()
    title = "打掉一个扒窃团伙，抓获6人；"
    named = [row | {"incidents": [{**one, "title": title} for one in row["incidents"]]} for row in releases]
    with closing(open_engine(chosen)) as engine, engine.writer(rebuild=True) as writer:
        writer.put(named, figures)
    assert ">打掉一个扒窃团伙，抓获6人<" in shown(draw(chosen, "events"))


def test_an_event_tells_a_part_that_counts_for_itself_from_its_whole(tmp_path: Path) -> None:
    chosen = Settings(data_dir=tmp_path)
    releases, figures = documents()
    own = {"counted": True, "set_aside": None, "sorts": "telecom_fraud", "period_start": None, "period_end": None}
    with closing(open_engine(chosen)) as engine, engine.writer(rebuild=True) as writer:
        writer.put(releases, ({**row, **own} if row["id"] == f"{FIRST}:2" else row for row in figures))
    html = shown(draw(chosen, "events", id="e" * 12))
    assert ">Arrests · Telecom and online fraud<" in html
    assert ">Arrests<" in html


def test_an_event_of_a_release_without_a_date_is_not_said_to_state_no_period(tmp_path: Path) -> None:
    chosen = Settings(data_dir=tmp_path)
    releases, figures = documents()
    of_no_time = {"published": None, "period_start": None, "period_end": None}
    with closing(open_engine(chosen)) as engine, engine.writer(rebuild=True) as writer:
        total = next(row for row in figures if row["lens"] == "totals")
        writer.put(({**row, "published": None} for row in releases), [{**total, **of_no_time}])
    html = shown(draw(chosen, "events", id=total["event"]))
    assert "stated total, period unknown (undated release)" in html


def test_money_in_other_currencies_is_named_with_its_sums(tmp_path: Path) -> None:
    chosen = Settings(data_dir=tmp_path)
    releases, figures = documents()
    money = next(row for row in figures if row["kind"] == "amount" and row["lens"] == "cases" and row["counted"])
    foreign = {**money, "id": "f:1", "unit": "HKD", "value": 1_200_000}
    with closing(open_engine(chosen)) as engine, engine.writer(rebuild=True) as writer:
        writer.put(releases, [*figures, foreign])
    measure = f"amount:{money['role']}"
    html = shown(draw(chosen, "compare", measure=measure))
    assert f'href="compare?measure=amount%3A{money["role"]}%3AHKD&amp;lang=en">HKD 1,200,000</a>' in html
    assert "In other currencies, which are never added: <a" in html
    there = shown(draw(chosen, "compare", measure=f"{measure}:HKD"))
    assert "(HKD) · China, all time</h1>" in there
    assert ">CNY " in there.partition("In other currencies")[2]
    assert "In other currencies" not in shown(draw(chosen, "compare", measure="arrests"))


@pytest.mark.parametrize(("lens", "said"), [("cases", "that it is the sum of"), ("totals", "that states it")])
def test_a_table_says_what_its_numbers_open(data: Settings, lens: str, said: str) -> None:
    (told,) = re.findall(r"Every number opens[^<]*", shown(draw(data, "compare", lens=lens)))
    assert said in told


def test_the_method_page_measures_nothing_that_no_annotation_has(tmp_path: Path) -> None:
    score = {"precision": 1.0, "recall": 1.0, "f1": 1.0, "annotated": 0}
    result = {"gold": "g.jsonl", "evaluated": "2026-11-22", "releases": 1, "whole": 1, "scores": {"cases": score}}
    (tmp_path / "evaluation.json").write_text(json.dumps(result), "utf-8")
    chosen = Settings(data_dir=tmp_path)
    with closing(open_engine(chosen)) as engine, engine.writer(rebuild=True) as writer:
        writer.put(*documents())
    html = shown(draw(chosen, "method"))
    assert "1.000" not in html
    assert html.count(">–<") == 3


def test_text_from_the_web_is_never_markup(data: Settings) -> None:
    html = shown(draw(data, "release", id="e5" * 8)) + shown(draw(data, "search"))
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_a_longer_period_is_advised_only_where_one_was_asked_for(data: Settings) -> None:
    asked = {"measure": "dens", "lens": "totals"}
    assert "Choose another measure or the other lens." in shown(draw(data, "compare", **asked))
    assert "a longer period" in shown(draw(data, "compare", **asked, since="2026", until="2025"))
    assert "no source was read in this period" in shown(draw(data, "compare", **asked, until="2020"))
