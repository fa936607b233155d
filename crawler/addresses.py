"""Hosts: as requests bear them, and which are of the public internet by their names and numbers alone."""

from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

WRAPPING = tuple(map(ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16")))
"""NAT64 (RFC 6052, RFC 8215) and 6to4 (RFC 3056): they lead to whatever IPv4 address they hold, private ones too."""


def host_of(url: str) -> str:
    """The host of an address as requests bear it: in lower case, 公安.cn as `xn--55q79v.cn`."""
    host = urlsplit(url).hostname or ""
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def netloc_of(url: str) -> str:
    """The same with its port, where the address states one; what states none that could be is left as it is."""
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        return parts.netloc
    return host_of(url) if port is None else f"{host_of(url)}:{port}"


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
