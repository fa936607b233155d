"""Which hosts are of the public internet, by their names and numbers alone."""

from ipaddress import ip_address, ip_network

WRAPPING = tuple(map(ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16")))
"""NAT64 (RFC 6052, RFC 8215) and 6to4 (RFC 3056): they lead to whatever IPv4 address they hold, private ones too."""


def is_number(host: str) -> bool:
    """Whether a host is given as an IP address."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def is_public(address: str) -> bool:
    """Whether an address in dotted or colon notation is one of the public internet."""
    parsed = ip_address(address)
    return parsed.is_global and not parsed.is_multicast and not any(parsed in network for network in WRAPPING)


def is_inner(host: str) -> bool:
    """Whether a host can only be meant within somebody's own network: `localhost`, `app01`, `10.1.2.3`."""
    return not is_public(host) if is_number(host) else "." not in host
