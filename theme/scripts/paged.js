// Narrows down a list of many pages by several of its words at once. One word has pages of its own, to which the form leads; of two
// and more the lines of the rarest are fetched, which say what else their records have. Without this script the ways are links.
(() => {
  // So many lines are shown, and so many pages read, before one has to ask for more.
  const SHOWN = 50, READ = 8;
  const finder = document.querySelector("[data-pages]");
  const form = finder.querySelector("template").content.querySelector("form");
  const plain = finder.querySelector("[data-plain]");
  const words = finder.dataset;
  const ways = [...plain.querySelectorAll("details")].map((each) =>
    [...each.querySelectorAll("a")].map((link) => ({ href: link.href, count: +link.dataset.n })),
  );
  plain.replaceWith(form);
  const selects = [...form.querySelectorAll("[data-facet]")];
  const asked = new URLSearchParams(location.search);
  // A value that is not there, as in an old link, chooses nothing.
  for (const select of selects) {
    select.value = asked.get(select.name) || "";
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
  const status = document.querySelector("[data-count]");
  const whole = document.querySelector("[data-whole]");
  // Numbers are in letters, to the base of 26.
  const number = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 97, 0);
  const chosen = () => selects.flatMap((select, at) => (select.selectedIndex ? [{ at, place: select.selectedIndex }] : []));
  const way = ({ at, place }) => ways[at][place - 1];

  // The form is sent as any other, so that the address says what is shown; what is not chosen says nothing there.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = chosen();
    const query = new URLSearchParams(selects.filter((each) => each.value).map((each) => [each.name, each.value]));
    location.assign(said.length === 1 ? way(said[0]).href : form.querySelector("[data-all]").href + (said.length ? "?" + query : ""));
  });

  async function lines(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector("[rel=next]");
    for (const link of page.querySelectorAll("main a")) link.href = new URL(link.getAttribute("href"), address);
    return { items: [...page.querySelectorAll("[data-f]")], next: next && new URL(next.getAttribute("href"), address) };
  }

  async function show(said) {
    const rarest = said.reduce((one, other) => (way(other).count < way(one).count ? other : one));
    const fits = (item) => {
      const values = item.dataset.f.split(" ").map((each) => each.split(",").map(number));
      return said.every(({ at, place }) => values[at].includes(place));
    };
    const list = document.createElement("ul");
    list.className = "links";
    const more = document.createElement("button");
    more.type = "button";
    more.textContent = words.more;
    whole.replaceChildren(list, more);
    // What speaks of the list as it came: its order.
    for (const each of document.querySelectorAll("[data-printed]")) each.hidden = true;
    let next = new URL(way(rarest).href);
    let found = 0;
    async function go() {
      const before = found;
      more.disabled = true;
      for (let at = 0; next && at < READ && found - before < SHOWN; at++) {
        const read = await lines(next);
        const fitting = read.items.filter(fits);
        list.append(...fitting);
        found += fitting.length;
        next = read.next;
      }
      const n = found.toLocaleString("en");
      status.textContent = next ? words.some.replace("{n}", n) : found ? words.shown.replace("{n}", n).replace("{all}", words.total) : words.none;
      more.disabled = false;
      // The first of the new ones has the focus that the button had.
      if (before && list.children[before]) list.children[before].querySelector("a").focus();
      more.hidden = !next;
    }
    more.addEventListener("click", () => go().catch(failed));
    await go();
  }

  // What cannot be fetched is told, and the ways are there again.
  function failed() {
    form.replaceWith(plain);
    status.textContent = words.failed;
  }

  const said = chosen();
  if (said.length === 1) location.replace(way(said[0]).href);
  else if (said.length) {
    finder.open = true;
    show(said).catch(failed);
  }
})();
