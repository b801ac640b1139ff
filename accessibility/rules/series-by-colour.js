/*---
name: {ko: 그래프의 계열은 색 말고도 구별된다, en: Series of a chart differ by more than colour}
wcag: [1.4.1]
kwcag: [5.4.1]
message:
  ko: 그래프의 계열과 범례가 색으로만 이어집니다. 색을 구별하지 못하면 읽을 수 없습니다
  en: Only colours tie the series of a chart to its legend, so that not everybody can read it
fix:
  ko: '계열 옆에 이름을 바로 적거나, 무늬와 선 모양을 달리하거나, 같은 값을 표로 함께 두세요.'
  en: 'Write the name beside each series, give them different patterns or dashes, or put the same values into a table beside the chart.'
examples:
  failed:
    - '<figure><svg role="img" aria-label="건수" width="200" height="120"><rect x="10" y="40" width="30" height="80" fill="#c0392b"/><rect x="45" y="20" width="30" height="100" fill="#27ae60"/><rect x="110" y="60" width="30" height="60" fill="#c0392b"/><rect x="145" y="50" width="30" height="70" fill="#27ae60"/></svg><p><span style="display: inline-block; width: 12px; height: 12px; background: #c0392b"></span> 도로 <span style="display: inline-block; width: 12px; height: 12px; background: #27ae60"></span> 하천</p></figure>'
    - '<figure><svg role="img" aria-label="건수" width="240" height="120"><polyline points="0,100 60,40 120,80" fill="none" stroke="#d35400" stroke-width="3"/><polyline points="0,20 60,70 120,30" fill="none" stroke="#2e86c1" stroke-width="3"/><rect x="150" y="10" width="12" height="12" fill="#d35400"/><text x="168" y="20">도로</text><rect x="150" y="40" width="12" height="12" fill="#2e86c1"/><text x="168" y="50">하천</text></svg></figure>'
    - '<figure><svg width="400" height="220" role="img" aria-label="Paper 60 then 120 tonnes, plastic 100 then 90 tonnes"><g fill="none" stroke-width="4"><polyline points="50,130 150,100 350,70" stroke="#0b6e4f"/><polyline points="50,90 150,120 350,100" stroke="#a63d2f"/></g><path d="M60 195h40" stroke="#0b6e4f" stroke-width="4"/><path d="M210 195h40" stroke="#a63d2f" stroke-width="4"/><text x="108" y="200">Paper</text><text x="258" y="200">Plastic</text></svg></figure>'
  passed:
    - '<figure><svg width="400" height="220" role="img" aria-label="Paper 60 then 120 tonnes, plastic 100 then 90 tonnes"><g fill="none" stroke-width="4"><polyline points="50,130 150,100 350,70" stroke="#0b6e4f"/><polyline points="50,90 150,120 350,100" stroke="#a63d2f" stroke-dasharray="10 6"/></g><path d="M60 195h40" stroke="#0b6e4f" stroke-width="4"/><path d="M210 195h40" stroke="#a63d2f" stroke-width="4"/><text x="108" y="200">Paper</text><text x="258" y="200">Plastic</text></svg></figure>'
    - '<figure><svg role="img" aria-label="건수" width="240" height="120"><polyline points="0,100 60,40 120,80" fill="none" stroke="#d35400" stroke-width="3"/><polyline points="0,20 60,70 120,30" fill="none" stroke="#2e86c1" stroke-width="3" stroke-dasharray="6 3"/><rect x="150" y="10" width="12" height="12" fill="#d35400"/><text x="168" y="20">도로</text><rect x="150" y="40" width="12" height="12" fill="#2e86c1"/><text x="168" y="50">하천</text></svg></figure>'
    - '<figure><svg role="img" aria-label="건수" width="200" height="120"><rect x="10" y="40" width="30" height="80" fill="#c0392b"/><rect x="45" y="20" width="30" height="100" fill="#27ae60"/></svg><p><span style="display: inline-block; width: 12px; height: 12px; background: #c0392b"></span> 도로 <span style="display: inline-block; width: 12px; height: 12px; background: #27ae60"></span> 하천</p><table><caption>건수</caption><tr><th scope="row">도로</th><td>3</td></tr><tr><th scope="row">하천</th><td>4</td></tr></table></figure>'
    - '<figure><svg role="img" aria-label="건수" width="200" height="120"><rect x="10" y="40" width="30" height="80" fill="#f5b7b1"/><rect x="45" y="20" width="30" height="100" fill="#145a32"/></svg><p><span style="display: inline-block; width: 12px; height: 12px; background: #f5b7b1"></span> 도로 <span style="display: inline-block; width: 12px; height: 12px; background: #145a32"></span> 하천</p></figure>'
  inapplicable:
    - '<p>글</p><svg role="img" aria-label="건수" width="200" height="120"><rect x="10" y="40" width="30" height="80" fill="#c0392b"/></svg>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<figure><svg role="img" aria-label="건수" width="200" height="120"><rect x="10" y="40" width="30" height="80" fill="#c0392b"/><rect x="45" y="20" width="30" height="100" fill="#1e8449"/></svg><p><span style="display: inline-block; width: 12px; height: 12px; background: #c0392b"></span> 도로 <span style="display: inline-block; width: 12px; height: 12px; background: #1e8449"></span> 하천</p></figure></main>'}
---*/
// WCAG 2.2 1.4.1, failure F13 and techniques G14 and G111. A legend is two or more small patches of colour, each of which a
// larger part of the drawing has too. Lightness that differs by 3:1 is seen without colours.
({
  // A figure names its series where the legend has it as well.
  inLegend: (text, legend, page) => [...legend.values()].some((patch) => (patch.closest("li, p, dt, td, span, div:not(:has(svg text))") ?? page.parent(patch))?.textContent.includes(text.textContent.trim())),
  applies(page) {
    const SHAPES = "path, rect, circle, ellipse, line, polyline, polygon";
    const paint = (element) => {
      const style = page.style(element);
      const { width, height } = page.box(element);
      const given = element instanceof SVGElement ? (style.fill === "none" || width === 0 || height === 0 ? style.stroke : style.fill) : style.backgroundColor;
      return page.colour(given)?.alpha > 0.5 ? given : null;
    };
    const found = [];
    for (const svg of page.all("svg")) {
      const whole = page.box(svg);
      if (whole.width < 80 || whole.height < 40 || !page.shown(svg)) continue;
      const frame = svg.closest("figure, [role=figure], section, article, li") ?? page.parent(svg);
      const shapes = [...svg.querySelectorAll(SHAPES)].filter((each) => !each.closest("defs, clipPath, symbol, marker, mask") && page.shown(each));
      const patches = [...shapes, ...(frame ? frame.querySelectorAll("i, b, span, em, div, svg rect, svg circle") : [])];
      // A line of a legend is drawn in a small picture of its own.
      const samples = frame ? [...frame.querySelectorAll("svg")].filter((other) => other !== svg && page.box(other).width <= 64 && page.box(other).height <= 32).flatMap((other) => [...other.querySelectorAll("path, line, polyline")].slice(0, 1)) : [];
      // Or in the drawing itself, as a short line right before its name.
      const texts = [...svg.querySelectorAll("text")].map(page.box);
      const isSample = (box) => Math.min(box.width, box.height) <= 4 && Math.max(box.width, box.height) >= 8 && Math.max(box.width, box.height) <= 0.25 * whole.width
        && texts.some((text) => text.left >= box.right - 2 && text.left - box.right < 24 && text.top < box.bottom + 6 && text.bottom > box.top - 6);
      const legend = new Map(), parts = new Map();
      for (const each of new Set(patches)) {
        const html = !(each instanceof SVGElement);
        if (html && (page.children(each).length || each.textContent.trim())) continue;
        const { width, height } = page.box(each);
        const colour = paint(each);
        if (!colour || width === 0 && height === 0) continue;
        if (width >= 5 && height >= 5 && width <= 28 && height <= 28 || !html && svg.contains(each) && isSample(page.box(each))) legend.set(colour, each);
        else if (!html && svg.contains(each) && (width > 28 || height > 28) && width < 0.98 * whole.width) (parts.get(colour) ?? parts.set(colour, []).get(colour)).push(each);
      }
      for (const each of samples) if (paint(each)) legend.set(paint(each), each);
      const both = [...parts.keys()].filter((colour) => legend.has(colour));
      if (both.length > 1) found.push({ element: svg, frame, colours: both, parts, legend });
    }
    return found;
  },
  expect({ element, frame, colours, parts, legend }, page) {
    if (frame?.querySelector("table, dl")) return null;
    const dashes = colours.map((colour) => parts.get(colour).map((each) => [page.style(each).strokeDasharray, page.style(each).markerMid].join()).join());
    if (new Set(dashes).size > 1 && parts.get(colours[0]).length === parts.get(colours[1]).length) return null;
    const alike = colours.some((one, at) => colours.slice(at + 1).some((other) => page.contrast(one, page.colour(other)) < 3));
    if (!alike) return null;
    // A name beside its series stands in the drawing, not at the patch of the legend.
    const near = (text) => [...legend.values()].some((patch) => Math.abs(page.box(patch).top - page.box(text).top) < 24 && Math.abs(page.box(patch).right - page.box(text).left) < 60);
    const texts = [...element.querySelectorAll("text")].filter((text) => text.textContent.trim() && !near(text)).filter((text) => /\p{L}{2}/u.test(text.textContent) || this.inLegend(text, legend, page));
    const marks = colours.reduce((sum, colour) => sum + parts.get(colour).length, 0);
    return texts.length >= marks ? null : {};
  },
})
