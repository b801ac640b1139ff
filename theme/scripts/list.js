// Narrows the list of a page down and sorts it. Entries that are there are hidden or moved; nothing is made from data, and
// without this script the list is complete. What is chosen stands in the address, so that it can be sent and gone back to.
(() => {
  const finder = document.querySelector("[data-finder]");
  const { content } = finder.querySelector("template");
  const form = content.querySelector("form");
  // Where the list is in groups, another order has a list of its own.
  const flat = content.querySelector("[data-flat]");
  finder.querySelector("[data-plain]").replaceWith(form);
  const words = finder.dataset;
  const status = document.querySelector("[data-count]");
  const none = document.querySelector("[data-none]");
  // What speaks of the list as it came: its order, the ways to its groups.
  const printed = document.querySelectorAll("[data-printed]");
  const facets = [...form.querySelectorAll("[data-facet]")];
  const sort = form.elements.sort;
  const lists = [...document.querySelectorAll("[data-entries]")];
  if (flat) lists[0].closest("section").before(flat);
  const whole = status.textContent;
  // Numbers are in letters, to the base of 26.
  const number = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 97, 0);
  const entries = lists.flatMap((list) =>
    [...list.children].map((item) => ({
      item,
      list,
      values: item.dataset.f.split(" ").map((each) => each.split(",").map(number)),
      ranks: item.dataset.o.split(" "),
    })),
  );

  function fits(entry) {
    return facets.every((facet, at) => !facet.selectedIndex || entry.values[at].includes(facet.selectedIndex));
  }

  function place() {
    const by = sort.selectedIndex - 1;
    const target = flat && flat.querySelector("ul");
    const order = by < 0 ? entries : [...entries].sort((a, b) => (a.ranks[by] < b.ranks[by] ? -1 : 1));
    for (const entry of order) (by < 0 || !target ? entry.list : target).append(entry.item);
    if (!flat) return;
    flat.hidden = by < 0;
    flat.querySelector("h2").textContent = words.sorted.replace("{order}", sort.selectedOptions[0].text);
  }

  function show() {
    const chosen = facets.some((facet) => facet.selectedIndex);
    let count = 0;
    for (const entry of entries) {
      const fit = fits(entry);
      entry.item.hidden = !fit;
      count += fit;
    }
    place();
    for (const list of lists) {
      const group = list.closest("section");
      if (group) group.hidden = ![...list.children].some((item) => !item.hidden);
    }
    if (flat) flat.hidden = flat.hidden || !count;
    for (const each of printed) each.hidden = chosen || sort.selectedIndex > 0;
    none.hidden = count > 0;
    status.textContent = chosen
      ? words.shown.replace("{all}", entries.length.toLocaleString("en")).replace("{n}", count.toLocaleString("en"))
      : whole;
    return chosen || sort.selectedIndex > 0;
  }

  // A value that is not there, as in an old link, chooses nothing.
  function read() {
    const asked = new URLSearchParams(location.search);
    for (const select of [...facets, sort]) {
      select.value = asked.get(select.name) || "";
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    return show();
  }

  function address() {
    const asked = new URLSearchParams();
    for (const select of [...facets, sort]) if (select.value) asked.set(select.name, select.value);
    const query = String(asked);
    return location.pathname + (query && "?" + query);
  }

  function go() {
    if (address() !== location.pathname + location.search) history.pushState(null, "", address());
    show();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go();
  });
  for (const link of document.querySelectorAll("[data-all]"))
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      form.reset();
      go();
      // The link below an empty list goes with it, and focus must not be lost.
      if (!form.contains(link)) form.querySelector("button").focus();
    });
  addEventListener("popstate", read);
  if (read()) finder.open = true;
})();
