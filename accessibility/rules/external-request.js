/*---
name: {ko: 다른 서버의 파일을 부르지 않는다, en: No other server is asked for a file}
wcag: []
kwcag: []
message:
  ko: 다른 서버의 파일을 부릅니다. 필요한 파일은 이 누리집 안에 두세요
  en: The page asks another server for a file. Keep what it needs in this site
fix: {ko: 파일을 내려받아 이 누리집 안에 두고 그 주소를 적으세요., en: Copy the file into this site and write its address there.}
examples:
  failed:
    - <img src="https://example.com/file" alt="">
    - <script async src="https://example.com/file"></script>
    - '<style>@font-face{font-family:f;src:url(https://example.com/file)}p{font-family:f}</style><p>글</p>'
  passed:
    - <img src="/a.png" alt=""><a href="https://example.com/">링크</a>
  inapplicable:
    - <p>글</p>
    - <img src="data:,x" alt="">
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<img src="https://example.com/x.png" alt=""></main>'}
---*/
// A public site tells no third party who reads it, and works where that party does not answer. Neither WCAG nor KWCAG.
({
  applies() { // what the page asks for: the address, and the element that asks, where it is none of a style or a script
    const asked = new Map();
    const note = (text, element) => {
      let url;
      try { url = new URL(text, document.baseURI); } catch { return; }
      if (/^(https?|wss?|ftp):$/.test(url.protocol) && !asked.get(url.href)) asked.set(url.href, element);
    };
    // The browser's own word, where the gate has it: the page's list ends after 250 and can be emptied.
    for (const address of globalThis.requested ?? []) note(address, null);
    for (const { name } of performance.getEntriesByType("resource")) {
      if (name !== `${location.origin}/favicon.ico`) note(name, null); // which Chromium asks for by itself
    }
    const fetching = "stylesheet|icon|apple-touch-icon|mask-icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest";
    for (const link of document.querySelectorAll("link[rel][href]")) {
      if (link.rel.toLowerCase().split(/\s+/).some((rel) => fetching.split("|").includes(rel))) note(link.getAttribute("href"), link);
    }
    for (const element of document.querySelectorAll("script[src], img[src], iframe[src], frame[src], audio[src], video[src], source[src], track[src], embed[src], input[type=image][src]")) {
      note(element.getAttribute("src"), element);
    }
    for (const element of document.querySelectorAll("img[srcset], source[srcset]")) {
      for (const part of element.getAttribute("srcset").split(/,\s+/)) note(part.trim().split(/\s+/)[0], element);
    }
    for (const element of document.querySelectorAll("object[data]")) note(element.getAttribute("data"), element);
    for (const element of document.querySelectorAll("video[poster]")) note(element.getAttribute("poster"), element);
    return [...asked].map(([href, element]) => ({ element, href }));
  },
  expect: ({ href }) => (new URL(href).host === location.host ? null : { detail: href }),
})
