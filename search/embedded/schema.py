"""The two tantivy indices: their schema from `search.columns`, and their tokenizers."""

from collections.abc import Iterable
from pathlib import Path

import tantivy

from search.columns import COLUMNS, RULES, Column
from search.embedded.trouble import explained
from search.engine import What
from search.normalise import TOKEN

SOURCE = f"source_{RULES}"
"""The stored document, as UTF-8 JSON, named after the rules that made it: an index of others has other columns."""


def schema(columns: Iterable[Column]) -> tantivy.Schema:
    """A tantivy schema with the columns, all of them for searching, and the stored source."""
    builder = tantivy.SchemaBuilder()
    for column in columns:
        if column.type in {"keyword", "flag"}:
            builder.add_text_field(column.name, fast=True, tokenizer_name="raw", index_option="basic")
        elif column.type == "integer":
            builder.add_integer_field(column.name, indexed=True, fast=True)
        elif column.type == "number":
            builder.add_float_field(column.name, indexed=True, fast=True)
        elif column.type == "text":
            builder.add_text_field(column.name, tokenizer_name="tokens", index_option="position")
        else:
            builder.add_text_field(column.name, tokenizer_name="pairs", index_option="freq")
    builder.add_bytes_field(SOURCE, stored=True)
    return builder.build()


def open_index(directory: Path, what: What) -> tantivy.Index:
    """Opens one of the two indices of a version, or makes it where the directory is empty.

    Raises:
        IndexOutdatedError: it was made with other columns.
        IndexDamagedError: its files are not what was written.
        IndexRefusedError: the system does not let them be read or written.
    """
    directory.mkdir(parents=True, exist_ok=True)
    with explained(directory):
        index = tantivy.Index(schema(COLUMNS[what]), path=str(directory))
    tokenizers = {"tokens": tantivy.Tokenizer.regex(TOKEN.pattern), "pairs": tantivy.Tokenizer.ngram(2, 2)}
    for name, tokenizer in tokenizers.items():
        index.register_tokenizer(name, tantivy.TextAnalyzerBuilder(tokenizer).build())
    index.config_reader(reload_policy="manual")
    return index
