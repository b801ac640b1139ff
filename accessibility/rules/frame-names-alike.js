/*---
name: {ko: 다른 내용을 담은 틀은 이름이 다르다, en: Frames with different content have different names}
wcag: [4.1.2]
kwcag: [6.4.2]
message: {ko: '내용이 다른 틀(iframe)들의 제목이 같아서, 어느 것인지 고를 수 없습니다', en: 'Frames with different content have the same title, so nobody can tell which is which'}
fix: {ko: '틀마다 담긴 내용을 title에 적으세요. 예: title="공영주차장 지도", title="자전거 보관소 지도"', en: 'Name the content of each in its title, such as title="Map of car parks" and title="Map of cycle stands".'}
examples:
  failed:
    - '<iframe title="지도" srcdoc="주차장"></iframe><iframe title="지도" srcdoc="자전거 보관소"></iframe>'
    - '<iframe title="Opening hours" srcdoc="Library"></iframe><p>And the pool:</p><iframe aria-label="Opening hours" srcdoc="Pool"></iframe>'
  passed:
    - '<iframe title="지도" srcdoc="주차장"></iframe><iframe title="지도" srcdoc="주차장"></iframe>'
  inapplicable:
    - '<iframe title="주차장 지도" srcdoc="주차장"></iframe><iframe title="자전거 보관소 지도" srcdoc="자전거 보관소"></iframe>'
    - '<iframe title="Map" srcdoc="Library"></iframe><iframe title="Map" srcdoc="Pool" hidden></iframe>'
    - '<iframe title="지도" srcdoc="주차장"></iframe>'
    - '<iframe srcdoc="주차장"></iframe><iframe srcdoc="자전거"></iframe>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<iframe title="구청 지도" srcdoc="가"></iframe><iframe title="구청 지도" srcdoc="나"></iframe></main>'}
---*/
// WCAG 2.2 4.1.2, as the ACT rule 4b1c6c has it: frames with one name serve one purpose. What is in them is compared by address, or
// by what is written in them.
({
  applies(page) {
    const frames = page.all("iframe, frame").filter((frame) => page.exposed(frame) && page.visible(frame) && page.name(frame) !== "");
    return [...Map.groupBy(frames, (frame) => page.lexicon.plain(page.name(frame))).values()].filter((group) => group.length > 1);
  },
  expect(group, page) {
    const holds = (frame) => frame.hasAttribute("srcdoc") ? frame.getAttribute("srcdoc").trim() : frame.src;
    const other = group.find((frame) => holds(frame) !== holds(group[0]));
    return other ? { element: other, detail: page.name(other) } : null;
  },
})
