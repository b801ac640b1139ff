"""What a page loads, as its bytes say it and those of what it loads."""

from __future__ import annotations

from accessibility import manifest
from accessibility.loads import Loads
from tests.support import sites

PARTS = {
    "index.html": '<link rel=stylesheet href="style.css"><script src="a.js"></script><img srcset="one.png 1x, two.png 2x">'
    '<p style="background: url(sub/back.png)"><iframe src="sub/frame.html"></iframe><a href="other.html">x</a>'
    '<video poster="/poster.png"><source src="film.mp4"></video><img loading=lazy src="gone.png">',
    "other.html": "<base href='/sub/'><img src=back.png><script type=module>import './deep.mjs'</script>",
    "alone.html": "<p>x</p>",
    "style.css": "@import 'more.css'; p { background: url(\"sub/back.png\") }",
    "more.css": "@font-face { src: url(font.woff2) }",
    "a.js": "import('./sub/deep.mjs')",
    "sub/frame.html": "<object data='inner.svg'></object>",
    "sub/inner.svg": "<svg xmlns='http://www.w3.org/2000/svg'><image href='back.png'/></svg>",
    "sub/deep.mjs": "export const one = 1",
    **dict.fromkeys(("one.png", "two.png", "sub/back.png", "poster.png", "film.mp4", "font.woff2"), "bytes"),
}
OF_INDEX = {*PARTS, "gone.png"} - {"index.html", "other.html", "alone.html"}


def test_what_a_page_loads_by_its_bytes(tmp_path) -> None:
    read = manifest.read(sites.write(tmp_path, PARTS))
    loads = Loads(tmp_path, read.base, read.files)
    assert loads.of("index.html") == OF_INDEX
    assert loads.of("other.html") == {"sub/back.png", "sub/deep.mjs"}
    assert loads.of("alone.html") == frozenset()


def test_below_a_path_and_never_outside(tmp_path) -> None:
    texts = {
        "sub/a.html": "<img src=/base/one.png><img src=/two.png><img src=//host/x.png><img src='../%ea%b0%80.png'>"
        "<img src='../../../x.png'><img src='http://[broken'><script src='sub/'></script><img src=data:x>"
    }
    read = manifest.read(sites.write(tmp_path, texts))
    assert Loads(tmp_path, "/base/", read.files).of("sub/a.html") == {"one.png", "가.png", "sub/sub/index.html"}
