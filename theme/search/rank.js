// What each entry is worth for a query.
// What a word is worth of which an entry has not all pairs of syllables, and a word that only says how somebody asks.
const PARTIAL = 0.5, LIGHT = 0.4;
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

function factors(query) {
  return {document: DOCUMENT, term: MEANS.test(query) ? MEANING : TERMS, dataset: COUNTS.test(query) ? COUNTED : DATASET, page: PAGES};
}

// How much a hit says by where it stands: in a title, in what weighs more than the text, in the text.
const certain = weight => weight >= WEIGHTS[TITLE] * ALSO ? 1 : weight >= WEIGHTS[3] * ALSO ? 0.8 : 0.5;

// `gain` is that of weigh.js.
function ranker({count, kind, kindNames}, gain) {
  const kindOf = entry => kindNames[kind[entry]];

  // What each entry is worth. First those that have every needed term, `strict`; then those that have much of what is asked,
  // by how much that is and how rare it is. What nothing has counts nothing.
  function match(terms, query, {exact, named, numbered, other: alike}) {
    const needed = terms.filter(term => term.needed);
    const scores = new Float64Array(count), has = new Float32Array(count), near = new Float32Array(count), sure = new Float32Array(count);
    const solid = new Uint8Array(count), strict = new Uint8Array(count), titled = new Uint8Array(count);
    const all = needed.reduce((sum, term) => sum + (term.known ? term.rare : 0), 0) || 1;
    const asked = needed.reduce((sum, term) => sum + (term.known || !does(term) ? term.rare : 0), 0) || 1;
    // How many of the words an entry has, how many of those that it must have, and whether one of them is there by another word.
    const words = new Uint8Array(count), must = new Uint8Array(count), other = new Uint8Array(count), glossary = kindNames.indexOf(TERM);
    const touched = new Uint8Array(count);
    let most = 0;
    for (const term of terms) {
      const {weight: weights, gain: gains, own, share: shares, loose, rare, soft, found} = term, factor = rare * (term.needed ? 1 : LIGHT);
      for (const entry of term.entries) {
        const weight = weights[entry];
        touched[entry] = 1;
        scores[entry] += gains[entry] * factor;
        if (term.needed) {
          has[entry] += rare / all;
          sure[entry] += rare / asked * certain(weight);
          most = Math.max(most, ++words[entry]);
          if (!soft) must[entry]++;
          if (term.word[1]) solid[entry] = 1;
          if ((kind[entry] === glossary ? weight : own[entry]) >= WEIGHTS[TITLE] * ALSO) titled[entry]++;
          if (found && !own[entry]) other[entry] = 1;
        }
      }
      if (term.needed) for (const entry of term.partly) if (!weights[entry]) {
        const share = shares[entry], worth = PARTIAL * share * gain(loose[entry], entry) * rare;
        touched[entry] = 1;
        near[entry] += worth;
        if (share >= HALF) {
          scores[entry] += worth;
          has[entry] += share * rare / all;
          sure[entry] += share * rare / asked * certain(loose[entry]);
          solid[entry] = 1;
        }
      }
    }
    const entries = [], wanted = needed.filter(term => !term.soft).length;
    for (let entry = 0; entry < count; entry++) if (touched[entry]) {
      entries.push(entry);
      // Who asks for a number that is a name means what has it, with or without the word for what that is (과제 1-2).
      if (numbered && exact[entry]) strict[entry] = OWN;
      else if (wanted && must[entry] === wanted) strict[entry] = other[entry] || words[entry] < needed.length ? OTHER : OWN;
    }
    // Two words that stand in no title, and each in another entry, are there by chance.
    const together = needed.length !== 2 || needed.some(term => !term.known || does(term)) || most > 1 || entries.some(entry => titled[entry]);
    const enough = together ? ENOUGH[Math.min(needed.length, ENOUGH.length) - 1] : CHANCE;
    const called = alike ? LIKE : EXACT, factor = factors(normalise(query)), phone = terms.some(term => term.sort === "value" || term.sort === "number" && term.word[1]), contact = CONTACT.test(query);
    for (const entry of entries) {
      const name = kindOf(entry);
      // A figure or a syllable alone is too little of a question.
      scores[entry] *= solid[entry] || strict[entry] ? has[entry] : 0;
      scores[entry] *= (exact[entry] ? called : 1) * (factor[name] || 1);
      if (!strict[entry] && sure[entry] < enough) {
        near[entry] += scores[entry];
        scores[entry] = 0;
      }
      // A department answers who names it, or its telephone.
      if (name === OFFICE && !named[entry] && !phone && titled[entry] < (contact ? 1 : needed.length)) scores[entry] = 0;
    }
    // The same figures stand in many texts.
    if (numbered) {
      const best = entries.reduce((most, entry) => Math.max(most, scores[entry]), 0);
      for (const entry of entries) if (exact[entry]) scores[entry] = Math.max(scores[entry], best * 1.01);
    }
    explain(entries, scores, strict, entry => alike ? sure[entry] > 0.99 : strict[entry] === OWN && titled[entry] >= needed.length, titled, exact, MEANS.test(query));
    cut(entries, scores, strict, exact);
    return {entries, scores, strict, exact, numbered, near, sure};
  }

  // Of the words of the glossary one answers, and only where it is called as what is asked and few pages are, where nothing else
  // has everything, or where somebody asks for a meaning.
  function explain(entries, scores, strict, calls, titled, exact, meaning) {
    const term = entry => kindOf(entry) === TERM, worth = entry => scores[entry] * (exact[entry] ? 4 : 1);
    let best = -1, pages = 0, about = 0;
    for (const entry of entries) {
      if (!scores[entry]) continue;
      if (!term(entry)) {
        if (strict[entry]) pages++;
        if (calls(entry) && kindOf(entry) !== "document") about++;
      } else if (titled[entry] && (best < 0 || worth(entry) > worth(best))) best = entry;
    }
    const answers = meaning || (!(exact[best] ? about : pages));
    for (const entry of entries) if (term(entry) && !(answers && entry === best)) scores[entry] = 0;
  }

  // Leaves out what is worth little beside the best page: most of what lacks a word, or has one by another that means the same.
  // That a page is called so makes it the first, not the others less.
  function cut(entries, scores, strict, exact) {
    let best = 0;
    for (const entry of entries) {
      const name = kindOf(entry);
      if (name !== TERM && name !== OFFICE) best = Math.max(best, scores[entry] / (exact[entry] ? EXACT : 1));
    }
    for (const entry of entries) {
      if (scores[entry] < best * (strict[entry] < OWN ? LEAST : FAINT)) scores[entry] = 0;
    }
  }

  return {kindOf, match, cut};
}
