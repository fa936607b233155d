"""Strict mappings of the two indices, made from `search.columns` and the fields of the documents.

A release's own fields lie at the top, as the document has them; what is made for searching only lies under `search`
and is left out of the stored source. Figures are flat, so that Kibana can chart them as they are.
"""

import json
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

from extract.release import Json
from search.columns import COLUMNS, RULES, Column, derived_of_figure, derived_of_release
from search.engine import What

SEARCH = "search"

_TYPES: dict[str, Json] = {
    "keyword": {"type": "keyword"},
    "flag": {"type": "boolean"},
    "integer": {"type": "long"},
    "number": {"type": "double"},
    "text": {"type": "text", "analyzer": "tokens"},
}
_PAIRS: Json = {"pairs": {"type": "text", "analyzer": "pairs", "index_options": "freqs"}}
"""The column `pairs` is made from the column `text` by the server: the copy of a text is sent once."""
_KEPT: Json = {"type": "keyword", "index": False, "doc_values": False}
_DATE: Json = {"type": "date", "format": "strict_date_optional_time||yyyy", "ignore_malformed": True}
_NUMBER: Json = {"type": "long"}
_UNSEEN: Json = {"type": "object", "enabled": False}
_OTHERS: dict[What, dict[str, Json]] = {
    "releases": {
        **dict.fromkeys(("path", "url", "title", "source", "text", "record", "sha256", "provinces"), _KEPT),
        **dict.fromkeys(("published", "fetched"), _DATE),
        **dict.fromkeys(("issuer", "places", "case_codes", "figures", "incidents", "items", "rejected"), _UNSEEN),
    },
    "figures": {
        **dict.fromkeys(("path", "url", "title", "source", "quote", "sentence", "sha256"), _KEPT),
        "rule": _TYPES["keyword"],
        **dict.fromkeys(("published", "period_start", "period_end", "fetched"), _DATE),
        **dict.fromkeys(("index", "incident", "part_of"), _NUMBER),
        **dict.fromkeys(("start", "end", "sentence_start", "sentence_end"), _NUMBER),
        **dict.fromkeys(("period", "change"), _UNSEEN),
    },
}
"""Fields of the documents that are kept, and in Kibana seen, but not searched."""
_ANALYSIS: Json = {
    "filter": {
        "pairs": {
            "type": "shingle",
            "min_shingle_size": 2,
            "max_shingle_size": 2,
            "output_unigrams": False,
            "token_separator": "",
        }
    },
    "analyzer": {
        "tokens": {"type": "custom", "tokenizer": "standard"},
        "pairs": {"type": "custom", "tokenizer": "standard", "filter": ["pairs"]},
    },
}
SETTINGS: Json = {
    "number_of_shards": 1,
    "auto_expand_replicas": "0-1",
    "refresh_interval": "-1",
    "analysis": _ANALYSIS,
}
"""Nothing is visible before a commit refreshes; a second node gets a copy by itself."""


def _mapped(columns: Iterable[Column]) -> dict[str, Json]:
    fields = {column.name: _TYPES[column.type] for column in columns if column.type != "pairs"}
    return fields | ({"text": {**_TYPES["text"], "fields": _PAIRS}} if "text" in fields else {})


def properties(what: What) -> dict[str, Any]:
    """The fields of an index."""
    columns = COLUMNS[what]
    made = {"dynamic": "strict", "properties": _mapped(c for c in columns if not c.own)}
    return {**_OTHERS[what], **_mapped(c for c in columns if c.own), SEARCH: made}


def fingerprint(what: What) -> str:
    """Tells one set of fields, and of rules that fill them, from another."""
    fields = json.dumps([properties(what), _ANALYSIS, RULES], sort_keys=True)
    return blake2b(fields.encode(), digest_size=8).hexdigest()


def mappings(what: What) -> Json:
    """The strict mapping of an index."""
    return {
        "dynamic": "strict",
        "_source": {"excludes": [SEARCH]},
        "_meta": {"fields": fingerprint(what)},
        "properties": properties(what),
    }


def paths(what: What) -> dict[str, str]:
    """Column name -> the field's path in the index."""
    found = {column.name: column.name if column.own else f"{SEARCH}.{column.name}" for column in COLUMNS[what]}
    return found | ({"pairs": f"{SEARCH}.text.pairs"} if "pairs" in found else {})


def indexed(what: What, document: Json) -> Json:
    """A document as it is sent: with the values of its other columns under `search`."""
    derived = derived_of_release(document) if what == "releases" else derived_of_figure(document)
    derived.pop("pairs", None)
    return {**document, SEARCH: derived}
