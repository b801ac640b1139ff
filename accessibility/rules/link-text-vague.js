/*---
name: {ko: '링크의 글이나 그 문맥이 어디로 가는지 말한다', en: A link or its context says where it leads}
wcag: [2.4.4]
kwcag: [6.4.3]
message: {ko: '링크가 어디로 가는지 글에도, 둘레의 문장·목록·표에도 적혀 있지 않습니다', en: 'Neither the link nor the sentence, list item or table cell around it says where it leads'}
fix: {ko: '‘여기’, ‘더보기’ 대신 가는 곳의 이름을 링크 글로 쓰세요. 예: ‘공영주차장 요금표 보기’. Markdown에서는 [ ] 안이 링크 글입니다', en: 'Name the destination instead of “here” or “more”, such as “Car park charges”. In Markdown it is what stands in [ ].'}
examples:
  failed:
    - '<p><a href="/a">여기를 클릭하세요</a></p>'
    - '<div><a href="/a">더보기 &gt;</a></div>'
    - '<a href="/a"><img src="data:," alt="바로가기"></a>'
    - '<p><a href="/a">Click here</a></p>'
    - '<div>Opening hours have changed. <div><a href="/a">Read more…</a></div></div>'
    - '<p>The plan was agreed in March.</p><p><a href="/np/8841">https://www.exampleton.example/planning/policy/np/2026/final/doc?id=8841</a></p>'
    - '<ul><li><a href="/a">More</a></li><li><a href="/b">More</a></li></ul>'
    - '<div>Parking <a href="/p" aria-label="Learn more">Charges</a></div>'
  passed:
    - '<p>주차 요금은 <a href="/a">여기</a>에서 볼 수 있습니다.</p>'
    - '<p><a href="/a">공영주차장 더보기</a></p>'
    - '<ul><li>Annual report 2024 <a href="/a">Download</a></li></ul>'
    - '<p>The council met on Monday. <a href="/m">Read more</a></p>'
    - '<table><tr><th scope="col">Report</th></tr><tr><th scope="row">Budget</th><td><a href="/b">View</a></td></tr></table>'
    - '<h2 id="h">Car parks</h2><a id="l" href="/c" aria-labelledby="l h">More</a>'
    - '<h2>Car parks</h2><a href="/c">More</a>'
    - '<p>The plan of the neighbourhood: <a href="/np/8841">https://www.exampleton.example/planning/policy/np/2026/final/doc?id=8841</a></p>'
    - '<p><a href="/">https://www.exampleton.example</a></p>'
    - '<p><a href="/more-london">More London</a></p>'
    - '<a href="/a" aria-describedby="d">Read more</a><div id="d">about the new library</div>'
    - '<dl><dt><a href="/terms#it">IT</a></dt><dd>정보 기술</dd></dl>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>주차</title><h1>주차</h1><p>여기</p>'
    - '<!doctype html><html lang="ko"><title>주차</title><h1>주차</h1><a>여기</a>'
    - '<!doctype html><html lang="ko"><title>주차</title><h1>주차</h1><p hidden><a href="/a">여기</a></p>'
    - '<!doctype html><html lang="ko"><title>주차</title><h1>주차</h1><a href="/a"></a>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<div><a href="../">여기</a></div></main>'}
---*/
// WCAG 2.2 2.4.4 takes the link's sentence, paragraph, list item, cell with its headers, and description as context; the
// heading right before it is taken too, because people do find it (H80). KWCAG 6.4.3 is stricter: link-text-alone.
({
  applies: (page) => page.all("a[href], area[href], [role=link]").filter((link) => page.exposed(link) && page.name(link) !== ""),
  // An address that goes deep into a site names a place that nobody can tell; a short one is the name of a site.
  isDeep: (name, page) => page.lexicon.isAddress(name) && /\/[^?#]*\/[^?#]*\/|[?&]/u.test(name.replace(/^https?:\/\//u, "")) && name.length > 40,
  expect(link, page) {
    const name = page.name(link);
    return (page.lexicon.isVague(link) || this.isDeep(name, page)) && !page.lexicon.linkContext(link) ? { detail: name } : null;
  },
})
