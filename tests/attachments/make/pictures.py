"""Pictures by Ghostscript (WebP and GIF: Pillow), with what ExifTool writes into them."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from pdfs import ghost
from PIL import Image
from sources import NUMBER

TAGS = {
    "jpg": {
        "description": f"-EXIF:ImageDescription={NUMBER}",
        "artist": "-EXIF:Artist=홍길동",
        "user-comment": f"-EXIF:UserComment=문의 {NUMBER}",
        "comment-of-windows": f"-EXIF:XPComment={NUMBER}",
        "owner": "-EXIF:OwnerName=홍길동",
        "caption": f"-IPTC:Caption-Abstract={NUMBER}",
        "by-line": "-IPTC:By-line=홍길동",
        "xmp": f"-XMP-dc:Description={NUMBER}",
        "creator-of-xmp": "-XMP-dc:Creator=홍길동",
        "comment": f"-Comment={NUMBER}",
        "place": "-EXIF:GPSLatitude=37 -EXIF:GPSLatitudeRef=N -EXIF:GPSLongitude=127 -EXIF:GPSLongitudeRef=E",
        "place-in-xmp": "-XMP-exif:GPSLatitude=37 -XMP-exif:GPSLongitude=127",
    },
    "png": {
        "text": f"-PNG:Comment={NUMBER}",
        "packed-text": f"-z -PNG:Comment={f'{NUMBER}, ' * 9}",
        "text-of-utf-8": f"-PNG:Comment-ko=문의 {NUMBER}",
        "exif": f"-EXIF:ImageDescription={NUMBER}",
        "xmp": f"-XMP-dc:Description={NUMBER}",
        "place": "-EXIF:GPSLatitude=37 -EXIF:GPSLatitudeRef=N",
    },
    "webp": {
        "exif": f"-EXIF:ImageDescription={NUMBER}",
        "xmp": f"-XMP-dc:Description={NUMBER}",
        "place": "-EXIF:GPSLatitude=37 -EXIF:GPSLatitudeRef=N",
    },
    "gif": {"comment": f"-Comment={NUMBER}", "xmp": f"-XMP-dc:Description={NUMBER}"},
    "tif": {
        "description": f"-EXIF:ImageDescription={NUMBER}",
        "artist": "-EXIF:Artist=홍길동",
        "xmp": f"-XMP-dc:Description={NUMBER}",
        "caption": f"-IPTC:Caption-Abstract={NUMBER}",
    },
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="20"{attribute}>{inner}<text>예시 <tspan>그림</tspan></text></svg>'
DRAWN = {
    "clean": {},
    "text": {"inner": f"<text>{NUMBER}</text>"},
    "letters-one-by-one": {
        "inner": "<text>" + "".join(f'<tspan x="{at}">{char}</tspan>' for at, char in enumerate(NUMBER)) + "</text>"
    },
    "title": {"inner": f"<title>{NUMBER}</title>"},
    "description": {"inner": f"<desc>{NUMBER}</desc>"},
    "metadata": {"inner": f"<metadata><a xmlns='x'>{NUMBER}</a></metadata>"},
    "comment": {"inner": f"<!-- {NUMBER} -->"},
    "attribute": {"attribute": f' aria-label="{NUMBER}"'},
    "references": {"inner": "<text>" + "".join(f"&#{ord(char)};" for char in NUMBER) + "</text>"},
    "link": {"inner": '<a xlink:href="tel:%2B82-10-2345-6789"><text>전화</text></a>'},
    "script": {"inner": f"<script>var a = '{NUMBER}'</script>"},
}


def pictures(files: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        source = Path(name) / "page.ps"
        source.write_text("%!PS\n<< /PageSize [4 4] >> setpagedevice 0 0 2 2 rectfill showpage\n")
        for ending, device in {"jpg": "jpeg", "png": "pnggray", "tif": "tiffgray"}.items():
            ghost(source, files / f"{ending}.clean.{ending}", device, "-r72")
        for ending in ("webp", "gif"):
            Image.open(files / "png.clean.png").save(files / f"{ending}.clean.{ending}")
        for ending, places in TAGS.items():
            for place, tags in places.items():
                target = files / f"{ending}.{place}.{ending}"
                target.write_bytes((files / f"{ending}.clean.{ending}").read_bytes())
                divided = tags.split(" -") if place.startswith("place") or tags.startswith("-z") else [tags]
                subprocess.run(
                    [
                        "exiftool",
                        "-q",
                        "-charset",
                        "iptc=UTF8",
                        "-overwrite_original",
                        *[each if each.startswith("-") else f"-{each}" for each in divided],
                        target,
                    ],
                    check=True,
                )
        clean = (files / "jpg.clean.jpg").read_bytes()
        (files / "jpg.behind-the-end.jpg").write_bytes(clean + f"\0\0Shot by {NUMBER}".encode())
        (files / "jpg.archive-behind-the-end.jpg").write_bytes(clean + b"PK\x03\x04 something")
        (files / "jpg.second-picture-behind-the-end.jpg").write_bytes(clean + (files / "jpg.comment.jpg").read_bytes())
    for place, parts in DRAWN.items():
        (files / f"svg.{place}.svg").write_text(
            SVG.format(attribute=parts.get("attribute", ""), inner=parts.get("inner", "")), "utf-8"
        )
