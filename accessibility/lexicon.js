// What rules about words ask: a function of `page` and the word lists of words/*.yml, by name of file. Lists hold phrases in
// Korean and English; pages mix the two, so both are always asked.
(page, lists) => {
  const all = (list) => Object.values(lists[list]).flat();
  // As it sounds: one case, one width, without punctuation, arrows and emoji.
  const plain = (text) => (text ?? "").normalize("NFKC").toLowerCase().replace(/['’]/gu, "").replace(/[\p{P}\p{S}\p{Cf}\s]+/gu, " ").trim();
  const sets = new Map();
  const patterns = new Map();
  const stop = () => page.once("words stop", () => new Set(all("stop").map(plain)));
  const ENDING = /(?:입니다|합니다|습니다|하세요|하는|하기|에서는|으로|에서|에게|부터|까지|이나|은|는|이|가|을|를|의|에|로|와|과|도|만)$/u;
  const SUFFIX = /(?:ing|ed|ies|es|s|ly|ation|ment)$/u;
  const words = {
    plain,
    list: (name) => lists[name],
    // Whether the text, as it sounds, is a phrase of the list and nothing more.
    is(list, text) {
      if (!sets.has(list)) sets.set(list, new Set(all(list).flatMap((phrase) => [plain(phrase), plain(phrase).replaceAll(" ", "")])));
      const said = plain(text);
      return said !== "" && (sets.get(list).has(said) || (/[가-힣]/u.test(said) && sets.get(list).has(said.replaceAll(" ", ""))));
    },
    // What the first pattern of the list that matches the text matches; null for none. Patterns are regular expressions.
    find(list, text) {
      if (!patterns.has(list)) patterns.set(list, all(list).map((source) => new RegExp(source, "iu")));
      for (const pattern of patterns.get(list)) {
        const match = pattern.exec(text);
        if (match) return match[0].trim();
      }
      return null;
    },
    // How often patterns of the list match in the text, each place once.
    count(list, text) {
      const found = new Set();
      for (const source of all(list)) for (const match of text.matchAll(new RegExp(source, "giu"))) found.add(match.index);
      return found.size;
    },
    // Whether a field says that it has to be filled in: in its name, its label, or right beside it.
    saysRequired(field) {
      const said = [page.name(field), ...[...(field.labels ?? [])].map((each) => words.without(each)), field.getAttribute("placeholder") ?? "", words.without(page.parent(field)).slice(0, 200), field.closest("fieldset")?.querySelector("legend")?.textContent].join(" ");
      if (words.find("required", said) !== null || /[*＊∗]/u.test(said)) return true;
      // Or a sentence before the form names it.
      const form = field.form ?? page.parent(field)?.closest("form");
      const before = form && Object.getOwnPropertyDescriptor(Element.prototype, "previousElementSibling").get.call(form);
      const name = words.content(page.name(field));
      return Boolean(before) && name.length > 0 && words.without(before).slice(-500).split(/(?<=[.!?。])\s+/u).some((sentence) => words.find("required", sentence) !== null && 2 * words.spoken(name, words.plain(sentence)).length >= name.length);
    },
    saysOptional: (field) => words.find("optional", `${page.name(field)} ${[...(field.labels ?? [])].map((each) => each.textContent).join(" ")}`) !== null,
    // Whether a form, or what stands right before it, says which of its fields have to be filled in.
    explainsRequired(form) {
      const before = Object.getOwnPropertyDescriptor(Element.prototype, "previousElementSibling").get.call(form);
      return words.find("required-explained", `${before ? words.without(before).slice(-500) : ""} ${words.without(form)}`) !== null;
    },
    // Whether an error message says neither what is wrong nor what to do: each of its sentences is of the list, or has no other words
    // than such as fit any error.
    isVagueError: (text) => text.split(/(?<=[.!?。])\s*|\n/u).filter((sentence) => words.plain(sentence) !== "")
      .every((sentence) => words.is("vague-error", sentence) || words.find("any-error", words.plain(sentence)) !== null),
    // Whether what moves shows that something is being loaded: how long that goes on is not decided by its style.
    isLoading(element) {
      const box = element.getBoundingClientRect();
      if (element.closest("[role=progressbar], [aria-busy=true], progress")) return true;
      const said = page.name(element) || element.textContent.trim();
      if (said.length < 40 && words.find("in-progress", said) !== null) return true;
      return box.width <= 80 && box.height <= 80 && !element.textContent.trim() &&
        document.getAnimations().some((each) => each.effect?.target === element && each.effect.getKeyframes().some((frame) => /rotate/.test(`${frame.transform ?? ""}${frame.rotate ? "rotate" : ""}`)));
    },
    // Elements of a part of the page that lead to help (WCAG 2.2 3.2.6), the smallest that say so, with their text: shown ones with a
    // number, an address or a link.
    *helps(part) {
      for (const element of part.querySelectorAll("p, li, div, aside, a, address")) {
        const text = element.textContent.replace(/\s+/g, " ").trim();
        if (!text || text.length > 200 || !element.checkVisibility({ visibilityProperty: true }) || element.parentElement.closest("p, li, a")) continue;
        if (element.querySelector("p, div, ul, li, aside, section, h1, h2, h3, h4, label, input, select, textarea") || words.find("help", text) === null) continue;
        if (/\d{3}|@/.test(text) || element.matches("a") || element.querySelector("a")) yield { element, text };
      }
    },
    // The words that carry meaning, without endings, each once.
    content(text) {
      const found = plain(text).split(" ").filter((word) => word && !stop().has(word) && !/^\d+$/u.test(word)).map((word) => /[가-힣]/u.test(word)
        ? (word.length > 2 ? word.replace(ENDING, "") : word) : word.length > 4 ? word.replace(SUFFIX, "") : word);
      return [...new Set(found.filter((word) => word.length > (/^[a-z\p{M}]+$/u.test(word) ? 2 : /[가-힣]/u.test(word) ? 1 : 0) && !stop().has(word)))];
    },
    // Those of `content` words that a text, made `plain`, speaks of, endings and compounds forgiven.
    spoken(content, text) {
      const close = text.replaceAll(" ", "");
      const spaced = ` ${text}`;
      return content.filter((word) => /[가-힣]/u.test(word) ? close.includes(word.slice(0, Math.max(2, word.length - 1)))
        : spaced.includes(` ${word.length > 5 ? word.slice(0, Math.max(4, word.length - 2)) : word}`) || close.includes(word));
    },
    // Whether the text is the name of a file, or an address.
    isFile: (text) => /^[^\s<>"|?*]*[\p{L}\p{N}_)\]-]\.(?:jpe?g|png|gif|svg|webp|avif|bmp|tiff?|ico|html?|php|aspx?|jsp|do|pdf|hwpx?|docx?|xlsx?|pptx?|txt|mp4|mp3|zip)(?:[?#]\S*)?$/iu.test(text.trim())
      || /^(?:img|image|dsc|dscn|dscf|photo|pic|picture|banner|btn|button|icon|bg|scan|screenshot|kakaotalk|untitled)[ _-]*\d[\d _-]*(?:x\d+)?$/iu.test(text.trim())
      || /^[a-z0-9]*_[a-z0-9]+(?:_[a-z0-9]+)*$/iu.test(text.trim()) && /\d/u.test(text),
    isAddress: (text) => /^(?:https?:\/\/|www\.)\S+$/iu.test(text.trim()),
    // All that is seen of the page, at most what a person would read in some minutes.
    pageText: () => page.once("page text", () => (document.body?.innerText ?? "").replace(/\s+/gu, " ").slice(0, 50000)),
    // The same of the main content, where the page has marked it.
    mainText: () => page.once("main text", () => (document.querySelector("main, [role=main]")?.innerText ?? words.pageText()).replace(/\s+/gu, " ").slice(0, 50000)),
    // Elements with text of their own that somebody reads as running text.
    textBlocks: () => page.once("text blocks", () => page.all("p, li, dd, dt, td, th, label, legend, figcaption, caption, blockquote, div, section, article, main, body, h1, h2, h3, h4, h5, h6, span[role]")
      .filter((element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "") && !element.closest("pre, code, script, style") && page.visible(element))),
    // Whether right beside the element, or in a link or head of the page, a pattern of the list is spoken of.
    beside(element, list) {
      const near = [element.getAttribute("aria-label"), element.getAttribute("title"), ...(element.getAttribute("aria-describedby") ?? "").split(/\s+/u).map((id) => id && document.getElementById(id)?.textContent)];
      for (let at = element, step = 0; at && step < 3 && !/^(?:body|html)$/u.test(page.localName(at)); at = page.parent(at), step++) {
        if (step > 0 && page.localName(at) !== "main") near.push(words.without(at).slice(0, 2000));
        for (const sibling of [at.previousElementSibling, at.nextElementSibling, at.nextElementSibling?.nextElementSibling]) if (sibling && !sibling.matches("h1")) near.push(words.without(sibling).slice(0, 2000));
      }
      const named = page.once(`named ${list}`, () => page.all("a[href], summary, h2, h3, h4").some((place) => words.find(list, place.textContent) !== null));
      return named || words.find(list, near.filter(Boolean).join(" ")) !== null;
    },
    letters: (text) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length,
    // Text in the document's order without that of elements that are no text; `except` is left out.
    without(element, except) {
      const parts = [];
      const walk = (node) => {
        if (node === except) return;
        if (node instanceof Text) parts.push(node.data);
        else if (node instanceof Element && !/^(?:script|style|template|noscript)$/u.test(page.localName(node))) {
          if (page.localName(node) === "img") parts.push(` ${node.getAttribute("alt") ?? ""} `);
          for (const child of node.childNodes) walk(child);
          parts.push(/^(?:a|abbr|b|bdi|cite|code|em|i|mark|small|span|strong|sub|sup|time|u)$/u.test(page.localName(node)) ? "" : " ");
        }
      };
      walk(element);
      return parts.join("").replace(/\s+/gu, " ").trim();
    },
  };
  // Whether a link says on its own nothing about where it leads. One to a heading of its page that says the same does say it.
  words.isVague = (link) => {
    const name = page.name(link);
    const symbol = words.letters(name) === 0 && !/^[+\-−–×✕✖?]$/u.test(name);
    if (!symbol && !words.is("vague-link", name) || link.querySelector("code, kbd, samp")) return false;
    const [id] = (link.getAttribute("href") ?? "").match(/(?<=^#).+/u) ?? [];
    return !(id && (link.closest("h1, h2, h3, h4, h5, h6, dt") || words.headingTexts().has(words.plain(name))));
  };
  words.headingTexts = () => page.once("heading texts", () => new Set(page.all("h1, h2, h3, h4, h5, h6, [role=heading]").map((heading) => words.plain(heading.textContent))));
  // Whether what surrounds a link says more than the link: its sentence or paragraph, list item, cell with headers,
  // description, or the heading right before it (WCAG 2.2, "programmatically determined link context").
  words.linkContext = (link) => {
    const told = words.content(words.vague(page.name(link)));
    const says = (text) => words.content(words.vague(text)).some((word) => !told.includes(word));
    const by = (names) => names.split(/\s+/u).map((name) => name && document.getElementById(name)).filter(Boolean).map((element) => element.textContent).join(" ");
    if (says(by(link.getAttribute("aria-describedby") ?? "")) || says(link.getAttribute("title") ?? "")) return true;
    const around = link.closest("p, li, td, th, dd, dt, figcaption, label, summary, caption, [role=listitem], [role=cell], [role=paragraph]");
    if (around && says(words.without(around, link).slice(0, 2000))) return true;
    const outer = around && page.parent(around)?.closest("li, td");
    if (outer && says(words.without(outer, link).slice(0, 2000))) return true;
    const cell = link.closest("td, [role=cell], [role=gridcell]");
    const row = cell && cell.closest("tr, [role=row]");
    if (row && [...row.querySelectorAll("th, [role=rowheader]")].some((head) => says(head.textContent))) return true;
    if (cell?.hasAttribute("headers") && says(by(cell.getAttribute("headers")))) return true;
    let at = link;
    for (let step = 0; step < 3 && at; step++, at = page.parent(at)) {
      for (let before = at.previousElementSibling, near = 0; before && near < 2; before = before.previousElementSibling, near++) {
        if (before.matches("h1, h2, h3, h4, h5, h6, [role=heading]") && says(before.textContent)) return !before.matches("h1");
      }
    }
    return false;
  };
  const SCRIPTS = { Hangul: /\p{Script=Hangul}/gu, Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, Han: /\p{Script=Han}/gu, Latin: /\p{Script=Latin}/gu, Cyrillic: /\p{Script=Cyrillic}/gu, Arabic: /\p{Script=Arabic}/gu, Hebrew: /\p{Script=Hebrew}/gu, Thai: /\p{Script=Thai}/gu, Greek: /\p{Script=Greek}/gu, Devanagari: /\p{Script=Devanagari}/gu };
  const WRITTEN = { ko: ["Hangul", "Han"], ja: ["Kana", "Han"], zh: ["Han"], yue: ["Han"], ru: ["Cyrillic"], uk: ["Cyrillic"], bg: ["Cyrillic"], be: ["Cyrillic"], ar: ["Arabic"], fa: ["Arabic"], ur: ["Arabic"], he: ["Hebrew"], th: ["Thai"], el: ["Greek"], hi: ["Devanagari"], ne: ["Devanagari"], mr: ["Devanagari"] };
  // Of languages with several alphabets none is sure.
  const MANY = /^(?:sr|kk|uz|az|mn|ku|pa|tg|tk|tt|ks|sd|ms|bs|sh|mul|und|zxx|art)$/u;
  // The language that a text is in and `declared` is not, as its subtag or its script; null where there is no telling: too
  // short, mixed, or names. `least`: by how many words
  // of grammar a text in the Latin alphabet has to show its language.
  words.otherLanguage = (text, declared, least, letters = 8) => {
    const tag = declared.toLowerCase().split("-")[0];
    if (MANY.test(tag) || /-(?:latn|cyrl|hang|hans|hant|arab)\b/iu.test(declared)) return null;
    const counts = Object.entries(SCRIPTS).map(([script, pattern]) => [script, (text.match(pattern) ?? []).length]);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const own = WRITTEN[tag] ?? ["Latin"];
    // Korean may be written in Chinese characters, but not with the particles and the simplified letters of Chinese.
    if (tag === "ko" && (text.match(/\p{Script=Han}/gu) ?? []).length >= 2 * letters && !/[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) && (text.match(/[的了们您这请为务时间]/gu) ?? []).length > 1) return "Han";
    const [script, most] = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
    const mine = counts.filter(([name]) => own.includes(name)).reduce((sum, [, count]) => sum + count, 0);
    if (script !== "Latin") {
      const few = /^(?:Hangul|Kana|Han)$/u.test(script) ? letters : 2 * letters;
      const isWord = !text.trim().includes(" ") && script !== "Kana" && script !== "Han" && script !== "Thai";
      return !own.includes(script) && !isWord && most >= few && most > total * 0.7 && mine < total * 0.25 ? script : null;
    }
    if (!own.includes("Latin") && mine > total * 0.15) return null;
    const said = text.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
    const known = page.once("function words", () => Object.entries(lists["function-words"]).map(([language, list]) => [language, new Set(list)]));
    const heard = known.map(([language, list]) => [language, said.filter((word) => list.has(word)).length, new Set(said.filter((word) => list.has(word))).size]).sort((a, b) => b[1] - a[1]);
    const [[best, times, kinds]] = heard;
    // A word that both languages have (a, in) speaks for neither.
    const theirs = known.find(([language]) => language === best)[1];
    const ours = known.filter(([language]) => language === tag).map(([language, list]) => [language, said.filter((word) => list.has(word) && !theirs.has(word)).length])[0];
    if (kinds < least || times < said.length * 0.2 || best === tag) return null;
    if (own.includes("Latin")) return ours && times >= 3 * Math.max(1, ours[1]) ? best : null;
    return best;
  };
  // What was found as an attribute; of a script that many languages share its name.
  words.attribute = (found) => {
    const tag = { Hangul: "ko", Kana: "ja", Han: "zh", Thai: "th", Hebrew: "he", Greek: "el" }[found] ?? found;
    return /^[a-z]/u.test(tag) ? `lang="${tag}"` : tag;
  };
  // Whether a text in the Latin alphabet can be in the language of a page that is in it too: else its words cannot be compared.
  words.languagesAgree = (text) => /[가-힣]/u.test(text) || !/^(?:ko|ja|zh|ar|he|ru|el|th)/iu.test(document.documentElement.lang);
  // A text without what a vague link says.
  words.vague = (text) => words.is("vague-link", text) ? "" : text;
  return words;
}
