/*---
name: {ko: 필수 항목과 오류는 색 말고도 표시가 난다, en: Required fields and errors show by more than colour}
wcag: [1.4.1]
kwcag: [5.4.1]
message:
  ko: 꼭 채워야 하거나 잘못 쓴 칸이라는 것을 색으로만 알립니다
  en: That a field is required or wrong is told by colour alone
fix:
  ko: '이름표에 "필수"라고 적고, 잘못 쓴 칸에는 무엇이 잘못되었는지 글로 적으세요.'
  en: 'Write "required" in the label, and beside a wrong field what is wrong with it.'
examples:
  failed:
    - '<form><p><label for="a" style="color: #c00">이름</label> <input id="a" required></p><p><label for="b">전화</label> <input id="b"></p></form>'
    - '<form><p><label for="a">이름</label> <input id="a" aria-invalid="true" style="border: 2px solid #c00"></p><p><label for="b">전화</label> <input id="b" style="border: 2px solid #555"></p></form>'
  passed:
    - '<form><p><label for="a" style="color: #c00">이름 (필수)</label> <input id="a" required></p><p><label for="b">전화</label> <input id="b"></p></form>'
    - '<form><p><label for="a">이름</label> <input id="a" aria-invalid="true" aria-describedby="e" style="border: 2px solid #c00"> <span id="e">이름을 적으세요</span></p><p><label for="b">전화</label> <input id="b" style="border: 2px solid #555"></p></form>'
    - '<form><p><label for="a">이름</label> <input id="a" required></p><p><label for="b">전화</label> <input id="b"></p></form>'
  inapplicable:
    - '<form><p><label for="a">이름</label> <input id="a"></p></form>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<form><p><label for="r1" style="color: #b00">이름</label> <input id="r1" required></p><p><label for="r2">전화</label> <input id="r2"></p></form></main>', also: [required-not-told, autocomplete-missing]}
---*/
// WCAG 2.2 1.4.1, failure F81.
({
  applies(page) {
    const fields = "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
    return page.all(fields).filter((element) => page.shown(element) && element.matches(":required, [aria-required=true], [aria-invalid=true]"))
      .flatMap((element) => {
        const wrong = element.matches("[aria-invalid=true]");
        const kind = wrong ? "[aria-invalid=true]" : ":required, [aria-required=true]";
        const form = element.closest("form, fieldset, main, body");
        const other = form && [...form.querySelectorAll(fields)].find((each) => each !== element && !each.matches(kind) && page.shown(each) && each.labels?.length && each.type === element.type);
        return other && element.labels?.length ? [{ element, other, wrong }] : [];
      });
  },
  expect({ element, other, wrong }, page) {
    const [label, plain] = [element.labels[0], other.labels[0]];
    const colours = (field, name) => [page.style(name).color, page.style(field).borderTopColor, page.style(field).borderBottomColor, page.style(field).backgroundColor].join();
    if (colours(element, label) === colours(other, plain)) return null;
    if (page.form(label) !== page.form(plain) || page.form(element) !== page.form(other)) return null;
    const words = page.text(label);
    if (/[*＊✱∗!⚠†]|필수|필히|꼭|선택|required|mandatory|must|optional|error|오류|잘못/i.test(words) || label.querySelector("img, svg, i, span:empty")) return null;
    if (!wrong) return { detail: page.brief(words) };
    const told = [element.getAttribute("aria-describedby"), element.getAttribute("aria-errormessage")].join(" ").split(/\s+/)
      .some((id) => { const note = id && element.getRootNode().getElementById(id); return note && page.text(note); });
    // Any other words in its row may be the message.
    const row = page.parent(element);
    const rest = row ? page.text(row).replace(words, "").replace(/[\s:]/g, "") : "";
    const alert = page.all("[role=alert], [aria-live]").some((each) => page.text(each));
    return told || rest || alert ? null : { detail: page.brief(words) };
  },
})
