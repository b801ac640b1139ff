"""Web addresses, identifiers and references as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.diagnostics import Fact
from generator.records.forms.reading import Reading, hyphens, plain

MARKDOWN = re.compile(r"!?\[[^\]]*\]\(\s*<?(?P<address>[^\s)>]+)>?[^)]*\)")
#: http://, with the slips that happen in it.
SCHEME = re.compile(r"^(?P<name>h*tt+p+(?P<safe>s)?)\s?[:;.]?\s?[/\\]{0,3}\s?(?=[A-Za-z0-9])", re.IGNORECASE)
HOST = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:[A-Za-z]{2,})(?::[0-9]+)?(?:[/?#].*)?")
#: The name of a file, which no host has.
FILE = re.compile(r"[^/]+\.(?:pdf|hwpx?|xlsx?|docx?|pptx?|csv|html?|zip|md|yml)", re.IGNORECASE)
HANGUL: Fact = {
    "ko": "한글은 쓸 수 없습니다. 무엇인지 알 수 있는 영문 낱말로 지으세요.",
    "en": "Only English letters: choose a word that tells what it is.",
}


def read_url(text: str) -> Reading:
    """An address that begins with http:// or https://. One that has neither gets https://, as browsers do."""
    text = plain(text)
    if found := MARKDOWN.fullmatch(text):
        text = found["address"]
    text = text.strip("<>()[]").rstrip(".,;)")
    scheme = SCHEME.match(text)
    rest = text[scheme.end() :] if scheme else text.removeprefix("//")
    if " " in rest or not HOST.fullmatch(rest) or FILE.fullmatch(rest):
        return Reading()
    name = "http" if scheme and not scheme["safe"] else "https"
    return Reading(f"{name}://{rest}")


def read_site_url(text: str) -> Reading:
    """The address of a whole site, which ends with a slash."""
    found = read_url(text).text
    return Reading(f"{found.rstrip('/')}/" if found else "")


def read_id(text: str) -> Reading:
    """Lower case, with hyphens: Playground Safety, playground_safety."""
    text = hyphens(plain(text)).removesuffix(".yml")
    if re.search("[가-힣ㄱ-ㅎㅏ-ㅣ]", text):
        return Reading(note=HANGUL)
    # fooBar is two words or one: its writer knows.
    if not re.fullmatch(r"[A-Za-z0-9 _./-]+", text) or re.search("[a-z][A-Z]", text):
        return Reading()
    return Reading(re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-"))


def read_reference(text: str, kinds: Iterable[tuple[str, str]]) -> Reading:
    """kind/id: /task/1-1/, data/task/1-1.yml, an address of the site, 추진과제/1-1. ``kinds`` are names and kinds."""
    written = re.sub(r"^https?://[^/]+/|^/?data/", "", plain(text).replace("\\", "/")).strip("/ ").removesuffix(".yml")
    kind, mark, name = (part.strip() for part in hyphens(written).rpartition("/"))
    if not mark:
        kind, mark, name = (part.strip() for part in hyphens(written).partition(" "))
    known = {said.replace(" ", "").lower(): one for said, one in kinds}
    one, made = known.get(kind.replace(" ", "").lower()), read_id(name)
    return Reading(f"{one}/{made.text}" if mark and one and made.text else "", made.note if mark else "")
