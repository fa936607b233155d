"""Writing that is no report although it tells of police work: papers, novels and memoirs, lectures on law, opinion.

Each sort is known by several signs together; one alone (摘要：, a cry in quotes) stands in reports too. Signs are plain
words looked for with `in`, which costs next to nothing.
"""

import re
from collections.abc import Iterable
from itertools import islice

from extract.release import Issuer

PAPER = (
    ("摘要：", "摘要:", "摘要】", "摘要]", "内容提要", "内容摘要"),
    ("关键词：", "关键词:", "关键词】", "关键词]"),
    ("参考文献",),
    ("中图分类号", "文献标识码", "文章编号"),
    ("作者简介：", "作者简介:", "作者简介】", "作者单位："),
    ("基金项目",),
    ("笔者认为", "笔者以为", "本文拟", "本文以", "本文认为", "本文试图", "本文从", "本文旨在"),
    ("学界", "学者认为", "实证分析", "实证研究", "文献综述"),
)
"""Signs of a scholarly paper (论文), each in its wordings."""
PAPER_HINTS = ("摘要", "关键词", "文献", "本文", "笔者", "学界", "实证", "学者")
"""One of them stands in every paper."""
PAPER_SIGNS = 3
PAPER_TITLE = re.compile(
    r"^(?:试?论|浅[析论谈]|试析)(?!坛)|(?:研究|论析|探析|探究|刍议|浅析|浅论|初探|述评|综述|路径|对策|思考)[*\s]*$"
)
"""论新型网络犯罪的治理路径, 侦查困境与对策研究: the title of a paper, which needs one more sign only."""
FICTION_LABEL = re.compile(
    r"(?:小说|故事)(?:连载|选登|[：:）)】｜|])|[（(【]小说|(?:长篇|中篇|短篇|推理|刑侦|侦探|悬疑)小说|微小说|剧本|话剧|(?<!在)回忆录"
)
"""网络小说连载：, 【小说】, （回忆录）: what a title calls a story; not 传播盗版网络小说案."""
FICTION_WORDS = ("纯属虚构", "未完待续", "上回说到", "下回分解", "上一章", "下一章", "（全文完）", "本书")
FICTION_SIGNS = 2
CHAPTER = re.compile(r"\n[ \t\u3000]*第[一二三四五六七八九十百\d]{1,4}[章回](?=[ \t\u3000：:\n])")
"""⏎第二章 旧照片: a heading of a book."""
CHAPTERS = 2
SPOKEN = re.compile(r"[“「][^“”「」\n]{1,60}[。！？…，][”」]")
"""“站住！”, 「人呢？」我问: what somebody says."""
SPOKEN_OFTEN = 6
SPOKEN_EVERY = 90
"""Characters: a text in which somebody speaks so often is a scene of a story."""
DATED = re.compile(r"\d月\d{1,2}[日号]|20\d\d年|近日|日前|近期|以来|截[至止]")
"""5月3日, 近日: what a report says, and no novel, however many police stand in it."""
REPORT = ("记者", "通报", "获悉", "据悉", "犯罪嫌疑人", "涉嫌", "公安局", "公安厅", "某", "日，", "警方")
"""Words that reports are made of."""
REPORT_SIGNS = 3
LECTURE = (
    ("构成要件",),
    ("量刑", "法定刑"),
    ("立案追诉", "追诉标准", "立案标准"),
    ("司法解释",),
    ("应当认定", "如何认定"),
    ("主观明知", "主观故意", "主观方面"),
    ("从犯", "既遂", "未遂"),
    ("年以下有期徒刑",),
    ("同学们", "各位学员", "请思考", "思考题", "这堂课", "本节课"),
)
"""What a lecture on law (法律讲座) speaks of."""
LECTURE_SIGNS = 4
LECTURE_TITLE = re.compile(r"讲稿|教案|课件|讲义|讲堂|公开课|律师(?:说法|解读|解答)|招生")
"""大学生防骗教育课讲稿, 律师说法：: what calls itself a lecture, which nobody's police are news of."""
NEWS = re.compile(
    r"\d[月日号]|近日|日前|近期|连日|今[天日早晨]|昨[天日晚]|前[天日晚]|日凌晨|记者|通报|获悉|据悉|消息|以来|截[至止]|报[导道]|讯"
    r"|[全我][省市区县州]|(?<![某多各]地)(?:公安(?!院校|大学)|警方|[民员]警|警署)|法院|检察"
)
"""近日, 5月3日, 记者获悉, 全市: without any of them a text that names no place's police is no news; not 某地警方."""
FIRST_PERSON = re.compile(r"我(?!们?[省市县区局国院厅队所支州方警大])")
"""我跟了他十一年: not 我省, 我局, 我大队."""
SELF_OFTEN = 5
SELF_EVERY = 50
"""Characters: a text in which somebody says I so often is a memoir."""
OPINION_LABEL = re.compile(
    r"评论员|时评|社评|社论|快评|锐评|短评|杂谈|随笔|漫谈|[（(](?:本文)?作者[系为：:]"
    r"|(?:^|\n)[【\[]?评论(?:[】\]：:]| ?[|｜丨])"
)
"""时评：, 本报评论员, 评论 |, （作者系某高校教师）: what calls itself an opinion."""
OPINION = (
    ("笔者",),
    ("试问", "岂能", "岂会", "何以", "何尝", "难道"),
    ("值得深思", "发人深省", "引人深思", "令人深思"),
    ("不能止于", "只是第一步", "远远不够", "任重道远"),
    ("治本", "源头治理", "对症下药"),
    ("我们要看到", "我们必须", "我们应", "要看到", "应当看到"),
    ("担当", "初心", "警钟长鸣", "清醒"),
    ("倒逼", "呼吁", "期待", "当务之急"),
)
"""How an opinion argues."""
OPINION_SIGNS = 2
EDGE = 80
"""Characters at either end of a text in which it may call itself an opinion."""


def _signs(text: str, groups: Iterable[tuple[str, ...]]) -> int:
    """How many signs a text has, each in whichever wording."""
    return sum(any(word in text for word in group) for group in groups)


def _has(text: str, words: Iterable[str], least: int) -> bool:
    """Whether so many of the words stand in a text; the first that do decide."""
    return next(islice(filter(text.__contains__, words), least - 1, None), None) is not None


def _is_story(title: str, body: str) -> bool:
    """A novel, a memoir: by what it calls itself, or by chapters and talk where no report's words and days stand."""
    if FICTION_LABEL.search(title) or _has(body, FICTION_WORDS, FICTION_SIGNS):
        return True
    if _has(body, REPORT, REPORT_SIGNS) and DATED.search(body):
        return False
    text = f"\n{title}\n{body}"
    if "章" in text and len(CHAPTER.findall(text)) >= CHAPTERS:
        return True
    spoken = len(SPOKEN.findall(body)) if body.count("”") + body.count("」") >= SPOKEN_OFTEN else 0
    return spoken >= SPOKEN_OFTEN and spoken * SPOKEN_EVERY >= len(body)


def _is_opinion(title: str, body: str) -> bool:
    """A text that calls itself an opinion and argues; one that only tells what was done is news."""
    edges = f"{title}\n{body[:EDGE]}\n{body[-EDGE:]}"
    return OPINION_LABEL.search(edges) is not None and _signs(body, OPINION) >= OPINION_SIGNS


def _is_paper(title: str, body: str) -> bool:
    if not _has(body, PAPER_HINTS, 1):
        return False
    return _signs(body, PAPER) >= (1 if PAPER_TITLE.search(title) else PAPER_SIGNS)


def _is_of_nobody(title: str, body: str, issuer: Issuer | None, placed: bool) -> bool:
    """Whether a text without police of any place teaches, or tells nothing of a day or of who told it."""
    if placed or (issuer is not None and issuer.code is not None):
        return False
    if _signs(body, LECTURE) >= LECTURE_SIGNS or (issuer is None and LECTURE_TITLE.search(title)):
        return True
    return issuer is None and (NEWS.search(f"{title}\n{body}") is None or _is_memoir(body))


def _is_memoir(body: str) -> bool:
    """Whether somebody tells of himself."""
    said = len(FIRST_PERSON.findall(body)) if body.count("我") >= SELF_OFTEN else 0
    return said >= SELF_OFTEN and said * SELF_EVERY >= len(body)


def is_no_report(title: str, body: str, issuer: Issuer | None, placed: bool) -> bool:
    """Whether a text tells of police work otherwise than to report it.

    Args:
        title: Simplified, as `body`.
        body: what stands below it.
        issuer: whose work it is, if anybody's.
        placed: whether some number is of a place.
    """
    if _is_paper(title, body) or _is_story(title, body) or _is_opinion(title, body):
        return True
    return _is_of_nobody(title, body, issuer, placed)
