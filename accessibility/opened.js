// The body of an asynchronous function: axe's failures in what is folded away, each <details> opened for it; the page is afterwards
// as it was. `known`: those that were sound on an earlier page. Answers the violations, and which were sound.
const [options, known, done] = arguments;
const MOST = 30;
const seen = (element) => element.checkVisibility({ visibilityProperty: true });
// What decides how it looks and what axe says of it: all that is written in it and in the tags around it, and the styles.
const tag = (element) => `${element.localName}${[...element.attributes].map(({ name, value }) => ` ${name}=${value}`).join("")}`;
const styles = [...document.querySelectorAll("style")].map((each) => each.textContent).join("\n") + [...document.querySelectorAll("link[rel~=stylesheet]")].map((each) => new URL(each.href).pathname).join();
const sign = async (element) => {
  const way = [];
  for (let each = element.parentElement; each; each = each.parentElement) way.push(tag(each));
  const text = `${way.join("\n")}\n${element.outerHTML}\n${styles}`.replace(/ (?:href|src|aria-current)="?[^"\s>]*"?/g, "");
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))].map((byte) => byte.toString(16)).join("");
};
(async () => {
  const violations = [], sound = [];
  const closed = [...document.querySelectorAll("details:not([open])")].filter(seen).slice(0, MOST);
  for (const element of closed) {
    const key = globalThis.crypto?.subtle ? await sign(element) : "";
    if (known.includes(key)) continue;
    // With those that are in it. Of several with one name the browser would close the others.
    const both = [element, ...element.querySelectorAll("details:not([open])")].map((each) => [each, each.getAttribute("name")]);
    for (const [each] of both) {
      each.removeAttribute("name");
      each.setAttribute("open", "");
    }
    for (const each of document.getAnimations()) try { each.finish(); } catch { /* without end */ }
    try {
      const answer = await axe.run({ include: [element] }, options);
      violations.push(...answer.violations);
      if (!answer.violations.length && key) sound.push(key);
    } finally {
      for (const [each, name] of both) {
        each.removeAttribute("open");
        if (name !== null) each.setAttribute("name", name);
      }
    }
  }
  return { violations, sound };
})().then(done, (error) => done({ error: String(error?.message ?? error) }));
