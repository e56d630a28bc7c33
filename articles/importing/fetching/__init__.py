"""The only way out: strangers' addresses, fetched without harm to this network, this machine or the stranger.

`public` knows which addresses and ports are anybody's, `address` reads what a person or a redirect names, `wire` opens
connections and checks each where it is opened, `unpacking` keeps bombs small, `client` puts one fetch together.
"""

from .client import fetch
from .limits import Limits

__all__ = ["Limits", "fetch"]
