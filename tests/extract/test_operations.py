import pytest

from extract.operations import find_operations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开展“断卡”行动", ["断卡"]),
        ("「断卡」「净网2020」专项行动", ["断卡", "净网2020"]),
        ("“飓风24号”统一收网行动中", ["飓风24号"]),
        ("为期2个月的「雷霆7号」「扫黑产断链条」反诈行动", ["雷霆7号", "扫黑产断链条"]),
        ("依托净网2022专项行动和昆仑2020行动", ["净网2022", "昆仑2020"]),
        ("夏季治安打击整治行动期间，百日行动成效显著", ["夏季", "百日"]),
        ("公安部“团圆”行动", ["团圆"]),
        ("“夏季行动”开展以来", ["夏季"]),
        ("“夏季治安打击整治行动”战果：夏季治安打击整治行动以来", ["夏季"]),
        ("“净网-2019”专项行动", ["净网-2019"]),
        ("深入推进“云剑”“断流”“拔钉”等专项行动", ["云剑", "断流", "拔钉"]),
        ("“昆仑2024”、“护航”专项行动、“春雷”行动", ["昆仑2024", "护航", "春雷"]),
        ("结合清网行动", ["清网"]),
        ("打击“黑广播”、“伪基站”专项行动", []),
        ("开展打击“黑广播”专项行动", []),
        ("侦破“5·03”专案", []),
        ("平安建设、清风拂面、百日安全无事故", []),
        ("“老板”让他转账", []),
    ],
)
def test_find_operations(text: str, expected: list[str]) -> None:
    assert [operation.name for operation in find_operations(text)] == expected


def test_offsets_are_those_of_the_first_mention() -> None:
    (operation,) = find_operations("再谈“断卡”行动，“断卡”行动")
    assert (operation.start, operation.end) == (3, 5)
