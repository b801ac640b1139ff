"""Makers of the cases that plain text cannot show: an entry names its maker under ``example.made_by``."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from PIL import ExifTags, Image

from generator.diagnostics import code_of

TEXT = "id: example\ntitle: 한글 이야기\n"


def not_utf_8(path: Path) -> None:
    """A picture that somebody named .yml: neither UTF-8 nor CP949."""
    path.write_bytes("id: 한글 ".encode() + b"\x89PNG\r\n\x1a\n\x00\xff\xff")


def cp949(path: Path) -> None:
    path.write_bytes(TEXT.encode("cp949"))


def too_large(path: Path) -> None:
    path.write_bytes(b"#" * (1024 * 1024 + 1))


def symbolic_link(path: Path) -> None:
    target = path.parent.parent.parent.parent / "outside.yml"
    target.write_text(TEXT, "utf-8")
    path.symlink_to(target)


def control_character(path: Path) -> None:
    path.write_text("id: example\ntitle: 보이지\x0b않는 글자\n", "utf-8")


def odd_blank(path: Path) -> None:
    path.write_text("id: example\ndepartment:\u00a0예시과\ntitle: 이야기\n", "utf-8")


def invisible(path: Path) -> None:
    path.write_text("id: example\n\u200btitle: 이야기\n", "utf-8")


def line_separator(path: Path) -> None:
    path.write_text("id: example\ntitle: 두 줄로\u2028나뉜 글자\n", "utf-8")


def unreadable(path: Path) -> None:
    """A socket: like a file without permission it cannot be opened, but by nobody, the tests' root included."""
    path.parent.mkdir(parents=True, exist_ok=True)
    before = Path.cwd()
    os.chdir(path.parent)  # the address of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(before)


def no_settings(path: Path) -> None:
    path.unlink()


def picture_with_place(path: Path) -> None:
    """A photograph as a telephone saves it, with its place (an invented one) in Exif."""
    path.parent.mkdir(parents=True, exist_ok=True)
    exif = Image.Exif()
    exif[ExifTags.IFD.GPSInfo] = {1: "N", 2: (37.0, 0.0, 0.0), 3: "E", 4: (127.0, 0.0, 0.0)}
    Image.new("RGB", (2, 2)).save(path, exif=exif)


def two_files(path: Path) -> None:
    """Two pages that differ by their ending only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for ending, title in ((".markdown", "하나"), (".md", "둘")):
        text = f'---\ntitle: "[예시] {title}"\ndescription: 예시로 만든 쪽입니다.\n---\n'
        path.with_suffix(ending).write_text(text, "utf-8")


def no_template(path: Path) -> None:
    """A sound contract, and nothing in theme/kinds for it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(code_of("K007").example["right"], "utf-8")


MAKERS = {
    "no-template": no_template,
    "not-utf-8": not_utf_8,
    "cp949": cp949,
    "too-large": too_large,
    "symbolic-link": symbolic_link,
    "control-character": control_character,
    "odd-blank": odd_blank,
    "invisible": invisible,
    "line-separator": line_separator,
    "unreadable": unreadable,
    "no-settings": no_settings,
    "picture-with-place": picture_with_place,
    "two-files": two_files,
}
