"""One pass over the house: crawl, then archive -> extract -> resolve -> index."""
