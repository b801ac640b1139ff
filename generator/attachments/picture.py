"""Pictures: what the camera and programs wrote beside the picture itself. Of what the picture shows nothing is known."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator

from PIL import ExifTags, Image, UnidentifiedImageError

from generator.attachments.bounds import Budget
from generator.attachments.chunks import chunks
from generator.attachments.content import METAFILES, PICTURES, TEXT, UNKNOWN, content_of
from generator.attachments.markup import xml
from generator.attachments.passage import Location, Passage, Piece, Unreadable, placed
from generator.attachments.runs import runs

GPS = 0x8825
#: The further directories of Exif: details, interoperability, thumbnail.
DIRECTORIES = (0x8769, 0xA005, ExifTags.IFD.IFD1)
#: Exif tags that name a person: Artist, XPAuthor, CameraOwnerName.
AUTHORS = (0x013B, 0x9C9D, 0xA430)
#: Tags of Windows, which are UTF-16.
WIDE = range(0x9C9B, 0x9CA0)
COMMENT = 0x9286
#: The first eight bytes of a comment name its characters (Exif 2.32, 4.6.5).
CHARSETS = {b"UNICODE\0": ("utf-16-le", "utf-16-be"), b"ASCII\0\0\0": ("utf-8", "cp949"), b"\0" * 8: ("utf-8", "cp949")}
XMP = re.compile(rb"<(?:x:xmpmeta|rdf:RDF)\b.*?</(?:x:xmpmeta|rdf:RDF)>", re.DOTALL)
#: IPTC-IIM 4.2: creator (2:80), contact (2:118), writer (2:122).
CREDIT = re.compile(rb"\x1c\x02[\x50\x76\x7a](..)", re.DOTALL)
LONGEST_CREDIT = 256
PLACE = re.compile(rb"exif:GPSLatitude|<drone-dji:(?:Gps)?Latitude|\xa9xyz")


def picture(data: bytes, kind: str, budget: Budget) -> Iterator[Piece]:
    checked(data)
    where = placed("그림에 딸린 정보", "metadata of the picture")
    located = False
    for chunk in chunks(data, kind, budget):
        if chunk.after:
            yield from after(chunk.data, budget)
            continue
        if chunk.exif or kind == "tiff":
            said, place = exif(data if kind == "tiff" else chunk.data)
            located |= place
            yield Passage("\n".join(filter(None, said)), where)
        yield Passage("\n".join([runs(chunk.data), *credits_of(chunk.data)]), where)
        located |= PLACE.search(chunk.data) is not None
        for found in XMP.finditer(chunk.data):
            yield from xml(found[0], budget)
    if located:
        yield Location(where)


def checked(data: bytes) -> None:
    """That it is a picture at all; its points are never unpacked, so their number costs nothing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            Image.open(io.BytesIO(data)).close()
    except Image.DecompressionBombError as error:
        raise Unreadable("그림이 너무 큽니다(점이 너무 많습니다)", "the picture has too many points") from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise Unreadable("그림 파일이 깨졌습니다", "the picture is damaged") from error


def exif(block: bytes) -> tuple[list[str], bool]:
    """The texts of a block of Exif, and whether it tells a place."""
    found = Image.Exif()
    try:
        with warnings.catch_warnings():
            # Of tags that are written otherwise than the standard says; they are read all the same.
            warnings.simplefilter("ignore")
            found.load(block)
            tags = dict(found)
            for directory in DIRECTORIES:
                tags |= found.get_ifd(directory)
            gps = found.get_ifd(GPS)
    # What Pillow raises for tags that lead nowhere; the runs of the block are read all the same.
    except (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError) as error:
        raise Unreadable("그림에 딸린 정보(Exif)가 깨졌습니다", "the metadata (Exif) of the picture are damaged") from error  # fmt: skip
    said = [f"작성자: {text(key, value)}" if key in AUTHORS else text(key, value) for key, value in tags.items()]
    said += [text(key, value) for key, value in gps.items()]
    return said, bool(set(gps) & {ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude})


def credits_of(block: bytes) -> Iterator[str]:
    """Names in the captions of press agencies."""
    for found in CREDIT.finditer(block):
        size = int.from_bytes(found[1], "big")
        if size <= LONGEST_CREDIT:
            yield f"작성자: {text(0, block[found.end() : found.end() + size])}"


def text(key: int, value: object) -> str:
    """A value of metadata as text; of numbers nothing."""
    if isinstance(value, str):
        # Exif has ASCII only; programs write their own bytes, which the library takes for Latin-1.
        try:
            value = value.encode("latin-1")
        except UnicodeEncodeError:
            return str(value).strip()
    if not isinstance(value, bytes):
        return ""
    encodings: tuple[str, ...] = ("utf-16-le",) if key in WIDE else ("utf-8", "cp949", "latin-1")
    said = []
    if key == COMMENT and value[:8] in CHARSETS:
        encodings = CHARSETS[value[:8]]
        value = value[8:]
        if len(encodings) > 1 and encodings[0].startswith("utf-16"):
            # The byte order is that of the file, or of the program that wrote it.
            return " ".join(value.decode(each, "ignore") for each in encodings)
    for encoding in encodings:
        try:
            said.append(value.decode(encoding).replace("\0", " ").strip())
            break
        except UnicodeDecodeError:
            continue
    return "".join(said)


def after(data: bytes, budget: Budget) -> Iterator[Piece]:
    """What follows the end of the picture: a second one from a telephone, or something that hides there."""
    from generator.attachments.read import part  # noqa: PLC0415 - files lie in files

    rest = data.lstrip(b"\0\r\n ")
    if not rest:
        return
    kind = content_of(rest)
    if kind in PICTURES:
        yield from part("", rest, budget)
    elif kind in (TEXT, UNKNOWN) and b"PK\x03\x04" not in rest and b"ftyp" not in rest[:64] and kind not in METAFILES:
        # Telephones keep the settings of the shot there.
        yield Passage(runs(rest), placed("그림 뒤에 붙은 것", "behind the picture"))
    else:
        raise Unreadable("그림 뒤에 다른 것이 붙어 있습니다", "something else hangs on behind the picture")
