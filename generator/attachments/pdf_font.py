"""Whether the codes of a font are characters: without a table (ToUnicode) they may be numbers of its glyphs only.

ISO 32000-2, 9.10.2: the ways in which a program gets from a code to a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pypdf.generic import DictionaryObject, IndirectObject

#: Fonts of signs: bullets and arrows, of which nobody makes a number.
SIGNS = re.compile(r"(?i)symbol|dingbat|wingding|webding|marlett")
#: Encodings of composite fonts whose codes are characters, as pypdf reads them.
CODED = re.compile(
    r"/(?:Uni\w+-(?:UTF16|UCS2)-[HV]|90ms-RKSJ-[HV]|GBK?2?K?p?c?-EUC-[HV]|GBK2K-[HV]|ETen(?:ms)?-B5-[HV])"
)
#: Encodings of simple fonts with names for all characters.
NAMED = frozenset(("/WinAnsiEncoding", "/MacRomanEncoding", "/StandardEncoding", "/MacExpertEncoding"))
#: Names of glyphs that tell nothing: g12, G45, cid123, C0_1, a7, glyph3.
NUMBERED = re.compile(r"/(?:g|G|cid|CID|C\d*_?|c|a|A|glyph|index|uni?code|f|F|x|X|H|N|char)[_\-.]?[0-9A-Fa-f]{1,5}")
SYMBOLIC = 4
MANY = 3


def unreadable_fonts(holder: DictionaryObject, seen: set[int]) -> bool:
    return any(unreadable(font) for font in fonts(holder, seen, 0))


def fonts(holder: DictionaryObject, seen: set[int], depth: int) -> Iterator[DictionaryObject]:
    """The fonts of a page and of the forms that it draws, each once; the forms are noted in ``seen`` as drawn."""
    resources = holder.get("/Resources")
    if resources is None and "/Parent" in holder and depth == 0:
        above = holder["/Parent"].get_object()
        resources = above.get("/Resources") if isinstance(above, DictionaryObject) else None
    resources = resources.get_object() if resources is not None else {}
    for name in ("/Font", "/XObject"):
        listed = resources.get(name)
        for each in dict.values(listed.get_object()) if listed is not None else ():
            if isinstance(each, IndirectObject):
                if each.idnum in seen:
                    continue
                seen.add(each.idnum)
            found = each.get_object()
            if not isinstance(found, DictionaryObject):
                continue
            if name == "/Font":
                yield found
            elif found.get("/Subtype") == "/Form" and depth < 20:  # noqa: PLR2004 - forms in forms
                yield from fonts(found, seen, depth + 1)


def unreadable(font: DictionaryObject) -> bool:
    if "/ToUnicode" in font or SIGNS.search(str(font.get("/BaseFont", ""))):
        return False
    encoding = font.get("/Encoding")
    encoding = encoding.get_object() if encoding is not None else None
    if font.get("/Subtype") == "/Type0":
        return not (isinstance(encoding, str) and CODED.fullmatch(encoding))
    if isinstance(encoding, DictionaryObject):
        differences = encoding.get("/Differences")
        named = [str(each) for each in (differences.get_object() if differences is not None else ()) if isinstance(each, str)]  # fmt: skip
        return sum(map(bool, map(NUMBERED.fullmatch, named))) > MANY
    if isinstance(encoding, str) and encoding in NAMED:
        return False
    return font.get("/Subtype") == "/Type3" or is_symbolic(font)


def is_symbolic(font: DictionaryObject) -> bool:
    """A subset of a font that is said to be one of signs has codes of its own."""
    descriptor = font.get("/FontDescriptor")
    if descriptor is None:
        return False
    described = descriptor.get_object()
    subset = "+" in str(font.get("/BaseFont", "")) and bool(int(described.get("/Flags", 0)) & SYMBOLIC)
    return subset and (font.get("/Subtype") == "/TrueType" or "/FontFile3" in described)
