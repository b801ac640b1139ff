/*---
name: {ko: '입력란의 이름이 무엇을 적을지 말한다', en: The label of a field says what to enter}
wcag: [2.4.6]
kwcag: [7.3.2]
message: {ko: '입력란의 이름이 무엇을 적을지 말하지 않습니다', en: 'The label of the field does not say what to enter'}
fix: {ko: '‘입력’, ‘필드’ 대신 적을 것의 이름을 쓰세요. 예: ‘휴대전화 번호’', en: 'Name what is to be entered instead of “input” or “field”, such as “Mobile number”.'}
examples:
  failed:
    - '<form><label>입력란 <input></label></form>'
    - '<form><label>Text field <input></label></form>'
    - '<form><input aria-label="input"></form>'
    - '<form><label>: <input></label></form>'
    - '<form><select aria-label="dropdown"><option>North</option></select></form>'
    - '<p><label for="d">선택</label> <select id="d"><option>월</option><option>수</option></select></p>'
  passed:
    - '<form><label>휴대전화 번호 <input></label></form>'
    - '<form><label>Field of study <input></label></form>'
    - '<form><label>Message <textarea></textarea></label></form>'
    - '<form><label>제목 <input></label></form>'
  inapplicable:
    - '<form><input></form>'
    - '<form><input type="submit" value="Send the form"></form>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><label>입력란 <input></label></form></main>'}
---*/
// WCAG 2.2 2.4.6 and G131. A field without any name is axe's label.
({
  applies: (page) => page.all("input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea, [role=textbox], [role=combobox], [role=checkbox], [role=switch], [role=slider], [role=spinbutton], [role=searchbox]")
    .filter((field) => page.exposed(field) && page.name(field) !== ""),
  expect(field, page) {
    const name = page.name(field).replace(/[*:]|\((?:필수|required)\)/giu, "").trim();
    return page.lexicon.letters(name) === 0 || (page.lexicon.is("vague-field", name) || page.lexicon.is("vague-label", name) && !/^(?:title|content|page|link)$/iu.test(name)) ? { detail: page.name(field) } : null;
  },
})
