/*---
name: {ko: 보이는 이름이 불리는 이름에 들어 있다, en: The name that is heard holds the label that is seen}
wcag: [2.5.3]
kwcag: [6.5.3]
message:
  ko: '보이는 이름으로 불러도 이 입력란이나 버튼을 찾지 못합니다. 화면의 글과 보조 기술에 전해지는 이름은 다음과 같습니다'
  en: 'Who speaks the label that is seen does not reach this field or button. What is seen, and the name that is heard'
fix:
  ko: 'aria-label을 지워 보이는 레이블이 이름이 되게 하거나, 보이는 글이 그대로 들어가게 적으세요.'
  en: 'Remove the aria-label, so that the label is the name, or let it hold what is seen word for word.'
examples:
  failed:
    - '<p><label for="n">이름</label> <input id="n" aria-label="성명을 적는 칸"></p>'
    - '<form><label>Town <select aria-label="Choose where you live"><option>North</option></select></label></form>'
    - '<form><input type="submit" value="검색" aria-label="찾기 실행"></form>'
  passed:
    - '<p><label for="n">이름 (필수)</label> <input id="n" aria-label="신청인 이름을 적으세요"></p>'
    - '<p><label for="n" id="l">Name*</label> <input id="n" aria-labelledby="h l"></p><h2 id="h">Applicant</h2>'
    - '<form><label for="z">우편 번호</label> <input id="z" aria-label="우편번호 5자리"><input type="submit" value="검색" aria-label="검색하기"></form>'
    - '<p><label for="n">Name <small>as it stands in your passport</small></label> <input id="n" aria-label="Name of the applicant"></p>'
  inapplicable:
    - '<p><label for="n">이름</label> <input id="n"></p>'
    - '<form><input aria-label="이름"></form>'
    - '<p><label for="n" style="display: none">이름</label> <input id="n" aria-label="성명"></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><label for="hobby">취미</label> <input id="hobby" aria-label="좋아하는 일"></form></main>'}
---*/
// WCAG 2.2 failure F96. What stands in brackets, and what says that a field is required, is no part of the label (Understanding
// 2.5.3). Of links and other buttons axe's label-content-name-mismatch tells the same.
({
  applies(page) {
    return page.all("input[aria-label], input[aria-labelledby], select[aria-label], select[aria-labelledby], textarea[aria-label], textarea[aria-labelledby]")
      .filter((field) => page.exposed(field) && page.visible(field)).map((element) => ({ element, seen: this.seen(element, page) })).filter(({ seen }) => seen.length > 0);
  },
  expect({ element, seen }, page) {
    const name = page.name(element);
    return name === "" || seen.flat().some((text) => page.holdsWords(name, text)) ? null : { detail: `${seen[0][0]} ≠ ${page.brief(name)}` };
  },
  // Of each label the ways in which somebody would speak it: all of it, and how it begins.
  seen(element, page) {
    if (element.matches("[type=submit], [type=button], [type=reset]")) return element.value.trim() ? [[element.value.trim()]] : [];
    return [...element.labels ?? []].filter((label) => page.visible(label)).map((label) => {
      const first = [...label.childNodes].find((node) => node.textContent.trim() && !(node instanceof Element && node.matches("input, select, textarea")));
      return [this.bare([...label.childNodes].filter((node) => !(node instanceof Element && (node === element || node.contains(element)))).map((node) => node.textContent).join(" ")), this.bare(first?.textContent ?? "")].filter((text) => /[\p{L}\p{N}]/u.test(text));
    }).filter((texts) => texts.length > 0);
  },
  bare: (text) => text.replace(/[([（［【].*?[)\]）］】]/gu, " ").replace(/(?:^|\s)(?:필수|선택|required|optional)(?:\s*입력)?\s*$/iu, "").replace(/\s+/g, " ").trim(),
})
