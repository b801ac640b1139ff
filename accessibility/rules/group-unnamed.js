/*---
name: {ko: '함께 고르는 항목에는 공통 물음이 이어져 있다', en: Choices that belong together have a common name}
wcag: [1.3.1, 3.3.2]
kwcag: [7.3.2]
message: {ko: '함께 고르는 항목들이 무엇을 묻는지 묶음에 적혀 있지 않습니다', en: 'The group of choices does not say what they answer'}
fix: {ko: '<fieldset>으로 묶고 첫 줄에 <legend>물음</legend>을 적으세요.', en: 'Put them into a <fieldset> with the question as its <legend>.'}
examples:
  failed:
    - '<form><p>성별</p><label><input type="radio" name="s"> 남</label><label><input type="radio" name="s"> 여</label></form>'
    - '<form><div>How shall we answer?<br><input type="radio" name="a" id="m"><label for="m">Mail</label><input type="radio" name="a" id="p"><label for="p">Phone</label></div></form>'
    - '<form><label><input type="checkbox" name="topic[]"> Roads</label><label><input type="checkbox" name="topic[]"> Parks</label></form>'
    - '<form><fieldset><label>Day <input></label><label>Month <input></label></fieldset></form>'
    - '<form><fieldset><legend> </legend><label><input type="radio" name="s"> 남</label><label><input type="radio" name="s"> 여</label></fieldset></form>'
    - '<div role="radiogroup"><span role="radio" tabindex="0" aria-checked="true">Mail</span><span role="radio" tabindex="-1" aria-checked="false">Phone</span></div>'
  passed:
    - '<form><fieldset><legend>성별</legend><label><input type="radio" name="s"> 남</label><label><input type="radio" name="s"> 여</label></fieldset></form>'
    - '<form><div role="radiogroup" aria-labelledby="q"><p id="q">How shall we answer?</p><label><input type="radio" name="a"> Mail</label><label><input type="radio" name="a"> Phone</label></div></form>'
    - '<form><div role="group" aria-label="Topics"><label><input type="checkbox" name="t"> Roads</label><label><input type="checkbox" name="t"> Parks</label></div></form>'
    - '<form><fieldset disabled><label>Day <input></label></fieldset><fieldset><legend>Date</legend><label>Day <input></label><label>Month <input></label></fieldset></form>'
  inapplicable:
    - '<form><label><input type="checkbox" name="terms"> I agree</label></form>'
    - '<form><label><input type="radio" name="one"> Only one</label></form>'
    - '<table><caption>Letters</caption><tr><th scope="col">Choose</th><th scope="col">Letter</th></tr><tr><td><input type="checkbox" name="l" aria-label="Letter 1"></td><td>1</td></tr><tr><td><input type="checkbox" name="l" aria-label="Letter 2"></td><td>2</td></tr></table>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<form><p>성별</p><label><input type="radio" name="s"> 남</label><label><input type="radio" name="s"> 여</label></form></main>'}
---*/
// WCAG 2.2 H71 and ARIA17. Boxes in the cells of a table get their group from the table.
({
  GROUPS: "fieldset, [role=group], [role=radiogroup], [role=listbox], [role=table], [role=grid], table",
  applies(page) {
    const found = [];
    const sets = new Map();
    for (const input of page.all("input[type=radio][name], input[type=checkbox][name]")) {
      if (!page.visible(input) && !page.exposed(input) || input.closest("table, [role=grid]")) continue;
      const key = `${input.type} ${input.name}`;
      const owner = input.form ?? document;
      if (!sets.has(owner)) sets.set(owner, new Map());
      const set = sets.get(owner);
      set.set(key, [...(set.get(key) ?? []), input]);
    }
    for (const set of sets.values()) for (const inputs of set.values()) if (inputs.length > 1) found.push({ element: inputs[0], group: inputs[0].closest(this.GROUPS), inputs });
    const taken = new Set(found.map(({ group }) => group));
    for (const group of page.all("fieldset, [role=radiogroup]")) {
      const controls = [...group.querySelectorAll("input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea, [role=radio]")].filter(page.exposed);
      if (!taken.has(group) && controls.length > 1 && page.visible(group)) found.push({ element: group, group, inputs: controls });
    }
    return found;
  },
  expect({ element, group }, page) {
    for (let at = group; at; at = page.parent(at)?.closest(this.GROUPS)) {
      const legend = page.localName(at) === "fieldset" ? [...page.children(at)].find((child) => page.localName(child) === "legend") : null;
      if (page.localName(at) === "table" || page.name(at) !== "" || (legend && page.exposed(legend) && page.text(legend) !== "")) return null;
      if (at === element) break;
    }
    return { detail: page.lexicon.without(group ?? page.parent(element)).slice(0, 60) };
  },
})
