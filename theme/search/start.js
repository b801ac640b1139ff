// The page of results reads its own address and asks the index. In the page itself, so that the index is asked as soon as the page is
// there; what shows the results comes meanwhile.
const area = document.getElementById("search"), state = document.getElementById("search-status");
const given = new URLSearchParams(location.search);
const query = (given.get("q") || "").normalize("NFC").trim().slice(0, 200);
const asked = {kind: given.get("kind") || "", department: (given.get("department") || "").normalize("NFC"), page: +given.get("page") || 1,
  typed: +given.get("typed") || 0};
const root = area.dataset.root;

// The directory is asked for anew; what it leads to belongs to its version.
function load(name, version) {
  return fetch(root + "search/" + name + ".json" + (name === "index" ? "" : "?v=" + version), name === "index" ? {cache: "no-cache"} : {})
    .then(answer => {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    });
}

function tell(said) {
  document.title = said + document.title.slice(document.querySelector("h1").textContent.length);
  state.textContent = said;
}

async function run() {
  const later = name => import(new URL(root + "assets/" + name, location)).then(file => file.default(shared()));
  const facts = document.getElementById("search-index"), shown = later("search.js");
  // Asked for at once, as the index is.
  const figures = FIGURES.test(normalise(query)) && later("value.js").catch(() => null);
  const {ahead, open, find} = engine(load, () => later("slip.js"), () => figures, () => shown.then(each => each.finder));
  if (facts) ahead(query, JSON.parse(facts.textContent));
  const directory = await open(query);
  const found = await find(query, {...asked, early: async first => (await shown).early(first, directory)});
  (await shown).whole(found, directory);
}

if (query) {
  document.getElementById("search-page").value = query;
  state.textContent = area.dataset.working;
  document.getElementById("search-tips").hidden = true;
}
document.getElementById("search-plain").hidden = true;
(query ? run() : Promise.resolve()).catch(() => tell(area.dataset.failed)).then(() => {
  area.dataset.done = "";
  // The script of every page, so late that nothing waits for it.
  import(new URL(root + "assets/page.js", location));
});
