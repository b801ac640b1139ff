/*---
name: {ko: 글자는 글자로 쓴다, en: Letters are letters}
wcag: [1.1.1]
kwcag: [5.1.1]
message: {ko: '수학 기호나 원문자로 꾸민 글자라 화면 낭독기가 글로 읽지 못합니다', en: 'Symbols that only look like letters: a screen reader does not read them as words'}
fix: {ko: '보통 글자로 쓰고, 굵기와 모양은 스타일에 맡기세요.', en: 'Write ordinary letters, and leave bold or round shapes to the style.'}
examples:
  failed:
    - '<p>𝗣𝗮𝗿𝗸𝗶𝗻𝗴 is free on Sunday</p>'
    - '<p>Ⓟⓐⓡⓚⓘⓝⓖ</p>'
    - '<p>🅿🅰🆁🅺</p>'
    - '<h2>Rul&#1077;s for th&#1077; pi&#1089;ture</h2>'
  passed:
    - '<p>Parking is free on Sunday</p>'
    - '<p>① 신청서를 냅니다. ② 기다립니다.</p>'
    - '<p>The mean is 𝑥̄ and 𝑛 = 5.</p>'
  inapplicable:
    - '<!doctype html><html lang="en"><title>Parking</title><img src="data:," alt="Parking">'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p>𝗣𝗮𝗿𝗸𝗶𝗻𝗴</p></main>'}
---*/
// WCAG 2.2 F71: look-alike characters in the place of text. Four in a row are a word; a formula has one or two.
({
  applies: (page) => page.all("body *").filter((element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "") && !element.closest("script, style, pre, code, math, [aria-hidden=true]") && page.visible(element)),
  expect(element) {
    const text = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data).join(" ");
    const found = /(?:[\u{1d400}-\u{1d7cb}] ?){4,}|(?:[\u24b6-\u24e9] ?){4,}|[\u{1f110}-\u{1f129}\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]{4,}/u.exec(text);
    if (found) return { detail: found[0] };
    // A word of two alphabets of which one lends letters that look like those of the other.
    const mixed = text.match(/[\p{L}\p{M}]{3,}/gu)?.find((word) => /[a-z]/iu.test(word) && /[АВЕКМНОРСТХУаеорсухіјѕԁԛԝΑΒΕΗΙΚΜΝΟΡΤΥΧνορ]/u.test(word) && !/[бвгджзийклмнптфцчшщъыьэюяΓΔΘΛΞΠΣΦΨΩαβγδεζθλμξπστφχψω]/u.test(word));
    return mixed ? { detail: mixed } : null;
  },
})
