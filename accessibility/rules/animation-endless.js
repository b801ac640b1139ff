/*---
name: {ko: 끝없이 움직이는 것은 멈출 수 있다, en: What is animated without end can be stopped}
wcag: [2.2.2]
kwcag: [6.2.2]
message:
  ko: 스타일이나 그림(SVG)이 저절로 5초 넘게 움직이는데 멈추는 버튼이 없습니다
  en: A style or a picture (SVG) moves by itself for more than five seconds, and no button stops it
fix:
  ko: 5초 안에 끝나게 하거나, 정지 버튼을 두세요.
  en: Let it end within five seconds, or add a button that stops it.
examples:
  failed:
    - '<style>@keyframes go { to { transform: translateX(200px) } } .t { animation: go 4s linear infinite }</style><div class="t">접수 안내</div>'
    - '<style>@keyframes blink { 50% { opacity: 0 } } .t { animation: blink 1s 20 }</style><p class="t">New</p>'
    - '<svg width="90" height="20" role="img" aria-label="안내"><rect width="9" height="20"><animate attributeName="x" from="0" to="80" dur="3s" repeatCount="indefinite"/></rect></svg>'
    - '<style>@keyframes go { to { background-position: 100px } } .t { animation: go 9s infinite; background: linear-gradient(90deg, #fff, #999) }</style><div class="t">Town</div>'
    - '<style>@keyframes go { from { transform: translateX(-90px) } to { transform: translateX(20px) } } .r { overflow: hidden } .r svg { display: block; animation: go 8s linear infinite }</style><div class="r"><svg width="90" height="60" aria-hidden="true"><rect width="90" height="60"/></svg></div>'
  passed:
    - '<style>@keyframes in { from { transform: translateX(-9px) } } .t { animation: in 2s }</style><p class="t">글</p>'
    - '<style>@keyframes go { to { transform: translateX(200px) } } .t { animation: go 4s infinite }</style><div class="t" id="t">News</div><button onclick="t.style.animationPlayState = &quot;paused&quot;">Pause</button>'
    - '<svg width="90" height="20" role="img" aria-label="안내"><rect width="9" height="20"><animate attributeName="x" from="0" to="80" dur="3s" fill="freeze"/></rect></svg>'
  inapplicable:
    - '<style>@keyframes turn { to { transform: rotate(360deg) } } .s { animation: turn 1s infinite; width: 24px; height: 24px; border: 3px solid; border-radius: 50% }</style><div class="s" role="progressbar" aria-label="불러오는 중"></div>'
    - '<style>@keyframes turn { to { transform: rotate(360deg) } } .s::before { content: ""; display: inline-block; animation: turn 1s infinite; width: 24px; height: 24px; border: 3px solid; border-radius: 50% }</style><div class="s" role="status">업로드 중</div>'
    - '<p>글</p>'
    - '<style>@keyframes go { to { transform: translateX(200px) } } .t:hover { animation: go 4s infinite }</style><div class="t">News</div>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><style>@keyframes go { to { transform: translateX(9px) } } h1 { animation: go 4s infinite alternate }</style>'}
---*/
// WCAG failures F4, F7, F16 and F47. What shows that something is being loaded, and small things that turn in their place, are
// let be: how long those go on is not decided by their style.
({
  LONG: 5000,
  applies(page) {
    const styled = page.movements()
      .map((each) => ({ element: each.effect.target, ends: each.effect.getComputedTiming().endTime }));
    const drawn = page.all("svg animate, svg animateTransform, svg animateMotion, svg animateColor")
      .filter((each) => !each.ownerSVGElement.animationsPaused() && this.byItself(each.getAttribute("begin")))
      .map((each) => ({ element: each.ownerSVGElement, ends: this.length(each) }));
    return [...styled, ...drawn].filter(({ element }) => element?.isConnected && this.seen(element, page) && !page.lexicon.isLoading(element));
  },
  // What comes into sight from beside its place is not there all the time.
  seen: (element, page) => page.visible(element) || page.visibleByStyle(element) && Math.min(page.box(element).width, page.box(element).height) > 1 && page.parent(element) !== null && page.visible(page.parent(element)),

  expect({ element, ends }, page) {
    return ends > this.LONG && !page.stoppable() ? { element, detail: page.text(element).slice(0, 40) } : null;
  },
  byItself: (begin) => !begin || begin.split(";").some((each) => /^\s*[+-]?[\d.]+(?:m?s|min|h)?\s*$|^\s*\d+:/.test(each)),
  length(element) {
    const seconds = (text) => {
      const clock = /^\s*(?:(\d+):)?(\d+):([\d.]+)\s*$/.exec(text ?? "");
      if (clock) return (Number(clock[1] ?? 0) * 60 + Number(clock[2])) * 60 + Number(clock[3]);
      const said = /^\s*([\d.]+)(ms|s|min|h)?\s*$/.exec(text ?? "");
      return said ? Number(said[1]) * { ms: 0.001, s: 1, min: 60, h: 3600 }[said[2] ?? "s"] : null;
    };
    const once = seconds(element.getAttribute("dur"));
    if (!once) return 0;
    const [times, whole] = [element.getAttribute("repeatCount"), element.getAttribute("repeatDur")];
    if (times === "indefinite" || whole === "indefinite") return Infinity;
    return 1000 * Math.max(once * (Number(times) || 1), seconds(whole) ?? 0);
  },
})
