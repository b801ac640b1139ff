/*---
name: {ko: '내용이 그림뿐인 곳에서는 그림에 대체 텍스트가 있다', en: A picture that is all there is has an alternative}
wcag: [1.1.1]
kwcag: [5.1.1]
message: {ko: '이곳의 내용은 그림이나 아이콘뿐인데 대체 텍스트가 없습니다', en: 'A picture or icon is all that stands here, and it has no alternative'}
fix: {ko: '그림이 알리는 것을 alt에 적거나, 보이지 않는 글이나 보이는 글로 적으세요. 예: ‘가능’', en: 'Say what it tells in its alt, in words beside it or in words that are only heard, such as “open”.'}
examples:
  failed:
    - '<ul><li style="padding-left: 2em; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M4 13l5 6L20 5%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) no-repeat 0 0 / 20px 20px">신문</li><li style="padding-left: 2em; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M4 13l5 6L20 5%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) no-repeat 0 0 / 20px 20px">상자</li><li style="padding-left: 2em; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M5 5l14 14M19 5L5 19%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) no-repeat 0 0 / 20px 20px">영수증</li><li style="padding-left: 2em; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M5 5l14 14M19 5L5 19%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) no-repeat 0 0 / 20px 20px">벽지</li></ul>'
    - '<ul><li><strong>Noodles</strong> <span style="display: inline-block; height: 24px; width: 72px; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M4 13l5 6L20 5%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) repeat-x 0 0 / 24px 24px"></span></li><li><strong>Soup</strong> <span style="display: inline-block; height: 24px; width: 24px; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M4 13l5 6L20 5%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) repeat-x 0 0 / 24px 24px"></span></li><li><strong>Rice</strong> <span style="display: inline-block; height: 24px; width: 48px; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M4 13l5 6L20 5%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) repeat-x 0 0 / 24px 24px"></span></li></ul>'
    - '<table><caption>예약</caption><tr><th scope="col">시설</th><th scope="col">오전</th></tr><tr><th scope="row">강당</th><td><img src="../assets/icon.svg" alt="" width="20" height="20"></td></tr></table>'
    - '<table><caption>Open</caption><tr><th scope="col">Place</th><th scope="col">Monday</th></tr><tr><th scope="row">Hall</th><td><i style="display: inline-block; width: 16px; height: 16px; background: green"></i></td></tr></table>'
    - '<h2>예산</h2><canvas width="300" height="200">이 브라우저는 canvas를 지원하지 않습니다.</canvas><h2>문의</h2><p>예산과</p>'
    - '<ul><li><span style="display: block; width: 80px; height: 30px; background: url(../assets/icon.svg) 0 0"></span> <a href="/1">별자리 교실</a></li><li><span style="display: block; width: 80px; height: 30px; background: url(../assets/icon.svg) 0 -30px"></span> <a href="/2">망원경 만들기</a></li><li><span style="display: block; width: 80px; height: 30px; background: url(../assets/icon.svg) 0 0"></span> <a href="/3">천체사진 입문</a></li></ul>'
    - '<h2>Spending</h2><canvas width="300" height="200"></canvas><h2>Questions</h2><p>Write to us.</p>'
    - '<h2>예산</h2><div><svg width="300" height="200"><rect width="40" height="150" fill="#036"/></svg></div><h2>문의</h2><p>예산과</p>'
    - '<ul><li>도서관 <svg aria-hidden="true" width="24" height="24"><path d="M3 13l6 6L21 5"/></svg></li><li>수영장 <svg aria-hidden="true" width="24" height="24"><path d="M3 13l6 6L21 5"/></svg></li><li>체육관 <svg aria-hidden="true" width="24" height="24"><path d="M4 4l16 16M20 4L4 20"/></svg></li></ul>'
    - '<p>정류장에서 오는 길입니다.</p><p><canvas width="280" height="160"></canvas></p><p>옆문에 비탈길이 있습니다.</p>'
    - '<style>.y::before { content: "✓" / "" } .n::before { content: "–" / "" } .w::before { content: "✓" / "yes" }</style><table><caption>Open</caption><tr><th scope="col">Place</th><th scope="col">Lift</th></tr><tr><th scope="row">Hall</th><td><i class="y"></i></td></tr></table>'
    - '<table><caption>Open</caption><tr><th scope="col">Place</th><th scope="col">Lift</th></tr><tr><th scope="row">Hall</th><td><span aria-hidden="true">✓</span></td></tr></table>'
  passed:
    - '<ul><li><span style="display: block; width: 80px; height: 30px; background: url(../assets/icon.svg) 0 0"></span> <a href="/1">별자리 교실</a> 접수중</li><li><span style="display: block; width: 80px; height: 30px; background: url(../assets/icon.svg) 0 -30px"></span> <a href="/2">망원경 만들기</a> 마감</li><li><span style="display: block; width: 80px; height: 30px; background: url(../assets/icon.svg) 0 0"></span> <a href="/3">천체사진 입문</a> 접수중</li></ul>'
    - '<h2>예산</h2><canvas width="300" height="200">복지에 60 %, 교육에 40 %를 씁니다.</canvas><h2>문의</h2><p>예산과</p>'
    - '<ul><li style="padding-left: 2em; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M4 13l5 6L20 5%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) no-repeat 0 0 / 20px 20px">버립니다: 신문</li><li style="padding-left: 2em; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M4 13l5 6L20 5%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) no-repeat 0 0 / 20px 20px">버립니다: 상자</li><li style="padding-left: 2em; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M5 5l14 14M19 5L5 19%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) no-repeat 0 0 / 20px 20px">안 됩니다: 영수증</li><li style="padding-left: 2em; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M5 5l14 14M19 5L5 19%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) no-repeat 0 0 / 20px 20px">안 됩니다: 벽지</li></ul>'
    - '<ul><li>도서관 엶 <svg aria-hidden="true" width="24" height="24"><path d="M3 13l6 6L21 5"/></svg></li><li>수영장 엶 <svg aria-hidden="true" width="24" height="24"><path d="M3 13l6 6L21 5"/></svg></li><li>체육관 쉼 <svg aria-hidden="true" width="24" height="24"><path d="M4 4l16 16M20 4L4 20"/></svg></li></ul>'
    - '<table><caption>예약</caption><tr><th scope="col">시설</th><th scope="col">오전</th></tr><tr><th scope="row">강당</th><td><img src="../assets/icon.svg" alt="가능" width="20" height="20"></td></tr></table>'
    - '<h2>Spending</h2><canvas width="300" height="200" role="img" aria-label="Schools 60 %"></canvas><h2>Questions</h2><p>Write to us.</p>'
    - '<h2>예산</h2><svg width="300" height="200"><rect width="40" height="150" fill="#036"/></svg><p>복지에 60 %를 씁니다.</p>'
    - '<h2>예산</h2><svg width="300" height="200"><text x="9" y="90">복지 60%</text></svg><h2>문의</h2><p>예산과</p>'
    - '<h2>새 소식</h2><article><svg width="320" height="200"><rect width="320" height="200"/></svg><h3>풀밭이 상을 받았습니다</h3><p>주민들이 가꾸었습니다.</p></article>'
  inapplicable:
    - '<style>.y::before { content: "✓" / "" } .n::before { content: "–" / "" } .w::before { content: "✓" / "yes" }</style><table><caption>Open</caption><tr><th scope="col">Place</th><th scope="col">Lift</th></tr><tr><th scope="row">Hall</th><td><i class="n"></i></td></tr></table>'
    - '<style>.y::before { content: "✓" / "" } .n::before { content: "–" / "" } .w::before { content: "✓" / "yes" }</style><table><caption>Open</caption><tr><th scope="col">Place</th><th scope="col">Lift</th></tr><tr><th scope="row">Hall</th><td><i class="w"></i></td></tr></table>'
    - '<table><caption>Open</caption><tr><th scope="col">Place</th><th scope="col">Lift</th></tr><tr><th scope="row">Hall</th><td><span aria-hidden="true">✓</span><span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">yes</span></td></tr></table>'
    - '<ul><li><strong>Noodles</strong> <span style="display: inline-block; height: 24px; width: 72px; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M4 13l5 6L20 5%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) repeat-x 0 0 / 24px 24px" role="img" aria-label="3 stars"></span></li><li><strong>Soup</strong> <span style="display: inline-block; height: 24px; width: 24px; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M4 13l5 6L20 5%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) repeat-x 0 0 / 24px 24px" role="img" aria-label="1 star"></span></li><li><strong>Rice</strong> <span style="display: inline-block; height: 24px; width: 48px; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M4 13l5 6L20 5%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) repeat-x 0 0 / 24px 24px" role="img" aria-label="2 stars"></span></li></ul>'
    - '<ul><li style="padding-left: 2em; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M4 13l5 6L20 5%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) no-repeat 0 0 / 20px 20px">신문</li><li style="padding-left: 2em; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M4 13l5 6L20 5%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) no-repeat 0 0 / 20px 20px">상자</li><li style="padding-left: 2em; background: url(&quot;data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M4 13l5 6L20 5%27 stroke=%27%231d5c2f%27/%3E%3C/svg%3E&quot;) no-repeat 0 0 / 20px 20px">영수증</li></ul>'
    - '<ul><li><svg aria-hidden="true" width="24" height="24"><path d="M1 1"/></svg> 도서관</li><li><svg aria-hidden="true" width="24" height="24"><path d="M1 1"/></svg> 박물관</li><li><svg aria-hidden="true" width="24" height="24"><path d="M2 2"/></svg> 수영장</li></ul>'
    - '<ul><li><svg aria-hidden="true" width="24" height="24"><path d="M3 13"/></svg> 도서관</li><li><svg aria-hidden="true" width="24" height="24"><path d="M4 5"/></svg> 수영장</li><li><svg aria-hidden="true" width="24" height="24"><path d="M9 9"/></svg> 체육관</li></ul>'
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
    const cells = page.all("td").filter((cell) => this.silent(cell) && cell.closest("table")?.querySelector("th") && !cell.closest("[role=presentation], [role=none], [aria-hidden=true]") && !cell.querySelector("a, button, input, select, textarea, iframe, video, audio, object")
      && this.headed(cell) && [...cell.closest("tr").cells].some((other) => other !== cell && other.textContent.trim() !== "") && page.visible(cell)).map((place) => ({ place, element: this.icon(place, page) ?? this.sign(place, page) }));
    const graphics = page.all("main svg, main canvas, main img[alt=''], body > svg, body > canvas").filter((graphic) => !graphic.closest("a, button, td, th, li, figure, header, footer, nav, [aria-hidden=true]") && page.visibleByStyle(graphic) && page.box(graphic).width >= 150 && page.box(graphic).height >= 80)
      .filter((graphic) => !page.parent(graphic).closest("svg")).map((element) => ({ place: null, element }));
    const drawn = page.all("main canvas, body > p > canvas, body > div > canvas").filter((canvas) => this.bare(canvas) && !canvas.closest("a, button, [aria-hidden=true], [role=presentation], [role=none]") && !["role", "aria-label", "aria-labelledby", "title", "aria-describedby"].some((name) => canvas.hasAttribute(name)) && page.visibleByStyle(canvas)
      && page.box(canvas).width >= 120 && page.box(canvas).height >= 80 && this.inFlow(canvas, page) && canvas.closest("p, figure, div, section")?.textContent.trim() === "").map((element) => ({ told: false, element }));
    return [...cells, ...graphics, ...drawn, ...this.marks(page)].filter(({ element }) => element);
  },
  // A canvas that lies behind other things, or over them, is a surface.
  inFlow(canvas, page) {
    for (let at = canvas; at && !at.matches("main, body"); at = page.parent(at)) if (/absolute|fixed/.test(page.style(at).position)) return false;
    return true;
  },
  kind(drawn, page) {
    if (drawn.matches("svg")) return drawn.innerHTML;
    if (drawn.matches("img")) return drawn.getAttribute("src");
    const { backgroundImage, backgroundPosition } = page.style(drawn);
    return [backgroundImage, drawn.textContent.trim() ? "" : backgroundPosition, drawn.textContent.trim() ? 0 : Math.round(page.box(drawn).width)].join();
  },
  // What the style draws behind an item beside its text, or behind something empty in it that has no name.
  backgrounds(item, page) {
    const isDrawn = (each) => /url\(/u.test(page.style(each).backgroundImage) && page.visibleByStyle(each);
    const empty = [...item.querySelectorAll("span, i, b, em, div")].filter((each) => each.childNodes.length === 0 && isDrawn(each) && !each.closest("a, button") && !["role", "aria-label", "aria-labelledby", "title"].some((name) => each.hasAttribute(name)));
    if (empty.length) return empty;
    return isDrawn(item) && /no-repeat/u.test(page.style(item).backgroundRepeat) && parseFloat(page.style(item).paddingLeft) >= 12 ? [item] : [];
  },
  // Whether an empty element has the shape of a written word: what stands there is one.
  isWord(drawing, page) {
    const { width, height } = page.box(drawing);
    return drawing.matches(":empty:not(img, svg)") && height >= 14 && height <= 60 && width >= 1.8 * height;
  },
  // Whether no text of the item comes after the drawing: one that stands before it is the icon of what is named.
  isLast(item, drawing) {
    const range = document.createRange();
    range.selectNodeContents(item);
    range.setStartAfter(drawing);
    return range.toString().trim() === "";
  },
  // In a list of three or more, hidden drawings of two or more kinds of which one comes again: they tell the items apart, as a tick and
  // a cross do. Where the words of the items tell the same, as "open" and "closed", they only repeat it.
  marks(page) {
    return page.all("main ul, main ol, main tbody, body > ul, body > ol").flatMap((list) => {
      const items = [...list.children].map((item) => {
        const drawn = [...item.querySelectorAll("svg[aria-hidden=true], img[alt='']")].filter((each) => !each.closest("a, button") && page.visibleByStyle(each));
        return { item, drawn: drawn.length ? drawn : this.backgrounds(item, page) };
      });
      const own = items.filter(({ item, drawn }) => drawn.length === 1 && item.textContent.trim() !== "" && (drawn[0] === item || this.isLast(item, drawn[0]) || this.isWord(drawn[0], page)) && (drawn[0].matches(":not(img, svg)") || Math.max(page.box(drawn[0]).width, page.box(drawn[0]).height) <= 48));
      if (own.length < 3 || own.length < items.length || own.some(({ item, drawn: [each] }) => !this.isWord(each, page) && (item.querySelector("a, button, p, h2, h3, h4") || item.textContent.trim().length > 60))) return [];
      const kinds = Map.groupBy(own, ({ drawn: [each] }) => this.kind(each, page));
      // One drawing, repeated more often for one than for another, counts something.
      const counts = own.every(({ drawn: [each] }) => each.matches(":empty") && /repeat/u.test(page.style(each).backgroundRepeat)) && new Set(own.map(({ drawn: [each] }) => `${page.style(each).backgroundImage} ${page.style(each).backgroundPosition}`)).size === 1;
      if (kinds.size < 2 || kinds.size === own.length && !counts) return [];
      if (counts) return [{ told: false, element: own[0].drawn[0] }];
      const words = (group) => group.map(({ item }) => new Set(page.lexicon.plain(item.textContent).split(" ")));
      const told = [...kinds.values()].every((group) => {
        const [first, ...rest] = words(group);
        const others = words(own.filter((each) => !group.includes(each)));
        return [...first].some((word) => rest.every((each) => each.has(word)) && others.every((each) => !each.has(word)));
      });
      return [{ told, element: own[0].drawn[0] }];
    });
  },
  // A column of flags or marks beside names has no head of its own: what has one tells something by itself.
  headed(cell) {
    const head = cell.closest("table").rows[0].cells[cell.cellIndex];
    return head !== undefined && head.localName === "th" && head.textContent.trim() !== "";
  },
  // Whether nothing stands in place of a drawing, or only that the browser cannot draw.
  bare: (drawing) => /^$|브라우저.*(?:지원|표시)|(?:canvas|캔버스).*(?:지원|않|없)|browser .*support|(?:not|n.t) support|canvas (?:is )?not/isu.test(drawing.textContent.trim()) && drawing.textContent.trim().length <= 120,
  // Whether no text of a cell is read out.
  silent(cell) {
    if (!cell.querySelector("[aria-hidden=true]")) return cell.textContent.trim() === "";
    const copy = cell.cloneNode(true);
    for (const each of copy.querySelectorAll("[aria-hidden=true], script, style, template")) each.remove();
    return copy.textContent.trim() === "";
  },
  // A sign that is written in the cell, or put there by the style, and kept from those who listen; a dash says that there is nothing.
  sign: (cell, page) => [cell, ...cell.querySelectorAll("*")].find((each) => {
    if (!page.visibleByStyle(each)) return false;
    const silent = each.closest("[aria-hidden=true]") !== null;
    const says = (text) => /[^\s\p{L}\p{P}]/u.test(text);
    if (silent && each.childElementCount === 0 && says(each.textContent)) return true;
    return ["::before", "::after"].some((name) => {
      const [shown, spoken] = getComputedStyle(each, name).content.split(/(?<=") \/ (?=")/);
      return (silent || spoken === '""') && /^"/.test(shown) && says(shown.slice(1, -1));
    });
  }),
  // What is drawn in an otherwise empty cell: a picture, or a small box with a colour, a picture or a sign of its own.
  icon: (cell, page) => [...cell.querySelectorAll("*")].find((each) => {
    const { width, height } = page.box(each);
    if (Math.min(width, height) < 8 || !page.visibleByStyle(each)) return false;
    if (each.matches("img, svg")) return !page.parent(each).closest("svg");
    const { backgroundColor, backgroundImage, borderTopStyle } = page.style(each);
    return Math.max(width, height) <= 48 && (backgroundImage !== "none" || borderTopStyle !== "none" || !/^(?:transparent|rgba\(\d+, \d+, \d+, 0\))$/u.test(backgroundColor));
  }),
  expect({ place, told, element }, page) {
    if (told !== undefined) return told ? null : { element, detail: page.text(element.closest("li, tr") ?? element) };
    if (place) {
      const said = [...place.querySelectorAll("*"), place].some((each) => ["aria-label", "aria-labelledby", "title", "aria-describedby"].some((name) => each.hasAttribute(name)) || (each.getAttribute("alt") ?? "").trim() !== "");
      // Without alt at all it is axe's image-alt.
      return said || element.matches("img:not([alt])") ? null : { element };
    }
    if (["aria-label", "aria-labelledby", "title", "aria-describedby"].some((name) => element.hasAttribute(name)) || element.querySelector("title, desc, text, foreignObject, image") || !this.bare(element)) return null;
    const heading = this.before(element, page);
    if (!heading) return null;
    const range = document.createRange();
    range.setStartAfter(heading);
    const next = page.once("headings", () => page.all("h1, h2, h3, h4, h5, h6")).find((each) => element.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
    // What a deeper heading follows is a picture of that part, as on a card.
    if (next && Number(next.localName[1]) > Number(heading.localName[1])) return null;
    const end = heading.closest("main, article, section") ?? document.body;
    if (next && end.contains(next)) range.setEndBefore(next);
    else range.setEndAfter(end.lastChild);
    const alone = range.cloneContents();
    for (const each of alone.querySelectorAll("script, style, template, noscript, canvas")) each.remove();
    const others = alone.querySelectorAll("img:not([alt='']), video, audio, iframe, object, table, form, [aria-label]");
    return alone.textContent.trim() === "" && others.length === 0 ? { element, detail: page.text(heading) } : null;
  },
  before: (element, page) => page.once("headings", () => page.all("h1, h2, h3, h4, h5, h6")).filter((each) => element.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING && page.visible(each) && each.matches("h2, h3, h4, h5, h6")).pop(),
})
