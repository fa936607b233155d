"""What stands in or under a body and is no part of the article: related links, share bars, footers, editors' lines.

A marker counts only where it opens a short line of its own, so that sentences which mention 联系我们 or 相关链接 stay.
"""

import re
from collections.abc import Sequence

MIN_BEFORE = 40
"""Characters of text that must stand before a tail marker; a marker higher up is a lone label."""
MARKER_LINE = 40
"""A line longer than this is a sentence, not a label."""

OPENING = r"[\s\u3000◆●■▲▶►•·※*#>|【〖\[(（「『◎☆★—=+-]{0,6}"
CLOSING = r"[\s\u3000】〗\])）」』：:|>»↓▼…—=+-]{0,6}"

# 相關焦點 · 【相关链接】 · 延伸阅读： · 往期回顾 · 更多精彩 · 推荐阅读
RELATED = (
    r"(?:相[关關](?:[焦]?[点點]|链接|連結|鏈接|阅读|閱讀|新闻|新聞|报道|報道|報導|文章|稿件|附件|文件|推荐|推薦|资讯|資訊|内容|信息|专题|視頻|视频)"
    r"|延伸(?:阅读|閱讀)|(?:推荐|推薦|拓展|扩展|精彩|热门|熱門|往期|更多)(?:阅读|閱讀|文章|推荐|推薦|内容|新闻|新聞|资讯|回顾|回顧|精选|精彩|精華|报道|報道|報導)"
    r"|往期(?:回顾|推荐|精彩|热文)|猜你喜[欢歡]|大家都在看|[热熱][门門點点](?:推荐|推薦|新闻|新聞|排行|文章|图片|评论)|为您推荐|為您推薦|你可能(?:也|还)?喜欢|您可能(?:也|还)?感兴趣"
    r"|[热熱]文排行|最新(?:文章|新闻|资讯)|24小时热文|评论(?:列表|区)|(?:网友|网民|最新|热门|全部|精彩)评论|发表评论|我要评论|跟贴|网友跟帖|留言)"
)
# 责任编辑：张三 · 扫一扫在手机打开当前页 · 上一篇：… · 分享到： · 版权所有 …
FOOTER = (
    r"(?:扫一扫(?:在手机|，|,|手机|分享)|上一[篇条條页]\s*[：:]?|下一[篇条條页]\s*[：:]?|分享(?:到|至)|打印本页|【?打印】?$|关闭窗口|【我要纠错】|我要纠错|网站地图"
    r"|版权(?:所有|声明|申明)|版權(?:所有|聲明)|免责声明|主办单位\s*[：:]|承办单位\s*[：:]|技术支持\s*[：:]|[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新]ICP备|"
    r"公网安备|网站标识码|特别声明[：:]|【?返回(?:顶部|首页|列表)|长按(?:二维码|识别|关注|上图|下方|图片)|点击(?:上方|下方|阅读原文)|阅读原文|微信扫一扫|喜欢此内容的人还|预览时标签不可点|"
    r"原标题[：:].{0,4}$|文章关键词|关键词阅读|标签[：:]|关键[词字][：:]|本文关键词|©)"
)
TAIL = re.compile(rf"^{OPENING}(?:{RELATED}{CLOSING}$|{FOOTER})")
# One line that goes while what follows stays.
EDITOR = re.compile(
    rf"^{OPENING}(?:(?:本文)?(?:责任|責任|值班|网络|本期|执行|美术|新媒体)?(?:编辑|編輯|责编|責編|审核|審核|校对|校對|排版|监制|监审|终审|初审|复审|签发|责校)\s*[：:丨|/].{{0,60}}"
    r"|字[号體体]\s*[：:].{0,20}|(?:浏览|阅读|點閱|点击)(?:次数|量|数|率)\s*[：:].{0,20}|保护视力色.{0,20}|打印(?:本页)?\s*(?:关闭.{0,6})?|收藏|分享|关闭|繁体|小|中|大|\[?(?:\s*[大中小]\s*){2,3}\]?)"
    rf"{CLOSING}$"
)
# （责任编辑：张三） at the end of the last paragraph
TRAILING_EDITOR = re.compile(
    r"[\s（(\[【]*(?:责任编辑|責任編輯|责编|責編|编辑|(?:本文)?来源：[^。]{0,10}责任编辑)\s*[：:]\s*[^。；，！？]{1,24}[)）\]】]?\s*$"
)


def cut(lines: Sequence[str], title: str | None = None) -> list[str]:
    """The lines of the body, in order and unchanged but for an editor's name at the end of the last one."""
    kept: list[str] = []
    length = 0
    for line in lines:
        if length >= MIN_BEFORE and is_tail(line):
            break
        if not is_label(line) and not (length < MIN_BEFORE and line == title):
            kept.append(line)
            length += len(line)
    return _without_editor(kept)


def is_tail(line: str) -> bool:
    """True for a label after which nothing of the article follows: 相关链接, 上一篇, 版权所有 …."""
    return len(line) <= MARKER_LINE * 3 and TAIL.match(line) is not None


def is_label(line: str) -> bool:
    """True for a line of its own that is furniture: an editor's name, font sizes, a counter, a lone 相关链接."""
    return len(line) <= MARKER_LINE * 2 and (EDITOR.match(line) is not None or is_tail(line))


def _without_editor(lines: list[str]) -> list[str]:
    if lines:
        last = lines[-1]
        lines[-1] = (
            last[:-80] + TRAILING_EDITOR.sub("", last[-80:]) if len(last) > 80 else TRAILING_EDITOR.sub("", last)
        )
    return [line for line in lines if line]
