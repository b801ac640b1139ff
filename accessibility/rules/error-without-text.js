/*---
name: {ko: '잘못 적은 칸에는 글로 된 안내가 이어져 있다', en: A field in error has a message in words}
wcag: [3.3.1]
kwcag: [7.3.1]
message: {ko: '잘못 적었다고 표시된 칸인데 무엇이 잘못인지 글로 알리지 않습니다', en: 'The field is marked as wrong, but nothing in words says what is wrong'}
fix: {ko: '칸 가까이에 오류를 글로 적고 aria-describedby로 이으세요.', en: 'Say in words near the field what is wrong and tie it with aria-describedby.'}
examples:
  failed:
    - '<form><label>생년월일 <input aria-invalid="true" value="어제" style="border-color:red"></label><label>이름 <input></label></form>'
    - '<form><label for="d">Date of birth</label><input id="d" class="error" style="border:2px solid red" value="x"><label>Name <input></label></form>'
    - '<form><label>Date <input aria-invalid="true" aria-describedby="gone"></label></form>'
  passed:
    - '<form><label>생년월일 <input aria-invalid="true" aria-describedby="e"></label><span id="e">숫자 여덟 자리로 적으세요.</span></form>'
    - '<form><div><label>Date <input aria-invalid="true"></label><span>Enter the date as 2001-05-08</span></div></form>'
    - '<form><div role="alert">Enter the date as 2001-05-08</div><p><label>Date <input aria-invalid="true"></label></p></form>'
  inapplicable:
    - '<form><label>Date <input></label></form>'
    - '<form><label>Date <input aria-invalid="false"></label></form>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><label>생년 <input aria-invalid="true" value="어제"></label></form></main>'}
---*/
// WCAG 2.2 3.3.1: the item in error is described to the user in text; a red border alone is 1.4.1 as well.
({
  applies: (page) => page.all("input[aria-invalid=true], select[aria-invalid=true], textarea[aria-invalid=true], input.error, input.is-invalid, input.invalid, textarea.error, select.error, textarea.is-invalid, select.is-invalid").filter((field) => page.visible(field) && page.exposed(field)),
  expect(field, page) {
    const said = (element) => element && page.visible(element) && page.text(element) !== "";
    const tied = ["aria-errormessage", "aria-describedby"].flatMap((name) => (field.getAttribute(name) ?? "").split(/\s+/u)).map((id) => id && document.getElementById(id));
    if (tied.some(said) || page.all("[role=alert], [role=alertdialog], [aria-live=assertive], [class*=error-summary]").some(said)) return null;
    const own = field.closest("label") ?? field;
    for (let at = own, step = 0; at && step < 2 && !at.matches("form, fieldset"); at = page.parent(at), step++) {
      for (const near of [at.nextElementSibling, at.previousElementSibling]) {
        if (near && !near.matches("label, h1, h2, h3, h4, legend, button") && !near.querySelector("input, select, textarea, label") && said(near)) return null;
      }
      if (at.nextSibling instanceof Text && at.nextSibling.data.trim() !== "") return null;
    }
    const label = [...(field.labels ?? [])].map((each) => each.textContent).join(" ");
    return page.lexicon.find("error", label) ? null : { detail: page.name(field) };
  },
})
