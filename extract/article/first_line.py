"""Whether the first line of a text file is its title: sentences, bylines, captions and ways through a site are none."""

import re

MAX_TITLE = 200
MAX_SENTENCE = 40
"""A longer line with a full stop at its end is a paragraph, even above an empty line."""
MAX_ANNOUNCEMENT = 60
"""So is a longer line that ends in a colon, or any that ends in 如下：."""
CRUMBS = re.compile(
    r"(?:当前|當前|您的|你的|所在)(?:所在)?位置\s*[：:]|(?:网站)?首页\s*[>＞»]|[新信文内][闻聞息章容](?:[详詳]情|正文)页?$"
)
"""您的位置:|首页 >要闻 >, 首页 >| 警务动态, 新闻详情: a way through the site, or the name of a page of it."""
ORIGINAL = re.compile(r"\s*(?:原[标標][题題]|[标標]\s*[题題])\s*[：:]\s*")
"""原标题:|云川警方破案, 標題：|云川警方破案."""
STAMP = re.compile(
    r"(?:责任编辑|責任編輯|责编|責編|[编編][辑輯]|作者|审核|審核|校[对對])\s*[：:].*"
    r"|[\d\s:：/.年月日时時分秒-]*(?:(?:(?:发布|發布|更新|发稿)?(?:时间|時間|日期)|来源|來源|稿源)\s*[：:].*)?",
    re.DOTALL,
)
"""责任编辑：张三, 时间:2023-05-12 00:24:13来源:云川网, 2023-02-15 14:04 来源:云川网, 28/09/2022 18:40;
not 2023年5月12日警情通报."""
BYLINE = re.compile(
    r"[【\[(（]?(?:本[报報网網台站]|[\w·]{1,8}(?:[报報网網社]|新[闻聞]))(?:综合|綜合)?(?:[讯訊]|消息)[】\])）]?"
    r"(?:\s*[（(](?:[记記]者|通[讯訊]员|通訊員)[^（）()]{1,24}[)）])?"
    r"|(?:[\w·]{0,14}(?:[报報网網社台]|新[闻聞]))?(?:[记記]者|通[讯訊]员)[\s：:]+\w{2,3}(?:[\s、]+(?:(?:通[讯訊]员|[记記]者|实习生)\s*)?\w{2,3}){0,6}"
    r"|文\s?[/／]\s?\w{2,4}(?:\s*[图圖]\s?[/／]\s?\w{2,4})?"
    r"|[【\[(（〔]?[\w·\s]{0,20}[记記]者[\w、\s]{2,12}[／/]\w{2,8}(?:[报報][导導道])[】\])）〕]?"
)
"""本报讯, 【本报讯】, 本报讯（记者 张三）, 记者 张三 通讯员李四, 川江报记者 张三 通讯员 李四, 文/王小明 图/李刚,
雲川新聞網記者張三／雲川報導; not 冒充记者 敲诈企业."""
CAPTION = re.compile(
    r"[▲△]?\s*[图圖][为為].*"
    r"|.*(?:[\s/／][摄攝]|供[图圖]|[(（][图圖][/／](?!文|[视視][频頻]|表)[^)）]*)[)）]?",
    re.DOTALL,
)
"""图为民警展示赃物, 民警展示赃物(记者张三/摄), 张三 摄, 缴获的毒品(警方供图), （圖／記者張三攝、下同）;
not 偷拍偷摄团伙落网."""


def is_way(line: str) -> bool:
    """True for a line that says where in its site the text stood."""
    return CRUMBS.match(line.strip()) is not None


def without_label(line: str) -> str:
    """A title without 原标题 before it."""
    return ORIGINAL.sub("", line, count=1) if ORIGINAL.match(line) else line


def is_title(line: str, *, set_apart: bool) -> bool:
    """False for what opens the text itself; `set_apart` says that an empty line and text follow."""
    return not (_is_prose(line, set_apart) or any(row.fullmatch(line) for row in (STAMP, BYLINE, CAPTION)))


def _is_prose(line: str, set_apart: bool) -> bool:
    if len(line) > MAX_TITLE or "。" in line[:-1]:
        return True
    if line.endswith("。"):
        return not set_apart or len(line) > MAX_SENTENCE
    return line.endswith(("：", ":")) and (len(line) > MAX_ANNOUNCEMENT or line[:-1].endswith("如下"))
