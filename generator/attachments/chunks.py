"""What lies in the file of a picture beside the picture: the blocks of metadata, and what follows its end.

JPEG: ITU-T T.81 B.1, PNG: ISO/IEC 15948 clause 5, GIF: GIF89a 20 to 27, WebP: RIFF container (RFC 9649).
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from generator.attachments.bounds import Budget
from generator.attachments.passage import Unreadable

MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
EXIF = b"Exif\0\0"
#: Chunks with the picture itself, or with numbers only.
PNG_PIXELS = frozenset((b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"bKGD", b"hIST", b"sBIT", b"fcTL", b"fdAT", b"acTL", b"tIME"))  # fmt: skip
WEBP_PIXELS = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"))
PNG_HEAD = 8
#: Bytes that a compressed text of a PNG may unfold to.
LARGEST_TEXT = 4 * 1024 * 1024
RAW = b"Raw profile type "


@dataclass(frozen=True)
class Chunk:
    """A block of metadata; ``exif`` is true for one in the format of Exif, ``after`` for what follows the picture."""

    data: bytes
    exif: bool = False
    after: bool = False


def chunks(data: bytes, kind: str, budget: Budget) -> Iterator[Chunk]:
    """The blocks of metadata. Raises Unreadable where the file is cut off."""
    try:
        yield from READERS[kind](data, budget)
    except (struct.error, IndexError, zlib.error, ValueError) as error:
        raise Unreadable("그림 파일이 깨졌습니다", "the picture is damaged") from error


def jpeg(data: bytes, budget: Budget) -> Iterator[Chunk]:
    at = 2
    while True:
        found = MARKER.search(data, at)
        if found is None:
            # Cut off within the picture, as some programs leave them: nothing follows that could be read.
            return
        budget.part()
        marker, at = data[found.start() + 1], found.end()
        if marker == 0xD9:  # noqa: PLR2004 - end of image
            break
        (size,) = struct.unpack_from(">H", data, at)
        block = data[at + 2 : at + size]
        if 0xE0 <= marker <= 0xEF or marker >= 0xF0:  # noqa: PLR2004 - APP0 to APP15, COM and what is reserved
            exif = block.startswith(EXIF)
            yield Chunk(block[6:] if exif else block, exif=exif)
        at += size
    yield Chunk(data[at:], after=True)


def png(data: bytes, budget: Budget) -> Iterator[Chunk]:
    at, name = 8, b""
    while name != b"IEND":
        budget.part()
        if len(data) - at < PNG_HEAD:
            # Without its last chunk, as some programs leave it, a picture shows itself all the same.
            yield Chunk(data[at:])
            return
        size, name = struct.unpack_from(">I4s", data, at)
        if not name.isalpha():
            yield Chunk(data[at:])
            return
        block = data[at + 8 : at + 8 + size]
        at += 12 + size
        if name == b"eXIf":
            yield Chunk(block.removeprefix(EXIF), exif=True)
        elif name in (b"zTXt", b"iCCP", b"iTXt", b"tEXt"):
            yield from png_text(name, block, budget)
        elif name not in PNG_PIXELS:
            yield Chunk(block)
    yield Chunk(data[at:], after=True)


def png_text(name: bytes, block: bytes, budget: Budget) -> Iterator[Chunk]:
    key, _, rest = block.partition(b"\0")
    if name in (b"zTXt", b"iCCP"):
        text = inflated(rest[1:], budget)
    elif name == b"iTXt":
        language, _, text = rest[2:].partition(b"\0")
        translated, _, text = text.partition(b"\0")
        text = inflated(text, budget) if rest[:1] == b"\1" else text
        key += b"\n" + language + b"\n" + translated
    else:
        text = rest
    yield Chunk(key + b": " + text)
    if key.startswith(RAW):
        # ImageMagick writes profiles of other formats in hexadecimal, behind their name and length.
        raw = bytes.fromhex("".join(text.decode("ascii", "ignore").split()[2:]))
        yield Chunk(raw.removeprefix(EXIF), exif=raw.startswith(EXIF))


def inflated(data: bytes, budget: Budget) -> bytes:
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(data, LARGEST_TEXT)
    budget.unpack(len(text))
    if unpacker.unconsumed_tail:
        raise Unreadable("그림에 딸린 글이 너무 큽니다", "the texts beside the picture are too large")
    return text


def webp(data: bytes, budget: Budget) -> Iterator[Chunk]:
    (end,) = struct.unpack_from("<I", data, 4)
    end = min(end + 8, len(data))
    at = 12
    while at + 8 <= end:
        budget.part()
        name, size = struct.unpack_from("<4sI", data, at)
        block = data[at + 8 : at + 8 + size]
        if name == b"EXIF":
            yield Chunk(block.removeprefix(EXIF), exif=True)
        elif name not in WEBP_PIXELS:
            yield Chunk(block)
        at += 8 + size + size % 2
    yield Chunk(data[end:], after=True)


def gif(data: bytes, budget: Budget) -> Iterator[Chunk]:
    at = 13 + (3 << (data[10] & 7) + 1 if data[10] & 0x80 else 0)
    while data[at] != 0x3B:  # noqa: PLR2004 - trailer
        budget.part()
        extension = data[at] == 0x21  # noqa: PLR2004 - extension introducer
        if extension:
            at += 2
        elif data[at] == 0x2C:  # noqa: PLR2004 - image separator
            at += 11 + (3 << (data[at + 9] & 7) + 1 if data[at + 9] & 0x80 else 0)
        else:
            raise ValueError
        said: list[bytes] = []
        whole = at
        while data[at]:
            said.append(data[at + 1 : at + 1 + data[at]])
            at += 1 + data[at]
        if extension:
            # XMP is written through the blocks as if there were none (XMP specification, part 3, 1.1.2).
            yield Chunk(b"".join(said) + b"\n" + data[whole:at])
        at += 1
    yield Chunk(data[at + 1 :], after=True)


def tiff(data: bytes, budget: Budget) -> Iterator[Chunk]:
    """Tags may point anywhere into the file, so all of it is looked through."""
    budget.part()
    yield Chunk(data)


def bmp(data: bytes, budget: Budget) -> Iterator[Chunk]:
    budget.part()
    (end,) = struct.unpack_from("<I", data, 2)
    yield Chunk(data[end:] if end else b"", after=True)


READERS = {"jpeg": jpeg, "png": png, "webp": webp, "gif": gif, "tiff": tiff, "bmp": bmp}
