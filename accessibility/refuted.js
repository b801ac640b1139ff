// The body of a function: which of the findings of axe-core, [rule, selector] each, are not so, by facts that it does not look
// at. Gives true for a finding that is refuted. Reasons and numbers: docs/decisions/0041.
const [told] = arguments;
const refuted = (() => {
  // WCAG 2.2, 1.4.3: text is a sequence of characters that expresses something in human language (definition of "text").
  const speechless = (element) => !/[\p{L}\p{N}]/u.test(element.textContent + (element.value ?? ""));
  // A frame outside of an open modal dialog is inert: nothing in it can be reached by any key (HTML Living Standard, 6.3.2).
  const inert = (element) => element.closest("[inert]") !== null ||
    [...document.querySelectorAll("dialog:modal")].some((dialog) => !dialog.contains(element));
  // What can be scrolled away is empty padding or nothing at all: every text and picture in it is in sight.
  const allInSight = (element) => {
    const { left, top } = element.getBoundingClientRect();
    const right = left + element.clientLeft + element.clientWidth;
    const bottom = top + element.clientTop + element.clientHeight;
    const within = (box) => (box.width === 0 && box.height === 0) ||
      (box.left >= left - 1 && box.top >= top - 1 && box.right <= right + 1 && box.bottom <= bottom + 1);
    if (element.scrollLeft || element.scrollTop) return false;
    const range = document.createRange();
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node instanceof Text) {
        if (!node.data.trim()) continue;
        range.selectNodeContents(node);
        if (![...range.getClientRects()].every(within)) return false;
      } else if (node.matches("img, svg, canvas, video, iframe, object, embed, input, select, textarea, button") && !within(node.getBoundingClientRect())) return false;
    }
    return true;
  };
  // ARIA 1.2, 8.5: of a value that is none the default counts. Of these it is that there is nothing to say.
  const saysNothing = (element) => [...element.attributes].filter(({ name }) => name.startsWith("aria-"))
    .every(({ name }) => ["aria-hidden", "aria-busy", "aria-atomic"].includes(name));
  // HTML-AAM: of an element that has the role without any attribute the browser itself knows the state.
  const native = (element) => element.matches("select:not([multiple])[role=combobox], input[list][role=combobox], meter[role=meter]");
  // WCAG 2.2, 2.5.3, which axe-core asks word by word; in Korean a counter or a particle is joined to one.
  const contained = (element) => {
    const seen = element.innerText || element.value || "";
    const page = hwanhi.page();
    const name = page.name(element);
    page.done();
    // Understanding 2.5.3: signs such as « and × are no words that somebody could say.
    return !/[\p{L}\p{N}]/u.test(seen) || (/\p{Script=Hangul}/u.test(name) && page.holdsWords(name, seen));
  };
  // axe-core looks for the other one in frames, too, which are documents of their own.
  const only = (element) => {
    const roles = { main: "main", nav: "navigation", aside: "complementary", header: "banner", footer: "contentinfo", form: "form", section: "region", search: "search" };
    const role = (each) => each.getAttribute("role") ?? roles[each.localName];
    const page = hwanhi.page();
    const alike = [...document.querySelectorAll(`[role], ${Object.keys(roles)}`)].filter((each) => role(each) === role(element) && page.exposed(each) && page.name(each) === page.name(element));
    page.done();
    return alike.length < 2;
  };
  const rules = {
    // Decided by the Tab key itself (focus-in-hidden).
    "aria-hidden-focus": () => true,
    "aria-required-attr": native,
    "aria-valid-attr-value": saysNothing,
    "color-contrast": speechless,
    "color-contrast-enhanced": speechless,
    "frame-focusable-content": inert,
    "label-content-name-mismatch": contained,
    "landmark-unique": only,
    "scrollable-region-focusable": allInSight,
  };
  return (rule, element) => Boolean(rules[rule]?.(element));
})();
return told.map(([rule, selector]) => {
  const element = document.querySelector(selector);
  return Boolean(element && refuted(rule, element));
});
