"""The archive: standard WARC files that only grow, everything after them is derived.

A page is two records written at once: the `response` (or `resource`, for imported files) as received, and a
`metadata` record in JSON that says which source it came from and what its list row said.
"""

from crawler.archive.reader import pages_since, read_page, read_pages, read_parts
from crawler.archive.writer import ArchiveWriter, Capture

__all__ = ["ArchiveWriter", "Capture", "pages_since", "read_page", "read_pages", "read_parts"]
