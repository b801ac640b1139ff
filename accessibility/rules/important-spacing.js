/*---
name: {ko: 글 사이를 넓히는 것을 스타일이 막지 않는다, en: No style keeps readers from spacing the text}
wcag: [1.4.12]
kwcag: []
states: [wide, narrow]
message:
  ko: 'style 속성에 !important로 적은 간격이 너무 좁아, 읽는 사람이 글줄이나 글자, 낱말 사이를 넓힐 수 없습니다'
  en: 'A style attribute fixes this spacing with !important, and too little of it, so that readers cannot widen it'
fix:
  ko: '!important를 지우거나, 줄 1.5배, 글자 0.12배, 낱말 0.16배(글자 크기에 견주어) 이상으로 적으세요.'
  en: 'Remove !important, or use at least 1.5 for lines, 0.12em between letters and 0.16em between words.'
examples:
  failed:
    - '<p style="line-height: 1.2 !important; width: 9em">여러 줄에 걸쳐 놓이는 글이라서 줄 사이가 좁으면 읽기 어렵습니다</p>'
    - '<p style="letter-spacing: 0.5px !important; font-size: 20px">Letters</p>'
    - '<div style="word-spacing: 0.1em !important"><p>두 낱말</p></div>'
    - '<ul style="line-height: 100% !important"><li>짧은 줄<li>넓은 화면에서는 한 줄이지만 좁은 화면에서는 줄이 바뀌어 두 줄이 되는 글</ul>'
  passed:
    - '<p style="line-height: 1.5 !important; letter-spacing: 3px !important; word-spacing: 16% !important; width: 9em">여러 줄에 걸쳐 놓이는 글이라도 사이가 넉넉합니다</p>'
    - '<p style="letter-spacing: 0 !important"><span style="letter-spacing: .2em !important">Letters</span></p>'
    - '<div style="word-spacing: 0 !important; letter-spacing: 1em !important">한낱말</div>'
  inapplicable:
    - '<p style="line-height: 1; letter-spacing: 0; word-spacing: 0">A reader can widen it.</p>'
    - '<p style="letter-spacing: 0 !important; display: none">글</p>'
    - '<p style="color: #000 !important">글</p>'
    - '<p style="line-height: 1 !important">Words in one line</p>'
    - '<div style="letter-spacing: 0"><p style="letter-spacing: inherit !important">Letters</p></div>'
mutants:
  - {page: story/fair/index.html, find: '<h1', put: '<h1 style="letter-spacing: .05em !important"'}
---*/
// WCAG 2.2 1.4.12: a style that a reader's tool adds loses against an important one of the attribute; what an element inherits is
// not its own. axe-core's avoid-inline-spacing, which is off, asks the same and does not see lines that touch.
({
  LEAST: { "line-height": 1.5, "letter-spacing": 0.12, "word-spacing": 0.16 },
  applies(page) {
    return page.all("[style*=important i]").flatMap((element) => Object.keys(this.LEAST).filter((name) => this.fixes(element, name))
      .map((name) => ({ element, name, texts: this.texts(element, name, page) }))).filter(({ texts }) => texts.length > 0);
  },
  expect({ element, name, texts }, page) {
    const narrow = texts.find((text) => this.share(name, text.element, page) < this.LEAST[name] - 0.005);
    return narrow ? { detail: `${name}: ${element.style.getPropertyValue(name)} (${page.brief(page.words(narrow.node))})` } : null;
  },
  fixes: (element, name) => element.style?.getPropertyPriority(name) === "important" && !/^(inherit|unset|revert|revert-layer)$/.test(element.style.getPropertyValue(name)),
  // The texts that have this spacing from the element, and to which it matters.
  texts(element, name, page) {
    const inside = page.once("texts in styled elements", () => {
      const found = new Map();
      for (const each of page.lines()) {
        for (let at = each.element; at; at = page.flatParent(at)) if (/important/i.test(at.getAttribute("style") ?? "")) found.set(at, [...found.get(at) ?? [], each]);
      }
      return found;
    });
    return (inside.get(element) ?? []).filter((text) => this.governs(element, name, text.element, page) && this.matters(name, text) && page.visible(text.element));
  },
  governs(element, name, inner, page) {
    for (let at = inner; at && at !== element; at = page.flatParent(at)) if (element !== at && at.style?.getPropertyValue(name)) return false;
    const same = (of) => page.style(inner).getPropertyValue(name) === page.style(element).getPropertyValue(name) || (name === "line-height" && Math.abs(of(inner) - of(element)) < 0.01);
    return same((each) => this.share(name, each, page));
  },
  // In times of the font size. What "normal" makes of lines lies with the font: mostly less than 1.5.
  share(name, element, page) {
    const style = page.style(element);
    const value = style.getPropertyValue(name);
    if (value === "normal") return name === "line-height" ? 1.2 : 0;
    return value.endsWith("%") ? parseFloat(value) / 100 : parseFloat(value) / parseFloat(style.fontSize);
  },
  // That of lines where there is a second one on a wide screen or on a narrow one; of letters and words where there are two.
  matters(name, { node, boxes }) {
    const text = node.data.trim();
    if (name === "letter-spacing") return [...text].length > 1;
    if (name === "word-spacing") return /\S\s+\S/.test(text);
    return new Set(boxes.map((box) => Math.round(box.top / 4))).size > 1;
  },
})
