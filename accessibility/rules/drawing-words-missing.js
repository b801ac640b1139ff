/*---
name: {ko: 그린 그림에 적힌 글은 설명이나 본문에도 있다, en: The words in a drawing are in its description or on the page}
wcag: [1.1.1]
kwcag: [5.1.1]
message: {ko: '그림(SVG)에 적힌 글이 그림의 설명에도 본문에도 없습니다. 화면 낭독기는 설명만 읽습니다', en: 'What is written in the drawing (SVG) is neither in its description nor on the page; screen readers read the description alone'}
fix: {ko: '적힌 글이 알리는 것을 aria-label이나 <title>에 적거나, 그림 가까이에 글로 적으세요.', en: 'Say what these words tell in aria-label or <title>, or write it as text near the drawing.'}
examples:
  failed:
    - '<svg role="img" aria-label="약도" width="320" height="190"><text x="6" y="165">버들역 2번 출구</text><text x="70" y="112">300m</text><text x="158" y="94">우체국</text><text x="218" y="50">뒷문 경사로</text></svg>'
    - '<svg role="img" width="320" height="190"><title>Map</title><text x="6" y="165">Harbour station, exit 2</text><text x="158" y="94">Post office</text><text x="218" y="50">Ramp at the back door</text></svg>'
    - '<figure><svg aria-hidden="true" width="360" height="190"><text x="6" y="165">월 1.2m</text><text x="98" y="94">화 2.4m</text><text x="178" y="94">수 3.6m</text></svg><figcaption>하천 수위</figcaption></figure>'
    - '<div aria-hidden="true"><svg width="360" height="190"><text x="6" y="165">Ground floor: desk</text><text x="98" y="94">First floor: court room</text></svg></div>'
  passed:
    - '<svg aria-hidden="true" width="360" height="190"><text x="6" y="165">월 1.2m</text><text x="98" y="94">화 2.4m</text><text x="178" y="94">수 3.6m</text></svg><table><caption>하천 수위</caption><tr><th scope="col">요일</th><th scope="col">수위</th></tr><tr><td>월</td><td>1.2m</td></tr><tr><td>화</td><td>2.4m</td></tr><tr><td>수</td><td>3.6m</td></tr></table>'
    - '<div role="img" aria-label="수위: 월 1.2m, 화 2.4m, 수 3.6m"><svg aria-hidden="true" width="360" height="190"><text x="6" y="165">월 1.2m</text><text x="98" y="94">화 2.4m</text><text x="178" y="94">수 3.6m</text></svg></div>'
    - '<svg role="img" aria-label="약도: 버들역 2번 출구에서 우체국 쪽으로 300m, 뒷문에 경사로" width="320" height="190"><text x="6" y="165">버들역 2번 출구</text><text x="70" y="112">300m</text><text x="158" y="94">우체국</text><text x="218" y="50">뒷문 경사로</text></svg>'
    - '<svg role="img" aria-label="Map" width="320" height="190"><text x="6" y="165">Harbour station, exit 2</text><text x="158" y="94">Post office</text><text x="218" y="50">Ramp at the back door</text></svg><p>From exit 2 of Harbour station go past the post office. There is a ramp at the back door.</p>'
  inapplicable:
    - '<svg width="320" height="190"><text x="6" y="165">버들역 2번 출구</text><text x="158" y="94">우체국</text><text x="218" y="50">뒷문 경사로</text></svg>'
    - '<a href="/"><svg aria-hidden="true" width="360" height="190"><text x="6" y="165">Ground floor: desk</text><text x="98" y="94">First floor: court room</text></svg>Plan of the house</a>'
    - '<figure><svg aria-hidden="true" width="360" height="190"><text x="6" y="165">월 1.2m</text><text x="98" y="94">화 2.4m</text><text x="178" y="94">수 3.6m</text></svg><figcaption>하천 수위 <a href="/water.csv">자료 내려받기</a></figcaption></figure>'
    - '<svg role="img" aria-label="Logo of the town" width="60" height="60"><text x="6" y="16">HW</text></svg>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<svg role="img" aria-label="약도" width="220" height="190"><text x="6" y="165">버들역 출구</text><text x="158" y="94">우체국</text><text x="118" y="50">뒷문 경사로</text></svg></main>'}
---*/
// WCAG 2.2 1.1.1, ARIA 1.2: what is in an element with role img is presentational, its text as well; one that is hidden is not read at all. Pictures that are files are
// picture-words-missing's.
({
  words: (svg, page) => page.lexicon.content([...svg.querySelectorAll("text")].filter(page.visibleByStyle).map((each) => each.textContent).join(" ")),
  applies(page) {
    return page.all("svg").filter((svg) => (svg.closest("[role=img i]") || (svg.closest("[aria-hidden=true]") && !svg.closest("a, button, header, footer, nav") && !this.leads(svg, page))) && page.visible(svg) && page.box(svg).width >= 120 && page.box(svg).height >= 80 && this.words(svg, page).length > 2);
  },
  // Whether a link right beside it leads to its figures.
  leads: (svg, page) => [...(svg.closest("figure") ?? page.parent(svg.closest("[aria-hidden=true]"))).querySelectorAll("a[href]")].some((link) => page.lexicon.find("figures-link", link.textContent) !== null || /\.(?:csv|xlsx?|ods|json)\b/iu.test(link.getAttribute("href"))),
  expect(svg, page) {
    const image = svg.closest("[role=img i]");
    const described = [image, svg.closest("figure")].flatMap((each) => (each?.getAttribute("aria-describedby") ?? "").split(/\s+/u)).map((id) => id && document.getElementById(id)?.textContent).join(" ");
    const copy = document.body.cloneNode(true);
    for (const each of copy.querySelectorAll("svg, script, style, template, noscript")) each.remove();
    const words = this.words(svg, page);
    const named = image ? `${page.name(image)} ${image.querySelector("desc")?.textContent ?? ""}` : svg.closest("figure")?.getAttribute("aria-label") ?? "";
    const heard = page.lexicon.plain(`${named} ${described} ${copy.textContent}`);
    const spoken = page.lexicon.spoken(words, heard);
    return spoken.length < 0.4 * words.length ? { element: svg, detail: words.filter((word) => !spoken.includes(word)).slice(0, 6).join(", ") } : null;
  },
})
