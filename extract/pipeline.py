"""The spaCy pipeline from an Article to a Release.

text → places, issuer → codes → quantities → mentions → figures → verdict
"""

import hashlib
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import extract.components  # noqa: F401 - registers the factories
from extract.article.article import Article
from extract.draft import Draft, draft_of
from extract.errors import TooLarge
from extract.places import provinces
from extract.release import Rejected, Release
from extract.script import simplify

STAGES = (
    "tongbao_places",
    "tongbao_codes",
    "tongbao_quantities",
    "tongbao_mentions",
    "tongbao_figures",
    "tongbao_verdict",
)
LONGEST = 5_000_000
"""Characters; a longer text is no release."""


@cache
def build() -> Language:
    """The pipeline, built once a process."""
    nlp = spacy.blank("zh")
    for stage in STAGES:
        nlp.add_pipe(stage)
    return nlp


def annotate(article: Article) -> Doc:
    """The Doc of an article (its Simplified copy) with every stage's spans on it, for displaCy and for `read`.

    Raises:
        TooLarge: the text is longer than any release.
    """
    text = article.text
    if len(text) > LONGEST:
        raise TooLarge(f"{article.title or 'untitled'}: {len(text)} characters; a release has at most {LONGEST}")
    simple, script = simplify(text)
    nlp = build()
    doc = nlp.make_doc(simple)
    doc.user_data["tongbao"] = Draft(article, text, simple, script)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def read(article: Article, path: str = "") -> Release:
    """Everything that an article states.

    Raises:
        TooLarge: the text is longer than any release.
    """
    draft = draft_of(annotate(article))
    return Release(
        path=path,
        id=release_id(article),
        url=article.url,
        title=article.title,
        source=article.source,
        published=article.published,
        text=draft.text,
        script=draft.script,
        is_release=draft.is_release,
        issuer=draft.issuer,
        provinces=provinces(draft.places),
        places=tuple(draft.places),
        case_codes=tuple(draft.codes),
        figures=tuple(draft.figures),
        incidents=tuple(draft.incidents),
        crime_types=draft.crime_types,
        operations=tuple(draft.operations),
        items=tuple(draft.items),
        events=None,
        rejected=_rejected(draft),
    )


def _rejected(draft: Draft) -> tuple[Rejected, ...]:
    spans = ((refusal, refusal.quantity.start, refusal.quantity.end) for refusal in draft.refusals)
    return tuple(Rejected(draft.text[start:end], refusal.reason, start, end) for refusal, start, end in spans)


def release_id(article: Article) -> str:
    """Sixteen hexadecimal digits: of the URL where there is one, else of the text."""
    name = article.url or article.text
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
