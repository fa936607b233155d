"""Unpacks gzip bodies of one member or several, as browsers do; what follows the last member is left."""

import zlib

GZIP_MAGIC = b"\x1f\x8b\x08"
"""Begins a gzip member (RFC 1952)."""
GZIP_WINDOW = 31
"""zlib's way to say: 32 KiB window, with gzip header and trailer."""


MOST = 16 * 1024 * 1024
"""Bytes that are unpacked: more than the crawler takes of a page."""


def gunzip(packed: bytes) -> bytes | None:
    """What was packed; None where it is damaged, or ends before it is complete. Plain bytes come back as they are."""
    out = bytearray() if packed.startswith(GZIP_MAGIC) else bytearray(packed)
    while packed.startswith(GZIP_MAGIC) and len(out) < MOST:
        unpacker = zlib.decompressobj(GZIP_WINDOW)
        try:
            out += unpacker.decompress(packed, MOST)
        except zlib.error:
            return None
        if not unpacker.eof and len(out) < MOST:
            return None
        packed = unpacker.unused_data
    return bytes(out)
