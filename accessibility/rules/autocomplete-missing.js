/*---
name: {ko: '자기 정보를 적는 칸은 무엇인지 기계도 안다', en: Fields about oneself say so to the browser}
wcag: [1.3.5]
kwcag: []
message: {ko: '자기 정보를 적는 칸인데 autocomplete가 없거나 레이블과 맞지 않습니다', en: 'The field asks for something about the person, and its autocomplete is missing or says something else'}
fix: {ko: '칸의 뜻에 맞는 autocomplete를 적으세요. 예: autocomplete="email"', en: 'Write the autocomplete that fits the field, such as autocomplete="email".'}
examples:
  failed:
    - '<form method="post"><label>성명 <input name="n"></label><label>이메일 <input type="email" name="e"></label><button type="submit">신청</button></form>'
    - '<form method="post"><label>First name <input></label><label>Last name <input></label><label>Phone <input type="tel" autocomplete="off"></label></form>'
    - '<form><label>Email <input autocomplete="tel"></label></form>'
    - '<form><label>Surname <input autocomplete="given-name"></label></form>'
    - '<form><label for="n">신청하는 사람 이름</label><input id="n" autocomplete="email"><button>보내기</button></form>'
  passed:
    - '<form method="post"><label>성명 <input autocomplete="name"></label><label>이메일 <input autocomplete="email"></label></form>'
    - '<form><label>Work phone <input autocomplete="section-a work tel-national"></label><label>Phone <input autocomplete="home tel"></label></form>'
    - '<form><label>Email <input type="email"></label><button type="submit">Subscribe</button></form>'
    - '<form role="search"><label>Name <input></label><label>Address <input></label></form>'
    - '<form><label>Address <input autocomplete="shipping address-line1"></label></form>'
    - '<form><label>Email <input autocomplete="username"></label></form>'
  inapplicable:
    - '<form><label>Name of the street <input></label></form>'
    - '<form><label>Name <input readonly value="x"></label></form>'
    - '<p>Email</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form method="post"><label>성명 <input></label><label>이메일 <input type="email"></label></form></main>'}
---*/
// WCAG 2.2 1.3.5, H98 and F107. Fields of several people at once, and of a search, are not about oneself.
({
  FITS: { email: /email|username/u, tel: /^tel/u, name: /name|nickname|organization/u, "given-name": /given-name|additional-name/u, "family-name": /family-name/u, "street-address": /address/u, "postal-code": /postal-code/u, bday: /bday/u },
  TOKENS: /^(?:name|honorific-prefix|given-name|additional-name|family-name|honorific-suffix|nickname|username|new-password|current-password|one-time-code|organization-title|organization|street-address|address-line[123]|address-level[1234]|country|country-name|postal-code|cc-[a-z-]+|transaction-[a-z]+|language|bday(?:-[a-z]+)?|sex|url|photo|tel(?:-[a-z-]+)?|email|impp)$/u,
  kind(field, page) {
    const label = page.lexicon.plain(page.name(field).replace(/[*]|\((?:필수|선택|required|optional)\)|^(?:필수|선택)\b/giu, ""));
    const kinds = page.once("personal", () => new Map(Object.entries(page.lexicon.list("personal-field")).flatMap(([token, labels]) => labels.map((text) => [page.lexicon.plain(text), token]))));
    return kinds.get(label) ?? null;
  },
  // What a label ends with where it says whose: enough to know that another value is wrong, too little to ask for one.
  ends(field, page) {
    const label = page.lexicon.plain(page.name(field)).replace(/^(?:신청(?:하는 사람|인|자)?(?:의)?|본인|예약자|보호자|대표자|applicant s?|your|contact) /u, "");
    return page.once("personal", () => new Map()).get(label) ?? null;
  },
  applies(page) {
    return page.all("input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=radio], [type=checkbox], [type=search]), textarea, select")
      .filter((field) => page.exposed(field) && !field.readOnly && !field.disabled && (this.kind(field, page) ?? this.ends(field, page)) !== null);
  },
  expect(field, page) {
    const kind = this.kind(field, page) ?? this.ends(field, page);
    const said = (field.getAttribute("autocomplete") ?? "").toLowerCase().trim().split(/\s+/u).findLast((token) => token !== "webauthn") ?? "";
    const detail = `${page.name(field)} (${said || kind})`;
    if (said !== "" && said !== "off" && said !== "on") return this.TOKENS.test(said) && !this.FITS[kind].test(said) ? { detail } : null;
    if (this.kind(field, page) === null || !field.form || field.closest("[role=search], search, table") || page.lexicon.find("search", page.lexicon.without(field.form).slice(0, 500))) return null;
    const fields = page.once("personal fields", () => this.applies(page));
    const kinds = fields.filter((other) => other.form === field.form).map((other) => this.kind(other, page)).filter((each) => each !== null);
    return new Set(kinds).size >= 2 && new Set(kinds).size === kinds.length ? { detail } : null;
  },
})
