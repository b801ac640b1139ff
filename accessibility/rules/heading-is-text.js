/*---
name: {ko: '문단은 제목으로 적지 않는다', en: A paragraph is not marked up as a heading}
wcag: [1.3.1]
kwcag: []
message: {ko: '문단 전체가 제목으로 적혀 있습니다', en: 'A whole paragraph is marked up as a heading'}
fix: {ko: '제목 표시(Markdown의 ##)를 지우고 문단으로 쓰세요. 중요한 글은 굵게(**글**) 씁니다.', en: 'Remove the sign of a heading (## in Markdown) and leave a paragraph; what is important is written in bold (**words**).'}
examples:
  failed:
    - '<h2>주차 요금은 다음 달 첫날부터 오릅니다. 장애인과 다자녀 가정은 지금과 같이 절반만 내시면 됩니다. 자세한 것은 가까운 동 주민센터나 구청 교통과에 물어보시기 바라며 온라인으로도 물어보실 수 있습니다.</h2><p>끝</p>'
    - '<h3>From the first of next month the hourly charge rises in every car park of the town. Disabled people and large families go on paying half. Ask at your library for a leaflet that explains all of this in detail, or call us.</h3><p>End</p>'
    - '<h2>Opening hours</h2><p>Monday to Saturday</p><h2>Please arrive at least 20 minutes before we close.</h2><h2>What you can bring</h2><p>Wood and glass</p>'
  passed:
    - '<h2>Opening hours of the centre</h2><p>Monday to Saturday</p><h2>Please arrive at least 20 minutes before we close.</h2><p>The gate is locked then.</p>'
    - '<h2>주차 요금이 다음 달부터 오릅니다</h2><p>끝</p>'
    - '<h2>Consultation on the draft of the council’s local plan for housing, transport and open spaces in the years from 2025 to 2040</h2><p>End</p>'
  inapplicable:
    - '<!doctype html><html lang="en"><title>Parking</title><p>No heading</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<h2>주차 요금은 다음 달 첫날부터 오릅니다. 장애인과 다자녀 가정은 지금과 같이 절반만 내시면 됩니다. 자세한 것은 가까운 동 주민센터나 구청 교통과에 물어보시기 바라며 온라인으로도 물어보실 수 있습니다.</h2><p>끝</p></main>'}
---*/
// WCAG 2.2 F43: structural markup that does not stand for a relationship in the content.
({
  applies: (page) => page.all("h1, h2, h3, h4, h5, h6").filter((heading) => page.exposed(heading) && page.text(heading) !== ""),
  expect(heading, page) {
    const text = page.text(heading);
    const hangul = /[가-힣]/u.test(text);
    // A sentence with its full stop, over nothing of its own.
    const next = heading.nextElementSibling;
    if (/[^.](?:[.。])$/u.test(text) && text.length > (hangul ? 15 : 25) && text.includes(" ") && !heading.matches("h1") && (next === null ? heading.nextSibling === null || heading.nextSibling.textContent.trim() === "" : /^h[1-6]$/u.test(page.localName(next)) && next.localName <= heading.localName)) return { detail: page.brief(text) };
    const sentences = text.split(/[.!?。](?=\s|$)/u).filter((part) => part.trim().length > 15).length;
    return sentences >= 2 && text.length > (hangul ? 80 : 160) || text.length > (hangul ? 200 : 350) ? { detail: `${text.slice(0, 40)}…` } : null;
  },
})
