"""Names of files in data/ that are read as no record: why, and which name was meant."""

from __future__ import annotations

import re
from pathlib import Path

from generator.diagnostics import Diagnostic, Fact, Fix
from generator.pattern import Pattern

#: Why something below data/ is not read (F016).
NAME: Fact = {"ko": "이름이 .yml로 끝나지 않습니다", "en": "its name does not end in .yml"}
FOLDER: Fact = {"ko": "폴더 안의 폴더입니다", "en": "it is a folder within a folder"}
COPY: Fact = {
    "ko": "프로그램이 남긴 사본이나 임시 파일입니다",
    "en": "it is a copy or a temporary file that a program left",
}
TAKEN: Fact = {
    "ko": "이름이 .yml로 끝나지 않고, 그렇게 고친 이름의 파일이 이미 있습니다",
    "en": "its name does not end in .yml, and there is a file of the name that does",
}
OTHER: Fact = {
    "ko": "기록이 아닌 다른 프로그램의 파일입니다. 첨부라면 content 폴더에 두세요",
    "en": "it belongs to another program; an attachment has its place in content",
}
#: Endings that mean .yml: YAML's other one, capitals, slips of typing, and what Windows and browsers append.
MEANT = Pattern(r"\.(?:ya?ml|yam|yl|yml_|ymal|ymll)(?:\.(?:ya?ml|txt))?[ .]*", re.IGNORECASE)
#: Files that editors and systems leave beside the ones they work on.
LEFT = Pattern(r".*(?:~|\.(?:bak|tmp|swp|old|orig|rej|part|lock))|~\$.*|Thumbs\.db|desktop\.ini", re.IGNORECASE)
#: Endings of office programs, pictures and archives.
FOREIGN = Pattern(
    r".*\.(?:xlsx?|xlsm|csv|ods|hwpx?|hwt|docx?|odt|pptx?|odp|pdf|jpe?g|png|gif|zip|7z|egg|alz)", re.IGNORECASE
)


def unread(path: Path, shown: str) -> Diagnostic | None:
    """The problem of a file or folder among records that is none; ``None`` for what is read."""
    if path.is_dir() and not path.is_symlink():
        return Diagnostic("F016", shown, facts={"reason": FOLDER})
    if path.suffix == ".yml":
        return None
    meant = MEANT.search(path.name)
    if meant and meant.end() == len(path.name):
        name = path.name[: meant.start()].rstrip() + ".yml"
        if path.with_name(name).exists() and not path.with_name(name).samefile(path):
            return Diagnostic("F016", shown, facts={"reason": TAKEN})
        return Diagnostic("F016", shown, facts={"reason": NAME}, fix=Fix(rename=name))
    reason = COPY if LEFT.fullmatch(path.name) else OTHER if FOREIGN.fullmatch(path.name) else NAME
    return Diagnostic("F016", shown, facts={"reason": reason})
