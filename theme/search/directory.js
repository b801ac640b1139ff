// The files of the index: the directory, and of the others those that a query needs, each read once. docs/search.md describes them.
// BM25F (Robertson, Zaragoza & Taylor 2004): the weights of places stand for how often a word occurs, a hit more adds ever
// less (SATURATION), and long texts, which have many words, get less of each (LENGTH).
const SATURATION = 2, LENGTH = 0.5;
// From so many entries on, files are larger, and a query may read fewer of them.
const LARGE = 2000;

// What is needed to know which files have the keys of a query: all of it stands in the directory, and some in the page itself.
function located(given) {
  const count = numbers(given.count)[0], located = {...given, count, large: +(count > LARGE), spread: numbers(given.spread)};
  for (const name of ["latin", "alone", "particles"]) located[name] = given[name] ? given[name].split(" ") : [];
  return located;
}

// The shards that may have a key; of a key that ends in *, those of all that begin with it, at most three. A name is kept with
// the pair of syllables that it begins with, and a pair across a blank with the pair.
function places({spread, latin, alone}, key) {
  const [words, initials, corrections] = spread, first = words + initials + corrections;
  const home = "=<".includes(key[0]) ? key.slice(1, 3) : key.replace("_", ""), nth = alone.indexOf(home);
  if (nth >= 0) return [first + latin.length + nth];
  if (key[0] === "^" || key[0] === "$") return [words + initials + shard(key, corrections)];
  if (key[0] >= "ㄱ" && key[0] <= "ㅎ") return [words + shard(key, initials)];
  if (key[0] < "a" || key[0] > "ɏ") return [shard(home, words)];
  const start = key.replace("*", ""), from = place(latin, start);
  const to = start === key ? from : Math.min(place(latin, start + "\uffff"), from + 2);
  return latin.slice(from, to + 1).map((_, at) => first + from + at);
}

// The keys of a piece of a term: of a Latin word those that begin with it; of a longer word its pairs also across a blank.
function keysOf({sort, word}, {key}) {
  return sort === "latin" && key.length > 1 ? [key + "*"] : sort === "hangul" && word.length > 2 ? [key, key + "_"] : [key];
}

// `load(name, version)` gives the content of search/<name>.json.
function reader(load) {
  const kept = new Map();
  let directory, version;
  // Which shards were read since it was emptied.
  const touched = new Set();

  const read = name => {
    if (!kept.has(name)) kept.set(name, load(name, version));
    return kept.get(name);
  };

  async function open() {
    if (directory) return directory;
    const given = await read("index");
    // Files of another version than the page was made with do not belong to this directory.
    if (version !== given.version) kept.clear();
    version = given.version;
    const {count} = directory = {...located(given), kindNames: Object.keys(given.kinds), same: meanings(given.same)};
    const runs = given.runs.split(" ").map(numbers), size = new Uint8Array(count);
    Object.assign(directory, {kind: new Uint8Array(count), department: new Uint16Array(count), length: new Float32Array(count)});
    let end = 0, sum = 0;
    runs[3].forEach((many, at) => {
      [directory.kind, directory.department, size].forEach((each, nth) => each.fill(runs[nth][at], end, end + many + 1));
      end += many + 1;
      sum += (many + 1) * 2 ** runs[2][at];
    });
    const lengths = [...Array(10)].map((_, each) => SATURATION * (1 - LENGTH + LENGTH * 2 ** each * count / sum));
    for (let entry = 0; entry < count; entry++) directory.length[entry] = lengths[size[entry]];
    return directory;
  }

  // Asks for the files that a query needs in any case, before the directory is there: `facts` are those of it that stand in the page. Particles
  // are none of them: where not all pairs of a query are asked for, they say which, and only the first of each word is sure. A query with
  // figures is read by a script that is not there yet.
  function ahead(query, facts) {
    if (FIGURES.test(normalise(query))) return;
    const known = located(facts), terms = parse(query, {...known, values: () => []});
    version = facts.version;
    const all = terms.flatMap(term => term.pieces).length < PAIRS[known.large];
    spare(terms, known);
    const keys = terms.flatMap(term => term.pieces.filter(({at, key}) => key[1] && (all || !at)).flatMap(piece => keysOf(term, piece)));
    // Whoever reads them later meets what went wrong.
    for (const at of new Set(keys.flatMap(key => places(known, key)))) read("keys-" + at).catch(() => {});
  }

  // The values of each key.
  async function values(keys) {
    const wanted = keys.map(key => places(directory, key));
    const needed = [...new Set(wanted.flat())];
    for (const at of needed) touched.add(at);
    const shards = new Map(await Promise.all(needed.map(async at => [at, await read("keys-" + at)])));
    return keys.map((key, at) => wanted[at].flatMap(number => {
      const content = shards.get(number);
      if (!key.endsWith("*")) return content[key] ? [content[key]] : [];
      return Object.keys(content).filter(each => each.startsWith(key.slice(0, -1))).map(each => content[each]);
    }));
  }

  return {read, open, ahead, values, touched};
}
