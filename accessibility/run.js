// Runs the rules of one state in the page that is open. The names between @ are replaced: functions that make `page` and its
// `lexicon`, the lists of words, a function that gives the facts of a page, and the rules, [id, states, object] each.
globalThis.hwanhi = (() => {
  const drawn = @DRAWN@;
  const colours = @COLOUR@;
  const makePage = @PAGE@;
  const makeLexicon = @LEXICON@;
  const facts = @FACTS@;
  const rules = [@RULES@];
  const parts = {@PARTS@};
  const made = {};
  // A target may be an element, something in the document that has one (a Text, a Range), or an object with `element`.
  const elementOf = (target) => target instanceof Element ? target :
    target instanceof Node ? target.parentElement : target instanceof Range ? target.startContainer.parentElement : target?.element ?? null;
  const lexicon = (page) => makeLexicon(page, @LISTS@);
  const within = (make, state = "wide") => {
    const page = makePage(state);
    page.lexicon = lexicon(page);
    try { return make(page); } finally { page.done(); }
  };
  const judged = (id, rule, page) => {
    const begin = performance.now();
    const found = [];
    let targets = 0;
    for (const target of rule.applies(page)) {
      targets++;
      for (const said of [rule.expect(target, page) ?? []].flat()) {
        const element = said.element ?? elementOf(target);
        const whole = !element || element === document.documentElement;
        found.push({ undecided: Boolean(said.undecided), beyond: Boolean(said.beyond), detail: said.detail ?? "", target: whole ? "" : page.selector(element) });
      }
    }
    return { rule: id, targets, found, ms: performance.now() - begin };
  };
  return {
    // Without axe-core's virtual tree: for those who ask about elements only (selector, parent, children).
    page: makePage,
    lexicon,
    // What rules that use the page lean on, made when it is first asked.
    part: (name) => (made[name] ??= parts[name]()),
    facts: () => within(facts),
    // With `base` later states compare with what is drawn in this one, whichever rules run.
    run: (state, only = [], base = false) => within((page) => (base && page.keepDrawn(state), rules).filter(([id, states]) => states.includes(state) && (only.length === 0 || only.includes(id))).map(([id, , rule]) => {
      try { return judged(id, rule, page); } catch (error) { throw new Error(`${id}: ${error.stack}`); }
    }), state),
  };
})();
