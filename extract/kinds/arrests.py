"""Persons caught by police (抓获人数)."""

from extract.kinds.cues import Frame, cues

NEED_AN_OBJECT = (
    "控制 带回 带往派出所 带至派出所 带往公安机关 带至公安机关 带返 押送 抓住 逮住 传唤"
    " 堵住 堵在 堵了个正着 揪住 压制 摁住 摁倒 摁在 按住 按倒 按在 围住 截住 拿下 请进 请回 押下"
    " 带出车门 带出机舱 带下飞机 押下飞机"
    " 抓了个正着 逮个正着 抓了个现行 抓了现行"
)
"""Verbs behind a number only of those whom 将 or 把 puts first: 将4名嫌疑人带回, not 3名民警抓住机会."""

CUES = (
    *cues(
        Frame.PERSONS,
        "arrests",
        """
        抓获 抓捕 捉获 捕获 擒获 拘捕 拘获 缉捕 缉获 抓捕归案 缉捕归案 抓获归案 逮捕归案 抓捕到案 查缉到案
        拘提到案 传唤到案 逮获 查获 查缉 押解 押解回 押解回国 押回 羁押回 押送回 遣返 移交 截获 缉拿 缉拿归案 拿获 生擒
        现抓 收网抓获 归案 到案 拘提 追捕归案 检肃 被捕 引渡 缉回 抓回 抓走 带走 通知到案 被抓获 被抓捕
        被拘捕 被擒获 被捕获 被抓走 被带走 查抓 追缉到案 抓捕到 制服 生俘 活捉 智擒 擒住 落案 接收 接回
        循线追查出 循线查出 挡获 堵获 盘获 拦获 追获 擒拿 抓扣 押返 揪出 捉到 逮到
        """,
        after=True,
    ),
    *cues(
        Frame.PERSONS,
        "arrests",
        "抓 逮 拘 捕 抓捕组织 抓到 抓了 查处 刑事传唤 追捕 带案 拘传 打掉 捣毁 摧毁 端掉 追回 抓拿 挖出",
    ),
    *cues(Frame.PERSONS, "arrests", NEED_AN_OBJECT, after=True),
    *cues(
        Frame.PERSONS,
        "arrests",
        """
        被抓 被拘 被擒 落网 一锅端 被一锅端 落入法网 就擒 就缚 束手就擒 束手就缚 一网打尽 被控制 送办 移送法办 法办
        移送侦办 函送 解送 受缚 被警方控制 被公安机关控制 被带回 被押解 无一漏网 无一逃脱
        无一跑脱 一个没漏 一个不漏 未能逃脱 没能逃脱 没跑掉
        没能跑掉 没跑了 落入伏击圈 落入包围圈 人赃俱获 人赃并获 连锅端
        """,
        before=False,
        after=True,
    ),
    *cues(
        Frame.PERSONS,
        "arrests",
        """
        被捕人 被捕人数 被捕人士 被捕者 被捕男女 落网人员 落网嫌疑人 落网犯罪嫌疑人 落网嫌犯 到案嫌疑人 落网人数
        到案人数 归案人数
        """,
        after=False,
    ),
)
