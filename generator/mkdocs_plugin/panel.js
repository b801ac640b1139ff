// The panel of the preview: what the edit touches, and what the gate would say of the page. Texts come ready in their language.
(() => {
  const make = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text ?? "" }, more);
  const link = (page) => make("a", page.title, { href: page.url });
  const list = (items) => {
    const made = make("ul");
    made.append(...items.map((each) => { const item = make("li"); item.append(...each); return item; }));
    return made;
  };
  const show = (said) => {
    document.getElementById("hwanhi-look")?.remove();
    if (!said.title) return;
    const box = make("section", "", { id: "hwanhi-look" });
    box.setAttribute("aria-labelledby", "hwanhi-look-title");
    box.setAttribute("style", "position:relative;padding:1rem;border-bottom:8px solid #0b50d0;background:#fff;color:#1e2124;font:1rem/1.6 sans-serif");
    box.append(make("h2", said.title, { id: "hwanhi-look-title", style: "font-size:1.25rem;margin:0" }));
    if (said.page) { const line = make("p"); line.append(link(said.page)); box.append(line); }
    box.append(make("p", said.state, { role: "status" }));
    if (said.found.length) {
      box.append(list(said.found.map((each) => [
        make("strong", each.outcome), `: ${each.message}`, ...(each.fix ? [make("br"), `${said.fix_word}: ${each.fix}`] : []),
        make("br"), make("code", each.place),
      ])));
    }
    if (said.rest) box.append(make("p", said.rest));
    if (said.touched.length) {
      const more = make("details");
      more.append(make("summary", said.touched_title), list(said.touched.map((each) => [link(each)])));
      if (said.touched_rest) more.append(make("p", said.touched_rest));
      box.append(more);
    }
    // At the top, where an editor looks first; on the page itself nothing of it is left.
    document.body.prepend(box);
  };
  let last = -1;
  const ask = async () => {
    try {
      const answer = await fetch(`/hwanhi-look/${last}`);
      const said = await answer.json();
      if (said.number !== last) { last = said.number; show(said); }
      setTimeout(ask, 0);
    } catch {
      setTimeout(ask, 3000);
    }
  };
  ask();
})();
