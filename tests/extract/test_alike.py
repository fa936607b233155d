"""What a release states does not hang on how it is written: other digits, script, blanks, words of the same meaning."""

import re
from collections import Counter
from collections.abc import Callable

import pytest
from opencc import OpenCC

from extract import read
from extract.article.article import Article
from extract.release import Figure
from samples.model import load_sites

TO_TRADITIONAL = OpenCC("s2t")
DIGITS = "零一二三四五六七八九"
COUNT = re.compile(r"(?<![\d.,，·•./:：〔（(-])[1-9]\d?(?=余?[名人起宗个])")
"""抓获|12|名, 破案|8|起: numbers that papers also write in characters."""


def _chinese(match: re.Match[str]) -> str:
    tens, ones = divmod(int(match[0]), 10)
    ten = "" if not tens else "十" if tens == 1 else DIGITS[tens] + "十"
    return ten + (DIGITS[ones] if ones else "")


def _separated(match: re.Match[str]) -> str:
    return f"{int(match[0]):,}"


def _turned(pattern: str, order: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, order, text)


def _instead(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


WAYS: dict[str, Callable[[str], str]] = {
    "full-width digits": lambda text: text.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"}),
    "Traditional": TO_TRADITIONAL.convert,
    "numbers in characters": lambda text: COUNT.sub(_chinese, text),
    "thousands set off": lambda text: re.sub(r"(?<![\d.,·-])[1-9]\d{3,5}(?=余?[名人起宗元])", _separated, text),
    "blanks around numbers": lambda text: re.sub(r"(?<=[一-龥])(\d+)(?=[一-龥])", r" \1 ", text),
    "blanks behind commas": _instead("，", "， "),
    "侦破": _instead("破获", "侦破"),
    "抓捕": _instead("抓获", "抓捕"),
    "嫌疑人": _instead("犯罪嫌疑人", "嫌疑人"),
    "嫌犯": _instead("犯罪嫌疑人", "嫌犯"),
    "刑拘": _instead("刑事拘留", "刑拘"),
    "端掉": _instead("捣毁", "端掉"),
    "摧毁": _instead("打掉", "摧毁"),
    "收缴": _instead("缴获", "收缴"),
    "成功抓获": _turned(r"(?<![共已先后举功被名人将])抓获(?=[^的，。；]{0,14}\d)", "成功抓获"),
    "日前": _instead("近日，", "日前，"),
    "yuan named": _turned(r"(\d[\d.]*[万亿]?余?元)(?=[，。；])", r"\1人民币"),
    "number before suspects": _turned(r"(抓获|拘捕)(犯罪嫌疑人|嫌疑人)(\d+余?)([名人])(?=[，。；、])", r"\1\3\4\2"),
    "number before cases": _turned(r"(破获|侦破)([^，。；、\d]{0,10}案件)(\d+余?)起(?=[，。；、])", r"\1\3起\2"),
    "number before gangs": _turned(
        r"(打掉|捣毁)([^，。；、\d]{0,8}(?:团伙|窝点))(\d+余?)([个处])(?=[，。；、])", r"\1\3\4\2"
    ),
}


def stated(title: str, body: str, published: str) -> Counter[tuple[object, ...]]:
    """What the figures say, without their words."""

    def told(figure: Figure) -> tuple[object, ...]:
        return (figure.kind, figure.role, figure.value, figure.bound, figure.scope, figure.part, figure.headline)

    return Counter(map(told, read(Article(title, body, None, published, None)).figures))


@pytest.mark.parametrize("way", WAYS)
def test_the_same_is_stated_however_it_is_written(way: str) -> None:
    write = WAYS[way]
    rewritten = 0
    for site in load_sites():
        for release in site.releases:
            body = "\n".join(release.paragraphs)
            rewritten += write(body) != body
            written = stated(write(release.title), write(body), release.published)
            assert written == stated(release.title, body, release.published), release.title
    assert rewritten > 1
