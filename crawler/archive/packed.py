"""Unpacks gzip bodies of one member or several, as browsers do; what follows the last member is left."""

import zlib

GZIP_MAGIC = b"\x1f\x8b\x08"
"""Begins a gzip member (RFC 1952)."""
GZIP_WINDOW = 31
"""zlib's way to say: 32 KiB window, with gzip header and trailer."""
RAW_WINDOW = -15
"""The same without header and trailer."""
PLAIN_HEADER = 10
"""Bytes of a header without optional fields, whose fourth byte (the flags) is nought."""
TRAILER = 8
"""Bytes of the check and the length behind the data."""

MOST = 16 * 1024 * 1024
"""Bytes that are unpacked: more than the crawler takes of a page."""


def gunzip(packed: bytes) -> bytes | None:
    """What was packed; None where it is damaged, or ends before it is complete. Plain bytes come back as they are."""
    out = bytearray() if packed.startswith(GZIP_MAGIC) else bytearray(packed)
    while packed.startswith(GZIP_MAGIC) and len(out) < MOST:
        member = _member(packed) or _without_check(packed)
        if member is None:
            return None
        unpacked, packed = member
        out += unpacked
    return bytes(out)


def _member(packed: bytes) -> tuple[bytes, bytes] | None:
    """The first member unpacked, and what follows it; None where its check is wrong or it does not end."""
    unpacker = zlib.decompressobj(GZIP_WINDOW)
    try:
        unpacked = unpacker.decompress(packed, MOST)
    except zlib.error:
        return None
    return (unpacked, unpacker.unused_data) if unpacker.eof or len(unpacked) >= MOST else None


def _without_check(packed: bytes) -> tuple[bytes, bytes] | None:
    """The same of a member whose data are whole and whose check is wrong or missing, which browsers do not look at."""
    if len(packed) < PLAIN_HEADER or packed[3]:
        return None
    unpacker = zlib.decompressobj(RAW_WINDOW)
    try:
        unpacked = unpacker.decompress(packed[PLAIN_HEADER:], MOST)
    except zlib.error:
        return None
    return (unpacked, unpacker.unused_data[TRAILER:]) if unpacker.eof else None
