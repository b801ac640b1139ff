"""Stand-ins that git keeps where a large file is stored elsewhere: they look like files, and are of no use to a reader.

Git LFS specification, "The Pointer"; git-annex, "internals/pointer_file". A checkout without the tool leaves them.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.diagnostics import Diagnostic, Fact

#: The first line of a pointer of Git LFS, of all versions (the first were called hawser).
LFS = re.compile(rb"\s*version https?://(?:git-lfs\.github\.com|git-media\.io|hawser\.github\.com)/spec/")
#: What git-annex writes instead of the content, or has its symbolic links lead to.
ANNEX = re.compile(rb"(?:\.\./)*(?:\.git)?/annex/objects/")
#: Pointers are short (LFS: less than 1024 bytes); a text that tells of them is longer or begins otherwise.
LONGEST = 1024 * 32


def pointer_of(data: bytes) -> tuple[Fact, Fact] | None:
    """What stands here instead of the content, and what to do; None for a file that is itself."""
    if not data:
        return (
            {"ko": "파일이 비어 있습니다(0바이트)", "en": "the file is empty (0 bytes)"},
            {"ko": "원본 파일을 다시 넣거나 이 파일을 지우세요.", "en": "Put the original file here again, or delete this one."},
        )  # fmt: skip
    head = data[:LONGEST].removeprefix(b"\xef\xbb\xbf")
    if LFS.match(head) and b"oid " in head:
        return (
            {"ko": "Git LFS의 자리 표시만 있고 내용은 다른 곳에 있습니다", "en": "it is a pointer of Git LFS, its content is elsewhere"},
            {"ko": "이 폴더에서 `git lfs pull`을 실행한 뒤 다시 하세요. Git LFS가 없으면 먼저 `git lfs install`이 되도록 설치합니다. GitHub Actions에서는 actions/checkout에 `lfs: true`를 적습니다.", "en": "Run `git lfs pull` in this folder, then try again. Without Git LFS install it first (`git lfs install`). In GitHub Actions write `lfs: true` under actions/checkout."},
        )  # fmt: skip
    if ANNEX.match(head):
        return (
            {"ko": "git-annex의 자리 표시만 있고 내용은 다른 곳에 있습니다", "en": "it is a pointer of git-annex, its content is elsewhere"},
            {"ko": "이 폴더에서 `git annex get .`을 실행한 뒤 다시 하세요.", "en": "Run `git annex get .` in this folder, then try again."},
        )  # fmt: skip
    return None


def absent_link(path: Path, shown: str) -> Diagnostic | None:
    """For a symbolic link that git-annex left instead of the file."""
    pointer = pointer_of(str(path.readlink()).encode()) if path.is_symlink() else None
    return absent_file(shown, *pointer) if pointer else None


def absent_file(shown: str, reason: Fact, remedy: Fact) -> Diagnostic:
    return Diagnostic("B012", shown, facts={"reason": reason, "remedy": remedy})
