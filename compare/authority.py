"""Which telling of an event to believe: the acting body's own first, then the latest."""

import re

from compare.mentions import Mention
from extract.release import Release
from extract.script import simplify

_POLICE = re.compile(r"公安|警察|警方|警局|警务|警政|刑侦|刑警|经侦|网警|禁毒|边检|海关缉私|派出所")
"""A publisher (来源) that is a police body: 兰州市公安局, 平安甘肃 is not."""
LATEST = "9999-12-31"


def publisher_rank(release: Release) -> int:
    """0 the acting body itself, 1 another police body, 2 not stated, 3 anybody else."""
    if not release.source:
        return 2
    source = simplify(release.source)[0]
    if release.issuer and (simplify(release.issuer.name)[0] in source or source in simplify(release.issuer.name)[0]):
        return 0
    return 1 if _POLICE.search(source) else 3


def _age(published: str | None) -> int:
    """Days as a number that grows with the date; an undated release is the oldest."""
    return int(published.replace("-", "")) if published else 0


def believed_first(told: Mention) -> tuple[int, int, str]:
    """Sort key: the mention to believe comes first."""
    return publisher_rank(told.release), -_age(told.release.published), told.key


def told_first(told: Mention) -> tuple[str, int, str]:
    """Sort key: the mention that was published first comes first; an undated one last."""
    return told.release.published or LATEST, publisher_rank(told.release), told.key
