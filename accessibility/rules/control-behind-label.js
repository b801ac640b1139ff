/*---
name: {ko: '눌러서 고르는 것은 키보드로도 고른다', en: 'What a label chooses, the keyboard chooses too'}
wcag: [2.1.1]
kwcag: [6.1.1]
message: {ko: '레이블만 보이고 입력란 자체는 없는 것처럼 숨겨 두어(display: none) 키보드로 고를 수 없습니다', en: 'Only the label is seen; its field is taken out of the page (display: none), so that no key reaches it'}
fix: {ko: 'display: none이나 visibility: hidden 대신 opacity: 0과 position: absolute로 보이지 않게만 하고, 초점이 오면 레이블에 표시하세요.', en: 'Make the field transparent instead (opacity: 0, position: absolute), and show on the label when it has the focus.'}
examples:
  failed:
    - '<form><input type="file" id="f" hidden><label for="f">사진 고르기</label></form>'
    - '<form><style>.r input { display: none }</style><p class="r"><label><input type="radio" name="r"> Card</label><label><input type="radio" name="r"> Cash</label></p></form>'
    - '<p><input type="checkbox" id="m" style="visibility: hidden"><label for="m">메뉴</label></p>'
  passed:
    - '<form><input type="file" id="f" hidden><label for="f" tabindex="0">사진 고르기</label></form>'
    - '<form><input type="file" id="f" hidden><label for="f">Photo</label> <button type="button">Choose a photo</button></form>'
  inapplicable:
    - '<form><input type="file" id="f" style="position: absolute; opacity: 0"><label for="f">사진 고르기</label></form>'
    - '<form><p hidden><input type="checkbox" id="t"><label for="t">Leave this empty</label></p></form>'
    - '<form><input type="file" id="f"><label for="f">사진 고르기</label></form>'
    - '<form><input type="checkbox" id="t" hidden disabled><label for="t">곧 나옵니다</label></form>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><input type="file" id="photo" hidden><label for="photo">사진 고르기</label></form></main>'}
---*/
// WCAG 2.2 2.1.1, F54: the label answers to the pointer alone. One that takes the focus itself, or stands beside another control
// for the same, is left to those who look.
({
  applies: (page) => page.all("input[type=checkbox], input[type=radio], input[type=file]").filter((field) => !field.matches(":disabled") && !field.checkVisibility({ visibilityProperty: true }))
    .map((field) => ({ field, element: [...field.labels ?? []].find((label) => page.visible(label) && page.text(label) !== "") })).filter(({ element }) => element),
  expect({ field, element }, page) {
    const other = (place) => place && [...place.querySelectorAll("button, a[href], summary, [tabindex], input, select")].some((each) => each !== field && each.type !== "submit" && page.tabbable(each));
    if (page.tabbable(element) || element.closest("[tabindex]:not([tabindex^='-']), a[href], button") || other(element) || other(page.parent(field)) || other(page.parent(element))) return null;
    return { element, detail: page.text(element).slice(0, 60) };
  },
})
