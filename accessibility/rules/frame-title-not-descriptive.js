/*---
name: {ko: '틀(iframe)의 제목이 안에 무엇이 있는지 말한다', en: The title of a frame says what is in it}
wcag: [4.1.2]
kwcag: [6.4.2]
message: {ko: '틀(iframe)의 제목이 안에 무엇이 있는지 말하지 않습니다', en: 'The title of the frame does not say what is in it'}
fix: {ko: 'title에 담긴 내용을 적으세요. 예: title="구청 오시는 길 지도"', en: 'Name the content in its title, such as title="Map of the town hall".'}
examples:
  failed:
    - '<iframe title="iframe" srcdoc="지도"></iframe>'
    - '<iframe title="frame1" srcdoc="x"></iframe>'
    - '<iframe title="map.html" srcdoc="x"></iframe>'
    - '<iframe title="아이프레임" srcdoc="x"></iframe>'
    - '<iframe title="---" srcdoc="x"></iframe>'
    - '<iframe title="Untitled" srcdoc="x"></iframe>'
  passed:
    - '<iframe title="구청 오시는 길 지도" srcdoc="지도"></iframe>'
    - '<iframe title="Photo frames for sale" srcdoc="x"></iframe>'
  inapplicable:
    - '<iframe srcdoc="x"></iframe>'
    - '<iframe title="iframe" srcdoc="x" hidden></iframe>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<iframe title="iframe" srcdoc="지도"></iframe></main>'}
---*/
// WCAG 2.2 H64 and 4.1.2; KWCAG 2.2 6.4.2 names frames. A frame without title is axe's frame-title.
({
  applies: (page) => page.all("iframe, frame").filter((frame) => page.exposed(frame) && page.name(frame) !== ""),
  expect(frame, page) {
    const name = page.name(frame);
    return page.lexicon.letters(name) === 0 || page.lexicon.is("vague-label", name.replace(/[ _-]*\d+$/u, "")) || page.lexicon.is("vague-label", name) ||
      page.lexicon.isFile(name) || page.lexicon.isAddress(name) ? { detail: name } : null;
  },
})
