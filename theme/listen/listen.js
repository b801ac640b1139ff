// Reads a record out, sentence by sentence, with the voice of the browser. Loaded when somebody asks for it.
const BLOCKS = "h1, h2, h3, h4, h5, p, li, dt, dd, caption, tr, summary";
const SILENT = ".also, script, style, template, svg, [aria-hidden=true]";
// A sentence ends behind a letter or bracket: 2014. 10. 30. and 3. are no ends.
const SENTENCE = /.*?(?:[^\d\s.][.?!…]+["'’”)\]]*(?=\s|$)|$)/gsu;

// What is to be read: a text, and where in the page its parts stand (``parts``: the node, and where it begins in the text).
function blocks(article) {
  const found = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const element = parent.closest(BLOCKS);
    if (!element || !node.data.trim() || parent.closest(SILENT) || !parent.checkVisibility()) continue;
    let block = found.at(-1);
    if (!block || block.element !== element) found.push((block = { element, text: "", parts: [], cell: null }));
    const cell = parent.closest("td, th");
    if (cell !== block.cell) {
      block.text += (block.text && ", ") + heading(cell);
      block.cell = cell;
    }
    block.parts.push({ node, start: block.text.length });
    block.text += node.data;
  }
  return found;
}

// A cell alone says nothing: before it goes the head of its column, where there is one row of heads.
function heading(cell) {
  const head = cell?.closest("table").tHead;
  if (!head || cell.tagName === "TH" || head.rows.length !== 1) return "";
  const cells = head.rows[0].cells;
  return cells.length === cell.parentElement.cells.length ? `${cells[cell.cellIndex].textContent.trim()} ` : "";
}

function sentences(article) {
  return blocks(article).flatMap((block) =>
    [...block.text.matchAll(SENTENCE)]
      .filter((found) => found[0].trim())
      .map((found) => ({ block, start: found.index, end: found.index + found[0].length, text: found[0] })),
  );
}

// The place of a sentence in the page.
function range({ block, start, end }) {
  const found = document.createRange();
  const inside = block.parts.filter(({ node, start: at }) => at < end && at + node.length > start);
  if (!inside.length) return null;
  const [first, last] = [inside[0], inside.at(-1)];
  found.setStart(first.node, Math.max(0, start - first.start));
  found.setEnd(last.node, Math.min(last.node.length, end - last.start));
  return found;
}

// ``line`` is the row of buttons, ``button`` the one that was pressed, ``voice`` whose voice it is.
export default function listen(line, button, voice) {
  const speech = window.speechSynthesis;
  const language = document.documentElement.lang;
  const words = line.dataset;
  const article = line.closest("article") || document.querySelector("main");
  const stopper = document.createElement("button");
  stopper.type = "button";
  stopper.textContent = words.stop;
  stopper.hidden = true;
  button.after(stopper);
  let all = [];
  let at = 0;
  // The utterance that counts: the end of one that was taken back is no end.
  let now = null;

  function mark(sentence) {
    for (const element of document.querySelectorAll(".spoken")) element.classList.remove("spoken");
    if (window.CSS?.highlights) CSS.highlights.delete("spoken");
    if (!sentence) return;
    const place = range(sentence);
    if (window.CSS?.highlights && place) CSS.highlights.set("spoken", new Highlight(place));
    else sentence.block.element.classList.add("spoken");
    sentence.block.element.scrollIntoView({ block: "nearest" });
  }

  function show(label) {
    button.textContent = label;
    stopper.hidden = label === words.listen;
  }

  function quiet() {
    now = null;
    speech.cancel();
  }

  function stop() {
    quiet();
    at = 0;
    mark(null);
    if (document.activeElement === stopper) button.focus();
    show(words.listen);
    removeEventListener("keydown", escape);
  }

  function escape(event) {
    if (event.key === "Escape") stop();
  }

  function say() {
    if (at >= all.length) return stop();
    const text = spoken(all[at].text, language);
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = voice.lang;
    utterance.voice = voice;
    utterance.onend = () => {
      if (utterance !== now) return;
      at += 1;
      say();
    };
    utterance.onerror = () => utterance === now && stop();
    now = utterance;
    mark(all[at]);
    speech.speak(utterance);
  }

  // Taken back and said anew from the beginning of the sentence: on many telephones a voice that pauses never goes on.
  function press() {
    if (now) {
      quiet();
      show(words.resume);
      return;
    }
    if (!at) {
      all = sentences(article);
      addEventListener("keydown", escape);
    }
    show(words.pause);
    say();
  }

  button.addEventListener("click", press);
  stopper.addEventListener("click", stop);
  addEventListener("pagehide", quiet);
  press();
}
