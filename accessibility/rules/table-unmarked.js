/*---
name: {ko: '표는 표로 적는다', en: A table is marked up as a table}
wcag: [1.3.1]
kwcag: [5.3.1]
message: {ko: '빈칸이나 탭으로 열을 맞춘 글이라 화면 낭독기가 표로 읽지 못합니다', en: 'Columns are made of spaces or tabs, so that a screen reader cannot tell them'}
fix: {ko: '표로 적으세요: Markdown에서는 | 칸 | 칸 | 사이에 |---|---| 줄, HTML에서는 <table>과 <th>입니다.', en: 'Write a table: | cell | cell | with a line |---|---| in Markdown, <table> with <th> in HTML.'}
examples:
  failed:
    - "<pre>\n구분      2023년    2024년\n주차      120       140\n도로      300       310\n</pre>"
    - "<pre>\nName      Hours     Charge\nNorth     9 to 5    1.20\nSouth     8 to 6    1.50\n</pre>"
    - '<p>Name&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;Hours&nbsp;&nbsp;&nbsp;&nbsp;Charge<br>North&nbsp;&nbsp;&nbsp;&nbsp;9 to 5&nbsp;&nbsp;&nbsp;1.20<br>South&nbsp;&nbsp;&nbsp;&nbsp;8 to 6&nbsp;&nbsp;&nbsp;1.50</p>'
    - "<p style=\"white-space:pre\">Name\tHours\tCharge\nNorth\t9 to 5\t1.20\nSouth\t8 to 6\t1.50</p>"
    - "<pre>\n+-------+-------+\n| Name  | Hours |\n+-------+-------+\n| North | 9-5   |\n| South | 8-6   |\n+-------+-------+\n</pre>"
  passed:
    - "<pre>\nDear neighbour,\n\nwe close on Friday.\n   Yours\n</pre>"
    - "<pre>\nif (a) {\n    b();\n    c();\n}\n</pre>"
  inapplicable:
    - '<p>Hwanhi&nbsp;District<br>10&nbsp;Example Street<br>Exampleton</p>'
    - "<pre><code>let a      = 1;\nlet bb     = 2;\nlet ccc    = 3;</code></pre>"
    - '<table><caption>요금</caption><tr><th scope="col">곳</th><th scope="col">요금</th></tr><tr><td>북</td><td>1</td></tr></table>'
    - '<p>Name, hours, charge</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: "<pre>곳        요금      시간\n북문      1.20      9시\n남문      1.50      8시</pre></main>"}
---*/
// WCAG 2.2 F33, F34 and F48: columns of white space in text, and tables in preformatted text.
({
  applies(page) {
    const pre = page.all("pre").filter((block) => !block.querySelector("code, samp, kbd") && !block.closest("code, samp, [class*=highlight], [class*=code], [class*=source]"));
    const spaced = page.all("p, div, td, dd").filter((block) => block.querySelector("br") && block.querySelector("div, p, table, ul") === null && /\u00A0\s*\u00A0\s*\u00A0|\t.*\t/u.test(block.textContent));
    const kept = page.all("p, div").filter((block) => block.querySelector("div, p, table, ul") === null && /\t/u.test(block.textContent) && /^pre/u.test(page.style(block).whiteSpace));
    return [...new Set([...pre, ...spaced, ...kept])].filter(page.visible);
  },
  expect(block) {
    const text = block.querySelector("br") ? [...block.childNodes].map((node) => (node.localName === "br" ? "\n" : node.textContent.replace(/[\r\n]+/gu, " "))).join("") : block.textContent;
    const lines = text.split("\n").map((line) => line.replace(/\u00A0/gu, " ").replace(/\s+$/u, ""));
    if (/[{};]\s*$|=>|==|\$\s|^\s*(?:#|\/\/|>>>)/mu.test(text)) return null; // a program, or what one printed
    const framed = lines.filter((line) => /^\s*[|│].*[|│].*[|│]\s*$/u.test(line)).length;
    let [run, count, best] = [0, 0, 0];
    for (const line of lines) {
      const cells = line.trim().split(/\t+| {3,}|(?<=\S) {2,}(?=\S)/u).filter((cell) => cell !== "").length;
      run = cells >= 2 && (count === 0 || cells === count) && !/^\s{4,}/u.test(line) ? run + 1 : cells >= 2 ? 1 : 0;
      count = run > 0 ? cells : 0;
      if (run >= (cells >= 3 ? 3 : 4)) best = run;
    }
    return framed >= 2 || best > 0 ? { detail: (lines.find((line) => line.trim() !== "") ?? "").trim().slice(0, 40) } : null;
  },
})
