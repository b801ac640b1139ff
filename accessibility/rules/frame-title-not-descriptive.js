/*---
name: {ko: '틀(iframe)의 제목이 안에 무엇이 있는지 말한다', en: The title of a frame says what is in it}
wcag: [4.1.2]
kwcag: [6.4.2]
message: {ko: '틀(iframe)의 제목이 안에 무엇이 있는지 말하지 않습니다', en: 'The title of the frame does not say what is in it'}
fix: {ko: 'title에 담긴 내용을 적으세요. 예: title="구청 오시는 길 지도"', en: 'Name the content in its title, such as title="Map of the town hall".'}
examples:
  failed:
    - '<iframe title="내용 없음" width="300" height="200" srcdoc="<!doctype html><html lang=ko><title>약도</title><p>역에서 두 구역입니다.</p></html>"></iframe>'
    - '<iframe title="iframe" srcdoc="지도"></iframe>'
    - '<iframe title="frame1" srcdoc="x"></iframe>'
    - '<iframe title="map.html" srcdoc="x"></iframe>'
    - '<iframe title="아이프레임" srcdoc="x"></iframe>'
    - '<iframe title="---" srcdoc="x"></iframe>'
    - '<iframe title="Untitled" srcdoc="x"></iframe>'
  passed:
    - '<iframe title="내용 없음" width="1" height="1" srcdoc="<!doctype html><html lang=ko><title>빈 프레임</title><p></p></html>"></iframe>'
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
  filled(frame) {
    try { return (frame.contentDocument?.body?.textContent.trim() ?? "") !== "" || Boolean(frame.contentDocument?.querySelector("img, svg, video, canvas, form")); } catch { return true; }
  },
  applies: (page) => page.all("iframe, frame").filter((frame) => page.exposed(frame) && page.name(frame) !== ""),
  expect(frame, page) {
    const name = page.name(frame);
    // "Empty" is for a frame that a script uses, and none that is seen with something in it.
    const { width, height } = page.box(frame);
    if (/^(?:내용 ?없(?:음|는 ?(?:프레임|화면))|빈 ?(?:프레임|내용|화면)|empty(?: frame)?|no content|blank)$/iu.test(name.trim()) && width >= 100 && height >= 50 && this.filled(frame)) return { detail: name };
    return page.lexicon.letters(name) === 0 || page.lexicon.is("vague-label", name.replace(/[ _-]*\d+$/u, "")) || page.lexicon.is("vague-label", name) ||
      page.lexicon.isFile(name) || page.lexicon.isAddress(name) ? { detail: name } : null;
  },
})
