/*---
name: {ko: '다른 나라 말로 된 부분은 그 언어를 적는다', en: Parts in another language say so}
wcag: [3.1.2]
kwcag: []
message: {ko: '다른 나라 말로 된 부분인데 그 언어(lang)가 적혀 있지 않거나 다르게 적혀 있습니다', en: 'The part is in another language than the one declared for it'}
fix: {ko: '화살표 뒤의 lang을 그 부분에 적으세요. Markdown에서도 <span lang="…">글</span>처럼 감쌉니다.', en: 'Give that part the lang behind the arrow; in Markdown, too, put it into <span lang="…">…</span>.'}
examples:
  failed:
    - '<p>The charges of the car parks will rise from Monday, and they are the same for all who live in the town.</p>'
    - '<!doctype html><html lang="en"><title>Parking</title><h1>Parking in the town</h1><p>The charges of the car parks will rise from Monday and are the same for all.</p><p>요금은 다음 달 첫날부터 오릅니다.</p>'
    - '<!doctype html><html lang="en"><title>Parking</title><h1>Parking in the town</h1><p>The charges of the car parks will rise from Monday and are the same for all.</p><blockquote><p>Die Gebühren für das Parken werden ab Montag erhöht und sind für alle gleich.</p></blockquote>'
    - '<p>한국어 교실은 3월에 시작합니다.</p><p>Lớp học tiếng Hàn dành cho gia đình đa văn hóa bắt đầu vào tháng ba. Xin vui lòng đăng ký tại trung tâm.</p>'
    - '<!doctype html><html lang="en"><title>Parking</title><h1>Parking in the town</h1><p>The charges of the car parks will rise from Monday and are the same for all.</p><p>Mae eich cyngor yn gofyn am eich barn ac mae croeso i chi ysgrifennu atom yn Gymraeg.</p>'
    - '<p lang="fr">공영주차장 요금이 다음 달부터 오릅니다.</p>'
    - '<!doctype html><html lang="en"><title>Parking</title><h1>Parking in the town</h1><p>The charges of the car parks will rise from Monday and are the same for all.</p><div id="n"></div><script>n.attachShadow({ mode: "open" }).innerHTML = "<p>Mae eich cyngor yn gofyn am eich barn ac mae croeso i chi ysgrifennu atom yn Gymraeg.</p>"</script>'
  passed:
    - '<!doctype html><html lang="en"><title>Parking</title><h1>Parking in the town</h1><p>The charges of the car parks will rise from Monday and are the same for all.</p><div id="n"></div><script>n.attachShadow({ mode: "open" }).innerHTML = "<p lang=cy>Mae eich cyngor yn gofyn am eich barn ac mae croeso i chi ysgrifennu atom yn Gymraeg.</p>"</script>'
    - '<p lang="en">The charges of the car parks will rise from Monday, and they are the same for all who live in the town.</p>'
    - '<p>공영주차장 요금은 World Health Organization과 관계가 없습니다.</p>'
    - '<p>Creative Commons Attribution 4.0 International</p>'
    - '<!doctype html><html lang="en"><title>People</title><h1>People of the town</h1><p>The prize went to Nguyễn Văn An, Trần Thị Bình and Lê Hoàng, who live in the town.</p>'
    - '<ul><li><a href="/en">English</a></li><li><a href="/ja">日本語</a></li></ul>'
    - '<p>문의: <span lang="en">We are here to help you with all of that.</span></p>'
    - '<pre>this is the text of a program and it is not for you</pre><p>끝</p>'
  inapplicable:
    - '<!doctype html><html><title>주차</title><p>The charges of the car parks will rise from Monday, and they are the same for all.</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p>The charges of the car parks will rise from Monday, and they are the same for all who live in the town.</p></main>'}
---*/
// WCAG 2.2 3.1.2, H58. A passage of the page's own text whose language the page as a whole does not share: where all of it is in
// another language, that is page-language-wrong's.
({
  // In a shadow tree the language is that of its host.
  near(block) {
    for (let at = block; at; at = at.getRootNode().host) if (at.closest("[lang]")) return at.closest("[lang]");
    return null;
  },
  applies(page) { return page.lexicon.textBlocks().filter((block) => this.near(block)?.lang.trim() && !block.closest("[translate=no], textarea")); },
  expect(block, page) {
    const near = this.near(block);
    const parts = [];
    const walk = (node) => {
      if (node instanceof Text) parts.push(node.data);
      else if (node instanceof Element && (node === block || !node.hasAttribute("lang")) && !/^(?:script|style|code|kbd|samp|pre|svg|p|li|ul|ol|div|table|td|th|dd|dt|blockquote|section|article|nav|form|details|h[1-6])$/u.test(node === block ? "" : page.localName(node))) for (const child of node.childNodes) walk(child);
    };
    walk(block);
    const text = parts.join("").replace(/\s+/gu, " ").trim();
    if (text.length < 8 || text.length > 20000) return null;
    const found = page.lexicon.otherLanguage(text, near.lang, 4);
    if (!found) return null;
    const whole = near === document.documentElement && page.once("whole language", () => page.lexicon.otherLanguage(page.lexicon.pageText(), near.lang, 4));
    return whole ? null : { detail: `${text.slice(0, 50)} (lang="${near.lang}" → ${page.lexicon.attribute(found)})` };
  },
})
