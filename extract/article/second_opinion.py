"""A second opinion on pages that no container and no scoring explains: trafilatura, pruned, for short Chinese texts.

Its defaults do not fit: it takes less than 250 characters for a failure, where a bulletin (警情通报) often has 150,
and it may return nothing but the teasers beside an article. So named asides are pruned, the minimum is lowered, and
its answer counts only where it fits the title. Imported late: that costs more than reading a page.
"""

from copy import deepcopy
from functools import cache
from typing import Any

from lxml import html

SMALLEST = 40
"""Characters from which trafilatura's result is one."""
PRUNED = [
    f"//*[contains(concat(' ', @class, ' ', @id), '{name}')]"
    for name in ("comment", "related", "recommend", "share", "footer", "crumb", "sidebar", "hot", "nav")
]
"""Parts that are named as something beside the article."""


def second_opinion(tree: html.HtmlElement) -> list[str]:
    """The lines that trafilatura takes for the article; none where it finds nothing."""
    import trafilatura

    text = trafilatura.extract(
        deepcopy(tree),
        fast=True,
        include_comments=False,
        include_formatting=False,
        prune_xpath=PRUNED,
        config=_config(),
    )
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


@cache
def _config() -> Any:  # noqa: ANN401 - a ConfigParser
    from trafilatura.settings import use_config

    config = use_config()
    for name in ("MIN_EXTRACTED_SIZE", "MIN_OUTPUT_SIZE"):
        config.set("DEFAULT", name, str(SMALLEST))
    return config
