"""Which network addresses and ports belong to the public web. Pure.

The ranges are those of IANA's registries of special-purpose addresses (RFC 6890 and what was added since), told here in
full: `ipaddress.is_global` differs between Python's versions, and some addresses of clouds are global by form only.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

# The web's own ports, and those that sites of the web use beside them. Others belong to mail, databases and the like.
PORTS = frozenset({80, 443, 8000, 8008, 8080, 8081, 8088, 8443, 8880, 8888, 9443})

_NOT_PUBLIC_4 = [
    ip_network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",
        "100.64.0.0/10",  # shared by carriers
        "127.0.0.0/8",
        "168.63.129.16/32",  # Azure's own, inside every machine there
        "169.254.0.0/16",  # link-local, and most clouds' metadata
        "172.16.0.0/12",
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
]
# Of IPv6 only what is handed out for the internet at large; so mapped, translated (NAT64), local and multicast
# addresses are none.
_PUBLIC_6 = ip_network("2000::/3")
_NOT_PUBLIC_6 = [
    ip_network(network)
    for network in (
        "2001::/23",  # protocol assignments, Teredo among them
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: any IPv4 address in disguise
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
    )
]
# ISATAP writes an IPv4 address behind these (RFC 5214).
_ISATAP = (bytes.fromhex("00005efe"), bytes.fromhex("02005efe"))


def is_public(address: str) -> bool:
    """Tell whether a numeric address, as the resolver gives it, is one of the internet at large."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv4Address):
        return not any(ip in network for network in _NOT_PUBLIC_4)
    return _is_public_6(ip)


def _is_public_6(ip: IPv6Address) -> bool:
    if ip.scope_id or ip not in _PUBLIC_6 or ip.packed[8:12] in _ISATAP:
        return False
    return not any(ip in network for network in _NOT_PUBLIC_6)
