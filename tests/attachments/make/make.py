"""Makes the test files of this folder anew: ``python3 tests/attachments/make/make.py`` on Debian with the packages
libreoffice-calc libreoffice-writer libreoffice-impress python3-uno qpdf libimage-exiftool-perl ghostscript pdftk-java.

The tests themselves need none of them: what comes out is kept in ``tests/attachments/files``.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

from archives import archives, packed, unpacked
from pdfs import pdfs
from pictures import pictures
from sources import CALC, IMPRESS, WRITER

HERE = Path(__file__).parent
FILES = HERE.parent / "files"
FILTERS = {
    "xlsx": "Calc MS Excel 2007 XML",
    "ods": "calc8",
    "docx": "MS Word 2007 XML",
    "odt": "writer8",
    "pptx": "Impress MS PowerPoint 2007 XML",
    "odp": "impress8",
    "pdf": "writer_pdf_Export",
    "xls": "MS Excel 97",
    "html": "HTML (StarCalc)",
    "csv": "Text - txt - csv (StarCalc)",
    "calc-pdf": "calc_pdf_Export",
    "doc": "MS Word 97",
}
#: What LibreOffice does not carry over; ``archives.py`` makes the first by hand.
LOST = {("alternative-text", "xlsx"), ("alternative-text", "pptx"), ("title-of-shape", "pptx")}
ALIKE = re.compile(
    r"Thumbnails/|settings\.xml|Configurations2/|ppt/slideLayouts/|ppt/theme/theme[2-9]|word/theme/|xl/theme/"
)
#: From Writer to PDF: the place, and what LibreOffice is asked to carry over.
PRINTED = {
    "clean": {},
    "body": {},
    "head": {},
    "comment": {"ExportNotes": True},
    "form": {"ExportFormFields": True},
    "alternative-text": {"UseTaggedPDF": True},
    "subject": {},
    "author": {},
    "link": {},
    "bookmark": {"ExportBookmarksToPDFDestination": True},
}


def jobs(folder: Path) -> list[list]:
    made: list[list] = []
    for places, ending, formats in (
        (CALC, "fods", ("xlsx", "ods")),
        (WRITER, "fodt", ("docx", "odt")),
        (IMPRESS, "fodp", ("pptx", "odp")),
    ):
        for place, text in places.items():
            source = folder / f"{place}.{ending}"
            source.write_text(text, "utf-8")
            made += [
                [str(source), str(FILES / f"{each}.{place}.{each}"), FILTERS[each], {}, {}]
                for each in formats
                if (place, each) not in LOST
            ]
    for place, data in PRINTED.items():
        made.append([str(folder / f"{place}.fodt"), str(FILES / f"pdf.{place}.pdf"), FILTERS["pdf"], {}, data])
    for each, ending in (("xlsx", "fods"), ("ods", "fods"), ("docx", "fodt"), ("odt", "fodt")):
        made.append(
            [
                str(folder / f"clean.{ending}"),
                str(FILES / f"{each}.encrypted.{each}"),
                FILTERS[each],
                {"OOXPassword" if each.endswith("x") else "Password": "secret"},
                {},
            ]
        )
    made.append(
        [str(folder / "comment.fodt"), str(FILES / "pdf.hybrid.pdf"), FILTERS["pdf"], {}, {"IsAddStream": True}]
    )
    made.append([str(folder / "cell.fods"), str(FILES / "xls.old-format.xls"), FILTERS["xls"], {}, {}])
    made.append([str(folder / "body.fodt"), str(FILES / "doc.old-format.doc"), FILTERS["doc"], {}, {}])
    made.append([str(folder / "name-under-its-head.fods"), str(FILES / "xls.web-page.xls"), FILTERS["html"], {}, {}])
    for each in ("csv", "xls", "xlsx"):
        made.append(
            [
                str(folder / "name-under-its-head.fods"),
                str(FILES / f"{each}.text.{each}"),
                FILTERS["csv"],
                {"FilterOptions": "44,34,76"},
                {},
            ]
        )
    return made


def trim() -> None:
    """Leaves out of all but the clean files what LibreOffice writes into each alike, for the size of the repository."""
    for path in FILES.iterdir():
        if (
            path.suffix in (".odt", ".ods", ".odp", ".docx", ".pptx", ".xlsx")
            and zipfile.is_zipfile(path)
            and not re.search(r"\.(?:clean|encrypted)\.", path.name)
        ):
            parts = unpacked(path)
            packed(path, {name: content for name, content in parts.items() if not ALIKE.match(name)})


def main() -> None:
    FILES.mkdir(exist_ok=True)
    for each in FILES.iterdir():
        each.unlink()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "jobs.json").write_text(json.dumps(jobs(folder)), "utf-8")
        subprocess.run(["/usr/bin/python3", HERE / "office.py", folder / "jobs.json", folder / "profile"], check=True)
    trim()
    pdfs(FILES)
    pictures(FILES)
    archives(FILES)


if __name__ == "__main__":
    main()
