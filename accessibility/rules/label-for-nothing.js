/*---
name: {ko: '레이블마다 입력란이 있다', en: Each label belongs to a field}
wcag: [1.3.1]
kwcag: [7.3.2]
message: {ko: '레이블이 어느 입력란과도 이어져 있지 않습니다', en: 'The label belongs to no field'}
fix: {ko: 'label의 for와 입력란의 id를 같은 말로 적으세요.', en: 'Give the for of the label and the id of the field the same word.'}
examples:
  failed:
    - '<form><label for="mail">전자우편</label><input id="email" aria-label="전자우편"></form>'
    - '<form><label>Name</label><input aria-label="Name"></form>'
    - '<form><label for="box">Name</label><div id="box"><input aria-label="Name"></div></form>'
    - '<form action="/t"><label for="p">Street</label><input id="p" name="street"><label for="p">Damage</label><input id="p" name="damage"></form>'
  passed:
    - '<form action="/t"><label for="p">Street</label><input id="p" name="street"><label for="q">Damage</label><input id="q" name="damage"></form>'
    - '<form><label for="mail">전자우편</label><input id="mail"></form>'
    - '<form><label>Name <input></label></form>'
    - '<form><label for="pick">Place</label><x-picker id="pick"></x-picker></form>'
    - '<form><label for="out">Sum</label><output id="out">3</output></form>'
  inapplicable:
    - '<form><input aria-label="Name"></form>'
    - '<form><label hidden for="none">Name</label><input aria-label="Name"></form>'
    - '<p><label>Only text</label></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><label for="mail">전자우편</label><p>보낼 곳: <input id="email" aria-label="받을 곳"></p></form></main>'}
---*/
// WCAG 2.2 F68 and H44. A label without a form around it labels nothing that somebody would fill in.
({
  applies: (page) => page.all("label").filter((label) => page.visible(label) && page.text(label) !== "" && (label.hasAttribute("for") || page.once("fields", () => page.all("input:not([type=hidden]), select, textarea").length > 0))),
  // Of fields with one id a label belongs to the first; a later one that has nothing else to be named by has lost its own.
  lost(label, id) {
    const fields = [...document.querySelectorAll(`[id="${CSS.escape(id)}"]`)].filter((each) => each.matches("input:not([type=hidden]), select, textarea"));
    const labels = [...document.querySelectorAll(`label[for="${CSS.escape(id)}"]`)];
    const own = fields[labels.indexOf(label)];
    return fields.length > 1 && labels.indexOf(label) > 0 && own && own.labels.length === 0 && !["aria-label", "aria-labelledby", "title"].some((name) => own.hasAttribute(name));
  },
  expect(label, page) {
    const id = label.getAttribute("for");
    if (id && this.lost(label, id)) return { detail: page.text(label) };
    const target = id === null ? label.querySelector("input:not([type=hidden]), select, textarea, button, meter, output, progress, [role]") : label.getRootNode().getElementById?.(id) ?? null;
    const tied = target && (id === null || target.matches("input:not([type=hidden]), select, textarea, button, meter, output, progress") || page.localName(target).includes("-") || target.hasAttribute("role"));
    const named = label.id !== "" && page.all("[aria-labelledby]").some((element) => element.getAttribute("aria-labelledby").split(/\s+/u).includes(label.id));
    return tied || named || (id === null && [...label.querySelectorAll("*")].some((inner) => page.localName(inner).includes("-"))) ? null : { detail: page.text(label) };
  },
})
