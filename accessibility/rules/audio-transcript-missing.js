/*---
name: {ko: '소리만 있는 것에는 대본이 있다', en: A recording has a transcript}
wcag: [1.2.1]
kwcag: [5.2.1]
message: {ko: '소리로만 된 내용인데 글로 읽을 대본이 없습니다', en: 'The recording has no transcript to read'}
fix: {ko: '바로 아래에 대본을 적거나 ‘대본 읽기’ 링크를 두세요.', en: 'Write the transcript below it, or link to it as “Transcript”.'}
examples:
  failed:
    - '<audio controls src="talk.mp3"></audio>'
    - '<p>Speech of the mayor</p><audio controls><source src="talk.ogg"></audio><p>Recorded in May.</p>'
  passed:
    - '<audio controls src="talk.mp3"></audio><details><summary>대본</summary><p>여러분, 안녕하십니까.</p></details>'
    - '<p><audio controls src="talk.mp3"></audio> <a href="/t">Transcript</a></p>'
    - '<audio controls src="talk.mp3"></audio><h3>인사말 전문</h3><p>여러분, 안녕하십니까.</p>'
    - '<p id="bg">새소리와 바람 소리, 말소리 없음</p><audio controls src="birds.mp3" aria-labelledby="bg"></audio>'
  inapplicable:
    - '<audio src="beep.mp3"></audio>'
    - '<p>talk.mp3</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<audio controls src="talk.mp3"></audio></main>'}
---*/
// WCAG 2.2 G158. An audio element without controls that does not play by itself is a sound of a script.
({
  applies: (page) => page.all("audio[controls], audio[autoplay]").filter((audio) => audio.hasAttribute("src") || audio.querySelector("source")),
  // What says that nobody speaks in it has said what there is to hear.
  expect: (audio, page) => (page.lexicon.beside(audio, "transcript") || /(?:말|말소리|목소리|대사)[가이은는]?\s?(?:없|아닌)|\b(?:no (?:speech|words|voices?)|without (?:speech|words|voices?)|instrumental)\b/iu.test(page.name(audio)) ? null : {}),
})
