/*---
name: {ko: 비밀번호는 한 번에 넣는다, en: A password is entered as a whole}
wcag: [3.3.8]
kwcag: [7.3.3]
message: {ko: '비밀번호의 몇째 글자만 물어, 기억하고 세어야 들어갈 수 있습니다. 비밀번호 관리자도 채우지 못합니다', en: 'Single characters of a secret are asked for: people have to recall and count, and no password manager can fill them in'}
fix: {ko: '비밀번호 전체를 넣는 칸 하나를 두고 autocomplete="current-password"를 주세요.', en: 'Ask for the whole in one field with autocomplete="current-password".'}
examples:
  failed:
    - '<form><fieldset><legend>Characters of your memorable word</legend><p><label>2nd character <input type="password" maxlength="1"></label></p><p><label>5th character <input type="password" maxlength="1"></label></p></fieldset></form>'
    - '<form><p><label>보안카드 앞 2자리 <input type="password" maxlength="2"></label></p><p><label>비밀번호 셋째 글자 <input type="password" maxlength="1"></label></p><p><label>비밀번호 다섯째 글자 <input type="password" maxlength="1"></label></p></form>'
  passed:
    - '<form><label>Password <input type="password" autocomplete="current-password"></label></form>'
    - '<form><fieldset><legend>인증 번호 6자리</legend><label>첫째 <input maxlength="1" inputmode="numeric"></label><label>둘째 <input maxlength="1" inputmode="numeric"></label></fieldset><label>비밀번호 <input type="password"></label></form>'
  inapplicable:
    - '<form><label>이름 <input></label></form>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><p><label>비밀번호 둘째 글자 <input type="password" maxlength="1"></label></p><p><label>비밀번호 다섯째 글자 <input type="password" maxlength="1"></label></p><button>들어가기</button></form></main>'}
---*/
// WCAG 2.2 3.3.8: to transcribe or to recall parts of a secret is a cognitive function test.
({
  applies: (page) => page.all("input[type=password]").filter((field) => page.visible(field)),
  expect(field, page) {
    const single = [...field.form?.querySelectorAll("input[type=password][maxlength]") ?? []].filter((each) => Number(each.getAttribute("maxlength")) === 1);
    const asks = (each) => /\d\s*(?:st|nd|rd|th)\b|\b(?:character|letter|digit)\s*\d|\d\s*번 ?글자|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last)\b|\d\s*번째|[첫둘셋넷]째|[섯곱덟홉]째|열째|자리/iu.test(page.name(each));
    return single.length > 1 && single[0] === field && single.every(asks) ? { detail: single.map(page.name).join(", ").slice(0, 60) } : null;
  },
})
