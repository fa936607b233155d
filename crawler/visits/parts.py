"""The following pages of an article that is spread over several."""

import re
from urllib.parse import urljoin

from crawler.cms import ListPage
from crawler.cms.links import next_link

_PAGER = re.compile(r"createPageHTML\(\s*(\d+)\s*,\s*(\d+)\s*,\s*[\"'](t[\w-]+)[\"']\s*,\s*[\"'](\w+)[\"']")
"""`createPageHTML(3, 0, "t20151009_67430","html")`: three pages, `t20151009_67430_1.html`, `…_2.html`"""
_NUMBERED = re.compile(r"_\d{1,2}$")
"""`1_2` and `1_12`, which continue `1`: an address without its ending"""
MOST = 30


def parts_of(url: str, text: str) -> list[str]:
    """The addresses of all following pages, where the first one says how many there are; else that of the next.

    >>> parts_of("http://a.cn/202609/t1_2.html", 'createPageHTML(3, 0, "t1_2", "html")')
    ['http://a.cn/202609/t1_2_1.html', 'http://a.cn/202609/t1_2_2.html']
    """
    if pager := _PAGER.search(text):
        total, _, stem, ending = pager.groups()
        return [urljoin(url, f"{stem}_{number}.{ending}") for number in range(1, min(int(total), MOST))]
    following = next_link(ListPage(url, text))
    return [following.url] if following and _continues(url, following.url) else []


def _continues(url: str, target: str) -> bool:
    """Whether `target` is a numbered sibling of `url`: `1.htm` and `1_2.htm`, not the next article."""
    (stem, _, ending), (further, _, its_ending) = url.rpartition("."), target.rpartition(".")
    is_sibling = its_ending == ending and _NUMBERED.sub("", further) == _NUMBERED.sub("", stem)
    return is_sibling and bool(_NUMBERED.search(further)) and target != url
