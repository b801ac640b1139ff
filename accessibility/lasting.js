// The body of an asynchronous function: lets time pass in a copy of the page whose timers wait for us (clock.js), after a button
// has made it tell something, and answers after how many ms the words at a place have gone by themselves; null where they stay.
const [selector, words, done] = arguments;
const LIMIT = 20e3; // ms: longer than anybody needs who has been told where to look
const MOST = 1500;
let time = 0;
window.addEventListener("hwanhi-time", (event) => { time = event.detail; });
const rest = () => new Promise((go) => setTimeout(go, 0));
const text = () => {
  for (const each of document.getAnimations()) try { each.finish(); } catch { /* without end */ }
  const element = document.querySelector(selector);
  return element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? element.textContent.replace(/\s+/g, " ").trim() : "";
};
(async () => {
  window.dispatchEvent(new CustomEvent("hwanhi-begin"));
  await rest();
  let from = text() === words ? 0 : null;
  for (let step = 0; step < MOST; step++) {
    window.dispatchEvent(new CustomEvent("hwanhi-tick", { detail: `${LIMIT} 1` }));
    if (time < 0) break;
    await (step % 8 ? Promise.resolve() : rest());
    const now = text();
    if (now === words) from ??= time;
    // Where other words have come, they are the news.
    else if (from !== null) return now === "" ? time - from : null;
  }
  return null;
})().then(done, () => done(null));
