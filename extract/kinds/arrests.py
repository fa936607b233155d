"""Persons caught by police (抓获人数)."""

from extract.cues import Frame, cues

CUES = (
    *cues(
        Frame.PERSONS,
        "arrests",
        """
            抓获 抓捕 捉获 捕获 擒获 拘捕 拘获 缉捕 缉获 抓 抓到 抓住 抓了 抓走 抓捕归案 缉捕归案 抓获归案
            逮捕归案 逮获 逮住 擒住 控制 查获 查缉 查处 查抓 押解 押解回 押解回国 押回 押送回 押送 带回 带返
            遣返 移交 截获 抓捕到案 缉拿 缉拿归案 拿获 生擒 现抓 收网抓获 锁定抓获 带走 传唤 传唤到案 归案 到案
            追捕 追逃 拘提 拘提到案 查缉到案 通知到案 带案 拘传 打掉 捣毁 摧毁 端掉 刑事传唤 追回 引渡 缉回
            抓回 劝返 抓拿
        """,
        after=True,
    ),
    *cues(
        Frame.PERSONS,
        "arrests",
        """
            被捕 被抓 被拘 被擒 落网 落入法网 就擒 就缚 束手就擒 束手就缚 一网打尽 被控制 被逮 被逮捕归案 送办
            移送法办 法办 移送侦办 移送 函送 解送 缉拿到案 收网 悉数到案 受缚
        """,
        before=False,
        after=True,
    ),
    *cues(Frame.PERSONS, "arrests", "被捕人 被捕人士 被捕者 被捕男女 落网人员 落网嫌疑人", after=False),
)
