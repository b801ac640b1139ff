"""Texts that the neighbours of slips have in common."""

from __future__ import annotations

from tests.autofix.slips import GOOD

TITLE = "어린이 놀이시설 안전점검 결과"
SCOPE = "시설 이름, 주소, 점검일, 결과"
SUMMARY = "어린이 놀이시설을 점검한 결과입니다."
CONFLICT = "<<<<<<< HEAD\nstatus: active\n=======\nstatus: planned\n>>>>>>> b\n"
MARKDOWN = "| 도서관 | 방문 | 대출 |\n|---|---:|---:|\n| 논현 | 1,200 | 300 |\n| 대치 | 2,300 | 400 |\n| 합계 | 3,500 | 700 |\n"
LATIN = GOOD.replace(TITLE, "Café à la crème")
WESTERN = "".join(
    bytes([byte]).decode("cp1252") if byte not in b"\x81\x8d\x8f\x90\x9d" else chr(byte) for byte in "안전점검".encode()
)
