/*---
name: {ko: '그림을 알리는 말은 쪽의 언어로 쓴다', en: An alternative is in the language of the page}
wcag: [3.1.2]
kwcag: [5.1.1]
message: {ko: '그림의 대체 텍스트가 쪽과 다른 언어로 적혀 있습니다', en: 'The alternative of the picture is in another language than the page'}
fix: {ko: '대체 텍스트를 쪽의 언어로 옮겨 적으세요. 그대로 두어야 하면 img에 lang을 적습니다.', en: 'Translate the alternative. Where it has to stay, declare its language on the img.'}
examples:
  failed:
    - '<img src="/a.jpg" width="320" height="200" alt="A photo of the new office building of the district seen from the street">'
    - '<!doctype html><html lang="en"><title>Hall</title><h1>The town hall</h1><img src="/a.jpg" width="320" height="200" alt="길에서 바라본 새 청사의 정면 모습">'
  passed:
    - '<img src="/a.jpg" width="320" height="200" alt="길에서 본 새 청사 정면">'
    - '<img src="/a.jpg" width="320" height="200" lang="en" alt="A photo of the new office building of the district seen from the street">'
    - '<img src="/a.jpg" width="320" height="200" alt="World Health Organization">'
  inapplicable:
    - '<img src="/a.jpg" width="320" height="200" alt="">'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="90" height="60" alt="A photo of the meeting that was held in the hall of the district"></p></main>'}
---*/
// WCAG 2.2 3.1.2 and 1.1.1: whoever hears it hears it in the voice of the page's language. A name is no passage.
({
  applies: (page) => page.all("img[alt]").filter((element) => element.getAttribute("alt").trim() && element.closest("[lang]")?.lang.trim() && page.exposed(element)),
  expect(element, page) {
    const { lang } = element.closest("[lang]");
    const found = page.lexicon.otherLanguage(element.getAttribute("alt"), lang, 3);
    return found ? { detail: `${element.getAttribute("alt").slice(0, 50)} (lang="${lang}" ≠ ${found})` } : null;
  },
})
