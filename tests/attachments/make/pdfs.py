"""PDF files by Ghostscript, qpdf, pdftk and ExifTool, each with the example at one place."""

from __future__ import annotations

import base64
import json
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from sources import NUMBER

PAGE = "%!PS\n/Helvetica findfont 12 scalefont setfont 72 700 moveto ({text}) show {marks} showpage\n"
#: Ghostscript's own way to say what is not drawn (pdfmark).
MARKS = {
    "outline": f"[ /Title ({NUMBER}) /Page 1 /OUT pdfmark",
    "note": f"[ /Rect [72 600 100 620] /Subtype /Text /Contents ({NUMBER}) /ANN pdfmark",
    "free-text": f"[ /Rect [72 600 300 620] /Subtype /FreeText /DA (/Helv 12 Tf 0 g) /Contents ({NUMBER}) /ANN pdfmark",
    "custom-property": f"[ /Contact ({NUMBER}) /DOCINFO pdfmark",
    "keywords": f"[ /Keywords ({NUMBER}) /DOCINFO pdfmark",
    "script": f"[ /Rect [72 600 100 620] /Subtype /Link /Action << /Subtype /JavaScript /JS (app.alert\\('{NUMBER}'\\)) >> /ANN pdfmark",
    "page-label": f"[ /Label ({NUMBER}) /PAGELABEL pdfmark",
}


def run(*arguments: object) -> None:
    subprocess.run([str(each) for each in arguments], check=True, stdout=subprocess.DEVNULL)


def ghost(source: Path, target: Path, device: str = "pdfwrite", *more: str) -> None:
    run("gs", "-q", "-dNOPAUSE", "-dBATCH", f"-sDEVICE={device}", *more, f"-sOutputFile={target}", source)


def patched(source: Path, target: Path, change: Callable[[dict, Callable[[dict], str]], None]) -> None:
    """Through qpdf's JSON: ``change`` gets the catalogue, and a function that adds an object and gives its reference."""
    done = subprocess.run(
        ["qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline", source], check=True, capture_output=True
    )
    whole = json.loads(done.stdout)
    objects = whole["qpdf"][1]
    root = objects["trailer"]["value"]["/Root"]

    def add(made: dict) -> str:
        number = max(int(name.split()[0].split(":")[1]) for name in objects if name != "trailer") + 1
        objects[f"obj:{number} 0 R"] = made
        whole["qpdf"][0]["maxobjectid"] = number
        return f"{number} 0 R"

    page = next(
        each["value"]
        for each in objects.values()
        if isinstance(each.get("value"), dict) and each["value"].get("/Type") == "/Page"
    )
    change({"root": objects[f"obj:{root}"]["value"], "page": page}, add)
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(whole, file)
        file.flush()
        run("qpdf", "--json-input", file.name, target)


def stream(data: str, **keys: object) -> dict:
    return {
        "stream": {
            "data": base64.b64encode(data.encode()).decode(),
            "dict": {f"/{name}": each for name, each in keys.items()},
        }
    }


def layer(parts: dict, add: Callable[[dict], str]) -> None:
    group = add({"value": {"/Type": "/OCG", "/Name": f"u:{NUMBER}"}})
    parts["root"]["/OCProperties"] = {"/OCGs": [group], "/D": {"/Order": [group]}}


def xfa(parts: dict, add: Callable[[dict], str]) -> None:
    form = stream(f'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><form><tel>{NUMBER}</tel></form></xdp:xdp>')
    parts["root"]["/AcroForm"] = {"/Fields": [], "/XFA": ["u:template", add(form)]}


def stamp(parts: dict, add: Callable[[dict], str]) -> None:
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    look = add(
        stream(
            f"BT /F 12 Tf ({NUMBER}) Tj ET",
            Type="/XObject",
            Subtype="/Form",
            BBox=[0, 0, 200, 20],
            Resources={"/Font": {"/F": font}},
        )
    )
    note = add({"value": {"/Type": "/Annot", "/Subtype": "/Stamp", "/Rect": [72, 600, 272, 620], "/AP": {"/N": look}}})
    parts["page"]["/Annots"] = [note]


def script_of_names(parts: dict, add: Callable[[dict], str]) -> None:
    action = add({"value": {"/S": "/JavaScript", "/JS": f"u:var tel = '{NUMBER}';"}})
    parts["root"]["/Names"] = {"/JavaScript": {"/Names": ["u:start", action]}}


def private(parts: dict, add: Callable[[dict], str]) -> None:
    data = add(stream("\0\1\2\3" + NUMBER))
    parts["page"]["/PieceInfo"] = {"/Program": {"/LastModified": "u:D:20141001000000", "/Private": data}}


def choice(parts: dict, add: Callable[[dict], str]) -> None:
    field = add(
        {
            "value": {
                "/FT": "/Ch",
                "/T": "u:choice",
                "/Opt": ["u:a", ["u:b", f"u:{NUMBER}"]],
                "/Type": "/Annot",
                "/Subtype": "/Widget",
                "/Rect": [0, 0, 1, 1],
            }
        }
    )
    parts["root"]["/AcroForm"] = {"/Fields": [field]}


PATCHES = {
    "layer": layer,
    "xfa": xfa,
    "stamp": stamp,
    "script-of-names": script_of_names,
    "private-data": private,
    "choices-of-a-form": choice,
}


def pdfs(files: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "list.csv").write_text(f"번호,전화\n1,{NUMBER}\n", "utf-8")
        plain, said = folder / "plain.ps", folder / "said.ps"
        plain.write_text(PAGE.format(text="example 02-123-4567", marks=""))
        said.write_text(PAGE.format(text=NUMBER, marks=""))
        clean = files / "pdf.clean-by-ghostscript.pdf"
        ghost(plain, clean)
        for place, mark in MARKS.items():
            source = folder / f"{place}.ps"
            source.write_text(PAGE.format(text="example", marks=mark))
            ghost(source, files / f"pdf.{place}.pdf")
        ghost(said, files / "pdf.scan.pdf", "pdfimage8", "-r30")
        ghost(said, files / "pdf.letters-as-curves.pdf", "pdfwrite", "-dNoOutputFonts")
        ghost(said, folder / "open.pdf", "pdfwrite", "-dCompressPages=false")
        (folder / "hidden.pdf").write_bytes((folder / "open.pdf").read_bytes().replace(b"BT\n", b"BT\n3 Tr "))
        subprocess.run(
            ["qpdf", folder / "hidden.pdf", files / "pdf.invisible-text.pdf"], check=False, capture_output=True
        )
        run("qpdf", clean, "--add-attachment", folder / "list.csv", "--", files / "pdf.attached-file.pdf")
        run(
            "pdftk",
            clean,
            "attach_files",
            folder / "list.csv",
            "to_page",
            "1",
            "output",
            files / "pdf.file-attached-to-a-page.pdf",
        )
        run("qpdf", "--encrypt", "secret", "secret", "256", "--", clean, files / "pdf.encrypted.pdf")
        body = files / "pdf.body.pdf"
        run(
            "qpdf",
            "--encrypt",
            "",
            "owner",
            "128",
            "--use-aes=y",
            "--",
            body,
            files / "pdf.protected-against-changes.pdf",
        )
        run("qpdf", "--linearize", body, files / "pdf.for-the-web.pdf")
        run("qpdf", "--linearize", clean, files / "pdf.clean-for-the-web.pdf")
        run("qpdf", "--object-streams=generate", body, files / "pdf.packed-objects.pdf")
        run("qpdf", "--qdf", "--object-streams=disable", body, folder / "qdf.pdf")
        (folder / "qdf.pdf").write_bytes((folder / "qdf.pdf").read_bytes().replace(b"/ToUnicode", b"/XoUnicode"))
        run("qpdf", "--object-streams=generate", folder / "qdf.pdf", files / "pdf.font-without-characters.pdf")
        for place, change in PATCHES.items():
            patched(clean, files / f"pdf.{place}.pdf", change)
        for place, tags in {
            "xmp": [f"-XMP-dc:Description={NUMBER}"],
            "earlier-version": ["-PDF:Keywords=other"],
            "clean-with-earlier-version": ["-PDF:Subject=example"],
        }.items():
            target = files / f"pdf.{place}.pdf"
            target.write_bytes((files / "pdf.keywords.pdf" if place == "earlier-version" else clean).read_bytes())
            run("exiftool", "-q", "-overwrite_original", *tags, target)
