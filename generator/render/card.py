"""Social cards: the picture that a messenger shows beside a link (The Open Graph protocol), one a kind and one a dataset.

Drawn with the letters of theme/card alone: another machine has other fonts, and a letter that none of them has is an empty box. A card
that would hold such a letter is not made, and the next wider one stands for it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from generator.pages import FURTHER, Page
from generator.records import contracts
from generator.render.style import tokens
from generator.site import Site
from generator.words import THEME, marks_in_words

WIDTH, HEIGHT, EDGE = 1200, 630, 80
#: Shades between paper and ink, which with the lamp are sixteen: four bits a pixel.
SHADES, LAMP = 15, 15
#: Sizes in which a title is tried, and how many lines of each there is room for.
SIZES = ((84, 3), (64, 4), (48, 5))
TOP = 170
NAME = 40
#: A letter that no font has: what is drawn for it is what is drawn for every letter that is missing.
NOBODY = "\uffff"
#: Of pages that belong to no kind.
SITE = ""


@dataclass(frozen=True)
class Card:
    """A card says ``title`` and the name of its site. ``path`` is new with every other look: messengers keep what they once fetched."""

    title: str
    name: str

    @cached_property
    def path(self) -> str:
        return f"card/{sha256(repr((self.title, self.name, look())).encode()).hexdigest()[:16]}.png"

    @property
    def drawable(self) -> bool:
        return not missing(self.title + self.name)


@cache
def look() -> str:
    """What all cards have in common: their letters, colours and sizes."""
    return sha256(repr((letters(), colours(), SIZES, TOP, NAME)).encode()).hexdigest()


def letters() -> bytes:
    return (THEME / "card/hwanhi-card.otf").read_bytes()


def colours() -> tuple[str, str, str]:
    """Paper, ink and lamp of the first palette."""
    first = next(iter(tokens()["palettes"].values()))["colours"]
    return first["ground"], first["ink"], first["lamp"]


@cache
def font(size: int) -> ImageFont.FreeTypeFont:
    # Without shaping, which the letters of a card need not: machines have other versions of what shapes.
    return ImageFont.truetype(BytesIO(letters()), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def known(letter: str) -> bool:
    return letter.isspace() or bytes(font(NAME).getmask(letter)) != bytes(font(NAME).getmask(NOBODY))


def missing(text: str) -> list[str]:
    """The letters that would be empty boxes."""
    return [each for each in dict.fromkeys(text) if not known(each)]


def cards(site: Site) -> dict[str, Card]:
    """By kind, by the reference of a record whose tables are cited, and of the site itself: those that can be drawn."""
    name = composed(str(site.settings["name"]))
    found = {SITE: Card(composed(str(site.settings["description"])), name)}
    for kind, contract in contracts().items():
        records = site.of(kind)
        if records and contract.page.address is None:
            found[kind] = Card(contract.plural(site.language), name)
        if contract.page.citable:
            found |= {
                each.reference: Card(composed(str(marks_in_words(each.data["title"], site.language))), name)
                for each in records
            }
    return {key: card for key, card in found.items() if card.drawable}


def composed(text: str) -> str:
    """In the form in which a font has letters: other systems write a syllable as its parts."""
    return unicodedata.normalize("NFC", text)


def card_of(page: Page, every: dict[str, Card]) -> Card | None:
    """The nearest of the cards: of the record, of its kind, of the site."""
    record, contract = page.context.get("record"), page.context.get("contract")
    keys = (
        [record.reference, record.kind]
        if record
        else [contract.kind]
        if page.kind in ("list", FURTHER) and contract
        else []
    )
    return next((every[key] for key in (*keys, SITE) if key in every), None)


def draw(card: Card) -> bytes:
    """The card as PNG, the same bytes each time with the same library."""
    size, lines = set_in_lines(card.title)
    shade = Image.new("L", (WIDTH, HEIGHT), 0)
    pen = ImageDraw.Draw(shade)
    for at, line in enumerate(lines):
        pen.text((EDGE, TOP + at * size * 1.3), line, font=font(size), fill=255)
    small = next((each for each in (NAME, 32, 24) if font(each).getlength(card.name) <= WIDTH - 2 * EDGE), 24)
    pen.text((EDGE, HEIGHT - EDGE - small), card.name, font=font(small), fill=255)
    made = Image.frombytes("P", shade.size, shade.point([each * (SHADES - 1) // 255 for each in range(256)]).tobytes())
    made.putpalette(palette())
    pen = ImageDraw.Draw(made)
    pen.ellipse((EDGE, 70, EDGE + 80, 150), fill=SHADES - 1)
    pen.ellipse((EDGE + 18, 88, EDGE + 62, 132), fill=LAMP)
    out = BytesIO()
    made.save(out, "PNG", bits=4)
    return out.getvalue()


def palette() -> list[int]:
    """From paper to ink, then the lamp."""
    paper, ink, lamp = ([int(each[at : at + 2], 16) for at in (1, 3, 5)] for each in colours())
    steps = [
        [round(low + (high - low) * step / (SHADES - 1)) for low, high in zip(paper, ink, strict=True)]
        for step in range(SHADES)
    ]
    return [part for colour in (*steps, lamp) for part in colour]


def set_in_lines(title: str) -> tuple[int, Sequence[str]]:
    """The largest size in which a title has room, and its lines; what has none in the smallest ends in an ellipsis."""
    for size, most in SIZES:
        lines = list(wrapped(title, size))
        if len(lines) <= most:
            return size, lines
    return size, [*lines[: most - 1], f"{lines[most - 1][:-1].rstrip()}…"]


def wrapped(title: str, size: int) -> Iterator[str]:
    """Words in lines; a word that is wider than a card is broken."""
    line = ""
    for word in title.split():
        longer = f"{line} {word}".strip()
        if fits(longer, size):
            line = longer
            continue
        if line:
            yield line
        line = word
        while not fits(line, size):
            end = next(at for at in range(1, len(line)) if not fits(line[: at + 1], size))
            yield line[:end]
            line = line[end:]
    if line:
        yield line


def fits(line: str, size: int) -> bool:
    return font(size).getlength(line) <= WIDTH - 2 * EDGE
