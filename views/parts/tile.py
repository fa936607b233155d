"""A number on a tile of its own, for a grid of class `tiles`."""

from views import escape


def tile(label: str, number: str, link: str, below: str) -> str:
    """Escaped markup of a tile: a label, a number that leads to what it rests on, a line below."""
    return (
        f'<div class="tile"><span class="label">{escape.text(label)}</span>'
        f'<a href="{escape.attribute(link)}"><span class="value">{escape.text(number)}</span></a>'
        f'<span class="label">{escape.text(below)}</span></div>'
    )
