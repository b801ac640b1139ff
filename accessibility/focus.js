// A function that gives how stops look with the focus and without it, by style.
() => {
  const { element: byNumber, above, number, deep } = hwanhi.part("keyboard");
  const LOOK = ["outlineStyle", "outlineWidth", "outlineColor", "outlineOffset", "boxShadow", "borderTopColor", "borderTopWidth", "borderTopStyle",
    "borderBottomColor", "borderBottomWidth", "borderLeftColor", "borderLeftWidth", "backgroundColor", "backgroundImage", "backgroundPosition", "color",
    "textDecorationLine", "textDecorationColor", "textDecorationThickness", "opacity", "transform", "filter", "fontWeight", "visibility", "display", "clipPath"];
  const LINES = new Set(["outlineStyle", "outlineWidth", "outlineColor", "outlineOffset", "boxShadow"]);
  const TYPED = "textarea, [contenteditable], input:not([type=button], [type=submit], [type=reset], [type=image], [type=checkbox], [type=radio], [type=range], [type=color], [type=file])";

  const settle = () => { for (const each of document.getAnimations()) try { each.finish(); } catch { /* without end */ } };
  const around = (element) => [element, ...element.querySelectorAll(":scope > *")].slice(0, 5).concat(
    [above(element), above(above(element) ?? element), element.nextElementSibling, ...element.labels ?? []].filter((each) => each && each !== document.body && each !== document.documentElement));
  const looks = (element) => around(element).flatMap((each) => [null, "::before", "::after"].map((pseudo) => {
    const style = getComputedStyle(each, pseudo);
    return pseudo && style.content === "none" ? [] : LOOK.map((name) => style[name]);
  }));

  const channels = (colour) => /^rgba?\(/.test(colour) ? colour.match(/[\d.]+/g).map(Number) : null;
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((each) => each / 255).map((each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one, other) => {
    const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  // The colour behind the element, where one colour is all there is.
  function ground(element) {
    for (let each = element; each; each = above(each)) {
      const style = getComputedStyle(each);
      const colour = channels(style.backgroundColor);
      if (style.backgroundImage !== "none" || Number(style.opacity) < 1 || !colour) return null;
      if ((colour[3] ?? 1) === 1) return colour;
      if (colour[3] > 0) return null;
    }
    return [255, 255, 255];
  }
  // Whether an outline is there beyond doubt: solid, of 3:1 against the one colour behind it, in a place where it is drawn.
  function proved(element) {
    const style = getComputedStyle(element);
    const width = parseFloat(style.outlineWidth);
    const box = element.getBoundingClientRect();
    if (style.outlineStyle === "none" || width < 1 || box.width < 4 || box.height < 4 || box.right + scrollX < 4 || box.bottom + scrollY < 4 || Number(style.opacity) < 0.9 || style.clipPath !== "none" || style.clip !== "auto") return false;
    const colour = channels(style.outlineColor);
    const behind = ground(above(element) ?? element);
    if (style.outlineStyle !== "auto" && (!colour || !behind || (colour[3] ?? 1) < 1 || contrast(colour, behind) < 3)) return false;
    const grown = Math.max(parseFloat(style.outlineOffset) + width, 0);
    for (let each = above(element); each && each !== document.body; each = above(each)) {
      const shown = getComputedStyle(each);
      if (Number(shown.opacity) < 0.9 || shown.clipPath !== "none" || shown.clip !== "auto") return false;
      if (shown.overflow === "visible") continue;
      const edge = each.getBoundingClientRect();
      // What is flattened shows nothing, however it is scrolled.
      if (edge.width < 4 || edge.height < 4) return false;
      const sides = [box.left - grown >= edge.left, box.top - grown >= edge.top, box.right + grown <= edge.right + each.scrollWidth - each.clientWidth, box.bottom + grown <= edge.bottom + each.scrollHeight - each.clientHeight];
      if (sides.filter(Boolean).length < 3) return false;
    }
    return true;
  }

  // Whether nothing of it is drawn, its caret neither: it lies in a box without height, or nobody sees through it.
  function flattened(element) {
    for (let each = element; each && each !== document.body; each = above(each)) {
      const style = getComputedStyle(each);
      if (Number(style.opacity) < 0.05) return true;
      const { width, height } = each.getBoundingClientRect();
      if (each !== element && style.overflow !== "visible" && (width < 4 || height < 4)) return true;
    }
    return false;
  }

  return {
    // Of each stop: typed (its caret shows the focus), proved, or a key that is the same for those that look the same both ways.
    looks(numbers) {
      const before = deep(document);
      before?.blur();
      settle();
      const place = [scrollX, scrollY];
      const plain = numbers.map((each) => looks(byNumber(each)));
      const found = numbers.map((each, at) => {
        const element = byNumber(each);
        if (element.matches(TYPED) && !flattened(element) && getComputedStyle(element).caretColor !== "rgba(0, 0, 0, 0)") return { typed: true };
        element.focus({ preventScroll: true });
        settle();
        if (deep(document) !== element) return { typed: true };
        if (proved(element)) return { proved: true };
        const now = looks(element);
        const changed = new Set(now.flatMap((look, part) => look.map((value, name) => value === plain[at][part]?.[name] ? "" : LOOK[name])).filter(Boolean));
        const box = element.getBoundingClientRect();
        return { key: JSON.stringify([element.localName, box.width > 1 && box.height > 1, plain[at], now]), line: changed.size > 0 && [...changed].every((name) => LINES.has(name)) };
      });
      deep(document)?.blur();
      scrollTo(...place);
      return found;
    },
    show(at, inline) {
      deep(document)?.blur();
      byNumber(at).scrollIntoView({ block: "center", inline, behavior: "instant" });
      settle();
      const box = byNumber(at).getBoundingClientRect();
      return [box.left, box.top, box.right, box.bottom, innerWidth, innerHeight];
    },
    focus(at) { byNumber(at).focus({ preventScroll: true }); settle(); },
    blur() { deep(document)?.blur(); settle(); },
  };
}
