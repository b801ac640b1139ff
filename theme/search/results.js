// What is shown of what was found: which entries, in which order, and their texts.
const PAGE = 10;
// So many results are shown before the others are read.
const EARLY = 2;
// So many entries have a file of texts together, and a file of what is longer; generator/search/index.py has the same.
const TEXTS = 4, MORE = 3;
// So few results are read before they are counted: their pairs of syllables may stand apart. And so many rests of long ones.
const READ = 10, RESTS = [3, 1];

function ranked(entries, scores, strict, passes) {
  const order = [], count = scores.length;
  // Score and entry as one number: numbers are sorted at once, pairs by a function that is called for each comparison.
  for (const entry of entries) {
    if (scores[entry] && passes(entry)) order.push(-Math.round(scores[entry] * 1000 + (strict[entry] && 1e6)) * count + entry);
  }
  return [...Float64Array.from(order).sort()].map(each => ((each % count) + count) % count);
}

function count(names, of, entries, scores, passes) {
  const counts = names.map(() => 0);
  for (const entry of entries) if (scores[entry] && passes(entry)) counts[of[entry]]++;
  return names.map((name, at) => ({name, count: counts[at]})).filter(each => each.count && each.name);
}

const shows = (item, patterns) => {
  const plain = normalise(item.title + "\n" + item.department + "\n" + item.text);
  return patterns.filter(one => one.test(plain)).length;
};

// Month and day of a date stand next to each other: 9월 23일, 2014 9 23, 9.23.
const monthly = terms => terms.flatMap(({word, sort, end}, at) => {
  const next = terms.slice(at + 1).find(each => each.sort === "number");
  const month = sort === "number" && +word > 0 && +word < 13 && next && next.start - end < 4 && +next.word > 0 && +next.word < 32;
  return month ? [new RegExp(`(^|[^0-9.,])0?${+word}(월 ?|[ ./-] ?)0?${+next.word}(?![0-9,])`)] : [];
});

const patterned = terms => terms.map(term => new RegExp(pattern(term)));

// `gain` is that of weigh.js, `read` gives a file of the index.
function finder(directory, gain, read) {
  const ranks = ranker(directory, gain);

  async function texts(entries) {
    const files = await Promise.all(entries.map(entry => read("text-" + (entry / TEXTS | 0))));
    return entries.map((entry, at) => {
      const [path, title, text, more] = files[at][entry % TEXTS];
      return {entry, path, title, text, more, kind: ranks.kindOf(entry),
        department: directory.departments[directory.department[entry]]};
    });
  }

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

  // Pairs of syllables may stand apart from each other: whoever has the text sees. Of `found` those that lack a word after all
  // lose what it was worth; gives whether there was one.
  async function sure(found, terms, {entries, scores, strict, exact, numbered}, rests) {
    const doubtful = terms.filter(term => term.needed && !term.soft && !term.split && term.sort === "hangul" && term.word.length > 2 && term.entries.length);
    const patterns = [...patterned(doubtful), ...monthly(terms)], needed = terms.filter(term => term.needed).length;
    if (!patterns.length || !found.length) return false;
    let wrong = false;
    for (const item of await complete(await texts(found), patterns, rests)) {
      // What is called by the number that is asked for is meant, whatever day two other figures would be.
      const missing = item.more || numbered && exact[item.entry] ? 0 : patterns.length - shows(item, patterns);
      if (missing) {
        wrong = true;
        strict[item.entry] = 0;
        scores[item.entry] *= 1 - missing / needed;
      }
    }
    if (wrong) ranks.cut(entries, scores, strict, exact);
    return wrong;
  }

  // What is told of all results, and which of them stand on this page.
  function summary(terms, {entries, scores, strict}, {kind, department, page}) {
    const ofKind = entry => !kind || ranks.kindOf(entry) === kind;
    const ofDepartment = entry => !department || directory.departments[directory.department[entry]] === department;
    const order = ranked(entries, scores, strict, entry => ofKind(entry) && ofDepartment(entry));
    const pages = Math.max(1, Math.ceil(order.length / PAGE)), at = Math.min(Math.max(1, page | 0), pages);
    const shown = order.slice((at - 1) * PAGE, at * PAGE);
    // What a result is shown for that has no other word for it is told.
    for (const {own, also} of terms) for (const each of also) each.used = shown.some(entry => each.own[entry] && !own[entry]);
    return {
      terms, shown, total: order.length, pages, page: at, strict: entries.some(entry => strict[entry] && scores[entry]),
      missing: terms.filter(term => term.needed && !term.known).map(term => term.said || term.word),
      kinds: count(directory.kindNames, directory.kind, entries, scores, ofDepartment),
      departments: count(directory.departments, directory.department, entries, scores, ofKind),
    };
  }

  // One page of results: {total, pages, page, items, kinds, departments, strict, changes, better, missing, nearest, terms}. `early` is
  // called with the same as soon as the first `EARLY` items are there, for what they are and how many follow as far as one knows.
  return async ({query, terms, names, changes, better, offer}, {kind = "", department = "", page = 1, typed = false, early}) => {
    const filter = {kind, department, page}, rests = new Set(), found = ranks.match(terms, query, names), {entries, scores, strict, near} = found;
    const patterns = patterned(terms.filter(term => term.needed && term.known));
    const whole = ranked(entries, scores, strict, entry => strict[entry]);
    let told = summary(terms, found, filter);
    if (early && told.shown.length > EARLY && told.strict) {
      const first = told.shown.slice(0, EARLY);
      if (!await sure(whole.length > READ ? [] : first.filter(entry => strict[entry]), terms, found, rests)) {
        // The others wait until these are painted, so that no file of theirs comes between.
        await early({...told, changes, better: better || null, nearest: [], items: await complete(await texts(first), patterns, rests)});
      }
    }
    if (whole.length <= READ && await sure(whole, terms, found, rests)) told = summary(terms, found, filter);
    if (!(directory.large ? told.total : told.strict) && !typed && !changes.length && !better) ({better} = await offer());
    const items = await complete(await texts(told.shown), patterns, rests);
    const nearest = told.total ? [] : await texts(ranked(entries, near, strict, () => true).slice(0, EARLY));
    return {...told, changes, better: better || null, items, nearest};
  };
}

// A sentence with its particles as they are spoken: ‘임대료’으로/로 is ‘임대료’로. Figures and Latin letters as they are read out.
function spoken(text) {
  return text.replace(/([^\s])(’?)(과|을|으로)\/(와|를|로)/g, (_, last, mark, closed, open) => {
    const final = last >= "가" && last <= "힣" ? (last.charCodeAt(0) - FIRST) % 28 : "lr178".includes(last) ? 8 : "mn036".includes(last) ? 1 : 0;
    return last + mark + (final && !(closed === "으로" && final === 8) ? closed : open);
  });
}
