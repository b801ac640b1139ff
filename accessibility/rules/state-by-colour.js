/*---
name: {ko: 고른 것은 색 말고도 표시가 난다, en: What is chosen shows by more than colour}
wcag: [1.4.1]
kwcag: [5.4.1]
message:
  ko: 고른 것(현재 위치, 누른 단추, 고른 탭)이 나머지와 색으로만 구별됩니다
  en: What is chosen (the current page, a pressed button, a selected tab) differs from the others by colour only
fix:
  ko: 밑줄, 굵은 글씨, 테두리, 체크 표시처럼 색이 아닌 표시를 함께 쓰세요.
  en: Add a sign that is no colour, such as an underline, bold type, a border or a tick.
examples:
  failed:
    - '<style>.t [role=tab] { border: 0; background: none; color: #0a58ca } .t [aria-selected=true] { color: #b02a37 }</style><div class="t" role="tablist"><button role="tab" aria-selected="true">연도별</button><button role="tab" aria-selected="false" tabindex="-1">부서별</button></div>'
    - '<style>nav a { color: #0a58ca } nav a[aria-current] { color: #6f42c1 }</style><nav><ul><li><a href="/a" aria-current="page">예산</a></li><li><a href="/b">결산</a></li></ul></nav>'
    - '<style>.pg a { display: inline-block; padding: .6rem 1rem; text-decoration: none; color: #1e2124 } .pg .on { color: #0b50d0 }</style><p class="pg"><a href="?p=1" class="on">1</a><a href="?p=2">2</a><a href="?p=3">3</a></p>'
  passed:
    - '<style>.t [role=tab] { border: 0; padding: 12px; background: linear-gradient(#036, #036) 0 0 / 0 2px no-repeat #e3e3fd; color: #161616 } .t [aria-selected=true] { background-size: 100% 2px; background-color: #fff; color: #000091 }</style><div class="t" role="tablist"><button role="tab" aria-selected="true">연도별</button><button role="tab" aria-selected="false">동별</button></div>'
    - '<style>.t [role=tab] { border: 0; background: none; color: #0a58ca } .t [aria-selected=true] { color: #b02a37; border-bottom: 3px solid }</style><div class="t" role="tablist"><button role="tab" aria-selected="true">연도별</button><button role="tab" aria-selected="false" tabindex="-1">부서별</button></div>'
    - '<style>nav a { color: #0a58ca } nav a[aria-current] { font-weight: 700 }</style><nav><ul><li><a href="/a" aria-current="page">예산</a></li><li><a href="/b">결산</a></li></ul></nav>'
    - '<style>.t button { border: 0; background: #fff; color: #222 } .t [aria-pressed=true] { background: #222; color: #fff }</style><div class="t"><button aria-pressed="true">달</button><button aria-pressed="false">해</button></div>'
    - '<style>.pg a { display: inline-block; padding: .6rem 1rem; text-decoration: none; color: #1e2124 } .pg .on { color: #0b50d0; font-weight: 700 }</style><p class="pg"><a href="?p=1" class="on">1</a><a href="?p=2">2</a><a href="?p=3">3</a></p>'
  inapplicable:
    - '<p>글</p>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<style>.tt button { border: 1px solid #333; background: #fff; color: #0a58ca } .tt [aria-pressed=true] { color: #b02a37 }</style><p class="tt"><button type="button" aria-pressed="true">해마다</button> <button type="button" aria-pressed="false">달마다</button></p></main>'}
---*/
// WCAG 2.2 1.4.1, failure F81 and technique G183: a difference in lightness of 3:1 or more is seen without colours.
({
  applies(page) {
    const told = "[aria-current]:not([aria-current=false]), [aria-selected=true], [aria-pressed=true], [aria-checked=true]";
    // In a menu, and among the numbers of pages, a class says the same.
    const marked = ["on", "active", "current", "selected", "is-active", "is-current"].map((name) => `.${name}`).join(", ");
    const numbers = (element) => /^\d+$/.test(page.text(element)) && [...page.children(page.parent(element))].filter((each) => /^\d+$/.test(each.textContent.trim())).length > 2;
    const place = (element) => numbers(element) || (page.localName(page.parent(element)) === "li" && numbers(page.parent(element))) || element.closest("nav, [role=navigation], [role=tablist]");
    const chosen = `${told}, a:is(${marked}), button:is(${marked}), :is(${marked}) > a`;
    return page.all(chosen).filter((element) => element.matches(told) || place(element)).filter((element) => page.shown(element) && page.text(element)).flatMap((element) => {
      const peer = page.peerOf(element, chosen);
      return peer ? [{ element, peer }] : [];
    });
  },
  expect({ element, peer }, page) {
    let differs = false;
    for (const [one, other] of page.pairs(element, peer)) {
      if (page.form(one) !== page.form(other)) return null;
      for (const name of ["color", "backgroundColor"]) {
        const mine = page.style(one)[name], its = page.style(other)[name];
        if (mine === its) continue;
        differs = true;
        const on = page.ground(page.flatParent(one));
        const mineDrawn = page.colour(mine), itsDrawn = page.colour(its);
        if (!on || !mineDrawn || !itsDrawn) return null;
        if (page.contrast(mine, page.flatten(itsDrawn, on)) >= 3) return null;
      }
    }
    return differs ? { detail: page.brief(page.text(element)) } : null;
  },
})
