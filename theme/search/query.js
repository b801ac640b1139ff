// What a query asks: one spelling for many, its words, and the pieces of them that the index is asked for.
// Its counterpart is generator/search/normalise.py; docs/search.md describes both.
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
const FINALS = " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ");
// What the keyboard makes of two consonants, and those two.
const CLUSTERS = "ㄳㄱㅅㄵㄴㅈㄶㄴㅎㄺㄹㄱㄻㄹㅁㄼㄹㅂㄽㄹㅅㄾㄹㅌㄿㄹㅍㅀㄹㅎㅄㅂㅅ";
const TOKEN = /[가-힣一-鿿]+|[ㄱ-ㅎ]+|[0-9]+(?:\.[0-9]+)*|[a-zß-öø-ɏ]+/g;
const FIRST = 0xac00;
// What nobody sees, and days as figures: generator/search/normalise.py has the same, and says why.
const INVISIBLE = /\p{DI}/gu;
const DAY = /(^|[^0-9.,])(['‘’]?)((?:19|20)?[0-9]{2})([./-]) ?(0?[1-9]|1[0-2])(?:\4 ?(0?[1-9]|[12][0-9]|3[01]))?(?![0-9]|\4[0-9])/g;
const WEEKDAY = /(^|[^0-9.,])(0?[1-9]|1[0-2])\. ?(0?[1-9]|[12][0-9]|3[01])(?=\.? ?\([월화수목금토일])/g;
const END = /([~∼–-] ?)(0?[1-9]|1[0-2])\. ?(0?[1-9]|[12][0-9]|3[01])\.(?![0-9])/g;
// The longest queries are asked by so many pairs of syllables: each may cost a shard.
const PAIRS = 7;
const whole = year => year[2] ? year : (year < "70" ? 20 : 19) + year;

function normalise(text) {
  return text
    .replace(INVISIBLE, "")
    .replace(/[ㆍ‧․∙•・]/g, "·")
    .replace(/[ㄳㄵㄶㄺ-ㅀㅄ]/g, letter => CLUSTERS.split(letter)[1].slice(0, 2))
    .normalize("NFKC")
    .replace(/[\u1100-\u1112]/g, letter => INITIALS[letter.charCodeAt(0) - 0x1100])
    .toLowerCase()
    .replace(/([0-9]),(?=[0-9]{3}(?![0-9]))/g, "$1")
    .replace(DAY, (all, before, mark, year, point, month, day) => year[2] || mark || day && point === "."
      ? before + whole(year) + " " + +month + (day ? " " + +day : "") : all)
    .replace(WEEKDAY, "$1$2 $3").replace(END, "$1$2 $3")
    .replace(/['‘’]([0-9]{2})(?= ?년)/g, (_, year) => whole(year))
    .replace(/(^|[^0-9.,])0([1-9])(?= ?[월일])/g, "$1$2");
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

// What a word may be without a particle, the longest first.
function stems(word, particles) {
  const found = new Set();
  for (const each of particles) {
    if (word.endsWith(each) && word.length - each.length >= 2) found.add(word.slice(0, -each.length));
  }
  return [...found].sort((a, b) => b.length - a.length);
}

// The words of a query. `needed`: an entry without it is no result.
function parse(query, {particles, asking}) {
  const plain = normalise(query);
  const terms = [];
  let end = -1;
  for (const found of plain.matchAll(TOKEN)) {
    const last = terms[terms.length - 1], hangul = found[0] >= "一", joined = found.index === end;
    let word = found[0];
    // Behind a number or a Latin word: 2014년, PC를, SOS넷에서. A particle says nothing, a syllable little.
    if (hangul && joined) word = stems("--" + word, particles).pop()?.slice(2) ?? word;
    const unit = hangul && joined && word.length < 2;
    const hyphen = plain[end] === "-" && found.index === end + 1;
    end = found.index + found[0].length;
    if (hyphen && last && last.sort === "latin" && word >= "a" && !hangul) {
      // Wi-Fi is wifi.
      last.word += word;
      continue;
    }
    if (!word) continue;
    if (terms.some(term => term.word === word)) continue;
    const sort = hangul ? "hangul" : word[0] >= "ㄱ" && word[0] <= "ㅎ" ? "initial" : word[0] <= "9" ? "number" : "latin";
    const without = hangul ? stems(word, particles) : [];
    terms.push({word, sort, stems: without, needed: !unit && ![word, ...without].some(each => asking.includes(each))});
  }
  if (!terms.some(term => term.needed)) terms.forEach(term => { term.needed = true; });
  choose(terms);
  return terms.slice(0, 12);
}

// Which pieces of each term are asked for: all of it where that is cheap, the beginning and the end of it first.
function choose(terms) {
  const wanted = terms.map(term => {
    const word = term.word;
    term.pieces = [];
    if (term.sort === "initial") {
      const step = Math.min(4, word.length);
      return step < 2 ? [] : [...word.slice(step - 1)].map((_, at) => [at, word.slice(at, at + step)]);
    }
    if (term.sort !== "hangul" || word.length === 1) return [[0, word]];
    const all = [...word.slice(1)].map((_, at) => at);
    const ends = [0, ...term.stems.map(stem => stem.length - 2), word.length - 2];
    return [...new Set([...ends, ...all.filter(at => at % 2 === 0), ...all])].map(at => [at, word.slice(at, at + 2)]);
  });
  for (let left = PAIRS, round = 0; left > 0 && wanted.some(list => list.length > round); round++) {
    terms.forEach((term, at) => {
      const piece = wanted[at][round];
      if (piece && left > 0) {
        term.pieces.push({at: piece[0], key: piece[1]});
        left--;
      }
    });
  }
  // What is not asked for is not missed.
  terms.forEach((term, at) => { if (wanted[at][0] && !term.pieces[0]) term.needed = false; });
}

// Insertions, deletions, replacements and swaps of neighbours; only whether it is at most one matters.
function near(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0, end = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.slice(start, a.length - end), right = b.slice(start, b.length - end);
  return Math.max(left.length, right.length) <= 1
    || left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
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
  return [term.word, ...term.stems].map(spelled).join("|");
}
