// A function that gives widgets that promise keys, states or a place for the focus.
() => {
  const page = hwanhi.page();
  const { above, told, words, deep } = hwanhi.part("keyboard");
  const HOLDS = { tablist: "[role=tab]", menu: "[role^=menuitem]", menubar: "[role^=menuitem]", listbox: "[role=option]", tree: "[role=treeitem]", radiogroup: "[role=radio]:not(input)" };
  const DIALOG = "dialog, [role=dialog], [role=alertdialog]";
  const seen = (element) => { const box = element.getBoundingClientRect(); return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }); };
  const CHOSEN = /\b(?:active|selected|on|open|current|show)\b/g;
  const kind = (element) => (element?.getAttribute("class") ?? "").replace(CHOSEN, "").trim();
  // Whether its looks say that it is the chosen one of several: to press it again would do nothing.
  const isChosen = (element) => [element, above(element)].some((each) => each && each.getAttribute("class")?.search(CHOSEN) >= 0 || each?.matches("[aria-selected=true], [aria-pressed=true], [aria-current]"));
  const like = (element) => [element.localName, kind(element), element.getAttribute("role"), kind(above(element)), element.hasAttribute("aria-expanded"), element.hasAttribute("aria-haspopup")].join("|");
  const STATES = ["aria-expanded", "aria-checked", "aria-pressed", "aria-selected"];

  const LIVE = `${hwanhi.part("operate").LIVE}, [role=timer], [role=progressbar]`;
  // What is nearest says whether it is told, also where its role promises it.
  const isLive = (each) => each.closest(`${LIVE}, [aria-live]`)?.matches("[aria-live=off]") === false && !each.closest("[aria-hidden=true]");
  // What an element is called, as it stands now: axe-core's tree, which names come from, is of the page as it was.
  const spoken = (element) => {
    const copy = element.cloneNode(true);
    for (const each of copy.querySelectorAll("[aria-hidden=true]")) each.remove();
    const from = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).map((id) => id && document.getElementById(id)?.textContent);
    return [...from, ...["aria-label", "title", "value"].map((name) => element.getAttribute(name)), copy.textContent, ...[...copy.querySelectorAll("[alt], [aria-label]")].map((each) => each.getAttribute("alt") ?? each.getAttribute("aria-label"))].join("|");
  };
  let known = null;
  let pressed = null;
  let toldBefore = 0;
  let fresh = [];
  // Short texts that tell how something went and were not there at the last look: where each is, what it says, and whether screen
  // readers are told of it by itself.
  // Places for a text that had none at the last look.
  let blank = new Set();
  const telling = (parts) => {
    const now = new Map(parts.filter((each) => !each.closest("label, button, a, h1, h2, h3")).map((each) => [each, each.textContent.slice(0, 200)]));
    fresh = known ? [...now].filter(([each, text]) => known.get(each) !== text) : [];
    const empty = blank;
    blank = new Set(page.all("p, div, span, output, strong, em, section, li, td").slice(0, 3000).filter((each) => !each.firstElementChild && each.textContent.trim() === "" && !each.closest("button, a, label")));
    known = now;
    const lexicon = fresh.length ? hwanhi.lexicon(page) : null;
    return fresh.map(([each, text]) => [each, text.replace(/\s+/g, " ").trim()])
      .filter(([each, text]) => text.length > 1 && text.length <= 120 && ((empty.has(each) || empty.has(each.parentElement)) && /\p{L}.*\p{L}/su.test(text) || lexicon.find("status", text) !== null))
      .map(([each, text]) => [page.selector(each), text, isLive(each), Boolean(each.closest("[aria-hidden=true]"))]);
  };

  // Of the texts that were not there at the last look, the first that is in another language than it says.
  function foreign() {
    const lexicon = fresh.length ? hwanhi.lexicon(page) : null;
    const found = fresh.find(([each, text]) => text.trim().length > 20 && each.closest("[lang]")?.lang.trim() && lexicon.otherLanguage(text, each.closest("[lang]").lang, 4));
    return found ? [page.selector(found[0]), found[1].replace(/\s+/g, " ").trim().slice(0, 50)] : null;
  }

  // Of the texts that were not there at the last look, the first whose colour is too near to the one colour behind it: where it is, what it
  // says, its contrast and the one that it needs (WCAG 2.2, 1.4.3).
  function faint() {
    // What is remembered of colours is of another time.
    const now = fresh.length ? hwanhi.page() : null;
    for (const [element, text] of fresh.slice(0, 40)) {
      const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
      const ground = seen(element) && textShadow === "none" && !element.closest(":disabled, [aria-disabled=true], [aria-hidden=true]") && /[\p{L}\d]/u.test(text) ? now.ground(element) : null;
      const size = parseFloat(fontSize);
      const needed = size >= 24 || size >= 18.66 && Number(fontWeight) >= 700 ? 3 : 4.5;
      const ratio = ground && now.colour(color)?.alpha === 1 ? now.contrast(color, ground) : null;
      if (ratio !== null && ratio < needed - 0.01) return [page.selector(element), text.replace(/\s+/g, " ").trim().slice(0, 40), ratio, needed];
    }
    return null;
  }

  // What lies over the page as a dialog does, called nothing of the kind: over all of the window and of what could be used there,
  // with something to use in it. Where it is and what it says first; null for none. Menus are no dialogs.
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex^='-'])";
  function layer() {
    const tops = new Set();
    const over = (x, y) => {
      let found = null;
      for (let at = document.elementFromPoint(x, y); at && at !== document.body; at = above(at)) {
        const { position, zIndex } = getComputedStyle(at);
        if (position === "fixed" || position === "absolute" && Number(zIndex) > 0) found = at;
      }
      return found;
    };
    for (const y of [0.05, 0.3, 0.5, 0.7, 0.95]) {
      for (const x of [0.05, 0.3, 0.5, 0.7, 0.95]) {
        const top = over(x * innerWidth, y * innerHeight);
        if (!top) return null;
        tops.add(top);
      }
    }
    const controls = page.all(CONTROLS).filter(seen).map((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return { each, top: x > 0 && y > 0 && x < innerWidth && y < innerHeight ? over(x, y) : null };
    });
    // A box beside its curtain may be between the places that were looked at.
    for (const { each, top } of controls) if (top?.contains(each)) tops.add(top);
    const inside = [...tops].filter((top) => [...top.querySelectorAll(CONTROLS)].some(seen));
    const named = `${DIALOG}, [aria-modal=true]`;
    if (!inside.length || [...tops].some((top) => top.closest(named) || top.querySelector(`${named}, nav, main, [role=main], [role=navigation], [role=menu], [role=menubar], [role=application]`) || top.matches("nav, header, main, [role=menu]"))) return null;
    const covered = controls.some(({ each, top }) => tops.has(top) && !each.closest("[inert]") && ![...tops].some((one) => one.contains(each)));
    // Where most of the page lies in it, it is the page.
    const length = (element) => (element.innerText ?? "").replace(/\s+/g, "").length;
    const layers = [...tops].filter((top) => ![...tops].some((other) => other !== top && other.contains(top)));
    const most = 2 * layers.reduce((sum, top) => sum + length(top), 0) > length(document.body);
    return covered && !most ? [page.selector(inside[0]), (inside[0].innerText ?? "").trim().split("\n")[0].slice(0, 60)] : null;
  }

  // Whether a dialog makes the page around it dark, by a shadow or by a curtain over all of the window.
  function darkens(dialog) {
    if (/ \d{3,}(?:\.\d+)?px(?:,|$| inset)/.test(getComputedStyle(dialog).boxShadow.replace(/rgba?\([^)]*\)/g, ""))) return true;
    return page.all("body *").some((each) => {
      if (each === dialog || dialog.contains(each) || each.contains(dialog) || getComputedStyle(each).position !== "fixed" || !seen(each)) return false;
      const { width, height } = each.getBoundingClientRect();
      const alpha = page.colour(getComputedStyle(each).backgroundColor)?.alpha ?? 0;
      return width >= 0.98 * innerWidth && height >= 0.98 * innerHeight && alpha > 0.1 && each.textContent.trim() === "";
    });
  }

  const FIELD = "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
  const NAMES = ["aria-describedby", "aria-errormessage", "aria-labelledby", "aria-details"];
  // How the fields of the form of a button are painted, and all that the page says; null for a button of no form, and where the
  // browser itself tells what is wrong.
  let written = null;
  function entry(selector, again) {
    const button = document.querySelector(selector);
    const form = button && (button.form ?? button.closest("form"));
    if (!form) return null;
    // What is empty and can be filled: others change their colours because they are sent, or are right.
    const fields = page.all(FIELD).filter((each) => each.form === form && seen(each) && !each.matches(":disabled, :read-only:not(select, [type=checkbox], [type=radio]), :checked") && (each.matches("[type=checkbox], [type=radio]") || each.value === ""));
    if (!fields.length || button.type !== "button" && !form.hasAttribute("novalidate") && !button.hasAttribute("formnovalidate") && fields.some((each) => each.matches(":invalid"))) return null;
    const parts = page.all("body *").slice(0, 5000).filter((each) => !each.closest("script, style, noscript, template, option, button") && [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) && seen(each));
    const texts = new Map(parts.map((each) => [each, each.textContent.replace(/\s+/g, " ").trim()]));
    const before = again ? written : null;
    written = texts;
    const notes = before ? [...texts].filter(([each, text]) => before.get(each) !== text && text.length <= 120).map(([each, text]) => note(each, text, fields)).filter(Boolean) : [];
    const paint = (each) => { const { borderTopColor, borderBottomColor, backgroundColor, boxShadow, outlineColor } = getComputedStyle(each); return [borderTopColor, borderBottomColor, backgroundColor, boxShadow, outlineColor].join(); };
    const attributes = (each) => ["placeholder", "title", "aria-label", "alt"].map((name) => each.getAttribute(name) ?? "").join();
    return {
      fields: Object.fromEntries(fields.map((each) => [page.selector(each), [paint(each), words(each)]])),
      said: [document.body.innerText.replace(/\s+/g, " "), ...fields.map(attributes), told.length].join("|"), pictures: page.all("img, svg").filter(seen).length, notes,
      names: fields.map((each) => page.name(each)), ...(before ? turnedBack(form, fields) : {}),
    };
  }
  // What the page says of the empty fields that it calls invalid: whether they are said to be required, and how each is to be written.
  function turnedBack(form, fields) {
    const lexicon = hwanhi.lexicon(page);
    const isWrong = (each) => each.getAttribute("aria-invalid") === "true";
    const said = (each) => [page.name(each), each.placeholder ?? "", ...[...each.labels ?? []].map((label) => label.textContent), ...(each.getAttribute("aria-describedby") ?? "").split(/\s+/).map((id) => id && !isLive(document.getElementById(id) ?? each) && document.getElementById(id)?.textContent)].join(" ");
    return {
      turned: fields.filter(isWrong).map((each) => ({
        selector: page.selector(each), name: page.name(each), content: lexicon.content(page.name(each)), required: each.required || each.ariaRequired === "true" || lexicon.saysRequired(each),
        hinted: each.matches("[type=email], [type=url], [type=number], [type=date], select, [autocomplete~=email], [type=checkbox], [type=radio]") || /\d/u.test(said(each)) || lexicon.find("entry-format", said(each)) !== null,
      })),
      free: fields.filter((each) => !isWrong(each) && !each.matches("[type=checkbox], [type=radio], select") && !lexicon.saysOptional(each)).length,
      needed: fields.filter((each) => each.required || each.ariaRequired === "true" || lexicon.saysRequired(each)).length,
      explained: lexicon.explainsRequired(form),
    };
  }
  // The one field in whose row a message is, and whether the two are tied.
  function note(element, text, fields) {
    for (let at = element, step = 0; at && step < 4; at = above(at), step++) {
      const here = fields.filter((each) => at.contains(each));
      if (here.length > 1) return null;
      if (!here.length) continue;
      const [field] = here;
      const ids = NAMES.flatMap((name) => (field.getAttribute(name) ?? "").split(/\s+/));
      const tied = ids.some((id) => id && document.getElementById(id)?.contains(element)) || [...field.labels ?? []].some((each) => each.contains(element));
      return { field: page.selector(field), selector: page.selector(element), text, tied: tied || isLive(element), wrong: hwanhi.lexicon(page).find("error", text) !== null };
    }
    return null;
  }

  // Whether a picture in a button is what says its state: "sound on".
  const saysState = (button, picture) => !STATES.some((state) => button.hasAttribute(state)) && /켜|꺼|켬|끔|중지|정지|재생|펼|접|열|닫|\b(?:on|off|muted?|playing|paused|open|closed|shown|hidden|expanded|collapsed|enabled|disabled)\b/iu.test(picture.alt);
  const sum = (text) => { let total = 0; for (let at = 0; at < text.length; at++) total = (31 * total + text.charCodeAt(at)) | 0; return `${text.length}-${total}`; };

  return {
    layer, entry,
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
    // What has a value that arrow keys change, by its role: no field of HTML, which the browser changes.
    values() {
      const tabbable = new Set(hwanhi.part("keyboard").tabbable());
      return page.all("[role=slider], [role=spinbutton], [role=separator][aria-valuenow]").filter((each) => !each.matches("input, [aria-disabled=true], [aria-readonly=true]") && tabbable.has(each) && seen(each))
        .slice(0, 4).map((each) => ({ selector: page.selector(each), words: words(each) }));
    },
    value(selector) {
      const element = document.querySelector(selector);
      return element ? ["aria-valuenow", "aria-valuetext"].map((name) => element.getAttribute(name) ?? "").join("|") + element.textContent : "";
    },
    // Whether the focus, or what the group calls its active item, has come to one of these.
    reached(others, group, start) {
      const active = deep(document);
      // An item that was not seen at first, as one in a folded branch.
      if (active && active !== document.querySelector(start) && active.matches("[role=tab], [role^=menuitem], [role=option], [role=treeitem], [role=radio]") && document.querySelector(group)?.contains(active)) return page.selector(active);
      const named = [active, document.querySelector(group)].map((each) => each?.getAttribute("aria-activedescendant")).filter(Boolean).map((id) => document.getElementById(id));
      const items = others.map((each) => document.querySelector(each)).filter(Boolean);
      return items.filter((each) => each.contains(active) || named.includes(each) || STATES.slice(1).some((state) => each.getAttribute(state) === "true")).map(page.selector).join();
    },
    // Buttons that say a state, or that may open a dialog or tell something; one of each kind. Those that send a form only where
    // a script listens to that.
    buttons(scripted, sending) {
      const dialogs = page.all(DIALOG).length > 0;
      const tabbable = new Set(hwanhi.part("keyboard").tabbable());
      const groups = new Map();
      const kin = new Map();
      for (const element of page.all("button, summary, [role=button], [role=switch], [role=checkbox], [role=tab], [role^=menuitem], a[href^='#'], a[href^='javascript:'], input[type=button], input[type=submit]")) {
        if (!tabbable.has(element) && !element.matches("[role=tablist] [role=tab]") || element.matches(`:disabled, [aria-disabled=true], [type=reset], input[type=checkbox]${sending ? "" : ", [type=submit]"}`) || !seen(element)) continue;
        // A link to a place on the page.
        kin.set(like(element), (kin.get(like(element)) ?? 0) + 1);
        const place = element.matches("a:not([role])") && element.hash.length > 1 && document.getElementById(page.decoded(element.hash.slice(1)));
        if (place && !place.matches(DIALOG) && place.checkVisibility()) continue;
        const states = STATES.filter((state) => element.hasAttribute(state));
        const opens = dialogs || scripted ? element.matches("button, [role=button], a, input") : false;
        if (!states.length && !opens) continue;
        const key = `${like(element)}|${states}|${element.getAttribute("aria-controls") && states.length ? "" : element.getAttribute("onclick") ?? ""}`;
        const role = element.getAttribute("role");
        if (!groups.has(key) || groups.get(key).chosen && !isChosen(element)) groups.set(key, { selector: page.selector(element), words: words(element), states,
          // What is no button for the browser answers to the keys that a script gives it.
          checks: /^(?:checkbox|switch|menuitemcheckbox|menuitemradio|radio)$/.test(role), made: role === "button" && !element.matches("button, summary, input, a[href]"),
          // The browser, or what it opens, tells by itself that something is open.
          tells: element.matches("[aria-haspopup], [popovertarget], [commandfor]"), inside: Boolean(element.closest("main, [role=main]")), chosen: isChosen(element), like: like(element) });
      }
      return [...groups.values()].map((each) => ({ ...each, kin: kin.get(each.like) - 1 }));
    },
    // What a button around the main content can depend on: every script, and every element outside of it with what is written in
    // its tag; not the addresses, which a deeper folder spells in another way, and not the text, nor what is said to search engines.
    frame() {
      const main = document.querySelector("main, [role=main]");
      const tag = (element) => `${page.localName(element)} ${[...element.attributes].filter(({ name }) => !/^(href|src|action|content|value|datetime|aria-current)$/.test(name)).map(({ name, value }) => `${name}=${value}`).join(" ")}`;
      return [...new Set([
        ...[...document.scripts].filter((each) => each.type !== "application/ld+json").map((each) => each.src ? new URL(each.src).pathname : each.textContent),
        ...page.all("body *").filter((each) => !main?.contains(each)).map(tag),
        ...[...document.querySelectorAll("template")].map((each) => each.innerHTML.replace(/(href|src|action)="[^"]*"/g, "")),
      ])].sort().join("\n");
    },
    open: () => page.all(DIALOG).filter(seen).map(page.selector),
    // What is open and shown now: dialogs, the states of the button, and every part of the page that is drawn.
    look(selector) {
      for (const each of document.getAnimations()) try { each.finish(); } catch { /* without end */ }
      const element = document.querySelector(selector);
      const parts = page.all("body *").slice(0, 5000).filter((each) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) && !element?.contains(each) && !each.closest("script, style, noscript, template") && seen(each));
      // What only describes the button is read out with it.
      const tips = (element?.getAttribute("aria-describedby") ?? "").split(/\s+/).map((id) => id && document.getElementById(id)).filter(Boolean);
      const shown = parts.filter((each) => !each.closest("[aria-live], [role=status], [role=alert], [role=log], [role=tooltip], output") && !tips.some((tip) => tip.contains(each)));
      return {
        dialogs: page.all(DIALOG).filter(seen).map(page.selector),
        modal: page.all(DIALOG).filter((each) => seen(each) && (each.matches(":modal") || each.getAttribute("aria-modal") === "true" || darkens(each))).map(page.selector),
        states: element ? STATES.filter((state) => element.hasAttribute(state)).map((state) => `${state}=${element.getAttribute(state)}`) : [],
        own: [element, element && above(element), element && above(element) && above(above(element))].filter(Boolean).flatMap((each) => [...STATES, "aria-current", "title", "aria-label"].map((name) => each.getAttribute(name))).join("|") + (element?.textContent ?? ""),
        layer: layer(),
        look: element && seen(element) ? [element.className, element.innerText?.trim(), getComputedStyle(element).backgroundColor, getComputedStyle(element, "::before").content, getComputedStyle(element).color].join("|") : "",
        shown: shown.map(page.selector),
        telling: telling(parts),
        told: told.length,
        // All short texts that have come, and what alerts have said.
        texts: fresh.map(([, text]) => text.replace(/\s+/g, " ").trim()).filter((text) => text.length > 1 && text.length <= 200),
        alerts: told.filter((each) => each.what === "alert").map((each) => String(each.to ?? "")),
        // How it shows that it is on, and what is heard of it.
        face: element ? `${element.className}|${[...element.querySelectorAll("[aria-hidden=true]")].map((each) => each.textContent + each.className).join()}` : "",
        spoken: element ? spoken(element) : "",
        foreign: foreign(),
        faint: faint(),
        // Where each picture is, its file, what it is called. One in the button itself shows the state of that, which its words may tell.
        pictures: page.all("img[alt]").filter((each) => seen(each) && (!element?.contains(each) || saysState(element, each))).slice(0, 100).map((each) => [page.selector(each), each.currentSrc.startsWith("data:") ? `data:${sum(each.currentSrc)}` : each.currentSrc, each.alt.trim()]),
        said: page.all(LIVE).map((each) => each.textContent.trim()),
      };
    },
    // A button is remembered before it is pressed; whether it has gone since, and the focus with it. One that closes something that
    // lies over the page or stands above it, as a notice does, was at the top of the page already.
    remember(selector) {
      const element = document.querySelector(selector);
      const main = document.querySelector("main, [role=main]");
      let over = Boolean(main && element && !main.contains(element));
      for (let each = element; each; each = above(each)) over ||= getComputedStyle(each).position === "fixed";
      pressed = over ? null : element;
      toldBefore = told.length;
    },
    // Who leaves for another page has nothing to find again on this one.
    lost: () => pressed !== null && !told.slice(toldBefore).some((each) => ["navigate", "submit"].includes(each.what)) && !(pressed.isConnected && seen(pressed)) && (deep(document) === null || !seen(deep(document)) || deep(document) === document.body),
    // Where the focus is, seen from a dialog: in it, on nothing, or outside.
    where(dialog) {
      const active = deep(document);
      return !active || !seen(active) ? "nowhere" : document.querySelector(dialog)?.contains(active) ? "inside" : "outside";
    },
    // Whether the main content is hidden from screen readers, with no dialog that could be the reason.
    veiled: () => !page.all(DIALOG).some(seen) && Boolean((document.querySelector("main, [role=main]") ?? document.querySelector("h1"))?.closest("[aria-hidden=true], [inert]") || deep(document)?.closest("[aria-hidden=true]")),
    active: () => { const active = deep(document); return active && seen(active) ? page.selector(active) : ""; },
    // Whether nothing in it can be pressed.
    bare: (dialog) => ![...document.querySelector(dialog)?.querySelectorAll("button, [role=button], summary, input, select, a[href^='#'], a[onclick]") ?? []].some(seen),
    // What closes it.
    closes: (dialog) => [...document.querySelector(dialog)?.querySelectorAll("button, [role=button], a, input[type=button]") ?? []].filter((each) => seen(each) && /닫|취소|확인|아니|×|✕|✖|close|cancel|dismiss|ok\b|no\b|^x$/i.test(words(each))).map(page.selector)[0] ?? "",
  };
}
