// The body of an asynchronous function: what is folded away, for axe. Without `chosen` a sign of each closed <details> that has its
// place on the page: two with one sign look alike, and say the same. With it, axe's failures in those at these places, opened for it,
// and which of them had none; the page is afterwards as it was.
const [options, chosen, done] = arguments;
const shown = (element) => element.checkVisibility({ visibilityProperty: true });
const closed = [...document.querySelectorAll("details:not([open])")].filter(shown);
const tag = (element) => `${element.localName}${[...element.attributes].map(({ name, value }) => ` ${name}=${value}`).join("")}`;
// All that is written in it, in the tags around it and beside those, and the styles; addresses a deeper folder spells in another way.
const styles = [...document.querySelectorAll("style")].map((each) => each.textContent).join("\n") + [...document.querySelectorAll("link[rel~=stylesheet]")].map((each) => new URL(each.href).pathname).join();
async function sign(element) {
  const way = [];
  for (let each = element; each.parentElement; each = each.parentElement) way.push([...each.parentElement.children].map(tag).join(), tag(each.parentElement));
  const text = `${way.join("\n")}\n${element.outerHTML}\n${styles}`.replace(/ (?:href|src)="?[^"\s>]*"?/g, "");
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
// Those in flow are looked at together; what lies over the page, as a panel does, would cover the others.
const layer = (element) => [...element.children].some((each) => /absolute|fixed/.test(getComputedStyle(each).position));
async function failures(together) {
  // With those that are in them. Of several with one name the browser would close the others.
  const opened = [...new Set(together.flatMap((element) => [element, ...element.querySelectorAll("details:not([open])")]))].map((each) => [each, each.getAttribute("name")]);
  for (const [each] of opened) {
    each.removeAttribute("name");
    each.setAttribute("open", "");
  }
  for (const each of document.getAnimations()) try { each.finish(); } catch { /* without end */ }
  try {
    return (await axe.run({ include: together }, options)).violations;
  } finally {
    for (const [each, name] of opened) {
      each.removeAttribute("open");
      if (name !== null) each.setAttribute("name", name);
    }
  }
}
(async () => {
  if (chosen === null) return Promise.all(closed.map(sign));
  const asked = chosen.map((place) => closed[place]);
  const over = asked.filter(layer);
  const violations = [];
  for (const together of [asked.filter((each) => !over.includes(each)), ...over.map((each) => [each])]) {
    if (together.length) violations.push(...await failures(together));
  }
  const wrong = violations.flatMap((rule) => rule.nodes).map((node) => node.element);
  const sound = chosen.filter((_, at) => !wrong.some((element) => !element || asked[at].contains(element)));
  // axe's way to an element may be by what is open, and now it is closed.
  const page = hwanhi.page();
  const plain = ({ element, ...node }) => (element?.getRootNode() === document ? { ...node, target: [page.selector(element)] } : node);
  return { violations: violations.map((rule) => ({ ...rule, nodes: rule.nodes.map(plain) })), sound };
})().then(done, (error) => done({ error: String(error?.message ?? error) }));
