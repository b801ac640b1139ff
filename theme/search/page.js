// What the page of results shows of what was found; what it writes is text, never HTML. It comes while the index is read.
const box = document.getElementById("search-results");
let words, complete;

function element(name, attributes, ...inside) {
  const made = document.createElement(name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  made.append(...inside);
  return made;
}

function say(text, facts) {
  return text.replace(/\{(\w+)\}/g, (_, name) => facts[name]);
}

// The address of this page with something changed; what is empty or the first page is left out.
function address(change) {
  const parts = new URLSearchParams();
  const all = {q: query, ...asked, ...change};
  for (const key in all) if (all[key] && !(key === "page" && all[key] === 1)) parts.set(key, all[key]);
  return "?" + parts;
}

// `text` as nodes, what was looked for in <mark>.
function marked(text, hit) {
  const nodes = [];
  let end = 0;
  for (const found of hit ? text.matchAll(hit) : []) {
    if (!found[0]) continue;
    nodes.push(text.slice(end, found.index), element("mark", {}, found[0]));
    end = found.index + found[0].length;
  }
  nodes.push(text.slice(end));
  return nodes;
}

// The line that holds most of what was looked for, rather the first (the summary) or a long one; as much as one reads at a glance.
function snippet(text, hit) {
  let best = "", most = 0;
  text.split("\n").forEach((line, at) => {
    const kinds = new Set(hit && line.match(hit)).size;
    const worth = kinds * 1000 + (at ? 0 : 101) + Math.min(line.length, 100);
    if (worth > most && (kinds || !at)) [best, most] = [line, worth];
  });
  if (best.length <= 140) return best;
  const first = Math.max(0, (most > 1000 ? best.search(hit) : 0) - 40);
  return (first ? "…" : "") + best.slice(first, first + 130) + (first + 130 < best.length ? "…" : "");
}

function result(item, hit, names, heading = "h2") {
  return element("li", {},
    element(heading, {}, element("a", {href: root + encodeURI(item.path)}, ...marked(item.title, hit))),
    element("p", {}, ...marked(snippet(item.text, hit), hit)),
    element("p", {class: "quiet"}, names[item.kind], ...(item.department ? [" · ", ...marked(item.department, hit)] : [])));
}

function choice(field, options, names) {
  const id = "search-" + field, select = element("select", {id, name: field}, element("option", {value: ""}, words.all));
  for (const {name, count} of options) select.append(element("option", {value: name}, (names[name] || name) + " (" + count + ")"));
  // What the address says and nothing has is none of the options.
  select.value = options.some(each => each.name === asked[field]) ? asked[field] : "";
  return element("p", {}, element("label", {for: id}, words[field]), select);
}

function filters(found, names) {
  const narrowed = asked.kind || asked.department;
  if (found.kinds.length < 2 && found.departments.length < 2 && !narrowed) return null;
  const form = element("form", {class: "search-filters", method: "get"},
    element("input", {type: "hidden", name: "q", value: query}), ...(asked.typed ? [element("input", {type: "hidden", name: "typed", value: 1})] : []),
    choice("kind", found.kinds, names), choice("department", found.departments, {}),
    element("p", {}, element("button", {}, words.apply)));
  const details = element("details", {}, element("summary", {}, words.narrow), form);
  if (narrowed) {
    details.open = true;
    form.append(element("p", {}, element("a", {href: address({kind: "", department: "", page: 1})}, words.reset)));
  }
  return details;
}

function paging({page, pages}) {
  if (pages < 2) return null;
  const list = element("ul", {});
  const link = (to, text, more) => list.append(element("li", {}, element("a", {href: address({page: to}), ...more}, text)));
  if (page > 1) link(page - 1, words.before);
  for (let at = 1; at <= pages; at++) {
    if (at === 1 || at === pages || Math.abs(at - page) < 2) {
      link(at, say(words.page, {page: at}), at === page ? {"aria-current": "page"} : {});
    }
  }
  if (page < pages) link(page + 1, words.after);
  return element("nav", {class: "search-pages", "aria-label": words.pages}, list);
}

// What was understood beside what was typed, and the way back.
function notes({terms, changes}) {
  const told = changes.map(({from, to}) => spoken(say(words.changed, {from, to})) + " ");
  const made = told.length ? [element("p", {class: "search-changed"}, ...told, element("a", {href: address({typed: 1, page: 1})}, words.typed))] : [];
  const alike = new Map();
  for (const {also} of terms) {
    for (const {word, from, used} of also) if (from && used) alike.set(from, (alike.get(from) || new Set()).add(word));
  }
  for (const [from, all] of alike) {
    const to = [...all].map(each => say(words.quoted, {q: each})).join(", ");
    made.push(element("p", {class: "quiet"}, spoken(say(words.same, {from, to}))));
  }
  return made;
}

// What was found, as one reads it: how much, what has to be said of it, the results, the other pages of them.
function show(found, directory) {
  const names = directory.kinds;
  const facts = {q: query, n: found.total.toLocaleString("en"), page: found.page, pages: found.pages};
  const total = say(found.total ? words[found.total === 1 ? "count_one" : "count"] : words.none, facts);
  const said = total + (found.pages > 1 ? ", " + say(words.of, facts) : "");
  const patterns = found.terms.filter(term => term.needed && (term.word[1] || !found.terms[1])).map(pattern);
  const hit = patterns.length ? new RegExp(patterns.join("|"), "gi") : null;
  const about = [];
  about.push(...notes(found));
  if (found.better) about.push(element("p", {class: "search-better"}, element("a", {href: "?" + new URLSearchParams({q: found.better})}, say(words.better, {q: found.better}))));
  if (found.total && !found.strict) about.push(element("p", {}, words.partial));
  if (found.total && found.missing.length) about.push(element("p", {}, say(words.missing, {q: found.missing.join(", ")})));
  if (!found.total) {
    if (found.nearest.length) {
      about.push(element("h2", {}, words.nearest), element("ol", {class: "entries search-list"}, ...found.nearest.map(item => result(item, hit, names, "h3"))));
    }
    about.push(document.getElementById("search-hints").content.cloneNode(true));
  }
  const list = element("ol", {class: "entries search-list", start: (found.page - 1) * PAGE + 1}, ...found.items.map(item => result(item, hit, names)));
  box.replaceChildren(...[...about, found.kinds.length && filters(found, names), found.total && list].filter(each => each));
  tell(said);
  // What comes later is put behind what somebody may be reading or have the focus in, but where less was found than it seemed.
  return later => {
    const {items, pages, page} = later;
    if (later.total !== found.total) return show(later, directory)(later);
    list.append(...items.slice(list.children.length).map(item => result(item, hit, names)));
    const turn = paging({pages, page});
    if (turn) box.append(turn);
  };
}

// When what was written is on the screen, which is so when the next frame begins; at once where nobody sees it, since nothing is
// painted there.
function painted() {
  return new Promise(done => document.hidden ? done() : requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
}

// What is there first, and then all of it; `directory` has the words of the page and the names of kinds.
function early(first, directory) {
  ({words} = directory);
  complete = show(first, directory);
  return painted();
}

function whole(found, directory) {
  ({words} = directory);
  (complete || show(found, directory))(found);
}
