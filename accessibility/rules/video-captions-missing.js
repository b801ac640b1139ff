/*---
name: {ko: '말소리가 있는 동영상에 자막이 있다', en: A video with sound has captions}
wcag: [1.2.2]
kwcag: [5.2.1]
message: {ko: '소리가 있는 동영상인데 자막도, 대본이나 수어도 없습니다', en: 'The video has sound, and neither captions nor a transcript'}
fix: {ko: '<track kind="captions" srclang="ko" src="….vtt">로 자막을 달거나 바로 옆에 대본을 두세요.', en: 'Add captions with <track kind="captions" srclang="en" src="….vtt">, or a transcript right beside it.'}
examples:
  failed:
    - '<video controls src="talk.mp4"></video>'
    - '<figure><video controls><source src="talk.webm"></video><figcaption>Speech of the mayor</figcaption></figure>'
    - '<video controls src="talk.mp4"><track kind="metadata" src="m.vtt"></video>'
    - '<video controls src="talk.mp4"><track kind="captions" srclang="en" src="data:text/vtt,WEBVTT%0A%0A00:00.000 --%3E 00:09.000%0ACaptions will follow soon.%0A"></video>'
  passed:
    - '<video controls src="talk.mp4"><track kind="captions" srclang="en" src="data:text/vtt,WEBVTT%0A%0A00:00.000 --%3E 00:09.000%0AWelcome to the town hall.%0A"></video>'
    - '<video controls src="talk.mp4"><track kind="captions" srclang="ko" src="talk.vtt"></video>'
    - '<figure><video controls src="talk.mp4"></video><figcaption><a href="/t">대본 읽기</a></figcaption></figure>'
    - '<div><video controls src="talk.mp4"></video></div><p><a href="/t">Transcript of the speech</a></p>'
    - '<video controls src="talk.mp4"><track src="talk.vtt" srclang="en"></video>'
  inapplicable:
    - '<video muted autoplay loop src="waves.mp4"></video>'
    - '<p>talk.mp4</p>'
    - '<video hidden src="talk.mp4"></video>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<video controls src="talk.mp4"></video></main>'}
---*/
// WCAG 2.2 F8, H95, G87. What has no sound, by its attribute or by what the browser has read of the file, needs none.
({
  applies: (page) => page.all("video").filter((video) => page.visible(video) && (video.hasAttribute("src") || video.querySelector("source")) && !page.isSilent(video)),
  // What the captions of a track say, all of it; null where the file cannot be had.
  words(track) {
    try {
      const request = new XMLHttpRequest();
      request.open("GET", track.src, false);
      request.send();
      return request.status === 200 ? request.responseText.split(/\r?\n/u).filter((line) => line.trim() !== "" && !/^(?:WEBVTT|NOTE|STYLE|\d+$)|-->/u.test(line.trim())).join(" ") : null;
    } catch { return null; }
  },
  expect(video, page) {
    const tracks = [...video.querySelectorAll("track")].filter((track) => /^(?:captions|subtitles|)$/iu.test(track.getAttribute("kind") ?? "") && track.getAttribute("src"));
    const told = tracks.map((track) => this.words(track));
    const later = told.find((text) => text !== null && text.length < 200 && page.lexicon.find("captions-later", text));
    if (tracks.length > 0 && later && told.every((text) => text === later) && !page.lexicon.beside(video, "transcript")) return { detail: later };
    return tracks.length > 0 || page.lexicon.beside(video, "transcript") ? null : {};
  },
})
