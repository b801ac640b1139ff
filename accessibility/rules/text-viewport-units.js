/*---
name: {ko: 확대하면 글도 커진다, en: Text grows with zoom}
wcag: [1.4.4]
kwcag: []
states: [wide, zoomed, narrow]
message:
  ko: 화면을 확대해도 글자가 두 배까지 커지지 않습니다. 글자 크기가 창의 너비(vw)만 따르기 때문입니다
  en: Zooming does not make this text twice as large, because its size follows the width of the window (vw) alone
fix:
  ko: '글자 크기를 rem이나 em으로 정하거나, vw에 rem을 더하세요. 보기: font-size: calc(1rem + 1vw)'
  en: 'Give the font size in rem or em, or add rem to vw, for example font-size: calc(1rem + 1vw).'
examples:
  failed:
    - '<p style="font-size: 2vw">창의 너비를 따르는 글</p>'
    - '<style>.big { font-size: min(3vw, 40px) }</style><h2 class="big">창을 따라 작아지는 제목</h2>'
  passed:
    - '<p style="font-size: 1rem">확대하는 만큼 커지는 글</p>'
    - '<p style="font-size: clamp(1rem, 2.5vw, 2rem)">좁은 화면에서도 1rem은 되는 글</p>'
    - '<style>h2 { font-size: 40px } @media (max-width: 700px) { h2 { font-size: 28px } }</style><h2>좁은 화면에서 조금 작은 제목</h2>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>빈 쪽</title><body></body></html>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<p style="font-size: 2vw">창을 따르는 글</p></main>'}
---*/
// WCAG 2.2 1.4.4, failure F94. A window of 640 px is one of 1280 at 200 %, one of 320 is one at 400 %. Sizes that a
// style sheet chooses by the width grow less than twofold as well, but they grow: here only what hardly does so at all is named.
({
  applies(page) {
    const sizes = new Map(page.lines().map(({ node, element }) => [node, parseFloat(page.style(element).fontSize)]));
    page.keep(`sizes ${page.state}`, sizes);
    return page.state === "narrow" ? page.lines().filter(({ node }) => page.kept("sizes wide")?.has(node)) : [];
  },
  expect({ node, element }, page) {
    const [wide, half, narrow] = ["wide", "zoomed", "narrow"].map((state) => page.kept(`sizes ${state}`)?.get(node));
    if (Math.max(2 * (half ?? 0), 4 * narrow) > 1.1 * wide) return null;
    // One finding for texts that are alike.
    const like = page.once("vw", () => new Set());
    const kind = `${page.localName(element)} ${element.getAttribute("class")} ${wide}`;
    if (like.has(kind)) return null;
    like.add(kind);
    return { detail: page.brief(page.words(node)) };
  },
})
