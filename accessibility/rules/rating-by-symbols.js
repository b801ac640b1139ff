/*---
name: {ko: '별로 나타낸 점수는 글로도 적는다', en: A rating by stars is told in words too}
wcag: [1.1.1]
kwcag: [5.1.1]
message: {ko: '별 모양 글자로만 점수를 나타냅니다. 화면 낭독기는 별을 하나하나 읽거나 건너뜁니다', en: 'The rating is given by stars alone: a screen reader reads them one by one, or none'}
fix: {ko: '점수를 글로 적으세요. 예: <span aria-hidden="true">★★★☆☆</span> 5점 만점에 3점', en: 'Say it in words, such as <span aria-hidden="true">★★★☆☆</span> 3 of 5 stars.'}
examples:
  failed:
    - '<p>만족도: ★★★★☆</p>'
    - '<td><span>★★★☆☆</span></td>'
    - '<p>Cleanliness <b>★★★★★</b></p>'
  passed:
    - '<p>만족도: ★★★★☆ (5점 만점에 4점)</p>'
    - '<p>Cleanliness ★★★★☆ 4 out of 5</p>'
  inapplicable:
    - '<p>만족도: <span role="img" aria-label="5점 만점에 4점">★★★★☆</span></p>'
    - '<p>Cleanliness <span aria-hidden="true">★★★★☆</span> 4 out of 5</p>'
    - '<p>★ 꼭 읽어 주세요</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p>만족도: ★★★★☆</p></main>'}
---*/
// WCAG 2.2 1.1.1, F26: a symbol that conveys information has a text that says the same.
({
  applies: (page) => page.all("body *").filter((element) => element.childElementCount < 10 && [...element.childNodes].some((node) => node instanceof Text && /[★☆✩✭✮⭐🌟⭑⭒]{3,}/u.test(node.data))
    && !element.closest("script, style, pre, code, textarea, [role=img], [aria-hidden=true]") && !element.hasAttribute("aria-label") && page.exposed(element) && page.visible(element)
    // Both kinds of stars, or nothing but them, are a rating; others decorate.
    && (/[★⭐🌟⭑✮✭][☆✩⭒]/u.test(element.textContent) || /^\s*[★⭐🌟⭑✮✭]{3,5}\s*$/u.test(element.textContent))),
  expect(element, page) {
    const around = element.closest("p, li, td, dd, dt, label, figcaption, div") ?? element;
    return /\d|(?:한|두|세|네|다섯)\s?개|(?:one|two|three|four|five) (?:of|out|star)/iu.test(page.text(around)) ? null : { detail: page.text(element).slice(0, 40) };
  },
})
