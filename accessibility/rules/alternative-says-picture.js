/*---
name: {ko: '대체 텍스트가 ‘이미지’라는 말로 시작하거나 끝나지 않는다', en: An alternative does not begin by saying that it is a picture}
wcag: []
kwcag: [5.1.1]
message: {ko: '화면 낭독기가 이미 ‘그림’이라고 읽으므로 대체 텍스트에 다시 적을 까닭이 없습니다', en: 'A screen reader says “image” by itself, so the alternative text need not'}
fix: {ko: '‘이미지’, ‘그림입니다’를 빼고 그림이 보여 주는 것만 적으세요.', en: 'Leave out “image of” and say only what the picture shows.'}
examples:
  failed:
    - '<p><img src="data:," alt="Image of the town hall"></p>'
    - '<p><img src="data:," alt="This is a picture of a bus"></p>'
    - '<p><img src="data:," alt="구청 전경 이미지"></p>'
    - '<p><img src="data:," alt="이미지: 구청 전경"></p>'
    - '<p><img src="data:," alt="버스 노선 그림입니다"></p>'
  passed:
    - '<p><img src="data:," alt="Picture gallery of the museum"></p>'
    - '<p><img src="data:," alt="Imagery analysis centre"></p>'
    - '<p><img src="data:," alt="구청 전경"></p>'
    - '<p><img src="data:," alt="1952년 시장의 흑백 사진"></p>'
    - '<p><img src="data:," alt="이미지 센서를 든 연구원"></p>'
  inapplicable:
    - '<p><img src="data:," alt=""></p>'
    - '<p>구청 전경 이미지</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><img src="../assets/icon.svg" alt="구청 전경 이미지"></p></main>'}
---*/
// WCAG 2.2 G94 and the guide to KWCAG 5.1.1: what somebody hears should take the picture's place. A photograph, painting or map
// may be named so, where that tells something; an alternative that is the word alone is alternative-not-descriptive's.
({
  applies: (page) => page.all("img[alt], [role=img][aria-label]").filter((picture) => page.exposed(picture) && page.name(picture) !== ""),
  expect(picture, page) {
    const name = page.name(picture);
    if (page.lexicon.is("placeholder-alt", name)) return null;
    return page.lexicon.find("picture-words", name) ? { detail: name } : null;
  },
})
