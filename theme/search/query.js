// What a query asks: one spelling for many, its words, and the pieces of them that the index is asked for.
// Its counterpart is generator/search/normalise.py; docs/search.md describes both.
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
const FINALS = " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ");
// What the keyboard makes of two consonants, and those two.
const CLUSTERS = "ㄳㄱㅅㄵㄴㅈㄶㄴㅎㄺㄹㄱㄻㄹㅁㄼㄹㅂㄽㄹㅅㄾㄹㅌㄿㄹㅍㅀㄹㅎㅄㅂㅅ";
const TOKEN = /[가-힣一-鿿]+|[ㄱ-ㅎ]+|[0-9]+(?:\.[0-9]+)*|[a-zß-öø-ɏ]+/g;
const FIRST = 0xac00;
// What nobody sees: generator/search/normalise.py has the same, and says why.
const INVISIBLE = /\p{DI}/gu;
// The longest queries are asked by so many pairs of syllables: each may cost a shard, which are larger on a large site (the second).
// And by so many more for words that mean the same.
const PAIRS = [7, 5], ALIKE = [6, 2];

// What makes one spelling of days: a function of value.js, which the page reads only where a query may have one.
let days = plain => plain;
const FIGURES = /[0-9월]/;

function normalise(text) {
  return days(text
    .replace(INVISIBLE, "")
    .replace(/[ㆍ‧․∙•・]/g, "·")
    .replace(/[ㄳㄵㄶㄺ-ㅀㅄ]/g, letter => CLUSTERS.split(letter)[1].slice(0, 2))
    .normalize("NFKC")
    .replace(/[\u1100-\u1112]/g, letter => INITIALS[letter.charCodeAt(0) - 0x1100])
    .toLowerCase()
    .replace(/([0-9]),(?=[0-9]{3}(?![0-9]))/g, "$1")
    .replace(/([0-9]) ?(?:퍼센트|프로(?![가-힣])|percent)/g, "$1%"));
}

function typed(word) {
  let letters = "";
  for (const char of word) {
    const at = char.charCodeAt(0) - FIRST;
    letters += at >= 0 && at < 11172
      ? INITIALS[at / 588 | 0] + VOWELS[at % 588 / 28 | 0] + FINALS[at % 28] : char;
  }
  return letters;
}

// Nobody writes a vowel alone, or consonants within a word.
const TORN = /[가-힣ㄱ-ㅎ]*[ㅏ-ㅣ][가-힣ㄱ-ㅣ]*|[ㄱ-ㅎ]+[가-힣][가-힣ㄱ-ㅣ]*|[가-힣]+[ㄱ-ㅎ][가-힣ㄱ-ㅣ]*/g;

// A query as it is read and shown: composed, Latin letters in one width, lone letters as they are.
function plainly(query) {
  return query.normalize("NFC").replace(/[！-～]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

// What a word may be without a particle, the longest first.
function stems(word, particles) {
  const found = new Set();
  for (const each of particles) {
    if (word.endsWith(each) && word.length - each.length >= 2) found.add(word.slice(0, -each.length));
  }
  return [...found].sort((a, b) => b.length - a.length);
}

// What stands behind a number and counts it: 1255개소, 3천 명. Whoever asks for the number finds it without.
const UNITS = /^(?:[십백천만억조]*(?:원|명|개|건|회|대|곳|년|월|일|시|분|초|주|차|번|위|배|종|점|항|호|층|살|세|동|쪽|권)|개소|년도|학년|가구|세대|시간|개월|군데|가지|여명|여건|th|st|nd|rd)$/;

// What stands in `plain`, one after the other. `unit`: says little behind its number.
function tokens(plain, particles) {
  const found = [];
  for (const each of plain.matchAll(TOKEN)) {
    const last = found[found.length - 1], start = each.index, end = start + each[0].length;
    const hangul = each[0] >= "一", joined = last && start === last.end;
    let word = each[0];
    // Behind a number or a Latin word: 2014년, PC를, SOS넷에서. A particle says nothing, a syllable little.
    if (hangul && joined) word = stems("--" + word, particles).pop()?.slice(2) ?? word;
    if (!word) {
      last.end = end;
      continue;
    }
    const counts = last && last.sort === "number" && start - last.end < 2 && UNITS.test(word);
    const sort = hangul ? "hangul" : word[0] >= "ㄱ" && word[0] <= "ㅎ" ? "initial" : word[0] <= "9" ? "number" : "latin";
    if (sort === "latin" && last && last.sort === sort && plain[last.end] === "-" && start === last.end + 1) {
      // Wi-Fi is wifi.
      last.word += word;
      last.end = end;
    } else {
      found.push({word: hangul && !joined ? bared(word) : word, full: word, sort, start, end, unit: counts || hangul && joined && word.length < 2});
    }
  }
  return found;
}

// What only says of which sort or in which form something is wanted, the office itself, and nouns that lean on what stands before them: 억울한 일이.
const SORTS = "무료 공짜 명단 목록 리스트 종류".split(" ");
const LITTLE = new RegExp(`^([구시군도]청([이가은는을를도에의]|에서|에게|한테)?|(${SORTS.join("|")})[로을를의]?|받는|여러|오는|가는|보러|[일말점때적곳분쪽데거것번]들?([이가은는을를도에인]|에서|이나)?)$`);

// The words of a query, without those that only ask. `needed`: an entry without it is no result; `light`: it says little;
// `also`: terms that mean the same; `heads` of the list has them all, also those that only ask, `mute`. `values` is the function of value.js, which the page reads only for figures.
function parse(query, {particles, large, values}) {
  const plain = normalise(query), all = tokens(plain, particles), silent = asking(all.map(token => token.full));
  const mute = silent.every(each => each) ? [] : silent, terms = [];
  const heads = all.map(({word, full, sort, start, end, unit}, at) => {
    const light = mute[at] || unit || sort === "hangul" && word.length < 2 || SERVICE.includes(word) || LITTLE.test(word);
    return {word, full, sort, start, end, unit, mute: mute[at], stems: sort === "hangul" ? [...stems(word, particles), ...lighter(word)] : [], needed: !light, light, also: []};
  });
  for (const term of heads) {
    const {word, sort} = term;
    if (term.mute || terms.some(each => each.word === word)) continue;
    terms.push(term);
    // Latin words are asked for by their beginning: refund finds refunds, and this the other way round.
    const one = sort === "latin" && word.length > 3 && word.replace(/ies$/, "y").replace(/([^su])s$/, "$1");
    if (one && one !== word) term.also.push({word: one, sort, stems: []});
  }
  const valued = amounts(terms, plain, values(plain));
  if (!valued.some(term => term.needed)) {
    const saying = valued.filter(term => !LITTLE.test(term.word));
    for (const term of saying.length ? saying : valued) term.light = !(term.needed = true);
  }
  choose(valued, large);
  return Object.assign(valued.slice(0, 12), {heads});
}

// The terms with one in place of those of an amount or a telephone, which others may write otherwise. A large figure alone may
// also stand in a table whose head says what it counts.
function amounts(terms, plain, found) {
  for (const [key, start, end] of found) {
    const within = terms.filter(term => term.sort === "number" ? term.start >= start && term.start < end : term.unit && term.start > start && term.start <= end);
    const [first, ...others] = within;
    if (!first) continue;
    terms = terms.filter(term => !others.includes(term));
    if (first.word === key) continue;
    const figures = within.filter(term => term.sort === "number");
    if (figures.length === 1 && first.word.length > 2) first.also.push({word: first.word, sort: "number", stems: []});
    Object.assign(first, {word: key, sort: "value", said: plain.slice(start, end)});
  }
  return terms;
}

// A word without a word of service, a sort or a kind of office behind it: 민원신청 is 민원 as well, 번호판무료 번호판, 세무관리팀 세무관리, 구청장님께 구청장.
function lighter(word) {
  return [...SERVICE, ...OFFICES, ...ENDED_AS, ...SORTS].filter(each => word.endsWith(each) && word.length - each.length >= 2).map(each => word.slice(0, -each.length));
}

// Which pieces of each term are asked for: all of it where that is cheap, the beginning and the end of it first; of what
// means the same only the ends.
function choose(terms, large) {
  const wanted = terms.map(pieces);
  for (let left = PAIRS[large], round = 0; left > 0 && wanted.some(list => list.length > round); round++) {
    terms.forEach((term, at) => {
      const piece = wanted[at][round];
      if (piece && left > 0) {
        term.pieces.push(piece);
        left--;
      }
    });
  }
  // What is not asked for is not missed.
  terms.forEach((term, at) => { if (wanted[at][0] && !term.pieces[0]) term.needed = false; });
  others(terms, large);
}

// And of what means the same: the first of each word before the second of any.
function others(terms, large) {
  const every = terms.flatMap(term => term.also.map((each, nth) => ({each, nth}))).sort((a, b) => a.nth - b.nth);
  let left = ALIKE[large];
  for (const {each} of every) {
    each.pieces = pieces(each).slice(0, 2);
    left -= each.pieces.length;
    if (left < 0) each.pieces = [];
  }
  for (const term of terms) term.also = term.also.filter(each => each.pieces.length);
}

function pieces(term) {
  const word = term.word, key = (at, size = word.length) => ({at, key: word.slice(at, at + size)});
  term.pieces = [];
  if (term.sort === "initial") {
    const step = Math.min(4, word.length);
    // Their lists are the longest: the beginning and the end of a long run are enough.
    const last = word.length - step;
    return step < 2 ? [] : [...new Set([0, last])].map(at => key(at, step));
  }
  if (term.sort !== "hangul" || word.length === 1) return [key(0)];
  const all = [...word.slice(1)].map((_, at) => at);
  const ends = [0, ...term.stems.map(stem => stem.length - 2), word.length - 2];
  return [...new Set([...ends, ...all.filter(at => at % 2 === 0), ...all])].map(at => key(at, 2));
}

// A term as it may stand in a text: with blanks between, commas in numbers, any syllable for an initial consonant.
function pattern(term) {
  const gap = "[\\s·-]*";
  const spelled = word => [...word].map(char => {
    const at = INITIALS.indexOf(char);
    const first = FIRST + at * 588;
    if (at >= 0) return "[" + char + String.fromCharCode(first, 45, first + 587) + "]";
    // Words hold no other sign that means something in a pattern.
    return char === "." ? "\\." : char;
  }).join(term.sort === "number" ? ",?" : term.sort === "latin" ? "-?" : word.length > 2 || term.sort === "initial" ? gap : "");
  const own = term.sort === "value" ? [[...(term.said || "").replace(/[^0-9]/g, "")].join("[ ,.)-]*")] : [term.word, ...term.stems].map(spelled);
  return [...own, ...[...term.run || [], ...term.also || []].map(pattern)].filter(each => each).join("|");
}
