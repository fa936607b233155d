"""What can go wrong while a page is read: ArticleError, a TongbaoError."""

from errors import TongbaoError


class ArticleError(TongbaoError):
    """The bytes are no page or text that can be read; the message says why."""
