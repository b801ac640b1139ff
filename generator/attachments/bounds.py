"""How much of one attached file is read, whatever is packed in it: a file of some kilobytes can be made that fills a disk.

The bounds count bytes, parts and characters, not seconds: the same file gets the same answer on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from generator.attachments.passage import Unreadable

MEGA = 1024 * 1024


@dataclass
class Budget:
    """What may still be read of one attachment, counted over everything that lies in it, at any depth."""

    #: Bytes of the file itself.
    LARGEST: ClassVar[int] = 50 * MEGA
    #: Bytes after unpacking: as much as a workbook with a million cells.
    unpacked: int = 150 * MEGA
    #: Members of archives, objects of PDF files, chunks of pictures.
    parts: int = 200_000
    #: Elements of XML.
    elements: int = 4_000_000
    #: Cells of tables, empty ones between others included.
    cells: int = 1_500_000
    #: Characters handed on; the detector reads about a million in a second (measured).
    characters: int = 8_000_000
    #: Operations of the pages of a PDF, those of forms counted each time they are drawn.
    operations: int = 1_000_000
    #: Files in files.
    depth: int = 6

    def unpack(self, size: int) -> None:
        self.unpacked -= size
        if self.unpacked < 0:
            raise Unreadable("압축을 풀면 너무 큽니다", "it is too large when unpacked")

    def part(self, number: int = 1) -> None:
        self.parts -= number
        if self.parts < 0:
            raise Unreadable("안에 든 것이 너무 많습니다", "too many parts lie in it")

    def element(self, number: int) -> None:
        self.elements -= number
        if self.elements < 0:
            raise Unreadable("안에 든 것이 너무 많습니다", "too many parts lie in it")

    def cell(self, number: int) -> None:
        self.cells -= number
        if self.cells < 0:
            raise Unreadable(
                "표의 칸이 너무 많거나 너무 멀리 흩어져 있습니다", "its cells are too many or too far apart"
            )

    def say(self, number: int) -> None:
        self.characters -= number
        if self.characters < 0:
            raise Unreadable("글이 너무 많습니다. 나누어 올리세요", "it holds too much text: divide it")

    def operate(self, number: int = 1) -> None:
        self.operations -= number
        if self.operations < 0:
            raise complex_pages()

    def enter(self) -> None:
        self.depth -= 1
        if self.depth < 0:
            raise Unreadable("파일 안에 파일이 너무 깊이 들어 있습니다", "files lie in files too deeply")

    def leave(self) -> None:
        self.depth += 1


def complex_pages() -> Unreadable:
    return Unreadable("쪽이 너무 복잡합니다", "its pages are too complex")
