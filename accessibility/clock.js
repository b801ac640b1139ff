// In the page's own world before its scripts: timers that wait for us, so that minutes pass at once and always alike. Time
// goes on by the event `hwanhi-tick`, up to the limit that it names; `hwanhi-time` answers which time it is.
(() => {
  const tasks = new Map();
  const start = Date.now();
  let last = 0;
  let time = 0;
  const plan = (task, wait, more) => {
    tasks.set(++last, { task, at: time + Math.max(1, Number(wait) || 0), ...more });
    return last;
  };
  window.setTimeout = (task, wait, ...given) => plan(task, wait, { given });
  window.setInterval = (task, wait, ...given) => plan(task, wait, { given, every: Math.max(4, Number(wait) || 0) });
  window.requestAnimationFrame = (task) => plan(task, 16, { frame: true });
  window.clearTimeout = window.clearInterval = window.cancelAnimationFrame = (id) => { tasks.delete(id); };
  const RealDate = Date;
  window.Date = class extends RealDate {
    constructor(...given) { super(...(given.length ? given : [start + time])); }
    static now() { return start + time; }
  };
  performance.now = () => time;
  const run = ({ task, given, frame }) => {
    try {
      if (typeof task === "function") task(...(frame ? [time] : given)); else (0, eval)(String(task));
    } catch { /* the page's own fault, as without us */ }
  };
  window.addEventListener("hwanhi-tick", ({ detail }) => {
    const [limit, frames] = detail.split(" ").map(Number);
    const due = [...tasks].filter(([, task]) => frames || !task.frame).sort(([, a], [, b]) => a.at - b.at);
    const at = due[0]?.[1].at ?? Infinity;
    if (at <= limit) {
      time = at;
      for (const [id, task] of due) {
        if (task.at > at || !tasks.has(id)) continue;
        if (task.every) task.at += task.every; else tasks.delete(id);
        run(task);
      }
    }
    window.dispatchEvent(new CustomEvent("hwanhi-time", { detail: at <= limit ? time : -1 }));
  });
  // Time stands still there once more, though nothing is due.
  window.addEventListener("hwanhi-wake", ({ detail }) => plan(() => {}, Number(detail)));
  // Whoever watches begins when the page is there; what was told before is told then (`hwanhi-begin`).
  let early = [];
  const tell = (detail) => { if (early) early.push(detail); else window.dispatchEvent(new CustomEvent("hwanhi-told", { detail })); };
  window.addEventListener("hwanhi-begin", () => {
    const before = early ?? [];
    early = null;
    before.forEach(tell);
  });
  // A server that is asked: what it would answer nobody knows here.
  const { fetch } = window;
  if (fetch) window.fetch = (...given) => { tell("fetch"); return fetch(...given); };
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (...given) { tell("fetch"); return send.apply(this, given); };
  // A window that opens, and what is played, without anybody having asked.
  window.open = () => { tell("open"); return null; };
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    const loud = !this.muted && this.volume > 0 && (this.localName === "audio" || !this.isConnected);
    if (loud && !(this.isConnected && this.controls)) {
      const long = () => { if (this.loop || !(this.duration <= 3)) tell(`play\u0000${this.currentSrc || this.src}`); };
      if (this.loop || this.readyState) long(); else for (const type of ["loadedmetadata", "error"]) this.addEventListener(type, long, { once: true });
    }
    return play.call(this);
  };
})();
