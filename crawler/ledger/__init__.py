"""What is known of each page, source, list and run, in one SQLite file: `ledger` is its public face."""
