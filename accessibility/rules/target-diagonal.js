/*---
name: {ko: 누르는 곳이 대각선 6mm보다 작지 않다, en: What is pressed is at least 6 mm across its diagonal}
wcag: []
kwcag: [6.1.3]
message:
  ko: '누르거나 고르는 곳이 너무 작습니다. 대각선 길이(6.0mm 이상이어야 함)'
  en: 'What is to be pressed is too small. Length of its diagonal (6.0 mm or more is needed)'
fix:
  ko: 단추나 그림 링크의 안쪽 여백(padding)을 늘려 가로와 세로를 24픽셀 이상으로 하세요.
  en: Give the button or picture link more padding, so that it is at least 24 px wide and high.
examples:
  failed:
    - '<style>.x { width: 12px; height: 12px; padding: 0; border: 0; min-height: 0; min-width: 0; font-size: 8px }</style><button class="x">×</button>'
    - '<a href="/" style="display: inline-block; width: 14px; height: 14px"><svg role="img" aria-label="처음" width="14" height="14" style="display: block"><path d="M0 7l7 7 7-7z"/></svg></a>'
  passed:
    - '<button>닫기</button>'
    - '<p>글 속의 <a href="/">링크</a>는 글줄만큼 작아도 됩니다.</p><button>닫기</button>'
    - '<label><input type="checkbox"> 동의합니다</label><button>닫기</button>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>빈 쪽</title><body><p>글</p></body></html>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<button type="button" style="width: 12px; height: 12px; min-width: 0; min-height: 0; padding: 0; border: 0; font-size: 8px; margin: 30px">×</button></main>'}
---*/
// KWCAG 2.2 6.1.3, whose wording is a recommendation: 6.0 mm are 22.68 CSS px. Links among words are as high as the words are;
// what the browser draws in its own size, and what a label makes larger, is left alone.
({
  applies: (page) => page.all("button, input[type=submit], input[type=button], input[type=reset], input[type=image], [role=button], summary, a[href]")
    .filter((element) => {
      if (!page.shown(element) || element.matches(":disabled") || page.clip(page.flatParent(element)).hidden) return false;
      const among = page.localName(element) === "a" && page.style(element).display === "inline" && !element.querySelector("img, svg");
      const box = page.box(element);
      return !among && box.width > 1 && box.height > 1;
    }),
  expect(element, page) {
    const boxes = [element, ...element.querySelectorAll("*")].map((each) => page.box(each)).filter((box) => box.width > 0 && box.height > 0);
    const longest = Math.max(...boxes.map((box) => Math.hypot(box.width, box.height)));
    const millimetres = (longest * 25.4) / 96;
    return millimetres < 5.98 ? { detail: `${millimetres.toFixed(1)}mm` } : null;
  },
})
