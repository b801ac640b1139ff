/*---
name: {ko: 입력란의 테두리가 뚜렷하다, en: Fields have a boundary that stands out}
wcag: [1.4.11]
kwcag: []
message:
  ko: 입력란이나 고르는 칸의 테두리가 배경과 잘 구별되지 않습니다. 명도 대비(3 이상이어야 함)
  en: The boundary of a field or box hardly stands out from its background. Contrast (3 or more is needed)
fix:
  ko: 테두리 색을 배경과의 명도 대비가 3:1 이상인 색으로 바꾸세요.
  en: Give the border a colour that contrasts with the background by at least 3:1.
examples:
  failed:
    - '<label for="a">찾을 말</label> <input id="a" style="border: 1px solid #ddd">'
    - '<label>의견 <textarea style="border: 0; background: #f4f4f4"></textarea></label>'
    - '<style>.c { position: absolute; opacity: 0 } .c + label::before { content: ""; display: inline-block; width: 16px; height: 16px; border: 1px solid #e0e0e0 }</style><input class="c" type="checkbox" id="b"><label for="b">동의</label>'
    - '<label>이름 <input style="border: 0; outline: 0"></label>'
    - '<button type="button" role="switch" aria-checked="false" aria-label="알림" style="width:64px;height:36px;border:0;border-radius:18px;padding:4px;background:#eceaf0"><span style="display:block;width:28px;height:28px;border-radius:50%;background:#f7f6f9"></span></button>'
    - '<div style="position: relative; height: 6px; background: #555; margin: 24px"><div style="position: absolute; top: -19px; left: 40%; width: 44px; height: 44px; background: #eee" role="slider" tabindex="0" aria-label="Miles" aria-valuemin="1" aria-valuemax="20" aria-valuenow="5"></div></div>'
  passed:
    - '<div style="position: relative; height: 6px; background: #555; margin: 24px"><div style="position: absolute; top: -19px; left: 40%; width: 44px; height: 44px; background: #4a1a6b" role="slider" tabindex="0" aria-label="Miles" aria-valuemin="1" aria-valuemax="20" aria-valuenow="5"></div></div>'
    - '<label>찾을 말 <input></label>'
    - '<label>찾을 말 <input style="border: 0; border-bottom: 2px solid #666"></label>'
    - '<label for="d">찾을 말</label> <span style="border: 1px solid #555; display: inline-block; padding: 4px"><input id="d" style="border: 0"></span>'
    - '<label>동의 <input type="checkbox"></label><label>이름 <input></label>'
    - '<label>잠긴 칸 <input style="border: 1px solid #ddd" disabled></label><label>쓰는 칸 <input></label>'
    - '<label>이름 <input style="border: 0; background: #333; color: #fff"></label>'
    - '<button type="button" role="switch" aria-checked="false" aria-label="알림" style="width:64px;height:36px;border:2px solid #26252b;border-radius:18px;padding:4px;background:#5b2a86"><span style="display:block;width:28px;height:28px;border-radius:50%;background:#fff"></span></button>'
    - '<button type="button" role="switch" aria-checked="true" aria-label="Alerts" style="width:64px;height:36px;border:0;padding:4px;background:#eee"><span style="display:block;width:28px;height:28px;background:#333"></span></button>'
  inapplicable:
    - '<p>글</p>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<label>이름 <input style="border: 1px solid #ddd; background: none; outline: 0; box-shadow: none"></label></main>'}
---*/
// WCAG 2.2 1.4.11. A box may be seen by its border, its fill, its shadow, or by a frame close around it. What the browser draws
// itself is left alone.
({
  applies(page) {
    const drawn = "[type=checkbox], [type=radio], [type=range], [type=color]";
    const plain = "[type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=file]";
    const enabled = (element) => !element.matches(":disabled, [aria-disabled=true]") && !element.closest("[inert], [aria-hidden=true]");
    const fields = page.all(`input:not(${plain}), textarea, select, [role=textbox], [role=searchbox], [role=combobox], [contenteditable=true]`).filter(enabled);
    // Switches and the like that a script has made, and that show nothing but boxes.
    const made = page.all("[role=switch], [role=checkbox], [role=radio], [role=slider]").filter((element) => !element.matches("input") && enabled(element) && element.textContent.trim() === "" && !element.querySelector("img, svg, canvas, input, i")
      && page.style(element).backgroundImage === "none" && page.shown(element) && page.box(element).width > 8 && page.box(element).height > 8 && !page.clip(element).hidden);
    return [...made.map((element) => ({ element, pseudo: null, parts: [...element.querySelectorAll("*")].slice(0, 6) })), ...fields.flatMap((element) => {
      const box = page.box(element);
      const seen = page.shown(element) && box.width > 4 && box.height > 4 && !page.clip(element).hidden;
      if (element.matches(drawn)) {
        if (seen) return page.style(element).appearance === "none" ? [{ element, pseudo: null }] : [];
        const label = [...element.labels ?? []].find((each) => page.shown(each));
        const pseudo = label && ["::before", "::after"].find((each) => { const { content, width } = getComputedStyle(label, each); return content !== "none" && parseFloat(width) > 6; });
        return pseudo ? [{ element: label, pseudo }] : [];
      }
      return seen ? [{ element, pseudo: null }] : [];
    })];
  },
  // The strongest of the boxes that something is made of; null where one of them cannot be told.
  strongest(elements, page) {
    const drawn = elements.flatMap((element) => [null, "::before", "::after"].filter((each) => each === null || !/^(?:none|normal)$/u.test(getComputedStyle(element, each).content)).map((each) => [element, each]));
    if (drawn.some(([element, each]) => each !== null && !/^""?$/u.test(getComputedStyle(element, each).content))) return null;
    const found = drawn.map(([element, each]) => page.boundary(element, each));
    return found.includes(null) ? null : Math.max(...found);
  },
  expect({ element, pseudo, parts }, page) {
    if (parts) {
      const found = this.strongest([element, ...parts], page);
      return found === null || found >= 3 ? null : { element, detail: `${found.toFixed(1)}:1` };
    }
    const own = page.boundary(element, pseudo);
    if (own === null || own >= 3) return null;
    const box = page.box(element);
    let strongest = own;
    for (let at = page.flatParent(element), step = 0; !pseudo && at && step < 3; at = page.flatParent(at), step++) {
      if (["::before", "::after"].some((each) => getComputedStyle(at, each).content !== "none")) return null;
      const around = page.box(at);
      if (around.width - box.width > 160 || around.height - box.height > 40) break;
      const frame = page.boundary(at);
      if (frame === null || frame >= 3) return null;
      strongest = Math.max(strongest, frame);
    }
    // A field without any box may be known by the words in it.
    if (strongest < 1.03 && !pseudo && (element.value || element.getAttribute("placeholder") || element.textContent.trim())) return null;
    return { element, detail: `${strongest.toFixed(1)}:1` };
  },
})
