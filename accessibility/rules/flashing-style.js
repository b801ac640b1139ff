/*---
name: {ko: 스타일이 빠르게 번쩍이지 않는다, en: No style flashes quickly}
wcag: [2.3.1]
kwcag: [6.3.1]
message:
  ko: '1초에 세 번 넘게 번쩍여 발작을 일으킬 수 있습니다'
  en: It flashes more than three times in a second, which can cause seizures
fix:
  ko: '번쩍임을 없애거나 1초에 세 번을 넘지 않게 늦추세요(animation-duration을 길게).'
  en: Remove the flashing, or slow it down to three times a second at the most (a longer animation-duration).
examples:
  failed:
    - '<style>@keyframes f { 50% { background: #fff } } .f { animation: f .2s steps(1) infinite; background: #000; width: 400px; height: 300px }</style><div class="f"></div>'
    - '<style>@keyframes f { 50% { opacity: 0 } } .f { animation: f .25s infinite; background: #c00; height: 300px }</style><div class="f">Open day</div>'
    - '<style>.fl { height: 60vh; animation: fl .125s linear 24 } @keyframes fl { 0%, 49% { background: #fff } 50%, 100% { background: #f00 } }</style><p>훈련 때 쓰는 화면입니다.</p><div class="fl"></div>'
  passed:
    - '<style>@keyframes f { 50% { background: #fff } } .f { animation: f 1s steps(1) infinite; background: #000; height: 300px }</style><div class="f"></div><button>정지</button>'
    - '<style>@keyframes f { 50% { background: #fff } } .f { animation: f .2s steps(1) infinite; background: #000; width: 40px; height: 30px }</style><div class="f"></div><button>Pause</button>'
    - '<style>@keyframes f { 50% { background: #eef } } .f { animation: f .2s infinite; background: #eee; height: 300px }</style><div class="f"></div><button>Pause</button>'
    - '<style>.fl { height: 60vh; animation: fl .3s linear 2 } @keyframes fl { 0%, 49% { background: #fff } 50%, 100% { background: #ffe3e3 } }</style><p>Saved.</p><div class="fl"></div>'
  inapplicable:
    - '<p>글</p>'
    - '<style>@keyframes go { to { transform: translateX(9px) } } .f { animation: go .1s infinite; height: 300px }</style><div class="f">글</div><button>정지</button>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><style>@keyframes f { 50% { background-color: #000 } } main { animation: f .2s steps(1) infinite }</style>', also: [animation-endless]}
---*/
// WCAG 2.2 2.3.1 and its general flash threshold: pairs of opposing changes of relative luminance of a tenth, the darker side below
// 0.8, more than three in a second, in a quarter of a field of 341 by 256 px.
({
  AREA: 341 * 256 / 4, LEAST: 0.1, DARK: 0.8,
  applies(page) {
    const found = this.running(page);
    const known = new Set(found.map(({ element }) => element));
    // What flashes a few times and then no more has come to its end by now: asked to go on, it begins again.
    for (const element of page.all("body *")) {
      const { animationName, animationIterationCount, animationDuration } = page.style(element);
      if (animationName === "none" || /infinite/.test(animationIterationCount) || known.has(element) || !(parseFloat(animationDuration) <= 1)) continue;
      const COUNT = "animation-iteration-count";
      const [had, value, priority] = [element.hasAttribute("style"), element.style.getPropertyValue(COUNT), element.style.getPropertyPriority(COUNT)];
      const undo = () => { if (had) element.style.setProperty(COUNT, value, priority); else element.removeAttribute("style"); };
      element.style.setProperty(COUNT, "infinite", "important");
      const again = this.running(page, element);
      if (!again.length) undo();
      found.push(...again.map((each) => ({ ...each, undo })));
    }
    return found;
  },
  running: (page, of = null) => document.getAnimations().filter((each) => each instanceof CSSAnimation && each.playState === "running" && each.effect.target?.isConnected && !each.effect.pseudoElement && (!of || each.effect.target === of) &&
    each.effect.getKeyframes().some((frame) => "backgroundColor" in frame || "opacity" in frame || "visibility" in frame))
    .map((animation) => ({ animation, element: animation.effect.target })).filter(({ element }) => page.visibleByStyle(element)),
  expect({ animation, element, undo }, page) {
    try {
      return this.judged(animation, element, page);
    } finally {
      undo?.();
    }
  },
  judged(animation, element, page) {
    const { duration } = animation.effect.getComputedTiming();
    // So many frames a second cannot change so often.
    if (animation.effect.getKeyframes().length * 1000 / (duration / Math.abs(animation.playbackRate)) < 7) return null;
    const box = page.box(element);
    const seen = Math.min(box.width, innerWidth) * Math.min(box.height, innerHeight);
    const on = page.ground(page.flatParent(element));
    if (seen < this.AREA || !on) return null;
    const flashes = this.flashes(this.second(animation, element, on, page));
    return flashes > 3 ? { element, detail: `${flashes}/s ${page.text(element).slice(0, 40)}`.trim() } : null;
  },
  // The luminance of the box, sixty times in a second.
  second(animation, element, on, page) {
    const { currentTime } = animation;
    const values = [];
    try {
      animation.pause();
      for (let frame = 0; frame < 60; frame++) {
        animation.currentTime = (animation.effect.getComputedTiming().delay || 0) + frame * 1000 / 60 * animation.playbackRate;
        const style = getComputedStyle(element);
        const own = page.colour(style.backgroundColor);
        if (!own) return [];
        const alpha = style.visibility === "visible" ? own.alpha * Number(style.opacity) : 0;
        values.push(alpha * own.getRelativeLuminance() + (1 - alpha) * on.getRelativeLuminance());
      }
    } finally {
      animation.currentTime = currentTime;
      animation.play();
    }
    return values;
  },
  flashes(values) {
    let [low, high, rising, turns] = [Infinity, -Infinity, null, 0];
    for (const value of values) {
      [low, high] = [Math.min(low, value), Math.max(high, value)];
      if (rising !== true && value - low >= this.LEAST && low < this.DARK) { [rising, high] = [true, value]; turns++; }
      else if (rising !== false && high - value >= this.LEAST && value < this.DARK) { [rising, low] = [false, value]; turns++; }
    }
    return Math.floor(turns / 2);
  },
})
