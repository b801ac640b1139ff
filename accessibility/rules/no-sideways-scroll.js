// WCAG 2.2 1.4.10 (Reflow): at a width of 320 CSS px nothing is lost and nobody has to scroll in two directions.
({
  id: "no-sideways-scroll",
  wcag: ["1.4.10"],
  kwcag: [],
  state: "narrow", // 320 CSS px
  message: {
    ko: "너비 320픽셀(1280픽셀 화면을 400% 확대한 크기)에서 옆으로 넘치는 내용이 있습니다.",
    en: "At a width of 320 px (1280 px at 400 % zoom) some content runs out sideways.",
  },
  applies: () => true, // every page has a width
  check() {
    const page = document.scrollingElement ?? document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    const scrolls = (element) => element !== page && element !== document.body && getComputedStyle(element).overflowX !== "visible";
    const contained = (element) => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) if (scrolls(parent)) return true;
      return false;
    };
    const wide = [...document.body?.querySelectorAll("*") ?? []]
      .filter((element) => element.getBoundingClientRect().right > page.clientWidth + 0.5 && !contained(element));
    // The deepest ones are the cause; those around them are only stretched.
    const causes = wide.filter((element) => ![...element.children].some((child) => wide.includes(child)));
    return (causes.length ? causes.slice(0, 5) : [page]).map((element) => ({ element }));
  },
})
