"""Which word governs a number: the scene in which cues stand, and the ways from a number to its verb.

`matcher` asks `before`, `behind` and `carried` in turn; `negation` and `quote` look at what was found.
"""
