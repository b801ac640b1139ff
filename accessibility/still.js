// A promise that is kept when the page is as a reader finds it: nothing in it has changed for a while, and every animation
// that ends has ended. Runs in an isolated world, so that the page cannot have changed what it leans on.
new Promise((done) => {
  const QUIET = 120; // ms without a change
  const LIMIT = 3000; // ms: a page that never rests is taken as it is then
  const finish = () => {
    for (const each of document.getAnimations()) {
      const end = each.effect?.getComputedTiming().endTime;
      if (end === undefined || end === Infinity) continue;
      // One that stands still never ends by itself; a reader sees its beginning for ever.
      if (each.playbackRate !== 0) try { each.finish(); } catch { /* it was taken away */ }
    }
  };
  const begin = performance.now();
  let changed = begin;
  const seen = new MutationObserver(() => { changed = performance.now(); });
  seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const look = () => {
    finish();
    const now = performance.now();
    if (now - changed < QUIET && now - begin < LIMIT) return setTimeout(look, 20);
    seen.disconnect();
    return document.fonts.ready.then(() => done(true));
  };
  look();
})
