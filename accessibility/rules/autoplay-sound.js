/*---
name: {ko: 소리가 저절로 나지 않는다, en: No sound starts by itself}
wcag: [1.4.2]
kwcag: [5.4.2]
message:
  ko: 소리가 저절로 3초 넘게 나는데 끌 수 있는 버튼이 없습니다
  en: Sound starts by itself and goes on for more than three seconds, and no button turns it off
fix:
  ko: autoplay를 없애거나 muted로 시작하고, controls를 넣으세요.
  en: Remove autoplay, or begin muted, and add controls.
examples:
  failed:
    - '<audio src="song.mp3" autoplay></audio>'
    - '<video src="town.mp4" autoplay></video>'
  passed:
    - '<audio src="song.mp3" autoplay controls></audio>'
    - '<audio id="a" src="song.mp3" autoplay></audio><button onclick="a.pause()">Stop the music</button>'
  inapplicable:
    - '<audio src="song.mp3" autoplay muted></audio>'
    - '<video src="town.mp4" controls></video>'
mutants:
  - {page: task/1-1/index.html, find: '<h1', put: '<audio autoplay src="a.mp3"></audio><h1', also: [audio-transcript-missing]}
---*/
// WCAG failures F23 and F93. Where the file cannot be read, nobody knows how long it is, and it counts.
({
  applies: (page) => page.all("audio[autoplay], video[autoplay]").filter((media) => !media.muted && !media.hasAttribute("muted")),
  expect(media, page) {
    const long = media.loop || !Number.isFinite(media.duration) || media.duration > 3;
    return long && !media.controls && !page.stoppable() ? { detail: media.currentSrc.split("/").pop().split("?")[0] } : null;
  },
})
