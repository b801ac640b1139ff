/*---
name: {ko: 글자로 그린 그림에는 글이 있다, en: A drawing made of characters has words in its place}
wcag: [1.1.1]
kwcag: [5.1.1]
message: {ko: '글자로 그린 그림이라, 화면 낭독기가 기호를 하나씩 읽습니다', en: 'A drawing made of characters: a screen reader reads it sign by sign'}
fix: {ko: 'role="img"와 aria-label로 무엇을 그렸는지 적거나, 그림 파일이나 글로 바꾸세요.', en: 'Give it role="img" and an aria-label that says what it shows, or make it a picture with an alternative, or text.'}
examples:
  failed:
    - '<p>&nbsp;/\_/\<br>( o.o )<br>&nbsp;&gt; ^ &lt;<br>/|___|\~~</p>'
    - |
      <pre>
      +------+     +------+
      | 정문 | --> | 강당 |
      |  ..  |     | /--\ |
      +------+     +------+
      </pre>
    - |
      <p style="white-space: pre">  /\_/\
       ( o.o )
        > ^ <  ~~
       /|   |\_/  </p>
  passed:
    - '<p>환한구청<br>보기로 1<br>전화 02-000-0000</p>'
    - |
      <pre>
      Monday      9 to 5
      Tuesday     9 to 7
      Wednesday   closed
      </pre>
    - |
      <div style="white-space: pre-line">보기로 1
      환한구청
      민원실</div>
  inapplicable:
    - |
      <pre role="img" aria-label="정문에서 강당으로 갑니다">
      +------+     +------+
      | 정문 | --> | 강당 |
      +------+     +------+
      </pre>
    - |
      <pre><code>if (a &lt; b) {
        c = [1, 2, 3];
      }</code></pre>
    - '<p>글</p>'
    - '<pre>one line</pre>'
mutants:
  - {page: about/index.html, find: '</main>', put: "<pre>+------+  +------+\n| /--\\ |--&gt;| .  . |\n| |  | |  |  --  |\n+------+  +------+</pre></main>", also: [table-unmarked]}
---*/
// WCAG 2.2 F72. Of three lines or more, most of the signs are neither letters nor digits; code has its own element.
({
  applies: (page) => page.all("pre, p, div, td, figure").filter((element) => ([...element.children].filter((each) => each.localName === "br").length > 1 || [...element.childNodes].some((node) => node instanceof Text && /\S.*\n.*\S/u.test(node.data)) && /^(?:pre|break-spaces)/u.test(page.style(element).whiteSpace)) && !element.querySelector("code, samp, kbd") && !element.closest("code, samp, [role=img], [aria-hidden=true], math") && page.visible(element)),
  expect(element) {
    const lines = element.innerText.split("\n").filter((line) => line.trim() !== "");
    const all = lines.join("").replace(/\s/gu, "");
    const signs = (all.match(/[-+|/\\_=<>^~*#.:;'"`()[\]{}─-╿▀-▟■-◿]/gu) ?? []).length;
    return lines.length > 2 && all.length >= 20 && signs > 0.5 * all.length ? { detail: lines[0].trim().slice(0, 40) } : null;
  },
})
