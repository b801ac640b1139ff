// What the words of a query weigh in each entry, by where they stand there.
// What a hit weighs by where it stands: text, often in the text, summary, department, title, from long to short.
const WEIGHTS = [0, 1, 1.4, 2.2, 5, 8, 10, 11, 13], TITLE = 5;
// From so much of a word on an entry has it in part; what another word is worth that means the same, and each further one.
const HALF = 0.5, ALSO = 0.75, LATER = 0.9;
// So many of the pairs that are nearly everywhere are read.
const HEAVY = 2;
// What somebody does says less than what it is done to, where nothing has that word itself.
const ACT = 0.3;
const DOING = /([^필수중주개소긴]요|니까|는데|니다|는지|려면|려고|다고|[하되리지키오]고|어서|아서|해서|해야|해도|던|할)$/;
const does = term => !term.run && DOING.test(term.full || term.word);

// Without the pairs that are nearly everywhere, but for a few of them: they cost most and tell least. A word that has no other
// pair is then not asked for, so it is not missed.
function spare(terms, {alone}) {
  let left = HEAVY;
  const heavy = piece => alone.includes(piece.key), every = [...terms, ...terms.flatMap(term => term.also)];
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

function hits(levels) {
  let sum = 0;
  for (let entry = 0; entry < levels.length; entry++) if (levels[entry]) sum++;
  return sum;
}

// `values` gives those of keys, `touched` which shards were read.
function weigher(directory, {values, touched}) {
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

  // For each term: its weight in each entry, or in other words that mean the same; and what is there of it.
  async function weigh(terms) {
    const every = terms.flatMap(term => [term, ...term.also]), keys = [];
    spare(terms, directory);
    for (const term of every) {
      for (const piece of term.pieces) {
        piece.keys = keysOf(term, piece);
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
    const read = key => !directory.large || places(directory, key).every(at => touched.has(at));
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

  return {gain, weigh, called};
}
