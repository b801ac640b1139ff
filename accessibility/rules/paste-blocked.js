/*---
name: {ko: '비밀번호와 인증 번호를 붙여 넣을 수 있다', en: Passwords and codes can be pasted}
wcag: [3.3.8]
kwcag: [7.3.3]
message: {ko: '비밀번호나 인증 번호를 붙여 넣을 수 없어 외우거나 옮겨 적어야 합니다', en: 'A password or code cannot be pasted: it has to be remembered or copied by hand'}
fix: {ko: 'paste를 막는 스크립트와 onpaste를, 한꺼번에 들어온 글을 지우는 스크립트를 지우세요.', en: 'Remove the script, or the onpaste, that stops pasting or clears what comes at once.'}
examples:
  failed:
    - '<form><label>확인 번호 <input id="c" autocomplete="off"></label></form><script>c.onpaste = (e) => e.preventDefault()</script>'
    - '<form><label>Code from the e-mail <input id="c"></label></form><script>c.addEventListener("beforeinput", (e) => { if (/^insertFrom/.test(e.inputType)) e.preventDefault() })</script>'
    - '<form><label>비밀번호 <input type="password" autocomplete="current-password" onpaste="return false"></label></form>'
    - '<form><label>Code <input id="c" autocomplete="one-time-code"></label></form><script>c.addEventListener("paste", (e) => e.preventDefault())</script>'
    - '<form action="/in"><label>비밀번호 <input type="password" readonly onkeydown="this.readOnly = false" onpaste="return false"></label></form>'
    - '<form><label>Password <input id="p" type="password"></label></form><script>let n = 0; p.addEventListener("input", () => { if (p.value.length - n > 1) p.value = ""; n = p.value.length })</script>'
    - '<form><label>인증 번호 <input id="c" autocomplete="one-time-code"></label></form><script>c.oninput = (e) => { if (e.inputType === "insertFromPaste") c.value = "" }</script>'
    - '<form action="/in"><label>비밀번호 <input id="p" type="password" readonly autocomplete="off"></label><div id="k"></div><button>로그인</button></form><script>for (const d of "7031946258") { const b = document.createElement("button"); b.type = "button"; b.textContent = d; b.onclick = () => { p.value += d }; k.append(b) }</script>'
  passed:
    - '<form action="/in"><label>비밀번호 <input id="p" type="password" readonly autocomplete="off" onfocus="this.readOnly = false"></label><div id="k"></div><button>로그인</button></form><script>for (const d of "7031946258") { const b = document.createElement("button"); b.type = "button"; b.textContent = d; b.onclick = () => { p.value += d }; k.append(b) }</script>'
    - '<form><label>Code <input id="c" autocomplete="one-time-code" inputmode="numeric"></label> <button id="b" disabled>Go on</button></form><script>c.oninput = () => { c.value = c.value.replace(/\D/g, ""); b.disabled = c.value.length < 6 }</script>'
    - '<form><fieldset><legend>인증 번호</legend><input aria-label="인증 번호 1" id="c1" maxlength="1"><input aria-label="인증 번호 2" id="c2"></fieldset></form><script>c1.oninput = () => { c2.value = c1.value.slice(1); c1.value = c1.value[0] ?? "" }</script>'
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
  // Whether a password can be put in by the keys of the page alone: it stays read-only when it is used.
  locked(field, page) {
    if (!field.readOnly || page.all("button, [role=button], input[type=button]").filter((each) => /^\d$/.test((each.value || each.textContent).trim())).length < 10) return false;
    for (const type of ["pointerdown", "mousedown", "focus", "focusin", "click", "keydown"]) field.dispatchEvent(type === "keydown" ? new KeyboardEvent(type, { bubbles: true, key: "4" }) : new Event(type, { bubbles: true }));
    return field.readOnly;
  },
  expect(field, page) {
    if (this.locked(field, page)) return {};
    const inputs = [...document.querySelectorAll("input")];
    const before = inputs.map((each) => each.value);
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "482916");
    const went = field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData }));
    // Another way to stop it, which comes after the first.
    const comes = field.dispatchEvent(new InputEvent("beforeinput", { bubbles: true, cancelable: true, composed: true, inputType: "insertFromPaste", data: "482916", dataTransfer: clipboardData }));
    const filled = inputs.some((each, at) => each.value !== before[at]);
    const back = () => inputs.forEach((each, at) => { if (each.value !== before[at] && each.type !== "file") each.value = before[at]; });
    back();
    if (!filled && (!went || !comes)) return {};
    return filled || this.keeps(field, inputs, back) ? null : {};
  },
  // Whether what comes into the field at once stays in it, or goes to others: half a code, lest the form be sent.
  keeps(field, inputs, back) {
    if (field.value) return true;
    const typed = (data) => field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertFromPaste", data }));
    const kept = ["482", "abc"].some((part) => {
      field.value = part;
      typed(part);
      return inputs.some((each) => each.value && each.type !== "hidden" && part.includes(each.value.toLowerCase()));
    });
    field.value = "";
    back();
    typed(null);
    return kept || !field.isConnected;
  },
})
