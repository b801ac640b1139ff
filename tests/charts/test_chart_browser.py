"""What a browser makes of charts on the narrowest page, at the largest text, and with the system's own colours."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

PAGES = ("dataset/base-dataset/", "plan/")
#: Every word of a picture with its box, its size as it is seen, and the number of the picture that it belongs to.
WORDS = """
return [...document.querySelectorAll('.plot-picture')].flatMap((picture, at) => {
  const walker = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility()) continue;
    const matrix = element.getScreenCTM ? element.getScreenCTM() : {a: 1, d: 1};
    const size = parseFloat(getComputedStyle(element).fontSize) * Math.min(matrix.a, matrix.d);
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = element.getScreenCTM ? [element.getBoundingClientRect()] : [...range.getClientRects()];
    for (const box of boxes)
      found.push({at, text: node.data.trim(), size, left: box.left, right: box.right, top: box.top, bottom: box.bottom});
  }
  return found;
})
"""
PICTURES = """
return [...document.querySelectorAll('.plot')].map(each => {
  const box = each.getBoundingClientRect();
  return {left: box.left, right: box.right};
})
"""
SIDEWAYS = "return document.scrollingElement.scrollWidth - document.documentElement.clientWidth"


def overlapping(words: list[dict]) -> list[tuple[str, str]]:
    """Pairs of words of one picture that lie on each other, by more than the air within a line."""
    return [
        (one["text"], other["text"])
        for at, one in enumerate(words)
        for other in words[at + 1 :]
        if one["at"] == other["at"]
        and min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > one["size"] * 0.35
    ]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("width", "percent"), [(320, 100), (320, 200), (360, 100), (768, 150), (1280, 100), (1280, 200)]
)
def test_words_are_large_and_lie_neither_on_each_other_nor_outside(tab, page, width, percent):
    run = tab(page, width, percent)
    words, pictures = run(WORDS), run(PICTURES)

    assert len(words) > 8
    assert run(SIDEWAYS) <= 0
    assert min(word["size"] for word in words) >= 17 * percent / 100
    assert overlapping(words) == []
    for word in words:
        assert pictures[word["at"]]["left"] <= word["left"], word
        assert word["right"] <= pictures[word["at"]]["right"] + 0.5, word


def test_an_overlap_would_be_seen(tab):
    run = tab(PAGES[0], 320, 200)
    run("document.querySelectorAll('.plot-said').forEach(each => { each.style.marginTop = '-3rem' })")

    assert overlapping(run(WORDS))


def test_small_words_would_be_seen(tab):
    run = tab(PAGES[0], 320, 100)
    run("document.querySelector('.plot-picture').style.fontSize = '12px'")

    assert min(word["size"] for word in run(WORDS)) < 17


@pytest.mark.parametrize("width", [320, 1280])
def test_bars_are_as_long_on_the_page_as_their_numbers(tab, width):
    run = tab(PAGES[0], width, 100)
    lengths = run(
        "return [...document.querySelectorAll('.plot-whole')].map(svg => "
        "svg.querySelector('rect').getBoundingClientRect().width / svg.getBoundingClientRect().width)"
    )

    assert lengths == pytest.approx([820 / 1015, 190 / 1015, 5 / 1015], abs=0.002)


def test_labels_stand_below_their_points_where_there_is_room(tab):
    script = """
    const chart = [...document.querySelectorAll('.plot')].pop();
    const point = chart.querySelectorAll('.plot-lines > svg[x]'), label = chart.querySelectorAll('.plot-points li');
    const middle = each => { const box = each.getBoundingClientRect(); return box.left + box.width / 2 };
    return [middle(point[0].firstElementChild), middle(label[0]), getComputedStyle(label[0].parentElement).display];
    """
    point, label, display = tab(PAGES[0], 1280, 100)(script)
    assert display == "grid"
    assert point == pytest.approx(label, abs=2)
    assert tab(PAGES[0], 320, 200)(script)[2] == "block"


def test_marks_take_the_colours_of_the_system(tab):
    run = tab(PAGES[0], 1280, 100)
    fill = "return getComputedStyle(document.querySelector('.plot-bar .mark-1')).fill"
    own = run(fill)
    cdp = run.__self__.execute_cdp_cmd
    cdp("Emulation.setEmulatedMedia", {"features": [{"name": "forced-colors", "value": "active"}]})
    forced = run(fill)
    cdp("Emulation.setEmulatedMedia", {"features": []})

    assert forced != own
