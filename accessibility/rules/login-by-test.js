/*---
name: {ko: 로그인하려고 문제를 풀지 않아도 된다, en: Nobody has to solve a puzzle to sign in}
wcag: [3.3.8]
kwcag: [7.3.3]
message: {ko: '로그인하려면 셈을 하거나 그림의 글자를 옮겨 적어야 합니다', en: 'To sign in one has to work out a sum or to copy characters from a picture'}
fix: {ko: '사람에게 풀게 하지 말고 서버에서 막으세요(시도 횟수, 전자우편 확인). 꼭 두어야 하면 풀지 않는 다른 방법을 함께 두세요.', en: 'Keep robots away on the server (limits on attempts, a link by e-mail) or offer another way that asks no puzzle.'}
examples:
  failed:
    - '<form action="/in" method="post"><p><label for="u">User name</label> <input id="u"></p><p><label for="p">Password</label> <input id="p" type="password"></p><p><label for="s">What is three plus four?</label> <input id="s"></p><button>Sign in</button></form>'
    - '<form action="/in" method="post"><p><label for="u">아이디</label> <input id="u" autocomplete="username"></p><p><label for="p">비밀번호</label> <input id="p" type="password" autocomplete="current-password"></p><p><label for="s">7 더하기 5는 얼마입니까?</label> <input id="s" inputmode="numeric"></p><button>로그인</button></form>'
    - '<form action="/in" method="post"><p><label for="u">User name</label> <input id="u" autocomplete="username"></p><p><label for="p">Password</label> <input id="p" type="password" autocomplete="current-password"></p><p><label for="s">How much is 7 plus 5?</label> <input id="s"></p><button>Sign in</button></form>'
    - '<form action="/in" method="post"><p><label for="u">아이디</label> <input id="u"></p><p><label for="p">비밀번호</label> <input id="p" type="password"></p><p><img src="/a/park.png" alt="자동 입력 방지 글자" width="120" height="40"> <label for="s">그림에 보이는 글자</label> <input id="s"> <button type="button">음성으로 듣기</button></p><button>로그인</button></form>'
  passed:
    - '<form action="/in" method="post"><p><label for="u">사번 (4+4자리)</label> <input id="u"></p><p><label for="p">비밀번호</label> <input id="p" type="password"></p><button>로그인</button></form>'
    - '<form action="/in" method="post"><p><label for="u">아이디</label> <input id="u"></p><p><label for="p">비밀번호</label> <input id="p" type="password"></p><button>로그인</button></form>'
    - '<form action="/in" method="post"><p><label for="u">아이디</label> <input id="u"></p><p><label for="p">비밀번호</label> <input id="p" type="password"></p><p><label for="s">문자로 받은 인증번호 6자리</label> <input id="s" autocomplete="one-time-code"></p><button>로그인</button></form>'
  inapplicable:
    - '<form><p><label for="s">7 더하기 5는 얼마입니까?</label> <input id="s"></p></form>'
    - '<form><p><label for="p">새 비밀번호</label> <input id="p" type="password" autocomplete="new-password"></p><p><label for="q">새 비밀번호 다시</label> <input id="q" type="password" autocomplete="new-password"></p></form>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form action="/in" method="post"><p><label for="u">아이디</label> <input id="u" autocomplete="username"></p><p><label for="p">비밀번호</label> <input id="p" type="password" autocomplete="current-password"></p><p><label for="s">7 더하기 5는 얼마입니까?</label> <input id="s" inputmode="numeric"></p><button>로그인</button></form></main>'}
---*/
// WCAG 2.2 3.3.8: to transcribe characters and to calculate are cognitive function tests, heard as well as seen. A code that was sent is
// pasted. To make up a new password is no signing in.
({
  FIELD: "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=radio], [type=checkbox], [type=file], [type=password], [autocomplete~=one-time-code])",
  applies: (page) => page.all("form").filter((form) => form.querySelectorAll("input[type=password]").length === 1 && !form.querySelector("input[type=password][autocomplete~=new-password]") && page.visible(form.querySelector("input[type=password]"))),
  expect(form, page) {
    for (const field of form.querySelectorAll(this.FIELD)) {
      if (!page.visible(field)) continue;
      const said = `${page.name(field)} ${field.getAttribute("placeholder") ?? ""}`;
      const row = page.parent(field);
      const around = row && row.querySelectorAll(this.FIELD).length === 1 && !row.matches("form") ? page.lexicon.without(row).slice(0, 300) : "";
      const found = ["arithmetic", "captcha"].map((list) => page.lexicon.find(list, said) ?? page.lexicon.find(list, around)).find(Boolean);
      if (found) return { element: field, detail: found };
    }
    return null;
  },
})
