// A function that gives widgets that promise keys, states or a place for the focus.
() => {
  const page = hwanhi.page();
  const { above, words, deep } = hwanhi.part("keyboard");
  const HOLDS = { tablist: "[role=tab]", menu: "[role^=menuitem]", menubar: "[role^=menuitem]", listbox: "[role=option]", tree: "[role=treeitem]", radiogroup: "[role=radio]:not(input)" };
  const DIALOG = "dialog, [role=dialog], [role=alertdialog]";
  const seen = (element) => { const box = element.getBoundingClientRect(); return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }); };
  const like = (element) => [element.localName, element.className.replace?.(/\b(?:active|selected|on|open|current|show)\b/g, ""), element.getAttribute("role"), above(element)?.className, element.hasAttribute("aria-expanded"), element.hasAttribute("aria-haspopup")].join("|");
  const STATES = ["aria-expanded", "aria-checked", "aria-pressed", "aria-selected"];

  const LIVE = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], [role=timer], [role=progressbar], output";
  let known = null;
  // Short texts that tell how something went and were not there at the last look: where each is, what it says, and whether screen
  // readers are told of it by itself.
  const telling = (parts) => {
    const now = new Map(parts.filter((each) => !each.closest("label, button, a, h1, h2, h3")).map((each) => [each, each.textContent.slice(0, 200)]));
    const fresh = known ? [...now].filter(([each, text]) => known.get(each) !== text) : [];
    known = now;
    const lexicon = fresh.length ? hwanhi.lexicon(page) : null;
    return fresh.map(([each, text]) => [each, text.replace(/\s+/g, " ").trim()])
      .filter(([, text]) => text.length > 1 && text.length <= 120 && lexicon.find("status", text) !== null)
      .map(([each, text]) => [page.selector(each), text, Boolean(each.closest(LIVE))]);
  };

  return {
    // Groups of which some items are left to the arrow keys: the selector of the one that Tab reaches, and those of the others.
    groups() {
      const tabbable = new Set(hwanhi.part("keyboard").tabbable());
      const found = [];
      for (const [role, item] of Object.entries(HOLDS)) {
        for (const group of page.all(`[role=${role}]`)) {
          const items = [...group.querySelectorAll(item)].filter((each) => seen(each) && !each.matches("[aria-disabled=true], :disabled") && each.closest(`[role=${role}]`) === group);
          const reached = items.filter((each) => tabbable.has(each) || [...each.querySelectorAll("*")].some((inside) => tabbable.has(inside)));
          const start = reached[0] ?? (tabbable.has(group) ? group : null);
          const others = items.filter((each) => !reached.includes(each));
          if (start && items.length > 1 && others.length) found.push({ group: page.selector(group), words: words(others[0]), start: page.selector(tabbable.has(start) ? start : [...start.querySelectorAll("*")].find((each) => tabbable.has(each))), others: others.map(page.selector) });
        }
      }
      return found.slice(0, 6);
    },
    // Whether the focus, or what the group calls its active item, has come to one of these.
    reached(others, group) {
      const active = deep(document);
      const named = [active, document.querySelector(group)].map((each) => each?.getAttribute("aria-activedescendant")).filter(Boolean).map((id) => document.getElementById(id));
      const items = others.map((each) => document.querySelector(each)).filter(Boolean);
      return items.some((each) => each.contains(active) || named.includes(each) || STATES.slice(1).some((state) => each.getAttribute(state) === "true"));
    },
    // Buttons that say a state, or that may open a dialog or tell something; one of each kind. Those that send a form only where
    // a script listens to that.
    buttons(scripted, sending) {
      const dialogs = page.all(DIALOG).length > 0;
      const tabbable = new Set(hwanhi.part("keyboard").tabbable());
      const groups = new Map();
      for (const element of page.all("button, summary, [role=button], [role=switch], [role=checkbox], [role=tab], [role^=menuitem], a[href^='#'], a[href^='javascript:'], input[type=button], input[type=submit]")) {
        if (!tabbable.has(element) || element.matches(`:disabled, [aria-disabled=true], [type=reset], input[type=checkbox]${sending ? "" : ", [type=submit]"}`) || !seen(element)) continue;
        // A link to a place on the page.
        if (element.matches("a:not([role])") && element.hash.length > 1 && document.getElementById(decodeURIComponent(element.hash.slice(1)))?.matches(`:not(${DIALOG})`)) continue;
        const states = STATES.filter((state) => element.hasAttribute(state));
        const opens = dialogs || scripted ? element.matches("button, [role=button], a, input") : false;
        if (!states.length && !opens) continue;
        const key = `${like(element)}|${states}|${element.getAttribute("aria-controls") && states.length ? "" : element.getAttribute("onclick") ?? ""}`;
        if (!groups.has(key)) groups.set(key, { selector: page.selector(element), words: words(element), states, inside: Boolean(element.closest("main, [role=main]")) });
      }
      return [...groups.values()];
    },
    // What a button around the main content can depend on: every script, and every element outside of it with what is written in
    // its tag; not the addresses, which a deeper folder spells in another way, and not the text.
    frame() {
      const main = document.querySelector("main, [role=main]");
      const tag = (element) => `${page.localName(element)} ${[...element.attributes].filter(({ name }) => !/^(href|src|action|content|value|datetime|aria-current)$/.test(name)).map(({ name, value }) => `${name}=${value}`).join(" ")}`;
      return [...new Set([
        ...[...document.scripts].map((each) => each.src ? new URL(each.src).pathname : each.textContent),
        ...page.all("body *").filter((each) => !main?.contains(each)).map(tag),
        ...[...document.querySelectorAll("template")].map((each) => each.innerHTML.replace(/(href|src|action)="[^"]*"/g, "")),
      ])].sort().join("\n");
    },
    // What is open and shown now: dialogs, the states of the button, and every part of the page that is drawn.
    look(selector) {
      for (const each of document.getAnimations()) try { each.finish(); } catch { /* without end */ }
      const element = document.querySelector(selector);
      const parts = page.all("body *").slice(0, 5000).filter((each) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) && !element?.contains(each) && !each.closest("script, style, noscript, template") && seen(each));
      const shown = parts.filter((each) => !each.closest("[aria-live], [role=status], [role=alert], [role=log], output"));
      return {
        dialogs: page.all(DIALOG).filter(seen).map(page.selector),
        modal: page.all(DIALOG).filter((each) => seen(each) && (each.matches(":modal") || each.getAttribute("aria-modal") === "true")).map(page.selector),
        states: element ? STATES.filter((state) => element.hasAttribute(state)).map((state) => `${state}=${element.getAttribute(state)}`) : [],
        look: element ? [element.className, element.innerText?.trim(), getComputedStyle(element).backgroundColor, getComputedStyle(element, "::before").content, getComputedStyle(element).color].join("|") : "",
        shown: shown.map(page.selector),
        telling: telling(parts),
      };
    },
    // Where the focus is, seen from a dialog: in it, on nothing, or outside.
    where(dialog) {
      const active = deep(document);
      return !active || !seen(active) ? "nowhere" : document.querySelector(dialog)?.contains(active) ? "inside" : "outside";
    },
    active: () => { const active = deep(document); return active && seen(active) ? page.selector(active) : ""; },
    // What closes it.
    closes: (dialog) => [...document.querySelector(dialog)?.querySelectorAll("button, [role=button], a, input[type=button]") ?? []].filter((each) => seen(each) && /닫|취소|확인|아니|×|✕|✖|close|cancel|dismiss|ok\b|no\b|^x$/i.test(words(each))).map(page.selector)[0] ?? "",
  };
}
