"""The accessibility tree of a record page a kind: what a screen reader is told, in its order, as a golden file.

``GOLDEN=write`` rewrites tests/theme/golden. Read the difference aloud before committing it: the file is the page as it is heard.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.golden import golden

pytestmark = pytest.mark.browser

GOLDEN = Path(__file__).parent / "golden"
#: One page a kind of record, the first page and that of the settings.
PAGES = {
    "task": "task/1-1/",
    "dataset": "dataset/example-refund/",
    "disclosure": "disclosure/restaurants/",
    "story": "story/refund/",
    "proposal": "proposal/park/",
    "organisation": "organisation/example-team/",
    "result": "result/example-result/",
    "channel": "channel/example-board/",
    "budget": "budget/example-2013/",
    "document": "document/example-plan/",
    "review": "review/example-review/",
    "notice": "notice/dust/",
    "withdrawn": "task/1-9/",
    "home": "",
    "settings": "settings/",
}
#: Boxes without a meaning of their own, and the pieces that a text is laid out in.
SILENT = {
    "generic",
    "none",
    "InlineTextBox",
    "paragraph",
    "RootWebArea",
    "LayoutTable",
    "Section",
    "LineBreak",
    "sectionheader",
}


def told(nodes: list[dict], root: str = "main") -> Iterator[str]:
    """A line a node that a screen reader meets, indented by depth."""
    by_id = {node["nodeId"]: node for node in nodes}

    def walk(node: dict, depth: int) -> Iterator[str]:
        role = node.get("role", {}).get("value", "")
        name = " ".join(node.get("name", {}).get("value", "").split())
        shown = not node.get("ignored") and role not in SILENT and (role != "StaticText" or name)
        if shown:
            states = [
                f"{each['name']}={each['value'].get('value')}"
                for each in node.get("properties", ())
                if each["name"] in ("level", "expanded", "checked", "disabled")
            ]
            yield "  " * depth + " ".join([role, *states, *([f'"{name}"'] if name else [])])
        # A link, heading or cell whose name is its text needs no line for the text again.
        texts = [by_id[each] for each in node.get("childIds", ()) if each in by_id]
        whole = "".join(
            " ".join(each.get("name", {}).get("value", "").split()) for each in texts if not each.get("ignored")
        )
        if (
            shown
            and name
            and whole == name
            and all(each.get("role", {}).get("value") == "StaticText" for each in texts)
        ):
            return
        for each in texts:
            yield from walk(each, depth + bool(shown))

    start = next(node for node in nodes if node.get("role", {}).get("value") == root and not node.get("ignored"))
    yield from walk(start, 0)


@pytest.mark.parametrize("name", PAGES)
def test_page_is_heard_as_it_was_reviewed(browser, name):
    browser.open(PAGES[name], 1280)
    nodes = browser.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    golden(GOLDEN / f"{name}.txt", "\n".join(told(nodes)) + "\n")


@pytest.mark.parametrize("name", PAGES)
def test_page_is_heard_the_same_on_a_telephone(browser, name):
    """The narrow layout moves boxes about; it takes nothing away from what is heard, and adds nothing."""
    heard = []
    for width in (1280, 320):
        browser.open(PAGES[name], width)
        heard.append(list(told(browser.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"])))
    assert heard[0] == heard[1]
