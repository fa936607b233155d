"""Places that a text names: `find` finds and settles them against the official divisions of `gazetteer`.

`meant`, `proper_names`, `police_units`, `abroad`: which of those named are meant, and which are only parts of a name.
"""
