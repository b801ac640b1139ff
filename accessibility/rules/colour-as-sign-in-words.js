/*---
name: {ko: '색에만 뜻을 두지 않는다', en: No sentence gives a meaning to a colour alone}
wcag: [1.4.1]
kwcag: [5.4.1]
message: {ko: '색으로만 구별하라고 하는 글입니다', en: 'The sentence asks readers to tell things by their colour'}
fix: {ko: '색과 함께 기호나 낱말로도 알리세요. 예: ‘* 표시된 칸은 꼭 적으세요’', en: 'Give a sign or a word beside the colour, such as “fields marked with * are required”.'}
examples:
  failed:
    - '<p>빨간색으로 표시된 항목은 꼭 적어야 합니다.</p>'
    - '<p>파란 글씨는 변경된 날짜를 뜻합니다.</p>'
    - '<p>Required fields are shown in red.</p>'
    - '<p>Dates in green are still free.</p>'
    - '<p>Red text indicates an error.</p>'
    - '<p>빨간색 반은 접수가 끝났습니다.</p><ul><li>오전 7시 기초반</li><li style="color: #9b0000">오전 9시 기초반</li></ul>'
  passed:
    - '<p>노란색 봉투는 재활용이 불가능하니 일반 쓰레기로 버리세요.</p>'
    - '<p>빨간 버스는 명절에 쉽니다.</p>'
    - '<p>Booked half days are shown in red, free ones in green.</p><table><caption>Hall</caption><tr><th scope="row">Mon</th><td>Booked</td><td>Free</td></tr><tr><th scope="row">Tue</th><td>Free</td><td>Booked</td></tr></table>'
    - '<p>빨간색 * 기호로 표시된 항목은 꼭 적어야 합니다.</p>'
    - '<p>The doors were painted in red.</p>'
    - '<p>Required fields are shown in red and marked with an asterisk.</p>'
    - '<p>빨간색 우체통은 남문에 있습니다.</p>'
    - '<p>The flag is shown in blue and white.</p>'
  inapplicable:
    - '<!doctype html><html lang="en"><title>Parking</title>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p>빨간색으로 표시된 항목은 꼭 적어야 합니다.</p></main>'}
---*/
// WCAG 2.2 F13 and F81. A sentence that names another sign beside the colour is kept.
({
  applies: (page) => page.lexicon.textBlocks(),
  // Whether what has the colours also has the words of the sentence, each several times, for the eye.
  labelled(sentence, block, page) {
    const said = page.lexicon.plain(sentence).split(" ");
    const marks = page.once("short marks", () => Map.groupBy(page.all("td, li, span, strong, b, em, dd").filter((each) => !each.firstElementChild && each.textContent.trim().length <= 20 && page.visible(each)), (each) => page.lexicon.plain(each.textContent)));
    const known = [...marks].filter(([text, places]) => text && said.includes(text) && places.length > 1 && !places.some((place) => block.contains(place)));
    return known.length > 1;
  },
  expect(block, page) {
    for (const sentence of page.lexicon.without(block).slice(0, 5000).split(/(?<=[.!?。])\s+|\n/u)) {
      const found = page.lexicon.find("colour-sign", sentence);
      if (found !== null && !/[*＊※†‡✓✔]|\((?:필수|required|오류|error)\)/iu.test(sentence) && !page.lexicon.find("other-sign", sentence) && !this.labelled(sentence, block, page)) return { detail: found };
    }
    return null;
  },
})
