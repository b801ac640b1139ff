// The body of a function: runs the rules of one state, "wide", "narrow" or "forced-colors", in the page that is open.
// The name in the brackets is replaced by the rules, each an expression.
const rules = [@RULES@];
const state = arguments[0];
const selector = (element) => {
  const parts = [];
  for (let each = element; each instanceof Element; each = each.parentElement) {
    if (each.id && document.querySelectorAll(`#${CSS.escape(each.id)}`).length === 1) {
      parts.unshift(`#${CSS.escape(each.id)}`);
      break;
    }
    const twins = each.parentElement ? [...each.parentElement.children].filter((other) => other.localName === each.localName) : [each];
    const place = twins.length > 1 ? `:nth-of-type(${twins.indexOf(each) + 1})` : "";
    parts.unshift(CSS.escape(each.localName) + place);
  }
  return parts.join(" > ");
};
return {
  looked: rules.filter((rule) => (rule.state ?? "wide") === state)
    .map((rule) => ({ rule: rule.id, wcag: rule.wcag, kwcag: rule.kwcag, applies: rule.applies() })),
  title: document.title.replace(/\s+/g, " ").trim(),
  found: rules.filter((rule) => (rule.state ?? "wide") === state).flatMap((rule) =>
    rule.check().map(({ element, detail }) => ({
      rule: rule.id, wcag: rule.wcag, kwcag: rule.kwcag, message: rule.message,
      target: element ? selector(element) : "", detail: detail ?? "",
    }))),
};
