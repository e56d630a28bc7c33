"""A server on 127.0.0.1 that answers each path with exactly the bytes that a test scripts, well-behaved or not."""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

# Gets the connection and the request's head; it is closed when the script ends.
Script = Callable[[socket.socket, bytes], None]


@dataclass
class ScriptedServer:
    """`requests`: the head of every request that came, in order. `stopped` is set when the test is over."""

    port: int
    scripts: dict[str, Script] = field(default_factory=dict)
    requests: list[bytes] = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)

    def address(self, path: str = "/", *, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def answer(self, path: str, body: bytes = b"", *, status: str = "200 OK", headers: str = "") -> str:
        """Script a whole answer with a right Content-Length, and return its address."""
        head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{headers}"
        return self.raw(path, head.encode("latin-1") + b"\r\n" + body)

    def raw(self, path: str, *pieces: bytes, then: Script | None = None) -> str:
        """Script the bytes of an answer, head and all, and what comes behind them."""

        def script(connection: socket.socket, head: bytes) -> None:
            for piece in pieces:
                connection.sendall(piece)
            if then:
                then(connection, head)

        self.scripts[path] = script
        return self.address(path)


@contextlib.contextmanager
def scripted_server() -> Iterator[ScriptedServer]:
    """Serve scripts on a free port until the block ends; what still runs then is cut off."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = ScriptedServer(listener.getsockname()[1])
        threads: list[threading.Thread] = []
        connections: list[socket.socket] = []
        accepting = threading.Thread(target=_accept, args=(listener, server, threads, connections))
        accepting.start()
        try:
            yield server
        finally:
            server.stopped.set()
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            accepting.join()
            for connection in connections:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
            for thread in threads:
                thread.join()


def _accept(
    listener: socket.socket, server: ScriptedServer, threads: list[threading.Thread], connections: list[socket.socket]
) -> None:
    while not server.stopped.is_set():
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        connections.append(connection)
        threads.append(threading.Thread(target=_serve, args=(connection, server)))
        threads[-1].start()


def _serve(connection: socket.socket, server: ScriptedServer) -> None:
    with connection, contextlib.suppress(OSError):
        head = b""
        while b"\r\n\r\n" not in head and (piece := connection.recv(65_536)):
            head += piece
            if head.startswith(b"\x16"):  # TLS, which this server does not speak
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                return
        if not head:
            return
        server.requests.append(head)
        path = head.split(b" ")[1].decode("latin-1")
        script = server.scripts.get(path) or server.scripts.get(path.partition("?")[0])
        if script is None:
            connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
        else:
            script(connection, head)
