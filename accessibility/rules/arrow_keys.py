"""---
name: {ko: 탭과 차림표의 모든 항목에 키보드로 닿는다, en: The keyboard reaches every item of tabs and menus}
wcag: [2.1.1]
kwcag: [6.1.1]
message:
  ko: Tab 키도 화살표 키도 닿지 않는 항목이 있습니다
  en: Neither the Tab key nor an arrow key reaches some of the items
fix:
  ko: 항목마다 Tab 키로 닿게 하거나(tabindex="0"), 화살표 키로 초점을 옮기는 스크립트를 넣으세요.
  en: Let Tab reach each item (tabindex="0"), or add a script that moves the focus with the arrow keys.
over: visit
examples:
  failed:
    - '<ul role="listbox" tabindex="0" id="l" aria-label="Offices"><li role="option" id="n">Library</li><li role="option" id="p">Pool</li></ul><script>l.onfocus = () => l.setAttribute("aria-activedescendant", "n"); n.onclick = p.onclick = (e) => { l.setAttribute("aria-activedescendant", e.target.id); e.target.ariaSelected = "true" }</script>'
    - '<div role="tablist" aria-label="부분"><button role="tab" aria-selected="true">하나</button><button role="tab" aria-selected="false" tabindex="-1">둘</button></div>'
    - '<ul role="menu" aria-label="Actions"><li role="menuitem" tabindex="0">Copy</li><li role="menuitem" tabindex="-1">Paste</li></ul>'
  passed:
    - '<ul id="t" role="tree" aria-label="Holdings"><li role="treeitem" tabindex="0" aria-expanded="false">Council<ul role="group" hidden><li role="treeitem" tabindex="-1">Minutes</li></ul></li><li role="treeitem" tabindex="-1">Maps</li></ul><script>const on = (li) => { for (const each of t.querySelectorAll("[role=treeitem]")) each.tabIndex = each === li ? 0 : -1; li.focus() }; t.onkeydown = (e) => { const li = e.target.closest("[role=treeitem]"), all = [...t.querySelectorAll("[role=treeitem]")].filter((each) => each.offsetParent), at = all.indexOf(li); if (e.key === "ArrowRight") { li.ariaExpanded = "true"; const g = li.querySelector("ul"); if (g) g.hidden = false } if (e.key === "ArrowDown" && all[at + 1]) on(all[at + 1]) }</script>'
    - '<div role="tablist" aria-label="부분"><button role="tab" aria-selected="true">하나</button><button role="tab" aria-selected="false" tabindex="-1">둘</button></div><script>document.querySelector("[role=tablist]").onkeydown = (e) => { if (e.key === "ArrowRight") e.target.nextElementSibling?.focus(); }</script>'
    - '<div role="radiogroup" aria-label="Size" tabindex="0" id="g"><div role="radio" aria-checked="false" id="a">Small</div><div role="radio" aria-checked="false" id="b">Large</div></div><script>g.onkeydown = (e) => { if (e.key === "ArrowDown") g.setAttribute("aria-activedescendant", "b"); }</script>'
  inapplicable:
    - '<div role="tablist" aria-label="부분"><button role="tab" aria-selected="true">하나</button><button role="tab" aria-selected="false">둘</button></div>'
mutants:
  - {page: task/1-1/index.html, find: '<h1', put: '<div role="tablist" aria-label="부분"><button role="tab" aria-selected="true">하나</button><button role="tab" aria-selected="false" tabindex="-1">둘</button></div><h1'}
---
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import WidgetGroup, groups


def applies(visit: Visit) -> tuple[WidgetGroup, ...]:
    """Groups of which Tab reaches some items only."""
    return groups(visit)


def expect(group: WidgetGroup, _visit: Visit) -> Verdict:
    return Failed(group.words, group.selector) if group.stuck else None
