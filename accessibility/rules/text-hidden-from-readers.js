/*---
name: {ko: '보이는 글은 화면 낭독기도 읽는다', en: Text that is seen is heard too}
wcag: [1.3.1]
kwcag: [8.2.1]
message: {ko: '눈에 보이는 글을 화면 낭독기에서는 숨겼습니다(aria-hidden)', en: 'The text is seen, but hidden from screen readers (aria-hidden)'}
fix: {ko: 'aria-hidden을 지우세요. 같은 말이 다른 곳에 있을 때만 씁니다.', en: 'Remove aria-hidden; it is for text that is there a second time.'}
examples:
  failed:
    - '<dl><dt>County mayor</dt><dd>Deposit: <b aria-hidden="true">£500</b></dd></dl>'
    - '<ul><li>Up: <span aria-hidden="true">4<sup>20</sup></span><span style="display: none">4 crowns 20</span></li></ul>'
    - '<p aria-hidden="true">요금은 어른 만 원이고 어린이는 오천 원이며 노인은 내지 않습니다.</p>'
    - '<div aria-hidden="true"><p>Adults pay 12 pounds and children pay half of that on weekdays.</p></div>'
  passed:
    - '<p>요금: <span aria-hidden="true">₩1,000</span><span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">천 원</span></p>'
    - '<p><span aria-hidden="true">Swimmers under sixteen pay half whenever lanes stay open late</span><span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">Children: 50 % off on evenings with longer hours</span></p>'
    - '<p>Adults pay 12 pounds and children pay half of that on weekdays.</p><p aria-hidden="true">Adults pay 12 pounds, children pay half of that on weekdays.</p>'
    - '<p aria-hidden="true">★★★</p>'
  inapplicable:
    - '<p>요금은 만 원입니다.</p>'
    - '<p aria-hidden="true" hidden>요금은 어른 만 원이고 어린이는 오천 원이며 노인은 내지 않습니다.</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p aria-hidden="true">수영장 요금은 어른 만 원이고 어린이는 오천 원이며 노인은 내지 않습니다.</p></main>'}
---*/
// WCAG 2.2 1.3.1: what is heard lacks a sentence that is seen. What stands behind an open dialog is hidden on purpose; of a text whose
// words are mostly heard elsewhere it is a copy.
({
  applies: (page) => page.all("[aria-hidden=true]").filter((element) => !page.parent(element)?.closest("[aria-hidden=true]") && !element.closest("svg, math, pre, code, [class*=katex], [class*=mathjax]") && !element.matches("body, main, svg") && page.visible(element)),
  expect(element, page) {
    if (page.once("dialog open", () => page.all("dialog[open], [aria-modal=true]").some((each) => page.visibleByStyle(each)))) return null;
    // Beside it stands the same for those who listen, in words that are read better.
    if ([...page.parent(element)?.children ?? []].some((each) => each !== element && !page.visible(each) && page.exposed(each) && each.textContent.trim() !== "")) return null;
    const text = page.lexicon.without(element);
    // What was written beside it for those who listen is switched off for everybody.
    const off = [...page.parent(element)?.children ?? []].find((each) => each !== element && !page.visibleByStyle(each) && !each.matches("script, style, template, [hidden]") && /\p{L}/u.test(each.textContent));
    // What stands after a colon is the value of what is heard before it.
    const block = element.closest("dd, td, li, p");
    const label = block && !block.closest("[aria-hidden=true]") ? page.lexicon.without(block, element).trim() : "";
    if (/\p{L}\s*[:：]$/u.test(label) && /[\p{L}\d]/u.test(element.textContent) && !block.querySelector("[aria-label]")) return { detail: `${label} ${element.textContent.trim()}`.slice(0, 60) };
    const digits = (each) => each.textContent.replace(/\D+/gu, "");
    if (off && digits(element) && element.textContent.trim().length < 40 && digits(off).startsWith(digits(element))) return { detail: `${element.textContent.trim()}: ${off.textContent.trim().slice(0, 40)}` };
    const words = page.lexicon.content(text);
    if (words.length < 5 || page.lexicon.letters(text) < 20) return null;
    const heard = page.once("heard text", () => {
      const copy = document.body.cloneNode(true);
      for (const each of copy.querySelectorAll("[aria-hidden=true], script, style, template, noscript")) each.remove();
      const named = [...copy.querySelectorAll("[aria-label], [alt], [aria-description]")].flatMap((each) => ["aria-label", "alt", "aria-description"].map((name) => each.getAttribute(name) ?? ""));
      return page.lexicon.plain(`${copy.textContent} ${named.join(" ")}`);
    });
    return page.lexicon.spoken(words, heard).length < words.length * 0.5 ? { detail: text.slice(0, 60) } : null;
  },
})
