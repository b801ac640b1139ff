// The search itself: from a query to results. No page in it, so that tests and benchmarks run it as it is.
// Its counterpart, which writes the index, is generator/search; docs/search.md describes both.
// What a hit weighs by where it stands: text, often in the text, summary, department, long title, short title.
const WEIGHTS = [0, 1, 1.4, 2.2, 5, 10, 11];
const PAGE = 10;
// What a word of the same meaning weighs, and a word that says little, such as 신청.
const ALSO = 0.75, LIGHTLY = 0.3;
// So few results are read before they are counted: their pairs of syllables may stand apart.
const READ = 20;

// Numbers to the base of 26, the lowest digit first; a small letter ends one.
function numbers(text) {
  const found = [];
  for (let at = 0, value = 0, base = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 97) {
      value += (code - 65) * base;
      base *= 26;
    } else {
      found.push(value + (code - 97) * base);
      value = 0;
      base = 1;
    }
  }
  return found;
}

// Writes a posting into `levels`, one number an entry: where it stands best.
function spread(posting, levels) {
  let level = 1, entry = -1, value = 0, base = 1;
  for (let at = 0; at < posting.length; at++) {
    const code = posting.charCodeAt(at);
    if (code === 32) {
      level++;
      entry = -1;
    } else if (code < 97) {
      value += (code - 65) * base;
      base *= 26;
    } else {
      entry += value + (code - 97) * base + 1;
      if (levels[entry] < level) levels[entry] = level;
      value = 0;
      base = 1;
    }
  }
}

// Which of the sorted `firsts` begins the piece that holds `key`.
function place(firsts, key) {
  let low = 0, high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle] <= key) low = middle; else high = middle - 1;
  }
  return low;
}

// `load(name)` gives the content of search/<name>.json. Everything is read once.
function engine(load) {
  const kept = new Map();
  const read = name => {
    if (!kept.has(name)) kept.set(name, load(name));
    return kept.get(name);
  };
  let directory;

  async function open() {
    if (!directory) {
      const given = await read("index");
      const sizes = numbers(given.texts), runs = numbers(given.runs);
      directory = {...given, count: numbers(given.count)[0], kindNames: Object.keys(given.kinds), kind: [], department: [], shard: []};
      for (const name of ["keys", "particles"]) directory[name] = given[name].split(" ");
      directory.same = meanings(given.same);
      sizes.forEach((size, shard) => { for (let n = 0; n < size; n++) directory.shard.push(shard); });
      for (let at = 0; at < runs.length; at += 3) {
        for (let n = 0; n < runs[at + 2]; n++) {
          directory.kind.push(runs[at]);
          directory.department.push(runs[at + 1]);
        }
      }
    }
    return directory;
  }

  // The values of keys; of all keys that begin with it, at most those of three shards, for a key that ends in *.
  async function values(keys) {
    const wanted = keys.map(key => {
      const open = key.endsWith("*"), from = place(directory.keys, open ? key.slice(0, -1) : key);
      const to = open ? Math.min(place(directory.keys, key.slice(0, -1) + "\uffff"), from + 2) : from;
      return [...Array(to - from + 1).keys()].map(at => from + at);
    });
    const needed = [...new Set(wanted.flat())];
    const shards = new Map(await Promise.all(needed.map(async at => [at, await read("keys-" + at)])));
    return keys.map((key, at) => wanted[at].flatMap(shard => {
      const content = shards.get(shard);
      if (!key.endsWith("*")) return content[key] ? [content[key]] : [];
      return Object.keys(content).filter(each => each.startsWith(key.slice(0, -1))).map(each => content[each]);
    }));
  }

  // For each term: its weight in each entry, with its particle or without.
  async function weigh(terms) {
    const keys = [], every = terms.flatMap(term => [term, ...term.also]);
    for (const term of every) {
      for (const piece of term.pieces) {
        piece.keys = term.sort === "latin" && piece.key.length > 1 ? [piece.key + "*"]
          : term.sort === "hangul" && term.word.length > 2 ? [piece.key, piece.key + "_"] : [piece.key];
        keys.push(...piece.keys);
      }
    }
    const found = await values(keys), count = directory.count;
    let next = 0;
    for (const term of every) {
      for (const piece of term.pieces) {
        piece.levels = new Uint8Array(count);
        for (const _ of piece.keys) for (const posting of found[next++]) spread(posting, piece.levels);
      }
      term.weight = new Float32Array(count);
      [term.word, ...term.stems].forEach((form, nth) => {
        const pieces = nth && term.sort === "hangul" ? term.pieces.filter(piece => piece.at <= form.length - 2) : term.pieces;
        if (!pieces.length) return;
        const least = pieces[0].levels.slice(), factor = nth ? 0.8 : 1;
        for (const {levels} of pieces.slice(1)) {
          for (let entry = 0; entry < count; entry++) if (levels[entry] < least[entry]) least[entry] = levels[entry];
        }
        for (let entry = 0; entry < count; entry++) {
          const weight = WEIGHTS[least[entry]] * factor;
          if (weight > term.weight[entry]) term.weight[entry] = weight;
        }
      });
    }
    for (const term of terms) {
      for (const other of term.also) {
        other.found = 0;
        for (let entry = 0; entry < count; entry++) {
          const weight = other.weight[entry] * ALSO;
          if (weight) other.found++;
          if (weight > term.weight[entry]) term.weight[entry] = weight;
        }
      }
      let df = 0;
      for (let entry = 0; entry < count; entry++) {
        if (term.light) term.weight[entry] *= LIGHTLY;
        if (term.weight[entry]) df++;
      }
      term.found = df;
      term.rare = Math.log(1 + count / (df + 1));
    }
  }

  // Whether the index has every word of `text`.
  async function has(text) {
    const terms = parse(text, {...directory, same: null});
    await weigh(terms);
    return terms.length > 0 && terms.every(term => term.found);
  }

  // Another way to read the query where the index has nothing of a word: {changes, read}.
  async function understood(query, terms) {
    const changes = await meant(query, terms, has, values);
    const read = changes.reduce((text, {from, to}) => text.replace(from, () => to), plainly(query));
    return {changes, read};
  }

  // How much of a long word an entry has; nothing where it is little.
  function part(term, entry) {
    if (term.weight[entry]) return 1;
    if (term.word.length < 5) return 0;
    const has = term.pieces.filter(piece => piece.levels[entry]).length / term.pieces.length;
    return has >= 0.6 ? has : 0;
  }

  // The entries that have every needed term; where there is none, those that have more than half of what is asked.
  function match(terms) {
    const count = directory.count, needed = terms.filter(term => term.needed);
    const scores = new Float64Array(count).fill(needed.length ? 1 : 0);
    for (const {weight} of needed) for (let entry = 0; entry < count; entry++) if (!weight[entry]) scores[entry] = 0;
    const strict = scores.some(each => each > 0);
    const whole = needed.reduce((sum, term) => sum + term.rare, 0);
    for (let entry = 0; entry < count; entry++) {
      if (!strict) {
        const parts = needed.map(term => part(term, entry) * term.rare);
        scores[entry] = parts.reduce((sum, each) => sum + each, 0) > whole / 2 ? 1 : 0;
      }
      if (scores[entry]) for (const term of terms) scores[entry] += term.weight[entry] * term.rare;
    }
    return {scores, strict};
  }

  function ranked(scores, passes) {
    const order = [], count = scores.length;
    // Score and entry as one number: numbers are sorted at once, pairs by a function that is called for each comparison.
    for (let entry = 0; entry < count; entry++) {
      if (scores[entry] && passes(entry)) order.push(-Math.round(scores[entry] * 1000) * count + entry);
    }
    return [...Float64Array.from(order).sort()].map(each => ((each % count) + count) % count);
  }

  async function texts(entries) {
    const shards = [...new Set(entries.map(entry => directory.shard[entry]))];
    const files = new Map(await Promise.all(shards.map(async at => [at, await read("text-" + at)])));
    return entries.map(entry => {
      const [path, title, text] = files.get(directory.shard[entry])[entry];
      return {entry, path, title, text, kind: directory.kindNames[directory.kind[entry]],
        department: directory.departments[directory.department[entry]]};
    });
  }

  // Pairs of syllables may stand apart from each other: whoever has the text sees.
  async function sure(terms, scores) {
    const found = ranked(scores, () => true);
    const doubtful = terms.filter(term => term.needed && term.sort === "hangul" && term.word.length > 2);
    if (!doubtful.length || found.length > READ) return;
    const patterns = doubtful.map(term => new RegExp(pattern(term)));
    for (const each of await texts(found)) {
      const plain = normalise(each.title + "\n" + each.department + "\n" + each.text);
      if (!patterns.every(one => one.test(plain))) scores[each.entry] = 0;
    }
  }

  function count(names, of, scores, passes) {
    const counts = names.map(() => 0);
    for (let entry = 0; entry < scores.length; entry++) if (scores[entry] && passes(entry)) counts[of[entry]]++;
    return names.map((name, at) => ({name, count: counts[at]})).filter(each => each.count && each.name);
  }

  // One page of results: {total, pages, page, items, kinds, departments, strict, changes, terms}.
  async function find(query, {kind = "", department = "", page = 1, typed = false} = {}) {
    await open();
    let terms = parse(query, directory);
    await weigh(terms);
    const {changes, read} = typed ? {changes: []} : await understood(query, terms);
    if (changes.length) {
      terms = parse(read, directory);
      await weigh(terms);
    }
    let {scores, strict} = match(terms);
    if (strict) {
      await sure(terms, scores);
      strict = scores.some(each => each > 0);
    }
    const ofKind = entry => !kind || directory.kindNames[directory.kind[entry]] === kind;
    const ofDepartment = entry => !department || directory.departments[directory.department[entry]] === department;
    const order = ranked(scores, entry => ofKind(entry) && ofDepartment(entry));
    const pages = Math.max(1, Math.ceil(order.length / PAGE));
    const at = Math.min(Math.max(1, page | 0), pages);
    return {
      terms, strict, changes, total: order.length, pages, page: at,
      items: await texts(order.slice((at - 1) * PAGE, at * PAGE)),
      kinds: count(directory.kindNames, directory.kind, scores, ofDepartment),
      departments: count(directory.departments, directory.department, scores, ofKind),
    };
  }

  return {open, find};
}
