/*---
name: {ko: 소리 없는 영상의 내용을 글로도 알린다, en: A film without sound is told in words}
wcag: [1.2.1]
kwcag: [5.1.1]
message: {ko: '소리 없는 영상인데, 무엇이 나오는지 알리는 글이나 음성이 없습니다', en: 'The film has no sound, and no text or sound tells what it shows'}
fix: {ko: '영상 바로 뒤에 ‘영상의 내용’ 같은 제목을 두고 나오는 것을 차례대로 적으세요.', en: 'Put a heading such as “What the film shows” right after it, and tell what is seen, in its order.'}
examples:
  failed:
    - '<p>발급기를 쓰는 차례입니다.</p><video controls muted src="/a/silent.webm" width="320" height="180" aria-label="발급기 사용법"></video><p>아침 7시부터 씁니다.</p>'
  passed:
    - '<video controls muted src="/a/silent.webm" width="320" height="180" aria-label="발급기 사용법"></video><h2>영상의 내용</h2><ol><li>증명서를 고릅니다.</li><li>수수료를 냅니다.</li></ol>'
    - '<p>The film repeats the steps below.</p><video controls muted src="/a/silent.webm" width="320" height="180" aria-label="Film"></video>'
    - '<video controls muted src="/a/silent.webm" width="320" height="180" aria-label="Film"></video><p><a href="/t">Transcript</a></p>'
  inapplicable:
    - '<video muted autoplay loop src="/a/waves.webm" width="320" height="180"></video>'
    - '<video controls src="/a/talk.webm" width="320" height="180"></video>'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<video controls muted src="data:," width="240" height="135"></video></main>'}
---*/
// WCAG 2.2 1.2.1, G159 and G166. Silent is a film with the attribute `muted`, or in which the browser has found no sound; without controls
// it is a picture that moves.
({
  applies: (page) => page.all("video[controls]").filter((video) => page.visible(video) && (video.hasAttribute("src") || video.querySelector("source")) && page.isSilent(video)),
  expect(video, page) {
    if (video.querySelector("track[kind=descriptions]") || video.hasAttribute("aria-describedby") || ["transcript", "film-told"].some((list) => page.lexicon.beside(video, list))) return null;
    return { detail: page.name(video) };
  },
})
