/*---
name: {ko: '줄임말은 처음 나올 때 풀어 쓴다', en: An abbreviation is explained where it first stands}
wcag: [3.1.4]
kwcag: []
message: {ko: '줄임말이라고 적었는데 무엇을 줄인 말인지 어디에도 없습니다', en: 'It is marked as an abbreviation, and nothing says of what'}
fix: {ko: '처음 나올 때 풀어 쓰세요. 예: ‘민원처리기준표(민처표)’', en: 'Write it out where it first stands, such as “World Health Organization (WHO)”.'}
examples:
  failed:
    - '<p><abbr>민처표</abbr>를 보세요.</p>'
    - '<p>The <abbr>WHO</abbr> met on Monday.</p>'
    - '<p>The <abbr title=" ">WHO</abbr> met on Monday.</p>'
    - '<p>The <abbr title="WHO">WHO</abbr> met on Monday.</p>'
  passed:
    - '<p>The <abbr title="World Health Organization">WHO</abbr> met on Monday.</p>'
    - '<p>The World Health Organization (<abbr>WHO</abbr>) met. The <abbr>WHO</abbr> left.</p>'
    - '<p><abbr>WHO</abbr> (World Health Organization) met.</p>'
    - '<dl><dt><abbr>WHO</abbr></dt><dd>World Health Organization</dd></dl>'
  inapplicable:
    - '<p>WHO</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><abbr>민처표</abbr>를 보세요.</p></main>'}
---*/
// WCAG 2.2 3.1.4 (level AAA), G97, H28, at what the page itself calls an abbreviation.
({
  applies(page) {
    const seen = new Set();
    return page.all("abbr, acronym").filter((element) => page.exposed(element) && page.text(element) !== "").filter((element) => {
      const isFirst = !seen.has(page.text(element));
      seen.add(page.text(element));
      return isFirst;
    });
  },
  expect(element, page) {
    const short = page.text(element);
    const title = (element.getAttribute("title") ?? "").trim();
    if (title !== "" && page.lexicon.plain(title) !== page.lexicon.plain(short)) return null;
    const text = page.lexicon.pageText();
    const told = text.includes(`(${short})`) || new RegExp(`${short.replace(/[.*+?^$(){}|[\]\\]/gu, "\\$&")}\\s?\\([^)]{${short.length + 2},}\\)`, "u").test(text);
    const others = page.all("abbr[title], acronym[title]").some((other) => page.text(other) === short && other.title.trim() !== "" && page.lexicon.plain(other.title) !== page.lexicon.plain(short));
    return told || others || element.closest("dt, dfn") ? null : { detail: short };
  },
})
