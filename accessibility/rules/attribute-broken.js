/*---
name: {ko: 속성의 따옴표가 짝이 맞는다, en: Quotation marks of attributes come in pairs}
wcag: []
kwcag: [8.1.1]
message: {ko: '속성의 따옴표가 짝이 맞지 않아, 뒤의 글이 속성으로 읽힙니다. 잘못 읽힌 속성', en: 'A quotation mark of an attribute is missing, so that what follows is read as attributes. What was read'}
fix: {ko: '태그 안의 따옴표를 짝을 맞춰 적으세요. 예: title="글" class="x"', en: 'Close the quotation marks in the tag, such as title="Text" class="x".'}
examples:
  failed:
    - '<p title="주차 class="x">요금은 같습니다.</p>'
    - "<p><a href='/a'' id=b>Charges</a></p>"
    - '<p class="a"b">Charges</p>'
  passed:
    - '<p title="주차" class="x" data-a=''{"b": 1}''>요금은 같습니다.</p>'
    - '<p @click="go()" :class="{a: b}" [hidden]="no" (press)="go()">Charges</p>'
  inapplicable:
    - '<p>요금은 같습니다.</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p title="주차 class="x">요금은 같습니다.</p></main>'}
---*/
// HTML, 13.2.2 (unexpected-character-in-attribute-name): a name of an attribute holds no quotation mark and no "<". Names that
// frameworks give (@click, [hidden]) are odd, but as they are meant. KWCAG 2.2, 8.1.1.
({
  applies: (page) => page.all("body, body *").filter((element) => element.hasAttributes() && element.namespaceURI === "http://www.w3.org/1999/xhtml"
    && [...element.attributes].some(({ name }) => !/^(?:class|id|href|src|style)$/u.test(name))),
  expect(element) {
    const odd = [...element.attributes].find(({ name }) => /["'<]/u.test(name));
    return odd ? { detail: odd.name.slice(0, 40) } : null;
  },
})
