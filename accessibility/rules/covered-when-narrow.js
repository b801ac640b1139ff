/*---
name: {ko: '좁은 화면에서 고정된 상자가 내용을 가리지 않는다', en: In a narrow window nothing fixed covers the content}
wcag: [1.4.10]
kwcag: []
message: {ko: '너비 320픽셀에서 화면에 고정된 상자가 내용을 가리고, 화면을 밀어도 벗어나지 않습니다', en: 'At a width of 320 px something fixed covers the content, wherever one scrolls to'}
fix: {ko: '좁은 화면에서는 고정(position: fixed)을 풀어 내용 사이에 두세요(@media).', en: 'Do not fix it in narrow windows (@media): let it stand in the flow of the content.'}
states: [narrow]
examples:
  failed:
    - '<style>.q { position: fixed; top: 0; bottom: 0; right: 0; width: 130px; background: #eef }</style><p>보건소는 평일 오전 9시부터 오후 6시까지 엽니다. 예방 접종은 오후 4시까지 받으며 신분증이 있어야 합니다.</p><nav class="q" aria-label="빠른 메뉴"><a href="/a">접종 예약</a></nav>'
  passed:
    - '<style>.q { position: fixed; top: 0; bottom: 0; right: 0; width: 130px; background: #eef } main { padding-right: 140px }</style><p>보건소는 평일에 엽니다.</p><nav class="q" aria-label="빠른 메뉴"><a href="/a">접종 예약</a></nav>'
  inapplicable:
    - '<style>.q { position: fixed; top: 0; bottom: 0; left: 0; right: 20px; background: #eef }</style><p>보건소는 평일 오전 9시부터 오후 6시까지 엽니다.</p><div class="q">쿠키를 씁니다. <button type="button" onclick="this.parentNode.remove()">알겠습니다</button></div>'
    - '<style>.q { position: fixed; bottom: 0; left: 0; right: 0; height: 50px; background: #eef }</style><p>보건소는 평일 오전 9시부터 오후 6시까지 엽니다.</p><nav class="q" aria-label="빠른 메뉴"><a href="/a">접종 예약</a></nav>'
    - '<p>보건소는 평일 오전 9시부터 오후 6시까지 엽니다.</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '</main><div style="position: fixed; top: 0; bottom: 0; right: 0; width: 130px; background: #eef; z-index: 99">빠른 메뉴</div>'}
---*/
// WCAG 2.2 1.4.10: no loss of content at 320 px. What is fixed over a part of the height can be scrolled away from under.
({
  // What is fixed, is seen, and is as high as most of the window. A dialog is to be answered, and what has a button may be closed by it.
  applies: (page) => page.all("body *").filter((element) => {
    const style = page.style(element);
    if (style.position !== "fixed" || style.pointerEvents === "none" || element.closest("dialog, [role=dialog], [role=alertdialog], [aria-modal=true]") || element.querySelector("button, [role=button], summary, input[type=button], input[type=submit]")) return false;
    const box = element.getBoundingClientRect();
    return page.visible(element) && box.height > 0.6 * innerHeight && box.width > 40 && box.right > 20 && box.left < innerWidth - 20 && box.width < 0.95 * innerWidth;
  }),
  expect(over, page) {
    const blocks = page.all("p, li, h1, h2").filter((block) => !over.contains(block) && page.visible(block) && page.text(block).length > 3).slice(0, 20);
    const place = [scrollX, scrollY];
    const covered = blocks.find((block) => this.isCovered(block, over));
    scrollTo({ left: place[0], top: place[1], behavior: "instant" });
    return covered ? { detail: page.text(covered).slice(0, 60) } : null;
  },
  // Whether some of its first lines lies below, in the middle of the window.
  isCovered(block, over) {
    block.scrollIntoView({ block: "center", behavior: "instant" });
    const range = document.createRange();
    range.selectNodeContents(block);
    return [...range.getClientRects()].slice(0, 4).some((box) => {
      const [left, right] = [Math.max(box.left, 0) + 2, Math.min(box.right, innerWidth) - 2];
      return right > left && [left, (left + right) / 2, right].some((x) => over.contains(document.elementFromPoint(x, (box.top + box.bottom) / 2)));
    });
  },
})
