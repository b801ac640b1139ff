/*---
name: {ko: 설명을 가리키는 id가 있다, en: A reference to a description leads to it}
wcag: [1.3.1, 4.1.2]
kwcag: [7.3.2, 8.2.1]
message: {ko: '가리키는 id가 쪽에 없어서 화면 낭독기가 그 이름이나 설명을 읽지 못합니다', en: 'Nothing on the page has the id that is named here, so screen readers do not hear that name or description'}
fix: {ko: '설명하는 글의 id를 그대로 적거나, 가리킬 것이 없으면 속성을 지우세요.', en: 'Write the id of the text that describes it, or leave the attribute away.'}
examples:
  failed:
    - '<p><label for="n">접수 번호</label> <input id="n" aria-describedby="n-hint"></p><p id="n-rule">EX로 시작합니다.</p>'
    - '<p><button aria-labelledby="nowhere">Send</button></p>'
  passed:
    - '<p><label for="n">접수 번호</label> <input id="n" aria-describedby="n-rule"></p><p id="n-rule">EX로 시작합니다.</p>'
    - '<p><label for="n">접수 번호</label> <input id="n" aria-describedby="n-error n-rule"></p><p id="n-rule">EX로 시작합니다.</p>'
    - '<form><p><label for="n">Number</label> <input id="n" aria-describedby="n-error"> <button>Send</button></p></form><script>document.forms[0].onsubmit = () => { const p = document.createElement("p"); p.id = "n-error"; n.after(p) }</script>'
    - '<script src="/a/form.js"></script><p><label for="n">접수 번호</label> <input id="n" aria-describedby="n-error"></p>'
  inapplicable:
    - '<p><label for="n">접수 번호</label> <input id="n"></p>'
    - '<p><button aria-expanded="false" aria-controls="later">More</button></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><a href="/" aria-describedby="nowhere-at-all">처음으로</a></p></main>'}
---*/
// WAI-ARIA 1.2, 6.2.4: the value names elements of the same document. A script of the page that speaks of the id may add the text; so may
// one in a file of its own what is called an error.
({
  NAMES: ["aria-labelledby", "aria-describedby"],
  applies: (page) => page.all("[aria-labelledby], [aria-describedby]").filter((element) => page.exposed(element)),
  expect(element, page) {
    const root = element.getRootNode();
    const scripts = () => page.once("inline scripts", () => [...document.scripts].map((each) => each.textContent).join("\n"));
    for (const name of this.NAMES) {
      const ids = (element.getAttribute(name) ?? "").split(/\s+/u).filter(Boolean);
      const later = page.all("script[src]").length > 0 && ids.some((id) => /err|invalid|warn|오류/iu.test(id));
      if (ids.length > 0 && !later && ids.every((id) => !root.getElementById(id) && !scripts().includes(id))) return { detail: `${name}="${ids.join(" ")}"` };
    }
    return null;
  },
})
