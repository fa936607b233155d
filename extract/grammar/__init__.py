"""Which word governs a number: cues, the scene in which they stand, and the ways from a number to its verb.

`matcher` asks `before`, `behind` and `carried` in turn; `negation` and `quote` look at what was found.
"""
