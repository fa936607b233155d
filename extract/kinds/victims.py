"""Stated numbers of victims (受害人)."""

from extract.kinds.cues import Frame, cues

CUES = cues(
    Frame.PERSONS,
    "victims",
    """
        受害人 被害人 受害者 被害者 受害会员 受害学生 受害市民 受害老人 受骗群众 被骗群众 受害群众 被害群众 受骗者
        被骗人 受害人员 受害老年人 受骗老年人 被骗老人 被骗者 受骗人 事主 苦主 受骗民众 被骗民众 受害民众 受骗老人
        受害企业 受骗旅客 受骗乘客 受骗学生 受骗市民 受骗村民 受骗家长 被骗旅客 被骗学生 被骗市民 被骗村民 被骗家长
        受害旅客 受害家长 受害村民 被害民众 被害市民 遭骗信徒 被骗事主 被害人数 受害人数 受骗人数
    """,
    after=True,
    noun=True,
)
