// Who reads with colours of their own (forced-colors, 고대비 테마) still sees every control: by its text, a picture or a
// boundary. Backgrounds and shadows are gone then. Neither WCAG nor KWCAG asks for it.
({
  id: "forced-colors",
  wcag: [],
  kwcag: [],
  state: "forced-colors",
  message: {
    ko: "사용자가 고른 색(고대비 테마)으로 볼 때 보이지 않는 글이나 조작 요소가 있습니다. 테두리나 글자를 두세요",
    en: "Text or a control cannot be seen in the reader's own colours (forced-colors). Give it a border or text",
  },
  applies: () => document.body?.querySelector("*") != null,
  check() {
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
    const native = (element) => element.matches("input[type=checkbox], input[type=radio], input[type=range], input[type=color], input[type=file]") && getComputedStyle(element).appearance !== "none";
    const found = [];
    for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link]")) {
      if (!seen(element) || !large(element)) continue;
      const written = element.matches("input[type=submit], input[type=button], input[type=reset]") ? !lost(element) : readable(element);
      if (bounded(element) || native(element)) continue;
      if (element.matches(typed) || !(written || pictured(element))) found.push({ element });
    }
    for (const element of document.body?.querySelectorAll("*") ?? []) {
      if (ownText(element) && seen(element) && large(element) && lost(element) && !element.closest("script, style, noscript, option")) found.push({ element });
    }
    return [...new Map(found.map((each) => [each.element, each])).values()];
  },
})
