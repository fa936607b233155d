"""The query language: words and "phrases" joined by AND (or a blank), OR, NOT, parentheses, and four fields.

    电信诈骗 兰州                  both words
    "抓获犯罪嫌疑人"               these characters side by side; 「…」 and “…” quote too
    (兰州 OR 临夏) NOT 赌博
    title:断卡  issuer:兰州市公安局  code:5·03  province:甘肃  title:(断卡 OR 净网)

A word finds every text that has its characters side by side, in either script. AND, OR, NOT may be written in any case
or width, as && and || too, and NOT as a minus before its word; quoted they are words.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from extract.gazetteer import NATIONAL, gazetteer
from search.errors import QueryError
from search.normalise import needle, normalise, tokens

Field = Literal["text", "title", "issuer", "code", "province"]
MAX_LENGTH = 1000
MAX_DEPTH = 20

_CLOSING = {'"': '"', "“": "”", "「": "」", "『": "』", "＂": "＂"}
_ANY_CLOSING = re.compile('["“”＂]')
"""What ends a phrase whose own mark is missing: “断卡", "断卡”."""
_OPERATORS = {"AND": "AND", "&&": "AND", "OR": "OR", "||": "OR", "NOT": "NOT"}
_CHINESE_FIELDS: dict[str, Field] = {"标题": "title", "单位": "issuer", "代号": "code", "省份": "province"}
_LEXEME = re.compile(
    r"""(?P<blank>\s+)
      | (?P<open>[(（])                       # (
      | (?P<close>[)）])                      # )
      | (?P<minus>[-－])(?=[^\s)）])          # -赌博
      | (?P<field>[A-Za-z]+|标[题題]|[单單]位|代[号號]|省份)[:：]  # title:
      | (?P<quote>["“「『＂])                 # "  — its end is looked for by hand
      | (?P<word>[^\s()（）"“「『＂]+)         # 诈骗, 5·03, AND
    """,
    re.VERBOSE,
)
"""title:(断卡 OR "净网) -赌博: field, open, word, blank, word, blank, quote, word, close, blank, minus, word."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens that stand side by side in a field."""

    field: Field
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class And:
    """All of them."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of them."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Whatever this does not match."""

    part: "Node"


Node = Phrase | And | Or | Not
_NEEDLESS = re.compile(r"^[*＊]+(?=[^!-~])|(?<=[^!-~])[*＊]+$")
"""A star at the end of Chinese characters, where it changes nothing: 诈骗*."""
_WILDCARD = re.compile("[*＊]")
"""诈*骗, ＊骗: a star that _NEEDLESS left, and so one that would mean something."""


def _begins_province(copy: str) -> bool:
    """Whether a province, or what stands for the whole country, has a name that begins so."""
    names = (*gazetteer().provinces.values(), NATIONAL)
    return any(normalise(name).startswith(copy) for name in names)


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str
    """open, close, minus, field, phrase, word, AND, OR, NOT, end."""
    text: str
    position: int


def _quoted(query: str, start: int) -> _Lexeme:
    end = query.find(_CLOSING[query[start]], start + 1)
    if end < 0 and _ANY_CLOSING.match(query[start]):
        other = _ANY_CLOSING.search(query, start + 1)
        end = other.start() if other else -1
    if end < 0:
        hint = f"close it with {_CLOSING[query[start]]}"
        raise QueryError("this quotation mark is never closed", query, start, hint)
    return _Lexeme("phrase", query[start + 1 : end], start)


def _lexemes(query: str) -> Iterator[_Lexeme]:
    position = 0
    while position < len(query):
        match = _LEXEME.match(query, position)
        if match is None:
            raise QueryError("this character cannot stand here", query, position)
        kind = str(match.lastgroup)
        if kind == "quote":
            lexeme = _quoted(query, position)
            yield lexeme
            position += len(lexeme.text) + 2
            continue
        position = match.end()
        if kind != "blank":
            text = match[kind]
            operator = _OPERATORS.get(unicodedata.normalize("NFKC", text).upper()) if kind == "word" else None
            yield _Lexeme(operator or kind, text, match.start())
    yield _Lexeme("end", "", len(query))


class _Parser:
    """Recursive descent over the lexemes of one query; `OR` binds weakest, `NOT` strongest."""

    def __init__(self, query: str) -> None:
        self.query = query
        self.lexemes = list(_lexemes(query))
        self.next = 0
        self.depth = 0
        self.field: Field = "text"

    def whole(self) -> Node:
        node = self._any()
        if self._peek.kind == "close":
            raise self._wrong("this parenthesis was never opened")
        return node

    @property
    def _peek(self) -> _Lexeme:
        return self.lexemes[self.next]

    def _take(self, kind: str) -> bool:
        taken = self._peek.kind == kind
        self.next += taken
        return taken

    def _wrong(self, problem: str, hint: str = "", lexeme: _Lexeme | None = None) -> QueryError:
        return QueryError(problem, self.query, (lexeme or self._peek).position, hint)

    def _any(self) -> Node:
        parts = [self._all()]
        while self._take("OR"):
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all(self) -> Node:
        parts = [self._one()]
        while self._take("AND") or self._peek.kind not in {"OR", "close", "end"}:
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _one(self) -> Node:
        lexeme = self._peek
        if self._take("NOT") or self._take("minus"):
            return Not(self._nested())
        if self._take("field"):
            return self._field(lexeme)
        if self._take("open"):
            return self._group(lexeme)
        return self._phrase()

    def _nested(self) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self._wrong(f"more than {MAX_DEPTH} levels deep")
        node = self._one()
        self.depth -= 1
        return node

    def _group(self, opening: _Lexeme) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self._wrong(f"more than {MAX_DEPTH} levels deep")
        node = self._any()
        self.depth -= 1
        if not self._take("close"):
            raise self._wrong("this parenthesis is never closed", "close it with )", opening)
        return node

    def _field(self, name: _Lexeme) -> Node:
        around, self.field = self.field, self._known_field(name)
        opening = self._peek
        node = self._group(opening) if self._take("open") else self._phrase()
        self.field = around
        return node

    def _known_field(self, name: _Lexeme) -> Field:
        field = _CHINESE_FIELDS.get(normalise(name.text), name.text.lower())
        known = [f for f in get_args(Field) if f != "text"]
        if field not in known:
            hint = f"there are {', '.join(known)}; put text that has a colon between quotation marks"
            raise self._wrong(f"there is no field {name.text}", hint, name)
        return field  # type: ignore[return-value]

    def _phrase(self) -> Node:
        lexeme = self._peek
        if not (self._take("word") or self._take("phrase")):
            hint = f'write "{lexeme.text}" in quotation marks to look for the word itself'
            raise self._wrong("a word is missing here", hint if lexeme.kind in _OPERATORS else "")
        text = lexeme.text if lexeme.kind == "phrase" else self._without_stars(lexeme)
        found = tokens(needle(text))
        if not found:
            raise self._wrong("there is no character, letter or digit to search for", lexeme=lexeme)
        if self.field == "province" and not _begins_province("".join(found)):
            raise self._wrong(f"there is no province {lexeme.text}", "write 甘肃 or 甘肃省", lexeme)
        return Phrase(self.field, found)

    def _without_stars(self, word: _Lexeme) -> str:
        text = _NEEDLESS.sub("", word.text)
        if _WILDCARD.search(text):
            hint = "any piece of two Chinese characters or more is found; quotation marks keep a * that the text has"
            raise self._wrong("there are no wildcards", hint, word)
        return text


def parse(query: str) -> Node | None:
    """The tree of a query; None where nothing is asked (every release).

    Raises:
        QueryError: with the position of what is wrong.
    """
    if len(query) > MAX_LENGTH:
        raise QueryError(f"longer than {MAX_LENGTH} characters", query[:40] + "…", 0)
    return _Parser(query).whole() if query.strip() else None


def phrases(node: Node | None) -> Iterator[Phrase]:
    """The phrases that a matching text may show, in order; those under NOT are left out."""
    if isinstance(node, Phrase):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from phrases(part)
