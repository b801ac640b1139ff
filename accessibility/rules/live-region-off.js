/*---
name: {ko: 알림 자리는 꺼져 있지 않다, en: A place for messages is not switched off}
wcag: [4.1.3]
kwcag: [8.2.1]
message: {ko: '알림을 읽어 주는 자리(role)인데 aria-live="off"로 꺼져 있어 화면 낭독기가 읽지 않습니다', en: 'Its role promises that messages are read out, and aria-live="off" switches that off'}
fix: {ko: 'aria-live="off"를 지우세요. role만으로 읽힙니다.', en: 'Remove aria-live="off": the role is enough.'}
examples:
  failed:
    - '<p role="status" aria-live="off">쉼터는 모두 4곳입니다.</p>'
    - '<div role="alert" aria-live="off"></div>'
    - '<div role="log" aria-label="상담" aria-live="off"><p>무엇을 도와 드릴까요?</p></div>'
  passed:
    - '<p role="status">쉼터는 모두 4곳입니다.</p>'
    - '<div role="alert" aria-live="assertive">A message</div>'
  inapplicable:
    - '<p aria-live="off">쉼터는 모두 4곳입니다.</p>'
    - '<output aria-live="off">9</output><p role="timer" aria-live="off">9</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p role="status" aria-live="off">쉼터는 모두 4곳입니다.</p></main>'}
---*/
// WCAG 2.2 4.1.3, ARIA22: a role of its own that has a live region implied, and an attribute that takes it away. A timer is off by itself, and what a slider puts out
// is told by the slider.
({
  applies: (page) => page.all("[role=status i], [role=alert i], [role=log i]").filter((element) => !element.closest("[aria-hidden=true]")),
  expect: (element, page) => element.matches("[aria-live=off i]") ? { detail: page.text(element).slice(0, 40) } : null,
})
