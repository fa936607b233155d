"""Which figures of an event count, and why the others do not."""
