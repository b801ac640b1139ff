/*---
name: {ko: '낱말 안에 빈칸을 넣지 않는다', en: No spaces within a word}
wcag: [1.3.2]
kwcag: [5.3.2]
message: {ko: '글자 사이를 빈칸으로 벌려 화면 낭독기가 한 글자씩 읽습니다', en: 'Letters are set apart by spaces, so that a screen reader reads them one by one'}
fix: {ko: '글자 사이의 빈칸을 지우세요. 벌려 보이게 하는 일은 스타일(letter-spacing)에 맡깁니다.', en: 'Leave the spaces between the letters out; letters that stand apart are up to the style (letter-spacing).'}
examples:
  failed:
    - '<p>N o &nbsp; b a t h i n g &nbsp; b e f o r e &nbsp; F r i d a y</p>'
    - '<table><caption>허가</caption><tr><th scope="row" style="white-space: pre-wrap">번   호</th><td>12</td></tr></table>'
    - '<h2>공 지 사 항</h2><p>없습니다.</p>'
    - '<p>W E L C O M E to the town</p>'
    - '<table><caption>연락처</caption><tr><th scope="row">성&nbsp;&nbsp;&nbsp;명</th><td>예시</td></tr><tr><th scope="row">주　　소</th><td>예시</td></tr></table>'
    - '<p>신&nbsp;&nbsp;청</p>'
    - '<table><tr><th scope="row">D&emsp;a&emsp;t&emsp;e</th><td>12 March</td></tr></table>'
    - '<p>P&nbsp;L&nbsp;A&nbsp;C&nbsp;E</p>'
  passed:
    - '<table><caption>급수</caption><tr><th scope="row">가동</th><td>월 화 수 목 금</td></tr></table>'
    - '<p>Plan a e i o u and sometimes y</p>'
    - '<table><caption>허가</caption><tr><th scope="row" style="white-space: pre-line">번 호</th><td>12</td></tr></table>'
    - '<p>이 글 한 줄</p>'
    - '<p>A B C of gardening</p>'
    - '<p>할 수 있는 일</p>'
    - '<p>U.S.A. and the U K</p>'
    - '<p>가 나 다 순</p>'
    - '<pre>a b c d e f</pre>'
    - '<p>X Y Z</p>'
  inapplicable:
    - '<!doctype html><html lang="en"><title>Parking</title><p></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<h2>공 지 사 항</h2><p>없습니다.</p></main>'}
---*/
// WCAG 2.2 F32: white space to control spacing within a word. Single syllables beside each other are also words in Korean, so
// the gap has to be wide (no-break or several spaces), or the whole text has to be of them.
({
  applies: (page) => page.all("h1, h2, h3, h4, h5, h6, th, td, p, dt, dd, li, label, legend, caption, a, button, span, strong, b, div")
    .filter((element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "") && !element.closest("pre, code, kbd, samp, [aria-hidden=true]") && page.visible(element)),
  expect(element, page) {
    for (const node of element.childNodes) {
      if (!(node instanceof Text)) continue;
      // Where blanks are kept as they are written, two of them are as wide as one that may not break.
      const kept = /pre|break-spaces/u.test(page.style(element).whiteSpace);
      const text = kept ? node.data.trim().replace(/ {2,}/gu, (blanks) => "\u00A0".repeat(blanks.length)) : node.data.trim();
      const wide = /(?<![가-힣\p{L}\p{N}])[가-힣](?:[\u00A0\u3000\u2002\u2003]{1,}[ \u00A0\u3000]*|[ ]\u00A0[ \u00A0]*)[가-힣](?:[\u00A0\u3000\u2002\u2003 ]+[가-힣])*(?![가-힣\p{L}\p{N}])/u.exec(text)?.[0];
      const whole = /^[가-힣](?: [가-힣]){2,5}$/u.test(text) && element.childNodes.length === 1 && !/^[월화수목금토일 ]+$|^[동서남북 ]+$|^[상중하 ]+$|^가 나|[은는이가을를의에도만와과로수] |(?:할|될|볼|갈|올|알|살) 수/u.test(text) ? text : null;
      const latin = /(?<![\p{L}\p{N}.])(?:[A-Z] ){4,}[A-Z](?![\p{L}\p{N}])/u.exec(text)?.[0];
      const apart = /(?<![\p{L}\p{N}.])\p{Script=Latin}(?:[\u00A0\u3000\u2002-\u200A]+\p{Script=Latin}){2,}(?![\p{L}\p{N}])/u.exec(text)?.[0];
      const mixed = /(?<![\p{L}\p{N}.])(?:[A-Za-z][ \u00A0]+){5,}[A-Za-z](?![\p{L}\p{N}])/u.exec(text)?.[0];
      const found = wide ?? apart ?? whole ?? (latin && !/^A B C|^[A-Z](?: [A-Z])*$/u.test(latin) || latin && /[AEIOU]/u.test(latin) && !latin.startsWith("A B") ? latin : null) ?? (mixed && /[aeiou]/iu.test(mixed) && /[a-z]/u.test(mixed) && !/^a[ \u00A0]+b\b/iu.test(mixed) ? mixed : null);
      if (found) return { detail: found };
    }
    return null;
  },
})
