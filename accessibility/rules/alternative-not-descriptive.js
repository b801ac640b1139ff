/*---
name: {ko: '그림의 대체 텍스트가 그림이 보여 주는 것을 말한다', en: The alternative of a picture says what it shows}
wcag: [1.1.1]
kwcag: [5.1.1]
message: {ko: '대체 텍스트가 그림이 보여 주는 것을 말하지 않습니다', en: 'The alternative text does not say what the picture shows'}
fix: {ko: '파일 이름, 번호, ‘이미지’라는 말 대신 그림이 보여 주는 내용을 적으세요: Markdown에서는 ![내용](파일)입니다. 꾸밈일 뿐이면 alt=""로 비워 두세요.', en: 'Say what the picture shows instead of a file name, a number or “image”: ![description](file) in Markdown. Where it only decorates, leave it empty: alt="".'}
examples:
  failed:
    - '<p><img src="../assets/icon.svg" alt="카드뉴스 1" width="200" height="150"></p>'
    - '<p><img src="../assets/icon.svg" alt="Slide 3" width="200" height="150"></p>'
    - '<p><img src="data:," alt="IMG_2034.JPG"></p>'
    - '<p><img src="data:," alt="이미지"></p>'
    - '<p><img src="/img/main_banner01.png" alt="main_banner01"></p>'
    - '<p><img src="data:," alt="photo"></p>'
    - '<p><img src="data:," alt="alt text"></p>'
    - '<p><img src="data:," alt="..."></p>'
    - '<p><svg role="img" aria-label="image" width="40" height="40"><path d="M0 0h9v9z"/></svg></p>'
    - '<form><input type="image" src="data:," alt="button.gif"></form>'
    - '<p><img src="data:," alt="https://example.org/a/b.jpg"></p>'
    - '<p><img src="data:," alt="1234567"></p>'
    - '<p><img src="data:," alt="IMG_2031"></p>'
    - '<p><img src="data:," alt="P1010023"></p>'
    - '<p><img src="data:," alt="20190312-01"></p>'
    - '<p><img src="data:," alt="8f14e45fceea167a"></p>'
    - '<p><img src="data:," alt="4821"></p>'
  passed:
    - '<p><img src="../assets/icon.svg" alt="Bus 3" width="200" height="150"></p>'
    - '<p><img src="data:," alt="구청 앞 광장에 모인 주민들"></p>'
    - '<p><img src="fireworks.jpg" alt="fireworks"></p>'
    - '<p><img src="data:," alt="Photo of the town hall"></p>'
    - '<p><img src="data:," alt="사진관 위치"></p>'
    - '<p><img src="data:," alt="Node.js"></p>'
    - '<p><img src="data:," alt="A"></p>'
    - '<p><img src="data:," alt="100%"></p>'
    - '<p><img src="data:," alt="2014"></p>'
    - '<p><img src="data:," alt="1588-1234"></p>'
    - '<p><img src="data:," alt="1330"></p>'
    - '<p><img src="data:," alt="ISO 14001"></p>'
    - '<p><img src="data:," alt="02-1234-5678"></p>'
    - '<p><a href="tel:4821"><img src="data:," alt="4821"></a></p>'
    - '<p><img src="data:," alt="12,480"></p>'
    - '<p><img src="data:," alt="2014-10-31"></p>'
    - '<p><img src="data:," alt="Map of bus routes"></p>'
  inapplicable:
    - '<p><img src="data:," alt=""></p>'
    - '<p><img src="data:,"></p>'
    - '<p>IMG_2034.JPG</p>'
    - '<p hidden><img src="data:," alt="image"></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><img src="../assets/icon.svg" alt="4821"></p></main>'}
  - {page: about/index.html, find: '</main>', put: '<p><img src="../assets/icon.svg" alt="IMG_2034.JPG"></p></main>'}
  - {page: about/index.html, find: '</main>', put: '<p><img src="../assets/icon.svg" alt="이미지"></p></main>'}
---*/
// WCAG 2.2 F30: text that is no alternative, such as a file name or a placeholder.
({
  // Four digits or more and nothing that would say of what; not a year, nor one of the short numbers that people call.
  NUMBER: /^\d{4,}$/u,
  SAID: /^(?:19|20)\d\d$|^1[1-9]\d\d$/u,
  // What cameras, content systems and sums call a file: P1010023, 20190312-01, 8f14e45fceea167a, and as UUID.
  SERIAL: /^[a-z]{1,4}[-_]?\d{6,}$|^(?:19|20)\d{6}[-_]\d+$|^(?=\D*\d)(?=\d*[a-f])[0-9a-f]{12,}$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu,
  // A kind of picture and its number.
  COUNTED: /^(?:메인\s?비주얼|비주얼|(?:main |key )?visual|hero|카드\s?뉴스|카드|슬라이드|사진|그림|이미지|배너|페이지|쪽|장면|표지|포스터|slide|card|photo(?:graph)?|picture|image|banner|page|scene|poster|cover|screenshot|infographic)\s*(?:no\.?\s*|#)?\d+(?:\s?(?:번|번째|장|쪽))?$/iu,
  applies: (page) => page.all("img, area[href], input[type=image], [role=img], [role=graphics-document], object, canvas, svg[aria-label], svg[aria-labelledby]")
    .filter((picture) => page.exposed(picture) && page.name(picture) !== ""),
  expect(picture, page) {
    const name = page.name(picture);
    const file = page.decoded((picture.getAttribute("src") ?? picture.getAttribute("data") ?? "").split(/[?#]/u)[0].split("/").pop());
    const stem = file.replace(/\.\w+$/u, "");
    const isStem = stem !== "" && name.toLowerCase() === stem.toLowerCase() && /[_\d]/u.test(stem) && !/\s/u.test(stem);
    const known = !/^[A-Z][\p{L}]*\.(?:js|io|do|net)$/u.test(name);
    const isNumber = !picture.closest("a[href^='tel:']") && (this.NUMBER.test(name) && !this.SAID.test(name) || this.SERIAL.test(name));
    const told = page.lexicon.letters(name) > 0 || /^[+\-−×÷=%<>&@#$€£¥₩→←↑↓]$/u.test(name);
    return !told || isStem || isNumber || this.COUNTED.test(name.trim()) || page.lexicon.isAddress(name) || (known && page.lexicon.isFile(name)) || page.lexicon.is("placeholder-alt", name) ? { detail: name } : null;
  },
})
