/*---
name: {ko: '입력 방법 안내가 입력란과 이어져 있다', en: A hint is tied to its field}
wcag: [1.3.1]
kwcag: [7.3.2]
message: {ko: '입력 방법을 알리는 글이 입력란과 이어져 있지 않아 화면 낭독기가 함께 읽지 못합니다', en: 'The hint is not tied to its field, so that a screen reader does not read the two together'}
fix: {ko: '안내에 id를 주고 입력란에 aria-describedby로 적으세요.', en: 'Give the hint an id and name it in the aria-describedby of the field.'}
examples:
  failed:
    - '<form><label for="d">생년월일</label><input id="d"><span class="hint">예: 2001-05-08</span></form>'
    - '<form><label for="p">Password</label><input id="p" type="password"><small>At least 12 characters</small></form>'
    - '<form><label for="d">Date</label><p class="help-text">Write it as 2001-05-08.</p><input id="d"></form>'
    - '<form><label for="p">Password</label><input id="p" type="password"><span class="error">Enter a password.</span></form>'
    - '<form><label for="b">사업자등록번호</label><input id="b"><br><span>※ 하이픈 없이 숫자 10자리를 입력하세요</span></form>'
    - '<form><p><label for="n">Account number</label><br><span>This is 8 digits long and starts with 4.</span><br><input id="n"></p></form>'
    - '<form><label for="y">생년월일</label><input id="y"><br><span style="color:#a1190a">오류: 생년월일을 숫자 8자리로 적어 주십시오.</span></form>'
    - '<form><label>이름 <input></label><br><b>에러: 이름을 적으세요.</b></form>'
    - '<form><p><label for="c">Postcode</label><input id="c"></p><p>Enter a full postcode, like AB1 2CD</p></form>'
  passed:
    - '<form><label for="d">생년월일</label><input id="d" aria-describedby="h"><span id="h" class="hint">예: 2001-05-08</span></form>'
  inapplicable:
    - '<form><p>아래 칸에 이름을 입력해 주세요.</p><input aria-label="이름"></form>'
    - '<form><label>Password <small>At least 12 characters</small><input type="password"></label></form>'
    - '<form><label for="d">Date</label><input id="d"></form>'
    - '<form><label for="a">From</label><input id="a"><span class="hint">2001</span><input aria-label="To"></form>'
    - '<form><p><label for="e">Name</label> <span>(optional)</span> <input id="e"></p></form>'
    - '<form><label>이름 <input></label><label>나이 <input></label><p>두 칸을 모두 적어 주세요.</p></form>'
    - '<p class="hint">Dates are written as 2001-05-08.</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><label for="d">생년</label><input id="d"><span class="hint">예: 2001년</span></form></main>'}
---*/
// WCAG 2.2 1.3.1 and ARIA1: what is told by nearness is told by the markup too. Only what is called a hint, or begins like one.
({
  HINT: "small, [class*=hint], [class*=help-text], [class*=helptext], [class*=help-block], [class*=form-text], [class*=field-note], [class*=description], [class~=error], [class*=error-msg], [class*=error-message], .invalid-feedback",
  FIELD: "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=radio], [type=checkbox]), select, textarea",
  applies(page) {
    const begins = (element) => element.textContent.length < 120 && (page.lexicon.find("field-hint", element.textContent.trim()) !== null || /^(?:오류|error|에러)\s*[:：]/iu.test(element.textContent.trim()) || this.between(element, page));
    return page.all("form small, form [class], form p, form span, form div, form em, form b, form strong").filter((hint) => (hint.matches(this.HINT) || begins(hint)) && !hint.closest("label, legend, button, a") && !hint.querySelector("input, select, textarea, button, label, a") && page.visible(hint) && page.text(hint).length > 3)
      .map((element) => ({ element, field: this.field(element, page) })).filter(({ element, field }) => field !== null && (element.matches(this.HINT) || this.between(element, page) || this.follows(element, field)));
  },
  // What stands between a field and its label, says how it is filled in, and is no more than a word or two.
  between(element, page) {
    const skip = (way) => { let at = element[way]; while (at?.localName === "br") at = at[way]; return at; };
    const [label, field] = [skip("previousElementSibling"), skip("nextElementSibling")];
    return Boolean(label?.matches("label[for]") && field?.matches(this.FIELD) && field.id === label.htmlFor && element.textContent.length < 160 && /\d|[.!]\s*$|(?:니다|세요|시오)\s*$/u.test(element.textContent) && page.lexicon.letters(element.textContent) > 8);
  },
  // What only begins like a hint may lead into a form; behind its field it is one.
  follows: (hint, field) => (field.compareDocumentPosition(hint) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  // The field right before, or right after, with no other beside it; else the only one of the paragraph right before.
  field(hint, page) {
    const beside = (way) => {
      const next = hint[way];
      return next?.localName === "br" ? next[way] : next;
    };
    const [before, after] = [beside("previousElementSibling"), beside("nextElementSibling")];
    const is = (element) => element?.matches(this.FIELD) && page.exposed(element);
    if (is(before) || is(after)) return is(before) === is(after) ? null : is(before) ? before : after;
    const inside = before?.matches(hint.matches("p, div") ? "p, div" : "p, div, label") ? [...before.querySelectorAll("input, select, textarea, button")] : [];
    return inside.length === 1 && is(inside[0]) && !after?.querySelector("input, select, textarea") ? inside[0] : null;
  },
  expect({ element, field }, page) {
    const ids = ["aria-describedby", "aria-labelledby", "aria-errormessage", "aria-details"].flatMap((name) => (field.getAttribute(name) ?? "").split(/\s+/u));
    const tied = element.id !== "" && ids.includes(element.id) || ids.some((id) => id && document.getElementById(id)?.contains(element)) ||
      page.lexicon.plain(page.name(field)).includes(page.lexicon.plain(page.text(element))) || page.lexicon.plain(field.getAttribute("aria-description")).includes(page.lexicon.plain(page.text(element)));
    return tied ? null : { detail: page.text(element).slice(0, 60) };
  },
})
