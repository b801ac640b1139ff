"""Animated pictures: how long those of a page move, and whether they flash, read from their bytes."""

from __future__ import annotations

import binascii
import hashlib
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate
from math import inf
from typing import Any, cast
from urllib.parse import unquote_to_bytes, urlsplit

from PIL import Image, ImageChops
from selenium.common.exceptions import WebDriverException

from accessibility.visit import Visit

#: Frames that are looked at; in 3 s of a film there are no more.
MOST = 100
#: Cells of a side into which a picture is divided to see what of it flashes.
CELLS = 24
#: A change of relative luminance that is half a flash, and how dark its darker side is at the most (WCAG 2.2, general flash).
CHANGE, DARK = 0.1, 0.8
#: CSS px of the field in which a quarter may not flash: ten degrees of sight (WCAG 2.2, general flash threshold).
FIELD = (341, 256)
#: Frames that are meant to be shown shorter than this browsers show for 0.1 s.
SHORTEST, SHOWN = 0.011, 0.1
KINDS = {"GIF", "PNG", "WEBP"}

#: The pictures of the page that may be animated; backgrounds only where a style has loaded one.
ASK = r"""
const page = hwanhi.page();
const KIND = /\.(?:gif|webp|a?png)(?:[?#]|$)|^data:image\/(?:gif|webp|a?png)/i;
const found = [];
const take = (element, url) => {
  const box = element.getBoundingClientRect();
  if (!KIND.test(url) || box.width < 5 || box.height < 5 || box.right + scrollX < 0 || box.bottom + scrollY < 0 || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
  const words = [element.getAttribute("alt"), element.getAttribute("aria-label"), element.getAttribute("title"), url.startsWith("data:") ? "" : url.split("/").at(-1)].find(Boolean) ?? "";
  const waits = Boolean(element.closest("[aria-busy=true], [role=progressbar]")) || /load|spin|progress|wait|로딩|불러오/i.test(`${words} ${url.startsWith("data:") ? "" : url} ${element.className} ${element.id}`);
  found.push({ selector: page.selector(element), words: words.slice(0, 60), url, size: [box.width, box.height], waits });
};
for (const element of page.all("img, input[type=image]")) take(element, element.currentSrc || element.src);
const known = new Set(found.map(({ url }) => url));
const styled = performance.getEntriesByType("resource").some(({ name, initiatorType }) => initiatorType === "css" && KIND.test(name) && !known.has(name));
for (const element of styled ? page.all("body *") : []) {
  const url = /url\("([^"]+)"\)/.exec(getComputedStyle(element).backgroundImage)?.[1];
  if (url) take(element, url);
}
return { pictures: found.slice(0, 200), stops: page.stoppable() };
"""


@dataclass(frozen=True)
class Film:
    """What is in one file. ``seconds`` it moves; each of ``cells``, row by row, flashes so often in its worst second."""

    seconds: float
    cells: tuple[int, ...] = ()


@dataclass(frozen=True)
class Animated:
    """A picture of the page that moves. ``waits``: it shows that something is being loaded. ``size`` in CSS px."""

    selector: str
    words: str
    size: tuple[float, float]
    waits: bool
    film: Film

    @property
    def flashing(self) -> float:
        """The largest part of a field of sight, 0 to 1, that flashes more than three times in a second."""
        width, height = self.size
        across, down = (max(1, round(CELLS * min(1, side / of))) for side, of in zip(FIELD, self.size, strict=True))
        rows = [[count > 3 for count in self.film.cells[row : row + CELLS]] for row in range(0, CELLS * CELLS, CELLS)]  # noqa: PLR2004 - of WCAG 2.3.1
        most = max(
            (
                sum(sum(row[x : x + across]) for row in rows[y : y + down])
                for y in range(CELLS - down + 1)
                for x in range(CELLS - across + 1)
            ),
            default=0,
        )
        return most * width * height / CELLS**2 / (FIELD[0] * FIELD[1])


@dataclass(frozen=True)
class Animation:
    """The animated pictures of a page, and whether a control of it says that it stops them."""

    pictures: tuple[Animated, ...]
    stops: bool


def animated(visit: Visit) -> Animation:
    """Those of the page that is open, looked at once. Raises WebDriverException."""
    if "animated" not in visit.facts:
        said = visit.evaluate(ASK)
        visit.facts["animated"] = Animation(tuple(_moving(visit, said["pictures"])), said["stops"])
    return cast("Animation", visit.facts["animated"])


def _moving(visit: Visit, pictures: Sequence[Mapping[str, Any]]) -> Iterator[Animated]:
    for each in pictures:
        film = _film_at(visit, each["url"])
        if film is not None:
            yield Animated(each["selector"], each["words"], (each["size"][0], each["size"][1]), each["waits"], film)


def _film_at(visit: Visit, url: str) -> Film | None:
    """What moves in the file at ``url``, read once for all pages; None where nothing does."""
    known: dict[str, Film | None] = visit.world.__dict__.setdefault("films", {})
    # Each page has a host of its own; the file is the same.
    place = (
        hashlib.sha256(url.encode()).hexdigest()
        if url.startswith("data:")
        else urlsplit(url)._replace(scheme="", netloc="").geturl()
    )
    if place not in known:
        data = _bytes(visit, url)
        if not data:  # this page has not loaded it; another may
            return None
        known[place] = film(data)
    return known[place]


def _bytes(visit: Visit, url: str) -> bytes:
    """The file as the browser has it; empty where it has none."""
    try:
        if url.startswith("data:"):
            kind, _, data = url.partition(",")
            return b64decode(unquote_to_bytes(data)) if kind.endswith(";base64") else unquote_to_bytes(data)
        frame = visit.cdp("Page.getFrameTree")["frameTree"]["frame"]["id"]
        said = visit.cdp("Page.getResourceContent", {"frameId": frame, "url": url})
        return b64decode(said["content"]) if said["base64Encoded"] else cast("str", said["content"]).encode()
    except (WebDriverException, binascii.Error):
        return b""


def film(data: bytes) -> Film | None:
    """What moves in a GIF, PNG or WebP; None where nothing does, or where it cannot be read."""
    try:
        with Image.open(BytesIO(data)) as image:
            if image.format not in KINDS or getattr(image, "n_frames", 1) < 2:  # noqa: PLR2004 - one frame is no film
                return None
            frames = list(_frames(image))
            # Without a word about it a GIF is shown once; 0 is without end.
            loops = image.info.get("loop")
            times = inf if loops == 0 else int(loops or 0) + (image.format == "GIF")
            whole = sum(shown for _, shown in frames) * getattr(image, "n_frames", 1) / len(frames)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    first = frames[0][0]
    if not any(ImageChops.difference(first, other).getbbox() for other, _ in frames[1:]):
        return None
    return Film(whole * max(times, 1), tuple(_flashes(frames, repeats=times > 1)))


def _frames(image: Image.Image) -> Iterator[tuple[Image.Image, float]]:
    """Each frame as it is seen on white, and for how many seconds."""
    for number in range(min(getattr(image, "n_frames", 1), MOST)):
        image.seek(number)
        seen = Image.new("RGBA", image.size, "white")
        seen.alpha_composite(image.convert("RGBA"))
        seconds = float(image.info.get("duration") or 0) / 1000
        yield seen.convert("RGB"), seconds if seconds >= SHORTEST else SHOWN


def _flashes(frames: Sequence[tuple[Image.Image, float]], *, repeats: bool) -> Iterator[int]:
    """Of each cell of the picture, row by row, how often it flashes in its worst second."""
    seen = [_luminances(image) for image, _ in frames]
    times = [0.0, *accumulate(shown for _, shown in frames)]
    rounds = min(MOST, int(2 / times[-1]) + 2) if repeats else 1
    for cell in range(CELLS * CELLS):
        values = [
            (turn * times[-1] + begin, each[cell])
            for turn in range(rounds)
            for begin, each in zip(times, seen, strict=False)
        ]
        yield _worst_second(list(_turns(values)))


def _luminances(image: Image.Image) -> list[float]:
    small = image.resize((CELLS, CELLS), Image.Resampling.BOX)
    pixels = cast("Iterator[tuple[int, int, int]]", small.get_flattened_data())
    return [
        sum(share * (value / 255) ** 2.2 for share, value in zip((0.2126, 0.7152, 0.0722), pixel, strict=True))
        for pixel in pixels
    ]


def _turns(values: Sequence[tuple[float, float]]) -> Iterator[float]:
    """When the luminance turns: each time a change, up or down, of which two that oppose each other are a flash."""
    low, high = inf, -inf
    rising: bool | None = None
    for second, value in values:
        low, high = min(low, value), max(high, value)
        if rising is not True and value - low >= CHANGE and low < DARK:
            rising, high = True, value
            yield second
        elif rising is not False and high - value >= CHANGE and value < DARK:
            rising, low = False, value
            yield second


def _worst_second(turns: Sequence[float]) -> int:
    """Pairs of changes in the second with the most of them."""
    most = begin = 0
    for end, second in enumerate(turns):
        while second - turns[begin] > 1:
            begin += 1
        most = max(most, end - begin + 1)
    return most // 2
