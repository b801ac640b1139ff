"""ZIP files with the same bytes each time: no clock, no permissions of the machine, members in the order they are given."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

#: The first day that the format knows (APPNOTE 4.4.6).
EPOCH = (1980, 1, 1, 0, 0, 0)
#: Unix, whatever the machine; and what everybody may read.
UNIX, MODE = 3, 0o644 << 16


def pack(file: str, folder: Path, members: Iterable[str]) -> None:
    """Writes the files ``members`` of ``folder`` into the new ZIP ``file``, some kilobytes at a time. Raises OSError.

    Same bytes for the same interpreter: another zlib packs otherwise, so compare contents where machines differ.
    """
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for path in members:
            info = ZipInfo(path, EPOCH)
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, UNIX, MODE
            with (folder / path).open("rb") as source, archive.open(info, "w") as target:
                shutil.copyfileobj(source, target)
