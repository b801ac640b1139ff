/*---
name: {ko: '내용이 그림뿐인 곳에서는 그림에 대체 텍스트가 있다', en: A picture that is all there is has an alternative}
wcag: [1.1.1]
kwcag: [5.1.1]
message: {ko: '이곳의 내용은 그림이나 아이콘뿐인데 대체 텍스트가 없습니다', en: 'A picture or icon is all that stands here, and it has no alternative'}
fix: {ko: '그림이 알리는 것을 alt에 적거나, 보이지 않는 글이나 보이는 글로 적으세요. 예: ‘가능’', en: 'Say what it tells in its alt, in words beside it or in words that are only heard, such as “open”.'}
examples:
  failed:
    - '<table><caption>예약</caption><tr><th scope="col">시설</th><th scope="col">오전</th></tr><tr><th scope="row">강당</th><td><img src="../assets/icon.svg" alt="" width="20" height="20"></td></tr></table>'
    - '<table><caption>Open</caption><tr><th scope="col">Place</th><th scope="col">Monday</th></tr><tr><th scope="row">Hall</th><td><i style="display: inline-block; width: 16px; height: 16px; background: green"></i></td></tr></table>'
    - '<h2>Spending</h2><canvas width="300" height="200"></canvas><h2>Questions</h2><p>Write to us.</p>'
    - '<h2>예산</h2><div><svg width="300" height="200"><rect width="40" height="150" fill="#036"/></svg></div><h2>문의</h2><p>예산과</p>'
  passed:
    - '<table><caption>예약</caption><tr><th scope="col">시설</th><th scope="col">오전</th></tr><tr><th scope="row">강당</th><td><img src="../assets/icon.svg" alt="가능" width="20" height="20"></td></tr></table>'
    - '<h2>Spending</h2><canvas width="300" height="200" role="img" aria-label="Schools 60 %"></canvas><h2>Questions</h2><p>Write to us.</p>'
    - '<h2>예산</h2><svg width="300" height="200"><rect width="40" height="150" fill="#036"/></svg><p>복지에 60 %를 씁니다.</p>'
    - '<h2>예산</h2><svg width="300" height="200"><text x="9" y="90">복지 60%</text></svg><h2>문의</h2><p>예산과</p>'
  inapplicable:
    - '<table><caption>Sister cities</caption><tr><td></td><th scope="col">City</th></tr><tr><td><img src="../assets/icon.svg" alt="" width="20" height="20"></td><td>Seoul</td></tr></table>'
    - '<p><img src="../assets/icon.svg" alt="" width="20" height="20"> 주차장</p>'
    - '<table><caption>예약</caption><tr><th scope="col">시설</th><th scope="col">오전</th></tr><tr><th scope="row">강당</th><td></td></tr></table>'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<h2>예산</h2><canvas width="300" height="200"></canvas></main>'}
---*/
// WCAG 2.2 F38 and F65: what is all that a cell of a data table holds, or all that stands under a heading, is no decoration.
({
  GRAPHIC: "img, svg, canvas",
  applies(page) {
    const cells = page.all("td").filter((cell) => cell.textContent.trim() === "" && cell.firstElementChild && cell.closest("table")?.querySelector("th") && !cell.closest("[role=presentation], [role=none], [aria-hidden=true]") && !cell.querySelector("a, button, input, select, textarea, iframe, video, audio, object")
      && this.headed(cell) && [...cell.closest("tr").cells].some((other) => other !== cell && other.textContent.trim() !== "") && page.visible(cell)).map((place) => ({ place, element: this.icon(place, page) }));
    const graphics = page.all("main svg, main canvas, main img[alt=''], body > svg, body > canvas").filter((graphic) => !graphic.closest("a, button, td, th, li, figure, header, footer, nav, [aria-hidden=true]") && page.visibleByStyle(graphic) && page.box(graphic).width >= 150 && page.box(graphic).height >= 80)
      .filter((graphic) => !page.parent(graphic).closest("svg")).map((element) => ({ place: null, element }));
    return [...cells, ...graphics].filter(({ element }) => element);
  },
  // A column of flags or marks beside names has no head of its own: what has one tells something by itself.
  headed(cell) {
    const head = cell.closest("table").rows[0].cells[cell.cellIndex];
    return head !== undefined && head.localName === "th" && head.textContent.trim() !== "";
  },
  // What is drawn in an otherwise empty cell: a picture, or a small box with a colour, a picture or a sign of its own.
  icon: (cell, page) => [...cell.querySelectorAll("*")].find((each) => {
    const { width, height } = page.box(each);
    if (Math.min(width, height) < 8 || !page.visibleByStyle(each)) return false;
    if (each.matches("img, svg")) return !page.parent(each).closest("svg");
    const { backgroundColor, backgroundImage, borderTopStyle } = page.style(each);
    return Math.max(width, height) <= 48 && (backgroundImage !== "none" || borderTopStyle !== "none" || !/^(?:transparent|rgba\(\d+, \d+, \d+, 0\))$/u.test(backgroundColor));
  }),
  expect({ place, element }, page) {
    if (place) {
      const said = [...place.querySelectorAll("*"), place].some((each) => ["aria-label", "aria-labelledby", "title", "aria-describedby"].some((name) => each.hasAttribute(name)) || (each.getAttribute("alt") ?? "").trim() !== "");
      // Without alt at all it is axe's image-alt.
      return said || element.matches("img:not([alt])") ? null : { element };
    }
    if (["aria-label", "aria-labelledby", "title", "aria-describedby"].some((name) => element.hasAttribute(name)) || element.querySelector("title, desc, text, foreignObject, image") || element.textContent.trim() !== "") return null;
    const heading = this.before(element, page);
    if (!heading) return null;
    const range = document.createRange();
    range.setStartAfter(heading);
    const next = page.once("headings", () => page.all("h1, h2, h3, h4, h5, h6")).find((each) => element.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
    const end = heading.closest("main, article, section") ?? document.body;
    if (next && end.contains(next)) range.setEndBefore(next);
    else range.setEndAfter(end.lastChild);
    const alone = range.cloneContents();
    for (const each of alone.querySelectorAll("script, style, template, noscript")) each.remove();
    const others = alone.querySelectorAll("img:not([alt='']), video, audio, iframe, object, table, form, [aria-label]");
    return alone.textContent.trim() === "" && others.length === 0 ? { element, detail: page.text(heading) } : null;
  },
  before: (element, page) => page.once("headings", () => page.all("h1, h2, h3, h4, h5, h6")).filter((each) => element.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING && page.visible(each) && each.matches("h2, h3, h4, h5, h6")).pop(),
})
