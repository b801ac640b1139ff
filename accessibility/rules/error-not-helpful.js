/*---
name: {ko: '오류 안내가 무엇이 잘못되었고 어떻게 고칠지 말한다', en: An error message says what is wrong and how to mend it}
wcag: [3.3.1, 3.3.3]
kwcag: [7.3.1]
message: {ko: '오류 안내가 어느 칸의 무엇이 잘못되었는지, 어떻게 고칠지 말하지 않습니다', en: 'The error message does not say what is wrong in which field, nor how to mend it'}
fix: {ko: '칸의 이름과 고칠 방법을 적으세요. 예: ‘생년월일을 2001-05-08처럼 숫자 여덟 자리로 적으세요’', en: 'Name the field and the remedy, such as “Enter the date of birth as 2001-05-08”.'}
examples:
  failed:
    - '<form><label>생년월일 <input aria-invalid="true" aria-describedby="e"></label><span id="e">잘못된 입력입니다.</span></form>'
    - '<form><label>Date of birth <input aria-invalid="true" aria-errormessage="e"></label><span id="e">Invalid value</span></form>'
    - '<form><div role="alert">Error</div><label>Date of birth <input></label></form>'
    - '<form><label>Date of birth <input></label><span class="error-message">Invalid!</span></form>'
    - '<p role="alert">입력값을 확인하세요.</p><form action="/t"><label>나무 수 <input value="12"></label> <button>신청</button></form>'
    - '<div role="alert"><h2>There is a problem</h2><p>Your form contains errors. Please correct them and try again.</p></div><form action="/t"><label>Trees <input value="12"></label> <button>Order</button></form>'
    - '<div role="alert"><p>입력하신 내용에 오류가 있습니다. 다시 확인해 주십시오.</p></div><form action="/t"><label>나무 수 <input value="12"></label> <button>신청</button></form>'
    - '<form><label for="n">File number from our letter (required)</label><p id="e">Error: the file number is not valid.</p><input id="n" value="204417" aria-invalid="true" aria-describedby="e"></form>'
    - '<form><label for="n">접수 번호</label><input id="n" value="12" aria-invalid="true" aria-describedby="e"><p id="e">오류: 접수 번호가 올바르지 않습니다.</p></form>'
  passed:
    - '<form><label for="n">File number from our letter</label><p id="h">Two letters and six digits, such as AB204417.</p><p id="e">Error: the file number is not valid.</p><input id="n" value="204417" aria-invalid="true" aria-describedby="h e"></form>'
    - '<form><label for="n">File number from our letter</label><p id="e">Error: the file number has to begin with two letters.</p><input id="n" value="204417" aria-invalid="true" aria-describedby="e"></form>'
    - '<form action="/t"><p role="alert">Please correct the errors below.</p><label>Trees <input value="a" aria-invalid="true" aria-describedby="e"></label> <p id="e">Enter the number of trees in digits, such as 12.</p> <button>Order</button></form>'
    - '<p role="alert">휴대전화 번호를 다시 확인해 주십시오.</p><form action="/t"><label>휴대전화 번호 <input value="12"></label> <button>신청</button></form>'
    - '<p role="alert">Your answers have been saved. You can come back to this page later.</p><form action="/t"><label>Trees <input value="12"></label> <button>Order</button></form>'
    - '<form><label>생년월일 <input aria-invalid="true" aria-describedby="e"></label><span id="e">생년월일을 숫자 여덟 자리로 적으세요.</span></form>'
    - '<form><div role="alert">Error: enter a date after today, such as 2030-01-31</div><label>Date <input></label></form>'
    - '<form><div role="alert"><h2>There is a problem</h2><ul><li><a href="#d">Enter a date</a></li></ul></div><label>Date <input id="d"></label></form>'
    - '<p role="alert">신청서가 확인되었습니다. 정보가 수정되었습니다.</p><form action="/t"><label>나무 수 <input value="12"></label> <button>신청</button></form>'
    - '<p role="alert">Your entry is correct.</p><form action="/t"><label>Trees <input value="12"></label> <button>Order</button></form>'
  inapplicable:
    - '<form><label>Date <input></label></form>'
    - '<form><label>Date <input></label><span class="error" hidden>Invalid</span></form>'
    - '<p class="error">Error</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><label>생년 <input aria-invalid="true" aria-describedby="e"></label><span id="e">잘못된 입력입니다.</span></form></main>'}
---*/
// WCAG 2.2 3.3.1, 3.3.3, G84, G85. Messages are those tied to a field, alerts, and what is called an error inside a form.
({
  tied: (page) => page.once("tied messages", () => page.all("[aria-invalid=true]").flatMap((field) => ["aria-errormessage", "aria-describedby"].flatMap((name) => (field.getAttribute(name) ?? "").split(/\s+/u))).filter(Boolean).map((id) => document.getElementById(id)).filter(Boolean)),
  applies(page) {
    const called = page.all("form [role=alert], form [class~=error], form [class*=error-], form [class*=-error], form [class*=errorMessage], form .invalid-feedback, form [class*=err_msg]")
      .filter((element) => !element.matches("input, select, textarea, label, form, fieldset") && !element.querySelector("input, select, textarea, label"));
    // An alert above a form that has come back with what was written in it.
    const form = page.all("form").some((each) => [...each.querySelectorAll("input:not([type=hidden], [type=submit], [type=button]), textarea")].some((field) => field.value !== ""));
    const alerts = form ? page.all("[role=alert]") : [];
    return [...new Set([...this.tied(page), ...called, ...alerts])].filter((element) => page.visible(element) && page.text(element) !== "");
  },
  // Whether the message of a field says nothing but that this field is wrong, and nothing else tells how it should be.
  onlyNames(message, page) {
    const field = message.id && page.all("[aria-invalid=true]").find((each) => ["aria-errormessage", "aria-describedby"].some((name) => (each.getAttribute(name) ?? "").split(/\s+/u).includes(message.id)));
    const ids = field ? `${field.getAttribute("aria-describedby") ?? ""} ${field.getAttribute("aria-errormessage") ?? ""}`.trim().split(/\s+/u) : [];
    if (!field || new Set(ids).size > 1 || !field.value || field.matches("select, [type=checkbox], [type=radio], [type=password], [type=email], [type=date], [type=time], [type=month]")) return false;
    const label = page.lexicon.plain(page.name(field).replace(/\([^)]*\)/gu, "")).split(" ");
    const hint = /\(.*\d.*\)/u.test(page.name(field));
    const left = page.lexicon.plain(page.lexicon.without(message)).split(" ").filter((word) => !label.some((each) => each.length > 1 && word.startsWith(each.replace(/[을를이가은는의]$/u, "")))).join(" ");
    return !hint && page.lexicon.find("not-valid", left) !== null;
  },
  expect(message, page) {
    const isVague = (each) => this.onlyNames(each, page) || page.lexicon.isVagueError(page.lexicon.without(each)) || page.lexicon.letters(page.text(each)) === 0;
    if (!isVague(message)) return null;
    // A sentence over all of it may be vague where each field says what it is.
    const tied = this.tied(page);
    return tied.length && !tied.includes(message) && !tied.some(isVague) ? null : { detail: page.text(message) };
  },
})
