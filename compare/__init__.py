"""What makes numbers comparable: one event counted once, stated totals never added, silence told from absence.

mentions -> keys -> likeness -> matching -> linking    which tellings are one event
parts, groups, versions -> counting -> resolve         what of an event counts, written into the figure documents
grouping, totals, coverage -> stats -> rates, rows     the numbers of a chart, each with the list behind it
decisions -> corrections -> review                     what people decide, and what it changes
outliers -> desk                                       what they should look at first
"""
