"""Numbers of things in what a pass says of itself."""


def counted(number: int, thing: str) -> str:
    """The number with its thing.

    >>> counted(1, "release"), counted(0, "page")
    ('1 release', '0 pages')
    """
    return f"{number} {thing}" + "s" * (number != 1)
