/*---
name: {ko: '페이지 제목이 내용을 말한다', en: The title of a page says what it is about}
wcag: [2.4.2]
kwcag: [6.4.2]
message: {ko: '페이지 제목(title)이 이 페이지의 내용을 말하지 않습니다', en: 'The title of the page does not say what it is about'}
fix: {ko: '이 쪽에 무엇이 있는지 제목(HTML의 <title>, Markdown 머리말과 YAML의 title)에 먼저 적고, 누리집 이름은 뒤에 두세요. 예: ‘공영주차장 요금 | 환한구’', en: 'Name the content of the page first (<title> in HTML, title in the head of a Markdown file or in the YAML record) and the site after it, such as “Car park charges | Hwanhan district”.'}
examples:
  failed:
    - '<!doctype html><html lang="ko"><title>portal-front</title><main><h1>대형폐기물 신고</h1><p>버릴 물건을 고릅니다.</p></main></html>'
    - '<!doctype html><html lang="ko"><title>제목 없음</title><h1>주차 요금</h1><p>공영주차장 요금을 안내합니다.</p>'
    - '<!doctype html><html lang="en"><title>Untitled Document</title><h1>Car parks</h1><p>Charges of the car parks.</p>'
    - '<!doctype html><html lang="en"><title>index.html</title><h1>Car parks</h1><p>Charges of the car parks.</p>'
    - '<!doctype html><html lang="en"><title>***</title><h1>Car parks</h1><p>Charges of the car parks.</p>'
    - '<!doctype html><html lang="en"><title>https://example.org/page</title><h1>Car parks</h1><p>Charges.</p>'
    - '<!doctype html><html lang="en"><title>Swimming lessons for children</title><h1>Car park charges</h1><p>From Monday the hourly charge rises in every multi-storey garage of the town centre.</p>'
    - '<!doctype html><html lang="ko"><title>여름 물놀이 교실</title><h1>주차 요금 안내</h1><p>공영주차장 시간당 요금이 다음 달부터 오릅니다. 할인 대상은 그대로입니다.</p>'
    - '<!doctype html><html lang="en"><title>Town Council of Exampleton</title><h1>Planning applications at the Town Council of Exampleton</h1><p>There are none.</p>'
    - '<!doctype html><html lang="ko"><title>환한구청 | 환한구청</title><h1>수도 요금</h1><p>다달이 냅니다.</p>'
    - '<!doctype html><html lang="ko"><title>환한구청</title><h1>환한구청 여권 발급 신청</h1><p>신청서를 내려받습니다.</p>'
    - '<!doctype html><html lang="ko"><title>undefined - 환한구청</title><h1>주차 요금</h1><p>환한구청의 주차 요금은 같습니다.</p>'
    - '<!doctype html><html lang="ko"><title>새 문서 3</title><h1>주차 요금</h1><p>공영주차장 요금을 안내합니다.</p>'
    - '<!doctype html><html lang="en"><title>Untitled page - Exampleton Council</title><h1>Car parks</h1><p>Charges of the car parks.</p>'
    - '<!doctype html><html lang="ko"><title>환영합니다</title><h1>주차 요금</h1><p>공영주차장 요금을 안내합니다.</p>'
    - '<!doctype html><html lang="en"><title>Swimming lessons for children | Exampleton Council</title><header><a href="/">Exampleton Council</a></header><main><h1>Car park charges</h1><p>From Monday the hourly charge rises in every multi-storey garage of the town centre.</p></main>'
    - '<!doctype html><html lang="en"><title>{{ page.title }} | Exampleton</title><h1>Parking</h1><p>Parking in Exampleton is free.</p>'
  passed:
    - '<!doctype html><html lang="en"><title>Check-in</title><main><h1>Check-in</h1><p>Come to the desk.</p></main></html>'
    - '<!doctype html><html lang="ko"><title>주차 요금 | 환한구</title><h1>주차 요금</h1><p>요금을 안내합니다.</p>'
    - '<!doctype html><html lang="ko"><title>환한구청 | 환한구청</title><h2>새 소식</h2><p>첫 화면입니다.</p>'
    - '<!doctype html><html lang="en"><title>Parking</title><h1>Where to leave the car</h1><p>Every park and ride site of the town, and what it costs to leave a vehicle there.</p>'
    - '<!doctype html><html lang="en"><title>Contact</title><p>Telephone 02 123</p>'
    - '<!doctype html><html lang="en"><title>Index - Exampleton Council</title><h1>Index</h1><p>All services of the council from A to Z.</p>'
    - '<!doctype html><html lang="ko"><title>환영합니다 - 환한구청</title><h1>환한구에 오신 것을 환영합니다</h1><p>구정 소식과 민원을 안내합니다.</p>'
    - '<!doctype html><html lang="en"><title>Swimming lessons for children | Exampleton Council</title><main><h1>Learn to swim</h1><p>From Monday the hourly charge rises for children in every pool of the town centre.</p></main>'
    - '<!doctype html><html lang="en"><title>Welcome pack</title><p>Hello.</p>'
    - '<!doctype html><html lang="en"><title>Council of Exampleton</title><h1>Welcome to the Council of Exampleton</h1><p>News and services.</p>'
    - '<!doctype html><html lang="ko"><title>환한구청</title><h1>환한구청 누리집에 오신 것을 환영합니다</h1><p>소식</p>'
    - '<!doctype html><html lang="en"><title>주차 요금</title><h1>Car park charges</h1><p>Charges rise from Monday in every garage of the town centre.</p>'
  inapplicable:
    - '<!doctype html><html lang="en"><h1>Car parks</h1>'
    - '<!doctype html><html lang="en"><title> </title><h1>Car parks</h1>'
mutants:
  - {page: about/index.html, find: '<title>', put: '<title>제목 없음</title><title>', also: [content-model]}
---*/
// WCAG 2.2 F25: a title that does not identify the page. Of another topic is only a title of several words of which not one is
// spoken of anywhere on the page, in the language of the page.
({
  // What stands between the name of a page and that of its site.
  BETWEEN: /\s+[|·–—:>-]\s+/u,
  applies: (page) => (document.title.trim() === "" ? [] : [document.documentElement]),
  expect(_, page) {
    const words = page.lexicon;
    const title = document.title.replace(/\s+/gu, " ").trim();
    const [first, ...rest] = title.split(this.BETWEEN);
    const heading = words.plain(page.all("h1").map(page.text).join(" "));
    // What a program calls a page that nobody has named, and a greeting, before the name of the site as well.
    const unnamed = (words.is("placeholder-title", first.replace(/\s*\d+$/u, "")) || words.is("greeting", first)) && !heading.includes(words.plain(first));
    const empty = unnamed || this.program(title) || this.unfilled(title) || words.letters(title) === 0 || words.is("placeholder-title", title) || words.isFile(title) || words.isAddress(title);
    return empty || this.elsewhere(title, words.pageText(), page) || rest.length > 0 && this.elsewhere(first, words.mainText(), page) || this.twice(title, page) || this.onlySite(title, page) ? { detail: title } : null;
  },
  // What a script or a template should have filled in.
  unfilled(title) {
    return /\{\{|\$\{|<%|%\}|%[A-Z_]{3,}%|\[object /u.test(title) || title.split(this.BETWEEN).some((part) => /^(?:undefined|null|NaN)$/u.test(part.trim()));
  },
  // One word as programs and folders are called: portal-front, main_new.
  program: (title) => /^[a-z\d]+(?:[-_.][a-z\d]+)+$/u.test(title),
  // Not one of its words is spoken of on the page.
  elsewhere(title, seen, page) {
    const words = page.lexicon;
    const told = words.content(title);
    if (told.length < 2) return false;
    const script = (text) => (/[가-힣]/u.test(text) ? "ko" : /[a-z]/iu.test(text) ? "latin" : "other");
    const text = `${seen} ${page.all("img[alt], [aria-label]").slice(0, 500).map((element) => element.getAttribute("alt") ?? element.getAttribute("aria-label")).join(" ")}`;
    if (script(title) !== script(text) || script(title) === "other" || !page.lexicon.languagesAgree(title)) return false;
    return words.content(text.slice(0, 5000)).length >= 5 && words.spoken(told, words.plain(`${text} ${location.hostname}`)).length === 0;
  },
  // The name of the site stands where that of the page belongs.
  twice(title, page) {
    const parts = title.split(this.BETWEEN).map(page.lexicon.plain);
    const heading = page.all("h1").map((each) => page.lexicon.plain(page.text(each))).join(" ");
    return parts.length > 1 && new Set(parts).size === 1 && heading !== "" && !heading.includes(parts[0]);
  },
  // The first heading names the site only as the place of what the page is about: "Search results at the University of X".
  onlySite(title, page) {
    const first = page.all("h1, [role=heading][aria-level='1']").filter(page.visible);
    if (first.length !== 1) return false;
    const words = page.lexicon;
    const [site, head] = [words.plain(title), words.plain(page.text(first[0]))];
    if (head === site || !words.find("organisation", title) || words.find("welcome", head)) return false;
    const english = head.match(/^(?<what>.*?) (?:at|of|in|from|by|on|for) (?:the )?(?<where>.*)$/u);
    const at = head.indexOf(site);
    const what = english && head.endsWith(site) ? head.slice(0, at).replace(/ (?:at|of|in|from|by|on|for)(?: the)? $/u, "") : at === 0 && /[가-힣]/u.test(site) ? head.slice(site.length) : "";
    return words.content(what).length >= 2;
  },
})
