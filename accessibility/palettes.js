// The body of an asynchronous function: axe's rules about colours once more, in every palette that the page offers, and
// in each of them on links already visited, under the pointer and with the focus; of a page that offers none (the one palette
// "") in these states alone. The page must be as it was afterwards.
// axe itself is asked only where something may be found: where every colour stands on the same ground as when axe looked at
// the page as it comes (`globalThis.contrasts`, by contrasts.js), and only colours are others, its answer follows from them.
const [palettes, options, done] = arguments;
const root = document.documentElement;
// Of a page that offers no palettes so many are told in each state: a style that is wrong for one link is so for all.
const most = palettes[0] === "" ? 8 : Infinity;
const MARK = "data-hwanhi-state";
// On the root, with the state behind it, for all elements at once: the browser then looks anew only at those that a rule of that
// state is about.
const ALL = "data-hwanhi-all-";
const PSEUDO = { visited: /:visited/g, hover: /:hover/g, focus: /:focus(?:-visible|-within)?/g };
const LOOK = ["color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight", "visibility", "display"];

// Beside each pseudo-class a mark that a script can set: no page tells a script how its visited links look, and there is
// one pointer and one focus only. The weight of the selector stays what it was.
const taught = new Map();
const COLOURS = /(?:^|;)\s*(?:color|background(?:-color|-image)?|opacity|filter)\s*:/;
let colours = false;
// What changes neither colours of texts nor what is below them, nor places, nor that a link is underlined.
const IDLE = /^(?:outline|cursor$|box-shadow$|text-decoration-thickness$|text-underline|transition|caret-color$)/;
// By state: selectors of what may look otherwise in it; null where that may be anything.
const reach = Object.fromEntries(Object.keys(PSEUDO).map((state) => [state, []]));
const BLOCKS = [CSSMediaRule, CSSSupportsRule, CSSLayerBlockRule, CSSContainerRule];
// `plain`: selectors here are about the whole document, and not about what another selector or a scope has found.
function teach(rules, plain = true) {
  for (const rule of rules) {
    if (rule.selectorText) {
      let text = rule.selectorText;
      for (const [state, pattern] of Object.entries(PSEUDO)) {
        const all = state === "visited" ? `[${ALL}visited] :any-link` : `[${ALL}${state}], [${ALL}${state}] *`;
        text = text.replace(pattern, `:is($&, [${MARK}~=${state}], :where(${all}))`);
      }
      if (text !== rule.selectorText && reaches(rule, text, plain)) {
        colours ||= COLOURS.test(rule.style?.cssText ?? "") || rule.cssRules?.length > 0;
        taught.set(rule, rule.selectorText);
        rule.selectorText = text;
      }
    }
    if (rule.cssRules?.length) teach(rule.cssRules, plain && BLOCKS.some((kind) => rule instanceof kind));
  }
}
// Notes what a rule, whose selector is to be `text`, is about; false where nothing of it matters here.
function reaches(rule, text, plain) {
  // What a state takes away from a rule is not found by it.
  const whole = !plain || rule.cssRules?.length || /&|:not\(|\bof\b/.test(text);
  if (!whole && [...rule.style].every((name) => IDLE.test(name))) return false;
  for (const [state, pattern] of Object.entries(PSEUDO)) {
    if (rule.selectorText.search(pattern) < 0) continue;
    if (whole) reach[state] = null;
    else reach[state]?.push(bare(text));
  }
  return true;
}
// A selector without pseudo-elements: of the elements that have them.
const bare = (text) => text.replace(/::[\w-]+(?:\([^()]*\))?|:(?:before|after|first-line|first-letter)\b/g, "").replace(/(^|[\s>+~,])(?=,|$)/g, "$1*");
// The elements that may look otherwise while all are marked with a state, with everything in them; null: all.
function reached(state) {
  const found = new Set();
  try {
    for (const selector of reach[state]) {
      for (const element of document.querySelectorAll(selector)) {
        if (found.has(element)) continue;
        found.add(element);
        for (const each of element.querySelectorAll("*")) found.add(each);
      }
    }
  } catch { return null; } // it is null, or a selector that is none without what was taken from it
  return found;
}
function sheets() {
  for (const sheet of document.styleSheets) {
    let rules = [];
    try { rules = sheet.cssRules; } catch { /* of another host: external-request is about that */ }
    teach(rules);
  }
}
// Animations without end, which go on afterwards for whoever asks about them.
const stopped = new Set();
const settle = () => { for (const each of document.getAnimations()) try { each.finish(); } catch { stopped.add(each); each.cancel(); } };
const mark = (elements, state) => { for (const each of elements) each.setAttribute(MARK, state); settle(); };
const unmark = () => { for (const each of document.querySelectorAll(`[${MARK}]`)) each.removeAttribute(MARK); settle(); };
const looks = (elements) => elements.map((element) => {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return [...LOOK.map((name) => style[name]), box.x, box.y].join();
});
const wayTo = (element) => {
  const way = [];
  for (let each = element; each instanceof Element; each = each.parentElement) way.push(each);
  return way;
};
const only = (answer, keep = () => true) => ({ violations: answer.violations.filter(keep), incomplete: answer.incomplete.filter(keep) });
// By element the rules of axe that have something against it.
function blamed(answer) {
  const found = new Map();
  for (const rule of [...answer.violations, ...answer.incomplete]) for (const { element } of rule.nodes) found.set(element, (found.get(element) ?? new Set()).add(rule.id));
  return found;
}

// What of an element decides where its text stands and upon what. A picture may be another one, but not come or go.
const SHAPE = ["opacity", "fontSize", "fontWeight", "fontStyle", "visibility", "display", "position", "zIndex", "transform", "filter", "mixBlendMode", "textShadow", "backgroundClip"];
// By what a link may differ from the text around it.
const TOLD = ["textDecorationLine", "textDecorationStyle", "borderBottomStyle", "borderBottomWidth", "fontWeight", "fontStyle"];
const MARGIN = 0.05; // of a contrast ratio: axe rounds colours on its way
const channels = (colour) => {
  const match = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour);
  return match && [Number(match[1]), Number(match[2]), Number(match[3]), match[4] === undefined ? 1 : Number(match[4])];
};
const over = (top, below) => [0, 1, 2].map((at) => top[at] * top[3] + below[at] * (1 - top[3]));
// What an element and its ancestors put below a text; null where that is more than plain colours. `known`: of how the page is now.
function below(element, styles, known) {
  if (!element) return [255, 255, 255];
  if (known.has(element)) return known.get(element);
  const style = styles.get(element);
  const colour = channels(style.backgroundColor);
  const plain = colour && style.backgroundImage === "none";
  const under = plain && (colour[3] === 1 ? colour : below(element.parentElement, styles, known));
  const found = under ? over(colour, under) : null;
  known.set(element, found);
  return found;
}
// The colour of a text and of what is below it.
function ground(element, styles, known) {
  const under = below(element, styles, known);
  const text = under && channels(styles.get(element).color);
  return text && { text: over(text, under), below: under };
}
const light = (colour) => {
  const [red, green, blue] = colour.map((value) => value / 255).map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const ratio = (one, other) => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05);
const same = (colour, hex) => [1, 3, 5].every((at, place) => Math.abs(parseInt(hex.slice(at, at + 2), 16) - colour[place]) <= 1);
const every = () => [document.documentElement, ...document.documentElement.querySelectorAll("*")];
// Live: what is read of them later is how it is then.
const stylesOf = () => new Map(every().map((element) => [element, getComputedStyle(element)]));
const pseudo = (element, name) => {
  const style = getComputedStyle(element, name);
  if (style.content === "none" || style.content === "normal") return "";
  const clear = (channels(style.backgroundColor) ?? [0, 0, 0, 1])[3] === 0;
  return [style.display, style.position, style.opacity, clear, style.backgroundImage === "none"].join();
};
// How an element is drawn, and where.
function shape(element, style, isDrawn) {
  return [...SHAPE.map((name) => style[name]), style.backgroundImage === "none",
    ...(isDrawn ? [pseudo(element, "::before"), pseudo(element, "::after")] : [])].join();
}
function place(element) {
  // Neither it nor anything in it is drawn; a box that comes makes this another text.
  if (!element.checkVisibility()) return "";
  const box = element.getBoundingClientRect();
  return `${box.x},${box.y},${box.width},${box.height}`;
}
// Elements that some rule of a style sheet gives a box before or after.
function withPseudo() {
  const found = new Set();
  const look = (rules) => {
    for (const rule of rules) {
      // Without `content` there is no box.
      if (/:(?:before|after)\b/.test(rule.selectorText ?? "") && (rule.style.content || rule.cssRules?.length)) {
        const text = Object.values(PSEUDO).reduce((selector, pattern) => selector.replace(pattern, ":is(*)"), taught.get(rule) ?? rule.selectorText);
        if (text.includes(":not(")) return every().forEach((element) => found.add(element));
        try { for (const element of document.querySelectorAll(bare(text))) found.add(element); } catch { return every().forEach((element) => found.add(element)); }
      }
      if (rule.cssRules?.length) look(rule.cssRules);
    }
    return undefined;
  };
  for (const sheet of document.styleSheets) try { look(sheet.cssRules); } catch { /* of another host */ }
  return found;
}
// Of what axe has `seen` in the page as it is now: the contrast that each text needs, and a function that says whether axe would
// find nothing in the page as it is then. Null where that cannot be known. `known`: texts of which it is known already.
function certain(seen, known = new Map()) {
  if (!seen?.length || document.querySelector("iframe, frame, object, embed") || every().some((element) => element.shadowRoot)) return null;
  const styles = stylesOf();
  const fresh = new Map();
  const links = [];
  const grounds = new Map();
  for (const { id, node, answer, said } of seen) {
    if (id === "link-in-text-block") continue; // asks for colours what the other one answers by style
    if (answer !== true) return null;
    if (id === "link-in-text-block-style") links.push(node);
    else if (said?.messageKey !== "hidden") {
      const found = said?.bgColor ? ground(node, styles, grounds) : null;
      if (!found || !same(found.text, said.fgColor) || !same(found.below, said.bgColor)) return null;
      fresh.set(node, Math.max(fresh.get(node) ?? 0, parseFloat(said.expectedContrastRatio)));
    }
  }
  const needed = new Map([...known, ...fresh]);
  const drawn = withPseudo();
  const told = () => links.map((link) => TOLD.map((name) => styles.get(link)[name]).join()).join() + every().length;
  const shown = (element, style, at) => (at ? shape(element, style, drawn.has(element)) : style.display);
  const before = new Map([...styles].map(([element, style]) => {
    const at = place(element);
    return [element, [at, shown(element, style, at)]];
  }));
  const toldBefore = told();
  return {
    needed,
    // `some`: elements beside which only places can have changed.
    holds: (some = null) => {
      for (const [element, [at, look]] of before) {
        if (place(element) !== at || ((!some || some.has(element)) && shown(element, styles.get(element), at) !== look)) return false;
      }
      if (told() !== toldBefore) return false;
      const now = new Map();
      return [...needed].every(([node, least]) => {
        if (some && !some.has(node)) return true;
        const found = ground(node, styles, now);
        return found && ratio(found.text, found.below) >= least + MARGIN;
      });
    },
  };
}

// All elements at once show quickly where there may be something; what is reported is what one of them alone shows, with
// those around it as they are then, unless it is known from the palette itself.
// `stands`: without the state all is as when axe looked at the page as it comes, and so is what the state does not reach.
async function inState(state, elements, plain, known, sure, stands) {
  const those = state === "visited" ? elements.filter((each) => each.matches(":any-link")) : elements;
  root.setAttribute(ALL + state, "");
  settle();
  const some = stands ? reached(state) : null;
  const same = sure.get(state)?.holds(some) || sure.get("")?.holds(some);
  root.removeAttribute(ALL + state);
  if (same) return [];
  settle();
  const was = plain();
  mark(those, state);
  const written = globalThis.contrasts?.length ?? 0;
  const seen = looks(elements);
  const changed = elements.filter((_, at) => seen[at] !== was[at]);
  const suspects = changed.length ? blamed(await axe.run({ include: changed }, options)) : new Map();
  // Once axe has looked at this state and found nothing, the other palettes differ from it in colours alone.
  if (stands && !suspects.size) sure.set(state, certain(globalThis.contrasts.slice(written), sure.get("").needed));
  unmark();
  const found = [];
  // Who lacks 7:1 as it stands may lack 4.5:1 in a state: that is another thing.
  const fresh = [...suspects].filter(([element, ids]) => ids.difference(known.get(element) ?? new Set()).size);
  for (const [element] of fresh.slice(0, most)) {
    const link = element.closest(":any-link");
    if (state === "visited" && !link) continue;
    const control = element.closest("a[href], button, input, select, textarea, summary, [tabindex]");
    mark(state === "visited" ? [link] : wayTo(state === "focus" && control ? control : element), state);
    found.push(only(await axe.run({ include: [element] }, options), ({ id }) => !known.get(element)?.has(id)));
    unmark();
  }
  return found;
}

(async () => {
  const before = root.getAttribute("data-palette");
  const answers = [];
  try {
    settle();
    const sure = new Map([["", certain(globalThis.contrasts)]]);
    sheets();
    // Where no state has colours of its own there is nothing that axe has not seen.
    for (const palette of palettes[0] === "" && !colours ? [] : palettes) {
      if (palette) root.setAttribute("data-palette", palette);
      settle();
      const stands = sure.get("")?.holds() ?? false;
      const standing = stands ? { violations: [], incomplete: [] } : await axe.run(document, options);
      if (palette) answers.push({ palette, state: "", ...only(standing) });
      const known = blamed(standing);
      const elements = [...document.body.querySelectorAll("*")];
      let looked;
      const plain = () => (looked ??= looks(elements));
      for (const state of Object.keys(PSEUDO)) {
        for (const found of await inState(state, elements, plain, known, sure, stands)) answers.push({ palette, state, ...found });
      }
      if (palette && root.getAttribute("data-palette") !== palette) throw new Error(`the palette ${palette} did not stay`);
    }
    return { answers };
  } catch (error) {
    return { error: String(error?.message ?? error) };
  } finally {
    for (const state of Object.keys(PSEUDO)) root.removeAttribute(ALL + state);
    unmark();
    if (before === null) root.removeAttribute("data-palette"); else root.setAttribute("data-palette", before);
    // Whoever looks for :hover in the style sheets afterwards has to find it.
    for (const [rule, text] of taught) rule.selectorText = text;
    settle();
    for (const each of stopped) try { each.play(); } catch { /* it was taken away */ }
  }
})().then(done);
