/*---
name: {ko: 오른쪽에서 왼쪽으로 쓰는 글은 방향을 알린다, en: Text that runs from right to left says so}
wcag: [1.3.2]
kwcag: [5.3.2]
message: {ko: '오른쪽에서 왼쪽으로 쓰는 글인데 방향이 정해져 있지 않아, 문장 부호와 숫자가 엉뚱한 곳에 놓입니다', en: 'This text runs from right to left, but its direction is not set, so that its punctuation and numbers stand in the wrong place'}
fix: {ko: '그 부분에 dir="rtl"과 lang을 함께 적으세요. Markdown에서는 <div lang="ar" dir="rtl">처럼 감쌉니다.', en: 'Give that part dir="rtl" along with its lang; in Markdown put it into <div lang="ar" dir="rtl">.'}
examples:
  failed:
    - '<p lang="ar">مرحبا بكم في موقع المدينة، يمكنكم الاتصال بنا يوم الاثنين.</p>'
    - '<div lang="he">ברוכים הבאים לאתר העיר, אנחנו כאן ביום שני.</div>'
    - '<ul lang="ar"><li>يمكنكم تقديم الطلب في المكتب.</li></ul>'
  passed:
    - '<p lang="ar" dir="rtl">مرحبا بكم في موقع المدينة، يمكنكم الاتصال بنا يوم الاثنين.</p>'
    - '<section dir="rtl" lang="he"><p>ברוכים הבאים לאתר העיר, אנחנו כאן ביום שני.</p></section>'
    - '<p lang="ar" dir="auto">مرحبا بكم في موقع المدينة، يمكنكم الاتصال بنا يوم الاثنين.</p>'
    - '<p lang="ar" style="unicode-bidi: plaintext">مرحبا بكم في موقع المدينة، يمكنكم الاتصال بنا.</p>'
  inapplicable:
    - '<p><a href="/ar" lang="ar">العربية</a></p>'
    - '<p>They greet each other with <span lang="ar">السلام عليكم</span>, which means peace be upon you, and answer in kind.</p>'
    - '<p>구청에 오신 것을 환영합니다.</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p lang="ar">مرحبا بكم في موقع المدينة، يمكنكم الاتصال بنا يوم الاثنين.</p></main>'}
---*/
// WCAG 2.2 1.3.2, technique H56. A word or a name in another text is set right by the bidirectional algorithm alone.
({
  RTL: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu,
  LEAST: 12,
  applies(page) {
    return page.lexicon.textBlocks().filter((block) => {
      const text = page.lexicon.without(block);
      const letters = text.match(this.RTL)?.length ?? 0;
      return letters >= this.LEAST && /\S\s+\S+\s+\S/u.test(text) && letters > 0.6 * page.lexicon.letters(text);
    });
  },
  // Of blocks in each other the innermost speaks.
  expect(block, page) {
    if ([...page.children(block)].some((child) => /^(?:p|div|li|ul|ol|dl|section|article|table|h[1-6])$/u.test(page.localName(child)) && child.textContent.search(this.RTL) >= 0)) return null;
    const style = page.style(block);
    const inner = [...block.querySelectorAll("[dir], bdi, bdo")].some((each) => page.lexicon.letters(each.textContent) > 0.6 * page.lexicon.letters(block.textContent));
    return style.direction === "rtl" || style.unicodeBidi === "plaintext" || inner ? null : { detail: page.brief(page.text(block)) };
  },
})
