/*---
name: {ko: 앞에서 적은 것을 다시 적으라고 하지 않는다, en: Nobody is told to enter again what was entered before}
wcag: [3.3.7]
kwcag: [7.3.4]
message: {ko: 앞 단계에서 적은 것을 이 쪽에서 다시 적으라고 하는데 칸이 비어 있습니다, en: 'The page tells its readers to enter again what they gave in an earlier step, and the field is empty'}
fix: {ko: '앞에서 적은 값을 칸에 채워 두거나, ‘앞과 같음’을 고를 수 있게 하세요.', en: 'Fill in what is known already, or offer “same as before” to choose.'}
examples:
  failed:
    - '<p>Please enter the home address that you gave in step 1 once again.</p><form action="/3"><label>Street <input autocomplete="address-line1"></label> <button>Continue</button></form>'
    - '<p>1단계에서 입력한 주소를 다시 입력해 주세요.</p><form action="/3"><label>주소 <input></label> <button>다음</button></form>'
    - '<form action="/3"><label>Postcode <input aria-describedby="h"></label><p id="h">Enter the same postcode as on the previous page.</p> <button>Continue</button></form>'
    - '<form action="/3"><p>Please type your account number once more. You entered it on the first page.</p><label>Account number <input></label> <button>Continue</button></form>'
  passed:
    - '<p>If it has changed, enter the address that you gave in step 1 again.</p><form action="/3"><label>Street <input value="1 Mill Lane"></label> <button>Continue</button></form>'
    - '<p>Please enter the address that you gave in step 1 again.</p><form action="/3"><label><input type="checkbox"> Same as in step 1</label> <label>Street <input></label> <button>Continue</button></form>'
  inapplicable:
    - '<p>위에 적힌 숫자를 다시 입력하세요.</p><form action="/3"><label>숫자 <input></label> <button>다음</button></form>'
    - '<p>Enter the code that you were given at the desk again.</p><form action="/3"><label>Code <input></label> <button>Continue</button></form>'
    - '<p>Enter your email address again to confirm it.</p><form action="/3"><label>Email address again <input type="email"></label> <button>Continue</button></form>'
    - '<p>앞에서 입력한 비밀번호를 다시 입력해 주세요.</p><form action="/3"><label>비밀번호 확인 <input type="password" autocomplete="new-password"></label> <button>다음</button></form>'
    - '<p>You can check the answers that you gave in step 1 and change them.</p><form action="/3"><label>Comment <input></label> <button>Continue</button></form>'
    - '<p>Please enter the address that you gave in step 1 again.</p>'
    - '<p>앞 단계로 돌아가면 다시 입력할 수 있습니다.</p><form action="/3"><label>의견 <input></label> <button>다음</button></form>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p>1단계에서 적은 주소를 다시 적어 주세요.</p><form action="/3"><label>사는 곳 <input></label> <button>다음</button></form></main>'}
---*/
// WCAG 2.2 3.3.7. What is asked for again for safety, a password, is left out; asked-again goes through the steps of one document.
({
  applies(page) {
    const isField = (field) => page.visible(field) && !field.matches(":disabled, :read-only, [type=password], [type=search]") && !field.closest("[role=search], nav, header, footer");
    const fields = page.all("form input:not([type]), form input[type=text], form input[type=tel], form input[type=email], form input[type=number], form textarea").filter(isField);
    if (!fields.length) return [];
    const told = page.lexicon.textBlocks().filter((block) => block.closest("main, form, [role=main]") || !document.querySelector("main, [role=main]"))
      .map((block) => ({ block, sentence: page.lexicon.without(block).slice(0, 2000).split(/(?<=[.!?。])\s+|\n/u)
        // One sentence may say what, and the next one that it was given before.
        .find((each, at, all) => page.lexicon.find("once-more", each) !== null || page.lexicon.find("once-more", `${each.replace(/\.$/u, "")}, ${all[at + 1] ?? ""}`) !== null) })).find(({ sentence }) => sentence);
    return told ? [{ element: told.block, sentence: told.sentence, fields }] : [];
  },
  expect({ element, sentence, fields }, page) {
    const takesOver = page.all("form label, form button").some((each) => page.lexicon.find("as-before", each.textContent) !== null);
    const safety = /비밀|암호|번호 ?확인|\b(?:password|passcode|pin)\b/iu.test(sentence);
    return safety || takesOver || !fields.some((field) => field.value === "") ? null : { element, detail: sentence.trim().slice(0, 60) };
  },
})
