/*---
name: {ko: '이웃한 두 링크가 같은 곳으로 가지 않는다', en: Two links side by side do not lead to the same place}
wcag: []
kwcag: [6.4.3]
message: {ko: '바로 옆의 링크와 같은 곳으로 갑니다', en: 'It leads to the same place as the link right beside it'}
fix: {ko: '그림과 글을 한 링크에 함께 넣고 그림의 설명은 비워 두세요. Markdown에서는 [![](파일) 글](주소)입니다.', en: 'Put picture and text into one link and leave the description of the picture empty: [![](file) words](address) in Markdown.'}
examples:
  failed:
    - '<p><a href="/m"><img src="data:," alt="박물관"></a> <a href="/m">박물관</a></p>'
    - '<div><a href="/m"><img src="data:," alt="Museum"></a><h3><a href="/m">Museum</a></h3></div>'
  passed:
    - '<p><a href="/m"><img src="data:," alt="">박물관</a> <a href="/n">도서관</a></p>'
    - '<p><a href="?p=2">2</a> <a href="?p=2" aria-label="Last page">»</a></p>'
    - '<p><a href="?p=2">2</a> <a href="?p=2">다음</a></p>'
    - '<p><a href="?p=2">2</a> <a href="?p=2">»</a></p>'
    - '<p><a href="/m">Museum</a>, or <a href="/m">its collection</a></p>'
    - '<p><a href="/m" aria-hidden="true" tabindex="-1"><img src="data:," alt=""></a> <a href="/m">Museum</a></p>'
    - '<p><video controls src="a.mp4"><a href="/a.mp4">Film of the opening</a></video> <a href="/a.mp4">Film of the opening (MP4, 3 MB)</a></p>'
  inapplicable:
    - '<!doctype html><html lang="en"><title>Parking</title><h1>Parking</h1><p><a href="/a">One link</a></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><a href="../budget/">예산</a> <a href="../budget/">예산 설명</a></p></main>'}
---*/
// WCAG 2.2 H2: an extra stop for the keyboard and the same words twice. Two texts that say different things are two links (2, next).
({
  applies(page) {
    const links = page.all("a[href]").filter((link) => page.exposed(link));
    return links.slice(1).map((element, index) => ({ element, before: links[index] }));
  },
  alike(before, element, page) {
    if ([before, element].some((link) => page.text(link).trim() === "")) return true;
    const [one, other] = [before, element].map((link) => page.lexicon.plain(page.name(link)));
    return one !== "" && other !== "" && (one.includes(other) || other.includes(one));
  },
  expect({ element, before }, page) {
    const href = element.getAttribute("href").trim();
    if (!this.alike(before, element, page)) return null;
    if (element.href !== before.href || href === "" || href.startsWith("#") || /^javascript:/iu.test(href)) return null;
    const between = document.createRange();
    between.setStartAfter(before);
    between.setEndBefore(element);
    return between.toString().trim() === "" && between.cloneContents().querySelector("img, svg, input, button, hr, iframe") === null &&
      before.getRootNode() === element.getRootNode() && (before.closest("li, td, article, section") === element.closest("li, td, article, section"))
      ? { detail: page.name(element) } : null;
  },
})
