"""Web addresses, identifiers and references as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit, urlunsplit

from generator.diagnostics import Fact
from generator.records.forms.reading import Reading, hyphens, plain
from generator.records.web import is_web_address

MARKDOWN = re.compile(r"!?\[[^\]]*\]\(\s*<?(?P<address>[^\s)>]+)>?[^)]*\)")
#: http://, with the slips that happen in it.
SCHEME = re.compile(r"^(?P<name>h*tt+p+(?P<safe>s)?)\s?[:;.]?\s?[/\\]{0,3}\s?(?=[A-Za-z0-9])", re.IGNORECASE)
HOST = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:[A-Za-z]{2,})(?::[0-9]+)?(?:[/?#].*)?")
#: The name of a file, which no host has.
FILE = re.compile(r"[^/]+\.(?:pdf|hwpx?|xlsx?|docx?|pptx?|csv|html?|zip|md|yml)", re.IGNORECASE)
#: What servers show first in a folder, and the names of other pages.
FIRST_PAGE = re.compile(r"(?:index|default|main|home)\.[a-z]{2,5}", re.IGNORECASE)
PAGE = re.compile(r".+\.(?:html?|do|jsp|php|asp|aspx|cgi|pdf|hwpx?)", re.IGNORECASE)
OF_A_PAGE: Fact = {
    "ko": "누리집 전체가 놓일 폴더의 주소를 적으세요. 한 쪽이나 파일의 주소가 아닙니다. 예: https://www.example.org/open/",
    "en": "Write the address of the folder of the whole site, not that of a page or file, e.g. https://www.example.org/open/",
}
UPWARDS: Fact = {
    "ko": "주소에 ..을 쓰지 말고 폴더 이름을 그대로 적으세요.",
    "en": "Write the names of the folders as they are, without ..",
}
UNREADABLE_PORT: Fact = {
    "ko": "쌍점 뒤의 포트는 1에서 65535까지의 수입니다. 모르면 쌍점과 함께 지우세요.",
    "en": "The port behind the colon is a number from 1 to 65535. If you do not know it, delete it with its colon.",
}
#: What an address of a folder does not have, each with what to do.
NO_FOLDER: tuple[tuple[re.Pattern[str], Fact], ...] = (
    (
        re.compile(r"//[^/]*@"),
        {
            "ko": "아이디와 비밀번호는 주소에 적지 않습니다. 모두가 보게 됩니다.",
            "en": "No user name and no password belong into an address, as everybody would see them.",
        },
    ),
    (
        re.compile(r"[?#]."),
        {"ko": "물음표(?)나 # 뒤는 빼고 적으세요.", "en": "Leave out what begins with ? or #."},
    ),
    (
        re.compile(r"//[^/]+/.*[^\x00-\x7f]|%[0-9A-Fa-f]{2}"),
        {
            "ko": "폴더 이름은 영문, 숫자와 . _ ~ - 로만 적습니다. 서버에서 폴더 이름을 그렇게 바꾸세요.",
            "en": "Folders in the address have Latin letters, digits and . _ ~ - only: rename the folder on the server.",
        },
    ),
)
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
    address = f"{'http' if scheme and not scheme['safe'] else 'https'}://{rest}"
    return Reading(address if is_web_address(address) else "")


def read_site_url(text: str) -> Reading:
    """The address of a whole site: of a folder, which ends with a slash, and neither of one of its pages nor of an answer to a form."""
    written = plain(text)
    if found := next((note for sign, note in NO_FOLDER if sign.search(written)), None):
        return Reading(note=found)
    parts = urlsplit(written if is_web_address(written) else read_url(written).text)
    if not parts.scheme:
        return Reading(note=UNREADABLE_PORT if re.search(r"//[^/]+:[0-9]+", written) else "")
    steps = [each for each in parts.path.split("/") if each not in ("", ".")]
    if steps and FIRST_PAGE.fullmatch(steps[-1]):
        steps.pop()
    if ".." in steps:
        return Reading(note=UPWARDS)
    if steps and PAGE.fullmatch(steps[-1]):
        return Reading(note=OF_A_PAGE)
    return Reading(urlunsplit((parts.scheme, parts.netloc, "/".join(["", *steps, ""]), "", "")))


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
