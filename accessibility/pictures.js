// The body of a function: the pictures of the page that may hold text, the largest first, as plain data. Their boxes are in CSS
// px of the whole page.
const page = hwanhi.page("wide");
// A drawing without any of these is of boxes and discs alone, as bars of a chart are: no letter is made of those.
const STROKES = "path, polygon, polyline, line, image, use, text, foreignObject";
try {
  const found = [];
  // Text of the page that runs into a picture is seen in its picture too, cut off.
  const crossed = (element, box) => page.lines().some((line) => !element.contains(line.element) && line.boxes.some((text) => {
    const [left, top, right, bottom] = [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY];
    const meets = Math.min(text.right, right) - Math.max(text.left, left) > 3 && Math.min(text.bottom, bottom) - Math.max(text.top, top) > 3;
    return meets && (text.left < left - 3 || text.right > right + 3 || text.top < top - 3 || text.bottom > bottom + 3);
  }));
  const take = (element, kind, source, url) => {
    const box = element.getBoundingClientRect();
    if (box.width < 24 || box.height < 12 || box.width * box.height < 600 || !page.visible(element) || crossed(element, box)) return;
    found.push({
      target: page.selector(element), kind, source, exposed: page.exposed(element), name: kind === "background" ? "" : page.name(element),
      hints: [url, element.id, element.getAttribute("class"), element.closest("a, header")?.getAttribute("class"), element.getAttribute("title")].filter(Boolean).join(" ").slice(0, 500),
      box: [box.left + scrollX, box.top + scrollY, box.width, box.height],
    });
  };
  for (const element of page.all("img, input[type=image], object[data], embed[src], canvas, svg")) {
    const tag = page.localName(element);
    // In place of a picture that is not there its alternative is drawn.
    if (tag === "img" && element.complete && element.naturalWidth === 0) continue;
    const url = element.currentSrc || element.getAttribute("src") || element.getAttribute("data") || "";
    if (tag === "svg" && (page.parent(element)?.closest("svg") || element.querySelector("text, foreignObject") || !element.querySelector(STROKES))) continue;
    if (/^(?:object|embed)$/.test(tag) && !/\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)|^data:image/i.test(url)) continue;
    take(element, tag === "svg" || tag === "canvas" ? "drawing" : "picture", tag, url.startsWith("data:") ? "" : url);
  }
  for (const element of page.all("body *")) {
    const { backgroundImage } = getComputedStyle(element);
    const url = /url\("?([^")]+)/.exec(backgroundImage)?.[1];
    if (url && element.textContent.trim() === "" && element.querySelector("img, svg, canvas, video, iframe, input") === null) {
      const named = element.getAttribute("role") === "img" || element.matches("a, button, [role=button], [role=link]");
      take(element, named ? "picture" : "background", page.localName(element), url.startsWith("data:") ? "" : url);
    }
  }
  found.sort((a, b) => b.box[2] * b.box[3] - a.box[2] * a.box[3]);
  return { language: document.documentElement.lang, text: (document.body?.innerText ?? "").slice(0, 100000), pictures: found };
} finally { page.done(); }
