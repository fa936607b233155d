from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.addresses import host_of, netloc_of
from crawler.cms import FAMILIES
from crawler.errors import SourceFileError, UnknownSourceError
from crawler.ledger.ledger import Ledger
from crawler.provinces import PROVINCES
from crawler.source import Source, choose, load_sources
from crawler.visits.visit import why_wait
from settings import BUNDLED_SOURCES

NOON = datetime(2026, 9, 1, 4, tzinfo=UTC)
UNIT = """unit: 甘肃省
code: "620000"
agencies:
  - id: gansu-gat
    name: 甘肃省公安厅
    code: "620000"
    level: province
    family: jpage
    lists:
      - {url: "https://gat.example.cn/col/col12/index.html", column: 警务动态}
    enabled: true
    verified: null
  - id: lanzhou-gaj
    name: 兰州市公安局
    code: "620100"
    level: city
    family: auto
    lists:
      - {url: "https://gaj.example.cn/", column: 警情通报}
    politeness: {delay: 5, night: {start: "22:00", end: "06:00"}}
"""


def load(folder: Path, text: str, name: str = "gansu.yaml") -> tuple[Source, ...]:
    (folder / name).write_text(text, "utf-8")
    return load_sources(folder)


def test_reads_a_file(tmp_path: Path) -> None:
    gat, gaj = load(tmp_path, UNIT)

    assert (gat.id, gat.unit, gat.province, gat.enabled, gat.verified) == ("gansu-gat", "gansu", "620000", True, None)
    assert gat.allowed_hosts == {"gat.example.cn"}
    assert gaj.politeness.delay == 5
    assert gaj.politeness.night


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("family: jpage", "family: jpag", 8, "agencies.0.family: .*no such family.*jpage"),
        ('code: "620100"', "code: 620100", 15, "agencies.1.code"),
        ('code: "620100"', 'code: "110000"', 4, "agencies: .*outside 620000: lanzhou-gaj"),
        ("level: city", "level: town", 16, "agencies.1.level"),
        ("https://gaj.example.cn/", "gaj.example.cn", 19, "agencies.1.lists.0.url: .*http"),
        ("id: lanzhou-gaj", "id: gansu-gat", 13, "agencies.1.id: gansu-gat is used in"),
        ("enabled: true", "enable: true", 11, "agencies.0.enable"),
        ("enabled: true", "hosts: ['http://a.cn/']", 11, "agencies.0.hosts.0: .*a host alone"),
        ("verified: null", "verified: soon", 12, "agencies.0.verified"),
        ("delay: 5", "delay: -1", 20, "agencies.1.politeness.delay"),
        ("unit: 甘肃省", "unit: [甘肃省", 2, "not YAML"),
        ("    name: 兰州市公安局\n", "", 13, "agencies.1.name"),
    ],
)
def test_an_error_names_file_line_and_field(tmp_path: Path, old: str, new: str, line: int, says: str) -> None:
    with pytest.raises(SourceFileError, match=rf"gansu\.yaml:{line}: .*{says}") as error:
        load(tmp_path, UNIT.replace(old, new, 1))
    assert ";" not in str(error.value)


@pytest.mark.parametrize(("content", "says"), [(b"\xff\xfe", "is not UTF-8"), (b"a: \x01", "not YAML: unacceptable")])
def test_a_file_that_is_no_text_is_named(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "gansu.yaml").write_bytes(content)
    with pytest.raises(SourceFileError, match=rf"gansu\.yaml: {says}"):
        load_sources(tmp_path)


def test_an_id_may_not_stand_in_two_files(tmp_path: Path) -> None:
    load(tmp_path, UNIT)
    with pytest.raises(SourceFileError, match=r"gansu2\.yaml:4: .*gansu-gat is used in .*gansu\.yaml"):
        load(tmp_path, UNIT, "gansu2.yaml")


def test_chooses_by_unit_or_agency(tmp_path: Path) -> None:
    sources = load(tmp_path, UNIT)

    assert [s.id for s in choose(sources, ())] == ["gansu-gat"]
    assert [s.id for s in choose(sources, ("gansu",))] == ["gansu-gat"]
    assert [s.id for s in choose(sources, ("lanzhou-gaj",))] == ["lanzhou-gaj"]
    with pytest.raises(UnknownSourceError, match="units are gansu"):
        choose(sources, ("ganzu",))


def test_the_bundled_files_cover_the_ministry_and_every_mainland_unit() -> None:
    sources = load_sources(BUNDLED_SOURCES)
    mainland = {code for code in PROVINCES if not code.startswith(("71", "81", "82"))}

    assert {source.province for source in sources} == mainland
    assert {source.unit for source in sources} == {PROVINCES[code][1] for code in mainland}
    assert all(source.family in FAMILIES or source.family == "auto" for source in sources)


def test_nothing_bundled_claims_to_be_verified_and_each_says_what_is_known() -> None:
    for source in load_sources(BUNDLED_SOURCES):
        assert source.verified is None
        assert source.note
        if not source.enabled:
            assert any(word in source.note for word in ("Probe it first", "probe it")), source.id


def test_a_host_is_written_as_requests_bear_it() -> None:
    assert host_of("http://WWW.公安.cn:8080/") == "www.xn--55q79v.cn"
    assert host_of("http:///") == ""
    assert netloc_of("http://WWW.公安.cn:8080/") == "www.xn--55q79v.cn:8080"
    assert netloc_of("http://a.cn:port/") == "a.cn:port"


def test_a_host_with_a_chinese_name_is_left_alone_as_long_as_it_asks(tmp_path: Path) -> None:
    _, source = load(
        tmp_path, UNIT.replace("gaj.example.cn", "公安.cn:8080").replace("22:00", "00:00").replace("06:00", "23:59")
    )
    with Ledger(tmp_path) as ledger:
        assert why_wait(source, ledger, NOON) is None
        ledger.wait("xn--55q79v.cn:8080", 3600)
        assert "to be left alone" in str(why_wait(source, ledger, NOON))
