"""What the crawl process says of errors that are meant for people."""

import logging
import sys

from crawler.errors import SharedQueueError
from crawler.worker import OurErrorsOnce


def test_an_error_of_ours_is_said_once_and_without_its_traceback() -> None:
    logger = logging.getLogger("tests.worker")
    once = OurErrorsOnce()
    records = []
    for error in (SharedQueueError("Redis is away"), SharedQueueError("Redis is away"), ValueError("ours")):
        try:
            raise error
        except (SharedQueueError, ValueError):
            records.append(logger.makeRecord(logger.name, logging.ERROR, "", 0, "spider %s", ("x",), sys.exc_info()))
    told = [(record.getMessage(), bool(record.exc_info)) for record in records if once.filter(record)]
    assert told == [("Redis is away", False), ("spider x", True)]
