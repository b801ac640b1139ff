/*---
name: {ko: 입력란 안의 보기 글이 뚜렷하다, en: The example in an empty field stands out}
wcag: [1.4.3]
kwcag: [5.4.3]
message:
  ko: 빈 입력란 안에 보이는 글(placeholder)의 명도 대비가 모자랍니다
  en: The text in an empty field (placeholder) has too little contrast
fix:
  ko: '::placeholder의 색을 배경과의 명도 대비가 4.5:1 이상인 색으로 바꾸세요.'
  en: 'Give ::placeholder a colour that contrasts with the background by at least 4.5:1.'
examples:
  failed:
    - '<style>::placeholder { color: #bbb }</style><label>찾을 말 <input placeholder="보기: 예산"></label>'
    - '<style>textarea { color: #777; background: #ddd } ::placeholder { color: inherit; opacity: 1 }</style><label>의견 <textarea placeholder="의견을 적으세요"></textarea></label>'
  passed:
    - '<label>찾을 말 <input placeholder="보기: 예산"></label>'
    - '<style>::placeholder { color: #bbb }</style><label>찾을 말 <input placeholder="보기: 예산" value="결산"></label><label>이름 <input placeholder="보기" style="background: #222"></label>'
  inapplicable:
    - '<label>찾을 말 <input></label>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<style>.ph::placeholder { color: #bbb; opacity: 1 }</style><label>찾는 말 <input class="ph" placeholder="보기: 예산" style="background: #fff"></label></main>'}
---*/
// WCAG 2.2 1.4.3. axe-core looks at what a field holds, not at what stands in it before.
({
  applies: (page) => page.all("input[placeholder], textarea[placeholder]")
    .filter((element) => !element.disabled && element.getAttribute("placeholder").trim() && page.shown(element) && page.box(element).width > 8),
  expect(element, page) {
    if (element.value) return null;
    const style = getComputedStyle(element, "::placeholder");
    const on = page.ground(element);
    const ink = page.colour(style.color);
    if (!on || !ink) return null;
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const { red, green, blue, alpha } = ink;
    const ratio = page.contrast(`rgba(${red}, ${green}, ${blue}, ${alpha * Number(style.opacity)})`, on);
    return ratio < needed ? { detail: `${ratio.toFixed(2)}:1 < ${needed}:1` } : null;
  },
})
