/*---
name: {ko: '입력란의 이름이 늘 보인다', en: The label of a field is always seen}
wcag: [3.3.2]
kwcag: [7.3.2]
message: {ko: '입력란에 보이는 레이블이 없습니다(placeholder는 적기 시작하면 사라집니다)', en: 'The field has no label that can be seen (a placeholder goes away as soon as somebody types)'}
fix: {ko: '입력란 앞에 <label>을 보이게 두세요.', en: 'Put a visible <label> before the field.'}
examples:
  failed:
    - '<form><input placeholder="이름"><input placeholder="전자우편"><button type="submit">보내기</button></form>'
    - '<form><input type="email" placeholder="Email" aria-label="Email"><input type="tel" placeholder="Phone" aria-label="Phone"></form>'
    - '<form><textarea placeholder="Your message"></textarea><p><button type="submit">Send</button></p><label>Name <input></label></form>'
    - '<form><input title="Name"><input title="Phone"><button type="submit">Send</button></form>'
    - '<style>.h { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }</style><form action="/b"><div><label for="n" class="h">Customer number</label><input id="n"></div><div><label for="m" class="h">Meter number</label><input id="m"></div><button>Show the bill</button></form>'
  passed:
    - '<style>.h { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }</style><form action="/b"><fieldset><legend>Customer number</legend><label for="n" class="h">Customer number, nine digits</label><input id="n"></fieldset><fieldset><legend>Meter number</legend><label for="m" class="h">Meter number, six digits</label><input id="m"></fieldset><button>Show the bill</button></form>'
    - '<form><label>이름 <input placeholder="홍길동"></label><label for="m">전자우편</label><input id="m"></form>'
    - '<form role="search"><input type="search" placeholder="Search this site" aria-label="Search"><button type="submit">Search</button></form>'
    - '<form><input placeholder="Email" aria-label="Email"><button type="submit">Subscribe</button></form>'
    - '<form><p id="n">Name</p><input aria-labelledby="n"><p>Phone <input aria-label="Phone"></p></form>'
    - '<form><table><caption>Hours</caption><tr><td>Monday</td><td><input aria-label="Monday"></td></tr><tr><td>Tuesday</td><td><input aria-label="Tuesday"></td></tr></table></form>'
    - '<form><div>Name</div><div><input aria-label="Name"></div><div>Phone</div><div><input aria-label="Phone"></div></form>'
  inapplicable:
    - '<form><button type="submit">Send</button></form>'
    - '<form><input type="checkbox" aria-label="I agree"></form>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><input placeholder="취미" aria-label="취미"><input placeholder="특기" aria-label="특기"></form></main>'}
---*/
// WCAG 2.2 3.3.2 and the guide to KWCAG 7.3.2. A lone field beside a button that names its purpose has its label there (G167).
({
  applies: (page) => page.all("input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=radio], [type=checkbox], [type=range], [type=color], [type=file]), textarea")
    .filter((field) => page.visible(field) && page.exposed(field) && !field.readOnly && !field.disabled),
  expect(field, page) {
    const seen = (element) => element && page.visible(element) && page.text(element) !== "";
    const by = (field.getAttribute("aria-labelledby") ?? "").split(/\s+/u).map((id) => id && document.getElementById(id));
    if ([...(field.labels ?? []), ...by].some(seen)) return null;
    if (!field.hasAttribute("placeholder") && !field.hasAttribute("aria-label") && !field.hasAttribute("title") && page.name(field) === "") return null; // without any name: axe's label
    if (field.type === "search" || field.closest("[role=search], search, td, th, [role=gridcell]") || page.lexicon.find("search", `${page.name(field)} ${field.name}`)) return null;
    const fields = field.form ? this.count(field.form, page) : 2;
    if (fields === 1 && field.form.querySelector("button, input[type=submit], input[type=image]")) return null;
    for (let at = field, step = 0; at && step < 3 && !at.matches("form, fieldset, body, main"); at = page.parent(at), step++) {
      let before = at.previousSibling;
      while (before instanceof Text && before.data.trim() === "" || before instanceof Comment || before instanceof Element && (before.localName === "br" || before.matches("label") && !page.visible(before))) before = before.previousSibling;
      if (before instanceof Text) return null;
      if (before instanceof Element && !before.matches("input, select, textarea, button, img, script, style") && !before.querySelector("input, select, textarea, button") && !before.matches("h1, h2, h3, h4, p:has(a)") && seen(before) && page.text(before).length <= 60) return null;
    }
    return { detail: page.name(field) };
  },
  count: (form, page) => [...form.querySelectorAll("input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea")].filter(page.visible).length,
})
