/*---
name: {ko: '범례의 색 말고도 알 수 있다', en: What a legend explains is told by more than its colours}
wcag: [1.4.1]
kwcag: [5.4.1]
message: {ko: '범례의 색으로만 칸의 뜻을 알 수 있고, 색을 가리지 못하면 칸들이 같아 보입니다', en: 'Only the colours of a legend tell what these places mean; without them they look the same'}
fix: {ko: '칸마다 뜻을 글(‘가능’, ‘마감’)이나 무늬로도 나타내세요.', en: 'Say it in each place as well, in words such as “free” and “full”, or by a pattern.'}
examples:
  failed:
    - '<style>.o { background: #cdeac0 } .x { background: #f6c6c6 } i { display: inline-block; width: 1rem; height: 1rem }</style><ul><li><i class="o"></i> 예약 가능</li><li><i class="x"></i> 마감</li></ul><table><caption>5월</caption><tr><th scope="col">일</th><th scope="col">월</th></tr><tr><td class="x">4</td><td class="o">5</td></tr><tr><td class="o">11</td><td class="x">12</td></tr></table>'
    - '<p><span style="display: inline-block; width: 14px; height: 14px; background: #b3e0b3"></span> open <span style="display: inline-block; width: 14px; height: 14px; background: #e0b3b3"></span> closed</p><ul><li style="background: #b3e0b3">North pool</li><li style="background: #e0b3b3">South pool</li><li style="background: #b3e0b3">Park pool</li></ul>'
  passed:
    - '<style>.o { background: #cdeac0 } .x { background: #f6c6c6 } i { display: inline-block; width: 1rem; height: 1rem }</style><ul><li><i class="o"></i> 예약 가능</li><li><i class="x"></i> 마감</li></ul><table><caption>5월</caption><tr><th scope="col">일</th><th scope="col">월</th></tr><tr><td class="x">4 마감</td><td class="o">5 가능</td></tr><tr><td class="o">11 가능</td><td class="x">12 마감</td></tr></table>'
    - '<style>.o { background: #cdeac0 } .x { background: #7a1f1f; color: #fff } i { display: inline-block; width: 1rem; height: 1rem }</style><ul><li><i class="o"></i> open</li><li><i class="x"></i> closed</li></ul><table><caption>May</caption><tr><th scope="col">Su</th><th scope="col">Mo</th></tr><tr><td class="x">4</td><td class="o">5</td></tr><tr><td class="o">11</td><td class="x">12</td></tr></table>'
    - '<style>.o { background: #cdeac0 } .x { background: #f6c6c6; text-decoration: line-through } i { display: inline-block; width: 1rem; height: 1rem }</style><ul><li><i class="o"></i> open</li><li><i class="x"></i> closed</li></ul><table><caption>May</caption><tr><th scope="col">Su</th><th scope="col">Mo</th></tr><tr><td class="x">4</td><td class="o">5</td></tr><tr><td class="o">11</td><td class="x">12</td></tr></table>'
  inapplicable:
    - '<style>i { display: inline-block; width: 1rem; height: 1rem; background: #cdeac0 }</style><ul><li><i></i> 하나</li><li><i></i> 둘</li></ul>'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<style>.lo { background: #cdeac0 } .lx { background: #f6c6c6 } .lk i { display: inline-block; width: 1rem; height: 1rem }</style><ul class="lk"><li><i class="lo"></i> 예약 가능</li><li><i class="lx"></i> 마감</li></ul><table><caption>5월</caption><tr><th scope="col">일</th><th scope="col">월</th></tr><tr><td class="lx">4</td><td class="lo">5</td></tr><tr><td class="lo">11</td><td class="lx">12</td></tr></table></main>'}
---*/
// WCAG 2.2 F13 and F81, G14; charts are series-by-colour's. Colours whose lightness differs by 3:1 are told apart without their hue.
({
  applies(page) {
    const patches = page.all("main i, main b, main span, main em, main div, body:not(:has(main)) i, body:not(:has(main)) span").filter((each) => {
      const { width, height } = page.box(each);
      return each.childNodes.length === 0 && width >= 6 && height >= 6 && width <= 36 && height <= 36 && page.visibleByStyle(each) && (page.colour(page.style(each).backgroundColor)?.alpha ?? 0) > 0.5 && page.style(each).backgroundImage === "none" && /\p{L}/u.test(this.label(each, page));
    });
    const legend = Map.groupBy(patches, (each) => page.style(each).backgroundColor);
    // One patch a colour: what has several is no legend.
    if (legend.size < 2 || legend.size > 8 || [...legend.values()].some((same) => same.length > 1)) return [];
    const places = page.all("td, li, a, button, dd, div, span, time").filter((each) => !patches.includes(each) && legend.has(page.style(each).backgroundColor) && each.textContent.trim() !== "" && each.textContent.trim().length <= 40 && !patches.some((patch) => each.contains(patch)) && page.visible(each));
    const kinds = [...Map.groupBy(places, (each) => page.style(each).backgroundColor)].filter(([, same]) => same.length > 0);
    return kinds.length > 1 && places.length > 2 ? [kinds.map(([colour, same]) => ({ colour, same, label: page.lexicon.content(this.label(legend.get(colour)[0], page)) }))] : [];
  },
  label: (patch, page) => patch.nextSibling?.textContent.trim() || page.parent(patch)?.textContent.trim() || "",
  expect(kinds, page) {
    const sign = (each) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, fontWeight, fontStyle, textDecorationLine, backgroundImage, opacity } = page.style(each);
      return [borderTopStyle, borderTopWidth, borderTopStyle === "none" ? "" : borderTopColor, fontWeight, fontStyle, textDecorationLine, backgroundImage, opacity, getComputedStyle(each, "::before").content, getComputedStyle(each, "::after").content, each.querySelectorAll("img, svg").length, each.localName].join();
    };
    const words = (each) => new Set(page.lexicon.plain(page.text(each)).split(" ").filter((word) => /\p{L}/u.test(word)));
    const named = ({ same, label }) => same.every((each) => page.lexicon.spoken(label, page.lexicon.plain(page.text(each))).length > 0);
    for (const [at, one] of kinds.entries()) {
      for (const other of kinds.slice(at + 1)) {
        if (page.contrast(one.colour, page.colour(other.colour)) >= 3 || named(one) || named(other)) continue;
        const [signs, others] = [one, other].map(({ same }) => new Set(same.map(sign)));
        if ([...signs].every((each) => !others.has(each))) continue;
        // A word that all of one kind have, and none of the other.
        const told = [[one.same, other.same], [other.same, one.same]].some(([these, those]) => these.length > 1 && [...words(these[0])].some((word) => these.every((each) => words(each).has(word)) && those.every((each) => !words(each).has(word))));
        if (!told) return { element: one.same[0], detail: `${page.text(one.same[0])}, ${page.text(other.same[0])}`.slice(0, 60) };
      }
    }
    return null;
  },
})
