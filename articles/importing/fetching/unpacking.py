"""The bytes of an answer as they come → its body, never more of it than was asked for. Pure."""

import codecs
import zlib
from collections.abc import Callable

from ..feed_records import FetchFailed

_GZIP_MARK = b"\x1f\x8b"
_PLAIN = ("", "identity", "gzip", "x-gzip", "none", "utf-8", "utf8")
_BYTE_ORDER_MARKS = (codecs.BOM_UTF8[:2], codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_STEP = 1 << 16


class Unpacker:
    """Takes an answer piece by piece. gzip is known by its first bytes: servers say it and don't do it, and the other
    way round; of other packings (`packing`: what the server names) only deflate is undone. Raises FetchFailed when body
    or packed body grow over `most` bytes, or the packing is broken or another.

    `room` is told the body's bytes as it grows; it may wait, or raise FetchFailed.
    """

    def __init__(self, most: int, *, packing: str = "", room: Callable[[int], None] = lambda size: None) -> None:
        self._most, self._room = most, room
        self._packing = packing.strip().lower()
        self._taken = 0
        self._body = bytearray()
        self._head: bytes | None = b""
        self._gzip: zlib._Decompress | None = None

    def take(self, piece: bytes) -> None:
        """Add a piece of the answer."""
        self._taken += len(piece)
        if self._taken > self._most:
            raise self._too_large()
        if self._head is not None:
            piece = self._head = self._head + piece
            if len(piece) < len(_GZIP_MARK):
                return
            self._head = None
            self._gzip = self._unpacking(piece)
        if self._gzip is None:
            self._room(len(self._body) + len(piece))
            self._body += piece
        else:
            self._inflate(piece)

    def body(self) -> bytes:
        """Return the body of an answer that is complete."""
        if self._head:
            return self._head
        if self._gzip is not None and not self._gzip.eof:
            raise FetchFailed("network", "The answer broke off before its end.")
        return bytes(self._body)

    def _unpacking(self, head: bytes) -> "zlib._Decompress | None":
        if head.startswith(_GZIP_MARK):
            return zlib.decompressobj(31)
        if self._packing in _PLAIN or head.lstrip()[:1] in (b"<", b"{") or head.startswith(_BYTE_ORDER_MARKS):
            return None
        if self._packing == "deflate":
            # What calls itself so comes with zlib's two bytes before it or without.
            return zlib.decompressobj(15 if (head[0] << 8 | head[1]) % 31 == 0 and head[0] & 15 == 8 else -15)
        raise self._broken()

    def _inflate(self, piece: bytes) -> None:
        while piece and self._gzip:
            if self._gzip.eof:
                if not piece.startswith(_GZIP_MARK):
                    return  # what stands behind the end of a packed answer is nobody's
                self._gzip = zlib.decompressobj(31)
            try:
                self._body += self._gzip.decompress(piece, _STEP)
            except zlib.error:
                raise self._broken() from None
            if len(self._body) > self._most:
                raise self._too_large()
            self._room(len(self._body))
            piece = self._gzip.unconsumed_tail or self._gzip.unused_data

    def _broken(self) -> FetchFailed:
        return FetchFailed("network", "The answer is packed in a way that cannot be unpacked.")

    def _too_large(self) -> FetchFailed:
        return FetchFailed("too_large", f"The answer is larger than {self._most / 1_000_000:g} MB.")
