/*---
name: {ko: '제목처럼 보이는 글은 제목이다', en: Text that looks like a heading is one}
wcag: [1.3.1]
kwcag: [6.4.2]
message: {ko: '굵거나 큰 글자로 제목처럼 보이지만 제목으로 적혀 있지 않습니다', en: 'It looks like a heading, bold or large, but is not marked up as one'}
fix: {ko: '차례에 맞는 제목으로 쓰세요: Markdown에서는 줄 앞에 ##나 ###, HTML에서는 <h2>나 <h3>입니다.', en: 'Use a heading of the level that fits: ## or ### before the line in Markdown, <h2> or <h3> in HTML.'}
examples:
  failed:
    - '<p><strong>신청 방법</strong></p><p>구청 교통과에 오셔서 신청서를 내시면 사흘 안에 처리 결과를 알려 드립니다.</p>'
    - '<p><b>How to apply</b></p><p>Come to the town hall with your papers, fill in the form and hand it over at the desk.</p>'
    - '<div style="font-size:1.6em;font-weight:bold">How to apply</div><p>Come to the town hall with your papers, fill in the form and hand it over at the desk.</p>'
    - '<p style="font-size:28px">Opening hours</p><ul><li>Monday to Friday</li><li>Saturday morning</li></ul>'
    - '<font size="5"><b>How to apply</b></font><p>Come to the town hall with your papers, fill in the form and hand it over at the desk.</p>'
    - '<p><b style="font-size:22px">수수료</b></p><p>400원입니다.</p>'
    - '<h2 role="presentation">신청 방법</h2><p>구청에 오셔서 신청서를 내세요.</p>'
    - '<section aria-labelledby="s"><p id="s"><strong>신청 방법</strong></p><p>구청 교통과에 오셔서 신청서를 내시면 사흘 안에 처리 결과를 알려 드립니다.</p></section>'
  passed:
    - '<p style="border: 3px solid; font-weight: 700; padding: 1em">No bathing before Friday</p><p>After the heavy rain of last weekend there are too many germs in the water, so please wait.</p>'
    - '<p><strong>Applications close on Friday.</strong></p><p>Come to the town hall with your papers, fill in the form and hand it over at the desk.</p>'
    - '<p><strong>Note:</strong></p><p>Come to the town hall with your papers, fill in the form and hand it over at the desk.</p>'
    - '<p><strong>주의</strong> 주말에는 쉽니다.</p><p>구청 교통과에 오셔서 신청서를 내시면 사흘 안에 처리 결과를 알려 드립니다.</p>'
    - '<p><b>One bold line after the other</b></p><p><b>Come to the town hall with your papers, fill in the form and hand it over.</b></p>'
    - '<p style="font-size:1.6em;font-weight:bold">상담 전화 120</p><p>평일 9시~18시</p>'
    - '<header><div style="font-size:1.6em;font-weight:bold">환한구청</div><p>살기 좋은 환한구</p></header>'
    - '<p style="font-weight:bold">£ 12.50</p><p>That is the charge for a day in each of the car parks of the town.</p>'
    - '<p><strong>전체 12건</strong></p><ul><li>공원 조성 계획을 알립니다</li><li>주차장을 넓힙니다</li></ul>'
    - '<p><strong>24 results for parking</strong></p><ul><li>Where to park in the town</li><li>What it costs</li></ul>'
  inapplicable:
    - '<label for="f">첨부 파일</label><p id="e"><strong>파일이 너무 큽니다 10MB 이하</strong></p><div>파일은 하나만 붙일 수 있고, 그림이나 문서라야 하며, 10MB를 넘지 않아야 받습니다. <input type="file" id="f" aria-describedby="e"></div>'
    - '<h2>신청 방법</h2><p>구청 교통과에 오셔서 신청서를 내시면 사흘 안에 처리 결과를 알려 드립니다.</p>'
    - '<div role="heading" aria-level="2"><b>How to apply</b></div><p>Come to the town hall with your papers, fill in the form and hand it over at the desk.</p>'
    - '<table><caption>Hours</caption><tr><th scope="col"><p><b>Monday</b></p><p>We are open from nine in the morning to five in the afternoon.</p></th></tr></table>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><strong>신청 방법</strong></p><p>구청 교통과에 오셔서 신청서를 내시면 사흘 안에 처리 결과를 알려 드립니다.</p></main>'}
---*/
// WCAG 2.2 F2 and H42: a short line of its own, bolder or larger than the text it stands over.
({
  applies(page) {
    const bared = page.all("h1[role], h2[role], h3[role], h4[role], h5[role], h6[role]").filter((heading) => heading.matches("[role=none], [role=presentation]") && !heading.querySelector("button, a[href], [role]") && page.lexicon.letters(heading.textContent) > 1 && page.visible(heading));
    return [...bared, ...page.all("p, div, font, center, body > b, body > strong, main > b, main > strong, section > b, section > strong, article > b, article > strong").filter((block) => {
      const text = block.textContent.trim();
      return text.length > 1 && text.length <= 80 && !block.querySelector("p, div, h1, h2, h3, h4, h5, h6, [role=heading], ul, ol, dl, table, img, svg, a[href], button, input, select, textarea, label, br, iframe, [role=button], time, code") &&
        !block.closest("h1, h2, h3, h4, h5, h6, [role=heading], li, dt, dd, td, th, caption, figcaption, figure, label, legend, button, a, summary, nav, footer, address, blockquote, pre, code, form, fieldset, [role=alert], [role=status], [role=note], [role=listitem], dialog, [role=presentation] td, [aria-hidden=true]") &&
        page.visible(block) && this.next(block) !== null && !this.belongs(block);
    })];
  },
  // A hint or an error of a field, or the name of a group or a table. What names a part of the page is its heading.
  belongs: (block) => block.id !== "" && ["aria-describedby", "aria-errormessage", "aria-labelledby"].some((name) =>
    document.querySelector(`[${name}~="${CSS.escape(block.id)}"]:not(section, article, aside, main, nav, div:not([role]), dialog, [role=region], [role=dialog], [role=alertdialog], [role=article], [role=tabpanel])`) !== null),
  next(block) {
    const after = block.nextElementSibling;
    if (!after || block.nextSibling instanceof Text && block.nextSibling.data.trim() !== "" || block.previousSibling instanceof Text && block.previousSibling.data.trim() !== "") return null;
    return after.matches("p, ul, ol, table, div, section, dl") ? after : null;
  },
  expect(block, page) {
    const text = page.text(block);
    // WCAG 2.2 F92: a heading whose role was taken away.
    if (/^h[1-6]$/u.test(page.localName(block))) return { detail: text };
    if (page.lexicon.letters(text) < 2 || /[.,;:：。!…]$|(?:니다|세요|어요|아요|예요|에요)$/u.test(text) || !/\p{L}{2}/u.test(text) || /^[^:：]{1,24}[:：]\s*\S/u.test(text)) return null;
    if (/^(?:by |posted|updated|published|작성|등록|게시|담당)/iu.test(text) || /^[\p{Sc}\d\s.,%:/~()-]+(?:원|명|건|개|%|km|kg)?$/u.test(text)) return null;
    // How many things a list has.
    if (/^(?:전체|총|모두|합계|검색 ?결과)[^가-힣]{0,3}[\d,]+\s?[가-힣]{1,2}$|^[\d,]+ (?:results?|items?|records?|documents?|notices?|pages?)\b/iu.test(text)) return null;
    // A line with a frame of its own all around is a notice.
    const { borderTopStyle, borderLeftStyle, borderRightStyle, borderBottomStyle } = page.style(block);
    if ([borderTopStyle, borderLeftStyle, borderRightStyle, borderBottomStyle].every((each) => each !== "none")) return null;
    const after = this.next(block);
    const said = page.text(after);
    if (after.querySelector("h1, h2, h3, h4, h5, h6, [role=heading]")) return null;
    const look = this.look(block);
    const below = this.look(after.querySelector("li, td, p, dd") ?? after);
    if (look === null || below === null) return null;
    // Over a line or two only what is bold and much larger is a heading for certain, and is no number to call nor the site's own name.
    const stands = look.size >= below.size * 1.3 && look.weight >= 600 && below.weight < 600 && !/\d$/u.test(text) && !block.closest("header, [role=banner]");
    if (!(after.matches("ul, ol, dl, table") ? said.length > 10 : stands ? said.length > 4 : said.length >= (/[가-힣]/u.test(said) ? 25 : 45) && said.length > text.length)) return null;
    const larger = look.size >= below.size * 1.2;
    const bolder = look.weight >= 600 && below.weight < 600 && look.size >= below.size;
    return larger || bolder ? { detail: text } : null;
  },
  // Size and weight of a text that is of one kind throughout; null where it is not.
  look(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let found = null;
    for (let node = walker.nextNode(), count = 0; node && count < 20; node = walker.nextNode(), count++) {
      if (node.data.trim() === "") continue;
      const { fontSize, fontWeight } = getComputedStyle(node.parentElement);
      const look = { size: parseFloat(fontSize), weight: Number(fontWeight) };
      if (found === null) found = look;
      else if (found.weight > look.weight || found.size > look.size) found = { size: Math.min(found.size, look.size), weight: Math.min(found.weight, look.weight) };
    }
    return found;
  },
})
