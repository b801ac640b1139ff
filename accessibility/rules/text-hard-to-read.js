/*---
name: {ko: '긴 글은 읽기 쉬운 모양으로 쓴다', en: Long text is set so that it can be read}
wcag: [1.4.8]
kwcag: []
message: {ko: '긴 글이 읽기 어려운 모양입니다', en: 'A long text is set so that it is hard to read'}
fix: {ko: '양쪽 맞춤, 가운데 맞춤, 기울임, 모두 대문자, 10px보다 작은 글자, 글자 높이의 1.2배보다 좁은 줄, 한글 65자보다 긴 줄을 쓰지 마세요.', en: 'Do without justified and centred text, italics, capitals, letters below 10 px lines closer than 1.2 times their height, and lines of more than 120 letters.'}
examples:
  failed:
    - '<p style="text-align: justify">Building work that makes noise is allowed between eight in the morning and six in the evening from Monday to Friday, and until one on Saturdays. On Sundays and public holidays no noisy work is allowed.</p>'
    - '<p style="font-size: 9px">예약한 날의 하루 전까지 취소하면 요금을 모두 돌려받습니다. 당일에 취소하면 절반만 돌려받고, 아무 말 없이 오지 않으면 돌려받지 못합니다. 시설을 망가뜨렸을 때는 고치는 값을 냅니다.</p>'
  passed:
    - '<p>Building work that makes noise is allowed between eight in the morning and six in the evening from Monday to Friday, and until one on Saturdays. On Sundays and public holidays no noisy work is allowed.</p>'
  inapplicable:
    - '<p style="text-align: center">짧은 글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p style="font-style: italic">예약한 날의 하루 전까지 취소하면 요금을 모두 돌려받습니다. 당일에 취소하면 절반만 돌려받고, 아무 말 없이 오지 않으면 돌려받지 못합니다. 시설을 망가뜨렸을 때는 고치는 값을 냅니다.</p></main>'}
---*/
// WCAG 2.2 1.4.8 (level AAA), C19, F88; COGA's guidance on typography for the rest. Told, and nothing is held back for it (0048).
({
  applies: (page) => page.all("p, li, dd, blockquote, td, div").filter((block) => block.childElementCount < 40 && !block.closest("pre, code") && [...block.childNodes].some((node) => node instanceof Text ? node.data.trim() !== "" : /^(?:i|em|span|b|strong|font|a)$/u.test(node.localName))
    && !block.querySelector("p, div, li, td") && page.lexicon.letters(block.textContent) >= (/[가-힣]/u.test(block.textContent) ? 60 : 80) && page.visible(block)),
  expect(block, page) {
    // Most of its letters may stand in one inline element, which then decides how it looks.
    const only = block.children.length === 1 && block.children[0].textContent.trim() === block.textContent.trim() ? block.children[0] : block;
    const style = page.style(only);
    const { textAlign } = page.style(block);
    const [size, line] = [parseFloat(style.fontSize), parseFloat(style.lineHeight)];
    const text = block.textContent.trim();
    const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
    const small = text.match(/\p{Ll}/gu)?.length ?? 0;
    const isUpper = (style.textTransform === "uppercase" && small + capitals > 60) || (capitals > 60 && capitals > 4 * small);
    const lines = page.box(block).height / (line || 1.5 * size);
    const found = [
      [textAlign === "justify" && lines > 1.5, "text-align: justify"],
      [textAlign === "center" && lines > 2.5, "text-align: center"],
      [/^(?:italic|oblique)/u.test(style.fontStyle) && block.closest("blockquote, cite, q") === null, "font-style: italic"],
      [isUpper, "ABC"],
      [size < 10, `font-size: ${size}px`],
      [lines > 1.9 && text.length / lines > (/[가-힣]/u.test(text) ? 65 : 120), `line-length: ${Math.round(text.length / lines)}ch`],
      [line < 1.2 * size && lines > 1.9, `line-height: ${(line / size).toFixed(2)}`],
    ].filter(([is]) => is).map(([, what]) => what);
    return found.length > 0 ? { beyond: true, detail: found.join(", ") } : null;
  },
})
