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
  passed:
    - '<img src="/a-320.jpg" width="320" height="200" alt="우리 구 명소"><img src="/a-640.jpg" width="320" height="200" alt="우리 구 명소"><img src="/a@2x.jpg" width="320" height="200" alt="우리 구 명소">'
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
  applies(page) {
    const groups = new Map();
    for (const element of page.all("img[alt], input[type=image][alt]")) {
      const alt = page.lexicon.plain(element.getAttribute("alt"));
      // One that cannot be shown is as large as its words.
      const { width, height } = page.box(element);
      const size = Math.max(Number(element.getAttribute("width")) || width, Number(element.getAttribute("height")) || height);
      if (alt.length < 3 || size <= 48 || !page.exposed(element)) continue;
      groups.set(alt, [...groups.get(alt) ?? [], element]);
    }
    const MOST = 2;
    return [...groups.values()].filter((group) => group.length > MOST);
  },
  expect(group, page) {
    const file = (element) => element.getAttribute("src").replace(/[?#].*$/u, "").replace(/(?:[-_.@]?\d+x\d*|@\d+x?|[-_]\d{2,4}w?|[-_](?:small|medium|large|thumb))(?=\.\w+$)/giu, "");
    return new Set(group.map(file)).size > 2 ? { element: group[0], detail: `${group.length} × ${page.lexicon.plain(group[0].getAttribute("alt"))}` } : null;
  },
})
