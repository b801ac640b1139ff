// A function that gives what is needed to operate a page and see what comes of it, in the isolated world of a copy that
// is loaded for this alone.; `hwanhiKeys` sees to it that nothing takes the tab elsewhere.
() => {
  const page = hwanhi.page();
  const { number, element: byNumber, above, told, words } = hwanhi.part("keyboard");
  const NATIVE = "a[href], area[href], button, input, select, textarea, summary, option, audio[controls], video[controls]";
  const CONTROL = `${NATIVE}, label, [contenteditable]`;
  const COMPOSITE = "[role=tablist], [role=menu], [role=menubar], [role=listbox], [role=tree], [role=grid], [role=treegrid], [role=radiogroup], [role=toolbar], [role=combobox]";
  const ITEM = "[role=tab], [role^=menuitem], [role=option], [role=treeitem], [role=gridcell], [role=row], [role=radio]";
  const KEYED = "[role=button], [role=link], [role=checkbox], [role=switch], [role=tab], [role^=menuitem], [role=radio], [role=option]";
  const UNSEEN = "script, style, link, meta, noscript, template, title";

  const seen = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 3 && box.height > 3 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const off = (element) => element.matches(":disabled, [aria-disabled=true]") || Boolean(element.closest("[inert], [aria-hidden=true]"));
  const pointed = (element) => getComputedStyle(element).cursor === "pointer" && getComputedStyle(above(element) ?? element).cursor !== "pointer";

  // What the arrow keys or a field beside it reach needs no stop of its own.
  function borrowed(element, tabbable) {
    const composite = element.matches(ITEM) && element.closest(COMPOSITE);
    if (composite && (composite.hasAttribute("aria-activedescendant") || [...tabbable].some((each) => composite.contains(each)) || composite.matches("[role=listbox], [role=tree], [role=grid], [role=menu]"))) return true;
    const row = above(element);
    const kin = (each) => each !== element && each.localName === element.localName && each.getAttribute("role") === element.getAttribute("role");
    if (element.hasAttribute("tabindex") && row && [...page.children(row), ...[...page.children(above(row) ?? row)].flatMap((each) => [...page.children(each)])].some((each) => kin(each) && tabbable.has(each))) return true;
    return element.hasAttribute("tabindex") && Boolean(row?.querySelector("input, [role=combobox], [role=spinbutton], [role=slider], select"));
  }
  // Alike: one of them is tried for all.
  const like = (element) => [element.localName, element.className, element.getAttribute("role"), above(element)?.localName, above(element)?.className].join("|");

  function suspects(listened, delegated) {
    const tabbable = new Set(hwanhi.part("keyboard").tabbable());
    const own = new Map(listened.map(([at, types]) => [byNumber(at), types]));
    const around = new Set();
    for (const each of tabbable) for (let up = each; up; up = above(up)) around.add(up);
    const candidates = new Set(own.keys());
    if (delegated.length) for (const each of page.all("body *")) if (each.matches(KEYED) || pointed(each)) candidates.add(each);
    const found = [];
    for (const element of candidates) {
      if (!(element instanceof Element) || element.matches("html, body, main, form, dialog, [role=dialog], fieldset, slot") || !seen(element) || off(element)) continue;
      const types = own.get(element) ?? [];
      const box = element.getBoundingClientRect();
      if (tabbable.has(element)) {
        const native = element.matches(NATIVE);
        const byPointer = types.length > 0 && !types.includes("click") && !element.matches("input, select, textarea, [role=slider], [role=scrollbar], [role=separator]");
        if (native ? byPointer : (types.length > 0 || element.matches(KEYED)) && !element.matches("[role=slider], [role=spinbutton], [role=textbox], [role=combobox], [role=application], [contenteditable]")) found.push({ element, kind: "mute" });
      } else if (!around.has(element) && box.width * box.height < 0.6 * innerWidth * innerHeight) {
        let held = element.matches("label, option, area");
        for (let up = above(element); up && !held; up = above(up)) held = tabbable.has(up) || up.matches(`${CONTROL}`) || (up !== element && own.has(up) && own.get(up).includes("click") && !own.has(element));
        if (!held && !borrowed(element, tabbable)) found.push({ element, kind: "unreachable" });
      }
    }
    const groups = new Map();
    for (const { element, kind } of found) {
      const key = `${kind}|${like(element)}`;
      const suspect = () => ({ kind, number: number(element), selector: page.selector(element), words: words(element), types: own.get(element) ?? [] });
      if (!groups.has(key)) groups.set(key, { ...suspect(), alike: 0, second: null });
      const group = groups.get(key);
      // The first of several may be the chosen one, which answers to nothing.
      if (++group.alike === 2) group.second = suspect();
    }
    return [...groups.values()];
  }

  const ownText = (element) => [...element.childNodes].map((node) => node.nodeType === Node.TEXT_NODE ? node.data : node instanceof Element && !node.matches("select, textarea, script, style") ? ownText(node) : "").join("");
  // What a field of each kind tells while it is used by the keyboard.
  const HEARS = {
    select: ["change", "input", "keydown", "keyup"], tick: ["change", "input", "click", "keydown", "keyup"],
    number: ["change", "input", "keydown", "keyup"], text: ["input", "beforeinput", "keydown", "keyup", "keypress", "blur", "focusout", "change"], left: ["blur", "focusout", "change"],
  };
  const MOTION = /움직|동작|흔들|기울|센서|motion|shak(?:e|ing)|tilt|sensor/i;
  const fieldName = (element) => ([...element.labels ?? []].map(ownText).join(" ").replace(/\s+/g, " ").trim() || words(element)).slice(0, 40);
  // Its name, its description, and the text before it in the blocks around it.
  function readBefore(element) {
    const ids = `${element.getAttribute("aria-describedby") ?? ""} ${element.getAttribute("aria-labelledby") ?? ""}`.split(/\s+/).filter(Boolean);
    const said = [...element.labels ?? [], ...ids.map((id) => document.getElementById(id)).filter(Boolean)].map((each) => each.textContent);
    said.push(element.getAttribute("aria-label") ?? "", element.getAttribute("title") ?? "");
    for (let up = element, step = 0; up && step < 4 && !up.matches("main, body"); up = above(up), step++) {
      for (let before = up.previousElementSibling, far = 0; before && far < 3; before = before.previousElementSibling, far++) if (!before.matches("script, style, nav, header")) said.push(before.textContent.slice(-400));
    }
    return said.join(" ");
  }

  let records = [];
  // Whether anything came about in another place than one that is read out when it changes.
  let beyond = false;
  let since = 0;
  const observer = new MutationObserver((list) => note(list));
  const place = (node) => node instanceof Element ? page.selector(node) : node.parentElement ? page.selector(node.parentElement) : "";
  function note(list) {
    for (const each of list) {
      const target = each.target instanceof Element ? each.target : each.target.parentElement;
      if (!target || !target.closest("body, html") || target.matches(UNSEEN) || target === document.head) continue;
      const many = records.length;
      if (each.type === "childList") {
        const nodes = [...each.addedNodes, ...each.removedNodes].filter((node) => !(node instanceof Element && node.matches(UNSEEN)) && node.nodeType !== Node.COMMENT_NODE);
        if (nodes.length) add(`children ${place(target)} ${nodes.map((node) => node.textContent.trim().slice(0, 80)).join("|")}`);
      } else if (each.type === "attributes") {
        const value = target.getAttribute(each.attributeName);
        if (value !== each.oldValue) add(`attribute ${place(target)} ${each.attributeName}=${value}`);
      } else add(`text ${place(target)} ${each.target.data.trim().slice(0, 80)}`);
      beyond ||= records.length > many && !target.closest(LIVE);
    }
  }
  const add = (what) => { if (records.length < 200) records.push([what, performance.now() - since]); };
  // What has no mutation: the state of fields and media, where the page is scrolled to.
  const state = () => [...document.querySelectorAll("input, select, textarea, details, dialog, audio, video")].map((each) =>
    [page.selector(each), each.value, each.checked, each.selectedIndex, each.open, each.paused, each.muted].join("~"));
  let before = { state: [], scroll: 0, told: 0, active: null, root: null };
  // That nothing was found.
  const NONE = /없(?:습니다|음|어요|네요)|\b(?:no|none|nothing|zero)\b/i;
  // What is read out by itself when it changes.
  const LIVE = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output";
  const items = () => page.all("li, tr, article, dd, figure, [role=listitem], [role=row], [role=article]").filter(seen).length;
  let counted = null;

  return {
    LIVE,
    // Made, so that nothing takes the tab elsewhere from now on.
    ready: () => true,
    suspects,
    begin() {
      observer.takeRecords();
      observer.observe(document, { subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true });
      records = [];
      beyond = false;
      since = performance.now();
      before = { state: state(), scroll: [scrollX, scrollY].join(), told: told.length, active: hwanhi.part("keyboard").deep(document), root: document.documentElement };
    },
    beyond: () => beyond,
    // What came of it, as sentences that are the same where the same came of it, and after how many ms the first did.
    end(at) {
      note(observer.takeRecords());
      const found = records.map(([what]) => what);
      const now = state();
      found.push(...now.filter((each, place) => each !== before.state[place]).map((each) => `state ${each}`));
      beyond ||= found.length > records.length;
      // document.open: nothing of the page is left.
      if (document.documentElement !== before.root) found.push("document");
      if ([scrollX, scrollY].join() !== before.scroll) found.push("scroll");
      found.push(...told.slice(before.told).map((each) => `told ${each.what} ${each.to}`));
      beyond ||= told.length > before.told;
      const active = hwanhi.part("keyboard").deep(document);
      const target = at === null ? null : byNumber(at);
      if (active && active !== before.active && active !== target && !target?.contains(active) && !active.contains(target)) found.push(`focus ${page.selector(active)}`);
      return { effects: [...new Set(found)].sort(), after: records.length ? records[0][1] : 0 };
    },
    // Of a link that skips to the content of this page, that place; nothing for others. By its selector: the page may be another
    // copy than the one in which its stops were numbered.
    leads(selector) {
      const link = document.querySelector(selector);
      const place = link?.matches("a[href^='#']") && link.hash.length > 1 ? document.getElementById(page.decoded(link.hash.slice(1))) : null;
      const skips = place && (place.matches("main, [role=main]") || place.querySelector("main, [role=main]") || /본문|건너|바로 ?가기|내용|\bskip\b|\bjump\b|\bcontent\b/i.test(words(link)));
      return skips && !place.contains(link) ? [page.selector(link), page.selector(place)] : null;
    },
    // Whether the focus is in or behind a place; nowhere counts, for behind the last stop is nothing. Where no stop is there at all, the
    // next one is the first of the page.
    past(selector) {
      const active = hwanhi.part("keyboard").deep(document);
      const place = document.querySelector(selector);
      const behind = (each) => place.contains(each) || Boolean(place.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
      return !active || active === document.body || !place || behind(active) || !hwanhi.part("keyboard").tabbable().some(behind);
    },
    // Writes into the empty fields and ticks boxes, without telling the page: what clears them is seen. A box that speaks of motion is
    // left as it is.
    fill() {
      for (const each of page.all("input[type=checkbox]")) if (!each.checked && !each.matches(":disabled") && !MOTION.test(fieldName(each))) each.checked = true;
      for (const each of page.all("textarea, input[type=text], input:not([type])")) if (!each.value && !each.matches(":disabled, :read-only")) each.value = "1";
    },
    // Writes what fits into every empty field that is shown, and tells the page as typing would. Whether there was any.
    write() {
      let written = false;
      // As many as its hint says.
      const NUMBERS = ["하나|한", "둘|두", "셋|세", "넷|네", "다섯|five", "여섯|six", "일곱|seven", "여덟|eight", "아홉|nine", "열|ten"];
      const hinted = (field) => {
        const said = [...field.labels ?? [], ...(field.getAttribute("aria-describedby") ?? "").split(/\s+/).map((id) => id && document.getElementById(id)).filter(Boolean)].map((each) => each.textContent).join(" ");
        if (!/숫자|digit|number/i.test(said)) return 0;
        const [, count, word] = /(\d+)\s*(?:자리|digits?)|([가-힣]+|[a-z]+)[\s-](?:자리|digits?)/i.exec(said) ?? [];
        return Number(count ?? 0) || NUMBERS.findIndex((each) => new RegExp(`^(?:${each})$`, "i").test(word ?? "")) + 1;
      };
      const digits = (field) => {
        const exact = /^(?:\[0-9\]|\\d)\{(\d+)(?:,\d*)?\}$/.exec(field.pattern)?.[1];
        return "1".repeat(exact ? Number(exact) : hinted(field) ? hinted(field) : field.maxLength > 0 ? Math.min(field.maxLength, 11) : 11);
      };
      for (const field of document.querySelectorAll("input, select, textarea")) {
        if (!field.checkVisibility({ visibilityProperty: true }) || field.matches(":disabled, [type=file], [type=submit], [type=button], [type=reset], [type=image]")) continue;
        if (field.matches("[type=checkbox], [type=radio]")) {
          if (field.required && !field.checked) field.click();
          continue;
        }
        if (field.value || field.readOnly) continue;
        written = true;
        if (field.matches("select")) field.selectedIndex = Math.min(1, field.options.length - 1);
        else if (field.type === "number") field.value = field.min || "1";
        else field.value = field.type === "email" ? "a@example.org" : field.type === "date" ? "2026-03-02" : field.type === "tel" || field.inputMode === "numeric" || field.pattern || hinted(field) ? digits(field) : "가나다";
        for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
      }
      return written;
    },
    speaksOfMotion: (text) => MOTION.test(text),
    // A point of the element that a pointer can hit, in the window.
    point(selector) {
      const element = document.querySelector(selector);
      if (!element || !seen(element)) return null;
      element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      for (const box of element.getClientRects()) {
        for (const [dx, dy] of [[0.5, 0.5], [0.2, 0.5], [0.8, 0.5], [0.5, 0.2], [0.5, 0.8]]) {
          const x = box.left + box.width * dx, y = box.top + box.height * dy;
          const at = document.elementFromPoint(x, y);
          if (at && (element === at || element.contains(at))) return { x, y, number: number(element), size: [box.width, box.height] };
        }
      }
      return null;
    },
    // A point of the box around an element, three quarters along it, and not on the element.
    bar(selector) {
      const bar = document.querySelector(selector) && above(document.querySelector(selector));
      if (!bar) return null;
      bar.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const box = bar.getBoundingClientRect();
      return { x: box.left + 0.75 * box.width, y: box.top + 0.5 * box.height };
    },
    focus(selector) {
      const element = document.querySelector(selector);
      element?.focus({ preventScroll: true });
      return element && hwanhi.part("keyboard").deep(document) === element ? number(element) : null;
    },
    // The stops around an element that may do the same as it does.
    beside(at) {
      const tabbable = hwanhi.part("keyboard").tabbable();
      let up = byNumber(at);
      for (let step = 0; step < 3 && up; step++) {
        up = above(up);
        const inside = up ? tabbable.filter((each) => up.contains(each)) : [];
        if (inside.length) return inside.slice(0, 4).map((each) => page.selector(each));
      }
      return [];
    },
    // Fields for a choice or an entry, one of each kind, with the words that a reader has read when they come to it.
    fields(listened, everywhere) {
      const hears = (element, kind) => [...everywhere, ...listened.filter(([at]) => byNumber(at).contains(element)).flatMap(([, types]) => types)].some((type) => HEARS[kind].includes(type));
      const kinds = { checkbox: "tick", radio: "tick", number: "number", range: "number", text: "text", tel: "text", search: "text", email: "text", url: "text", password: "text" };
      const groups = new Map();
      for (const element of page.all("select, input")) {
        const kind = element.matches("select") ? "select" : kinds[element.type];
        if (!kind || off(element) || element.readOnly || (kind === "tick" && element.type === "radio" && element.checked) || !hears(element, kind) || !element.checkVisibility({ visibilityProperty: true })) continue;
        const key = `${kind}|${like(element)}|${element.getAttribute("onchange")}|${element.getAttribute("oninput")}|${element.maxLength}`;
        if (groups.has(key)) continue;
        const options = element.options?.length ?? 0;
        groups.set(key, {
          selector: page.selector(element), words: fieldName(element), kind, most: element.maxLength > 0 ? element.maxLength : 0,
          leaves: kind === "text" && hears(element, "left"), key: element.selectedIndex < options - 1 ? "\ue015" : "\ue013", advice: readBefore(element),
        });
      }
      return [...groups.values()];
    },
    // How many things are shown, and what short texts with a number in them say, to be compared with later; whether there are any.
    count() {
      const told = page.all(LIVE).map((each) => each.textContent).join("|");
      const texts = page.all("p, div, span, strong, b, em, h2, h3, h4, caption, dt, dd, td").filter((each) => !each.firstElementChild && /\d/.test(each.textContent) && each.textContent.trim().length <= 60 && !each.closest(`label, button, a, select, [aria-hidden=true], ${LIVE}`));
      counted = { told, items: items(), texts: new Map(texts.map((each) => [each, each.textContent.trim()])) };
      return texts.length > 0;
    },
    // The first of these texts in which another number stands while more things or fewer are shown, by as many or by some for each: where, and
    // what it says now. Nothing where screen readers are told of anything.
    counts() {
      if (!counted || items() === counted.items || page.all(LIVE).map((each) => each.textContent).join("|") !== counted.told) return null;
      const more = items() - counted.items;
      const figure = (text) => Number(/\d[\d,]*/.exec(text)[0].replaceAll(",", ""));
      const follows = (before, now) => before !== now && more % (now - before) === 0 && more / (now - before) > 0;
      const bare = (text) => text.replace(/[\d\s.,]+/g, "").replace(/s\b/g, "");
      const active = hwanhi.part("keyboard").deep(document);
      for (const [each, text] of counted.texts) {
        const now = each.textContent.trim();
        // Where the focus goes is read.
        if (active && active !== document.body && (active.contains(each) || each.contains(active))) return null;
        if (!each.isConnected || !seen(each)) continue;
        // What says in other words how many there are: 모두 5권 and 찾은 책 1권, or that there are none.
        const exact = (left) => figure(text) - left === -more && figure(text) > 0;
        const same = /\d/.test(now) && follows(figure(text), figure(now)) && bare(now) === bare(text);
        if (same || (now !== text && (/\d/.test(now) ? exact(figure(now)) : NONE.test(now) && exact(0)))) return [page.selector(each), now];
      }
      return null;
    },
    // Elements that act when a pointer goes down. Those that are dragged begin there, and can be dragged back.
    downs(listened, everywhere, types) {
      const groups = new Map();
      // What listens for many is tried on the first of each kind of button in it.
      const inside = (element) => element.matches(CONTROL) ? [] : [...element.querySelectorAll("button, [role=button], a[href]")].slice(0, 20);
      const all = everywhere.some((type) => types.includes(type)) ? inside(document.querySelector("main, [role=main]") ?? document.body) : [];
      for (const element of [...listened.flatMap(([at]) => [byNumber(at), ...inside(byNumber(at))]), ...all]) {
        if (!seen(element) || off(element) || element.matches("html, body, main, canvas, svg, video, audio, input, select, textarea, [draggable=true], [role=slider], [role=scrollbar], [role=separator], [role=application], [contenteditable]")) continue;
        const box = element.getBoundingClientRect();
        if (/grab|resize|move/.test(getComputedStyle(element).cursor) || box.width * box.height > 0.3 * innerWidth * innerHeight) continue;
        if (!groups.has(like(element))) groups.set(like(element), { selector: page.selector(element), words: words(element) });
      }
      return [...groups.values()];
    },
    // Of the parts of a group of which one alone is a stop of the Tab key: that one, and all of them.
    company(selector) {
      const element = document.querySelector(selector);
      const group = element?.closest("table, [role=grid], [role=listbox], [role=radiogroup], [role=toolbar], [role=tablist], [role=menu], ul, ol") ?? element?.parentElement?.parentElement;
      if (!group) return null;
      const parts = [...group.querySelectorAll(element.localName)].filter((each) => seen(each) && !off(each) && (each.hasAttribute("tabindex") || each.matches("button, a[href]")));
      const stops = parts.filter((each) => each.tabIndex >= 0);
      return stops.length === 1 && parts.length > 2 ? [page.selector(stops[0]), parts.map(page.selector)] : null;
    },
    // What listens to the focus and can have it.
    focusers(listened, everywhere) {
      const inside = (element) => [element, ...element.querySelectorAll("input, select, textarea, button, a[href]")];
      const all = everywhere.some((type) => /^focus(?:in)?$/.test(type)) ? inside(document.querySelector("main, [role=main]") ?? document.body) : [];
      const found = new Set([...listened.flatMap(([at]) => inside(byNumber(at))), ...all].filter((each) => each.tabIndex >= 0 && seen(each) && !off(each) && !each.closest("dialog, [role=dialog]")));
      return [...found].slice(0, 20).map((each) => ({ selector: page.selector(each), words: words(each) }));
    },
    // The page without what is read out by itself, and that.
    apart() {
      const live = page.all(LIVE);
      const told = live.map((each) => each.textContent);
      let bare = document.body.outerHTML.replace(/ (?:class|style)=""/g, "");
      for (const each of live) bare = bare.replace(each.outerHTML, "");
      return [bare + state().join(), told.join("|")];
    },
    // The page as it stands, to be compared with how it stands later; a tip that comes and goes with the pointer does nothing, nor does
    // a class of the whole page for whoever uses one.
    whole: () => page.all("[role=tooltip]").reduce((html, tip) => html.replace(tip.outerHTML, ""), document.body.innerHTML).replace(/ (?:class|style)=""/g, "") + state().join(),
    // The controls of the page and what they are called, to see whether one of them is about something.
    // In dialogs those as well that are not open.
    controls: () => page.all("a[href], button, input, select, summary, [role=button], [role=switch], label").filter((each) => seen(each) || each.closest("dialog, [role=dialog], [role=alertdialog]")).map((each) => ({ selector: page.selector(each), words: `${words(each)} ${each.title ?? ""}` })),
    // What follows a pointer that is held down, and lets go of it: elements with what they listen to, those above them told apart.
    paths(listened, everywhere, downs) {
      const follows = (type) => type !== "click" && !downs.includes(type);
      const found = [];
      for (const [at, types] of listened) {
        const element = byNumber(at);
        if (!(element instanceof Element) || !types.some((type) => downs.includes(type)) || types.includes("click") || ![...types, ...everywhere].some(follows)) continue;
        if (!seen(element) || off(element) || element.matches("html, body, main, a, button, input, select, textarea, video, audio, [role=button], [role=link], [draggable=true]")) continue;
        const { width } = element.getBoundingClientRect();
        if (/grab|resize|move/.test(getComputedStyle(element).cursor) && !element.matches("[role=slider]")) continue;
        if (width >= 40 || element.matches("[role=slider]")) found.push({ selector: page.selector(element), words: words(element), touch: !types.some((type) => downs.includes(type) && type !== "touchstart"), slides: element.matches("[role=slider]") });
      }
      return found.slice(0, 4);
    },
    // Buttons that may do the same: those nearest first.
    presses(selector) {
      const element = document.querySelector(selector);
      const all = page.all("button, [role=button], input[type=button], a[href^='#'], [role=tab]").filter((each) => seen(each) && !off(each) && each !== element);
      const far = (each) => { const one = element.getBoundingClientRect(), other = each.getBoundingClientRect(); return Math.abs(one.top - other.top) + Math.abs(one.left - other.left) / 4; };
      return all.sort((one, other) => far(one) - far(other)).slice(0, 6).map(page.selector);
    },
    links: () => [...document.querySelectorAll("a[href]")].filter((each) => each.tabIndex >= 0 && seen(each)).map((each) => [each.href, words(each)]),
  };
}
