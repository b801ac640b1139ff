"""QR codes (ISO/IEC 18004) as SVG in the page: segno, pure Python and without dependencies, gives the same bytes each time."""

from __future__ import annotations

from io import BytesIO

import segno
from markupsafe import Markup, escape

#: A quarter of the code may be hidden by dirt or a fold. Dark on light in every palette, with the quiet zone of the standard, which
#: cameras need.
LEVEL, BORDER, DARK, LIGHT = "q", 4, "#000000", "#ffffff"


def qr(address: str, title: str) -> Markup:
    """The code of ``address``; ``title`` says to those who do not see it what it is. Never a micro code: few cameras read one."""
    out = BytesIO()
    made = segno.make(address, error=LEVEL, micro=False)
    made.save(
        out, kind="svg", xmldecl=False, svgns=False, omitsize=True, border=BORDER, dark=DARK, light=LIGHT,
        svgclass=None, lineclass=None, nl=False,
    )  # fmt: skip
    svg = out.getvalue().decode().replace("<svg", f'<svg class="qr" role="img" aria-label="{escape(title)}"', 1)
    return Markup(svg)  # noqa: S704 - segno's own, and a name that is escaped
