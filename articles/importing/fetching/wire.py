"""Connections to strangers: each is opened to an address that was checked a moment before, and ends with the fetch.

An httpcore network backend. A name is resolved once; unless **all** its addresses are public, none is connected to; the
connection goes to the checked numbers, so that a second answer of the name server cannot lead elsewhere. TLS still
proves the name. Every wait ends at the fetch's deadline, however slowly bytes drip.
"""

import queue
import socket
import ssl
import threading
from collections.abc import Iterable

import httpcore

from ..feed_records import FetchFailed
from .address import Allowed
from .limits import Deadline
from .public import is_public

_MOST_ADDRESSES = 8  # of one name are tried


class GuardedBackend(httpcore.NetworkBackend):
    """Opens the connections of one fetch."""

    def __init__(self, *, allowed: Allowed, deadline: Deadline) -> None:
        self._allowed = allowed
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        found = _resolve(host, port, self._deadline)
        if (host, port) not in self._allowed and not all(is_public(str(info[4][0])) for info in found):
            raise FetchFailed("refused", "The address leads into a private network.")
        for family, kind, protocol, _, address in found[:_MOST_ADDRESSES]:
            try:
                return self._connected(socket.socket(family, kind, protocol), address)
            except TimeoutError:
                raise self._deadline.missed() from None
            except OSError:
                continue
        raise FetchFailed("network", "Nobody answers at this address.")

    def _connected(self, sock: socket.socket, address: tuple) -> httpcore.NetworkStream:
        try:
            # One address of several must not use up the time of all.
            sock.settimeout(self._deadline.left())
            sock.connect(address)
        except BaseException:
            sock.close()
            raise
        return _TimedStream(sock, self._deadline)


class _TimedStream(httpcore.NetworkStream):
    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock = sock
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self._sock.settimeout(self._deadline.left())
        try:
            return self._sock.recv(max_bytes)
        except TimeoutError:
            raise self._deadline.missed() from None
        except OSError:
            raise httpcore.ReadError() from None

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._sock.settimeout(self._deadline.left())
        try:
            self._sock.sendall(buffer)
        except TimeoutError:
            raise self._deadline.missed() from None
        except OSError:
            raise httpcore.WriteError() from None

    def close(self) -> None:
        self._sock.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        self._sock.settimeout(self._deadline.left())
        try:
            return _TimedStream(ssl_context.wrap_socket(self._sock, server_hostname=server_hostname), self._deadline)
        except ssl.SSLCertVerificationError:
            self.close()
            raise FetchFailed("network", "The server cannot prove that it is the one in the address.") from None
        except TimeoutError:
            self.close()
            raise self._deadline.missed() from None
        except (OSError, ValueError):
            self.close()
            raise FetchFailed("network", "No secure connection could be made with this address.") from None

    def get_extra_info(self, info: str) -> object:
        return self._sock if info == "ssl_object" and isinstance(self._sock, ssl.SSLSocket) else None


def _resolve(host: str, port: int, deadline: Deadline) -> list[tuple]:
    """Return what getaddrinfo says of a host, in a thread of its own: the resolver knows no time limit."""
    answers: queue.SimpleQueue[list[tuple] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except Exception as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True, name="resolver").start()
    try:
        found = answers.get(timeout=deadline.left())
    except queue.Empty:
        raise deadline.missed() from None
    if isinstance(found, Exception) or not found:
        raise FetchFailed("network", "The name in the address is not known: check its spelling.")
    return found
