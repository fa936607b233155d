"""What must hold whatever is published: reprints and parts change no count, sums are lists, order never matters."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.decisions.corrections import Corrections
from compare.resolve import resolve
from extract.release import Release
from tests.compare.asking import stats
from tests.compare.build import F, Told, release
from tests.compare.memory import ORIGIN, MemoryEngine, indexed

CITIES = {"620102": "兰州市城关区", "620503": "天水市麦积区", "430102": "长沙市芙蓉区", "440300": "深圳市"}
SCENES = ("出租屋", "写字楼", "物流园", "网吧", "果园仓库")
CRIMES = ("投资理财诈骗", "盗窃电动车", "网络赌博", "贩卖毒品", "倒卖银行卡")
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def stories(draw: st.DrawFn) -> Told:
    """A raid as its own police tell it; boilerplate but for what tells raids apart."""
    code = draw(st.sampled_from(sorted(CITIES)))
    arrests, money = draw(st.integers(2, 300)), draw(st.integers(1, 9000))
    day = date(2026, 1, 1) + timedelta(days=draw(st.integers(0, 200)))
    scene, crime = draw(st.sampled_from(SCENES)), draw(st.sampled_from(CRIMES))
    text = (
        f"{CITIES[code]}警方破获一起{crime}案\n\n{day.month}月{day.day}日，{CITIES[code]}公安机关在一{scene}内破获一起{crime}案，"
        f"抓获犯罪嫌疑人{arrests}名。经查，该团伙流窜作案，查扣涉案资金{money}万元。案件正在进一步侦办中。"
    )
    figures = [F("arrests", arrests, f"嫌疑人{arrests}名"), F("amount", money * 10_000, f"资金{money}万元", "seized")]
    return Told(text, figures, day.isoformat(), code, issuer=f"{CITIES[code]}公安局", crimes=[crime])


CORPORA = st.lists(stories(), min_size=1, max_size=6, unique_by=lambda told: told.text)


def reprint(told: Told, days: int) -> Told:
    """The same in a newspaper: another headline, the end cut off, later."""
    body = told.text.partition("\n\n")[2].partition("案件正在")[0]
    published = date.fromisoformat(told.published or "2026-01-01") + timedelta(days=days)
    return replace(told, text=f"嫌疑人落网记\n\n晚报讯 {body}", source="都市晚报", published=published.isoformat())


def cells(engine: MemoryEngine) -> list[object]:
    questions = [(m, b) for m in ("arrests", "amount:seized") for b in ("province", "city", "month", "province,year")]
    return [[(c.key, c.value, c.n) for c in stats(engine.engine, m, b) if c.counted] for m, b in questions]


def dump(releases: Sequence[Release], size: int = 10**9) -> object:
    return indexed(releases, size=size).dump()


@QUICK
@given(CORPORA, st.integers(0, 5), st.integers(0, 9))
def test_a_reprint_never_changes_a_count(corpus: list[Told], which: int, days: int) -> None:
    engine = indexed(map(release, corpus))
    before = cells(engine)
    late = release(reprint(corpus[which % len(corpus)], days))
    engine.write(list(resolve(engine, [(late, ORIGIN)], Corrections())))
    assert cells(engine) == before


@QUICK
@given(CORPORA, st.integers(0, 5), st.integers(1, 300))
def test_a_part_never_changes_a_count(corpus: list[Told], which: int, size: int) -> None:
    before = cells(indexed(release(replace(told, name=str(n))) for n, told in enumerate(corpus)))
    told = corpus[which % len(corpus)]
    part = min(size, int(told.figures[0].value))
    figures = [*told.figures, F("arrests", part, f"首批{part}名", part_of=0)]
    with_part = replace(told, text=f"{told.text}其中首批{part}名已押解。", figures=figures)
    corpus[which % len(corpus)] = with_part
    assert cells(indexed(release(replace(told, name=str(n))) for n, told in enumerate(corpus))) == before


@QUICK
@given(CORPORA)
def test_sums_over_provinces_are_the_lists_behind_them(corpus: list[Told]) -> None:
    engine = indexed(map(release, [*corpus, *(reprint(told, 3) for told in corpus)]))
    rows = [row for row in engine.figures(sorted(engine.releases)) if row["kind"] == "arrests"]
    provinces = stats(engine.engine, "arrests", "province")
    for cell in provinces:
        assert cell.value == sum(row["value"] for row in cell.counted)
    listed = [row["id"] for cell in provinces for row in (*cell.counted, *(row for row, _ in cell.set_aside))]
    assert sorted(listed) == sorted(row["id"] for row in rows)
    assert sum(cell.value or 0 for cell in provinces) == sum(row["value"] for row in rows if row["counted"])


@QUICK
@given(CORPORA, st.randoms(use_true_random=False), st.integers(1, 4))
def test_neither_order_nor_batches_nor_a_rebuild_matter(corpus: list[Told], random: object, size: int) -> None:
    releases = [release(told) for told in [*corpus, *(reprint(told, 2) for told in corpus)]]
    shuffled = list(releases)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    engine = indexed(shuffled, size=size)
    assert engine.dump() == dump(releases)
    again = list(resolve(engine, [(r, ORIGIN) for r in releases], Corrections()))
    assert sorted(one.release["id"] for one in again) == sorted(r.id for r in releases)
    engine.write(again)
    assert engine.dump() == dump(releases)


@QUICK
@given(CORPORA, st.integers(0, 5))
def test_what_is_taken_away_leaves_no_trace(corpus: list[Told], which: int) -> None:
    releases = [release(told) for told in corpus]
    late = release(reprint(corpus[which % len(corpus)], 1))
    engine = indexed([*releases, late])
    changed = list(resolve(engine, [], Corrections(), removed=[late.id]))
    engine.delete([late.id])
    engine.write(changed)
    assert engine.dump() == dump(releases)
