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
  passed:
    - '<svg role="img" aria-label="약도: 버들역 2번 출구에서 우체국 쪽으로 300m, 뒷문에 경사로" width="320" height="190"><text x="6" y="165">버들역 2번 출구</text><text x="70" y="112">300m</text><text x="158" y="94">우체국</text><text x="218" y="50">뒷문 경사로</text></svg>'
    - '<svg role="img" aria-label="Map" width="320" height="190"><text x="6" y="165">Harbour station, exit 2</text><text x="158" y="94">Post office</text><text x="218" y="50">Ramp at the back door</text></svg><p>From exit 2 of Harbour station go past the post office. There is a ramp at the back door.</p>'
  inapplicable:
    - '<svg width="320" height="190"><text x="6" y="165">버들역 2번 출구</text><text x="158" y="94">우체국</text><text x="218" y="50">뒷문 경사로</text></svg>'
    - '<svg role="img" aria-label="Logo of the town" width="60" height="60"><text x="6" y="16">HW</text></svg>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<svg role="img" aria-label="약도" width="220" height="190"><text x="6" y="165">버들역 출구</text><text x="158" y="94">우체국</text><text x="118" y="50">뒷문 경사로</text></svg></main>'}
---*/
// WCAG 2.2 1.1.1, ARIA 1.2: what is in an element with role img is presentational, its text as well. Pictures that are files are
// picture-words-missing's.
({
  words: (svg, page) => page.lexicon.content([...svg.querySelectorAll("text")].filter(page.visibleByStyle).map((each) => each.textContent).join(" ")),
  applies(page) {
    return page.all("svg[role=img i], [role=img i] svg").filter((svg) => page.visible(svg) && page.box(svg).width >= 120 && page.box(svg).height >= 80 && this.words(svg, page).length > 2);
  },
  expect(svg, page) {
    const image = svg.closest("[role=img i]");
    const described = (image.getAttribute("aria-describedby") ?? "").split(/\s+/u).map((id) => id && document.getElementById(id)?.textContent).join(" ");
    const copy = document.body.cloneNode(true);
    for (const each of copy.querySelectorAll("svg, script, style, template, noscript")) each.remove();
    const words = this.words(svg, page);
    const heard = page.lexicon.plain(`${page.name(image)} ${described} ${image.querySelector("desc")?.textContent ?? ""} ${copy.textContent}`);
    const spoken = page.lexicon.spoken(words, heard);
    return spoken.length < 0.4 * words.length ? { element: svg, detail: words.filter((word) => !spoken.includes(word)).slice(0, 6).join(", ") } : null;
  },
})
