// The search itself: from a query to results. No page in it, so that tests and benchmarks run it as it is.
// Its counterpart, which writes the index, is generator/search; docs/search.md describes both.
// What a hit weighs by where it stands: text, often in the text, summary, department, title, from long to short.
const WEIGHTS = [0, 1, 1.4, 2.2, 5, 8, 10, 11, 13], TITLE = 5;
const PAGE = 10;
// So many results are shown before the others are read.
const EARLY = 2;
// BM25F (Robertson, Zaragoza & Taylor 2004): the weights of places stand for how often a word occurs, a hit more adds ever
// less (SATURATION), and long texts, which have many words, get less of each (LENGTH).
const SATURATION = 2, LENGTH = 0.5;
// What a word is worth of which an entry has not all pairs of syllables, and a word that only says how somebody asks.
const HALF = 0.5, PARTIAL = 0.5, LIGHT = 0.4, ALSO = 0.75, LATER = 0.9;
// Of entries that lack a word those are shown that are worth so much of the best one.
const LEAST = 0.5;
// An entry has every word as it was asked, or some by another word that means the same.
const OTHER = 1, OWN = 2;
// Of entries that have everything those are left out that are worth less than this of the best page: they only mention it.
const FAINT = 0.14;
// The words of a glossary give way to pages, but for somebody who asks what a word means; `ABOUT` pages that are called as what is
// asked answer it without them. Documents mention much, and pages are about it.
const TERM = "term", TERMS = 0.5, EXACT = 1.8, LIKE = 1.2, MEANING = 1.5, DOCUMENT = 0.6;
const OFFICE = "department", DATASET = 0.85, COUNTED = 1.1, PAGES = 0.85;
const COUNTS = /몇|얼마|건수|통계|현황|수(는|가)|how many|how much|number of/;
const CONTACT = /전화|연락처|번호|담당|phone|contact/i;
const MEANS = /뜻|의미|용어|무슨 ?말|(이?란|이?라는)( ?(게|것|건))? ?(무엇|뭐|뭔|\?|$)|(무엇|뭐|뭔)(인가|예|에|야|인지|지|죠|임|입|니)|mean|definition|what is/;
// How much of what is asked an entry has to have that lacks a word, by how many words there are.
const ENOUGH = [0.2, 0.23, 0.1, 0.05, 0], CHANCE = 0.44;
// What somebody does says less than what it is done to, where nothing has that word itself.
const ACT = 0.3;
const DOING = /([^필수중주개소긴]요|니까|는데|니다|는지|려면|려고|다고|[하되리지키오]고|어서|아서|해서|해야|해도|던|할)$/;
const does = term => !term.run && DOING.test(term.full || term.word);
// So many entries have a file of texts together, and a file of what is longer; generator/search/index.py has the same.
const TEXTS = 4, MORE = 3;
// So few results are read before they are counted: their pairs of syllables may stand apart. And so many rests of long ones.
const READ = 10, RESTS = [3, 1], HEAVY = 2;

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

// Which of `count` shards has a key: generator/search/key.py spreads them by the same sum.
function shard(key, count) {
  let total = 0;
  for (let at = 0; at < key.length; at++) total = total * 31 + key.charCodeAt(at) & 0x3fffffff;
  return total % count;
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

// `load(name)` gives the content of search/<name>.json. Everything is read once. `slips` gives the function of slip.js, which the page
// reads only where a word is not known, `figures` that of value.js.
function engine(load, slips = () => meant, figures = () => ({values, dated})) {
  const kept = new Map(), contents = new Map();
  const read = name => {
    if (!kept.has(name)) kept.set(name, load(name).then(content => contents.set(name, content).get(name)));
    return kept.get(name);
  };
  let directory, touched = new Set();

  async function open(query = "") {
    if (!directory) {
      const given = await read("index");
      directory = {...given, kindNames: Object.keys(given.kinds)};
      directory.count = numbers(given.count)[0];
      directory.large = +(directory.count > 2000);
      directory.spread = numbers(given.spread);
      for (const name of ["latin", "alone", "particles"]) directory[name] = given[name] ? given[name].split(" ") : [];
      directory.same = meanings(given.same);
      const {count} = directory, runs = given.runs.split(" ").map(numbers), size = new Uint8Array(count);
      Object.assign(directory, {kind: new Uint8Array(count), department: new Uint16Array(count), length: new Float32Array(count)});
      let end = 0, sum = 0;
      runs[3].forEach((many, at) => {
        [directory.kind, directory.department, size].forEach((each, nth) => each.fill(runs[nth][at], end, end + many + 1));
        end += many + 1;
        sum += (many + 1) * 2 ** runs[2][at];
      });
      const lengths = [...Array(10)].map((_, each) => SATURATION * (1 - LENGTH + LENGTH * 2 ** each * count / sum));
      for (let entry = 0; entry < count; entry++) directory.length[entry] = lengths[size[entry]];
    }
    const given = FIGURES.test(normalise(query)) && await Promise.resolve().then(figures).catch(() => null);
    if (given) days = given.dated;
    directory.values = given ? given.values : () => [];
    return directory;
  }

  // The shards that may have a key; of a key that ends in *, those of all that begin with it, at most three. A name is kept with
  // the pair of syllables that it begins with, and a pair across a blank with the pair.
  function places(key) {
    const {spread: [words, initials, corrections], latin, alone} = directory, first = words + initials + corrections;
    const home = "=<".includes(key[0]) ? key.slice(1, 3) : key.replace("_", ""), nth = alone.indexOf(home);
    if (nth >= 0) return [first + latin.length + nth];
    if (key[0] === "^" || key[0] === "$") return [words + initials + shard(key, corrections)];
    if (key[0] >= "ㄱ" && key[0] <= "ㅎ") return [words + shard(key, initials)];
    if (key[0] < "a" || key[0] > "ɏ") return [shard(home, words)];
    const start = key.replace("*", ""), from = place(latin, start);
    const to = start === key ? from : Math.min(place(latin, start + "\uffff"), from + 2);
    return latin.slice(from, to + 1).map((_, at) => first + from + at);
  }

  // The values of each key.
  async function values(keys) {
    const wanted = keys.map(places);
    const needed = [...new Set(wanted.flat())];
    for (const at of needed) touched.add(at);
    const shards = new Map(await Promise.all(needed.map(async at => [at, await read("keys-" + at)])));
    return keys.map((key, at) => wanted[at].flatMap(number => {
      const content = shards.get(number);
      if (!key.endsWith("*")) return content[key] ? [content[key]] : [];
      return Object.keys(content).filter(each => each.startsWith(key.slice(0, -1))).map(each => content[each]);
    }));
  }

  // The words that mean the same as those of a query stand with the pairs of syllables that they begin with. Only with those that this
  // query asks for, whatever another one has read.
  async function understood(query) {
    const terms = parse(query, directory), own = directory.same;
    const keys = terms.flatMap(term => term.pieces).map(piece => piece.key).filter(key => !directory.alone.includes(key));
    await values(keys);
    const get = word => own.get(word) || keys.includes(word.slice(0, 2)) && (contents.get("keys-" + places("<" + word)[0]) || {})["<" + word] || "";
    const same = {own, get: word => typeof get(word) === "string" ? get(word).split(" ") : get(word), has: word => !!get(word)};
    alike(terms, same);
    others(terms, directory.large);
    return {terms, same};
  }

  const gain = (weight, entry) => weight * (SATURATION + 1) / (weight + (weight < WEIGHTS[TITLE] * ALSO ? directory.length[entry] : SATURATION));
  const rare = df => Math.log(1 + directory.count / (df + 1));

  // The weight of a term in each entry, with its particle or without: all its pieces have to be there. Gives how many entries have it.
  function entire(term) {
    const count = directory.count, weight = term.own = new Float32Array(count), end = Math.min(term.word.length, ...term.stems.map(stem => stem.length)) - 2;
    [term.word, ...term.stems, ...term.split ? [""] : []].forEach((form, nth) => {
      const pieces = nth && term.sort === "hangul" ? term.pieces.filter(({at}) => form ? at <= form.length - 2 : at !== term.split - 1 && at <= end) : term.pieces;
      if (!pieces.length) return;
      const [first, ...others] = pieces.map(piece => piece.levels), worth = WEIGHTS.map(each => each * (nth ? 0.8 : 1));
      for (let entry = 0; entry < count; entry++) {
        let least = first[entry];
        for (let at = 0; least && at < others.length; at++) if (others[at][entry] < least) least = others[at][entry];
        if (worth[least] > weight[entry]) weight[entry] = worth[least];
      }
    });
    return hits(weight);
  }

  function hits(levels) {
    let sum = 0;
    for (let entry = 0; entry < levels.length; entry++) if (levels[entry]) sum++;
    return sum;
  }

  // How much of a word an entry has that has not all of it: how many of its syllables stand there in pairs, `share`, and what
  // those pairs weigh by their places and by how rare they are, `loose`.
  function pieces(term) {
    const count = directory.count, end = Math.min(term.word.length, ...term.stems.map(stem => stem.length));
    const asked = term.sort === "hangul" ? term.pieces.filter(piece => piece.at <= end - 2) : [];
    term.share = new Float32Array(count);
    term.loose = new Float32Array(count);
    if (asked.length < 2 || !term.needed) return;
    // Which of the pieces an entry has, one bit each; and how many syllables those are together.
    const seen = new Uint8Array(count), syllables = set => new Set(asked.flatMap(({at}, nth) => set >> nth & 1 ? [at, at + 1] : [])).size;
    for (const piece of asked) piece.rare = rare(hits(piece.levels));
    const all = asked.reduce((sum, piece) => sum + piece.rare, 0);
    asked.forEach(({levels, rare: worth}, nth) => {
      const worths = WEIGHTS.map(each => each * worth / all);
      for (let entry = 0; entry < count; entry++) {
        if (levels[entry]) {
          seen[entry] |= 1 << nth;
          term.loose[entry] += worths[levels[entry]];
        }
      }
    });
    const whole = syllables(-1), shares = Float32Array.from({length: 1 << asked.length}, (_, set) => syllables(set) / whole);
    for (let entry = 0; entry < count; entry++) if (seen[entry]) term.share[entry] = shares[seen[entry]];
  }

  // Without the pairs that are nearly everywhere, but for a few of them: they cost most and tell least. A word that has no other
  // pair is then not asked for, so it is not missed.
  function spare(terms) {
    let left = HEAVY;
    const heavy = piece => directory.alone.includes(piece.key), every = [...terms, ...terms.flatMap(term => term.also)];
    for (const term of every) {
      const end = Math.min(term.word.length, ...term.stems.map(stem => stem.length));
      for (const piece of term.pieces.filter(heavy)) {
        const others = term.pieces.filter(each => each !== piece);
        if (others.filter(each => each.at <= end - 2).length > 1) term.pieces = others;
        else if (left-- < 1) term.pieces = term.pieces.filter(each => !heavy(each));
      }
    }
    const asked = terms.filter(term => term.needed && term.pieces.length);
    if (asked.length) for (const term of terms) if (!term.pieces.length && !term.run) term.needed = false;
  }

  // For each term: its weight in each entry, or in other words that mean the same; and what is there of it.
  async function weigh(terms) {
    const every = terms.flatMap(term => [term, ...term.also]), keys = [];
    spare(terms);
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
      term.found = entire(term);
      if (term.run && term.run[0]) {
        term.own = term.own.map((_, entry) => Math.min(...term.run.map(({own}) => own[entry])));
        term.found = hits(term.own);
      }
      term.weight = term.own.slice();
    }
    for (const term of terms) {
      // The most usual word stands first.
      term.gain = term.own.map(gain);
      term.also.forEach(({weight, found, from}, nth) => {
        const factor = from ? ALSO * LATER ** nth : 1;
        for (let entry = 0; found && entry < count; entry++) {
          term.weight[entry] = Math.max(term.weight[entry], weight[entry] * factor);
          // Behind the saturation, in which a factor in front of it is lost.
          term.gain[entry] = Math.max(term.gain[entry], gain(weight[entry], entry) * (from && !term.found ? LATER ** nth : factor));
        }
      });
      const having = hits(term.weight);
      term.soft = !term.found && does(term) && terms.some(each => each.needed && !does(each));
      term.rare = rare(having) * (term.soft ? ACT : 1);
      pieces(term);
      term.known = having > 0 || term.share.some(each => each >= HALF);
    }
  }

  // The entries that are called as what is asked, `exact`: 정보공개 of 정보공개가 뭐예요; words that say little belong to a name where
  // one has them. And those that are called as one of the words, `named`.
  async function called(terms) {
    // Only what this query has read already: a name begins as its first word.
    const read = key => !directory.large || places(key).every(at => touched.has(at));
    const levels = async names => {
      const found = await Promise.all([...new Set(names)].map(name => read("=" + name) ? values(["=" + name]) : []));
      const into = new Uint8Array(directory.count);
      for (const posting of found.flat(2)) spread(posting, into);
      return into;
    };
    const name = many => {
      const words = many.map(term => term.word), all = words.join(""), last = many[many.length - 1], before = words.slice(0, -1).join("");
      return last ? [all, ...stems(all, directory.particles), ...last.stems.map(form => before + form)] : [];
    };
    const said = terms.filter(term => !term.run), wanted = said.filter(term => term.needed || term.part), asked = terms.filter(term => term.needed);
    const names = [name(said), name(wanted), asked[1] ? [] : asked.flatMap(term => term.also.map(each => each.word)), terms.flatMap(term => name([term]))];
    const found = await Promise.all(names.map(levels));
    const nth = found.findIndex((levels, at) => at > 1 || levels.some(each => each));
    return {exact: found[nth], named: found[3], other: nth > 1};
  }

  // What each entry is worth. First those that have every needed term, `strict`; then those that have much of what is asked,
  // by how much that is and how rare it is. What nothing has counts nothing.
  function match(terms, query, {exact, named, other}) {
    const {count} = directory, needed = terms.filter(term => term.needed);
    const scores = new Float64Array(count), has = new Float32Array(count), near = new Float32Array(count), sure = new Float32Array(count);
    const solid = new Uint8Array(count), strict = new Uint8Array(count).fill(needed.length ? OWN : 0), titled = new Uint8Array(count);
    const all = needed.reduce((sum, term) => sum + (term.known ? term.rare : 0), 0) || 1;
    const asked = needed.reduce((sum, term) => sum + (term.known || !does(term) ? term.rare : 0), 0) || 1;
    const words = new Uint8Array(count), glossary = directory.kindNames.indexOf(TERM);
    let most = 0;
    for (const term of terms) {
      for (let entry = 0; entry < count; entry++) {
        const weight = term.weight[entry], share = term.share[entry];
        if (weight) {
          scores[entry] += term.gain[entry] * term.rare * (term.needed ? 1 : LIGHT);
          if (term.needed) {
            has[entry] += term.rare / all;
            sure[entry] += term.rare / asked * certain(weight);
            most = Math.max(most, ++words[entry]);
            if (term.word[1]) solid[entry] = 1;
            if ((directory.kind[entry] === glossary ? weight : term.own[entry]) >= WEIGHTS[TITLE] * ALSO) titled[entry]++;
          }
          if (strict[entry] && term.needed && term.found && !term.own[entry]) strict[entry] = OTHER;
        } else if (term.needed) {
          strict[entry] = strict[entry] && term.soft ? OTHER : 0;
          if (share) {
            const worth = PARTIAL * share * gain(term.loose[entry], entry) * term.rare;
            near[entry] += worth;
            if (share >= HALF) {
              scores[entry] += worth;
              has[entry] += share * term.rare / all;
              sure[entry] += share * term.rare / asked * certain(term.loose[entry]);
              solid[entry] = 1;
            }
          }
        }
      }
    }
    // Two words that stand in no title, and each in another entry, are there by chance.
    const together = needed.length !== 2 || needed.some(term => !term.known || does(term)) || most > 1 || titled.some(each => each);
    const enough = together ? ENOUGH[Math.min(needed.length, ENOUGH.length) - 1] : CHANCE;
    const called = other ? LIKE : EXACT, factor = factors(normalise(query)), phone = terms.some(term => term.sort === "value" || term.sort === "number" && term.word[1]), contact = CONTACT.test(query);
    for (let entry = 0; entry < count; entry++) {
      const kind = kindOf(entry);
      // A figure or a syllable alone is too little of a question.
      scores[entry] *= solid[entry] || strict[entry] ? has[entry] : 0;
      scores[entry] *= (exact[entry] ? called : 1) * (factor[kind] || 1);
      if (!strict[entry] && sure[entry] < enough) {
        near[entry] += scores[entry];
        scores[entry] = 0;
      }
      // A department answers who names it, or its telephone.
      if (kind === OFFICE && !named[entry] && !phone && titled[entry] < (contact ? 1 : needed.length)) scores[entry] = 0;
    }
    explain(scores, strict, entry => other ? sure[entry] > 0.99 : strict[entry] === OWN && titled[entry] >= needed.length, titled, exact, MEANS.test(query));
    cut(scores, strict, exact);
    return {scores, strict, exact, near, sure};
  }

  const kindOf = entry => directory.kindNames[directory.kind[entry]];

  // How much a hit says by where it stands: in a title, in what weighs more than the text, in the text.
  const certain = weight => weight >= WEIGHTS[TITLE] * ALSO ? 1 : weight >= WEIGHTS[3] * ALSO ? 0.8 : 0.5;

  // Of the words of the glossary one answers, and only where it is called as what is asked and few pages are, where nothing else
  // has everything, or where somebody asks for a meaning.
  function explain(scores, strict, calls, titled, exact, meaning) {
    const term = entry => kindOf(entry) === TERM, worth = entry => scores[entry] * (exact[entry] ? 4 : 1);
    let best = -1, pages = 0, about = 0;
    for (let entry = 0; entry < scores.length; entry++) {
      if (!scores[entry]) continue;
      if (!term(entry)) {
        if (strict[entry]) pages++;
        if (calls(entry) && kindOf(entry) !== "document") about++;
      } else if (titled[entry] && (best < 0 || worth(entry) > worth(best))) best = entry;
    }
    const answers = meaning || (!(exact[best] ? about : pages));
    for (let entry = 0; entry < scores.length; entry++) if (term(entry) && !(answers && entry === best)) scores[entry] = 0;
  }

  function factors(query) {
    return {document: DOCUMENT, term: MEANS.test(query) ? MEANING : TERMS, dataset: COUNTS.test(query) ? COUNTED : DATASET, page: PAGES};
  }

  // Leaves out what is worth little beside the best page: most of what lacks a word, or has one by another that means the same.
  // That a page is called so makes it the first, not the others less.
  function cut(scores, strict, exact) {
    let best = 0;
    for (let entry = 0; entry < scores.length; entry++) {
      const kind = kindOf(entry);
      if (kind !== TERM && kind !== OFFICE) best = Math.max(best, scores[entry] / (exact[entry] ? EXACT : 1));
    }
    for (let entry = 0; entry < scores.length; entry++) {
      if (scores[entry] < best * (strict[entry] < OWN ? LEAST : FAINT)) scores[entry] = 0;
    }
  }

  function ranked(scores, strict, passes) {
    const order = [], count = scores.length;
    // Score and entry as one number: numbers are sorted at once, pairs by a function that is called for each comparison.
    for (let entry = 0; entry < count; entry++) {
      if (scores[entry] && passes(entry)) order.push(-Math.round(scores[entry] * 1000 + (strict[entry] && 1e6)) * count + entry);
    }
    return [...Float64Array.from(order).sort()].map(each => ((each % count) + count) % count);
  }

  async function texts(entries) {
    const files = await Promise.all(entries.map(entry => read("text-" + (entry / TEXTS | 0))));
    return entries.map((entry, at) => {
      const [path, title, text, more] = files[at][entry % TEXTS];
      return {entry, path, title, text, more, kind: kindOf(entry),
        department: directory.departments[directory.department[entry]]};
    });
  }

  const shows = (item, patterns) => {
    const plain = normalise(item.title + "\n" + item.department + "\n" + item.text);
    return patterns.filter(one => one.test(plain)).length;
  };

  // Adds the rest of the text to items that do not show all of what was found: to the first of them, as many as one query may read.
  async function complete(items, patterns, rests) {
    const open = items.filter(item => item.more && shows(item, patterns) < patterns.length)
      .filter(item => rests.has(item.entry) || rests.size < RESTS[directory.large] && rests.add(item.entry));
    await Promise.all(open.map(async item => {
      const [nth] = numbers(item.more);
      item.text += "\n" + (await read("more-" + (nth / MORE | 0)))[nth % MORE];
      item.more = "";
    }));
    return items;
  }

  // Month and day of a date stand next to each other: 9월 23일, 2014 9 23, 9.23.
  const monthly = terms => terms.flatMap(({word, sort, end}, at) => {
    const next = terms.slice(at + 1).find(each => each.sort === "number");
    const month = sort === "number" && +word > 0 && +word < 13 && next && next.start - end < 4 && +next.word > 0 && +next.word < 32;
    return month ? [new RegExp(`(^|[^0-9.,])0?${+word}(월 ?|[ ./-] ?)0?${+next.word}(?![0-9,])`)] : [];
  });

  const patterned = terms => terms.map(term => new RegExp(pattern(term)));

  // Pairs of syllables may stand apart from each other: whoever has the text sees. Of `found` those that lack a word after all
  // lose what it was worth; gives whether there was one.
  async function sure(found, terms, {scores, strict, exact}, rests) {
    const doubtful = terms.filter(term => term.needed && !term.soft && !term.split && term.sort === "hangul" && term.word.length > 2 && term.weight.some(each => each > 0));
    const patterns = [...patterned(doubtful), ...monthly(terms)], needed = terms.filter(term => term.needed).length;
    if (!patterns.length || !found.length) return false;
    let wrong = false;
    for (const item of await complete(await texts(found), patterns, rests)) {
      const missing = item.more ? 0 : patterns.length - shows(item, patterns);
      if (missing) {
        wrong = true;
        strict[item.entry] = 0;
        scores[item.entry] *= 1 - missing / needed;
      }
    }
    if (wrong) cut(scores, strict, exact);
    return wrong;
  }

  // How the query was meant, where there is a doubt; without what tells it, nothing is changed.
  async function guessed(query, {terms, same}, more) {
    if (!more.apart && !plainly(query).match(TORN) && terms.every(term => term.found || term.weight.some(each => each))) return {changes: []};
    const tell = await Promise.resolve().then(slips).catch(() => null);
    return tell ? tell(query, terms, {same, has, values, large: directory.large, ...more}) : {changes: []};
  }

  // Whether the index has every word of `text`.
  async function has(text) {
    const terms = parse(text, directory);
    await weigh(terms);
    return terms.length > 0 && terms.every(term => term.found);
  }

  function count(names, of, scores, passes) {
    const counts = names.map(() => 0);
    for (let entry = 0; entry < scores.length; entry++) if (scores[entry] && passes(entry)) counts[of[entry]]++;
    return names.map((name, at) => ({name, count: counts[at]})).filter(each => each.count && each.name);
  }

  // What is told of all results, and which of them stand on this page.
  function summary(terms, {scores, strict}, {kind, department, page}) {
    const ofKind = entry => !kind || kindOf(entry) === kind;
    const ofDepartment = entry => !department || directory.departments[directory.department[entry]] === department;
    const order = ranked(scores, strict, entry => ofKind(entry) && ofDepartment(entry));
    const pages = Math.max(1, Math.ceil(order.length / PAGE)), at = Math.min(Math.max(1, page | 0), pages);
    const shown = order.slice((at - 1) * PAGE, at * PAGE);
    // What a result is shown for that has no other word for it is told.
    for (const {own, also} of terms) for (const each of also) each.used = shown.some(entry => each.own[entry] && !own[entry]);
    return {
      terms, shown, total: order.length, pages, page: at, strict: strict.some((each, entry) => each && scores[entry]),
      missing: terms.filter(term => term.needed && !term.known).map(term => term.said || term.word),
      kinds: count(directory.kindNames, directory.kind, scores, ofDepartment),
      departments: count(directory.departments, directory.department, scores, ofKind),
    };
  }

  // One page of results: {total, pages, page, items, kinds, departments, strict, changes, better, missing, nearest, terms}. `early` is
  // called with the same as soon as the first `EARLY` items are there, for what they are and how many follow as far as one knows.
  async function find(query, {kind = "", department = "", page = 1, typed = false, early} = {}) {
    await open(query);
    touched = new Set();
    let asks = await understood(query), {terms} = asks;
    await weigh(terms);
    const filter = {kind, department, page}, rests = new Set();
    let {changes, read, better} = typed ? {changes: []} : await guessed(query, asks, {});
    if (changes.length) {
      asks = await understood(read);
      ({terms} = asks);
      await weigh(terms);
    }
    const found = match(terms, query, await called(terms)), {scores, strict} = found;
    const patterns = patterned(terms.filter(term => term.needed && term.known));
    const whole = ranked(scores, strict, entry => strict[entry]);
    let told = summary(terms, found, filter);
    if (early && told.shown.length > EARLY && told.strict) {
      const first = told.shown.slice(0, EARLY);
      if (!await sure(whole.length > READ ? [] : first.filter(entry => strict[entry]), terms, found, rests)) {
        // The others wait until these are painted, so that no file of theirs comes between.
        await early({...told, changes, better: better || null, nearest: [], items: await complete(await texts(first), patterns, rests)});
      }
    }
    if (whole.length <= READ && await sure(whole, terms, found, rests)) told = summary(terms, found, filter);
    if (!(directory.large ? told.total : told.strict) && !typed && !changes.length && !better) ({better} = await guessed(query, asks, {apart: true}));
    const items = await complete(await texts(told.shown), patterns, rests);
    const nearest = told.total ? [] : await texts(ranked(found.near, strict, () => true).slice(0, EARLY));
    return {...told, changes, better: better || null, items, nearest};
  }

  return {open, find};
}
