"""Files that are ZIP archives: of Office, Hangul, OpenDocument, and plain ones. Every member is read or refused.

No list says which members hold text: XML is read whatever it is called (``markup``), pictures and files in the file
by their own readers, and what nobody here can read is a reason to refuse the file, but for a few kinds that hold none.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from generator.attachments.bounds import Budget
from generator.attachments.content import OLE, content_of
from generator.attachments.passage import Passage, Piece, Unreadable, placed, within
from generator.attachments.runs import runs
from generator.attachments.sheet import SHEETS, root_of, sheet, workbook_of

#: The settings of a printer name it and its owner, so they are searched for texts; fonts are scrambled in Word.
PRINTER = re.compile(r"(?:.*/)?printerSettings\d*\.bin|.*\.prn")
FONTS = re.compile(r"(?:word|ppt|xl)/fonts/[^/]+\.(?:odttf|fntdata)|Fonts/[^/]+|EmbeddedFonts?/[^/]+")
#: A cache of LibreOffice: numbers of pages and lines.
CACHE = re.compile(r"layout-cache")
#: XML of a document, as opposed to an archive of files that somebody packed.
DOCUMENT = re.compile(r"\[Content_Types\]\.xml|META-INF/manifest\.xml|META-INF/container\.xml|mimetype")
ENCRYPTED = re.compile(rb"<(?:[\w.-]+:)?(?:encryption-data|EncryptedData|encrypted-key)\b")
#: Bytes between two members that are in no header: the descriptor of the first (APPNOTE 4.3.9).
SLACK = 24
UTF_8 = 0x800


def members(data: bytes, budget: Budget) -> Iterator[tuple[str, bytes]]:
    """Name and content of each member, those of one name too, then what stands beside them."""
    broken = Unreadable("파일이 깨졌거나 암호가 걸려 있습니다", "it is damaged or protected by a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = archive.infolist()
            budget.part(len(listed))
            budget.unpack(sum(each.file_size for each in listed))
            hidden(data, archive)
            said = [archive.comment, *(each.comment for each in listed)]
            for each in listed:
                if each.flag_bits & 1:
                    raise Unreadable("암호가 걸려 있습니다", "it is protected by a password")
                yield named(each), archive.read(each)
            if any(said):
                yield "comment.txt", b"\n".join(said)
    # What zipfile raises for archives that it cannot open; for unknown compression it is a RuntimeError.
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise broken from error


def named(member: zipfile.ZipInfo) -> str:
    """The name; those without the mark of UTF-8 are in the letters of the machine that packed them, here Windows."""
    if member.flag_bits & UTF_8:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("cp949")
    except UnicodeError:
        return member.filename


def hidden(data: bytes, archive: zipfile.ZipFile) -> None:
    """Members that the archive's own list leaves out would be unpacked by some programs, and seen by none here."""
    end = 0
    for each in sorted(archive.infolist(), key=lambda member: member.header_offset):
        if each.header_offset - end > SLACK:
            break
        at = each.header_offset
        end = at + 30 + int.from_bytes(data[at + 26 : at + 28], "little") + int.from_bytes(data[at + 28 : at + 30], "little")  # fmt: skip
        end += each.compress_size
    else:
        if archive.start_dir - end <= SLACK:
            return
    raise Unreadable("압축 파일의 목록에 없는 것이 들어 있습니다", "it holds something that its own list leaves out")


def package(data: bytes, budget: Budget) -> Iterator[Piece]:
    found = list(members(data, budget))
    if not any(content for _, content in found):
        raise Unreadable("안에 든 것이 없습니다", "nothing lies in it")
    yield Passage("\n".join(name for name, _ in found), placed("안에 든 파일의 이름", "names of the files in it"))
    names = {name for name, _ in found}
    document = any(map(DOCUMENT.fullmatch, names))
    if any(ENCRYPTED.search(content.replace(b"\0", b"")) for name, content in found if name.startswith("META-INF/")):
        raise Unreadable("암호가 걸려 있습니다", "it is protected by a password")
    book = workbook_of({name: content for name, content in found if name.endswith((".xml", ".rels"))}, budget) if document else None  # fmt: skip
    sheets = 0
    for name, content in found:
        if book is not None and content and root_of(content) in SHEETS:
            sheets += 1
            yield from sheet(name, content, book, budget)
        elif not (book is not None and root_of(content) == b"sst"):
            yield from member(name, content, budget, document=document)
    if book is not None:
        yield from book.left()
    if not sheets and any(name.startswith("xl/") for name in names):
        raise Unreadable("시트를 하나도 읽을 수 없습니다", "none of its sheets could be read")


def member(name: str, content: bytes, budget: Budget, *, document: bool) -> Iterator[Piece]:
    from generator.attachments.read import part  # noqa: PLC0415 - files lie in files

    if not content or CACHE.fullmatch(name) or FONTS.fullmatch(name):
        return
    if PRINTER.fullmatch(name):
        yield Passage(runs(content), placed(name, name))
        return
    if "vbaProject" in name and content_of(content) == OLE:
        raise Unreadable("매크로가 들어 있습니다", "there are macros in it")
    for piece in part(name, content, budget, document=document):
        yield within(piece, name)
