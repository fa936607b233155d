"""The spaCy pipeline from an Article to a Release.

text → places, issuer → codes → quantities → mentions → figures → verdict
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Protocol, Self, TypeVar

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import extract.components  # noqa: F401 - registers the factories
from extract.article.article import Article
from extract.draft import Draft, draft_of
from extract.errors import TooLarge
from extract.places.find import provinces
from extract.readers.mention import Refusal
from extract.release import Figure, Item, Rejected, Release
from extract.text.marks import half_width
from extract.text.noise import Clean, clean
from extract.text.script import simplify

STAGES = (
    "tongbao_places",
    "tongbao_codes",
    "tongbao_quantities",
    "tongbao_mentions",
    "tongbao_figures",
    "tongbao_verdict",
)
LONGEST = 1_000_000
"""Characters; a longer text is no release."""


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    def at(self, start: int, end: int) -> Self: ...


S = TypeVar("S", bound=_Spanned)


@cache
def build() -> Language:
    """The pipeline, built once a process."""
    nlp = spacy.blank("zh")
    nlp.max_length = LONGEST
    for stage in STAGES:
        nlp.add_pipe(stage)
    return nlp


def annotate(article: Article) -> Doc:
    """The Doc of an article with every stage's spans on it, for displaCy.

    Its text is the Simplified copy without the noise of the web, so its offsets are those of the clean text.

    Raises:
        TooLarge: the text is longer than any release.
    """
    return _run(clean(article).article, visible=True)


def _run(article: Article, *, visible: bool) -> Doc:
    """Passes an article through the stages.

    Our own stages read the text, not its tokens: those are made only for someone who looks or for another component.
    """
    text = article.text
    if len(text) > LONGEST:
        raise TooLarge(f"{article.title or 'untitled'}: {len(text)} characters; a release has at most {LONGEST}")
    simple, script = simplify(text)
    simple = half_width(simple)
    nlp = build()
    pipeline = nlp.pipeline
    ours = tuple(name for name, _ in pipeline) == STAGES
    doc = nlp.make_doc(simple) if visible or not ours else Doc(nlp.vocab)
    doc.user_data["tongbao"] = Draft(article, text, simple, script, visible)
    for _, component in pipeline:
        doc = component(doc)
    return doc


def read(article: Article, path: str = "") -> Release:
    """Everything that an article states.

    Raises:
        TooLarge: the text is longer than any release.
    """
    cleaned = clean(article)
    return _release(article, cleaned, draft_of(_run(cleaned.article, visible=False)), path)


def _release(article: Article, cleaned: Clean, draft: Draft, path: str) -> Release:
    text = article.text
    return Release(
        path=path,
        id=release_id(article),
        url=article.url,
        title=article.title,
        source=article.source,
        published=article.published,
        text=text,
        script=draft.script,
        is_release=draft.is_release,
        issuer=draft.issuer,
        provinces=provinces(draft.places),
        places=tuple([_moved(cleaned, place) for place in draft.places]),
        case_codes=tuple([_moved(cleaned, code) for code in draft.codes]),
        figures=tuple([_quoted(cleaned, text, figure) for figure in draft.figures]),
        incidents=tuple([_moved(cleaned, incident) for incident in draft.incidents]),
        crime_types=draft.crime_types,
        operations=tuple(draft.operations),
        items=tuple([_requoted(cleaned, text, item) for item in draft.items]),
        events=None,
        rejected=_rejected(cleaned, text, draft.refusals),
    )


def _moved(cleaned: Clean, spanned: S) -> S:
    """The same with the offsets of the original text."""
    if not cleaned.cuts:
        return spanned
    return spanned.at(cleaned.start(spanned.start), cleaned.end(spanned.end))


def _requoted(cleaned: Clean, text: str, item: Item) -> Item:
    """The same in the words of the original text, at its offsets."""
    start, end = cleaned.start(item.start), cleaned.end(item.end)
    return replace(item, start=start, end=end, quote=text[start:end])


def _quoted(cleaned: Clean, text: str, figure: Figure) -> Figure:
    if not cleaned.cuts:
        return figure
    start, end = cleaned.start(figure.start), cleaned.end(figure.end)
    sentence = cleaned.start(figure.sentence_start), cleaned.end(figure.sentence_end)
    return replace(
        figure, start=start, end=end, quote=text[start:end], sentence_start=sentence[0], sentence_end=sentence[1]
    )


def _rejected(cleaned: Clean, text: str, refusals: Sequence[Refusal]) -> tuple[Rejected, ...]:
    spans = [(quantity.start, quantity.end) for quantity, _ in refusals]
    if cleaned.cuts:
        spans = [(cleaned.start(start), cleaned.end(end)) for start, end in spans]
    return tuple(
        [
            Rejected(text[start:end], reason, start, end)
            for (start, end), (_, reason) in zip(spans, refusals, strict=True)
        ]
    )


def release_id(article: Article) -> str:
    """Sixteen hexadecimal digits: of the URL where there is one, else of the text."""
    name = article.url or article.text
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
