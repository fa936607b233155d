"""What can go wrong with the sample sites.

TongbaoError
└── PortTakenError     another program listens where a sample site should
"""

from errors import TongbaoError


class PortTakenError(TongbaoError):
    """Another program listens at an address of a sample site; the message names it."""
