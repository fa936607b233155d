import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.text.script import TAIWANISED, simplify


@pytest.mark.parametrize(
    ("original", "simple", "script"),
    [
        ("蘭州警方破獲「5·03」專案，抓獲犯罪嫌疑人19名", "兰州警方破获「5·03」专案，抓获犯罪嫌疑人19名", "Hant"),
        (
            "桃園市警局查獲毒品咖啡包，不法所得逾20億1462萬餘元",
            "桃园市警局查获毒品咖啡包，不法所得逾20亿1462万余元",
            "Hant",
        ),
        ("著力打擊網路詐騙，凍結帳戶", "着力打击网络诈骗，冻结账户", "Hant"),
        ("警務處商業罪案調查科拘捕兩羣綫人", "警务处商业罪案调查科拘捕两群线人", "Hant"),
        ("乾县警方成效显著，抓获3人", "乾县警方成效显著，抓获3人", "Hans"),
        ("犯罪嫌疑人陳某在广东被抓获", "犯罪嫌疑人陈某在广东被抓获", "Hans"),
        ("", "", "Hans"),
        ("hello 123", "hello 123", "Hans"),
        ("檢獲22萬⽀私煙", "检获22万支私烟", "Hant"),
    ],
)
def test_simplify(original: str, simple: str, script: str) -> None:
    assert simplify(original) == (simple, script)


@pytest.mark.parametrize("bad", ["\0", "\ud800", "\udfff\0\0"])
def test_survives_what_a_c_library_cannot_hold(bad: str) -> None:
    simple, script = simplify(f"詐騙{bad}集團落網")
    assert (simple, script) == ("诈骗" + "\ufffd" * len(bad) + "集团落网", "Hant")


@given(st.text(alphabet=st.characters(codec=None) | st.sampled_from("詐騙帳戶網路簡訊乾著裏衞\r\n\u2028\0")))
def test_length_is_kept(text: str) -> None:
    assert len(simplify(text)[0]) == len(text)


def test_every_taiwanised_term_has_a_partner_of_its_length() -> None:
    assert all(len(term) == len(partner) for term, partner in TAIWANISED.items())
