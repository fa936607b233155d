"""Errors of the extraction room.

ExtractError
├── UnreadableFile    the file is missing, empty, binary or no text
├── TooLarge          the document is longer than any release
└── AnnotationError   an annotated set cannot be used
"""

from errors import TongbaoError


class ExtractError(TongbaoError):
    """A file or page cannot be read as a document; the message names it."""


class UnreadableFile(ExtractError):  # noqa: N818 - read in a sentence: raise UnreadableFile
    """The file is missing, empty, binary or not text."""


class TooLarge(ExtractError):  # noqa: N818
    """The document is longer than any release can be."""


class AnnotationError(ExtractError):
    """An annotated set cannot be used: the message names the file, the line and what is wrong with it."""
