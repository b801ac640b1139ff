/*---
name: {ko: '다른 그림은 다른 말로 알린다', en: Different pictures have different alternatives}
wcag: [1.1.1]
kwcag: [5.1.1]
message: {ko: '서로 다른 그림 여럿이 같은 대체 텍스트를 가지고 있어 무엇을 보이는지 알 수 없습니다', en: 'Several different pictures have the same alternative, so that nobody hears what each of them shows'}
fix: {ko: '그림마다 그 그림이 보이는 것을 적으세요. 꾸밈이면 alt=""로 비웁니다.', en: 'Say of each picture what it shows. For decoration write alt="".'}
examples:
  failed:
    - '<h2>하나</h2><img src="/a.jpg" width="320" height="200" alt="우리 구 명소 사진"><h2>둘</h2><img src="/b.jpg" width="320" height="200" alt="우리 구 명소 사진"><h2>셋</h2><img src="/c.jpg" width="320" height="200" alt="우리 구 명소 사진">'
    - '<!doctype html><html lang="en"><title>Parks</title><h1>Parks</h1><p><img src="/1.jpg" width="200" height="100" alt="View of the park"><img src="/2.jpg" width="200" height="100" alt="View of the park."><img src="/3.jpg" width="200" height="100" alt="view of the park"></p>'
    - '<img src="data:," data-src="/a.jpg" width="320" height="200" alt="우리 구 명소"><img src="data:," data-src="/b.jpg" width="320" height="200" alt="우리 구 명소"><img srcset="/c.jpg 1x, /d.jpg 2x" width="320" height="200" alt="우리 구 명소">'
  passed:
    - '<img src="/a-320.jpg" width="320" height="200" alt="우리 구 명소"><img src="/a-640.jpg" width="320" height="200" alt="우리 구 명소"><img src="/a@2x.jpg" width="320" height="200" alt="우리 구 명소">'
    - '<img data-src="/a.jpg" width="320" height="200" alt="우리 구 명소"><img data-src="/a.jpg" width="320" height="200" alt="우리 구 명소"><img srcset="/a.jpg 1x, /b.jpg 2x" width="320" height="200" alt="우리 구 명소">'
  inapplicable:
    - '<img src="/new.png" width="16" height="16" alt="새 글"><img src="/new2.png" width="16" height="16" alt="새 글"><img src="/new3.png" width="16" height="16" alt="새 글">'
    - '<img src="/a.jpg" width="320" height="200" alt="버드나무가 늘어선 산책로"><img src="/b.jpg" width="320" height="200" alt="두 층 벽돌 건물"><img src="/c.jpg" width="320" height="200" alt="전망대">'
    - '<img src="/a.jpg" width="320" height="200" alt="우리 구 명소 사진"><img src="/b.jpg" width="320" height="200" alt="">'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><img src="a.png" width="90" height="60" alt="회의하는 모습"><img src="b.png" width="90" height="60" alt="회의하는 모습"><img src="c.png" width="90" height="60" alt="회의하는 모습"></p></main>'}
---*/
// WCAG 2.2 1.1.1, F30: an alternative that would fit any of them is none. Three at least, since two may be one thing seen twice; signs
// that are the same for the eye as well are small, and files of one picture differ in a size.
({
  LEAST: 3, SIGN: 40,
  applies(page) {
    const pictures = page.all("img[alt], input[type=image][alt]").filter((element) => {
      // One that cannot be shown is as large as its words.
      const { width, height } = page.box(element);
      const size = Math.max(Number(element.getAttribute("width")) || width, Number(element.getAttribute("height")) || height);
      return size > this.SIGN && page.exposed(element) && page.lexicon.plain(element.getAttribute("alt")).length > 2;
    });
    return [...Map.groupBy(pictures, (element) => page.lexicon.plain(element.getAttribute("alt"))).values()].filter((group) => group.length >= this.LEAST);
  },
  expect(group, page) {
    // Where it is loaded late, its file is written elsewhere than in src.
    const written = (element) => ["data-src", "srcset", "src"].map((name) => element.getAttribute(name)?.trim().split(/\s/u)[0]).find(Boolean) ?? "";
    const file = (element) => written(element).replace(/[?#].*$/u, "").replace(/(?:[-_.@]?\d+x\d*|@\d+x?|[-_]\d{2,4}w?|[-_](?:small|medium|large|thumb))(?=\.\w+$)/giu, "");
    return new Set(group.map(file)).size >= this.LEAST ? { element: group[0], detail: `${group.length} × ${group[0].getAttribute("alt").trim()}` } : null;
  },
})
