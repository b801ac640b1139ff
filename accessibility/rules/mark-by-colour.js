/*---
name: {ko: 표식은 색 말고도 뜻을 말한다, en: Marks say what they mean by more than colour}
wcag: [1.4.1]
kwcag: [5.4.1]
message:
  ko: '글 없이 색만 다른 표식(점, 칸)으로 뜻을 나타냅니다. 색을 구별하지 못하면 알 수 없습니다'
  en: 'Marks without words (dots, cells) tell things apart by colour alone, so that not everybody can read them'
fix:
  ko: '표식 옆에 그 뜻을 글로 적으세요. 보기: 정상, 지연'
  en: 'Write beside the mark what it means, for example On time or Late.'
examples:
  failed:
    - '<style>i{display:inline-block;width:12px;height:12px;border-radius:50%}.a{background:#2a9d3a}.b{background:#d6332a}</style><ul><li><i class="a"></i> 도로 정비</li><li><i class="b"></i> 하천 정비</li><li><i class="a"></i> 공원 조성</li></ul>'
    - '<style>td{border:1px solid #555;width:60px;height:20px}.a{background:#2a9d3a}.b{background:#d6332a}</style><table><tr><th scope="row">도로</th><td class="a"></td></tr><tr><th scope="row">하천</th><td class="b"></td></tr><tr><th scope="row">공원</th><td class="b"></td></tr></table>'
    - '<style>i{display:inline-block;width:12px;height:12px}.a{background:#2a9d3a}.b{background:#d6332a}</style><p><i class="a" role="img" aria-label="정상"></i> 도로 정비</p><p><i class="b" role="img" aria-label="지연"></i> 하천 정비</p>'
    - '<style>.g, .r { display: inline-block; width: 20px; height: 20px; background: #0a5c25 } .r { background: #a01010 }</style><ul><li><span class="g"></span> Alder Lake</li><li><span class="r"></span> Mill Pond</li><li><span class="g"></span> Long Water</li><li><span class="r"></span> Heron Lake</li></ul>'
  passed:
    - '<style>.g, .r { display: inline-block; width: 20px; height: 20px; background: #0a5c25 } .r { background: #a01010 }</style><ul><li><span class="g"></span> Alder Lake: open</li><li><span class="r"></span> Mill Pond: closed</li><li><span class="g"></span> Long Water: open</li><li><span class="r"></span> Heron Lake: closed</li></ul>'
    - '<style>i{display:inline-block;width:12px;height:12px;border-radius:50%}.a{background:#2a9d3a}.b{background:#d6332a}</style><ul><li><i class="a"></i> 도로 정비 정상</li><li><i class="b"></i> 하천 정비 지연</li><li><i class="a"></i> 공원 조성 정상</li></ul>'
    - '<style>i{display:inline-block;width:12px;height:12px}.a{background:#2a9d3a}.b{background:#d6332a}</style><ul><li><i class="a"></i> 정상</li><li><i class="b"></i> 지연</li></ul>'
    - '<style>i{display:inline-block;width:12px;height:12px}.a{background:#5b6}.b{background:#143}</style><ul><li><i class="a"></i> 도로</li><li><i class="b"></i> 하천</li><li><i class="b"></i> 공원</li></ul>'
    - '<style>i{display:inline-block;width:12px;height:12px}.a{background:#2a9d3a}.b{background:#d6332a}</style><ul><li><i class="a"></i> 도로</li><li><i class="b"></i> 하천</li><li><i class="a"></i> 공원</li><li><i class="b"></i> 항구</li><li><i class="a"></i> 다리</li><li><i class="b"></i> 철도</li></ul>'
  inapplicable:
    - '<ul><li>도로</li><li>하천</li></ul>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<style>.mm i { display: inline-block; width: 12px; height: 12px } .mm .a { background: #2a9d3a } .mm .b { background: #d6332a }</style><ul class="mm"><li><i class="a"></i> 도로 정비</li><li><i class="b"></i> 하천 정비</li><li><i class="a"></i> 공원 조성</li></ul></main>'}
---*/
// WCAG 2.2 1.4.1, failure F13. Whether the words beside a mark say the same is told by how words and colours go together: a word
// that all rows of one colour have and no others.
({
  applies(page) {
    const groups = new Map();
    for (const element of page.all("i, b, span, em, div, td, li, a")) {
      if (page.children(element).length || element.textContent.trim() || element.closest("svg, figure")) continue;
      const box = page.box(element);
      const cell = page.localName(element) === "td";
      if (box.width < 4 || box.height < 4 || (!cell && (box.width > 40 || box.height > 40)) || !page.shown(element)) continue;
      const style = page.style(element);
      const fill = page.colour(style.backgroundColor);
      if (!fill || fill.alpha < 0.9 || style.backgroundImage !== "none" || ["::before", "::after"].some((each) => getComputedStyle(element, each).content !== "none")) continue;
      if (!cell && page.contrast(style.backgroundColor, page.ground(page.flatParent(element))) < 1.2) continue;
      // The list or table around, and the row in it.
      let row = element;
      const around = element.closest("table, ul, ol, dl") ?? page.parent(page.parent(element) ?? element);
      while (row && page.parent(row) !== around && !row.matches("tr")) row = page.parent(row);
      if (!around || !row) continue;
      const place = cell ? `td ${element.cellIndex}` : `${page.localName(element)} ${Math.round(box.width)} ${Math.round(box.height)} ${style.borderRadius}`;
      const all = groups.get(around) ?? groups.set(around, new Map()).get(around);
      (all.get(place) ?? all.set(place, []).get(place)).push({ element, row, colour: style.backgroundColor });
    }
    const found = [];
    for (const all of groups.values()) {
      for (const marks of all.values()) if (new Set(marks.map((each) => each.colour)).size > 1 && new Set(marks.map((each) => each.row)).size === marks.length) found.push({ element: marks[0].element, marks });
    }
    return found;
  },
  expect({ marks }, page) {
    const hues = [...new Set(marks.map((each) => each.colour))];
    // As dark as light: a difference of 3:1 is seen without colours.
    const alike = hues.some((one, at) => hues.slice(at + 1).some((other) => page.contrast(one, page.colour(other)) < 3));
    if (!alike) return null;
    // Every other one: only stripes.
    if (hues.length === 2 && marks.length > (page.localName(marks[0].element) === "td" ? 3 : 5) && marks.slice(2).every((each, at) => each.colour === marks[at].colour)) return null;
    const said = marks.map(({ row }) => new Set(page.text(row).split(/[\s,.:;()]+/).filter(Boolean)));
    const named = marks.find(({ element, row }) => { const name = element.getAttribute("aria-label") ?? element.getAttribute("title"); return name && !/색|colou?r|red|blue|green|yellow|black|white|gr[ae]y|빨강|파랑|초록|노랑|검정|하양/i.test(name) && !page.text(row).includes(name.trim()); });
    if (named) return { element: named.element };
    const classes = hues.map((hue) => marks.flatMap((each, at) => (each.colour === hue ? [said[at]] : [])));
    if (!classes.some((each) => each.length > 1)) return null;
    const speaks = classes.some((mine, at) => mine.length > 1 && [...mine[0]].some((word) => mine.every((words) => words.has(word)) && classes.every((its, other) => other === at || its.every((words) => !words.has(word)))));
    return speaks ? null : {};
  },
})
