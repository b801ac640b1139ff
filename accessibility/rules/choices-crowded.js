/*---
name: {ko: 고르는 칸이 서로 떨어져 있다, en: Boxes to choose from stand apart}
wcag: [2.5.8]
kwcag: [6.1.3]
message: {ko: '고르는 칸과 그 이름표가 너무 작고 다른 칸에 너무 가까워, 손이 떨리는 사람은 옆의 것을 누릅니다. 높이(24픽셀보다 낮음)', en: 'The box and its label are too small and too close to the next: a trembling hand presses that. Height (below 24 px)'}
fix: {ko: '칸을 크게 하거나 줄 사이를 벌려, 칸과 이름표의 가운데가 24픽셀 넘게 떨어지게 하세요.', en: 'Make the boxes larger, or the lines wider apart: 24 px from middle to middle.'}
examples:
  failed:
    - '<p style="margin:0;line-height:14px;font-size:10px"><input type="checkbox" id="a" style="width:10px;height:10px;margin:1px"> <label for="a">인구</label></p><p style="margin:0;line-height:14px;font-size:10px"><input type="checkbox" id="b" style="width:10px;height:10px;margin:1px"> <label for="b">산업</label></p>'
    - '<div style="font-size:9px;line-height:12px"><label style="display:block"><input type="radio" name="r" style="width:9px;height:9px;margin:0"> Yes</label><label style="display:block"><input type="radio" name="r" style="width:9px;height:9px;margin:0"> No</label></div>'
  passed:
    - '<p style="margin:0;line-height:30px"><input type="checkbox" id="a" style="width:20px;height:20px"> <label for="a">인구</label></p><p style="margin:0;line-height:30px"><input type="checkbox" id="b" style="width:20px;height:20px"> <label for="b">산업</label></p>'
  inapplicable:
    - '<p style="margin:0;line-height:14px;font-size:10px"><input type="checkbox" id="a"> <label for="a">인구</label></p><p style="margin:0;line-height:14px;font-size:10px"><input type="checkbox" id="b"> <label for="b">산업</label></p>'
    - '<label><input type="checkbox" style="width:10px;height:10px"> Population</label>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<div style="font-size:9px;line-height:12px"><label style="display:block;min-height:0;padding:0;margin:0;line-height:12px"><input type="radio" name="r" style="width:9px;height:9px;min-height:0;margin:0"> 예</label><label style="display:block;min-height:0;padding:0;margin:0;line-height:12px"><input type="radio" name="r" style="width:9px;height:9px;min-height:0;margin:0"> 아니요</label></div></main>'}
---*/
// WCAG 2.2 2.5.8 with its exceptions of spacing and of what the browser draws in its own size. A label is pressed as its box is:
// axe's target-size knows nothing of labels, and leaves out what stands among words.
({
  // The boxes and labels of a page: the middle and the height of what can be pressed of each.
  targets: (page) => page.once("choices", () => page.all("input[type=checkbox], input[type=radio]").filter((input) => page.visible(input) && !input.disabled).map((input) => {
    const boxes = [input, ...input.labels ?? []].filter(page.visible).map((each) => page.box(each)).filter((box) => box.height > 1);
    const [top, bottom] = [Math.min(...boxes.map((box) => box.y)), Math.max(...boxes.map((box) => box.y + box.height))];
    const [left, right] = [Math.min(...boxes.map((box) => box.x)), Math.max(...boxes.map((box) => box.x + box.width))];
    const own = page.box(input);
    const drawn = page.style(input).appearance === "auto" && Math.abs(own.width - 13) < 0.6 && Math.abs(own.height - 13) < 0.6;
    return { element: input, top, bottom, left, right, own: drawn };
  })),
  applies(page) {
    const found = this.targets(page);
    return found.length > 1 ? found.filter(({ own }) => !own) : [];
  },
  expect({ element, top, bottom, left, right }, page) {
    const height = bottom - top;
    if (height >= 24) return null;
    const middle = (top + bottom) / 2;
    const near = this.targets(page).find((other) => other.element !== element && other.left < right && other.right > left && Math.abs((other.top + other.bottom) / 2 - middle) < 23.5);
    return near ? { detail: `${Math.round(height)}px` } : null;
  },
})
