"""Digits half-width, marks full-width, of the same length, so that one pattern finds what many editors set."""

import re

WIDE = re.compile(r"[０-９．％＄\U0001D7CE-\U0001D7FF]")
"""２２名, 98．５％: full-width signs, which become 22, 98.5%."""
MARKS = ((";", "；"), ("!", "！"), ("?", "？"))
NARROW_COMMA = re.compile(r",(?!(?<=\d,)\d{3}(?!\d))")
"""抓获5人,查获 becomes 抓获5人，查获; not 1,100名."""
WIDE_COMMA = re.compile(r"，(?<=\d，)(?=\d{3}(?!\d)[余多万亿元名人起宗])")
"""1，100名 becomes 1,100名; not 4月12，110接警."""
NARROW_COLON = re.compile(r":(?<=[\u4e00-\u9fff”」』）)]:)(?=[ \t]?[\u4e00-\u9fff\d“「『])")
"""记者获悉:11名嫌疑人 becomes 记者获悉：11名; not 10:30 and http:."""
_COUNTED = "拘获捕诉查抓留共达约近缉押"
SPACED_THOUSANDS = re.compile(
    rf" (?:(?<=[{_COUNTED}]\d )|(?<=[{_COUNTED}]\d\d )|(?<=[{_COUNTED}]\d\d\d ))(?=\d{{3}}[余多]?[名人起件宗个万元])"
)
"""刑事拘留19 640人 becomes 19,640人, as some editors set numbers; not 案例3 120名老人."""
TEN_THOUSAND = re.compile(r"[wW](?<=\d[wW])(?=[余多]?[元块])")
"""50w元 becomes 50万元, as people write in chats."""
FULLWIDTH = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), 0xFF0E, 0xFF05, 0xFF04)}
FULLWIDTH |= {0x1D7CE + at: ord("0") + at % 10 for at in range(50)}
"""０…９．％＄ to 0…9.%$, and the bold digits of titles, 𝟎…𝟗, in five styles."""


def half_width(text: str) -> str:
    """Digits, points and per cent signs half-width, of the same length: ２２名 becomes 22名."""
    return text.translate(FULLWIDTH) if WIDE.search(text) else text


def full_marks(text: str) -> str:
    """Marks full-width (but not inside 1,100 and 1 100), w for 万, ○ for 〇, of the same length.

    `text` is half-width.
    """
    if "w" in text or "W" in text:
        text = TEN_THOUSAND.sub("万", text)
    text = text.replace("○", "〇").replace("Ｏ", "〇")
    for narrow, wide in MARKS:
        text = text.replace(narrow, wide)
    text = NARROW_COLON.sub("：", text)
    return NARROW_COMMA.sub("，", WIDE_COMMA.sub(",", SPACED_THOUSANDS.sub(",", text)))
