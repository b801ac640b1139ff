/*---
name: {ko: 그림 단추와 뜻이 있는 그림이 뚜렷하다, en: Icons and graphics that mean something stand out}
wcag: [1.4.11]
kwcag: []
message:
  ko: 뜻이 있는 그림이 배경과 잘 구별되지 않습니다. 명도 대비(3 이상이어야 함)
  en: An icon or graphic hardly stands out from its background. Contrast (3 or more is needed)
fix:
  ko: 그림의 색(fill, stroke)을 배경과의 명도 대비가 3:1 이상인 색으로 바꾸세요.
  en: Give the graphic (fill, stroke) a colour that contrasts with the background by at least 3:1.
examples:
  failed:
    - '<button aria-label="닫기"><svg width="24" height="24" aria-hidden="true"><path d="M4 4l16 16M20 4L4 20" fill="none" stroke="#ccc" stroke-width="2"/></svg></button>'
    - '<svg role="img" aria-label="해마다 늘어난 건수" width="90" height="60" style="background: #fff"><rect x="5" y="30" width="20" height="30" fill="#e6e6ff"/><rect x="35" y="10" width="20" height="50" fill="#e6ffe6"/></svg>'
  passed:
    - '<button aria-label="닫기"><svg width="24" height="24" aria-hidden="true"><path d="M4 4l16 16M20 4L4 20" stroke="currentColor" stroke-width="2"/></svg></button>'
    - '<button aria-label="닫기" style="background: #036; color: #fff"><svg width="24" height="24" aria-hidden="true"><path d="M4 4l16 16" fill="none" stroke="currentColor"/></svg></button>'
    - '<button><svg width="24" height="24" aria-hidden="true"><path d="M4 4l16 16" stroke="#ccc"/></svg> 닫기</button><svg role="img" aria-label="화살표" width="20" height="20"><path d="M0 0h20v20z" fill="#333"/></svg>'
    - '<svg role="img" aria-label="늘어난 건수" width="90" height="60"><rect x="5" y="30" width="20" height="30" fill="#e6e6ff" stroke="#224"/><rect x="35" y="10" width="20" height="50" fill="#e6ffe6"/></svg>'
  inapplicable:
    - '<p>글 <svg aria-hidden="true" width="9" height="9"><path d="M0 0h9v9" fill="#ddd"/></svg></p>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<svg role="img" aria-label="해마다 늘어난 건수" width="90" height="60"><rect x="5" y="30" width="20" height="30" fill="#e6e6ff"/><rect x="35" y="10" width="20" height="50" fill="#e6ffe6"/></svg></main>'}
---*/
// WCAG 2.2 1.4.11: what is needed to understand the content, not what only decorates it. The strongest part of a drawing counts.
({
  applies(page) {
    const wordless = (element) => !page.lines().some(({ element: at }) => element.contains(at));
    const controls = page.all("a[href], button, [role=button], [role=link], [role=tab], [role=menuitem], summary")
      .filter((element) => !element.matches(":disabled, [aria-disabled=true]") && element.querySelector("svg") && page.shown(element) && !element.textContent.trim())
      .map((element) => element.querySelector("svg"));
    const images = page.all("svg[role=img][aria-label], svg[role=img][aria-labelledby], svg[role=img]:has(> title), svg[role=graphics-document]")
      .filter((element) => !element.closest("a[href], button, [aria-hidden=true]") && !/logo|로고/i.test(`${element.getAttribute("class")} ${element.getAttribute("aria-label")}`));
    return [...new Set([...controls, ...images])].filter((svg) => {
      const box = page.box(svg);
      return page.shown(svg) && box.width > 4 && box.height > 4 && wordless(svg);
    });
  },
  expect(svg, page) {
    const on = page.ground(svg);
    if (!on || svg.querySelector("image, foreignObject, mask, filter, pattern")) return null;
    const whole = page.box(svg);
    let strongest = 0;
    for (const shape of svg.querySelectorAll("path, rect, circle, ellipse, line, polyline, polygon, use")) {
      if (shape.closest("defs, clipPath, symbol, marker") || !page.shown(shape)) continue;
      const style = page.style(shape);
      const box = page.box(shape);
      // A sheet under all the rest is the ground of the drawing.
      if (box.width >= 0.98 * whole.width && box.height >= 0.98 * whole.height && page.localName(shape) === "rect") return null;
      for (const [paint, opacity, drawn] of [[style.fill, style.fillOpacity, true], [style.stroke, style.strokeOpacity, parseFloat(style.strokeWidth) > 0]]) {
        if (/^url|^context/.test(paint)) return null;
        if (paint === "none" || !drawn || Number(opacity) === 0) continue;
        const ratio = page.contrast(paint, on);
        if (ratio === null || Number(opacity) < 1 || style.opacity !== "1") return null;
        strongest = Math.max(strongest, ratio);
      }
    }
    return strongest === 0 || strongest >= 3 ? null : { detail: `${strongest.toFixed(1)}:1` };
  },
})
