/*---
name: {ko: 움직임을 줄이라고 해 둔 사람에게는 움직이지 않는다, en: Nothing moves for a reader who has asked for less motion}
wcag: [2.3.3]
kwcag: []
message: {ko: '움직임을 줄이도록 설정한 사람에게도 움직입니다', en: 'It moves even for readers whose device is set to reduce motion'}
fix: {ko: '@media (prefers-reduced-motion: reduce) 안에서 움직임을 끄세요(animation: none).', en: 'Switch the motion off in @media (prefers-reduced-motion: reduce) with animation: none.'}
states: [wide, reduced-motion]
examples:
  failed:
    - '<style>@keyframes go { to { transform: translateX(200px) } } .t { animation: go 4s infinite alternate }</style><div class="t">소식</div><button>움직임 정지</button>'
    - '<style>@keyframes go { to { scale: 2 } } .t { animation: go 1s linear both; animation-timeline: scroll() }</style><div class="t">Town</div><p style="height: 3000px">글</p>'
  passed:
    - '<style>@keyframes go { to { transform: translateX(200px) } } @keyframes show { from { opacity: .5 } } .t { animation: go 4s infinite alternate } @media (prefers-reduced-motion: reduce) { .t { animation: show 4s infinite } }</style><div class="t">소식</div><button>움직임 정지</button>'
    - '<style>@keyframes go { from { transform: translateX(9px) } } .t { animation: go 8s }</style><div class="t">News</div><button>Pause</button><style>@media (prefers-reduced-motion: reduce) { .t { animation-duration: 1ms } }</style><style>@keyframes dim { 50% { opacity: .5 } } .u { animation: dim 9s infinite }</style><p class="u">글</p>'
  inapplicable:
    - '<style>@keyframes go { to { transform: translateX(200px) } } .t { animation: go 4s infinite alternate } @media (prefers-reduced-motion: reduce) { .t { animation: none } }</style><div class="t">소식</div><button>움직임 정지</button>'
    - '<p>글</p>'
    - '<style>@keyframes turn { to { transform: rotate(360deg) } } .s { animation: turn 1s infinite; width: 24px; height: 24px; border: 3px solid; border-radius: 50% }</style><div class="s" role="progressbar" aria-label="불러오는 중"></div>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<style>@keyframes go { to { transform: translateX(9px) } } .go { animation: go 4s infinite alternate }</style><p class="go">새 소식이 있습니다.</p><button type="button">움직임 정지</button></main>'}
---*/
// WCAG 2.2 2.3.3 (level AAA) and technique C39: told, and no reason against publishing. What can be stopped by nothing is
// animation-endless's; what is short, fades or shows that something is loading makes nobody sick.
({
  LONG: 5000,
  MOVES: ["transform", "translate", "rotate", "scale", "left", "top", "right", "bottom", "marginLeft", "marginTop", "backgroundPositionX", "backgroundPositionY", "offsetDistance"],
  SMALL: 80, // px
  applies(page) {
    return page.state === "wide" ? [] : document.getAnimations().filter((each) => each instanceof CSSAnimation && each.playState !== "paused" && each.effect.target?.isConnected && page.visible(each.effect.target) && !this.loading(each.effect.target, page));
  },
  expect(animation, page) {
    const element = animation.effect.target;
    const frames = animation.effect.getKeyframes();
    const moves = this.MOVES.some((name) => frames.some((frame) => name in frame && frame[name] !== frames[0][name]));
    const scrolled = !(animation.timeline instanceof DocumentTimeline);
    const goesOn = scrolled || animation.effect.getComputedTiming().endTime > this.LONG && page.stoppable();
    return moves && goesOn ? { element, beyond: true, detail: page.brief(page.text(element)) } : null;
  },
  loading(element, page) {
    const { width, height } = page.box(element);
    return Boolean(element.closest("[role=progressbar], [aria-busy=true], progress")) || width <= this.SMALL && height <= this.SMALL && !element.textContent.trim();
  },
})
