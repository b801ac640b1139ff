/*---
name: {ko: '한 양식 안의 입력란은 이름이 서로 다르다', en: Fields of one form have different labels}
wcag: [2.4.6]
kwcag: [7.3.2]
message: {ko: '같은 양식에 이름이 같은 입력란이 있어 구별할 수 없습니다', en: 'Another field of the form has the same label, so that the two cannot be told apart'}
fix: {ko: '무엇의 이름인지 덧붙이거나(예: ‘신청인 이름’, ‘보호자 이름’), 제목이 있는 <fieldset>으로 나누세요.', en: 'Say whose or which it is, such as “Name of the applicant”, or part them into a <fieldset> with a <legend> each.'}
examples:
  failed:
    - '<form><h3>신청인</h3><label>이름 <input></label><h3>보호자</h3><label>이름 <input></label></form>'
    - '<form><label>Name <input name="a"></label><label>Name: <input name="b"></label></form>'
    - '<form><label>Phone <input></label><input aria-label="Phone"></form>'
  passed:
    - '<form><fieldset><legend>신청인</legend><label>이름 <input></label></fieldset><fieldset><legend>보호자</legend><label>이름 <input></label></fieldset></form>'
    - '<form><table><caption>Hours</caption><tr><th scope="row">Monday</th><td><input aria-label="Hours"></td></tr><tr><th scope="row">Tuesday</th><td><input aria-label="Hours"></td></tr></table></form>'
    - '<form><label>Name <input></label><label>Address <input></label></form>'
  inapplicable:
    - '<form><label>Yes <input type="radio" name="a"></label><label>Yes <input type="radio" name="b"></label></form>'
    - '<form><label>Word <input></label></form><form><label>Word <input></label></form>'
    - '<form><button type="submit">Send</button></form>'
    - '<form><label>Name <input></label></form>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><label>이름 <input></label><label>이름 <input></label></form></main>'}
---*/
// WCAG 2.2 2.4.6: a label tells its field from the others, alone or with the name of its group or the headers of its cell.
({
  applies(page) {
    const fields = page.all("input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=radio], [type=checkbox]), select, textarea")
      .filter((field) => page.exposed(field) && page.visible(field) && page.name(field) !== "");
    const first = new Map();
    const count = new Map();
    for (const field of fields) count.set(field.form, (count.get(field.form) ?? 0) + 1);
    return fields.filter((field) => field.form && count.get(field.form) > 1).map((element) => {
      const groups = [];
      for (let at = page.parent(element); at && at !== element.form; at = page.parent(at)) if (at.matches("fieldset, [role=group], [role=radiogroup], [role=region], section[aria-label], section[aria-labelledby], tr, [role=row], dialog")) groups.push(at);
      const named = groups.map((group) => (page.localName(group) === "tr" ? [...group.querySelectorAll("th, td")].map((cell) => cell.textContent.trim()).join(" ") : page.name(group) || group.querySelector(":scope > legend")?.textContent)).join(" / ");
      const where = `${page.lexicon.plain(page.name(element))} in ${named}`;
      if (!first.has(element.form)) first.set(element.form, new Map());
      const known = first.get(element.form);
      const twin = known.get(where) ?? null;
      if (twin === null) known.set(where, element);
      return { element, twin };
    });
  },
  expect: ({ element, twin }, page) => (twin ? { detail: page.name(element) } : null),
})
