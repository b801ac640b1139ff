/*---
name: {ko: '꼭 적어야 하는 칸이 어느 것인지 글로 알린다', en: What has to be filled in is said}
wcag: [3.3.2]
kwcag: [7.3.2]
message: {ko: '꼭 적어야 하는 칸이 어느 것인지 알 수 없습니다', en: 'Nothing says which fields have to be filled in'}
fix: {ko: '레이블에 ‘(필수)’를 붙이거나, 양식 첫머리에 ‘*는 꼭 적어야 하는 항목입니다’라고 적으세요.', en: 'Add “(required)” to the label, or explain the asterisk before the form.'}
examples:
  failed:
    - '<form><label>이름 <input required></label><label>별명 <input></label></form>'
    - '<form><label>Name <input aria-required="true"></label><label>Nickname <input></label></form>'
    - '<form><label>Name * <input></label><label>Nickname <input></label></form>'
  passed:
    - '<p>이름과 휴대전화 번호는 꼭 적어야 합니다.</p><form><label>이름 <input required></label><label>상담 내용 <input></label></form>'
    - '<form><label>이름(필수) <input required></label><label>별명 <input></label></form>'
    - '<form><p>* 표시는 꼭 적어야 하는 항목입니다.</p><label>이름 * <input required></label><label>별명 <input></label></form>'
    - '<form><label>Name <input required></label><label>Nickname (optional) <input></label></form>'
    - '<form><p>All fields are required unless they say otherwise.</p><label>Name <input required></label><label>Nickname <input></label></form>'
    - '<form><label>Name * <input required></label><label>Nickname <input></label></form>'
    - '<form><label>Name <input required></label><label>Phone <input required></label></form>'
    - '<form><label>Size <input></label></form>'
  inapplicable:
    - '<form><button type="submit">Send</button></form>'
    - '<p>No form</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><label>취미 <input required></label><label>별명 <input></label></form></main>'}
---*/
// WCAG 2.2 H90, G83 and 3.3.2. Where all fields have to be filled in, none needs telling from another.
({
  applies(page) {
    return page.all("form").filter((form) => this.fields(form, page).length > 0);
  },
  fields: (form, page) => [...Element.prototype.querySelectorAll.call(form, "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=radio], [type=checkbox], [type=search]), select, textarea")].filter((field) => page.visible(field) && page.exposed(field)),
  expect(form, page) {
    const isRequired = (field) => field.matches("[required], [aria-required=true]");
    if (page.lexicon.explainsRequired(form)) return null;
    const fields = this.fields(form, page);
    const others = fields.filter((field) => !isRequired(field));
    const hidden = others.length > 0 && !others.every(page.lexicon.saysOptional) ? fields.find((field) => isRequired(field) && !page.lexicon.saysRequired(field)) : null;
    const starred = fields.find((field) => !isRequired(field) && [...(field.labels ?? [])].some((label) => /[*＊∗]\s*:?\s*$/u.test(label.textContent.trim())));
    const found = hidden ?? starred;
    return found ? { element: found, detail: page.name(found) } : null;
  },
})
