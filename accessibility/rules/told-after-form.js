/*---
name: {ko: 적는 법은 적기 전에 알린다, en: How to fill in a form is said before it}
wcag: [3.3.2]
kwcag: [7.3.2]
message: {ko: 어떻게 적어야 하는지를 양식 뒤에서야 알립니다, en: 'How the form has to be filled in is said only behind it'}
fix: {ko: '이 글을 양식 앞이나 해당하는 칸 앞으로 옮기고, 칸에 aria-describedby로 이으세요.', en: 'Move this text before the form or the field that it is about, and tie it with aria-describedby.'}
examples:
  failed:
    - '<form action="/c"><label for="r">Meter reading</label><input id="r" required><div><button>Check</button></div></form><p>Write only the first five digits. Both fields are required.</p>'
    - '<form action="/c"><label for="r">사업자 번호</label><input id="r"><button>조회</button></form><p>번호는 붙임표 없이 숫자만 입력하세요.</p>'
  passed:
    - '<form action="/c"><label for="r">Meter reading</label><input id="r" aria-describedby="h"><div><button>Check</button></div></form><p id="h">Write only the first five digits.</p>'
    - '<p>번호는 붙임표 없이 숫자만 입력하세요.</p><form action="/c"><label for="r">사업자 번호</label><input id="r"><button>조회</button></form><p>모르시면 구청에 전화하세요.</p>'
    - '<form action="/c"><label for="r">Meter reading</label><input id="r"><div><button>Check</button></div></form><p>We answer within five days. The required papers are listed in our letter.</p>'
    - '<form action="/c"><label for="r">Email</label><input id="r"><button>Subscribe</button></form><p>These questions must be sent by Friday. You can also write us letters or use the format of our paper form.</p>'
  inapplicable:
    - '<p>Write only the first five digits.</p>'
    - '<form action="/s" role="search"><label for="q">Search</label><input id="q"><button>Search</button></form><p>Write words, not digits.</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form action="/c"><label for="tr">차량 (선택)</label><input id="tr"><button>조회하기</button></form><p>붙임표 없이 숫자만 입력하세요.</p></main>'}
---*/
// WCAG 2.2 3.3.2, G89, G184: instructions come before what they are about, or are tied to it.
({
  SAYS: /\b(?:write|enter|type|use|give)\b[^.]{0,50}\b(?:digits?|numbers? only|capitals|capital letters|(?:this|the following) format|in the format|without (?:spaces|hyphens|dashes))\b|\bleave out\b[^.]{0,30}\b(?:digits?|spaces|hyphens|dashes)\b|\b(?:all|both|these|the|every|each) (?:fields?|answers?|questions?|boxes)\b[^.]{0,20}\b(?:required|mandatory|must be (?:filled|answered|completed))\b|(?:숫자|영문|붙임표|하이픈|빈칸|띄어쓰기|형식|자리)[^.]{0,20}(?:입력|적으|적어|쓰|써|기입|기재)[^.]{0,6}(?:세요|시오|주|합니다)|(?:모든|모두|두|각)\s?(?:칸|항목)[^.]{0,14}(?:필수|반드시|꼭)/iu,
  applies: (page) => page.all("form:not([role=search])").filter((form) => page.visible(form) && !form.closest("[role=search], search, header, footer, nav") && form.querySelector("input:not([type=hidden], [type=search], [type=radio], [type=checkbox], [type=submit], [type=button]), textarea") && form.querySelector("button, input[type=submit]")),
  expect(form, page) {
    const tied = new Set(page.all("[aria-describedby]").flatMap((each) => each.getAttribute("aria-describedby").split(/\s+/u)));
    let after = form.nextElementSibling;
    for (let step = 0; after && step < 2; after = after.nextElementSibling, step++) {
      if (after.matches("form, h1, h2, h3, section, article, script, details") || after.querySelector("form, input, h2, h3")) return null;
      if (!after.matches("p, ul, ol, div, small, span") || !page.visible(after) || [after, ...after.querySelectorAll("[id]")].some((each) => each.id && tied.has(each.id))) continue;
      const sentence = page.lexicon.without(after).split(/(?<=[.!?。])\s+|\n/u).find((each) => this.SAYS.test(each));
      if (sentence) return { element: after, detail: sentence.trim().slice(0, 60) };
    }
    return null;
  },
})
