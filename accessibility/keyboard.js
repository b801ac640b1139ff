// A function that gives what the walk by the Tab key needs in the isolated world.
() => {
  const page = hwanhi.page();
  const FOCUSABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable]";
  const elements = [];
  const numbers = new Map();
  const number = (element) => {
    if (!element) return null;
    if (!numbers.has(element)) numbers.set(element, elements.push(element) - 1);
    return numbers.get(element);
  };
  const deep = (root) => {
    let element = root.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === document.body || element === document.documentElement ? null : element;
  };
  const above = (element) => page.parent(element) ?? element.getRootNode().host ?? null;

  // In the order in which shadow trees and slots are drawn, which is that of the Tab key.
  function flat() {
    if (!page.all("*").some((element) => element.shadowRoot)) return [...document.querySelectorAll(FOCUSABLE)];
    const found = [];
    const waiting = [document.documentElement];
    while (waiting.length) {
      const element = waiting.pop();
      if (element.matches(FOCUSABLE)) found.push(element);
      const assigned = element.localName === "slot" ? element.assignedElements() : [];
      const inside = assigned.length ? assigned : [...(element.shadowRoot?.children ?? page.children(element))];
      waiting.push(...inside.reverse());
    }
    return found;
  }
  const isSummary = (element) => page.localName(element) !== "summary" ||
    (page.parent(element)?.matches("details") && [...page.children(page.parent(element))].find((each) => each.matches("summary")) === element);
  // Frames, media and image maps have stops of their own inside, which only the browser knows.
  function tabbable() {
    const modal = document.querySelector(":modal");
    const found = flat().filter((element) =>
      element.tabIndex >= 0 && !element.matches(":disabled, iframe, object, embed, audio, video, area") && isSummary(element) &&
      element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]") && (!modal || modal.contains(element)));
    const first = found.filter((element) => element.tabIndex > 0).sort((a, b) => a.tabIndex - b.tabIndex);
    return [...first, ...found.filter((element) => element.tabIndex === 0)];
  }
  // Radio buttons of one name are one stop.
  const group = (element) => element.matches("input[type=radio][name]") && element.name
    ? `radio ${number(element.form)} ${element.name}` : `${number(element)}`;

  const clear = (style) => /^rgba\(.*, 0\)$|^transparent$/.test(style.backgroundColor) && style.backgroundImage === "none";
  function hides(cover, element) {
    let solid = cover.matches("img, video, iframe, canvas");
    let placed = false;
    for (let each = cover; each && !each.contains(element); each = above(each)) {
      const style = getComputedStyle(each);
      if (Number(style.opacity) < 0.9) return false;
      solid ||= !clear(style) && !/^rgba\(.*, 0\.[0-8]\d*\)$/.test(style.backgroundColor);
      placed ||= style.position !== "static" && style.position !== "relative";
    }
    return solid && placed;
  }
  // By what all of the element that is in the window is hidden; null where some of it can be seen or none is in the window.
  function covered(element) {
    const box = element.getBoundingClientRect();
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth), top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    if (right - left < 4 || bottom - top < 4 || Number(getComputedStyle(element).opacity) < 0.1) return null;
    let cover = null;
    for (const x of [left + 1, (left + right) / 2, right - 1]) {
      for (const y of [top + 1, (top + bottom) / 2, bottom - 1]) {
        let at = document.elementFromPoint(x, y);
        while (at?.shadowRoot?.elementFromPoint(x, y) && at.shadowRoot.elementFromPoint(x, y) !== at) at = at.shadowRoot.elementFromPoint(x, y);
        if (!at || at === element || element.contains(at) || at.contains(element) || [...element.labels ?? []].some((label) => label.contains(at))) return null;
        if (!hides(at, element)) return null;
        cover = at;
      }
    }
    return cover;
  }

  // The outermost parts that screen readers are not told of and that hold something which could take the focus, each with
  // what the first of `numbers` in it is called; null where none is.
  function hidden(numbers) {
    const found = new Map();
    const outermost = (element) => {
      let part = null;
      for (let each = element; each; each = above(each)) if (each.getAttribute("aria-hidden") === "true") part = each;
      return part;
    };
    for (const element of page.all("[aria-hidden=true]")) {
      if (element.matches(FOCUSABLE) || element.querySelector(FOCUSABLE)) found.set(outermost(element), null);
    }
    for (const each of found.size ? numbers : []) {
      const part = outermost(elements[each]);
      if (part && (found.get(part) ?? null) === null) found.set(part, words(elements[each]));
    }
    return [...found].map(([part, first]) => [page.selector(part), first]);
  }

  const reorders = (box, children) => {
    const style = getComputedStyle(box);
    return (/flex/.test(style.display) && /reverse/.test(`${style.flexDirection} ${style.flexWrap}`)) ||
      children.some((child) => getComputedStyle(child).order !== "0" || (/grid/.test(style.display) && getComputedStyle(child).gridRowStart !== "auto"));
  };

  let log = [];
  let entry = null;
  const told = [];
  const settle = () => {
    if (!entry || entry.at !== undefined) return;
    const at = deep(document);
    entry.at = number(at);
    entry.cover = at ? number(covered(at)) : null;
  };
  const onKey = (event) => {
    if (!event.isTrusted || event.repeat) return;
    settle();
    entry = { key: event.key, back: event.shiftKey, foci: [] };
    log.push(entry);
  };
  const onFocus = (event) => { if (event.target instanceof Element) entry?.foci.push(number(event.composedPath()[0])); };
  // Nothing that is pressed here may take the tab elsewhere.
  const onNavigate = (event) => {
    const stays = event.hashChange || event.navigationType === "replace" && event.destination.sameDocument;
    if (event.cancelable && !stays) event.preventDefault();
    // A place in the same document is no other context.
    if (event.destination.sameDocument) return;
    told.push({ what: event.formData ? "submit" : "navigate", to: event.destination.url, at: number(deep(document)), on: log.length });
  };
  // Chromium tells a script's own word, `message`, from the page's main world.
  const onTold = (event) => told.push({ what: event.detail.split("\u0000")[0], to: event.detail.split("\u0000")[1] ?? "", at: number(deep(document)), on: log.length });

  const words = (element) => (element.getAttribute("aria-label") ?? element.getAttribute("value") ?? element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 40) ||
    (element.querySelector("img[alt]")?.alt ?? element.getAttribute("title") ?? "").slice(0, 40);

  // For as long as the document is there: whoever looks at it later may set the focus too.
  window.addEventListener("keydown", onKey, true);
  window.addEventListener("focus", onFocus, true);
  window.addEventListener("hwanhi-told", onTold, true);
  navigation.addEventListener("navigate", onNavigate);

  return {
    expected: () => tabbable().map((element) => [number(element), group(element)]),
    groupOf: (numbers) => numbers.map((each) => group(elements[each])),
    focus(at) { elements[at].focus(); },
    forget() { log = []; entry = null; },
    log() { settle(); return { log, told }; },
    active: () => number(deep(document)),
    cover: () => { const at = deep(document); return at ? number(covered(at)) : null; },
    describe: (numbers) => numbers.map((each) => {
      const element = elements[each];
      const box = element.getBoundingClientRect();
      const dialog = element.closest("dialog, [role=dialog], [role=alertdialog], [aria-modal=true]");
      return {
        selector: page.selector(element), tag: page.localName(element), words: words(element), tabindex: element.tabIndex,
        // Where it is drawn on the page, so that two can be compared whatever is scrolled to.
        box: [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY],
        connected: element.isConnected, dialog: number(dialog), frame: element.matches("iframe, object, embed"),
        // Not the empty boxes that send the focus round in a dialog.
        control: element.matches("a, button, input, select, textarea, summary, [role]") && box.width > 1 && box.height > 1 && !element.closest("[aria-hidden=true]"),
      };
    }),
    overlay: (numbers) => numbers.every((each) => {
      for (let up = elements[each]; up; up = above(up)) {
        const box = up.getBoundingClientRect();
        if (getComputedStyle(up).position === "fixed" && box.width * box.height > 0.1 * innerWidth * innerHeight) return true;
      }
      return false;
    }),
    // The place of each stop in the document, and of each box whose styles turn its stops, three or more, against the direction
    // of reading, those stops. Two buttons that change places are no order.
    order(numbers) {
      const place = new Map(flat().map((element, at) => [element, at]));
      const boxes = new Map();
      for (const each of numbers) {
        for (let child = elements[each], box = above(child); box && box !== document.body; child = box, box = above(box)) {
          if (/flex|grid/.test(getComputedStyle(box).display)) boxes.set(box, [...boxes.get(box) ?? [], [each, child]]);
        }
      }
      const turned = [];
      for (const [box, inside] of boxes) {
        const children = [...new Set(inside.map(([, child]) => child))];
        if (children.length < 3 || !reorders(box, children)) continue;
        const rects = children.map((child) => child.getBoundingClientRect());
        const rtl = getComputedStyle(box).direction === "rtl";
        const back = (a, b) => b.bottom <= a.top + 1 || (a.top < b.bottom && b.top < a.bottom && (rtl ? b.left >= a.right - 1 : b.right <= a.left + 1));
        const steps = rects.slice(1).filter((rect, at) => back(rects[at], rect)).length;
        if (steps >= 2 && steps > (rects.length - 1) / 2) turned.push(children.map((child) => inside.find(([, each]) => each === child)[0]));
      }
      return { written: numbers.map((each) => place.get(elements[each]) ?? -1), turned, hidden: hidden(numbers) };
    },
    // Fixed and sticky boxes are what can lie over an element that has the focus.
    pinned: () => page.all("body *").some((element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.checkVisibility({ visibilityProperty: true })),
    element: (at) => elements[at],
    number, tabbable, above, deep, told, words,
  };
}
