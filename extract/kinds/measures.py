"""Persons under the measures of criminal procedure: 刑事拘留, 逮捕, 行政拘留, 移送起诉."""

from extract.kinds.cues import Frame, cues

CUES = (
    *cues(
        Frame.PERSONS,
        "detained",
        """
        被拘留 刑事拘留 刑拘 拘留 执行拘留 采取刑事强制措施 采取强制措施 采取刑事措施 采取措施 刑事强制措施 强制措施
        羁押 收押 羁押禁见 刑留 声押 声押获准 羁押获准
        """,
        after=True,
    ),
    *cues(
        Frame.PERSONS,
        "formally_arrested",
        "逮捕 被逮捕 批捕 批准逮捕 执行逮捕 依法逮捕",
        after=True,
    ),
    *cues(
        Frame.PERSONS,
        None,
        "报捕 呈捕 提请逮捕 提请批捕 提请批准逮捕 提请检察机关批准逮捕 提请检察院批准逮捕 提请审查逮捕 报请批准逮捕",
        after=True,
        reason="an arrest asked for, not made",
    ),
    *cues(Frame.PERSONS, "administratively_detained", "行政拘留 治安拘留 行拘", after=True),
    *cues(
        Frame.PERSONS,
        "prosecuted",
        """
            移送起诉 移送审查起诉 移诉 审查起诉 提起公诉 公诉 起诉 直诉 移送检察机关审查起诉 移送检察院起诉
            移送检察机关起诉 移送检察院审查起诉
            移送司法机关 移送检察院 被控 已被控 检控 落案起诉 落案检控 被落案起诉 被落案检控
            提出控诉 提起控诉 作出控诉
        """,
        after=True,
    ),
    *cues(Frame.PERSONS, None, "刑事起诉法庭", before=False, noun=True, reason="part of a longer word"),
)
