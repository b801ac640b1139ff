"""Pictures: what the camera and programs wrote beside the picture itself. Of what the picture shows nothing is known."""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import ExifTags, Image, UnidentifiedImageError

from generator.attachments.passage import Location, Passage, Piece, Unreadable, placed

GPS = 0x8825
DETAILS = 0x8769
#: Exif tags that name a person: Artist, XPAuthor, CameraOwnerName.
AUTHORS = (0x013B, 0x9C9D, 0xA430)
#: Tags of Windows, which are UTF-16.
WIDE = range(0x9C9B, 0x9CA0)


def picture(data: bytes) -> Iterator[Piece]:
    try:
        with Image.open(io.BytesIO(data)) as image:
            exif = image.getexif()
            tags = {**exif, **exif.get_ifd(DETAILS)}
            located = bool(set(exif.get_ifd(GPS)) & {ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude})
            info = dict(image.info)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Unreadable("그림 파일이 깨졌습니다", "the picture is damaged") from error
    where = placed("그림에 딸린 정보", "metadata of the picture")
    said = [text(value) for key, value in info.items() if key not in ("exif", "icc_profile", "photoshop")]
    said += [
        f"작성자: {text(value, wide=key in WIDE)}" if key in AUTHORS else text(value, wide=key in WIDE)
        for key, value in tags.items()
    ]
    yield Passage("\n".join(filter(None, said)), where)
    if located or b"exif:GPSLatitude" in data:
        yield Location(where)


def text(value: object, *, wide: bool = False) -> str:
    """A value of metadata as text; of numbers and blobs nothing."""
    if isinstance(value, str):
        # Exif has ASCII only; programs write their own bytes, which the library takes for Latin-1.
        try:
            value = value.encode("latin-1")
        except UnicodeEncodeError:
            return str(value).strip()
    if isinstance(value, bytes):
        for encoding in ("utf-16-le",) if wide else ("utf-8", "cp949", "latin-1"):
            try:
                return value.decode(encoding).replace("\0", " ").strip()
            except UnicodeDecodeError:
                continue
    return ""
