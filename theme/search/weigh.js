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

// Numbers that are names, as people write them: 1-2, 제1-2호, 과제 1 – 2.
const NUMBERED_NAMES = /(?<![0-9.])[0-9]+(?: ?[-–—−~] ?[0-9]+)+(?![0-9]|\.[0-9])/g;

// `values` gives those of keys, `touched` which shards were read.
function weigher(directory, {values, touched}) {
  const gain = (weight, entry) => weight * (SATURATION + 1) / (weight + (weight < WEIGHTS[TITLE] * ALSO ? directory.length[entry] : SATURATION));
  const rare = df => Math.log(1 + directory.count / (df + 1));

  // The weight of a term in each entry, with its particle or without: all its pieces have to be there. Of a term, as of a piece,
  // `entries` are those that have it: most have nothing of what is asked, and are never looked at.
  function entire(term) {
    const weight = term.own = new Float32Array(directory.count), entries = term.entries = [], end = Math.min(term.word.length, ...term.stems.map(stem => stem.length)) - 2;
    [term.word, ...term.stems, ...term.split ? [""] : []].forEach((form, nth) => {
      const pieces = nth && term.sort === "hangul" ? term.pieces.filter(({at}) => form ? at <= form.length - 2 : at !== term.split - 1 && at <= end) : term.pieces;
      if (!pieces.length) return;
      // From the rarest on.
      const [first, ...others] = [...pieces].sort((a, b) => a.entries.length - b.entries.length), worth = WEIGHTS.map(each => each * (nth ? 0.8 : 1));
      for (const entry of first.entries) {
        let least = first.levels[entry];
        for (let at = 0; least && at < others.length; at++) if (others[at].levels[entry] < least) least = others[at].levels[entry];
        if (least && !weight[entry]) entries.push(entry);
        if (worth[least] > weight[entry]) weight[entry] = worth[least];
      }
    });
  }

  // How much of a word an entry has that has not all of it: how many of its syllables stand there in pairs, `share`, and what
  // those pairs weigh by their places and by how rare they are, `loose`.
  function pieces(term) {
    const count = directory.count, end = Math.min(term.word.length, ...term.stems.map(stem => stem.length));
    const asked = term.sort === "hangul" ? term.pieces.filter(piece => piece.at <= end - 2) : [];
    term.share = new Float32Array(count);
    term.loose = new Float32Array(count);
    term.partly = [];
    if (asked.length < 2 || !term.needed) return;
    // Which of the pieces an entry has, one bit each; and how many syllables those are together.
    const seen = new Uint8Array(count), entries = term.partly, syllables = set => new Set(asked.flatMap(({at}, nth) => set >> nth & 1 ? [at, at + 1] : [])).size;
    for (const piece of asked) piece.rare = rare(piece.entries.length);
    const all = asked.reduce((sum, piece) => sum + piece.rare, 0);
    const {share, loose} = term;
    asked.forEach(({levels, entries: having, rare: worth}, nth) => {
      const worths = WEIGHTS.map(each => each * worth / all);
      for (const entry of having) {
        if (!seen[entry]) entries.push(entry);
        seen[entry] |= 1 << nth;
        loose[entry] += worths[levels[entry]];
      }
    });
    const whole = syllables(-1), shares = Float32Array.from({length: 1 << asked.length}, (_, set) => syllables(set) / whole);
    for (const entry of entries) share[entry] = shares[seen[entry]];
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
        piece.entries = [];
        for (const _ of piece.keys) for (const posting of found[next++]) spread(posting, piece.levels, piece.entries);
      }
      entire(term);
      if (term.run && term.run[0]) {
        const [first, ...others] = term.run;
        term.own = new Float32Array(count);
        term.entries = first.entries.filter(entry => term.own[entry] = others.reduce((least, {own}) => Math.min(least, own[entry]), first.own[entry]));
      }
      term.found = term.entries.length;
    }
    for (const term of terms) {
      // The most usual word stands first.
      const weights = term.weight = term.own.slice(), gains = term.gain = new Float32Array(count);
      for (const entry of term.entries) gains[entry] = gain(weights[entry], entry);
      term.also.forEach(({own, entries, from}, nth) => {
        const factor = from ? ALSO * LATER ** nth : 1;
        for (const entry of entries) {
          if (!weights[entry]) term.entries.push(entry);
          weights[entry] = Math.max(weights[entry], own[entry] * factor);
          // Behind the saturation, in which a factor in front of it is lost.
          gains[entry] = Math.max(gains[entry], gain(own[entry], entry) * (from && !term.found ? LATER ** nth : factor));
        }
      });
      const having = term.entries.length;
      term.soft = !term.found && does(term) && terms.some(each => each.needed && !does(each));
      term.rare = rare(having) * (term.soft ? ACT : 1);
      pieces(term);
      term.known = having > 0 || term.partly.some(entry => term.share[entry] >= HALF);
    }
  }

  // The entries that are called as what is asked, `exact`: 정보공개 of 정보공개가 뭐예요; words that say little belong to a name where
  // one has them. And those that are called as one of the words, `named`.
  // Who asks for a number that is a name (`query` has it: its figures may be one word twice) means what has it: `numbered`.
  async function called(terms, query) {
    // Only what this query has read already: a name begins as its first word.
    const read = key => !directory.large || places(directory, key).every(at => touched.has(at));
    const levels = async keys => {
      const found = await Promise.all([...new Set(keys)].map(key => values([key])));
      const into = new Uint8Array(directory.count), entries = [];
      for (const posting of found.flat(2)) spread(posting, into, entries);
      return {into, any: entries.length > 0};
    };
    const name = many => {
      const words = many.map(term => term.word), all = words.join(""), last = many[many.length - 1], before = words.slice(0, -1).join("");
      return last ? [all, ...stems(all, directory.particles), ...last.stems.map(form => before + form)] : [];
    };
    const said = terms.filter(term => !term.run), wanted = said.filter(term => term.needed || term.part), asked = terms.filter(term => term.needed);
    const names = [name(said), name(wanted), asked[1] ? [] : asked.flatMap(term => term.also.map(each => each.word)), terms.flatMap(term => name([term]))];
    const numbers = (normalise(query).match(NUMBERED_NAMES) ?? []).map(each => "=" + each.match(/[0-9]+/g).join("-"));
    const [number, ...found] = await Promise.all([numbers, ...names.map(each => each.map(one => "=" + one).filter(read))].map(levels));
    const nth = found.findIndex(({any}, at) => at > 1 || any);
    return {exact: (number.any ? number : found[nth]).into, named: found[3].into, other: !number.any && nth > 1, numbered: number.any};
  }

  return {gain, weigh, called};
}
