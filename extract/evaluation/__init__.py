"""Scores what is read against annotated documents, and lists the misses with their sentences."""
