"""A few releases written for the tests of the pages; bodies, sums and cases are invented."""

from dataclasses import dataclass, field
from typing import Any

from extract.release import CaseCode, Figure, Incident, Issuer, Json, Period, Place, Release
from search.documents import Origin, figure_documents, release_document

HOSTILE = (
    '<script>window.pwned=1</script><img src=x onerror="window.pwned=1"> **bold** [link](javascript:alert(1)) '
    ':smile: $x^2$ =HYPERLINK("http://evil.example") --> ]]> </style>'
)


@dataclass(frozen=True)
class Draft:
    """A release in short: `figures` are (quote, kind, role, value, scope, further fields)."""

    id: str
    title: str
    body: str
    published: str | None
    issuer: Issuer
    figures: tuple[tuple[str, str, str | None, float, str, dict[str, Any]], ...] = ()
    codes: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    crime_types: tuple[str, ...] = ("telecom fraud",)
    script: Any = "Hans"
    event: str = ""
    aside: dict[int, str] = field(default_factory=dict)


UNITS = {"arrests": "person", "cases_solved": "case", "amount": "CNY", "gangs": "gang", "victims": "person"}
GANSU = Issuer("甘肃省公安厅", "620000", "甘肃省")
LANZHOU = Issuer("兰州市公安局", "620100", "甘肃省")
BEIJING = Issuer("北京市公安局", "110000", "北京市")
TAIWAN = Issuer("刑事警察局", "710000", "台湾省")

DRAFTS = (
    Draft(
        "a1" * 8,
        "甘肃公安上半年破获电信诈骗案件585起",
        "今年1至6月，甘肃省公安机关共破获电信诈骗案件585起，抓获犯罪嫌疑人529名，其中首批抓获37名，查扣涉案资金1658万元。"
        "兰州警方在「5·03」专案中抓获12人。",
        "2026-07-10",
        GANSU,
        (
            ("破获电信诈骗案件585起", "cases_solved", None, 585, "period", {"headline": True}),
            ("抓获犯罪嫌疑人529名", "arrests", None, 529, "period", {"headline": True}),
            ("首批抓获37名", "arrests", None, 37, "period", {"part": True, "part_of": 1}),
            ("查扣涉案资金1658万元", "amount", "seized", 16580000, "period", {"headline": True}),
            ("抓获12人", "arrests", None, 12, "case", {"incident": 0, "case_code": "5·03", "region": "620100"}),
        ),
        codes=("5·03",),
        places=(("兰州", "620100"),),
        event="e" * 12,
        aside={2: "part_of:" + "a1" * 8 + ":1"},
    ),
    Draft(
        "b2" * 8,
        "兰州警方「5·03」专案抓获12人",
        "兰州市公安局侦破「5·03」电信诈骗专案，抓获犯罪嫌疑人12人，涉案金额180余万元。",
        "2026-03-12",
        LANZHOU,
        (
            ("抓获犯罪嫌疑人12人", "arrests", None, 12, "case", {"headline": True, "incident": 0}),
            (
                "涉案金额180余万元",
                "amount",
                "involved",
                1800000,
                "case",
                {"headline": True, "bound": "over", "incident": 0},
            ),
        ),
        codes=("5·03",),
        places=(("兰州", "620100"),),
        event="e" * 12,
        aside={0: "reprint_of:" + "a1" * 8},
    ),
    Draft(
        "c3" * 8,
        "北京警方打掉一赌博团伙",
        "北京市公安局打掉赌博团伙1个，抓获嫌疑人23名。",
        "2026-05-02",
        BEIJING,
        (
            ("打掉赌博团伙1个", "gangs", None, 1, "case", {"headline": True, "incident": 0}),
            ("抓获嫌疑人23名", "arrests", None, 23, "case", {"headline": True, "incident": 0}),
        ),
        crime_types=("gambling",),
        event="f" * 12,
    ),
    Draft(
        "d4" * 8,
        "刑事局偵破詐騙集團拘捕8人",
        "刑事警察局偵破電信詐騙集團，拘捕嫌犯8人，查扣贓款新臺幣20億1462萬餘元。",
        "2026-05-20",
        TAIWAN,
        (
            ("拘捕嫌犯8人", "arrests", None, 8, "case", {"headline": True, "incident": 0}),
            (
                "查扣贓款新臺幣20億1462萬餘元",
                "amount",
                "seized",
                2014620000,
                "case",
                {"headline": True, "bound": "over", "unit": "TWD", "incident": 0},
            ),
        ),
        script="Hant",
        event="9" * 12,
    ),
    Draft(
        "e5" * 8,
        f"敌意{HOSTILE}",
        f"警方抓获3人。{HOSTILE}",
        None,
        BEIJING,
        (("抓获3人", "arrests", None, 3, "case", {}),),
        event="0" * 12,
    ),
)


def _figure(draft: Draft, text: str, row: tuple[str, str, str | None, float, str, dict[str, Any]]) -> Figure:
    quote, kind, role, value, scope, more = row
    start = text.rindex(quote)
    sentence = text.rfind("。", 0, start) + 1
    values: dict[str, Any] = {
        "kind": kind, "role": role, "value": value, "unit": UNITS[kind], "bound": "exact", "scope": scope,
        "part": False, "part_of": None, "headline": False, "incident": None, "case_code": None,
        "region": draft.issuer.code, "change": None,
        "period": Period("2026-01-01", "2026-06-30") if scope == "period" else None,
        "quote": quote, "start": start, "end": start + len(quote), "sentence_start": sentence,
        "sentence_end": text.index("。", start) + 1, "rule": f"{kind}.verb",
    }  # fmt: skip
    return Figure(**{**values, **more})


def release(draft: Draft) -> Release:
    """The release of a draft, with real offsets."""
    text = f"{draft.title}\n\n{draft.body}"
    where = len(draft.title) + 2
    codes = tuple(
        CaseCode(c, f"「{c}」", text.index(c, where) - 1, text.index(c, where) + len(c) + 1) for c in draft.codes
    )
    places = tuple(Place(n, c, text.index(n, where), text.index(n, where) + len(n)) for n, c in draft.places)
    return Release(
        path=f"{draft.id}.txt", id=draft.id, url=f"http://police.example/{draft.id}.html", title=draft.title,
        source=draft.issuer.name, published=draft.published, text=text, script=draft.script, is_release=True,
        issuer=draft.issuer, provinces=(draft.issuer.province,), places=places, case_codes=codes,
        figures=tuple(_figure(draft, text, row) for row in draft.figures),
        incidents=(Incident(0, draft.title, None, draft.issuer.code, where, len(text)),), crime_types=draft.crime_types,
        operations=(), items=(), events=(draft.event,) if draft.event else None, rejected=(),
    )  # fmt: skip


def documents() -> tuple[list[Json], list[Json]]:
    """Release documents and figure documents as the resolve step leaves them."""
    releases, figures = [], []
    for draft in DRAFTS:
        made = release(draft)
        origin = Origin("sample", "2026-11-20T08:00:00Z", None, "9f86d081884c7d65")
        releases.append(release_document(made, origin, []))
        for index, row in enumerate(figure_documents(made, origin)):
            row["event"], row["set_aside"] = draft.event or None, draft.aside.get(index)
            row["lens"], row["counted"] = "totals" if row["scope"] == "period" else "cases", index not in draft.aside
            figures.append(row)
    return releases, figures
