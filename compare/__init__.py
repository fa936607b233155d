"""What makes numbers comparable: one event counted once, stated totals never added, silence told from absence.

mentions -> keys -> corpus                             which releases may tell of one event
likeness -> matching -> going_back -> linking          which tellings do
parts, versions, authority -> counting                 what of an event counts
sorts -> subtotals, case_sorts, counting -> resolve    what is written into the figure documents
grouping, totals, coverage -> stats -> rates, rows     the numbers of a chart, each with the list behind it
decisions -> corrections -> review                     what people decide, and what it changes
outliers -> desk                                       what they should look at first
"""
