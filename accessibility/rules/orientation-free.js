/*---
name: {ko: 세워 보든 눕혀 보든 쓸 수 있다, en: The page works whichever way the screen is held}
wcag: [1.3.4]
kwcag: []
states: [wide, portrait, phone-upright, phone-aside]
message:
  ko: '화면을 세우거나 눕히면 내용이 돌아가 있거나, 돌려서 보라는 말만 남습니다'
  en: 'With the screen upright or on its side the content lies turned, or only a request to turn it is left'
fix:
  ko: '화면 방향(orientation)에 따라 내용을 돌리거나 숨기는 스타일을 지우세요.'
  en: 'Remove the style that turns or hides content by the orientation of the screen.'
examples:
  failed:
    - '<style>@media (orientation: portrait) { body { transform: rotate(90deg) } }</style><p>글</p>'
    - '<style>@media (orientation: landscape) { main { rotate: -1.5708rad } }</style><p>글</p>'
    - '<style>.turn { display: none } @media (orientation: portrait) { .turn { display: block } .all { display: none } }</style><div class="turn">눕혀서 보세요</div><div class="all"><h2>예산 현황</h2><p>올해의 예산과 쓴 돈을 부서마다 적어 두었습니다. 달마다 새로 고칩니다. 부서 이름을 누르면 그 부서가 한 일과 쓴 돈을 볼 수 있고, 파일로도 받을 수 있습니다.</p></div>'
    - '<style>.turn { display: none } @media (orientation: portrait) { .plan { display: none } .turn { display: block } }</style><p>Open every day.</p><div class="plan"><p>The ground floor holds the café and the Roman rooms. The first floor holds paintings.</p></div><p class="turn">Please turn your device to landscape to see this page.</p>'
    - '<style>.turn { display: none } @media (orientation: portrait) and (max-width: 900px) { .turn { display: block } .all { display: none } }</style><p class="turn">화면을 가로로 돌려 주세요.</p><div class="all"><h2>예산 현황</h2><p>올해의 예산과 쓴 돈을 부서마다 적어 두었습니다. 달마다 새로 고칩니다. 부서 이름을 누르면 그 부서가 한 일과 쓴 돈을 볼 수 있고, 파일로도 받을 수 있습니다.</p></div>'
    - '<style>@media (orientation: landscape) and (max-height: 500px) { main { transform: rotate(-90deg) } }</style><main><p>글</p></main>'
  passed:
    - '<style>.wide { display: none } @media (orientation: landscape) and (max-width: 900px) { .wide { display: block } }</style><p>올해의 예산과 쓴 돈을 부서마다 적어 두었습니다.</p><p class="wide">가로수길 사업은 다음 쪽에 있습니다. 달마다 새로 고치고 부서마다 나누어 적습니다.</p>'
    - '<style>@media (orientation: portrait) { body { padding: 2em; rotate: 360deg } }</style><p>글</p>'
    - '<style>.turn { display: none } @media (orientation: portrait) { .turn { display: block } }</style><div class="turn">눕혀서 보면 더 넓습니다</div><p>올해의 예산과 쓴 돈을 부서마다 적어 두었습니다.</p>'
  inapplicable:
    - '<p>글</p>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<style>@media (orientation: portrait) { main { rotate: 90deg } }</style></main>'}
---*/
// WCAG 2.2 1.3.4, failures F97 and F100: what is seen in the one way has to be seen in the other.
({
  applies(page) {
    const angle = (element) => {
      let turned = 0;
      for (let at = element; at; at = page.flatParent(at)) {
        const { transform, rotate } = page.style(at);
        if (transform !== "none") { const { a, b } = new DOMMatrix(transform); turned += (Math.atan2(b, a) * 180) / Math.PI; }
        if (rotate !== "none") turned += parseFloat(/(-?[\d.e-]+)deg/.exec(rotate)?.[1] ?? 0) * (/^(z |-?[\d.])/.test(rotate) ? 1 : 0);
      }
      return turned;
    };
    const texts = new Map(page.lines().map(({ node, element }) => [node, { node, element, angle: angle(element), length: node.data.trim().length }]));
    page.keep(`held ${page.state}`, texts);
    const first = { portrait: "wide", "phone-aside": "phone-upright" }[page.state];
    if (first === undefined) return [];
    const was = page.kept(`held ${first}`) ?? new Map();
    return was.size || texts.size ? [{ was, now: texts, element: document.body, alike: first === "wide" }] : [];
  },
  expect({ was, now, alike }) {
    for (const [node, { element, angle }] of now) {
      const before = was.get(node);
      const turned = before ? Math.abs(((angle - before.angle) % 360 + 540) % 360 - 180) : 0;
      if (turned > 75 && turned < 105) return { element };
    }
    const total = (texts) => [...texts.values()].reduce((sum, { length }) => sum + length, 0);
    const [before, after] = [total(was), total(now)];
    // Nearly all is gone, or more than a sentence or two, and what is there in its place says to turn the device.
    const [less, more] = before < after ? [was, now] : [now, was];
    const asks = [...less.values()].some(({ node }) => !more.has(node) && /돌려|눕혀|세워|회전|가로|세로|rotate|turn|landscape|portrait|orientation/i.test(node.data));
    const lost = total(new Map([...more].filter(([node]) => !less.has(node))));
    // A telephone on its side is as wide as a page that shows more.
    return asks && ((alike && lost >= 40) || Math.min(before, after) < 0.5 * Math.max(before, after)) ? { element: [...less.values()].find(({ node }) => !more.has(node)).element } : null;
  },
})
