// Each engine behind one face: `await engines.NAME(base)` makes it ready and gives `query => promise of addresses, best first`.
const json = address => fetch(address).then(answer => answer.json());
const script = address => new Promise((done, failed) => {
  const made = document.createElement("script");
  made.src = address;
  made.onload = done;
  made.onerror = failed;
  document.head.append(made);
});
const engines = {
  // As the page of results asks, with the texts of the first ten; what is offered for a slip counts as asked.
  async ours(base) {
    await script(base + "engine.js");
    const found = engine(name => json(base + "search/" + name + ".json"));
    await found.open();
    return async query => {
      let answer = await found.find(query);
      if (answer.better) answer = await found.find(answer.better);
      return answer.items.map(item => item.path);
    };
  },
  // The same without fetching twice and without a browser's cache: what of it is computing.
  async computing(base) {
    await script(base + "engine.js");
    const texts = new Map();
    return async (query, measure) => {
      const names = new Set();
      const load = async name => {
        names.add(name);
        if (!texts.has(name)) texts.set(name, await fetch(base + "search/" + name + ".json").then(answer => answer.text()));
        return texts.get(name);
      };
      await engine(async name => JSON.parse(await load(name))).find(query);
      const ready = new Map([...names].map(name => [name, texts.get(name)]));
      const start = performance.now();
      // A first query: the directory too is parsed anew.
      await engine(async name => JSON.parse(ready.get(name))).find(query);
      measure(performance.now() - start);
      return [];
    };
  },
  // Material's own worker with its settings for Korean: lang ko, its separator, no pipeline.
  async material(base) {
    const index = await json(base + "search_index.json");
    const worker = new Worker(base + "workers/search.js");
    const ask = message => new Promise(done => {
      worker.onmessage = event => done(event.data);
      worker.postMessage(message);
    });
    await ask({type: 0, data: {...index, options: {suggest: false}}});
    return async query => (await ask({type: 2, data: query})).data.items.map(group => group[0].location);
  },
  async minisearch(base) {
    await script(base + "minisearch.js");
    const index = MiniSearch.loadJSON(await fetch(base + "index.json").then(answer => answer.text()), {fields: ["title", "department", "text"], storeFields: ["title", "department", "text"]});
    const options = {prefix: true, fuzzy: 0.2, combineWith: "AND", boost: {title: 4, department: 2}};
    return async query => index.search(query, options).map(each => each.id);
  },
  // Every part of every word is a key: the only way in which this library finds parts of compounds.
  async flexsearch(base) {
    await script(base + "flexsearch.js");
    const index = new FlexSearch.Document({tokenize: "full", document: {id: "path", index: ["title", "department", "text"]}});
    for (const each of await json(base + "docs.json")) index.add(each);
    return async query => {
      const found = index.search(query, {limit: 100});
      return [...new Set(["title", "department", "text"].flatMap(field => found.filter(each => each.field === field).flatMap(each => each.result)))];
    };
  },
  async pagefind(base) {
    const library = await import(base + "pagefind/pagefind.js");
    await library.options({basePath: base + "pagefind/", baseUrl: "/"});
    await library.init();
    return async query => {
      const found = await library.search(query);
      const ten = await Promise.all(found.results.slice(0, 10).map(each => each.data()));
      return ten.map(each => each.raw_url.replace(/^\/|index\.html$/g, ""));
    };
  },
};
// Results and wall times of `queries`, each asked once, by the engine that is made ready first.
async function bench(name, base, queries) {
  const start = performance.now();
  const ask = await engines[name](base);
  const ready = performance.now() - start;
  const results = [], times = [];
  for (const query of queries) {
    const before = performance.now();
    let measured;
    const found = await ask(query, time => { measured = time; });
    times.push(measured ?? performance.now() - before);
    results.push(found.slice(0, 10));
  }
  return {ready, results, times};
}
