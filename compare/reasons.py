"""Why a figure is counted or set aside: a code and what it refers to, written `code:reference`, with labels to show."""

from typing import Literal

Language = Literal["zh", "en"]

LABELS: dict[str, dict[Language, str]] = {
    "counted": {"zh": "计入", "en": "counted"},
    # Written by compare.counting, when releases are resolved:
    "reprint_of": {"zh": "与 {} 为同一数字", "en": "the same number as in {}"},
    "older_version_of": {"zh": "已被 {} 更新", "en": "older version of {}"},
    "less_authoritative_than": {"zh": "以 {} 为准", "en": "{} is the acting body's own version"},
    "part_of": {"zh": "是 {} 的一部分", "en": "part of {}"},
    "withdrawn_by": {"zh": "已被 {} 撤回或更正", "en": "taken back by {}"},
    "told_by_place": {"zh": "已按地区分别计入", "en": "counted place by place"},
    "background": {"zh": "背景数字", "en": "background"},
    "not_a_release": {"zh": "不是警情通报", "en": "not a police release"},
    "rejected_by_review": {"zh": "审核剔除 {}", "en": "rejected by review {}"},
    # Written by compare.totals.stated, where a total is picked:
    "contained_in_total": {"zh": "已含于上级的 {}", "en": "contained in {}, of a larger place"},
    "other_body": {"zh": "另一机关的总数，不与 {} 相加", "en": "total of another body, not added to {}"},
    "older_total_than": {"zh": "较 {} 旧的总数", "en": "older total than {}"},
    "other_number_than": {"zh": "另一口径的数字，以 {} 为准", "en": "a number of another scope; {} stands for it"},
    "shorter_period_than": {"zh": "时段较短，已含于 {} 的时段", "en": "of a shorter period, within that of {}"},
    "period_unknown": {"zh": "未注明统计时段，以 {} 为准", "en": "states no period; {} does"},
    "other_period": {"zh": "统计时段不同", "en": "other period"},
    "one_sort": {"zh": "只是多类案件中一类的数字", "en": "of one sort of crime among several"},
    # Written by compare.cells.stats.why_aside, by the question:
    "outlier": {"zh": "疑似异常: {}", "en": "outlier: {}"},
    "other_crime": {"zh": "统计的案件类型不同", "en": "of other crime"},
    "not_told_apart": {"zh": "通报涉及多类案件，未注明此数属于哪一类", "en": "its release does not say of which crime"},
    # Written by views.pages.compare.evidence:
    "no_cases": {"zh": "行动未说明案件数，不计入每案金额", "en": "of an operation that states no cases: in no rate"},
}
"""Every code with its label; `{}` is the reference: a release, a figure, a decision.

`other_crime` also comes from `compare.totals.stated`.
"""
_UNNAMED: dict[Language, str] = {"zh": "另一数字", "en": "another figure"}
"""What stands in a label for a reference that nobody knows: the release does not say what its part is a part of."""


def reason(code: str, reference: str = "") -> str:
    """`reason("reprint_of", "4f0c…")` is `reprint_of:4f0c…`. An unknown code is a `KeyError`: a mistake in the code."""
    _ = LABELS[code]
    return f"{code}:{reference}" if reference else code


def label(text: str, language: Language = "zh") -> str:
    """The sentence of a written reason; the reference stands in it as it is."""
    code, _, reference = text.partition(":")
    return LABELS[code][language].format(reference or _UNNAMED[language])
