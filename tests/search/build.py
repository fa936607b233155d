"""Releases for search tests, in a few words, and a small corpus of them in both scripts."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from extract.codes import find_codes
from extract.release import Figure, Issuer, Json, Period, Place, Release
from extract.text.script import simplify
from search.documents import Origin, figure_documents, release_document
from search.engine import Engine

ORIGIN = Origin("lanzhou", "2026-01-01T00:00:00+00:00", "a.warc.gz:0", "00")
PROVINCES = {"62": "甘肃省", "43": "湖南省", "44": "广东省", "11": "北京市", "71": "台湾省"}


def figure(kind: str, value: float, role: str | None = None, **more: Any) -> Figure:  # noqa: ANN401
    row: dict[str, Any] = {
        "kind": kind,
        "role": role,
        "value": value,
        "unit": "CNY" if kind == "amount" else "person",
        "bound": "exact",
        "scope": "case",
        "part": False,
        "part_of": None,
        "headline": True,
        "incident": None,
        "period": None,
        "case_code": None,
        "region": None,
        "change": None,
        "quote": "",
        "start": 0,
        "end": 0,
        "sentence_start": 0,
        "sentence_end": 5,
        "rule": "test",
    }
    return Figure(**(row | more))


def release(
    id_: str,
    title: str,
    body: str,
    published: str | None = "2026-03-02",
    code: str = "620100",
    figures: Sequence[Figure] = (),
    **more: Any,  # noqa: ANN401
) -> Release:
    text = f"{title}\n\n{body}"
    simple, script = simplify(text)
    row: dict[str, Any] = {
        "path": f"a.warc.gz:{id_}",
        "id": id_,
        "url": f"https://police.example/{id_}",
        "title": title,
        "source": "兰州晚报",
        "published": published,
        "text": text,
        "script": script,
        "is_release": True,
        "issuer": Issuer(f"{PROVINCES[code[:2]]}公安局", code, PROVINCES[code[:2]]),
        "provinces": (PROVINCES[code[:2]],),
        "places": (),
        "case_codes": tuple(find_codes(simple, text)),
        "figures": tuple(replace(one, region=one.region or code) for one in figures),
        "incidents": (),
        "crime_types": (),
        "operations": (),
        "items": (),
        "events": None,
        "rejected": (),
    }
    return Release(**(row | more))


def documents(releases: Iterable[Release], origin: Origin = ORIGIN) -> tuple[list[Json], list[Json]]:
    kept = list(releases)
    return (
        [release_document(one, origin, [f"key:{one.id[0]}"]) for one in kept],
        [row for one in kept for row in figure_documents(one, origin)],
    )


def write(engine: Engine, releases: Iterable[Release], *, rebuild: bool = False) -> None:
    rows, figures = documents(releases)
    with engine.writer(rebuild=rebuild) as writer:
        writer.put(rows, figures)


FIRST_QUARTER = Period("2021-01-01", "2021-03-31")
CORPUS = (
    release(
        "a1",
        "兰州警方破获“5·03”电信诈骗案",
        "8月28日，兰州市公安局通报，警方打掉一个电信网络诈骗团伙，抓获犯罪嫌疑人529名，查扣涉案资金1658万元。",
        "2020-08-28",
        "620100",
        [
            figure("arrests", 529, case_code="5·03", region="620100", headline=True),
            figure("amount", 16_580_000, "seized", region="620100"),
            figure("amount", 180_000_000, "involved", region="620100"),
        ],
        crime_types=("telecom_fraud",),
        operations=("断卡",),
        events=("e1",),
    ),
    release(
        "a2",
        "蘭州警方偵破「5.03」電信詐騙案",
        "蘭州市公安局七里河分局抓獲嫌疑人37名，查扣涉案資金180餘萬元。嫌犯在網際網路上假冒客服。",
        "2020-08-29",
        "620103",
        [figure("arrests", 37, case_code="5·03", region="620103"), figure("amount", 1_800_000, "seized")],
        crime_types=("telecom_fraud",),
        source="聯合報",
        places=(Place("七里河", "620103", 24, 27),),
        events=("e1",),
    ),
    release(
        "a3",
        "长沙警方捣毁两个赌博窝点",
        "长沙市公安局在打击赌博专项行动中，捣毁窝点2处，抓获涉赌人员28人，收缴赌资10.5万元。诈骗不在其列。",
        "2021-01-05",
        "430100",
        [figure("arrests", 28, region="430100"), figure("amount", 105_000, "seized", region="430100")],
        crime_types=("gambling",),
        operations=("净网2020",),
    ),
    release(
        "a4",
        "广东开展“断卡”行动",
        "全省公安机关破获电信诈骗案件1529起，打掉团伙31个，冻结涉案资金2.47亿元，较去年同期上升34.48%。",
        "2021-03-31",
        "440000",
        [
            figure("cases_solved", 1529, scope="period", region="440000", period=FIRST_QUARTER),
            figure("amount", 247_000_000, "frozen", scope="period", region="440000", period=FIRST_QUARTER),
        ],
        crime_types=("telecom_fraud", "money_laundering"),
        operations=("断卡",),
    ),
    release(
        "b1",
        "北京警方通报一起盗窃案",
        "朝阳分局抓获盗窃嫌疑人3名。\n\n被盗手机VPN软件、GPS设备已发还。诈骗电信无关。",
        "2021-03-31",
        "110105",
        [figure("arrests", 3, region="110105")],
        crime_types=("theft_robbery",),
    ),
    release(
        "b2",
        "刑事局偵破詐欺集團",
        "警方於臺北市查獲詐欺機房，逮捕12人，查扣新臺幣300萬元。電信業者協助。",
        "2022-06-01",
        "710000",
        [figure("arrests", 12), figure("amount", 3_000_000, "seized", unit="TWD")],
        crime_types=("telecom_fraud",),
        source="中央社",
    ),
    release("b3", "反诈知识讲座进社区", "民警讲解电信诈骗常见手法。", None, "430102", is_release=False),
    release("b4", "日期不详的通报", "警方破获诈骗案，抓获嫌疑人29名。", None, "430102", [figure("arrests", 29)]),
)
"""Eight documents, one of them no release, two without a date."""
