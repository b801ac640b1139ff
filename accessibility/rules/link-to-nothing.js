/*---
name: {ko: '링크가 어디인가로 간다', en: A link leads somewhere}
wcag: []
kwcag: [6.4.3]
message: {ko: '링크가 아무 데로도 가지 않습니다', en: 'The link leads nowhere'}
fix: {ko: '갈 곳의 주소를 적으세요: Markdown에서는 [글](주소), HTML에서는 href입니다. 무엇을 실행하는 것이라면 <button>을 쓰세요.', en: 'Write the address of the destination: [words](address) in Markdown, href in HTML. What does something instead of leading somewhere is a <button>.'}
examples:
  failed:
    - '<p><a href="#">주차 요금표</a></p>'
    - '<p><a href="javascript:void(0)" onclick="show()">Street plan</a></p>'
    - '<p><a href="javascript:;">Street plan</a></p>'
    - '<p><a href="#no-such-place">주차 요금표</a></p>'
    - '<p><a href="">Street plan</a></p>'
    - '<p><a href="#no-such-place">Street plan</a></p><script>document.title = "Parking"; setTimeout(() => { location.hash = "" }, 1e8)</script>'
  passed:
    - '<p><a href="/a">주차 요금표</a></p>'
    - '<p><a href="#">맨 위로</a></p>'
    - '<p><a href="#top">Back to top</a></p>'
    - '<p id="fees"><a href="#fees">주차 요금표</a></p>'
    - '<p><a href="#" role="button">Show the map</a></p>'
    - '<p><a href="#" aria-expanded="false" aria-haspopup="true">Menu</a></p>'
    - '<p><a name="old"></a><a href="#old">Old place</a></p>'
    - '<main id="m"><p><a href="#fees">주차 요금표</a></p></main><script>addEventListener("hashchange", () => { m.textContent = location.hash.slice(1) })</script>'
    - '<p id="요금"><a href="#%EC%9A%94%EA%B8%88">요금</a></p>'
  inapplicable:
    - '<!doctype html><html lang="en"><title>Parking</title><h1>Parking</h1><p>No link</p>'
    - '<!doctype html><html lang="en"><title>Parking</title><h1>Parking</h1><p><a>No destination yet</a></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><a href="#">예산 설명</a></p></main>'}
  - {page: about/index.html, find: '</main>', put: '<p><a href="#none">예산 설명</a></p></main>'}
---*/
// An address that is none tells "link" to people who listen and then does not lead; KWCAG 2.2 6.4.3 asks for the purpose.
({
  applies: (page) => page.all("a[href], area[href]").filter((link) => page.exposed(link) && !/^(?:button|tab|menuitem|switch|option)/u.test(link.getAttribute("role") ?? "")),
  expect(link, page) {
    const href = link.getAttribute("href").trim();
    if (link.hasAttribute("aria-expanded") || link.hasAttribute("aria-haspopup") || link.hasAttribute("aria-controls")) return null;
    if (/^javascript:/iu.test(href) || href === "") return { detail: page.name(link) };
    if (!href.startsWith("#") || /^#(?:top)?$/iu.test(href) && page.lexicon.find("to-top", page.name(link))) return null;
    if (href === "#" || href === "#!") return { detail: page.name(link) };
    if (link === page.once("first link", () => page.all("a[href]")[0]) || page.lexicon.find("skip", page.name(link)) !== null) return null; // skip-link-first's and skip-link-broken's
    if (/^#(?:top|[!/:]|\S*=)/u.test(href) || page.routed()) return null; // the browser's own, a route of a script, a text fragment
    const places = page.once("anchors", () => new Set(page.all("[id], a[name]").flatMap((element) => [element.getAttribute("id"), element.getAttribute("name")])));
    const name = page.decoded(href.slice(1));
    return places.has(name) || places.has(href.slice(1)) ? null : { detail: `${page.name(link)} (${href})` };
  },
})
