/*---
name: {ko: '단추의 이름이 무엇을 하는지 말한다', en: The name of a button says what it does}
wcag: [2.4.6]
kwcag: [8.2.1]
message: {ko: '단추의 이름이 무엇을 하는지 말하지 않습니다', en: 'The name of the button does not say what it does'}
fix: {ko: '‘버튼’, ‘클릭’이나 기호 대신 하는 일을 적으세요. 예: ‘신청서 보내기’. 기호는 aria-label로 이름을 붙이세요.', en: 'Name the action instead of “button”, “click” or a symbol, such as “Send the form”. Give a symbol its name with aria-label.'}
examples:
  failed:
    - '<form><button type="submit">클릭</button></form>'
    - '<form><button type="submit">Button</button></form>'
    - '<form><input type="submit" value="Click here"></form>'
    - '<p><button type="button">»</button></p>'
    - '<p><span role="button" tabindex="0" aria-label="btn">Send</span></p>'
  passed:
    - '<form><button type="submit">신청서 보내기</button></form>'
    - '<form><input type="submit" value="Search"></form>'
    - '<form><input type="submit"></form>'
    - '<p><button type="button">+</button><button type="button">×</button><button type="button">2</button></p>'
    - '<p><button type="button" aria-label="Next">»</button></p>'
    - '<p><button type="button">Click and collect</button></p>'
  inapplicable:
    - '<p>버튼</p>'
    - '<p><button type="button"></button></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><button type="button">버튼</button></p></main>'}
---*/
// WCAG 2.2 2.4.6: labels describe. A button without any name is axe's button-name.
({
  applies: (page) => page.all("button, input[type=submit], input[type=button], input[type=reset], input[type=image], [role=button]")
    .filter((button) => page.exposed(button) && (page.name(button) !== "" || button.matches("input[type=submit], input[type=reset]"))),
  expect(button, page) {
    const name = page.name(button);
    const symbol = name !== "" && page.lexicon.letters(name) === 0 && !/^[+\-−–×✕✖?]$/u.test(name);
    return symbol || page.lexicon.is("vague-label", name) || page.lexicon.isFile(name) ? { detail: name } : null;
  },
})
