// A function that gives what shows under the pointer.
() => {
  const page = hwanhi.page();
  const { above, words } = hwanhi.part("keyboard");
  const SHOWS = /(?:^|;)\s*(?:display|visibility|opacity|max-height|height|max-width|width|transform|translate|scale|clip|clip-path|left|top|right|bottom|inset|z-index|content-visibility)\s*:/;
  const settle = () => { for (const each of document.getAnimations()) try { each.finish(); } catch { /* without end */ } };

  // Where it is asked what lies below: shares of the width and the height of what shows.
  const GRID = [0, 0.25, 0.5, 0.75, 1].flatMap((down) => [0, 0.25, 0.5, 0.75, 1].map((across) => [across, down]));

  // Selectors of styles that show something else than what the pointer is on, up to `:hover`.
  function hovered(rules, found) {
    for (const rule of rules) {
      if (rule.selectorText?.includes(":hover") && SHOWS.test(rule.style?.cssText ?? "")) {
        for (const each of rule.selectorText.split(/,(?![^(]*\))/)) {
          const match = /^(.*?):hover([^\s>+~]*)\s*([\s>+~].*)$/.exec(each.trim());
          if (match && !/:(?:focus|before|after)/.test(match[2])) found.add(`${match[1] || "*"}${match[2]}`);
        }
      }
      if (rule.cssRules?.length) hovered(rule.cssRules, found);
    }
  }
  function triggers(listened) {
    const found = new Set();
    const selectors = new Set();
    for (const sheet of document.styleSheets) try { hovered(sheet.cssRules, selectors); } catch { /* of another host */ }
    for (const selector of selectors) try { for (const each of document.querySelectorAll(selector)) found.add(each); } catch { /* no selector without its pseudo-class */ }
    for (const [at] of listened) found.add(hwanhi.part("keyboard").element(at));
    const groups = new Map();
    for (const element of found) {
      const box = element.getBoundingClientRect();
      if (element.matches("html, body, main") || box.width < 4 || box.height < 4 || box.width * box.height > 0.5 * innerWidth * innerHeight || !element.checkVisibility({ visibilityProperty: true })) continue;
      const key = [element.localName, element.className, element.getAttribute("role"), above(element)?.className].join("|");
      if (!groups.has(key)) groups.set(key, { selector: page.selector(element), words: words(element) });
    }
    return [...groups.values()];
  }

  // Where an element is drawn, with what cuts it off; null where nothing of it is.
  function drawn(element) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })) return null;
    const box = element.getBoundingClientRect();
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    for (let each = element; each && each !== document.body; each = above(each)) {
      const style = getComputedStyle(each);
      if (style.clip !== "auto" && style.position === "absolute") return null;
      if (each === element || style.overflow === "visible") continue;
      const edge = each.getBoundingClientRect();
      [left, top, right, bottom] = [Math.max(left, edge.left), Math.max(top, edge.top), Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
    }
    return right - left > 2 && bottom - top > 2 && right + scrollX > 0 && bottom + scrollY > 0 ? { left, top, right, bottom } : null;
  }
  const told = (element) => element.matches("img, svg, video, button, input, select, textarea, a[href]") || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const parts = () => page.all("body *").filter((element) => !element.closest("script, style, noscript, template") && told(element)).slice(0, 4000);
  let before = new Set();
  let content = [];

  // Whether there is text or a picture of the element at that very place.
  function hits(element, x, y) {
    if (element.matches("img, svg, video, button, input, select, textarea, a[href]")) return true;
    const range = document.createRange();
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
      range.selectNodeContents(node);
      if ([...range.getClientRects()].some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom)) return true;
    }
    return false;
  }

  // Points by which a hand that knows the page moves from the trigger into what shows: over what both are made of, from box to box
  // that touch, before it dares to go straight.
  function way(on, boxes) {
    const target = boxes[0][1];
    const areas = [on.getBoundingClientRect(), target];
    for (const [part] of boxes) {
      for (let each = part; each && each !== document.body && !each.contains(on) && areas.length < 200; each = above(each)) {
        const area = drawn(each);
        if (area) areas.push(area);
      }
    }
    const middle = (box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
    const shared = (a, b) => ({ left: Math.max(a.left, b.left) - 1, top: Math.max(a.top, b.top) - 1, right: Math.min(a.right, b.right) + 1, bottom: Math.min(a.bottom, b.bottom) + 1 });
    const from = new Map([[0, null]]);
    for (const at of from.keys()) {
      for (let next = 1; next < areas.length; next++) {
        const both = shared(areas[at], areas[next]);
        if (!from.has(next) && both.right > both.left && both.bottom > both.top) from.set(next, [at, middle(both)]);
      }
    }
    const points = [middle(target)];
    for (let step = from.get(1); step; step = from.get(step[0])) points.unshift(step[1]);
    return points;
  }

  return {
    triggers,
    note() { settle(); before = new Set(parts().filter((each) => drawn(each))); },
    // What shows now and did not before: a word about it, or null.
    shown() {
      settle();
      content = parts().filter((each) => !before.has(each) && drawn(each));
      const text = content.map((each) => each.textContent).join(" ").replace(/\s+/g, " ").trim();
      const controls = content.filter((each) => each.matches("button, input, select, textarea, a[href]"));
      if (!content.length || (text.length < 2 && !controls.length)) return null;
      return { parts: content.map(page.selector), text: text.slice(0, 60), controls: controls.map(page.selector), known: [...before].some((each) => !each.contains(content[0]) && each.textContent.includes(text)) };
    },
    // How many of those parts show, by their selectors.
    left(selectors) {
      settle();
      return selectors.filter((each) => { const element = document.querySelector(each); return element && drawn(element); }).length;
    },
    // The way into what shows, and whether it lies over something else that is read or used.
    place(selectors, trigger) {
      const on = document.querySelector(trigger);
      const boxes = selectors.map((each) => document.querySelector(each)).filter(Boolean).map((each) => [each, drawn(each)]).filter(([, box]) => box);
      if (!boxes.length) return null;
      const [left, top, right, bottom] = [Math.min(...boxes.map(([, box]) => box.left)), Math.min(...boxes.map(([, box]) => box.top)), Math.max(...boxes.map(([, box]) => box.right)), Math.max(...boxes.map(([, box]) => box.bottom))];
      const own = new Set(boxes.map(([each]) => each));
      let covers = false;
      for (const [element, box] of boxes) {
        for (const [across, down] of GRID) {
          const [x, y] = [box.left + 3 + across * (box.right - box.left - 6), box.top + 3 + down * (box.bottom - box.top - 6)];
          const stack = document.elementsFromPoint(x, y);
          const at = stack.indexOf(element);
          covers ||= at >= 0 && stack.slice(at + 1).some((each) => told(each) && !own.has(each) && !each.contains(element) && !on.contains(each) && hits(each, x, y));
        }
      }
      return { way: way(on, boxes), box: [left, top, right, bottom], covers };
    },
    // A stop by which the same might be had: in what shows, or the trigger, in it, or around it.
    stops(selectors, trigger) {
      const tabbable = new Set(hwanhi.part("keyboard").tabbable());
      const on = document.querySelector(trigger);
      const inside = selectors.map((each) => document.querySelector(each)).filter((each) => each && tabbable.has(each));
      const near = [on, ...on.querySelectorAll("*")].filter((each) => tabbable.has(each)).slice(0, 1);
      for (let up = above(on); up && !near.length; up = above(up)) if (tabbable.has(up)) near.push(up);
      return [...near, ...inside.slice(0, 1)].map(page.selector);
    },
  };
}
