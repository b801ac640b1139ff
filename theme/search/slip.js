// What was typed by a slip: in the other state of the keyboard (alsdnjs is 민원, ㅊㅊㅅㅍ is cctv), or spelled another way.
// The keys of the standard keyboard of two sets (KS X 5002), first the consonants of INITIALS, then the vowels.
const KEYS = "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml";
const STROKES = INITIALS + "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ";
const SYLLABLE = new RegExp(`([ㄱ-ㅎ])(${VOWELS.slice().sort((a, b) => b.length - a.length).join("|")})((?:${FINALS.slice(1).sort((a, b) => b.length - a.length).join("|")})(?![ㅏ-ㅣ]))?`, "g");

// `word` as Hangul; empty where no whole syllables come of it, or only one (sms would be 는).
function hangul(word) {
  const struck = key => STROKES[KEYS.indexOf(key) < 0 ? KEYS.indexOf(key.toLowerCase()) : KEYS.indexOf(key)] || key;
  const made = [...word].map(struck).join("").replace(SYLLABLE, (_, first, vowel, final = "") =>
    String.fromCharCode(FIRST + INITIALS.indexOf(first) * 588 + VOWELS.indexOf(vowel) * 28 + Math.max(0, FINALS.indexOf(final))));
  return /^[가-힣]{2,}$/.test(made) ? made : "";
}

function latin(word) {
  const struck = [...typed(word.replace(/[ㄳㄵㄶㄺ-ㅀㅄ]/g, letter => CLUSTERS.split(letter)[1].slice(0, 2)))].map(each => KEYS[STROKES.indexOf(each)] || each).join("").toLowerCase();
  return /^[a-z]{2,}$/.test(struck) ? struck : "";
}

// What sounds alike and is taken for one another: ㅐ and ㅔ, 되 and 돼, 안 and 않, ㄱ and ㄲ. generator/search/correction.py does the same.
const SOUNDS = [["ㅗㅐ", "ㅗㅣ"], ["ㅜㅔ", "ㅗㅣ"], ["ㅐ", "ㅔ"], ["ㅒ", "ㅖ"], ["ㄴㅎ", "ㄴ"], ["ㄲ", "ㄱ"], ["ㄸ", "ㄷ"], ["ㅃ", "ㅂ"], ["ㅆ", "ㅅ"], ["ㅉ", "ㅈ"]];

function sound(letters) {
  return SOUNDS.reduce((text, [from, to]) => text.split(from).join(to), letters);
}

// Whether `most` insertions, deletions, replacements and swaps of neighbours make one of the other (optimal string alignment).
function near(a, b, most = 1) {
  if (a === b) return true;
  if (!most || Math.abs(a.length - b.length) > most) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  a = a.slice(at);
  b = b.slice(at);
  const left = most - 1;
  return near(a.slice(1), b.slice(1), left) || near(a.slice(1), b, left) || near(a, b.slice(1), left)
    || a[0] === b[1] && a[1] === b[0] && a.length > 1 && near(a.slice(2), b.slice(2), left);
}

// The keys of words for corrections: generator/search/correction.py keeps short words under two letters, long ones under three.
function ends(letters) {
  const kept = [...(letters.length < 8 ? [2] : []), ...(letters.length > 5 ? [3] : [])];
  return kept.flatMap(size => ["^" + letters.slice(0, size), "$" + letters.slice(-size)]);
}

const CORRECTED = 1;

// A number in words, with what it counts: 이천십사년 is 2014년. One numeral alone is mostly another word.
const DIGITS = "영일이삼사오육칠팔구", TENS = {십: 10, 백: 100, 천: 1000};
const SPELLED = /^[일이삼사오육륙칠팔구십백천만]{2,}?(?=(년|월|일|건|명|개|곳|원|회|번|대|세|살|팀|종|가지|여|항목)(?![일이삼사오육륙칠팔구십백천만년월])|$)/;

function figures(word) {
  const [spelled] = word.match(SPELLED) || [];
  if (!spelled) return "";
  let total = 0, part = 0, digit = 0;
  for (const each of spelled.replace("륙", "육")) {
    const at = DIGITS.indexOf(each);
    if (at >= 0) digit = digit * 10 + at;
    else if (TENS[each]) part += (digit || 1) * TENS[each];
    else total += (part + digit || 1) * 10000;
    if (at < 0) digit = 0;
    if (each === "만") part = 0;
  }
  return total + part + digit + word.slice(spelled.length);
}

// How short forms of verbs end, and words with a particle of one syllable: 정할, 자주, 개나.
const ENDED = new RegExp(lettered("(ㄹ 고 면 는 은 을 를 나 어 아 서 지 게 기 주 던 데 니 요 다 도 에 로)$"));
// How those of verbs end that are no ends of nouns, of words of any length: 떨어지는, 나왔는데, 도움받을.
const FORM = new RegExp(lettered("(는 는데 ㄴ데 는지 던 던데 니까 려면 려고 어서 아서 여서 ㅐ서 (받 있 없 않 싶 맞 많 같)(을 은) (되 하 가 오 보 주 지 리 키 기 이)(ㄹ ㅆ을) 았을 었을)$"));

// How a query was meant where the index has nothing of a word: `changes` ({from, to}) and the query with them, `read`; of a short word
// alone, which may well be a word, only the offer, `better`. `has(text)`: whether the index has it; `values(keys)`: its values;
// `apart`: also words of which the pairs of syllables stand apart in the texts, and those are only offered.
async function meant(query, terms, {same, has, values, large = 0, apart = false}) {
  const written = plainly(query), changes = [];
  const first = async (from, ...all) => {
    for (const to of all) if (from && to && await has(to)) return {from, to};
  };
  const each = async (term, nth) => {
    const from = (written.match(new RegExp(term.word, "i")) || [""])[0];
    // Whole syllables are Latin by chance only, and so never what has a particle or is a form of a verb.
    const maybe = term.sort === "initial" || terms.length < 4 - large && term.word.length > 1 && term.word.length < 4 && !term.stems.length && !ENDED.test(typed(term.word));
    const other = term.sort === "latin" ? [hangul(from), hangul(from.toLowerCase())] : maybe ? [latin(term.word)] : [];
    const spelled = figures(term.full);
    if (spelled && await has(parseInt(spelled) + "")) return {from: term.full, to: spelled};
    const struck = !apart && await first(from, ...other);
    if (struck || !from || term.light || LITTLE.test(term.word) || term.sort === "initial" || nth >= CORRECTED || forms(term).some(form => same.has(form))) return struck;
    if (terms.length > 1 && FORM.test(typed(term.word))) return null;
    const {word, sure, long} = await corrected(term, values, large);
    // Within a question a short word is taken for a slip only where it is no form of a verb and begins as what was meant.
    const bare = typed(term.stems[0] || term.word);
    if (!word || !long && terms.length > 1 && (ENDED.test(bare) || !sure && sound(typed(word))[0] !== sound(bare)[0])) return null;
    return {from, to: word, offer: apart || !sure && terms.length < 2};
  };
  if (!apart) changes.push(...await Promise.all((written.match(TORN) || []).map(run => first(run, latin(run)))));
  const open = terms.filter(term => !term.run && (apart ? term.word.length > 2 : !term.entries.length) && !"number value".includes(term.sort)
    && !changes.some(change => change && change.from.includes(term.word)));
  // Only the longest is looked for in lists of words: those cost as much as the results.
  open.sort((a, b) => b.word.length - a.word.length);
  changes.push(...await Promise.all(open.map(each)));
  const read = (text, {from, to}) => text.replace(from, () => to), found = changes.filter(change => change);
  const offered = found.filter(({offer}) => offer);
  return {changes: found.filter(({offer}) => !offer), read: found.reduce(read, written), better: offered.length ? offered.reduce(read, written) : null};
}

// Whether `list`, what begins or ends as a word, has it, of the index or of everyday; or both its parts: 용돈벌이.
function everyday(word, list) {
  const has = each => each[1] && (list.includes(each) || list.includes("-" + each));
  return has(word) || [...word].some((_, at) => has(word.slice(0, at)) && has(word.slice(at)));
}

// Lists of words, the commonest first, as one: the first of each, then the second of each.
function woven(lists) {
  const all = lists.flat().map(list => list.split(" "));
  return [...Array(Math.max(0, ...all.map(list => list.length)))].flatMap((_, at) => all.flatMap(list => list[at] || []));
}

// The word of the index that a term misspells. `long`: too long to be another word by chance; `sure`: that, or it sounds the same.
async function corrected(term, values, large) {
  // On a large site, where a list costs more, without a particle only.
  const written = [term.word, ...term.stems].filter(form => typed(form).length >= 4).slice(0, 2).slice(-1 - !large);
  const heard = written.map(form => sound(typed(form)));
  const known = (await Promise.all(heard.map(each => values(ends(each))))).map(woven);
  if (written.some((form, nth) => everyday(form, known[nth]))) return {};
  const close = written.map((form, nth) => known[nth].filter(each => each[0] !== "-" && Math.abs(each.length - form.length) < 2).map(each => [each, sound(typed(each))]));
  for (const most of [0, 1, 2]) {
    for (const nth of written.keys()) {
      // Two slips only where much is left of the word.
      const long = heard[nth].length > 6;
      if (most === 2 && heard[nth].length < 9) continue;
      // What is left of a short word without its particle is another word by chance: 코로나 is no 도로.
      if (most && nth && written[nth].length < 3 && term.word.length < 4) continue;
      const found = close[nth].find(([, letters]) => near(letters, heard[nth], most));
      if (found) return {word: found[0], long, sure: long || !most};
    }
  }
  return {};
}
