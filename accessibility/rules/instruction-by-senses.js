/*---
name: {ko: '안내는 모양, 자리, 색, 소리에만 기대지 않는다', en: 'Instructions do not rely on shape, place, colour or sound alone'}
wcag: [1.3.3]
kwcag: [5.3.3]
message: {ko: '모양, 자리, 색이나 소리로만 가리켜서 보지 못하는 사람은 무엇인지 알 수 없습니다', en: 'The instruction points by shape, place, colour or sound alone, which not everybody perceives'}
fix: {ko: '가리키는 것의 이름을 함께 적으세요. 예: ‘오른쪽의 ‘신청하기’ 단추를 누르세요’', en: 'Add the name of what is meant, such as “press the “Apply” button on the right”.'}
examples:
  failed:
    - '<p>The times are in the panel at the right.</p>'
    - '<p>오른쪽의 빨간 버튼을 누르세요.</p>'
    - '<p>신청하려면 아래의 단추를 클릭하세요.</p>'
    - '<p>동그란 아이콘을 선택하면 지도가 열립니다.</p>'
    - '<p>삐 소리가 나면 번호를 입력하세요.</p>'
    - '<p>호출음이 울리면 ‘상담 시작’을 누르십시오.</p>'
    - '<p>When you hear the tone, press “Start”.</p>'
    - '<p>왼쪽 위 세모 모양을 누르면 모든 메뉴가 나옵니다.</p>'
    - '<p>‘삐’ 소리가 나면 다음 단추를 누르십시오.</p>'
    - '<p>‘삐’ 소리가 한 번 나면 접수된 것이고 두 번 나면 마감된 것입니다.</p>'
    - '<p>When you have chosen, press the round one.</p>'
    - '<p>Please note the times in the blue box at the top right before you come.</p>'
    - '<p>Only the rules in the box on the right hold for you.</p>'
    - '<p>Choose a house and wait until you hear a beep.</p>'
    - '<p>Press the round button to go on.</p>'
    - '<p>To apply, click the green button.</p>'
    - '<p>Use the menu on the left to find a form.</p>'
    - '<p>Fill in the form in the bottom right corner and press the big icon.</p>'
  passed:
    - '<p>순서를 바꾸려면 위로 단추를 눌러 옮깁니다.</p><button type="button">위로</button>'
    - '<p>호출음이 울리고 아래 칸에 차례라는 글이 나오면 ‘상담 시작’을 누르십시오.</p>'
    - '<p>오른쪽의 ‘신청하기’ 버튼을 누르세요.</p>'
    - '<p>Press the round button labelled Go on.</p>'
    - '<p>To apply, click the green Apply button.</p>'
    - '<p>The square in front of the town hall is on the left.</p>'
    - '<p>종이를 세모 모양으로 접은 뒤 선을 따라 누르세요.</p>'
    - '<p>오른쪽 길로 가면 큰 상자가 보입니다.</p>'
    - '<p>Choose a green product and a small box for it.</p>'
    - '<p>Use the <a href="/m">menu</a> on the left to find a form.</p>'
    - '<p>빨간 단추가 달린 옷을 입은 사람을 찾습니다.</p>'
    - '<p>Put glass into the box on the left and paper into the box on the right.</p>'
    - '<p>When you hear the bell of the lorry, the street is closed for a moment.</p>'
    - '<p>The house on the right is the old school.</p>'
    - '<p>소리가 나면 화면에도 ‘접수했습니다’라고 나옵니다.</p>'
    - '<p>Wait until you hear a beep or read “Check finished”.</p>'
    - '<p>The form below has to be sent by Friday.</p>'
  inapplicable:
    - '<!doctype html><html lang="en"><title>Parking</title>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p>오른쪽의 빨간 버튼을 누르세요.</p></main>'}
---*/
// WCAG 2.2 1.3.3. A sentence that also names the thing, in quotes, as a link or in capitals, does not rely on the senses alone.
({
  SOUND: /(?:소리|벨|[호신알효][출호림과]음|멜로디|삐)[^.,]{0,8}(?:나|울리|들리)면|\b(?:when|after|until|once)\b[^,.]{0,40}\b(?:beep|tone|bell|chime|buzzer)s?\b(?! of\b)/iu,
  applies: (page) => page.lexicon.textBlocks(),
  expect(block, page) {
    const text = page.lexicon.without(block).slice(0, 5000);
    for (const sentence of text.split(/(?<=[.!?。])\s+|\n/u)) {
      const found = page.lexicon.find("sensory", sentence);
      // A sound in quotes names nothing that can be found.
      const rest = sentence.replace(/[“"‘'「](?:삐+|딩동|따르릉|beep|ding|ping)[”"’'」]/giu, "");
      // Nor does the name of what is to be pressed then help those who do not hear when.
      const sound = this.SOUND.exec(rest);
      const signal = sound && !/^\s*(?:or|and)\b|^,?\s*(?:또는|그리고|혹은)/iu.test(rest.slice(sound.index + sound[0].length)) ? rest.slice(0, sound.index + sound[0].length) : null;
      if (found === null || /[“”"‘’「」『』[\]<>«»]|'[^']+'/u.test(signal ?? rest) || page.lexicon.find("named", signal ?? sentence)) continue;
      // "Up" and "아래" may be what a button is called.
      const called = /(\S+)\s?(?:단추|버튼|링크|메뉴|button|link)/iu.exec(found);
      if (called && page.once("controls' words", () => new Set(page.all("button, a[href], summary, [role=button]").flatMap((each) => [each.textContent.trim().toLowerCase(), (each.getAttribute("aria-label") ?? "").toLowerCase()]))).has(called[1].toLowerCase())) continue;
      if (signal !== null) return { detail: found };
      const links = [...block.querySelectorAll("a[href], button, b, strong, em, kbd")].map((element) => element.textContent.trim()).filter((name) => name !== "" && sentence.includes(name) && name.length < sentence.length / 2);
      if (links.length > 0) continue;
      return { detail: found };
    }
    return null;
  },
})
