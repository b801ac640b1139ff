/*---
name: {ko: 저절로 재생되는 영상은 멈출 수 있다, en: Video that starts by itself can be stopped}
wcag: [2.2.2]
kwcag: [6.2.2]
message:
  ko: 영상이 저절로 시작해 5초 넘게 이어지는데 멈추는 버튼이 없습니다
  en: A video starts by itself and goes on for more than five seconds, and no button stops it
fix:
  ko: autoplay를 없애거나, controls를 넣어 재생과 정지를 고르게 하세요.
  en: Remove autoplay, or add controls so that people can play and stop it.
examples:
  failed:
    - '<video src="town.mp4" autoplay muted loop></video>'
    - '<video autoplay muted><source src="gangnam.webm" type="video/webm"></video><a href="/play/">Playgrounds</a>'
  passed:
    - '<video src="town.mp4" autoplay muted controls></video>'
    - '<video id="v" src="town.mp4" autoplay muted loop></video><button onclick="v.pause()">영상 정지</button>'
  inapplicable:
    - '<video src="town.mp4" controls></video>'
    - '<audio src="song.mp3" autoplay controls></audio>'
mutants:
  - {page: task/1-1/index.html, find: '<h1', put: '<video autoplay muted loop width="90" height="50"></video><h1'}
---*/
// A video whose length nobody can read counts as a long one.
({
  applies: (page) => page.all("video[autoplay]").filter(page.visible),
  expect(video, page) {
    const long = video.loop || !Number.isFinite(video.duration) || video.duration > 5;
    return long && !video.controls && !page.stoppable() ? { detail: video.currentSrc.split("/").pop().split("?")[0] } : null;
  },
})
