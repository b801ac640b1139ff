/*---
name: {ko: '다른 곳으로 가는 링크는 다른 말로 쓴다', en: Links to different places have different words}
wcag: [2.4.4]
kwcag: [6.4.3]
message: {ko: '글이 같은 링크들이 서로 다른 곳으로 가는데, 둘레에도 구별할 말이 없습니다', en: 'Links with the same words lead to different places, and nothing around them tells which'}
fix: {ko: '가는 곳의 이름을 링크 글에 넣으세요. 예: ‘영업 신고서 쓰기’, ‘폐업 신고서 쓰기’', en: 'Put the name of the place into each link, such as “Apply for a café licence” and “Apply for a market stall”.'}
examples:
  failed:
    - '<main><article><h2 id="c1">Bookbinding</h2><p><a id="m1" href="/b" aria-labelledby="m1 c1">Dates</a></p></article><article><h2 id="c2">Signing</h2><p><a id="m2" href="/s" aria-labelledby="m1 c1">Dates</a></p></article></main>'
    - '<p>서식을 골라 주십시오.</p><p><a href="/form/1/">신청서 쓰기</a></p><p><a href="/form/2/">신청서 쓰기</a></p>'
    - '<p>Read the <a href="/short">report</a> or the <a href="/long">report</a>.</p>'
    - '<ul><li>두 길이 교회에서 나섭니다: <a href="/river" aria-label="산책로 지도"><img src="/a/park.png" alt="" width="40" height="40"></a> <a href="/hill" aria-label="산책로 지도"><img src="/a/hall.png" alt="" width="40" height="40"></a></li></ul>'
    - '<!doctype html><html lang="en"><title>Forms</title><h1>Forms</h1><ul><li><a href="/1">Apply online</a></li><li><a href="/2">Apply online</a></li></ul>'
    - '<p>보건소를 고르십시오.</p><img src="../assets/icon.svg" alt="보건소 지도" usemap="#m" width="300" height="200"><map name="m"><area shape="rect" coords="0,0,90,90" href="/east" alt="보건소"><area shape="rect" coords="100,0,190,90" href="/west" alt="보건소"></map>'
  passed:
    - '<img src="../assets/icon.svg" alt="보건소 지도" usemap="#m" width="300" height="200"><map name="m"><area shape="rect" coords="0,0,90,90" href="/east" alt="보건소"><area shape="rect" coords="0,90,90,190" href="/east" alt="보건소"></map>'
    - '<h2>영업 신고</h2><p><a href="/form/1/">신청서 쓰기</a></p><h2>폐업 신고</h2><p><a href="/form/2/">신청서 쓰기</a></p>'
    - '<table><tr><th scope="row">영업</th><td><a href="/1">신청서 쓰기</a></td></tr><tr><th scope="row">폐업</th><td><a href="/2">신청서 쓰기</a></td></tr></table>'
    - '<ul><li>영업 신고 <a href="/1">신청서 쓰기</a></li><li>폐업 신고 <a href="/2">신청서 쓰기</a></li></ul>'
    - '<p>영업 신고</p><p><a href="/1">신청서 쓰기</a></p><p>폐업 신고</p><p><a href="/2">신청서 쓰기</a></p>'
    - '<p><a href="/a#top">신청서 쓰기</a></p><p><a href="/a">신청서 쓰기</a></p>'
    - '<p>Read the short <a href="/short">report</a> or, if you have time, the long <a href="/long">report</a>.</p>'
    - '<p>예산서: 2024년 <a href="/1">내려받기</a>, 2025년 <a href="/2">내려받기</a></p>'
  inapplicable:
    - '<img src="../assets/icon.svg" alt="보건소 지도" usemap="#m" width="300" height="200"><map name="m"><area shape="rect" coords="0,0,90,90" href="/east" alt="동부 보건소"><area shape="rect" coords="100,0,190,90" href="/west" alt="서부 보건소"></map>'
    - '<main><article><h2 id="c1">Bookbinding</h2><p><a id="m1" href="/b" aria-labelledby="m1 c1">Dates</a></p></article><article><h2 id="c2">Signing</h2><p><a id="m2" href="/s" aria-labelledby="m2 c2">Dates</a></p></article></main>'
    - '<p><a href="/form/1/">영업 신고서 쓰기</a></p><p><a href="/form/2/">폐업 신고서 쓰기</a></p>'
    - '<p><a href="/a">신청서 쓰기</a></p>'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><a href="../a/">서식 받기</a></p><p><a href="../b/">서식 받기</a></p></main>'}
---*/
// WCAG 2.2 2.4.4, F63: a purpose that neither the words of a link nor its context tell. Context is the words of its paragraph, item or
// row, and what stands between it and the one before: words that are no such link, a heading above all.
({
  applies(page) {
    const links = page.all("main a[href], [role=main] a[href], body:not(:has(main, [role=main])) a[href]").filter((element) => !element.hasAttribute("aria-describedby") && !element.title && page.exposed(element) && page.visible(element));
    const words = (element) => page.lexicon.plain(page.name(element));
    const groups = (all, fewest) => [...Map.groupBy(all.filter((element) => words(element).length >= fewest), words).values()].filter((group) => group.length > 1);
    // The areas of a picture have no words around them.
    const maps = page.all("map").filter((map) => page.all("img[usemap]").some((picture) => picture.getAttribute("usemap") === `#${map.name}` && page.visible(picture)));
    return [...groups(links, 3), ...maps.flatMap((map) => groups([...map.querySelectorAll("area[href]")], 1))];
  },
  expect(group, page) {
    // A name that a link is given besides its words is there to tell it from others.
    const given = group.filter((each) => each.hasAttribute("aria-label") || each.hasAttribute("aria-labelledby"));
    if (given.length > 1 && given.length === group.length && new Set(given.map((each) => each.href.replace(/[#?].*$/u, ""))).size === given.length && given.every((each) => page.lexicon.plain(page.name(each)) !== page.lexicon.plain(page.text(each)))) return { element: given[1], detail: page.name(given[1]) };
    const place = (element) => element.href.replace(/#.*$/u, "").replace(/\/$/u, "");
    for (let at = 1; at < group.length; at++) {
      const [one, other] = [group[at - 1], group[at]];
      if (place(one) !== place(other) && one.matches("area")) return { element: other, detail: page.name(other) };
      if (place(one) === place(other) || [one, other].some((each) => each.closest("tr, dd, dt, figure, nav, header, footer"))) continue;
      // All that is said from the first link to the end of the block of the second, and in the block of the first before it.
      const range = document.createRange();
      const block = (element) => element.closest("li, p, div, section, article, td, main, body");
      range.setStartBefore(block(one));
      range.setEndAfter(block(other));
      const said = page.lexicon.plain(range.toString());
      const words = page.lexicon.plain(page.name(one));
      // In one block the two have one context; what stands between them may still tell one from the other, at least to who reads on.
      const between = document.createRange();
      between.setStartAfter(one);
      between.setEndBefore(other);
      const own = block(one) === block(other) && block(one).matches("li, p, td");
      if (own && page.lexicon.content(between.toString()).length === 0 && !/\d/u.test(between.toString()) && ![...block(one).querySelectorAll("img")].some((each) => (each.getAttribute("alt") ?? "").trim() !== "" && !one.contains(each) && !other.contains(each))) return { element: other, detail: page.name(other) };
      const pictures = [...block(one).querySelectorAll("img"), ...block(other).querySelectorAll("img")];
      if (!pictures.length && said.replaceAll(words, "").trim() === "") return { element: other, detail: page.name(other) };
    }
    return null;
  },
})
