// The settings of text and palette. Without this script the page is as the system asks for it, and nothing is missing.
(() => {
  const look = document.documentElement.dataset;

  function read() {
    try {
      // Whatever else has written there, an object is what comes back.
      return Object.assign({}, JSON.parse(localStorage.getItem("hwanhi")));
    } catch (refused) {
      return {};
    }
  }

  function keep(chosen) {
    try {
      localStorage.setItem("hwanhi", JSON.stringify(chosen));
      return true;
    } catch (refused) {
      return false;
    }
  }

  // Every group of buttons shows what holds: there can be two, the panel and the page of settings.
  function show(chosen) {
    for (const input of document.querySelectorAll("[data-settings] input")) {
      const name = input.name.split("-").pop();
      const value = chosen[name] || (name === "size" ? "1" : "");
      input.checked = input.value === value;
    }
  }

  function choose(part, name, value) {
    const chosen = read();
    if (value && !(name === "size" && value === "1")) chosen[name] = value;
    else delete chosen[name];
    if (!(name === "palette" && "fixed" in look)) {
      if (chosen[name]) look[name] = chosen[name];
      else delete look[name];
    }
    const words = part.querySelector("[role=status]");
    words.textContent = keep(chosen) ? words.dataset.kept : words.dataset.lost;
    show(chosen);
  }

  function listen(part) {
    part.addEventListener("change", (event) => choose(part, event.target.name.split("-").pop(), event.target.value));
  }

  // The link to the page of settings becomes a button that opens them here.
  for (const link of document.querySelectorAll("[data-panel]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = link.textContent;
    button.setAttribute("aria-expanded", "false");
    let panel = null;
    button.addEventListener("click", () => {
      if (!panel) {
        panel = document.createElement("div");
        panel.id = link.dataset.panel + "-open";
        panel.className = "panel";
        panel.append(document.getElementById(link.dataset.panel).content.cloneNode(true));
        link.closest("ul").after(panel);
        panel.querySelectorAll("[data-settings]").forEach(listen);
        button.setAttribute("aria-controls", panel.id);
        panel.hidden = true;
      }
      panel.hidden = !panel.hidden;
      button.setAttribute("aria-expanded", String(!panel.hidden));
      show(read());
    });
    link.hidden = true;
    link.after(button);
  }

  document.querySelectorAll("main [data-settings]").forEach(listen);
  show(read());

  // A record can be heard where this browser has a voice for its language; without one there is nothing to see.
  const line = document.querySelector("[data-listen]");
  const here = document.currentScript?.src; // None on the page of results, which imports this file and has nothing to be heard.
  const speech = window.speechSynthesis;

  let offered = false;

  function offer() {
    const spoken = document.documentElement.lang;
    const voice = speech.getVoices().find((each) => each.lang.toLowerCase().split(/[-_]/)[0] === spoken);
    if (!voice || offered) return;
    offered = true;
    const read = (reader) => reader.default(line, button, voice);
    // The reader listens to the button itself, once it is there.
    const load = () => import(new URL("listen.js", here)).then(read, () => button.remove());
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = line.dataset.listen;
    button.addEventListener("click", load, { once: true });
    line.prepend(button);
  }

  if (line && speech) {
    offer();
    speech.addEventListener?.("voiceschanged", offer);
  }
})();
