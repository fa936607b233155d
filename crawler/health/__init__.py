"""How each source is, from what the ledger tells of its visits."""
