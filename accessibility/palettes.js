// The body of an asynchronous function: axe's rules about colours once more, in every palette that the page offers, and
// in each of them on links already visited, under the pointer and with the focus. The page must be as it was afterwards.
const [palettes, options, done] = arguments;
const root = document.documentElement;
const MARK = "data-hwanhi-state";
const PSEUDO = { visited: /:visited/g, hover: /:hover/g, focus: /:focus(?:-visible|-within)?/g };
const LOOK = ["color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight", "visibility", "display"];

// Beside each pseudo-class a mark that a script can set: no page tells a script how its visited links look, and there is
// one pointer and one focus only. The weight of the selector stays what it was.
function teach(rules) {
  for (const rule of rules) {
    if (rule.selectorText) {
      let text = rule.selectorText;
      for (const [state, pattern] of Object.entries(PSEUDO)) text = text.replace(pattern, `:is($&, [${MARK}~=${state}])`);
      if (text !== rule.selectorText) rule.selectorText = text;
    }
    if (rule.cssRules?.length) teach(rule.cssRules);
  }
}
function sheets() {
  for (const sheet of document.styleSheets) {
    let rules = [];
    try { rules = sheet.cssRules; } catch { /* of another host: external-request is about that */ }
    teach(rules);
  }
}
const settle = () => { for (const each of document.getAnimations()) try { each.finish(); } catch { each.cancel(); } };
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
const only = (answer) => ({ violations: answer.violations, incomplete: answer.incomplete });
const nodes = (answer) => [...answer.violations, ...answer.incomplete].flatMap((rule) => rule.nodes);

// All elements at once show quickly where there may be something; what is reported is what one of them alone shows, with
// those around it as they are then, unless it is known from the palette itself.
async function inState(state, elements, plain, known) {
  mark(state === "visited" ? elements.filter((each) => each.matches(":any-link")) : elements, state);
  const seen = looks(elements);
  const changed = elements.filter((_, at) => seen[at] !== plain[at]);
  const suspects = changed.length ? nodes(await axe.run({ include: changed }, options)).map((node) => node.element) : [];
  unmark();
  const found = [];
  for (const element of new Set(suspects).difference(known)) {
    const link = element.closest(":any-link");
    if (state === "visited" && !link) continue;
    const control = element.closest("a[href], button, input, select, textarea, summary, [tabindex]");
    mark(state === "visited" ? [link] : wayTo(state === "focus" && control ? control : element), state);
    found.push(only(await axe.run({ include: [element] }, options)));
    unmark();
  }
  return found;
}

(async () => {
  const before = root.getAttribute("data-palette");
  const answers = [];
  try {
    sheets();
    for (const palette of palettes) {
      root.setAttribute("data-palette", palette);
      settle();
      const standing = await axe.run(document, options);
      answers.push({ palette, state: "", ...only(standing) });
      const known = new Set(nodes(standing).map((node) => node.element));
      const elements = [...document.body.querySelectorAll("*")];
      const plain = looks(elements);
      for (const state of Object.keys(PSEUDO)) {
        for (const found of await inState(state, elements, plain, known)) answers.push({ palette, state, ...found });
      }
      if (root.getAttribute("data-palette") !== palette) throw new Error(`the palette ${palette} did not stay`);
    }
    return { answers };
  } catch (error) {
    return { error: String(error?.message ?? error) };
  } finally {
    unmark();
    if (before === null) root.removeAttribute("data-palette"); else root.setAttribute("data-palette", before);
    settle();
  }
})().then(done);
