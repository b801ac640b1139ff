// What is drawn of the page's text and controls, and where it is cut off or drawn over: a function that adds to `page`.
// Places are in CSS px from the top left of the document. Nothing here needs axe-core.
(page) => {
  const ENDLESS = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity, hidden: false, x: null, y: null };
  const held = /^(hidden|clip)$/;
  const flatParent = (element) => element.assignedSlot ?? page.parent(element) ?? (element.parentNode instanceof ShadowRoot ? element.parentNode.host : null);
  // What an absolutely positioned element is placed and clipped by.
  const holds = (element, fixed) => {
    const style = page.style(element);
    return (!fixed && style.position !== "static") || style.transform !== "none" || style.translate !== "none" || style.rotate !== "none" || style.scale !== "none" ||
      style.filter !== "none" || style.perspective !== "none" || style.contain !== "none" && /paint|layout|strict|content/.test(style.contain);
  };
  const clippingParent = (element) => {
    const { position } = page.style(element);
    let at = flatParent(element);
    if (position === "absolute" || position === "fixed") while (at && !holds(at, position === "fixed")) at = flatParent(at);
    return at;
  };
  // The viewport takes its overflow from <html>, and from <body> where that has none (CSS Overflow 3, 3.3).
  const root = document.documentElement;
  const propagated = () => page.once("propagated", () => {
    const own = page.style(root);
    const from = own.overflowX === "visible" && own.overflowY === "visible" && document.body ? document.body : root;
    return { from, x: page.style(from).overflowX, y: page.style(from).overflowY };
  });
  const viewport = () => page.once("viewport", () => {
    const { x, y } = propagated();
    // Nobody can scroll to what lies left of the page or above it; with dir=rtl the other side.
    const rtl = page.style(root).direction === "rtl";
    return {
      left: rtl && !held.test(x) ? -Infinity : 0, top: 0, hidden: false, x: root, y: root,
      right: rtl || held.test(x) ? root.clientWidth : Infinity, bottom: held.test(y) ? root.clientHeight : Infinity,
    };
  });
  const boxOf = (element) => {
    const box = page.box(element);
    return { left: box.left + scrollX, top: box.top + scrollY, right: box.right + scrollX, bottom: box.bottom + scrollY };
  };
  // The part of the document in which the content of `element` can be seen, or be scrolled to.
  const clips = new Map();
  const clip = (element) => {
    if (!element) return viewport();
    const known = clips.get(element);
    if (known) return known;
    const style = page.style(element);
    const around = clip(clippingParent(element));
    let made = around;
    const seenAll = style.clip === "auto" && style.clipPath === "none";
    if (!seenAll || style.overflowX !== "visible" || style.overflowY !== "visible") {
      if (element !== root && element !== propagated().from) {
        const box = boxOf(element);
        const tiny = (held.test(style.overflowX) && box.right - box.left < 2) || (held.test(style.overflowY) && box.bottom - box.top < 2);
        const away = style.clip !== "auto" && style.position !== "static" || /^(inset\((50|100)%|circle\(0|polygon\(0(px)? 0(px)?, 0(px)? 0)/.test(style.clipPath);
        made = { ...around, hidden: around.hidden || tiny || away };
        // What a box scrolls is not lost, wherever it is; but a box that is cut off itself cuts its content.
        if (held.test(style.overflowX)) {
          if (box.left > made.left) { made.left = box.left; made.x = element; }
          if (box.right < made.right) { made.right = box.right; made.x = element; }
        } else if (style.overflowX !== "visible") { made.left = -Infinity; made.right = Infinity; made.x = null; }
        if (held.test(style.overflowY)) {
          if (box.top > made.top) { made.top = box.top; made.y = element; }
          if (box.bottom < made.bottom) { made.bottom = box.bottom; made.y = element; }
        } else if (style.overflowY !== "visible") { made.top = -Infinity; made.bottom = Infinity; made.y = null; }
      }
    }
    clips.set(element, made);
    return made;
  };
  // The part of the document in which the content of `element` is seen as long as nobody scrolls, and the box that would scroll it.
  const frames = new Map();
  const frame = (element) => {
    if (!element) return { ...ENDLESS, scroller: null };
    const known = frames.get(element);
    if (known) return known;
    const made = { ...frame(clippingParent(element)) };
    const { overflowX, overflowY } = page.style(element);
    if ((overflowX !== "visible" || overflowY !== "visible") && element !== root && element !== propagated().from) {
      const box = boxOf(element);
      if (overflowX !== "visible") { made.left = Math.max(made.left, box.left); made.right = Math.min(made.right, box.right); }
      if (overflowY !== "visible") { made.top = Math.max(made.top, box.top); made.bottom = Math.min(made.bottom, box.bottom); }
      if (/auto|scroll/.test(overflowX + overflowY)) made.scroller = element;
    }
    frames.set(element, made);
    return made;
  };
  const shown = (element) => page.once("shown", () => new Map()).get(element) ?? (() => {
    const answer = element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false }) && !element.closest("[inert] dialog:not([open])");
    page.once("shown", () => new Map()).set(element, answer);
    return answer;
  })();
  const SILENT = new Set(["script", "style", "noscript", "template", "option", "optgroup", "title", "textarea"]);
  // Letters without any colour, but for those that are cut out of a ground.
  const unseen = (style) => /^rgba\(.*, 0\)$/.test(style.webkitTextFillColor) && !/text/.test(`${style.backgroundClip} ${style.webkitBackgroundClip}`) && style.textShadow === "none";
  // Every text that is drawn: its Text, the element around it, and a box for each line.
  const lines = () => page.once("lines", () => {
    const found = [];
    const range = document.createRange();
    for (const root of page.roots) {
      const walk = document.createTreeWalker(root === document ? document.body ?? document : root, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const element = node.parentElement ?? node.getRootNode().host;
        if (!element || !/\S/.test(node.data) || SILENT.has(page.localName(element)) || !shown(element) || unseen(page.style(element))) continue;
        range.selectNodeContents(node);
        const boxes = [];
        for (const box of range.getClientRects()) {
          if (box.width >= 1 && box.height >= 1) boxes.push({ left: box.left + scrollX, top: box.top + scrollY, right: box.right + scrollX, bottom: box.bottom + scrollY });
        }
        if (boxes.length) found.push({ node, element, boxes });
      }
    }
    return found;
  });
  // Of the height of a line the letters fill the middle; what is cut of the rest is nothing lost.
  const letters = (box) => {
    const height = box.bottom - box.top;
    return { left: box.left, right: Math.max(box.right - 0.2 * height, box.left + 1), top: box.top + 0.2 * height, bottom: box.bottom - 0.22 * height };
  };
  const CONTROL = "input:not([type=hidden]), select, textarea, button, img, [role=button], [role=checkbox], [role=switch]";
  // How much of each text and each control can be seen: 0 to 1, and the element that cuts off the rest.
  const shares = () => page.once("shares", () => {
    const found = new Map();
    const of = (key, element, boxes, inside) => {
      const limit = clip(inside);
      if (limit.hidden) return;
      let all = 0, seen = 0, by = null, cut = false, sliced = false, aside = 0;
      for (const box of boxes) {
        const width = box.right - box.left, height = box.bottom - box.top;
        const x = Math.max(0, Math.min(box.right, limit.right) - Math.max(box.left, limit.left));
        const y = Math.max(0, Math.min(box.bottom, limit.bottom) - Math.max(box.top, limit.top));
        all += width * height;
        seen += x * y;
        // Half a letter sideways, a quarter of its height.
        const narrow = width - x > Math.min(0.5 * height, 0.3 * width), low = y < 0.75 * height;
        if (narrow || low) { cut = true; by ??= narrow ? limit.x : limit.y; }
        if (narrow) aside = Math.max(aside, width - x);
        if (x > 2 && y > 0.2 * height && low) sliced = true;
      }
      found.set(key, { key, element, share: seen / all, by, cut, sliced, aside });
    };
    // Text in a drawing keeps its place whatever a reader's own style says; it is a picture to zoom into.
    // An icon that a font makes of a word falls apart by spacing, but it is no text.
    const restyled = /enlarged|spaced/.test(page.state);
    const drawing = (element) => element instanceof SVGElement || /icon|symbol|awesome/i.test(page.style(element).fontFamily);
    for (const { node, element, boxes } of lines()) if (!restyled || !drawing(element)) of(node, element, boxes.map(letters), element);
    for (const element of page.all(CONTROL)) {
      const box = page.box(element);
      if (box.width >= 4 && box.height >= 4 && shown(element)) of(element, element, [boxOf(element)], clippingParent(element));
    }
    return found;
  });
  // Whether a box around `element` keeps what is too wide for it to itself, and whether it lets people scroll to that.
  const keeper = (element, pattern) => {
    for (let at = flatParent(element); at && at !== root && at !== document.body; at = flatParent(at)) if (pattern.test(page.style(at).overflowX)) return at;
    return null;
  };
  const contained = (element) => keeper(element, /auto|scroll|hidden|clip/) !== null;
  const scrolledAside = (element) => keeper(element, /auto|scroll/) !== null;
  // Whether its author shortens the text on purpose, with an ellipsis.
  const shortened = (by) => {
    const style = by && page.style(by);
    return Boolean(style) && (style.textOverflow !== "clip" || style.webkitLineClamp !== "none");
  };
  // Somebody who meets a shortened text gets the whole by pointing at it or by following it.
  const told = (element) => Boolean(element.closest("[title], a[href], summary, [aria-expanded]"));
  // Shows one of its parts after the other: what is not in view now comes when somebody turns it.
  const turned = (by) => {
    for (let at = by, step = 0; at && step < 4; at = page.parent(at), step++) {
      if (/carousel|slide|swiper|slick|flick|rolling|splide|glide|owl-/i.test(`${at.getAttribute("class")} ${at.id} ${at.getAttribute("aria-roledescription")}`)) return true;
      if (step < 3 && [...at.querySelectorAll("button, [role=button], [role=tab]")].some((each) => /prev|next|이전|다음|[‹›<>←→]/i.test(`${each.textContent} ${each.getAttribute("aria-label")} ${each.getAttribute("class")}`))) return true;
    }
    return false;
  };
  // The name of the whole site in a narrow bar, which the title of the page says as well.
  const repeated = (key) => key instanceof Text && document.title.includes(key.data.trim());
  // A control of which the words make room for its sign is still there, under the same name.
  const signed = (element) => {
    const control = element.closest("a, button, summary, [role=button], [role=link], [role=tab], [role=menuitem]");
    if (!control || !shown(control)) return false;
    const box = boxOf(control), limit = clip(clippingParent(control));
    if (box.right - box.left < 16 || box.left < limit.left || box.right > limit.right) return false;
    const drawn = (style) => /url\(/.test(`${style.backgroundImage} ${style.maskImage}`);
    const part = (style) => !/^(none|normal)$/.test(style.content) && (style.content !== '""' || drawn(style));
    return [...control.querySelectorAll("img, svg")].some(shown) ||
      [control, ...control.querySelectorAll("span, i")].some((each) => drawn(page.style(each)) || ["::before", "::after"].some((name) => part(getComputedStyle(each, name))));
  };
  const opened = () => page.once("opened", () => page.all("[aria-expanded=true]").some(shown));
  const words = (key) => (key instanceof Text ? key.data : key.getAttribute("value") ?? key.getAttribute("aria-label") ?? key.getAttribute("alt") ?? "").replace(/\s+/g, " ").trim();
  const brief = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
  // Texts and controls that were whole in the state `before` and are not in this one.
  const lost = (before) => page.once(`lost ${before}`, () => {
    const was = page.kept(`shares ${before}`);
    const found = new Map();
    for (const [key, now] of shares()) {
      const then = was?.get(key);
      if (!then || then.cut || then.share < 0.9 || !now.cut || (!(key instanceof Text) && now.share > 0.7)) continue;
      if (shortened(now.by) && (told(now.element) || repeated(key))) continue;
      // A page that was loaded wide may have its side menu open: who closes it has the rest.
      if (now.by === root && opened()) continue;
      if (turned(now.by)) continue;
      if (key instanceof Text && now.share < 0.15 && signed(now.element)) continue;
      found.set(key, brief(words(key)));
    }
    return found;
  });
  const layer = (element) => {
    for (let at = element; at; at = flatParent(at)) {
      if (/^(fixed|sticky)$/.test(page.style(at).position) || at.matches("dialog, [popover], [role=dialog], [role=tooltip], [role=listbox], [role=menu]")) return at;
    }
    return null;
  };
  const faint = (element) => {
    let opacity = 1;
    for (let at = element; at; at = flatParent(at)) {
      if (at.getAttribute("aria-hidden") === "true") return true;
      opacity *= Number(page.style(at).opacity);
    }
    return opacity < 0.4;
  };
  const opaque = (colour) => !/^rgba\(.*, 0(\.[0-8]\d*)?\)$|^transparent$/.test(colour);
  // What lies between the two and is painted: then one of them is covered, and the letters do not mix.
  const backed = (element, other) => {
    for (let at = element; at && !at.contains(other); at = flatParent(at)) {
      const style = page.style(at);
      if (opaque(style.backgroundColor) || style.backgroundImage !== "none") return true;
    }
    return false;
  };
  // Pairs of texts whose letters lie upon each other. `backed`: one of them covers the other.
  const overlaps = () => page.once("overlaps", () => {
    const drawn = [];
    for (const { node, element, boxes } of lines()) {
      if (element instanceof SVGElement || element.closest("ruby") || /icon|symbol|awesome/i.test(page.style(element).fontFamily)) continue;
      const limit = clip(element);
      if (limit.hidden) continue;
      for (const whole of boxes) {
        const box = letters(whole);
        const seen = { left: Math.max(box.left, limit.left), right: Math.min(box.right, limit.right), top: Math.max(box.top, limit.top), bottom: Math.min(box.bottom, limit.bottom), node, element, frame: frame(element) };
        if (seen.right - seen.left > 2 && seen.bottom - seen.top > 2) drawn.push(seen);
      }
    }
    drawn.sort((one, other) => one.top - other.top);
    const found = new Map();
    let open = [];
    for (const box of drawn) {
      open = open.filter((other) => other.bottom > box.top + 1);
      // A page that draws hundreds of texts into one line has them side by side or is beyond help.
      for (const other of open.slice(-300)) {
        if (other.node === box.node) continue;
        // What one box scrolls lies there together; of what different ones scroll, only what is in sight now.
        const edge = box.frame.scroller === other.frame.scroller ? [ENDLESS] : [box.frame, other.frame];
        const height = Math.min(box.bottom, other.bottom, ...edge.map((each) => each.bottom)) - Math.max(box.top, ...edge.map((each) => each.top));
        const width = Math.min(box.right, other.right, ...edge.map((each) => each.right)) - Math.max(box.left, other.left, ...edge.map((each) => each.left));
        const least = Math.min(box.bottom - box.top, other.bottom - other.top);
        if (height < 0.4 * least || width < 0.6 * least || found.get(box.node)?.has(other.node)) continue;
        if (box.node.data.trim() === other.node.data.trim()) continue;
        if (layer(box.element) !== layer(other.element) || faint(box.element) || faint(other.element)) continue;
        if (!found.has(box.node)) found.set(box.node, new Map());
        found.get(box.node).set(other.node, backed(box.element, other.element) || backed(other.element, box.element));
      }
      open.push(box);
    }
    return found;
  });
  // Texts that lie upon each other in this state, but not in the state `before`.
  const collided = (before) => page.once(`collided ${before}`, () => {
    const was = page.kept(`overlaps ${before}`);
    const found = new Map();
    if (!was) return found;
    for (const [node, others] of overlaps()) {
      for (const other of others.keys()) {
        if (was?.get(node)?.has(other) || was?.get(other)?.has(node)) continue;
        found.set(node, `${brief(words(node))} ↔ ${brief(words(other))}`);
        break;
      }
    }
    return found;
  });
  // What is wrong with a text or control in this state that was not in `before`; null where nothing is.
  const harmed = (key, before) => {
    const detail = lost(before).get(key) ?? collided(before).get(key);
    return detail === undefined ? null : { detail };
  };
  const squeezed = (text) => text.replace(/\s+/g, "").toLowerCase();
  const TOGGLE = "button, summary, [role=button], [aria-expanded], a[href^='#']";
  // Texts of the state `before` that this one draws nowhere, while nothing has come that could show them.
  const vanished = (before) => page.once(`vanished ${before}`, () => {
    const was = page.kept(`shares ${before}`);
    if (!was) return [];
    const now = shares();
    const here = squeezed(lines().map(({ node }) => node.data).join(" "));
    // What opens a menu stands for the menu alone, one in the content for any of it.
    const fresh = page.all(TOGGLE).filter((each) => !page.kept(`toggles ${before}`)?.has(each) && shown(each) && page.box(each).width > 0);
    const ASIDE = "nav, header, aside, footer, [role=navigation], [role=banner], [role=complementary], [role=search], form";
    if (fresh.some((each) => !each.closest(ASIDE))) return [];
    const PATH = "[class*=breadcrumb i], .location, .path, [aria-label*=breadcrumb i], [aria-label*='현재 위치'], [aria-label*='경로']";
    const found = [];
    for (const [key, then] of was) {
      if (!(key instanceof Text) || then.cut || now.has(key) || !then.element.isConnected || clip(then.element).hidden && shown(then.element)) continue;
      if (fresh.length && then.element.closest(`${ASIDE}, a[href]`)) continue;
      const text = squeezed(key.data);
      if (text.length < 8 || here.includes(text) || faint(then.element)) continue;
      // The way to a page is gone step by step; its last one has room everywhere.
      let step = then.element.closest(PATH);
      while (step && ![...step.querySelectorAll("a[href]")].some(shown)) step = page.parent(step)?.closest(PATH);
      if (step) continue;
      found.push({ element: then.element, gone: brief(words(key)) });
    }
    return found;
  });
  // Keeps what this state is like, for the states that are compared with it.
  const keep = (state) => { page.keep(`shares ${state}`, shares()); page.keep(`overlaps ${state}`, overlaps()); page.keep(`toggles ${state}`, new Set(page.all(TOGGLE).filter((each) => shown(each) && page.box(each).width > 0))); };
  Object.assign(page, { clip, lines, letters, shares, shown, flatParent, boxOf, overlaps, contained, scrolledAside, harmed, vanished, keepDrawn: keep, shortened, brief, words });
}
