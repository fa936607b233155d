import pytest

from extract.crime import LABELS, OTHER, VOCABULARY, crime_types
from extract.lexicon import find_words


def types_of(text: str) -> tuple[str, ...]:
    return crime_types(find_words(text).crime, text.index("\n"))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("破获电信网络诈骗案\n\n抓获9人", "telecom_fraud"),
        ("三亚破获一起重大非法集资案\n\n非法吸收公众存款1.4亿元", "illegal_fundraising"),
        ("打掉跑分洗钱团伙\n\n帮助信息网络犯罪", "money_laundering"),
        ("缴获毒品3公斤\n\n抓获贩毒人员", "drugs"),
        ("捣毁赌场\n\n收缴赌资", "gambling"),
        ("系列盗窃案告破\n\n民警抓获扒窃嫌疑人", "theft_robbery"),
        ("查获假烟500条\n\n制假窝点", "counterfeits"),
        ("打击非法捕捞\n\n查获野生动物", "food_drugs_environment"),
        ("侵犯公民个人信息案\n\n黑客", "personal_data_hacking"),
        ("扫黑除恶\n\n打掉恶势力团伙", "organised_crime"),
        ("命案积案告破\n\n故意杀人", "violence"),
        ("打拐行动\n\n被拐儿童", "trafficking"),
        ("查获走私冻品\n\n偷渡", "smuggling_border"),
        ("收缴枪支\n\n弹药", "firearms"),
        ("打击卖淫嫖娼\n\n涉黄", "sexual_exploitation"),
        ("交通秩序整治\n\n处罚违法行为", "other"),
    ],
)
def test_the_type_most_spoken_of_comes_first(text: str, first: str) -> None:
    assert types_of(text)[0] == first


def test_a_type_named_in_passing_is_left_out() -> None:
    text = "打掉电信诈骗团伙\n\n" + "电信诈骗" * 8 + "，其中一人曾吸毒"
    assert types_of(text) == ("telecom_fraud",)


def test_every_type_has_labels_and_each_word_one_type() -> None:
    assert set(LABELS) == {kind.slug for kind in (*VOCABULARY, OTHER)}
    words = [word for kind in VOCABULARY for word in kind.words.split("|")]
    assert len(words) == len(set(words))
