/*---
name: {ko: '글이 가리키는 그림에는 대체 텍스트가 있다', en: A picture that the text speaks of has an alternative}
wcag: [1.1.1]
kwcag: [5.1.1]
message: {ko: '뜻이 있는 그림인데 대체 텍스트가 비어 있습니다', en: 'The picture means something, and its alternative text is empty'}
fix: {ko: '그림이 보여 주는 것을 글로 적으세요: Markdown에서는 ![설명](파일), HTML에서는 alt입니다.', en: 'Say in words what the picture shows: ![description](file) in Markdown, alt in HTML.'}
examples:
  failed:
    - '<p>다음 그림은 주차장의 위치입니다.</p><p><img src="a.png" alt="" width="400" height="300"></p>'
    - '<p>The chart below shows the charges.</p><img src="a.png" alt="" width="400" height="300">'
    - '<img src="/img/sales-chart-2024.png" alt="" width="400" height="300">'
    - '<img src="a.png" alt="" title="Map of car parks" width="400" height="300">'
    - '<figure><img src="a.png" role="presentation" width="400" height="300"><figcaption>Figure 1. Charges since 1990</figcaption></figure>'
    - '<p>인구 변화는 다음과 같습니다.</p><img src="a.png" alt="" width="400" height="300"><h2>문의</h2><p>통계과</p>'
    - '<p>아래 약도를 보고 오세요.</p><div style="width: 300px; height: 200px; background: url(/a/park.png)"></div>'
  passed:
    - '<p>인구 변화는 다음과 같습니다.</p><img src="a.png" alt="" width="400" height="300"><p>해마다 만 명씩 줄었습니다.</p>'
    - '<p>다음 그림은 주차장의 위치입니다.</p><p><img src="a.png" alt="주차장은 북문과 남문에 있다" width="400" height="300"></p>'
    - '<p>Welcome to our town.</p><img src="flowers.jpg" alt="" width="400" height="300">'
    - '<p>The chart below shows the charges.</p><img src="chart.png" alt="Charges rise from 1 to 2 pounds" width="400" height="300">'
    - '<p>The chart below shows the charges.</p><img src="line.png" alt="" width="400" height="2">'
    - '<p><img src="icon-chart.png" alt="" width="24" height="24"> Statistics</p>'
  inapplicable:
    - '<p>No picture</p>'
    - '<p><img src="a.png" width="400" height="300"></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p>다음 그림은 주차장의 위치입니다.</p><p><img src="../assets/icon.svg" alt="" width="200" height="200"></p></main>'}
---*/
// WCAG 2.2 F38, F39 and H67: alt="" says that a picture may be passed over. That it may not is told by the text before it, its
// title, its numbered caption, or its own file's name.
({
  applies: (page) => [
    ...page.all("img[alt], img[role=presentation], img[role=none]").filter((picture) => page.visibleByStyle(picture) && !picture.closest("[aria-hidden=true]")),
    ...page.all("main div, main span, main p, main figure, body > div").filter((box) => !box.firstElementChild && box.textContent.trim() === "" && !box.closest("a, button, [aria-hidden=true]") && !["role", "aria-label", "aria-labelledby", "title"].some((name) => box.hasAttribute(name)) && /url\(/u.test(page.style(box).backgroundImage) && page.visible(box)),
  ],
  expect(picture, page) {
    if (page.localName(picture) !== "img") return this.spokenOf(picture, page);
    if ((picture.getAttribute("alt") ?? "").trim() !== "" && !picture.matches("[role=presentation], [role=none]") || picture.hasAttribute("aria-label") || picture.hasAttribute("aria-labelledby")) return null;
    if (picture.closest("a[href], button")) return null; // axe's link-name and button-name
    const title = (picture.getAttribute("title") ?? "").trim();
    if (title !== "") return { detail: title };
    const { width, height } = page.box(picture);
    if (Math.min(width, height) < 60) return null;
    const file = (picture.getAttribute("src") ?? "").split(/[?#]/u)[0].split("/").pop();
    if (page.lexicon.find("telling-file", file.replace(/[_\-.]+/gu, " ").replace(/([a-z])([A-Z])/gu, "$1 $2"))) return { detail: file };
    const figure = picture.closest("figure");
    const caption = figure?.querySelector("figcaption")?.textContent ?? "";
    if (page.lexicon.find("numbered-figure", caption)) return { detail: caption.trim().slice(0, 60) };
    return this.spokenOf(picture, page);
  },
  // Whether the text before it points at it.
  spokenOf(picture, page) {
    const { width, height } = page.box(picture);
    if (Math.min(width, height) < 60) return null;
    const block = page.localName(picture) === "img" ? picture.closest("p, figure, div, center") ?? picture : picture;
    const before = picture.previousElementSibling ?? block.previousElementSibling;
    const text = before ? page.lexicon.without(before).slice(-200) : "";
    const next = picture.nextElementSibling ?? block.nextElementSibling;
    const found = page.lexicon.find("points-at-picture", text) ?? (!next || next.matches("h1, h2, h3, h4, h5, h6, footer") ? page.lexicon.find("points-at-next", text) : null);
    return found ? { detail: found } : null;
  },
})
