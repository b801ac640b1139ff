/*---
name: {ko: QR 코드 곁에 링크가 있다, en: Beside a QR code there is a link}
wcag: [1.1.1]
kwcag: [5.1.1]
message: {ko: 'QR 코드만 있어서, 찍을 수 없는 사람은 그곳에 갈 수 없습니다', en: 'There is only a QR code: who cannot scan it does not get there'}
fix: {ko: 'QR 코드 바로 곁에 같은 곳으로 가는 링크나 주소를 글로 두세요.', en: 'Put a link to the same place, or its address in words, right beside the code.'}
examples:
  failed:
    - '<p>아래 그림을 찍으면 신고 쪽이 열립니다.</p><p><img src="/a/park.png" alt="QR코드" width="140" height="140"></p><p>급하면 당직실로 알려 주세요.</p>'
    - '<p>Scan to report a pothole.</p><p><img src="/a/park.png" alt="QR code of the report form" width="140" height="140"></p>'
  passed:
    - '<p><img src="/a/park.png" alt="QR코드" width="140" height="140"></p><p><a href="/report">파손 신고 쪽 열기</a></p>'
    - '<p><img src="/a/park.png" alt="QR code: https://example.org/report" width="140" height="140"></p>'
    - '<p><a href="/report"><img src="/a/park.png" alt="QR code of the report form" width="140" height="140"></a></p>'
    - '<p><img src="/a/park.png" alt="QR code" width="140" height="140"> or go to www.example.org/report</p>'
  inapplicable:
    - '<p><img src="/a/park.png" alt="보기천 산책로" width="140" height="140"></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<h2>신고</h2><p><img src="data:," alt="QR코드" width="140" height="140"></p></main>'}
---*/
// WCAG 2.2 1.1.1: the information of the picture is an address. It counts between the headings around it.
({
  applies: (page) => page.all("img, svg, canvas, [role=img]").filter((picture) => page.exposed(picture) && page.visible(picture) && /\bQR\b|QR ?코드|큐알/iu.test(page.name(picture))),
  expect(picture, page) {
    if (picture.closest("a[href]") || /https?:|www\.|\.(?:kr|com|org|net|gov|uk)\b/iu.test(page.name(picture))) return null;
    const near = page.between(picture);
    return near.querySelector("a[href]") || /https?:|www\.|\b[a-z0-9-]+\.(?:kr|com|org|net|gov|uk)\b/iu.test(near.textContent) ? null : { detail: page.name(picture) };
  },
})
