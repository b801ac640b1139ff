/*---
name: {ko: '목록은 목록으로 적는다', en: A list is marked up as a list}
wcag: [1.3.1]
kwcag: []
message: {ko: '글머리표나 번호로 목록처럼 보이지만 목록으로 적혀 있지 않습니다', en: 'It looks like a list, with bullets or numbers, but is not marked up as one'}
fix: {ko: '목록으로 적으세요: Markdown에서는 빈 줄 다음에 줄마다 -나 1.로 시작하고, HTML에서는 <ul>이나 <ol> 안에 <li>로 적습니다.', en: 'Write a list: in Markdown an empty line, then lines that begin with - or 1.; in HTML <li> in <ul> or <ol>.'}
examples:
  failed:
    - '<p>- 신청서 한 부<br>- 신분증 사본<br>- 통장 사본</p>'
    - '<p>1. Fill in the form<br>2. Bring your papers<br>3. Wait for a letter</p>'
    - '<p>• Form</p><p>• Papers</p><p>• Photo</p>'
    - '<div>가. 신청 대상</div><div>나. 신청 방법</div><div>다. 문의</div>'
    - '<table><caption>서류</caption><tr><th scope="row">서류</th><td>· 신청서<br>· 신분증<br>· 통장 사본</td></tr></table>'
    - '<p>You need:<br>* a form<br>* your papers<br>* a photo</p>'
    - '<p>ㆍ신청서</p><p>ㆍ신분증</p>'
    - '<div><span>1) Form</span><br><span>2) Papers</span><br><span>3) Photo</span></div>'
    - '<p>- 신청서 한 부<br>- 신분증 사본</p>'
  passed:
    - '<p>- Who comes?<br>- Nobody.</p>'
    - '<p>오늘의 말<br>- 홍길동 -<br>- 환한구 -</p>'
    - '<p>-5 degrees in the morning<br>-2 degrees at noon<br>-7 degrees at night</p>'
    - '<p>Hwanhi District Office<br>10 Example Street<br>Exampleton</p>'
    - '<p>1. First things come first.</p><p>They always do, as people say.</p>'
    - '<p>※ 주말에는 쉽니다.<br>※ 공휴일에도 쉽니다.</p>'
    - '<p>2023. 1. 5. 시행<br>2024. 3. 2. 개정<br>2025. 1. 1. 개정</p>'
    - '<p>— Who comes?<br>— Nobody.</p>'
  inapplicable:
    - '<pre>- a\n- b\n- c</pre><p>x</p>'
    - '<ul><li>신청서 한 부</li><li>신분증 사본</li></ul><p>끝</p>'
    - '<!doctype html><html lang="en"><title>Parking</title><h1>Parking</h1>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p>- 신청서 한 부<br>- 신분증 사본<br>- 통장 사본</p></main>'}
---*/
// WCAG 2.2 H48 and F2. Notes with ※ and dates are no items; numbers and letters have to follow each other.
({
  BULLET: /^\s*(?:[•·‧∙●○◦▪▫■□◆◇▶▷►‣⁃ㆍ◾✓✔➢➤★☆*]\s*|[ㅇㅁ]\s+|[-–]\s+|-(?=[가-힣A-Za-z]))(?=\S)/u,
  ORDERED: [
    [/^\s*\(?(\d{1,2})\s*(?:[.)]|\.\s)\s*(?=[^\d\s.])/u, (text) => Number(text)],
    [/^\s*\(?([가-하])\s*[.)]\s*(?=\S)/u, (text) => "가나다라마바사아자차카타파하".indexOf(text) + 1],
    [/^\s*\(?([a-h])\s*[.)]\s*(?=\S)/u, (text) => text.charCodeAt(0) - 96],
    [/^\s*([①-⑮])\s*(?=\S)/u, (text) => text.charCodeAt(0) - 0x245F],
  ],
  applies(page) {
    const out = "li, pre, code, nav, h1, h2, h3, h4, h5, h6, label, button, select, option, [role=list], [role=listitem], [contenteditable], textarea, svg, address, figure.highlight";
    const blocks = page.all("p, div, td, dd, font, blockquote, section, article, main, th").filter((block) => !block.closest(out));
    const found = [];
    for (const block of blocks) {
      const lines = this.lines(block);
      if (lines.length > 1 && page.visible(block)) found.push({ element: block, lines });
      const children = [...page.children(block)];
      for (let at = 0, run = []; at <= children.length; at++) {
        const child = children[at];
        if (child && /^(?:p|div|font|span)$/u.test(page.localName(child)) && !child.querySelector("p, div, li, table, h1, h2, h3, h4, h5, h6, br") && page.visible(child)) run.push(child);
        else {
          if (run.length > 1 && page.localName(run[0]) !== "span") found.push({ element: run[0], lines: run.map((each) => each.textContent) });
          run = [];
        }
      }
    }
    const { body } = document;
    if (body && page.all("main").length === 0) {
      const run = [...page.children(body)].filter((child) => /^(?:p|div)$/u.test(page.localName(child)) && !child.querySelector("p, div, li, table, br") && page.visible(child));
      if (run.length > 1) found.push({ element: run[0], lines: run.map((each) => each.textContent) });
    }
    return found;
  },
  // The lines of a block that is broken by <br>; none where there is no break directly in it or in its inline children.
  lines(block) {
    if (!block.querySelector("br") || block.querySelector("p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, form")) return [];
    const lines = [""];
    const walk = (node) => {
      if (node instanceof Text) lines[lines.length - 1] += node.data;
      else if (node.localName === "br") lines.push("");
      else for (const child of node.childNodes) walk(child);
    };
    walk(block);
    return lines.map((line) => line.trim()).filter((line) => line !== "");
  },
  expect({ element, lines }) {
    const bullets = this.longest(lines, (line) => this.BULLET.exec(line)?.[0].trim() ?? null, (before, now) => before === now);
    const sign = bullets.length > 0 && this.BULLET.exec(bullets[0])[0].trim();
    // Two lines with a hyphen may be two people who speak, or names below a quotation.
    const isDash = /^[-–]$/u.test(sign) && bullets.length === 2 && lines.length < 6 && bullets.every((line) => line.length <= 40 && !/[.?!…”"’'–-]\s*$/u.test(line));
    if (isDash || bullets.length >= (/^[-–*★☆✓✔]$/u.test(sign) ? 3 : 2)) return { element, detail: bullets[0].trim().slice(0, 40) };
    for (const [pattern, value] of this.ORDERED) {
      const run = this.longest(lines, (line) => { const match = pattern.exec(line); return match ? value(match[1]) : null; }, (before, now) => now === before + 1);
      const isCircled = pattern.source.includes("①");
      if (run.length >= (isCircled ? 4 : 3) && pattern.exec(run[0]) && value(pattern.exec(run[0])[1]) === 1 && !(isCircled && run.some((line) => line.length > 80))) return { element, detail: run[0].trim().slice(0, 40) };
    }
    return null;
  },
  longest(lines, mark, follows) {
    let [best, run, before] = [[], [], null];
    for (const line of lines) {
      const now = mark(line);
      run = now === null ? [] : run.length > 0 && follows(before, now) ? [...run, line] : [line];
      before = now;
      if (run.length > best.length) best = run;
    }
    return best;
  },
})
