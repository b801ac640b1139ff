// Words that mean the same: what generator/search/meaning.py found for this site, put beside the words of a query.
const MOST = 3;
const VERB = grammar(lettered(`((${ENDING} 어 아 어서 아서 어도 아도 어야 아야 어요 아요 서 요 야 도)(${BOUND})?)?`));

// How a stem looks before an ending: as it is, one with 어 (빌려, 바꿔, 봐, 써, 아파, 불편해), and otherwise than regular (만드는, 물어, 어려운, 어려워, 지어).
const STEMS = [["", ""], ["ㅣ", "ㅕ"], ["ㅜ", "ㅜㅓ"], ["ㅗ", "ㅗㅏ"], ["ㅡ", "ㅓ"], ["ㅡ", "ㅏ"], ["ㅎㅏ", "ㅎㅐ"], ["ㅗㅣ", "ㅗㅐ"], ["ㄹ", ""], ["ㄷ", "ㄹ"], ["ㅂ", "ㅇㅜ"], ["ㅂ", "ㅇㅜㅓ"], ["ㅅ", ""]];

// "돈 자금>예산 지원금,빌리다>대여" as a map from each word before > to those that it finds.
function meanings(groups) {
  const found = new Map();
  for (const group of groups ? groups.split(",") : []) {
    const [words, others] = group.split(">").map(each => each.split(" "));
    for (const word of words) found.set(word, others);
  }
  return found;
}

// The word as the glossary and the list may have it: without its particle also where one syllable is left (돈을).
const PARTICLE = /[은는이가을를에의와과도로만]$/;
function forms({word, stems}) {
  return [word, ...stems, ...stems.length || word.length !== 2 || !PARTICLE.test(word) ? [] : [word[0]]];
}

// Puts beside the terms what means the same. `same`: has(word) and get(word), and `own`, a map that has all verbs.
function alike(terms, same) {
  const add = (term, from, words) => {
    for (const each of words) {
      // Of a verb its stem is asked for; what holds the word itself is found by that.
      const word = each.length > 2 && each.endsWith("다") ? each.slice(0, -1) : each;
      if (term.also.length >= MOST || word.includes(term.word) || from.includes(word) && from !== term.word || term.also.some(other => other.word === word)) continue;
      term.also.push({word, sort: word >= "가" ? "hangul" : word < "a" ? "number" : "latin", stems: [], from});
    }
  };
  const heads = terms.heads.filter(term => term.sort !== "number");
  const joined = run => run.reduce((all, term) => all.flatMap(before => forms(term).map(form => before + form)), [""]);
  // Several words that together mean the same as one: an entry has either all of them or that one.
  for (let size = 3; size > 1; size--) {
    for (let at = 0; at + size <= heads.length; at++) {
      const run = heads.slice(at, at + size), parts = run.filter(term => terms.includes(term)), said = run.map(each => each.full).join(" ");
      // One that only leans on what says nothing is no part: 일을 하나요 is no 일하다.
      if (run.some(term => term.part) || size < 3 && !parts.some(term => term.needed) && (parts[0] || LITTLE.test(run[0].word))) continue;
      const from = joined(run).find(each => same.has(each)) || run.every(term => term.sort === "hangul") && joined(run.slice(0, -1)).map(before => verb(before + run[size - 1].full, same)).find(each => each);
      const term = {word: run.map(each => each.word).join(""), said, sort: "hangul", stems: [], pieces: [], needed: true, also: [], run: parts.some(term => term.needed) ? parts : []};
      if (from) add(term, said, same.get(from));
      if (!term.also[0]) continue;
      terms.push(term);
      for (const each of run) Object.assign(each, {part: true, needed: false});
    }
  }
  for (const term of terms) {
    if (term.part || term.run || term.sort === "number") continue;
    const form = forms(term).find(each => same.has(each)) || term.sort === "hangul" && verb(term.full, same);
    if (form) add(term, form.endsWith("다") ? term.full : form, same.get(form));
    // Of one with a particle only what is left without: 어린이집에 has no part 집에.
    else if (term.sort === "hangul" && term.word.length > 3) compound(forms(term).pop(), same, words => add(term, term.word, words), at => { term.split = at; });
  }
}

// The verbs of a map by their first letter, each with the letters of its stem: looked through for every word of a query.
const VERBS = new WeakMap();
function verbs({own: same}) {
  if (!VERBS.has(same)) {
    const found = {};
    for (const each of same.keys()) {
      if (each.length > 1 && each.endsWith("다")) {
        const stem = typed(each.slice(0, -1));
        (found[stem[0]] = found[stem[0]] || []).push({each, stem});
      }
    }
    VERBS.set(same, found);
  }
  return VERBS.get(same);
}

// The verb of which a word is a form: 빌려요 of 빌리다. Its stem may have become one with the ending.
function verb(word, same) {
  const letters = typed(word);
  for (const {each, stem} of verbs(same)[letters[0]] || []) {
    // ㅡ becomes ㅏ behind ㅏ and ㅗ only: 아파 is 아프다, and 싸게 no 쓰다.
    if (STEMS.some(([end, to]) => stem.endsWith(end) && (to !== "ㅏ" || /[ㅏㅗ].?.ㅡ$/.test(stem)) && letters.startsWith(stem.slice(0, stem.length - end.length) + to)
      && VERB(letters.slice(stem.length - end.length + to.length)))) return each;
  }
}

// 어르신일자리: one part of it by another word; both parts may stand apart where both are known.
function compound(word, same, add, split) {
  for (let size = word.length - 2; size > 1; size--) {
    const before = word.slice(0, size), behind = word.slice(size), known = same.has(before);
    if (known && same.has(behind)) split(size);
    const words = known ? same.get(before).map(each => each + behind) : same.has(behind) ? same.get(behind).map(each => before + each) : null;
    if (words) return add(words);
  }
}
