/*---
name: {ko: 글은 문서에 적혀 있다, en: Words are in the document}
wcag: [1.3.1]
kwcag: []
message:
  ko: 문서에 없는 글을 스타일(::before, ::after의 content)로 넣었습니다
  en: A style (content of ::before or ::after) adds words that are not in the document
fix:
  ko: 그 글을 문서(HTML)에 적으세요. 스타일로는 꾸미는 것만 넣으세요.
  en: Write these words into the document (HTML). Let styles add only what decorates.
examples:
  failed:
    - '<style>.shut b::before { content: "closed today" / "" }</style><ul><li class="shut">Counter 2 <b></b></li></ul>'
    - '<style>.must::after { content: " (필수)" }</style><label class="must" for="a">이름</label> <input id="a">'
    - '<style>.old::before { content: "Cancelled: " }</style><p class="old">가을 음악회</p>'
  passed:
    - '<style>.must::after { content: " (필수)" }</style><label class="must" for="a">이름</label> <input id="a" aria-describedby="m"><p id="m">이름은 필수입니다.</p>'
    - '<style>td::before { content: attr(data-head) ": " }</style><table><caption>건수</caption><tr><th scope="col">해</th><th scope="col">건수</th></tr><tr><td data-head="해">2014</td><td data-head="건수">3</td></tr></table>'
  inapplicable:
    - '<style>button::before { content: url("data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 width=%2712%27 height=%2712%27%3E%3Cpath d=%27M1 1v10l7-5z%27/%3E%3C/svg%3E") }</style><button type="button">여는 시간</button>'
    - '<style>.shut b::before { content: "✕" / "closed" }</style><ul><li class="shut">Counter 2 <b></b></li></ul>'
    - '<style>.must::after { content: " *" }</style><label class="must" for="a">이름 (필수)</label> <input id="a">'
    - '<style>a::before { content: "→ " } ol { counter-reset: n } li::before { counter-increment: n; content: counter(n) ". " }</style><ol><li><a href="/">처음</a></li></ol>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<style>.w::before { content: "취소되었음 " }</style><p class="w">가을 음악회</p></main>'}
---*/
// WCAG 2.2 1.3.1, failure F87. Signs, numbers and what the document says elsewhere are no words that only the style knows.
({
  applies(page) {
    const found = [];
    for (const element of page.all("body *")) {
      for (const pseudo of ["::before", "::after"]) {
        const style = getComputedStyle(element, pseudo);
        if (style.content === "none" || style.content === "normal") continue;
        const [shown, spoken] = style.content.split(/(?<=") \/ (?=")/);
        const text = [...shown.replace(/url\("(?:[^"\\]|\\.)*"\)/g, "").matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, quoted]) => quoted.replace(/\\(.)/g, "$1")).join("");
        // With an empty text for those who listen it is told even less.
        if ((!spoken || spoken === '""') && /\p{L}{2}/u.test(text) && style.display !== "none" && style.visibility === "visible" && style.opacity !== "0" && page.shown(element)) found.push({ element, text: text.trim() });
      }
    }
    return found;
  },
  expect({ element, text }, page) {
    const words = text.replace(/[\s:()[\]{}·,.-]+/g, "");
    const written = page.once("written", () => {
      let all = page.roots.map((root) => (root === document ? document.body : root).textContent).join(" ");
      for (const code of page.all("body style, body script")) all = all.replace(code.textContent, "");
      return all.replace(/[\s:()[\]{}·,.-]+/g, "");
    });
    // A private use area holds icons.
    if (!/[^\p{Co}]{2}/u.test(words) || written.includes(words)) return null;
    return { element, detail: page.brief(text) };
  },
})
