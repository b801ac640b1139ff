// A promise that is kept when the page is as a reader finds it: nothing in it has changed for a while, nothing is being fetched,
// and every animation that ends has ended. Runs in an isolated world, so that the page cannot have changed what it leans on.
new Promise((done) => {
  const QUIET = 500; // ms without a change, for a page that has scripts
  const LIMIT = 5000; // ms; a page that never rests is taken as it is then
  const BUSY = "//@*[starts-with(translate(name(), 'ON', 'on'), 'on')] | //*[local-name() = 'script' or local-name() = 'iframe' or local-name() = 'object' or local-name() = 'embed' or local-name() = 'frame']";
  const finish = () => {
    for (const each of document.getAnimations()) {
      const end = each.effect?.getComputedTiming().endTime;
      // Of one that stands still, or that never ends, a reader sees what there is now.
      if (end !== undefined && end !== Infinity && each.playbackRate !== 0) try { each.finish(); } catch { /* it was taken away */ }
    }
  };
  const moves = document.evaluate(`boolean(${BUSY})`, document, null, XPathResult.BOOLEAN_TYPE, null).booleanValue;
  const begin = performance.now();
  let changed = begin;
  const now = () => { changed = performance.now(); };
  const seen = new MutationObserver(now);
  seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const fetched = new PerformanceObserver(now);
  fetched.observe({ type: "resource" });
  const look = () => {
    finish();
    const time = performance.now();
    if (moves && time - changed < QUIET && time - begin < LIMIT) return setTimeout(look, 25);
    seen.disconnect();
    fetched.disconnect();
    return document.fonts.ready.then(() => done(true));
  };
  look();
})
