"""Numbers per place and time, with what stands behind each: figures, coverage, people, the year before."""
