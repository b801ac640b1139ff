/*---
name: {ko: '파일로 가는 링크는 파일 종류를 알린다', en: A link to a file says what kind of file it is}
wcag: []
kwcag: [6.4.3]
message: {ko: '파일을 여는 링크인데 파일 종류가 적혀 있지 않습니다', en: 'The link opens a file and does not say of what kind'}
fix: {ko: '링크 글에 종류와 크기를 적으세요. 예: ‘2024년 예산서(PDF, 1.2 MB)’', en: 'Name kind and size in the link, such as “Budget 2024 (PDF, 1.2 MB)”.'}
examples:
  failed:
    - '<ul><li><a href="/board/down?atch=map_2025.hwp">통제 구간 지도 내려받기</a></li></ul>'
    - '<p><a href="/f/budget.pdf">2024년 예산서</a></p>'
    - '<p><a href="/f/form.hwp">신청서</a></p>'
    - '<ul><li><a href="/f/table.xlsx?v=2">Spending by department</a></li></ul>'
    - '<p><a href="/f/all.zip">All letters</a></p>'
  passed:
    - '<table><caption>Reports</caption><tr><th scope="col">Report</th><th scope="col">Kind</th></tr><tr><td><a href="r/2023.xlsx">Leak figures</a></td><td>Excel</td></tr></table>'
    - '<div><div><a href="/files/1.hwpx">월세 지원 신청서</a></div><div>HWPX, 48KB</div></div>'
    - '<p><a href="/f/budget.pdf">2024년 예산서(PDF, 1.2 MB)</a></p>'
    - '<p><a href="/f/form.hwp">신청서.hwp</a></p>'
    - '<p><a href="/f/form.hwpx">신청서 한글 파일</a></p>'
    - '<ul><li><a href="/f/table.xlsx">Spending by department</a> (Excel, 20 KB)</li></ul>'
    - '<p><a href="/f/budget.pdf">Budget <img src="data:," alt="PDF"></a></p>'
    - '<table><caption>PDF files</caption><tr><th scope="col">Report</th></tr><tr><td><a href="/f/budget.pdf">Budget</a></td></tr></table>'
  inapplicable:
    - '<p><a href="/pdf/">PDF 모음</a></p>'
    - '<p>budget.pdf</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><a href="../a.pdf">예산 설명</a></p></main>'}
---*/
// The guide to KWCAG 2.2 6.4.3: a link that opens something other than a page says so. Its kind may stand in the line, the head
// of the column, the caption or the heading before it.
({
  KINDS: {
    pdf: /pdf|acrobat/iu, hwp: /hwp|한글|한컴/iu, hwpx: /hwp|한글|한컴/iu, doc: /docx?\b|word|워드|odt/iu, docx: /docx?\b|word|워드/iu,
    xls: /xlsx?\b|excel|엑셀|spreadsheet/iu, xlsx: /xlsx?\b|excel|엑셀|spreadsheet/iu, ppt: /pptx?\b|power ?point|파워포인트|slides|발표/iu, pptx: /pptx?\b|power ?point|파워포인트|slides|발표/iu,
    csv: /csv|comma/iu, zip: /zip|압축|archive/iu, odt: /odt|open ?document|writer/iu, ods: /ods|open ?document/iu,
  },
  // Of an address that only passes a file on, that of the file that it names.
  kind(link) {
    const [path, query] = (link.getAttribute("href") ?? "").split("#")[0].split("?");
    const own = path.split(".").pop().toLowerCase();
    return own in this.KINDS ? own : /[=/]([^=&/]+\.(\w+))(?:&|$)/u.exec(query ?? "")?.[2].toLowerCase() ?? own;
  },
  applies(page) {
    return page.all("a[href]").filter((link) => this.kind(link) in this.KINDS && page.exposed(link) && page.name(link) !== "");
  },
  expect(link, page) {
    const row = link.closest("tr");
    const around = row && row.textContent.length < 300 ? row : link.closest("li, p, td, dd, dt, th");
    const table = link.closest("table");
    // The cell after it, of rows that are made of boxes.
    const box = link.closest("div, span");
    const next = !around && box?.nextElementSibling && !box.nextElementSibling.querySelector("a") && box.nextElementSibling.textContent.length < 40 ? box.nextElementSibling.textContent : "";
    const parts = [page.name(link), link.getAttribute("title"), around && page.lexicon.without(around), next, table && table.querySelector("caption")?.textContent];
    if (table) parts.push(...[...table.querySelectorAll("thead th, tr:first-child th")].map((head) => head.textContent));
    const list = link.closest("ul, ol, dl, table");
    for (let before = (list ?? around ?? link).previousElementSibling, near = 0; before && near < 2; before = before.previousElementSibling, near++) {
      if (before.matches("h1, h2, h3, h4, h5, h6, p")) parts.push(before.textContent);
    }
    return this.KINDS[this.kind(link)].test(parts.filter(Boolean).join(" ")) ? null : { detail: page.name(link) };
  },
})
