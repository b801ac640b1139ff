/*---
name: {ko: '적어 둔 기본 언어가 글의 언어이다', en: The declared language is that of the text}
wcag: [3.1.1]
kwcag: [7.1.1]
message: {ko: '적어 둔 기본 언어(lang)가 글의 언어와 달라 화면 낭독기가 다른 나라 말로 읽습니다', en: 'The language that is declared is not that of the text, so that a screen reader pronounces it as another'}
fix: {ko: '<html lang="…">에 글의 언어를 적으세요. 한국어는 ko, 영어는 en입니다.', en: 'Declare the language of the text in <html lang="…">: en for English, ko for Korean.'}
examples:
  failed:
    - '<!doctype html><html lang="en"><title>주차</title><h1>주차 요금</h1><p>공영주차장 요금이 다음 달부터 오릅니다. 할인 대상은 지금과 같습니다.</p>'
    - '<!doctype html><html lang="ko"><title>Parking</title><h1>Parking</h1><p>The charges of the car parks will rise from Monday, and they are the same for all who live in the town.</p>'
    - '<!doctype html><html lang="fr"><title>Parking</title><h1>Parking</h1><p>The charges of the car parks will rise from Monday, and they are the same for all who live in the town.</p>'
    - '<!doctype html><html lang="en"><title>Parken</title><h1>Parken</h1><p>Die Gebühren für das Parken werden ab Montag erhöht und sind für alle gleich, die in der Stadt wohnen.</p>'
  passed:
    - '<!doctype html><html lang="ko"><title>주차</title><h1>주차 요금</h1><p>공영주차장 요금이 다음 달부터 오릅니다.</p><p lang="en">The charges of the car parks will rise from Monday, and they are the same for all.</p>'
    - '<!doctype html><html lang="en"><title>Parking</title><h1>Parking</h1><p>The charges will rise from Monday.</p><p lang="ko">공영주차장 요금이 다음 달부터 오릅니다. 할인 대상은 지금과 같습니다.</p>'
    - '<!doctype html><html lang="en"><title>Names</title><h1>홍길동</h1><p>김철수 이영희</p>'
    - '<!doctype html><html lang="ko"><title>API</title><h1>GET /v1/items</h1><p>limit offset order cursor</p>'
    - '<!doctype html><html lang="en-GB"><title>Wer ist wer</title><h1>Der Spiegel</h1><p>Die Zeit, Das Erste, Der Tagesspiegel</p>'
  inapplicable:
    - '<!doctype html><html><title>주차</title><p>주차</p>'
    - '<!doctype html><html lang=""><title>주차</title><p>주차</p>'
mutants:
  - {page: about/index.html, find: '<html lang="ko"', put: '<html lang="ja"'}
---*/
// WCAG 2.2 3.1.1, H57: told by the alphabet, and among languages in the Latin one by words of grammar. Parts with a language
// of their own, short texts, names and code tell nothing.
({
  applies: () => (/^[a-z]{2,3}(?:-|$)/iu.test(document.documentElement.lang.trim()) && document.body ? [document.documentElement] : []),
  expect(html, page) {
    const parts = [];
    let length = 0;
    const walk = (node) => {
      if (length > 20000) return;
      if (node instanceof Text) {
        parts.push(node.data);
        length += node.data.length;
      } else if (node instanceof Element && !/^(?:script|style|template|noscript|code|pre|kbd|samp|svg|textarea)$/u.test(page.localName(node)) && (node === document.body || !node.hasAttribute("lang")) && node.getAttribute("translate") !== "no") {
        if (!page.visibleByStyle(node)) return;
        for (const child of node.childNodes) walk(child);
        parts.push(" ");
      }
    };
    walk(document.body);
    const found = page.lexicon.otherLanguage(parts.join("").replace(/\s+/gu, " "), html.lang.trim(), 4, 16);
    return found ? { detail: `lang="${html.lang}" → ${page.lexicon.attribute(found)}` } : null;
  },
})
