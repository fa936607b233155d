"""The title as a reader sees it, chosen among what meta tags, headings, list row and <title> say."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree, html

from extract.article.cut import is_label, is_related
from extract.article.fit import fit, lead
from extract.article.header import is_header
from extract.article.markup import is_longer, lines
from extract.article.meta import Meta

SPACE = re.compile(r"[\s\u3000\xa0\u200b\ufeff]+")
"""警方　通报 with a wide blank, of which the bare title is 警方通报."""
SEPARATOR = re.compile(r"\s*[_|｜丨]+\s*|\s+[-–—]+\s+|\s*[-–—]{1,2}\s*|\s*(?:>>?|»|::)\s*")
"""警方通报_云川公安局, 警方通报 | 云川网, 警方通报-云川网, 首页>>警务动态."""
SITE_WORD = re.compile(
    r"(?:(?<![落收法断触入联上])[网網]|网站|频道|新闻|资讯|门户|公安[局厅部处]?|人民政府|政府|日报|晚报|在线|手机版?|中心|委员会|[局厅部]|平台|客户端"
    r"|公众号)$|澎湃|腾讯|新浪|搜狐|凤凰|网易|[A-Za-z]\.(?:com|cn|net)|门户"
)
"""云川市公安局门户网站, 云川新闻网, 平安云川公众号; not 云川警方集中收网."""
COLUMN_WORD = re.compile(r"(?:首页|动态|要闻|通报|公告|专栏|专题|正文|详情)$")
"""警务动态, 通知公告: columns, but also the titles of bulletins; not 公告如下."""
BULLETIN = re.compile(r"[^_|｜丨\s-]{0,8}(?:通[报報]|通告|公告|情况说明)")
"""警情通报, 情况通报, 通告: whole titles of bulletins, which share no word with their text."""
LABEL = re.compile(
    r"^(?:标\s*题|信息名称|名\s*称|文件名称)\s*[：:]\s*(?P<title>[^：:]{6,150}?)(?:\s+(?:发布|生成|成文|文\s*号|索\s*引|主题).*)?$"
)
"""标　　题： 国务院办公厅关于加强反诈工作的意见, 信息名称：云川警方通报一起案件."""
BREADCRUMB = re.compile(r"当前位置|您的位置|所在位置|首页\s*[>»]|[:：]\s*$")
"""当前位置：首页, 首页 > 警务动态, 通知公告：: a way through the site, no title."""
HEADINGS = etree.XPath(
    "//h1 | //h2 | //h3 | //ucaptitle | //founder-title"
    " | //*[self::div or self::p or self::span or self::td or self::dt]"
    "[contains(@class, 'title') or contains(@id, 'title') or contains(@class, 'Title') or contains(@class, 'tit')"
    " or contains(@id, 'Tit') or contains(@class, 'biaoti') or contains(@id, 'activity-name')]"
)
KNOWN_IDS = {"activity-name": 0.5}
"""Ids of headings that a family of site software writes itself."""
WEIGHTS = {"h1": 0.35, "ucaptitle": 0.5, "founder-title": 0.5, "h2": 0.15, "h3": 0.05}
MIN_TITLE = 4
MAX_TITLE = 150
MAX_COLUMN = 6
MAX_SITE = 20
MAX_LINE = 60
LINE_FIT = 0.3
CONVINCING = 0.7
"""What the best claim must be worth, lest lines without markup of their own are considered."""
ENOUGH, LONG = 8, 24
"""Fewer characters than the first share words with a text by chance; more than the second say no more."""
NEAR = 4
"""So many lines on each side of the body's beginning may be a title without markup of its own."""
TOP = 6
"""A title may stand in so many of the body's first lines."""
MAX_HEADINGS = 60
MAX_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that may be the title, where it stands, and how much that place speaks for it."""

    text: str
    place: str
    weight: float


def find_title(
    tree: html.HtmlElement, meta: Meta, listed: str | None, body: Sequence[str], above: Sequence[str] = ()
) -> str | None:
    """The title in one line, or None where the page has none.

    `body` are the lines of the text and `above` those that stand above it; a line further down in the text is a
    subheading.
    """
    subheadings = set(body[TOP:])
    headings = [claim for claim in _headings(tree) if claim.text not in subheadings]
    shown = page_title(tree)
    claims = [*_stated(meta, listed, shown), *_labelled(above), *headings, *_beginnings(shown, headings)]
    sites = [_bare(site) for site in meta.sites]
    start = lead("\n".join(body))
    best = max(claims, key=lambda claim: _worth(claim, claims, sites, start), default=None)
    if best and _worth(best, claims, sites, start) >= CONVINCING:
        return best.text
    plain = _plain_lines([*above[-NEAR:], *body[:NEAR]], start)
    best = max([*claims, *plain], key=lambda claim: _worth(claim, claims, sites, start), default=None)
    return best.text if best else None


def page_title(tree: html.HtmlElement) -> str | None:
    """What <title> says."""
    node = next(tree.iter("title"), None)
    text = SPACE.sub(" ", "".join(node.itertext())).strip() if node is not None else ""
    return text[:MAX_SHOWN] or None


def strip_sites(title: str, sites: Iterable[str]) -> str:
    """A page title without the site and the columns that stand behind it or before it."""
    known = [bare for site in sites if (bare := _bare(site))]
    cuts = list(SEPARATOR.finditer(title))
    starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(title)]
    first, last, mark = 0, len(cuts), None
    while last > first:
        head, tail = title[starts[first] : ends[first]], title[starts[last] : ends[last]]
        before, behind = cuts[first][0].strip(), cuts[last - 1][0].strip()
        if _is_site(tail, known) or (not _is_site(head, known) and _is_column(tail, behind == mark)):
            last, mark = last - 1, behind
        elif _is_site(head, known) or (before == mark and _is_column(head, True)):
            first, mark = first + 1, before
        else:
            break
    stripped = title[starts[first] : ends[last]]
    return stripped if len(stripped) >= MIN_TITLE else title


def _is_site(part: str, known: list[str]) -> bool:
    bare = _bare(part)
    if not bare or any(bare in site or site in bare for site in known):
        return True
    return len(bare) <= MAX_SITE and SITE_WORD.search(bare) is not None


def _is_column(part: str, beside_site: bool) -> bool:
    """True for a column's name, and for any short word that the same mark sets apart as the site beside it."""
    return (beside_site and len(part) <= MAX_COLUMN) or (len(part) <= MAX_SITE and COLUMN_WORD.search(part) is not None)


def _stated(meta: Meta, listed: str | None, shown: str | None) -> list[Claim]:
    stated = []
    if meta.title:
        stated.append(Claim(strip_sites(meta.title, meta.sites), "meta", 0.5 if meta.standard else 0.25))
    if shown:
        stated.append(Claim(strip_sites(shown, meta.sites), "title", 0.35))
    if listed and not listed.endswith(("…", "...")):
        stated.append(Claim(listed, "list", 0.3))
    return stated


def _plain_lines(around: Sequence[str], start: str) -> list[Claim]:
    """Short lines where the body begins: one that stands right above date and source, or that fits the text."""
    claims = []
    for line, following in zip(around, [*around, ""][1:], strict=True):
        above_header = is_header(following)
        if _may_be_title(line) and (above_header or fit(line, start) >= LINE_FIT):
            claims.append(Claim(line, "line", 0.35 if above_header else 0.1))
    return claims


def _may_be_title(line: str) -> bool:
    return MIN_TITLE <= len(line) <= MAX_LINE and "。" not in line and not is_header(line) and not is_label(line)


def _labelled(above: Sequence[str]) -> list[Claim]:
    found = (LABEL.match(line) for line in above[-40:] if len(line) <= MAX_SHOWN)
    return [Claim(match["title"].strip(), "label", 0.5) for match in found if match]


def _headings(tree: html.HtmlElement) -> list[Claim]:
    nodes: list[html.HtmlElement] = HEADINGS(tree)[:MAX_HEADINGS]  # type: ignore[assignment,index]
    texts = ((" ".join(lines(node)), node) for node in nodes if not is_longer(node, MAX_TITLE))
    return [Claim(text, "heading", _weight(node)) for text, node in texts if _is_heading(text)]


def _weight(node: html.HtmlElement) -> float:
    return KNOWN_IDS.get(node.get("id") or "", WEIGHTS.get(str(node.tag), 0.1))


def _is_heading(text: str) -> bool:
    return MIN_TITLE <= len(text) <= MAX_TITLE and not is_related(text)


def _beginnings(shown: str | None, headings: Sequence[Claim]) -> list[Claim]:
    """What of <title> a heading may repeat with a badge behind it: 标题_关键词 beside the heading 标题 原创."""
    if not shown or any(_bare(shown).startswith(_bare(claim.text)) for claim in headings):
        return []
    cuts = (found.start() for found in SEPARATOR.finditer(shown))
    return [Claim(shown[:end], "title", 0.3) for end in cuts if end >= 2 * MIN_TITLE]


def _worth(claim: Claim, claims: Sequence[Claim], sites: Sequence[str], start: str) -> float:
    """Its place, which other places repeat it, how far the text supports it; site names and crumbs lose."""
    bare = _bare(claim.text)
    worth = claim.weight + fit(claim.text, start) * min(len(bare), ENOUGH) / ENOUGH + min(len(bare), LONG) / 100
    worth += 0.4 * (BULLETIN.fullmatch(bare) is not None)
    others = [(other.place, _bare(other.text)) for other in claims if other.place != claim.place]
    worth += 0.5 * len({place for place, other in others if other.startswith(bare)})
    worth += 0.4 * any(bare in other and not other.startswith(bare) for _, other in others)
    if "。" in claim.text[:-1] or bare in sites or BREADCRUMB.search(claim.text) or _is_site_name(bare):
        worth -= 1
    return worth


def _is_site_name(bare: str) -> bool:
    return len(bare) < 16 and SITE_WORD.search(bare) is not None


def _bare(text: str) -> str:
    return SPACE.sub("", text)
