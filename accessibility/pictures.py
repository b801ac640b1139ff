"""Pictures that hold text: what is read in those of a page, and how much of them it is."""

from __future__ import annotations

import re
import unicodedata
from base64 import b64decode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any, cast

from PIL import Image
from rapidfuzz import fuzz

from accessibility.reading import Word, reader
from accessibility.visit import Visit

#: Pictures a page that are read: the largest.
MOST = 12
#: px of the longer side of what is read. Letters of 8 px on the screen are then as large as Tesseract wants them.
SIDE = 1600
#: A word that the reader is so sure of is taken to stand there.
SURE = 80
#: The share of px that the four most common of 4,096 colours have in a drawn picture at least; in a photograph it is smaller.
FLAT = 0.6
#: CSS px of a picture that is no photograph for its size.
SMALL = 20000


@dataclass(frozen=True)
class Picture:
    """A picture of a page, with the ``words`` in it that are sure. ``ink`` is the share of what is drawn that is in words."""

    target: str
    #: picture, drawing (svg, canvas) or background.
    kind: str
    exposed: bool
    name: str
    hints: str
    words: tuple[str, ...]
    ink: float
    #: Drawn in few colours, as no photograph is.
    is_flat: bool

    @property
    def text(self) -> str:
        return " ".join(self.words)


def pictures(visit: Visit) -> tuple[Picture, ...]:
    """The pictures of the page that is open, in which text may be. Raises WebDriverException."""
    if "pictures" not in visit.facts:
        page = visit.evaluate(_script())
        languages: tuple[str, ...] = ("eng",) if page["language"].lower().startswith("en") else ("kor", "eng")
        visit.facts["page text"] = page["text"]
        visit.facts["pictures"] = tuple(_seen(visit, each, languages) for each in page["pictures"][:MOST])
    return cast("tuple[Picture, ...]", visit.facts["pictures"])


def page_text(visit: Visit) -> str:
    """What is seen of the page's text; after ``pictures``."""
    return cast("str", visit.facts["page text"])


def plain(text: str) -> str:
    """As it sounds: one case and width, letters and digits only."""
    return re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", text).lower()).strip()


def spoken(words: Iterable[str], text: str) -> list[str]:
    """Those of ``words`` that are in ``text``, a misread letter forgiven."""
    said = plain(text)
    close = said.replace(" ", "")
    apart = said.split()
    found = []
    for word in words:
        sign = plain(word).replace(" ", "")
        if sign in close or any(fuzz.ratio(sign, other) >= 70 for other in apart):  # noqa: PLR2004 - of 100
            found.append(word)
    return found


def _seen(visit: Visit, each: Mapping[str, Any], languages: tuple[str, ...]) -> Picture:
    left, top, width, height = each["box"]
    scale = max(0.5, min(4.0, SIDE / max(width, height)))
    clip = {"x": left, "y": top, "width": width, "height": height, "scale": scale}
    asked = {"format": "png", "captureBeyondViewport": True, "clip": clip}
    png = b64decode(visit.cdp("Page.captureScreenshot", asked)["data"])
    image = Image.open(BytesIO(png)).convert("RGB")
    is_flat = _is_flat(image)
    # A photograph is not read: what looks like letters in it is seldom any, and takes seconds.
    words = _read(image, languages) if is_flat or width * height < SMALL else ()
    return Picture(
        each["target"],
        each["kind"],
        each["exposed"],
        each["name"],
        each["hints"],
        tuple(word.text for word in words),
        _ink(image, words),
        is_flat,
    )


def _read(image: Image.Image, languages: tuple[str, ...]) -> tuple[Word, ...]:
    """The sure words, of two readings: as it is, and smaller with room around, where letters that touch the edge show."""
    room = max(20, min(image.size) // 16)
    half = image.resize((max(1, image.width // 2), max(1, image.height // 2)), Image.Resampling.BICUBIC)
    roomy = Image.new("RGB", (half.width + 2 * room, half.height + 2 * room), cast("Any", image.getpixel((1, 1))))
    roomy.paste(half, (room, room))
    found = list(_sure(reader().read(_png(image), languages)))
    known = {plain(word.text) for word in found}
    more = (word for word in _sure(reader().read(_png(roomy), languages)) if plain(word.text) not in known)
    back = (Word(each.text, each.sure, cast("Any", tuple((side - room) * 2 for side in each.box))) for each in more)
    return (*found, *back)


def _sure(words: Iterable[Word]) -> Iterator[Word]:
    return (word for word in words if word.sure >= SURE and len(re.sub(r"[\W_]", "", word.text)) > 1)


def _png(image: Image.Image) -> bytes:
    data = BytesIO()
    image.save(data, "PNG")
    return data.getvalue()


def _is_flat(image: Image.Image) -> bool:
    small = image.resize((max(1, image.width // 4), max(1, image.height // 4)), Image.Resampling.NEAREST)
    colours = Counter(
        (r >> 4, g >> 4, b >> 4) for r, g, b in cast("Iterable[tuple[int, int, int]]", small.get_flattened_data())
    )
    return sum(count for _, count in colours.most_common(4)) >= FLAT * small.width * small.height


def _ink(image: Image.Image, words: Iterable[Word]) -> float:
    """The share of px unlike the ground that lie in a word's box, a tenth around it counted in."""
    small = image.resize((max(1, image.width // 4), max(1, image.height // 4)), Image.Resampling.BILINEAR)
    pixels = cast("Any", small.load())
    edge = [pixels[x, y] for x in range(small.width) for y in (0, small.height - 1)]
    ground = Counter((r >> 4, g >> 4, b >> 4) for r, g, b in edge).most_common(1)[0][0]
    boxes = [tuple(side / 4 for side in word.box) for word in words]
    inside = drawn = 0
    for y in range(small.height):
        for x in range(small.width):
            r, g, b = pixels[x, y]
            if max(abs((r >> 4) - ground[0]), abs((g >> 4) - ground[1]), abs((b >> 4) - ground[2])) > 2:  # noqa: PLR2004
                drawn += 1
                inside += any(x0 - 2 <= x <= x1 + 2 and y0 - 2 <= y <= y1 + 2 for x0, y0, x1, y1 in boxes)
    return inside / drawn if drawn else 0.0


@cache
def _script() -> str:
    return (files("accessibility") / "pictures.js").read_text("utf-8")
