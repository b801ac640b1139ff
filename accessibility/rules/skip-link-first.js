// KWCAG 2.2 6.4.1: the link over repeated parts comes first and can be seen when it has the focus. Stricter than
// WCAG 2.4.1, which is content with landmarks.
({
  id: "skip-link-first",
  wcag: [],
  kwcag: ["6.4.1"],
  message: {
    ko: "Tab 키를 처음 눌렀을 때 닿는 것은 본문(main)으로 가는, 눈에 보이는 건너뛰기 링크여야 합니다.",
    en: "The first thing that the Tab key reaches must be a visible link that skips to the main content.",
  },
  tabbable: () => [...document.querySelectorAll("a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]")]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]"))
    .filter((element) => element.checkVisibility({ visibilityProperty: true })),
  applies() { return this.tabbable().length > 0; }, // else nothing to skip for somebody who uses the Tab key
  check() {
    const tabbable = this.tabbable();
    if (tabbable.length === 0) return [];
    const first = tabbable.find((element) => element.tabIndex > 0)
      ? tabbable.reduce((a, b) => (b.tabIndex > 0 && (a.tabIndex <= 0 || b.tabIndex < a.tabIndex) ? b : a))
      : tabbable[0];
    const name = first.matches("a[href^='#']") ? decodeURIComponent(first.hash.slice(1)) : "";
    const target = name ? document.getElementById(name) : null;
    const main = document.querySelector("main, [role=main]");
    if (!target || !main || !target.contains(main)) return [{ element: first }];
    first.focus({ preventScroll: true });
    for (const animation of document.getAnimations()) {
      if (animation.effect && animation.effect.getComputedTiming().endTime !== Infinity) animation.finish();
    }
    const box = first.getBoundingClientRect();
    first.blur();
    const seen = box.width > 1 && box.height > 1 && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
    return seen ? [] : [{ element: first }];
  },
})
