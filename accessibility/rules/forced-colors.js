/*---
name: {ko: 사용자가 고른 색에서도 모두 보인다, en: Everything can be seen in the reader's own colours}
wcag: []
kwcag: []
states: [forced-colors]
message:
  ko: 사용자가 고른 색(고대비 테마)으로 볼 때 보이지 않는 글이나 조작 요소가 있습니다. 테두리나 글자를 두세요
  en: Text or a control cannot be seen in the reader's own colours (forced-colors). Give it a border or text
fix:
  ko: 조작 요소에 테두리(border)나 글자를 두고, 배경 그림과 그림자만으로 나타내지 마세요.
  en: Give the control a border or text instead of a background picture or a shadow alone.
examples:
  failed:
    - '<style>.f{background:#06c;border:0;width:48px;height:48px}</style><button class="f" type="button"></button>'
    - <style>input{border:0}</style><input>
    - '<style>textarea{border:0;box-shadow:0 0 0 2px #000}</style><textarea></textarea>'
    - '<style>p{forced-color-adjust:none;color:#fff}</style><p>글</p>'
  passed:
    - <p>글</p><a href="/">처음</a><button>찾기</button><input><select></select>
    - <a href="/"><svg width="9" height="9"><path d="M0 0h9v9"/></svg></a>
    - <button hidden class="f"></button><style>.f{border:0}</style>
    - '<style>#u{appearance:none;border:0;padding:0}</style><label for="u">첨부 파일</label><input type="file" id="u">'
    - '<style>input{appearance:none;border:0;background:none}input::-webkit-slider-runnable-track{border:1px solid;height:12px}input::-webkit-slider-thumb{appearance:none;width:24px;height:24px;border:1px solid}</style><input type="range" aria-label="크기">'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>빈 쪽</title><body></body>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<p style="forced-color-adjust: none; color: #000; background: #fff"><span style="forced-color-adjust: none; color: #fff">글</span></p></main>'}
---*/
// Who reads with colours of their own (forced-colors, 고대비 테마) still sees every control: by its text, a picture or a
// boundary. Backgrounds and shadows are gone then. Neither WCAG nor KWCAG asks for it.
(() => {
  const clear = (colour) => /^rgba\(.*, 0\)$|^transparent$/.test(colour);
  const background = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (!clear(colour)) return colour;
    }
    return getComputedStyle(document.documentElement).colorScheme === "dark" ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
  };
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const large = (element) => { const box = element.getBoundingClientRect(); return box.width > 1 && box.height > 1; };
  const ownText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const lost = (element) => getComputedStyle(element).color === background(element);
  const readable = (element) => [element, ...element.querySelectorAll("*")].some((each) => ownText(each) && seen(each) && large(each) && !lost(each));
  const signed = (element) => [element, ...element.querySelectorAll("*")].some((each) => ["::before", "::after"].some((part) => !/^(none|normal|"")$/.test(getComputedStyle(each, part).content)));
  const bounded = (element) => {
    const style = getComputedStyle(element);
    const around = element.parentElement ? background(element.parentElement) : "";
    const line = (side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Color`] !== around;
    return ["Top", "Right", "Bottom", "Left"].some(line) || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) ||
      (!clear(style.backgroundColor) && style.backgroundColor !== around);
  };
  const pictured = (element) => element.matches("input[type=image]") || element.querySelector("img, svg, canvas, video, picture, object") !== null ||
    [element, ...element.querySelectorAll("*")].some((each) => getComputedStyle(each).backgroundImage !== "none");
  const typed = "input:not([type=hidden], [type=checkbox], [type=radio], [type=range], [type=color], [type=image], [type=submit], [type=button], [type=reset]), select, textarea";
  // What chooses a file has a button with words within, whatever it looks like itself.
  // The parts of a slider and of a field for a colour are drawn by styles that no script can read.
  const native = (element) => element.matches("input[type=checkbox], input[type=radio]") && getComputedStyle(element).appearance !== "none" || element.matches("input[type=range], input[type=color]") ||
    element.matches("input[type=file]") && !lost(element) && getComputedStyle(element, "::file-selector-button").display !== "none";
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link]";
  return {
  applies(page) {
    const shown = (element) => seen(element) && large(element);
    const written = [...document.body?.querySelectorAll("*") ?? []].filter((element) => ownText(element) && !element.closest("script, style, noscript, option"));
    return [...new Set([...page.all(CONTROLS), ...written])].filter(shown);
  },
  expect(element) {
    if (element.matches(CONTROLS) && !bounded(element) && !native(element)) {
      const written = element.matches("input[type=submit], input[type=button], input[type=reset]") ? !lost(element) : readable(element);
      if (element.matches(typed) || !(written || pictured(element) || signed(element))) return {};
    }
    return ownText(element) && lost(element) ? {} : null;
  },
  };
})()
