// Measures the contrast of texts from what is drawn: a picture of the page with them, and one without. Made once a document.
globalThis.hwanhiPixels ??= (() => {
  const MARK = "data-hwanhi-clear";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`[${MARK}], [${MARK}]::placeholder { color: transparent !important; -webkit-text-fill-color: transparent !important; fill: transparent !important;
    stroke: transparent !important; text-decoration-color: transparent !important; -webkit-text-stroke-color: transparent !important; caret-color: transparent !important; transition: none !important }
    [${MARK}=clip] { background-image: none !important }`);
  let todo = [];
  let settled = [];
  let here = [];
  const scrolled = new Map();
  // Animations without end, which go on afterwards for whoever asks about them.
  const stopped = [];
  // The way to an element as axe-core tells it: a selector, or the selectors from shadow root to shadow root.
  const resolve = (path) => {
    let root = document, element = null;
    for (const part of [path].flat(2)) {
      element = root?.querySelector(part) ?? null;
      root = element?.shadowRoot ?? null;
    }
    return element;
  };
  const colour = (text) => {
    const parts = /^rgba?\(([^)]+)\)$/.exec(text)?.[1].split(",").map(Number);
    return parts ? { r: parts[0], g: parts[1], b: parts[2], a: parts[3] ?? 1 } : null;
  };
  // The texts of an element itself, or right in its shadow tree.
  const own = (element) => [...element.childNodes, ...element.shadowRoot?.childNodes ?? []].filter((node) => node instanceof Text);
  const boxes = (element, range) => {
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(element.nodeName)) {
      const box = element.getBoundingClientRect();
      return [{ left: box.left + 1, right: box.right - 1, top: box.top + 1, bottom: box.bottom - 1 }];
    }
    const found = [];
    for (const node of own(element)) {
      if (!/\S/.test(node.data)) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width >= 1 && box.height >= 2) found.push(box);
    }
    return found;
  };
  // What is asked of a text: 3:1 where it is large or no word of any language (WCAG 2.2 1.4.3, 1.4.11), else 4.5:1.
  const asked = (element, style, enhanced) => {
    const text = element.value || element.placeholder || own(element).map((each) => each.data).join("");
    if (!/[\p{L}\p{N}]/u.test(text)) return 3;
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    return enhanced ? (large ? 4.5 : 7) : large ? 3 : 4.5;
  };
  // Whether its letters are drawn in another colour than the style says.
  const mixed = (element) => {
    const page = hwanhi.page();
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
      const style = getComputedStyle(at);
      if (style.opacity !== "1" || style.filter !== "none" || style.mixBlendMode !== "normal" || page.veils(at)) return true;
    }
    return false;
  };
  // What belongs to a control that cannot be used may be faint (WCAG 2.2 1.4.3): its label, and what repeats its value for the eye.
  const inactive = (element) => {
    const off = (control) => control.matches(":disabled, [aria-disabled=true]");
    if (element.closest(":disabled, [aria-disabled=true]")) return true;
    const label = element.closest("label");
    if (label?.control) return off(label.control);
    const value = element.closest("output, [aria-hidden=true]");
    const controls = [...value?.parentElement.querySelectorAll("input, select, textarea, button") ?? []];
    return controls.length > 0 && controls.every(off);
  };
  const patience = (promise, ms) => Promise.race([promise, new Promise((done) => setTimeout(done, ms))]);
  // Takes on the texts to be measured, [{ path, enhanced }]; a number for each that can be.
  const begin = async (targets) => {
    for (const each of document.getAnimations()) {
      const runs = each.playState === "running";
      try { each.finish(); } catch { each.cancel(); if (runs) stopped.push(each); }
    }
    const late = [...document.images].filter((image) => image.loading === "lazy" && !image.complete);
    for (const image of late) image.loading = "eager";
    await patience(Promise.allSettled(late.map((image) => image.decode())), 1000);
    todo = targets.map(({ path, enhanced }, id) => ({ id, element: resolve(path), enhanced, tried: 0 })).filter(({ element }) => element);
    const still = new Set(todo.filter(({ element }) => inactive(element)));
    settled = [...still].map(({ id, element, enhanced }) => ({ id, pieces: 0, poor: 0, bad: 0, least: 21, needed: asked(element, getComputedStyle(element), enhanced) }));
    todo = todo.filter((each) => !still.has(each));
    return todo.length;
  };
  // Scrolls to the next text that waits and tells what is to be photographed; null where none waits.
  const next = async () => {
    todo = todo.filter((each) => each.tried < 1);
    if (!todo.length) return null;
    for (let at = todo[0].element; at; at = at.parentElement ?? at.getRootNode().host) if (!scrolled.has(at)) scrolled.set(at, [at.scrollLeft, at.scrollTop]);
    todo[0].element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    await patience(new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))), 300);
    const range = document.createRange();
    here = [];
    for (const each of todo) {
      const lines = boxes(each.element, range);
      const first = each === todo[0];
      const inside = lines.filter((box) => box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth);
      if (!first && inside.length < lines.length) continue;
      each.tried++;
      const style = getComputedStyle(each.element, /^(INPUT|TEXTAREA)$/.test(each.element.nodeName) && !each.element.value ? "::placeholder" : null);
      const paint = each.element instanceof SVGElement ? style.fill : style.webkitTextFillColor;
      const clipped = style.backgroundClip === "text" || style.webkitBackgroundClip === "text";
      here.push({ ...each, lines: inside, colour: clipped || mixed(each.element) ? null : colour(paint), clipped, needed: asked(each.element, style, each.enhanced), shadow: style.textShadow });
    }
    // Where the colour is not known, it is taken from the middle of the strokes: they have to be wider than a pixel.
    return { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight, scale: here.some((each) => !each.colour) ? 2 : 1 };
  };
  const hide = async () => {
    document.adoptedStyleSheets.push(sheet);
    for (const { element, shadow, clipped } of here) {
      const root = element.getRootNode();
      if (root !== document && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
      element.setAttribute(MARK, clipped ? "clip" : "");
      if (shadow !== "none") element.style.setProperty("text-shadow", shadow, "important");
    }
    await patience(new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))), 300);
  };
  const show = () => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((each) => each !== sheet);
    for (const { element, shadow } of here) {
      element.removeAttribute(MARK);
      if (shadow !== "none") element.style.removeProperty("text-shadow");
    }
  };
  const pixels = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const LINEAR = Float64Array.from({ length: 256 }, (_, value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  const luminance = (r, g, b) => 0.2126 * LINEAR[Math.round(r)] + 0.7152 * LINEAR[Math.round(g)] + 0.0722 * LINEAR[Math.round(b)];
  const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  // One piece of a line, about a letter wide: whether letters are there at all, and the contrast that most of it has.
  const piece = (withText, bare, scale, x0, x1, y0, y1, ink) => {
    const ratios = [];
    let inked = 0, strongest = 1;
    const top = Math.round(y0 * scale), bottom = Math.round(y1 * scale), width = bare.width;
    for (let y = Math.max(0, top); y < Math.min(bottom, bare.height); y++) {
      for (let x = Math.max(0, Math.round(x0 * scale)); x < Math.min(Math.round(x1 * scale), width); x++) {
        const at = 4 * (y * width + x);
        const r = bare.data[at], g = bare.data[at + 1], b = bare.data[at + 2];
        const ground = luminance(r, g, b);
        const change = Math.abs(withText.data[at] - r) + Math.abs(withText.data[at + 1] - g) + Math.abs(withText.data[at + 2] - b);
        if (change > 12) {
          inked++;
          if (!ink) strongest = Math.max(strongest, ratio(luminance(withText.data[at], withText.data[at + 1], withText.data[at + 2]), ground));
        }
        if (ink) ratios.push(ratio(luminance(ink.a * ink.r + (1 - ink.a) * r, ink.a * ink.g + (1 - ink.a) * g, ink.a * ink.b + (1 - ink.a) * b), ground));
      }
    }
    // Letters that are wholly transparent are drawn nowhere.
    if (inked < 3 || (ink && (!ratios.length || ink.a === 0))) return null;
    if (!ink) return strongest;
    ratios.sort((one, other) => one - other);
    return ratios[Math.floor(ratios.length * 0.5)];
  };
  // The texts in view, measured in two pictures of the viewport: { id, pieces, poor, bad, least, needed }.
  const measure = async (first, second) => {
    const [withText, bare] = await Promise.all([pixels(first), pixels(second)]);
    const scale = bare.width / innerWidth;
    for (const { id, lines, colour: ink, needed } of here) {
      const found = [];
      for (const box of lines) {
        const height = box.bottom - box.top;
        const count = Math.max(1, Math.round((box.right - box.left) / (0.6 * height)));
        for (let n = 0; n < count; n++) {
          const step = (box.right - box.left) / count;
          const value = piece(withText, bare, scale, box.left + n * step, box.left + (n + 1) * step, box.top + 0.15 * height, box.bottom - 0.15 * height, ink);
          if (value !== null) found.push(value);
        }
      }
      settled.push({ id, pieces: found.length, poor: found.filter((value) => value < needed - 0.05).length, bad: found.filter((value) => value < 0.85 * needed).length, least: Math.min(...found, 21), needed });
    }
    return settled.length;
  };
  const end = () => {
    for (const [element, [left, top]] of scrolled) element.scrollTo({ left, top, behavior: "instant" });
    scrolled.clear();
    for (const each of stopped.splice(0)) try { each.play(); } catch { /* it was taken away */ }
    return settled;
  };
  return { begin, next, hide, show, measure, end };
})();
