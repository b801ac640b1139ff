/*---
name: {ko: '제목이 아래 내용을 말한다', en: A heading says what is below it}
wcag: [2.4.6]
kwcag: [6.4.2]
message: {ko: '제목이 아래에 무엇이 있는지 말하지 않습니다', en: 'The heading does not say what is below it'}
fix: {ko: '아래 내용이 드러나는 제목으로 고치세요.', en: 'Name what is below it.'}
examples:
  failed:
    - '<h1>Bees</h1><h2>Information</h2><p>Put hives four metres from the fence.</p><h2>Please note</h2><p>Report every colony.</p>'
    - '<h1>이사</h1><h2>전입 신고 안내</h2><p>이레 안에 하세요.</p><h2>전입 신고 안내</h2><p>수도 요금을 나눕니다.</p>'
    - '<h2>소제목</h2><p>주차 요금은 시간당 천 원입니다.</p>'
    - '<h2>Heading 2</h2><p>The charge is one pound an hour.</p>'
    - '<h2>***</h2><p>The charge is one pound an hour.</p>'
    - '<h2>Lorem ipsum dolor sit amet</h2><p>The charge is one pound an hour.</p>'
    - '<h2>section_2_final</h2><p>The charge is one pound an hour.</p>'
    - '<h2>구분 1</h2><p>신분증을 가져오세요.</p><h2>구분 2</h2><p>수수료는 만 원입니다.</p>'
    - '<h2>제목을 입력하세요 4</h2><p>주차 요금은 시간당 천 원입니다.</p>'
    - '<!doctype html><html lang="en"><title>Parking</title><h1>Welcome!</h1><p>The charge is one pound an hour.</p>'
    - '<div role="heading" aria-level="2">Untitled</div><p>The charge is one pound an hour.</p>'
  passed:
    - '<h1>Bees</h1><h2>How far hives must be from the fence</h2><p>Four metres.</p><h2>More information</h2><p>Ask the vet.</p>'
    - '<h1>행사</h1><ul><li><h2>인형극</h2><p>3일</p></li><li><h2>인형극</h2><p>4일</p></li></ul>'
    - '<h2>주차 요금</h2><p>시간당 천 원입니다.</p>'
    - '<h2>Title deeds</h2><p>Who owns the house.</p>'
    - '<h2>A</h2><p>Ash Road</p>'
    - '<h2>2024</h2><p>What happened that year.</p>'
    - '<!doctype html><html lang="ko"><title>환한구청</title><h1>환영합니다</h1><p>구정 소식입니다.</p><h2>새 소식</h2><p>길을 고칩니다.</p>'
    - '<h2>2구역</h2><p>다음 주에 길을 고칩니다.</p>'
    - '<h2>제목 검색</h2><p>자료를 제목으로 찾습니다.</p>'
  inapplicable:
    - '<!doctype html><html lang="en"><title>Parking</title><p>No heading</p>'
    - '<!doctype html><html lang="en"><title>Parking</title><h2></h2><p>An empty heading is another rule’s.</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<h2>소제목</h2><p>주차 요금은 시간당 천 원입니다.</p></main>'}
---*/
// WCAG 2.2 2.4.6 and G130. An empty heading is axe's empty-heading.
({
  // Several that would fit any part; or all headings of one level in one part of the page, which are the same.
  vague(heading, name, page) {
    const level = (each) => each.getAttribute("aria-level") ?? each.localName;
    const kin = page.once("headings heard", () => page.all("h1, h2, h3, h4, h5, h6, [role=heading]").filter(page.exposed)).filter((each) => level(each) === level(heading));
    const fits = kin.filter((each) => page.lexicon.is("vague-heading", page.name(each)));
    if (fits.includes(heading) && fits.length > 1 && fits.length >= kin.length / 2) return true;
    const beside = [...page.children(page.parent(heading) ?? heading)].filter((each) => kin.includes(each));
    return beside.length > 1 && beside.every((each) => page.name(each) === name);
  },
  applies: (page) => page.all("h1, h2, h3, h4, h5, h6, [role=heading]").filter((heading) => page.exposed(heading) && page.name(heading) !== "" && !heading.querySelector("code, kbd, samp")),
  expect(heading, page) {
    const name = page.name(heading);
    const words = page.lexicon;
    // Numbered in Hangul it is still no name; "Section 4" is one, of laws.
    const unnamed = words.is("placeholder-title", /[가-힣]/u.test(name) ? name.replace(/\s*\d+$/u, "") : name);
    // Where other headings name the parts, a greeting is one.
    const greets = words.is("greeting", name) && page.once("headings seen", () => page.all("h1, h2, h3, h4, h5, h6, [role=heading]").filter(page.exposed)).length === 1;
    return words.letters(name) === 0 || unnamed || greets || this.vague(heading, name, page) || page.lexicon.isFile(name) || page.lexicon.isAddress(name) ? { detail: name } : null;
  },
})
