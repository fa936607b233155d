"""Where what a text tells was done, as its words say it: what `figure_region` asks for the place of a figure.

`headed`: results told one place after another. `joint`: police of several provinces that acted together.
`whole_place`: numbers of all of a prefecture or province. `told_by_place`: places counted side by side in a sentence.
"""
