"""Where what a text tells was done, as its words say it: what the place of a figure is asked of.

`headed`: results told one place after another. `joint`: police of several provinces that acted together.
`whole_place`: numbers of all of a prefecture or province.
"""
