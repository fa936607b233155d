"""A reviewer's decisions as data, and what they do to releases and events on every rebuild."""
