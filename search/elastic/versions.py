"""Versioned indices behind two aliases: `tongbao-releases` is `tongbao-releases-000002`, and so for figures."""

from dataclasses import dataclass
from typing import get_args

from elasticsearch import Elasticsearch, NotFoundError

from search.elastic.schema import SETTINGS, fingerprint, mappings
from search.engine import What
from search.errors import IndexOutdatedError

WHATS: tuple[What, ...] = get_args(What)


@dataclass(frozen=True, slots=True)
class Version:
    """One version of both indices."""

    prefix: str
    number: int

    def index(self, what: What) -> str:
        """The index's own name."""
        return f"{self.prefix}-{what}-{self.number:06}"


def alias(prefix: str, what: What) -> str:
    """The name that readers use."""
    return f"{prefix}-{what}"


def live(client: Elasticsearch, prefix: str) -> Version | None:
    """The version that the aliases point to; None before the first."""
    try:
        found = client.indices.get_alias(name=alias(prefix, "releases"))
    except NotFoundError:
        return None
    return Version(prefix, max(int(name.rpartition("-")[2]) for name in found))


def _numbered(client: Elasticsearch, prefix: str) -> list[tuple[str, int]]:
    """Name and number of every index of a prefix; `tongbao` does not touch what belongs to `tongbao-samples`."""
    patterns = [f"{alias(prefix, what)}-*" for what in WHATS]
    found = client.indices.get(index=patterns, expand_wildcards="open", features="aliases")
    return [(name, int(name.rpartition("-")[2])) for name in found if name.rpartition("-")[2].isdigit()]


def check(client: Elasticsearch, version: Version) -> None:
    """Raises `IndexOutdatedError` where the live indices have other fields than this Tongbao writes."""
    for what in WHATS:
        name = version.index(what)
        found = client.indices.get_mapping(index=name)[name]["mappings"]
        if found.get("_meta", {}).get("fields") != fingerprint(what):
            hint = "run `tongbao index --rebuild`"
            raise IndexOutdatedError(f"the index {name} was made by another version of Tongbao: {hint}")


def create(client: Elasticsearch, prefix: str) -> Version:
    """The next version, empty. What an interrupted rebuild left behind goes."""
    now = live(client, prefix)
    number = now.number + 1 if now else 1
    for name, leftover in _numbered(client, prefix):
        if leftover >= number:
            client.indices.delete(index=name)
    version = Version(prefix, number)
    for what in WHATS:
        client.indices.create(index=version.index(what), settings=SETTINGS, mappings=mappings(what))
    return version


def publish(client: Elasticsearch, version: Version) -> None:
    """Points both aliases to a version in one step. The one before it stays for readers that still use it."""
    before = live(client, version.prefix)
    actions = [{"add": {"index": version.index(w), "alias": alias(version.prefix, w)}} for w in WHATS]
    if before:
        actions += [{"remove": {"index": before.index(w), "alias": alias(version.prefix, w)}} for w in WHATS]
    client.indices.update_aliases(actions=actions)
    for name, old in _numbered(client, version.prefix):
        if before and old < before.number:
            client.indices.delete(index=name)
