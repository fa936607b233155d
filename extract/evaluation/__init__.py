"""Scores what is read against annotated documents, and lists the misses with their sentences."""

LAST_RESULT = "evaluation.json"
"""File of the data directory that keeps the last result, for the app."""
