/*---
name: {ko: 자동 등록 방지 그림에는 보지 않고 풀 길이 있다, en: A CAPTCHA picture has another way than seeing}
wcag: [1.1.1]
kwcag: [5.1.1]
message: {ko: '자동 등록 방지 글자를 그림으로만 내어, 볼 수 없는 사람은 지나갈 수 없습니다', en: 'The CAPTCHA is a picture only, so that whoever cannot see it cannot go on'}
fix: {ko: '소리로 듣는 길이나 글로 된 쉬운 물음을 함께 두세요. 되도록 그림 없이 막는 방법을 쓰세요.', en: 'Offer a way by ear or a question in words as well. Better still, keep robots out without a picture.'}
examples:
  failed:
    - '<form><label for="c">보안문자</label> <img src="data:," alt="보안문자 그림" width="120" height="40"> <input id="c"></form>'
    - '<form><p><img src="/captcha.php?x=1" alt="" width="120" height="40"></p><p><label>Type the characters you see <input name="code"></label></p></form>'
    - '<form><div class="kcaptcha"><img src="data:," alt="" width="90" height="30"><input aria-label="자동등록방지 숫자"></div></form>'
  passed:
    - '<form><label for="c">보안문자</label> <img src="data:," alt="보안문자 그림" width="120" height="40"> <button type="button">음성으로 듣기</button> <input id="c"></form>'
    - '<form><img src="/captcha.php?x=1" alt="CAPTCHA" width="120" height="40"><audio controls src="/captcha.mp3"></audio> <label>Characters <input name="code"></label></form>'
    - '<form><img src="/captcha.php?x=1" alt="CAPTCHA" width="120" height="40"> <label>Characters <input name="code"></label><p><a href="/c">Answer a question in words instead</a></p></form>'
  inapplicable:
    - '<form><label>이름 <input name="n"></label> <img src="data:," alt="구청 전경" width="120" height="40"></form>'
    - '<p>보안문자는 자동 등록을 막는 그림입니다.</p><p><img src="data:," alt="보안문자의 보기" width="120" height="40"></p>'
    - '<form><p>Security code</p><label>Type the number on the back of your card <input name="cvc"></label></form>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><label for="cap">보안문자</label> <img src="../assets/icon.svg" alt="보안문자를 담은 것" width="120" height="40"> <input id="cap"></form></main>'}
---*/
// WCAG 2.2 1.1.1: a CAPTCHA comes in forms for different senses (failure of G144). Only where a field beside it takes an answer.
({
  FIELD: "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=radio], [type=checkbox], [type=file])",
  applies(page) {
    const asked = (each) => ["src", "id", "class", "name"].some((name) => /captcha/iu.test(each.getAttribute(name) ?? ""));
    return page.all("form img, form canvas, form svg").filter((picture) => {
      if (!page.visible(picture) || picture.closest("button, a")) return false;
      const row = this.row(picture, page);
      if (!row) return false;
      const said = [picture.getAttribute("alt") ?? "", ...[...row.querySelectorAll(this.FIELD)].map((field) => `${page.name(field)} ${field.getAttribute("placeholder") ?? ""}`)];
      return asked(picture) || asked(row) || said.some((text) => page.lexicon.find("captcha", text));
    });
  },
  // The part of the form around the picture in which the answer is given.
  row(picture, page) {
    for (let at = page.parent(picture); at; at = page.parent(at)) {
      const fields = at.querySelectorAll(this.FIELD).length;
      if (fields) return fields < 3 ? at : null;
      if (at.matches("form")) return null;
    }
    return null;
  },
  expect(picture, page) {
    const form = picture.closest("form");
    if (form.querySelector("audio")) return null;
    const controls = [...form.querySelectorAll("a, button, input[type=button], input[type=radio], input[type=image], [role=button]")];
    const other = controls.some((each) => page.lexicon.find("captcha-other", `${page.name(each)} ${each.getAttribute("title") ?? ""} ${each.id} ${each.getAttribute("class") ?? ""}`));
    return other ? null : { detail: picture.getAttribute("alt") ?? "" };
  },
})
