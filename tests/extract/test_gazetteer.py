import csv

import pytest

from extract.gazetteer import DATA, Trust, gazetteer, short_name


@pytest.mark.parametrize(
    ("name", "level", "short"),
    [
        ("甘肃省", "province", "甘肃"),
        ("新疆维吾尔自治区", "province", "新疆"),
        ("香港特别行政区", "province", "香港"),
        ("兰州市", "prefecture", "兰州"),
        ("临夏回族自治州", "prefecture", "临夏"),
        ("博尔塔拉蒙古自治州", "prefecture", "博尔塔拉"),
        ("黔西南布依族苗族自治州", "prefecture", "黔西南"),
        ("锡林郭勒盟", "prefecture", "锡林郭勒"),
        ("积石山保安族东乡族撒拉族自治县", "county", "积石山"),
        ("东乡族自治县", "county", "东乡"),
        ("双江拉祜族佤族布朗族傣族自治县", "county", "双江"),
        ("永登县", "county", "永登"),
        ("神农架林区", "county", "神农架"),
        ("土默特左旗", "county", "土默特左"),
    ],
)
def test_short_name(name: str, level: str, short: str) -> None:
    assert short_name(name, level) == short  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "trust"),
    [
        ("兰州", Trust.SURE),
        ("城关区", Trust.SURE),
        ("七里河", Trust.SURE),
        ("枣阳", Trust.NEEDS_CONTEXT),
        ("礼县", Trust.NEEDS_CONTEXT),
        ("合作", Trust.ORDINARY_WORD),
        ("城区", Trust.ORDINARY_WORD),
    ],
)
def test_trust(name: str, trust: Trust) -> None:
    assert gazetteer().trust(name) is trust


def test_a_name_means_what_bears_it_now_and_what_bore_it_lately() -> None:
    codes = {name: [d.code for d in gazetteer().names[name]] for name in ("海口市", "江北区", "萧山市", "城关区")}
    assert codes == {
        "海口市": ["460100"],
        "江北区": ["330205", "500105"],
        "萧山市": ["330181"],
        "城关区": ["540102", "620102"],
    }


def test_every_current_division_can_be_found_by_its_full_name() -> None:
    known = gazetteer()
    missing = [d for d in known.divisions if not d.last and d not in known.names[d.name]]
    assert missing == []


def test_every_alias_is_of_a_division_that_is_there_and_listed_once() -> None:
    known = gazetteer()
    current = {d.code for d in known.divisions if not d.last}
    with (DATA / "aliases.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row for row in rows if row["code"] not in current] == []
    assert len({(row["alias"], row["code"]) for row in rows}) == len(rows)


def test_every_ordinary_word_is_a_name() -> None:
    known = gazetteer()
    assert sorted(word for word in known.ordinary if word not in known.names) == []


def test_there_are_34_provinces() -> None:
    assert len(gazetteer().provinces) == 34
