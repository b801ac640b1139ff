/*---
name: {ko: 소리와 동영상이 저절로 재생되지 않거나 멈출 수 있다, en: Sound and video do not start by themselves or can be stopped}
wcag: [1.4.2, 2.2.2]
kwcag: [5.4.2, 6.2.2]
message:
  ko: 소리나 동영상이 저절로 시작하는데 멈출 수 있는 단추가 없습니다
  en: Sound or video starts by itself, and has no controls to stop it
fix:
  ko: autoplay를 없애거나, controls를 넣어 재생과 정지를 고르게 하세요.
  en: Remove autoplay, or add controls so that people can play and stop it.
examples:
  failed:
    - '<video src="town.mp4" autoplay muted loop></video>'
    - '<audio src="song.mp3" autoplay></audio>'
    - '<video src="town.mp4" autoplay></video>'
  passed:
    - '<video src="town.mp4" autoplay muted controls></video>'
    - '<video id="v" src="town.mp4" autoplay muted loop></video><button onclick="v.pause()">영상 정지</button>'
    - '<audio src="song.mp3" autoplay controls></audio>'
  inapplicable:
    - '<video src="town.mp4" controls></video>'
    - '<audio src="song.mp3" autoplay muted></audio>'
mutants:
  - {page: task/1-1/index.html, find: '<h1', put: '<video autoplay muted loop width="90" height="50"></video><h1'}
---*/
// WCAG failures F16, F23 and F93. A film of five seconds that ends is no moving content, and a sound of three no sound; where the
// file cannot be read, nobody knows how long it is, and it counts.
({
  applies(page) {
    return page.all("video[autoplay], audio[autoplay]").filter((media) => media.localName === "video" ? page.visible(media) : !media.muted && !media.hasAttribute("muted"));
  },
  expect(media, page) {
    const loud = !media.muted && !media.hasAttribute("muted");
    const long = media.loop || !Number.isFinite(media.duration) || media.duration > (loud ? 3 : 5);
    return long && !media.controls && !page.stoppable() ? { detail: media.currentSrc.split("/").pop().split("?")[0] } : null;
  },
})
