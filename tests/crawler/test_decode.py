from random import Random

import pytest

from crawler.page.decode import decode, encoding_of, is_garbled

SIMPLIFIED = "甘肃省公安厅通报：抓获犯罪嫌疑人529名，破获案件585起。"
TRADITIONAL = "警方通報：拘捕十二名男女，檢獲現金約二百萬元，案件交由重案組跟進，調查仍在進行。"


@pytest.mark.parametrize(
    ("data", "content_type", "expected"),
    [
        (SIMPLIFIED.encode(), None, SIMPLIFIED),
        (SIMPLIFIED.encode("gbk"), None, SIMPLIFIED),
        (SIMPLIFIED.encode("utf-8-sig"), "text/html; charset=gbk", SIMPLIFIED),
        (SIMPLIFIED.encode("utf-16"), None, SIMPLIFIED),
        (SIMPLIFIED.encode("gbk"), "text/html; charset=GB2312", SIMPLIFIED),
        (SIMPLIFIED.encode("gbk"), "text/html; charset=utf-8", SIMPLIFIED),
        (SIMPLIFIED.encode(), "text/html; charset=GBK", SIMPLIFIED),
        (b'<meta charset="gb2312">' + SIMPLIFIED.encode(), None, f'<meta charset="gb2312">{SIMPLIFIED}'),
        (b'<meta charset="utf-8">' + SIMPLIFIED.encode("gbk"), None, f'<meta charset="utf-8">{SIMPLIFIED}'),
        (TRADITIONAL.encode("big5hkscs"), "text/html; charset=big5", TRADITIONAL),
        (TRADITIONAL.encode("big5hkscs"), None, TRADITIONAL),
        ("镕基路㐂㛃".encode("gb18030"), "text/html; charset=gb2312", "镕基路㐂㛃"),
        (SIMPLIFIED.encode(), "text/html; charset=no-such-thing", SIMPLIFIED),
        (SIMPLIFIED.encode("gbk"), "text/html; charset=base64", SIMPLIFIED),
        (b"", None, ""),
    ],
)
def test_reads_what_the_page_says_not_what_its_labels_claim(
    data: bytes, content_type: str | None, expected: str
) -> None:
    assert decode(data, content_type) == expected


def test_a_few_broken_bytes_do_not_turn_utf8_into_something_else() -> None:
    broken = SIMPLIFIED.encode() * 20 + b"\xe7\x94"

    assert encoding_of(broken) == "utf-8"
    assert decode(broken).startswith(SIMPLIFIED)


@pytest.mark.parametrize("end", [b"\xe7\x94", b"\xff\xfe\xfd", b"\x80"], ids=["cut", "no mark", "stray"])
@pytest.mark.parametrize(
    "text", ["警方通报抓获嫌疑人", "警方通報拘捕十二名男女", SIMPLIFIED * 4000], ids=["hans", "hant", "long"]
)
def test_broken_bytes_at_the_end_of_utf8_are_replaced(text: str, end: bytes) -> None:
    assert decode(text.encode() + end).rstrip("\ufffd") == text


def test_never_raises_on_arbitrary_bytes() -> None:
    assert isinstance(decode(bytes(range(256)) * 50, "text/html; charset=big5"), str)


@pytest.mark.parametrize(
    ("data", "garbled"),
    [
        (SIMPLIFIED.encode() * 50, False),
        (SIMPLIFIED.encode("gb18030") * 50, False),
        (SIMPLIFIED.encode() * 50 + "页脚另一种编码".encode("gb18030"), False),
        (b"<html>" + b"<p>plain</p>" * 500, False),
        (Random(1).randbytes(4000), True),
        ("".join(chr(0xE000 + n) for n in range(500)).encode(), True),
    ],
    ids=["utf-8", "gbk", "mixed", "ascii", "noise", "own font"],
)
def test_tells_text_from_what_no_encoding_explains(data: bytes, garbled: bool) -> None:
    assert is_garbled(decode(data)) is garbled
