"""Where a query's words stand in a hit: passages of the original text, in its own script, with the matches marked.

Both engines use this, so that the same hit shows the same passages: the words are looked for in the normalised copy,
whose offsets are the original's.
"""

import re
from collections.abc import Iterable, Sequence

from extract.release import Json
from search.engine import Highlight
from search.language import Phrase
from search.normalise import normalise

PASSAGES = 3
BEFORE, FARTHEST = 24, 48
"""Characters before a match within which a passage begins: at a clause, and at a sentence."""
LENGTH = 110
_SENTENCE_MARKS = "。！？；!?\n"
_CLOSERS = "”’」』）)"
_SENTENCE_END = re.compile(f"[{_SENTENCE_MARKS}][{_CLOSERS}]*")
"""警方通报。|他说：“抓获5人！”|: where a passage may begin or end."""
_CLAUSE_END = re.compile(f"{_SENTENCE_END.pattern}|[，：]|[,:](?![0-9])")
"""上午召开发布会，|通报，|, and not within 12,000 or 8:30: where it may where no sentence does nearby."""
_MAX_MARKS = 500
_BLANKS = " \u3000"

Span = tuple[int, int]


def _whole(word: str) -> str:
    """A word as a pattern: Han characters anywhere, numbers and Latin words only whole (`529` not in `1529`)."""
    before = r"(?<![0-9a-z.,])" if word[0].isascii() else ""
    after = r"(?![0-9a-z.,])" if word[-1].isascii() else ""
    return before + re.escape(word) + after


def pattern(phrases: Iterable[Phrase]) -> re.Pattern[str] | None:
    """One pattern for all words, the longest first; None without any."""
    words = {"".join(phrase.tokens) for phrase in phrases}
    return re.compile("|".join(map(_whole, sorted(words, key=lambda word: (-len(word), word))))) if words else None


def _spans(wanted: re.Pattern[str], text: str) -> list[Span]:
    spans = []
    for match in wanted.finditer(normalise(text)):
        spans.append(match.span())
        if len(spans) == _MAX_MARKS:
            break
    return spans


def _window(text: str, span: Span, floor: int) -> Span:
    """A passage around a match, of about `LENGTH` characters: from its sentence's start if that is near, else from a
    clause's; to the end of a sentence, else of a clause."""
    start = _start(text, span[0], floor)
    limit = min(len(text), max(start + LENGTH, span[1]))
    stop = _SENTENCE_END.search(text, span[1], limit)
    if stop and stop.end() - start > LENGTH // 2:
        return start, stop.end()
    clauses = [limit] if limit == len(text) else [m.end() for m in _CLAUSE_END.finditer(text, span[1], limit)]
    return start, clauses[-1] if clauses and clauses[-1] - start > LENGTH // 2 else limit


def _start(text: str, match: int, floor: int) -> int:
    """The start of the match's sentence if it is near, else of a clause: the first that is very near, the last of those
    farther off; else somewhere before the match."""
    farthest, earliest = (max(floor, match - distance) for distance in (FARTHEST, BEFORE))
    behind = max(0, farthest - 1)
    if sentences := [m.end() for m in _SENTENCE_END.finditer(text, behind, match)]:
        return sentences[-1]
    if farthest == 0:
        return 0
    clauses = [m.end() for m in _CLAUSE_END.finditer(text, behind, match)]
    return next((start for start in clauses if start >= earliest), clauses[-1] if clauses else earliest)


def _trimmed(text: str, window: Span) -> Span:
    passage = text[slice(*window)]
    start = window[0] + len(passage) - len(passage.lstrip())
    return start, start + len(passage.strip())


def _windows(text: str, spans: Sequence[Span], floor: int) -> list[Span]:
    windows: list[Span] = []
    for span in spans:
        end = windows[-1][1] if windows else floor
        if span[0] >= end:
            windows.append(_trimmed(text, _window(text, span, end)))
    return windows


def _worth(text: str, window: Span, spans: Sequence[Span]) -> int:
    """How many different words a passage shows."""
    return len({text[a:b] for a, b in spans if window[0] <= a and b <= window[1]})


def _passage(field: str, text: str, window: Span, spans: Sequence[Span]) -> Highlight:
    start, end = window
    marks = tuple((a - start, b - start) for a, b in spans if start <= a and b <= end)
    return Highlight(field, text[start:end], start, marks)  # type: ignore[arg-type]


def highlights(document: Json, phrases: Sequence[Phrase]) -> tuple[Highlight, ...]:
    """The title if it matches, then up to three passages of the body, in the order of the text.

    The passages with the most different words are chosen, the earlier ones among equals.
    """
    text, title = document["text"], document["title"] or ""
    head = len(title) if title and text.startswith(title) else 0
    found: list[Highlight] = []
    everywhere = pattern(p for p in phrases if p.field == "text")
    in_title = pattern(p for p in phrases if p.field in {"text", "title"})
    if in_title and (spans := _spans(in_title, text[:head])):
        found.append(_passage("title", text, (0, head), spans))
    if everywhere:
        spans = [span for span in _spans(everywhere, text) if span[0] >= head]
        windows = _windows(text, spans, head)
        best = sorted(windows, key=lambda window: -_worth(text, window, spans))[:PASSAGES]
        found.extend(_passage("body", text, window, spans) for window in sorted(best))
    return tuple(found)


def cut(text: str, found: Highlight) -> tuple[str, str]:
    """An ellipsis for each end at which a passage of a text begins or ends within a sentence; nothing for the others.

    >>> cut("通报。警方抓获5人，缴获现金。", Highlight("body", "警方抓获5人，", 3, ((2, 4),)))
    ('', '…')
    """
    before, after = text[: found.start], text[found.start + len(found.passage) :].lstrip(_BLANKS + _CLOSERS)
    opens = before.rstrip(_BLANKS + _CLOSERS)[-1:] in _SENTENCE_MARKS
    closes = after[:1] in _SENTENCE_MARKS or found.passage.rstrip(_CLOSERS)[-1:] in _SENTENCE_MARKS
    return "" if opens else "…", "" if closes else "…"


def sentences(document: Json, phrases: Sequence[Phrase], limit: int = 3) -> list[str]:
    """The first sentences that have a match; the first sentence of all where no word is asked for."""
    text = document["text"]
    wanted = pattern(phrase for phrase in phrases if phrase.field in {"text", "title"})
    spans = _spans(wanted, text) if wanted else []
    found: list[str] = []
    for span in spans or [(0, 0)]:
        start = max(text.rfind(mark, 0, span[0]) for mark in _SENTENCE_MARKS) + 1
        after = _SENTENCE_END.search(text, span[1])
        sentence = text[start : after.end() if after else len(text)].lstrip(_CLOSERS).strip()
        if sentence not in found:
            found.append(sentence)
        if len(found) == limit:
            break
    return found
