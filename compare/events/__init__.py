"""Which tellings are one event: `keys` bring them together, `likeness` weighs them, `linking` makes the events."""
