// What rules ask about colours: a function that adds to `page`. Colours are axe-core's, which reads every notation of CSS.
(page) => {
  const getContrast = (one, other) => axe.commons.color.getContrast(one, other);
  const flattenColors = (over, under) => axe.commons.color.flattenColors(over, under);
  const known = new Map();
  const colour = (text) => {
    if (!known.has(text)) {
      const made = new axe.commons.color.Color();
      try { made.parseString(text); known.set(text, made); } catch { known.set(text, null); }
    }
    return known.get(text);
  };
  const grounds = new Map();
  // The one colour on which the content of `element` is drawn; null where that is a picture or cannot be told.
  const ground = (element) => {
    if (!element) return colour("rgb(255, 255, 255)");
    if (grounds.has(element)) return grounds.get(element);
    const style = page.style(element);
    const own = colour(style.backgroundColor);
    let made = null;
    if (style.backgroundImage === "none" && own && style.opacity === "1" && style.filter === "none") {
      const under = own.alpha === 1 ? own : ground(page.flatParent(element));
      made = own.alpha === 1 ? own : under && (own.alpha === 0 ? under : flattenColors(own, under));
    }
    grounds.set(element, made);
    return made;
  };
  // How a colour of the style sheet contrasts with `on`, to 1; null where either is unknown.
  const contrast = (text, on) => {
    const ink = colour(text);
    return ink && on ? getContrast(on, ink.alpha < 1 ? flattenColors(ink, on) : ink) : null;
  };
  const SIDES = ["Top", "Right", "Bottom", "Left"];
  // The strongest line or fill by which a box stands out from what is around it: 1 for none, null where nobody can tell.
  // `pseudo` for the box of a pseudo-element of `element`.
  // What most of an element lies on: the knob of a slider is larger than the line that holds it.
  const beneath = (element) => {
    const own = page.box(element);
    const shared = (box) => Math.max(0, Math.min(own.right, box.right) - Math.max(own.left, box.left)) * Math.max(0, Math.min(own.bottom, box.bottom) - Math.max(own.top, box.top));
    let at = page.flatParent(element);
    while (at && page.flatParent(at) && at !== document.body && 2 * shared(page.box(at)) < own.width * own.height) at = page.flatParent(at);
    return at;
  };
  const boundary = (element, pseudo = null) => {
    const style = pseudo ? getComputedStyle(element, pseudo) : page.style(element);
    const around = pseudo ? ground(element) : ground(beneath(element));
    if (style.backgroundImage !== "none" || !around) return null;
    const fill = colour(style.backgroundColor);
    if (!fill) return null;
    const inside = fill.alpha === 0 ? around : flattenColors(fill, around);
    let strongest = getContrast(around, inside);
    const line = (text) => { strongest = Math.max(strongest, contrast(text, around) ?? 1, fill.alpha === 0 ? 1 : Math.min(contrast(text, inside) ?? 1, 21)); };
    for (const side of SIDES) if (!/none|hidden/.test(style[`border${side}Style`]) && parseFloat(style[`border${side}Width`]) > 0) line(style[`border${side}Color`]);
    if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) line(style.outlineColor);
    for (const [text] of style.boxShadow.matchAll(/(?:rgba?|color|oklch|oklab|lab|lch)\([^)]*\)/g)) line(text);
    return strongest;
  };
  const drawnLine = (style, on) => SIDES.map((side) => {
    const ink = colour(style[`border${side}Color`]);
    const drawn = !/none|hidden/.test(style[`border${side}Style`]) && parseFloat(style[`border${side}Width`]) > 0 && ink?.alpha > 0;
    return drawn && (!on || contrast(style[`border${side}Color`], on) >= 1.5) ? style[`border${side}Width`] : "0";
  }).join(" ");
  // All that shows of an element itself but its colours: type, lines, marks before and after it.
  const form = (element) => {
    const style = page.style(element);
    const on = ground(element);
    const signs = ["::before", "::after"].map((pseudo) => {
      const { content, backgroundColor, width, height, display } = getComputedStyle(element, pseudo);
      return content === "none" || content === "normal" ? "" : [content, colour(backgroundColor)?.alpha > 0, display === "inline" || parseFloat(width) > 0 && parseFloat(height) > 0].join();
    });
    return [
      style.fontWeight, style.fontStyle, style.fontSize, style.fontFamily, style.textDecorationLine, style.textTransform, style.transform, style.boxShadow !== "none",
      // A bar is drawn by a picture of a size of its own.
      style.backgroundImage !== "none" && style.backgroundSize, style.outlineStyle !== "none" && style.outlineWidth, style.listStyleType, drawnLine(style, on), style.borderRadius,
      page.children(element).length, element.getAttribute("src"), ...signs,
    ].join("|");
  };
  // The elements of two like subtrees, side by side; those under a different number of children are left out.
  const pairs = (one, other) => {
    const found = [];
    const meet = (mine, its, depth) => {
      found.push([mine, its]);
      const [mineBelow, itsBelow] = [page.children(mine), page.children(its)];
      if (depth < 4 && mineBelow.length === itsBelow.length) for (let n = 0; n < mineBelow.length; n++) meet(mineBelow[n], itsBelow[n], depth + 1);
    };
    meet(one, other, 0);
    // What stands around each alone, such as its list item, may carry the mark.
    for (let mine = page.parent(one), its = page.parent(other); mine && its && mine !== its; mine = page.parent(mine), its = page.parent(its)) found.push([mine, its]);
    return found;
  };
  // An element of the same kind in a neighbouring place that does not match `selector`; null where there is none.
  const peerOf = (element, selector) => {
    let way = [];
    for (let at = element, step = 0; at && step < 4; at = page.parent(at), step++) {
      const above = page.parent(at);
      for (const beside of above ? page.children(above) : []) {
        if (beside === at || page.localName(beside) !== page.localName(at)) continue;
        let peer = beside;
        for (const place of way) peer = peer && page.children(peer)[place];
        if (peer && page.localName(peer) === page.localName(element) && !peer.matches(selector) && !peer.querySelector(selector) && page.shown(peer)) return peer;
      }
      if (above) way = [[...page.children(above)].indexOf(at), ...way];
      // Neighbours of the parent hold the peer in the same place as the parent holds this one.
    }
    return null;
  };
  Object.assign(page, { form, pairs, peerOf, colour, ground, contrast, boundary, flatten: flattenColors });
}
