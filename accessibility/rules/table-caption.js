// KWCAG 2.2 5.3.1 asks for a table's caption and for header cells that say what they head. Stricter than WCAG 1.3.1,
// for which a caption and scope are only two of the techniques (H39, H63).
({
  id: "table-caption",
  wcag: [],
  kwcag: ["5.3.1"],
  message: {
    ko: "표에는 제목(caption)이 있어야 하고, 제목 칸(th)마다 어느 방향의 제목인지(scope) 적혀 있어야 합니다.",
    en: "A table must have a caption, and each header cell (th) must say by scope what it heads.",
  },
  applies: () => document.querySelector("table") !== null,
  check() {
    const scopes = ["col", "row", "colgroup", "rowgroup"];
    return [...document.querySelectorAll("table:not([role=presentation], [role=none])")]
      .filter((table) => table.checkVisibility({ visibilityProperty: true }))
      .filter((table) => {
        const headers = [...table.querySelectorAll("th")].filter((cell) => cell.closest("table") === table);
        return !table.caption?.textContent.trim() || headers.length === 0 ||
          headers.some((cell) => !scopes.includes((cell.getAttribute("scope") ?? "").toLowerCase()));
      })
      .map((element) => ({ element }));
  },
})
