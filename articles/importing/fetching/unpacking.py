"""The bytes of an answer as they come → its body, never more of it than was asked for. Pure."""

import zlib

from ..feed_records import FetchFailed

_GZIP_MARK = b"\x1f\x8b"
_STEP = 1 << 16


class Unpacker:
    """Takes an answer piece by piece. gzip is known by its first bytes: servers say it and don't do it, and the other
    way round. Raises FetchFailed when body or packed body grow over `most` bytes or the packing is broken.
    """

    def __init__(self, most: int) -> None:
        self._most = most
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
            self._gzip = zlib.decompressobj(31) if piece.startswith(_GZIP_MARK) else None
        if self._gzip is None:
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

    def _inflate(self, piece: bytes) -> None:
        while piece and self._gzip:
            if self._gzip.eof:
                if not piece.startswith(_GZIP_MARK):
                    return  # what stands behind the end of a packed answer is nobody's
                self._gzip = zlib.decompressobj(31)
            try:
                self._body += self._gzip.decompress(piece, _STEP)
            except zlib.error:
                raise FetchFailed("network", "The answer is packed in a way that cannot be unpacked.") from None
            if len(self._body) > self._most:
                raise self._too_large()
            piece = self._gzip.unconsumed_tail or self._gzip.unused_data

    def _too_large(self) -> FetchFailed:
        return FetchFailed("too_large", f"The answer is larger than {self._most / 1_000_000:g} MB.")
