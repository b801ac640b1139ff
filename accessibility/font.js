// Which fonts a page needs for Hangul and for Latin letters, as far as one can tell from inside: the body of a function.
// For each script the first text in every font that the style sheet asks for, and whether its Hangul came out as boxes.
const SCRIPTS = { hangul: /[가-힣]/, latin: /[A-Za-z]/ };
const ALONE = { hangul: /^[가-힣\s]+$/, latin: /^[A-Za-z\s]+$/ };
const MOST = 8; // different fonts of one script
const LOOKED = 20000; // texts
const LETTERS = 24; // syllables of one text
const BOX = "\u{10fffd}"; // for private use at the very end of Unicode: no font draws it
const loaded = [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family).join();
const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
context.canvas.width = context.canvas.height = 40;
const drawn = (letter, font) => {
  context.clearRect(0, 0, 40, 40);
  context.font = font;
  context.textBaseline = "top";
  context.fillText(letter, 2, 2);
  return context.getImageData(0, 0, 40, 40).data.join();
};
const boxed = (text, font) => {
  const box = drawn(BOX, font);
  return [...new Set(text.match(/[가-힣]/g))].slice(0, LETTERS).some((letter) => drawn(letter, font) === box);
};
const found = { hangul: new Map(), latin: new Map() };
let missing = false;
const page = hwanhi.page("wide");
const texts = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
for (let looked = 0; texts.nextNode() && looked < LOOKED; looked++) {
  const { data, parentElement } = texts.currentNode;
  for (const script of Object.keys(SCRIPTS)) {
    if (!parentElement || !SCRIPTS[script].test(data)) continue;
    const style = getComputedStyle(parentElement);
    const key = `${style.fontStyle} ${style.fontWeight} ${style.fontFamily} ${loaded}`;
    const known = found[script].get(key);
    const alone = ALONE[script].test(data) && parentElement.childNodes.length === 1;
    if (known ? known.alone || !alone : found[script].size >= MOST) continue;
    if (!parentElement.checkVisibility({ visibilityProperty: true })) continue;
    found[script].set(key, { key, alone, selector: page.selector(parentElement) });
    if (!known && script === "hangul") missing ||= boxed(data, `${style.fontStyle} ${style.fontWeight} 28px ${style.fontFamily}`);
  }
}
page.done();
return { missing, hangul: [...found.hangul.values()], latin: [...found.latin.values()] };
