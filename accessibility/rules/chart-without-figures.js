/*---
name: {ko: 도표의 수를 글로도 알린다, en: The figures of a chart are there as text}
wcag: [1.1.1]
kwcag: [5.1.1]
message: {ko: '도표라고만 알리고, 그 수를 글이나 표로 알리지 않습니다', en: 'The alternative says that there is a chart, and the figures in it are nowhere as text'}
fix: {ko: '수를 대체 텍스트에 적거나, 도표 바로 뒤에 표나 글로 적으세요.', en: 'Give the figures in the alternative, or as a table or text right after the chart.'}
examples:
  failed:
    - '<h2>Visitors by day</h2><ul><li><span style="display: block; background: #12447a; height: 9rem; width: 2rem"></span>Mon</li><li><span style="display: block; background: #12447a; height: 4rem; width: 2rem"></span>Tue</li><li><span style="display: block; background: #12447a; height: 3rem; width: 2rem"></span>Wed</li><li><span style="display: block; background: #12447a; height: 8rem; width: 2rem"></span>Thu</li></ul>'
    - '<h2>최근 인구</h2><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%22240%22/%3E" alt="인구 현황 그래프" width="420" height="240"></p><p>새 아파트 입주가 늦어져 줄었습니다.</p>'
    - '<h2>Visits</h2><figure><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%22240%22/%3E" alt="Bar chart of visits to our libraries" width="420" height="240"><figcaption>Visits last year</figcaption></figure><p>The chart was drawn in January.</p>'
  passed:
    - '<h2>요일별 방문</h2><ul><li><span style="display: block; background: #12447a; height: 9rem; width: 2rem"></span>월 360명</li><li><span style="display: block; background: #12447a; height: 4rem; width: 2rem"></span>화 160명</li><li><span style="display: block; background: #12447a; height: 3rem; width: 2rem"></span>수 120명</li></ul>'
    - '<h2>매출</h2><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%22240%22/%3E" alt="매출 막대그래프" width="420" height="240"></p><ul><li>상반기 삼억 원</li><li>하반기 사억 원</li></ul>'
    - '<h2>최근 인구</h2><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%22240%22/%3E" alt="인구 그래프. 2024년 40만 명, 2025년 39만 명으로 줄었다." width="420" height="240"></p>'
    - '<h2>최근 인구</h2><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%22240%22/%3E" alt="인구 현황 그래프" width="420" height="240"></p><table><caption>인구</caption><tr><th>2024년</th><th>2025년</th></tr><tr><td>401,000</td><td>396,000</td></tr></table>'
    - '<h2>Visits</h2><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%22240%22/%3E" alt="Bar chart of visits" width="420" height="240"></p><p>Central had 80 thousand visits, Westgate 65 thousand and Harbour 30 thousand.</p>'
    - '<h2>Visits</h2><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%22240%22/%3E" alt="Bar chart of visits" width="420" height="240"></p><p><a href="/visits.csv">The figures of the chart as a table</a></p>'
  inapplicable:
    - '<ul><li><span style="display: block; background: #12447a; height: 2rem; width: 2rem"></span>초급</li><li><span style="display: block; background: #12447a; height: 2rem; width: 2rem"></span>중급</li><li><span style="display: block; background: #12447a; height: 2rem; width: 2rem"></span>고급</li></ul>'
    - '<p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%22240%22/%3E" alt="보기천 산책로" width="420" height="240"></p>'
    - '<p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%22240%22/%3E" alt="Chart icon" width="40" height="40"></p>'
    - '<p><a href="/charts"><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%22240%22/%3E" alt="All charts" width="420" height="240"></a></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<h2>최근 인구</h2><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%22240%22/%3E" alt="인구 현황 그래프" width="420" height="240"></p><p>새 아파트 입주가 늦어져 줄었습니다.</p></main>'}
---*/
// WCAG 2.2 F67 and G95: a short alternative says what a chart is of, and a long one what it shows. Figures are numbers that are no years:
// two of them in the alternative, the description, or between the headings around it.
({
  // Three or more boxes without text beside each other, of other heights or widths, each with words and no figure: a chart of boxes.
  boxes(page) {
    return page.all("ul, ol, dl, div, tr, figure").flatMap((group) => {
      const items = [...group.children].filter(page.visible);
      if (items.length < 3 || items.length > 40) return [];
      const bars = items.map((item) => [item, ...item.querySelectorAll("*")].filter((each) => each.childNodes.length === 0 && each.matches("span, i, b, div, em, td") && /\d/u.test(each.getAttribute("style") ?? "") && !each.matches("[aria-label], [aria-labelledby], [role=img], [role=progressbar], [role=meter], [title]") && (page.colour(page.style(each).backgroundColor)?.alpha ?? 0) > 0.5));
      if (bars.some((found) => found.length !== 1)) return [];
      const sizes = (name) => new Set(bars.map(([bar]) => Math.round(page.box(bar)[name] / 4)));
      const grows = ["height", "width"].find((name) => sizes(name).size >= 3 && sizes(name === "height" ? "width" : "height").size <= 2);
      return grows && items.every((item) => /\p{L}/u.test(item.textContent) || group.matches("tr")) ? [{ group, items }] : [];
    });
  },
  figures: (text, page) => page.lexicon.count("figure", text.replace(/(?<!\d)(?:19|20)\d\d(?!\d|,\d)(?:\s?년)?/gu, "")),
  applies(page) { return [...this.pictures(page), ...this.boxes(page)]; },
  pictures: (page) => page.all("img, [role=img], object, canvas").filter((picture) => {
    const { width, height } = page.box(picture);
    return width >= 160 && height >= 100 && page.exposed(picture) && page.visible(picture) && !picture.closest("a[href], button") && page.lexicon.find("chart", page.name(picture)) !== null;
  }),
  expect(picture, page) {
    if (picture.group) {
      const { group, items } = picture;
      const told = items.filter((item) => /\d/u.test(item.textContent.replace(/\d+\s*(?:월|일|년|시|세|대)/gu, "")) || /\d/u.test(item.getAttribute("aria-label") ?? "")).length;
      const whole = group.closest("[role=img], figure") ?? group;
      const said = `${page.name(whole)} ${page.between(group).textContent}`;
      return told * 2 >= items.length || page.between(group).querySelector("table") || this.figures(said, page) >= items.length ? null : { element: group, detail: page.text(group).slice(0, 40) };
    }
    if (this.figures(page.name(picture), page) > 1) return null;
    const near = page.between(picture);
    const described = (picture.getAttribute("aria-describedby") ?? "").split(/\s+/u).map((id) => id && document.getElementById(id)?.textContent).join(" ");
    const leads = [...near.querySelectorAll("a[href]")].some((link) => page.lexicon.find("figures-link", link.textContent) !== null || /\.(?:csv|xlsx?|ods|json)\b/iu.test(link.getAttribute("href")));
    if (near.querySelector("table") || picture.hasAttribute("longdesc") || leads || this.figures(`${near.textContent} ${described}`, page) > 1) return null;
    return { detail: page.brief(page.name(picture)) };
  },
})
