/*---
name: {ko: '입력란의 이름은 하나다', en: A field has one label}
wcag: [3.3.2]
kwcag: [7.3.2]
message: {ko: '한 입력란에 서로 다른 이름이 둘 붙어 있어 무엇을 적을지 알 수 없습니다', en: 'Two labels with different words are tied to one field, so that nobody knows what to enter'}
fix: {ko: '하나만 남기거나, 다른 하나의 for를 제 입력란의 id로 고치세요. 설명은 aria-describedby로 묶습니다.', en: 'Leave one of them, or give the other the id of its own field in for. Tie a hint by aria-describedby.'}
examples:
  failed:
    - '<form><label for="w">도로 이름</label> <label for="w">전자우편</label> <input id="w"></form>'
    - '<form><p><label for="w">Street</label></p><p><label for="w">Email</label><br><input id="w"></p></form>'
  passed:
    - '<form><label for="w">도로 이름</label> <input id="w"></form>'
    - '<form><label for="w">도로 이름</label> <input id="w"> <label for="w" class="error">도로 이름을 적으세요.</label></form>'
    - '<form><label for="w">Street</label> <input id="w"> <label for="w" hidden>Email</label></form>'
    - '<form><label for="w">도로 이름</label> <label for="w">(필수)</label> <input id="w"></form>'
  inapplicable:
    - '<form><input aria-label="Street"></form>'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><label for="w">이름</label> <label for="w">전화</label> <input id="w"></form></main>'}
---*/
// WCAG 2.2 3.3.2. Both stand before the field: what is behind it may be a unit, a hint or an error, and a switch has a word on each side.
({
  applies: (page) => page.all("input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=radio], [type=checkbox]), select, textarea").filter((field) => field.labels?.length > 0 && page.visible(field)),
  expect(field, page) {
    const before = [...field.labels].filter((label) => !label.contains(field) && label.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING && page.visible(label) && page.text(label) !== "");
    const words = [...new Set(before.map((label) => page.lexicon.plain(page.text(label))))].filter((text) => !/^(?:필수|선택|필수 입력|required|optional|mandatory)?$/iu.test(text));
    return words.length > 1 && !before.some((label) => /hint|help|error|desc|unit|note/iu.test(`${label.className} ${label.id}`)) ? { detail: words.join(" / ").slice(0, 60) } : null;
  },
})
