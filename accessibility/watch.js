// The body of an asynchronous function: lets time pass in a copy of the page whose timers wait for us (clock.js), and writes down
// what changes when. Nobody touches the page meanwhile, but for one press: of the element `press`, where one is named, at `at` ms.
// Then what changes from there on is written down, and how much goes on by styles.
const [press, at, done] = arguments;
const page = hwanhi.page();
const { told, above } = hwanhi.part("keyboard");
// ms in which every frame is drawn, and in which timers alone go on: the longest time limit that WCAG 2.2.1 is about. Steps at
// most in each of them.
const NEAR = 12e3, FAR = 72e6;
// ms in which changes of the document are written down: text that updates itself may take its time.
const NOTED = 61e3;
const MOST = { near: 1500, far: 1500 };
const UNSEEN = "script, style, link, meta, noscript, template, title, head, head *";
let time = 0;
window.addEventListener("hwanhi-time", (event) => { if (event.detail >= 0) time = event.detail; else time = -1; });
const places = new Map();
const observer = new MutationObserver((list) => note(list, Math.max(time, 0)));
observer.observe(document, { subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true, characterDataOldValue: true });
const shown = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
};
const letters = (text) => text.replace(/[\d\s.,:%/-]+/g, "");
const digits = (text) => text.replace(/\D+/g, "");
// Figures that are no clock, no countdown and no progress, of which those who read them have nothing when they change.
const TIME = /\d{1,2}:\d{2}|%|시간|시각|시계|\d\s*[시분초]|남은|지난|진행|[시분초]\s*\d|\b(?:time|clock|hours?|minutes?|seconds?|left|remain\w*|elapsed|countdown|progress|loading|step)\b/i;
const figures = (element) => !TIME.test(element.closest("p, li, td, dd, div, section")?.textContent.slice(0, 300) ?? "");
function note(list, when) {
  // What a script takes away and puts back at once has not changed: of each attribute the value before all that was done counts.
  const begun = new Map();
  for (const each of list) {
    const element = each.target instanceof Element ? each.target : each.target.parentElement;
    if (!element?.isConnected || element.matches(UNSEEN) || element.closest("[role=timer], [role=progressbar], progress, meter, time")) continue;
    let kind = "text";
    if (each.type === "attributes") {
      const known = begun.get(element) ?? new Set();
      if (known.has(each.attributeName)) continue;
      begun.set(element, known.add(each.attributeName));
      if (!/^(style|class|hidden|src|srcset|d|x|y|cx|cy|transform|points|viewBox|width|height|data-.*|aria-hidden|aria-current)$/.test(each.attributeName) || element.getAttribute(each.attributeName) === each.oldValue) continue;
      kind = "look";
    } else if (each.type === "characterData") {
      const [now, before] = [each.target.data, each.oldValue ?? ""];
      if (letters(now) === letters(before) && (digits(now) === digits(before) || !figures(element))) continue;
    } else {
      const text = (nodes) => [...nodes].map((node) => node.nodeType === Node.TEXT_NODE || node instanceof Element ? node.textContent : "").join("");
      const added = text(each.addedNodes), removed = text(each.removedNodes);
      const same = letters(added) === letters(removed) && (digits(added) === digits(removed) || !figures(element));
      if (same && ![...each.addedNodes].some((node) => node instanceof Element)) continue;
      if (![...each.addedNodes, ...each.removedNodes].some((node) => node.nodeType === Node.TEXT_NODE || (node instanceof Element && !node.matches(UNSEEN)))) continue;
    }
    if (!places.has(element)) places.set(element, { times: [], kind, shown: false });
    const place = places.get(element);
    if (place.times.at(-1) !== when) place.times.push(when);
    place.shown ||= place.times.length < 40 && shown(element);
  }
}
// What moves without a change of the document: what is scrolled, what is painted.
const scrolled = new Map();
const painted = new Map();
const sum = (canvas) => { try { return canvas.toDataURL("image/webp", 0.1); } catch { return ""; } };
function sample(at) {
  for (const [element, known] of scrolled) {
    const now = `${element.scrollLeft} ${element.scrollTop}`;
    if (now !== known.value) { known.value = now; known.times.push(at); }
  }
  for (const [canvas, known] of painted) {
    const now = sum(canvas);
    if (now !== known.value) { known.value = now; known.times.push(at); }
  }
}
for (const element of page.all("body *")) if (element.scrollWidth > element.clientWidth + 1 && /auto|scroll|hidden/.test(getComputedStyle(element).overflowX)) scrolled.set(element, { value: "0 0", times: [] });
for (const canvas of page.all("canvas")) painted.set(canvas, { value: sum(canvas), times: [] });
const words = (element) => element.textContent.replace(/\s+/g, " ").trim().slice(0, 40);
const rest = () => new Promise((go) => setTimeout(go, 0));
// What somebody has written, as far as it can still be sent: emptied, switched off or taken away it is lost.
const written = page.all("textarea, input[type=text], input[type=tel], input[type=email], input:not([type])").filter((field) => field.form && !field.matches(":disabled, :read-only") && shown(field)).slice(0, 3);
for (const field of written) if (!field.value) field.value = "1";
const lexicon = hwanhi.lexicon(page);
// What styles move for good, and is no sign that something is being loaded.
const LONG = 5e3;
const goesOn = () => page.movements().filter((each) => each.effect.getComputedTiming().endTime > LONG && each.playState === "running").map((each) => each.effect.target)
  .filter((element) => element?.isConnected && shown(element) && !lexicon.isLoading(element));
function lost() {
  const gone = written.findIndex((field) => !field.value || !field.isConnected || field.matches(":disabled, :read-only") || !field.checkVisibility({ visibilityProperty: true }));
  return gone < 0 ? [] : written.splice(gone, 1);
}

(async () => {
  const left = [];
  let heard = 0;
  const hear = () => { for (; heard < told.length; heard++) left.push([told[heard].what, told[heard].to, time]); };
  window.dispatchEvent(new CustomEvent("hwanhi-begin"));
  hear();
  note(observer.takeRecords(), 0);
  let sampled = 0;
  let near = 0, far = 0;
  const still = goesOn();
  let pressed = !press;
  if (press) window.dispatchEvent(new CustomEvent("hwanhi-wake", { detail: at }));
  while (near < MOST.near && far < MOST.far) {
    if (!pressed && time >= at) {
      pressed = true;
      const button = document.querySelector(press);
      for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup"]) button?.dispatchEvent(new (type.startsWith("pointer") ? PointerEvent : MouseEvent)(type, { bubbles: true, cancelable: true, composed: true, pointerId: 1, isPrimary: true }));
      button?.click();
      // What the browser tells scripts a moment later, as that a dialog was closed.
      await new Promise((go) => setTimeout(go, 50));
      hear();
      if (left.some(([what, , when]) => what === "navigate" && when > 0)) break;
      observer.takeRecords();
      places.clear();
      for (const known of [...scrolled.values(), ...painted.values()]) known.times.length = 0;
    }
    const before = time;
    if (before < NEAR) near++; else far++;
    window.dispatchEvent(new CustomEvent("hwanhi-tick", { detail: `${before < NEAR ? NEAR : FAR} ${before < NEAR ? 1 : 0}` }));
    if (time < 0) {
      if (before >= NEAR) { time = before; break; }
      time = NEAR;
    }
    // What a timer put off to the end of its task is done before the next one.
    await ((near + far) % 8 ? Promise.resolve() : rest());
    if (time <= NOTED + at) note(observer.takeRecords(), time); else observer.disconnect();
    hear();
    left.push(...lost().map((field) => ["lost", words(field.labels?.[0] ?? field), time]));
    if (time - sampled >= 500 && time <= NEAR + 500) { sampled = time; sample(time); }
    if (left.some(([what, , at]) => what === "navigate" && at > 0)) break;
  }
  const moving = [...places].filter(([, each]) => each.shown).map(([element, each]) => ({ element, kind: each.kind, times: each.times }));
  for (const [element, { times }] of [...scrolled, ...painted]) if (times.length && shown(element)) moving.push({ element, kind: "look", times });
  // A style that a press has stopped is still there for a frame.
  if (press) await new Promise((go) => setTimeout(go, 50));
  const styled = press ? goesOn() : still;
  return {
    left,
    styled: styled.filter((element) => still.includes(element)).map((element) => ({ selector: page.selector(element), words: words(element) })),
    moving: moving.map(({ element, kind, times }) => ({ selector: page.selector(element), words: words(element), kind, times: times.slice(0, 400) })),
    stops: page.stoppers().map(page.selector),
    controls: hwanhi.part("operate").controls(),
  };
})().then(done, (error) => done({ left: [], moving: [], styled: [], stops: [], controls: [], error: String(error) }));
