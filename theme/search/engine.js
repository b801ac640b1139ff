// The search itself: from a query to results. No page in it, so that tests and benchmarks run it as it is.
// Its counterpart, which writes the index, is generator/search; docs/search.md describes both.
// `load(name, version)` gives the content of search/<name>.json. `slips` gives the function of slip.js, which the page reads only where a word
// is not known, `figures` that of value.js, `finding` that of results.js, which is not needed before the keys are there.
function engine(load, slips = () => meant, figures = () => ({values, dated}), finding = () => finder) {
  const index = reader(load), {read, values, touched} = index;
  let directory, weights;

  async function open(query = "") {
    if (!directory) {
      directory = await index.open();
      weights = weigher(directory, index);
    }
    const given = FIGURES.test(normalise(query)) && await Promise.resolve().then(figures).catch(() => null);
    if (given) days = given.dated;
    directory.values = given ? given.values : () => [];
    return directory;
  }

  // The words that mean the same as those of a query stand with the pairs of syllables that they begin with. Only with those that this
  // query asks for, whatever another one has read.
  async function understood(query) {
    const terms = parse(query, directory), own = directory.same;
    const keys = terms.flatMap(term => term.pieces).map(piece => piece.key).filter(key => !directory.alone.includes(key));
    await values(keys);
    const pairs = keys.filter(key => key[1] && key >= "一");
    const beside = new Map(await Promise.all(pairs.map(async key => [key, await read("keys-" + places(directory, key)[0])])));
    const get = word => own.get(word) || (beside.get(word.slice(0, 2)) || {})["<" + word] || "";
    const same = {own, get: word => typeof get(word) === "string" ? get(word).split(" ") : get(word), has: word => !!get(word)};
    alike(terms, same);
    others(terms, directory.large);
    await weights.weigh(terms);
    return {terms, same};
  }

  // How the query was meant, where there is a doubt; without what tells it, nothing is changed.
  async function guessed(query, {terms, same}, more) {
    if (!more.apart && !plainly(query).match(TORN) && terms.every(term => term.found || term.entries.length)) return {changes: []};
    const tell = await Promise.resolve().then(slips).catch(() => null);
    return tell ? tell(query, terms, {same, has, values, large: directory.large, ...more}) : {changes: []};
  }

  // Whether the index has every word of `text`.
  async function has(text) {
    const terms = parse(text, directory);
    await weights.weigh(terms);
    return terms.length > 0 && terms.every(term => term.found);
  }

  // What a query asks: its terms, with their weights in each entry, and the entries that are called so. `offer` looks for another way to read it.
  async function ask(query, typed) {
    await open(query);
    touched.clear();
    let asks = await understood(query);
    const {changes, read: meaning, better} = typed ? {changes: []} : await guessed(query, asks, {});
    if (changes.length) asks = await understood(meaning);
    const {terms} = asks;
    return {query, terms, names: await weights.called(terms, query), changes, better, offer: () => guessed(query, asks, {apart: true})};
  }

  // One page of results; results.js says of what. It comes while the keys do.
  async function find(query, options = {}) {
    const [asked, made] = await Promise.all([ask(query, options.typed), finding()]);
    return made(directory, weights.gain, read)(asked, options);
  }

  return {ahead: index.ahead, open, find};
}
