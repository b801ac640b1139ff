/*---
name: {ko: '비밀번호와 인증 번호를 붙여 넣을 수 있다', en: Passwords and codes can be pasted}
wcag: [3.3.8]
kwcag: [7.3.3]
message: {ko: '비밀번호나 인증 번호를 붙여 넣을 수 없어 외우거나 옮겨 적어야 합니다', en: 'A password or code cannot be pasted: it has to be remembered or copied by hand'}
fix: {ko: 'paste를 막는 스크립트와 onpaste를 지우세요.', en: 'Remove the script, or the onpaste, that stops pasting.'}
examples:
  failed:
    - '<form><label>확인 번호 <input id="c" autocomplete="off"></label></form><script>c.onpaste = (e) => e.preventDefault()</script>'
    - '<form><label>Code from the e-mail <input id="c"></label></form><script>c.addEventListener("beforeinput", (e) => { if (/^insertFrom/.test(e.inputType)) e.preventDefault() })</script>'
    - '<form><label>비밀번호 <input type="password" autocomplete="current-password" onpaste="return false"></label></form>'
    - '<form><label>Code <input id="c" autocomplete="one-time-code"></label></form><script>c.addEventListener("paste", (e) => e.preventDefault())</script>'
    - '<form action="/in"><label>비밀번호 <input type="password" readonly onkeydown="this.readOnly = false" onpaste="return false"></label></form>'
  passed:
    - '<form><label>확인 번호 <input id="c" autocomplete="one-time-code"></label></form><script>c.addEventListener("beforeinput", (e) => { if (e.data && /^\s+$/.test(e.data)) e.preventDefault() })</script>'
    - '<form><label>비밀번호 <input type="password" autocomplete="current-password"></label></form>'
    - '<form><label>Code <input id="c" autocomplete="one-time-code"></label></form><script>c.addEventListener("paste", (e) => { e.preventDefault(); c.value = e.clipboardData.getData("text").trim() })</script>'
  inapplicable:
    - '<form><label>새 비밀번호 확인 <input type="password" autocomplete="new-password" onpaste="return false"></label></form>'
    - '<form><label>이름 <input onpaste="return false"></label></form>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><label>비밀번호 <input type="password" autocomplete="current-password" onpaste="return false"></label></form></main>'}
---*/
// WCAG 2.2 3.3.8, F109: asked by pasting. A page that takes the text apart itself stops the event and fills the fields. To make up
// a new password is no cognitive test.
({
  // A field for a code that was sent, by its name.
  isCode: (field, page) => field.matches("[type=text], [type=tel], :not([type])") && page.lexicon.find("sent-code", page.name(field)) !== null,
  applies(page) {
    return page.all("input").filter((field) => field.matches("[type=password]:not([autocomplete~=new-password]), [autocomplete~=one-time-code]") || this.isCode(field, page))
      .filter((field) => page.visible(field) && !field.matches(":disabled") && (!field.readOnly || field.type === "password"));
  },
  expect(field) {
    const inputs = [...document.querySelectorAll("input")];
    const before = inputs.map((each) => each.value);
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "482916");
    const went = field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData }));
    // Another way to stop it, which comes after the first.
    const comes = field.dispatchEvent(new InputEvent("beforeinput", { bubbles: true, cancelable: true, composed: true, inputType: "insertFromPaste", data: "482916", dataTransfer: clipboardData }));
    const filled = inputs.some((each, at) => each.value !== before[at]);
    inputs.forEach((each, at) => { if (each.value !== before[at] && each.type !== "file") each.value = before[at]; });
    return went && comes || filled ? null : {};
  },
})
