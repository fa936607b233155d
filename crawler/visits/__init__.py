"""One visit to one source: its lists are read, its articles kept, what is doubtful held back."""
