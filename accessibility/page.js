// What rules ask about the document: a function that makes `page` for one state. Everything that costs is remembered.
// Where axe-core has it, it is axe-core's: its virtual tree is up while the rules run.
(state) => {
  // Properties whose change is seen to move.
  const MOVES = new Set(["transform", "translate", "rotate", "scale", "left", "top", "right", "bottom", "marginLeft", "marginTop", "marginRight", "marginBottom",
    "opacity", "visibility", "color", "backgroundColor", "backgroundPosition", "backgroundPositionX", "backgroundPositionY", "width", "height", "filter", "clipPath",
    "offsetDistance", "strokeDashoffset", "boxShadow", "borderColor", "textIndent", "fontSize", "letterSpacing", "outlineColor", "maskPosition", "textShadow"]);
  const memory = new Map();
  const remembered = (key, element, make) => {
    if (!memory.has(key)) memory.set(key, new Map());
    const known = memory.get(key);
    if (!known.has(element)) known.set(element, make(element));
    return known.get(element);
  };
  // axe-core's tree is built when a rule first asks something of it: in many states none does.
  let built = false;
  const node = (element) => {
    if (!built) axe.setup(document);
    built = true;
    return axe.utils.getNodeFromTree(element);
  };
  // What one state leaves for the ones after it: this world lives as long as the document.
  const past = (globalThis.hwanhiPast ??= new Map());
  // A form's named controls shadow the properties of its element, so these are taken from where they come from.
  const getter = (prototype, name) => {
    const { get } = Object.getOwnPropertyDescriptor(prototype, name);
    return (element) => get.call(element);
  };
  const children = getter(Element.prototype, "children");
  const parent = getter(Node.prototype, "parentElement");
  const localName = getter(Element.prototype, "localName");
  const id = getter(Element.prototype, "id");
  const roots = [document];
  for (let at = 0; at < roots.length; at++) {
    for (const element of roots[at].querySelectorAll("*")) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  const count = new Map();
  for (const root of roots) {
    for (const element of root.querySelectorAll("[id]")) count.set(element.getAttribute("id"), (count.get(element.getAttribute("id")) ?? 0) + 1);
  }
  // An id that a script drew by lot is another one when the page is opened again, which is how its parts are found a second time:
  // sure are those of its file, where somebody told them.
  const given = globalThis.hwanhiGiven;
  const stays = (name) => !given || given.has(name);
  // What only a browser would show that cannot play or show the thing around it; here it has no box.
  const fallback = (element) => Boolean(parent(element)?.closest("audio, video, object")) && !element.checkVisibility();
  // What is heard, without blanks and marks, which Korean writes now so and now so: its letters and digits, and where words begin.
  const heard = (text) => {
    let letters = "";
    let inside = false;
    const begins = new Set();
    for (const letter of text.normalize("NFKC").toLowerCase()) {
      const spoken = /[\p{L}\p{N}]/u.test(letter);
      if (spoken && !inside) begins.add(letters.length);
      inside = spoken;
      if (spoken) letters += letter;
    }
    return { letters, begins };
  };
  const page = {
    state, roots,
    kept: (key) => past.get(key),
    keep: (key, value) => past.set(key, value),
    done: () => built && axe.teardown(),
    children, parent, localName, id,
    // A part of an address as it is meant; as it stands where its signs of per cent are no code.
    decoded(text) { try { return decodeURIComponent(text); } catch { return text; } },
    all: (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]),
    once: (key, make) => remembered(`once ${key}`, null, make),
    node,
    // Drawn where somebody can scroll to it.
    visible: (element) => remembered("visible", element, () => Boolean(node(element)) && !fallback(element) && axe.commons.dom.isVisibleOnScreen(node(element))),
    // In the accessibility tree.
    exposed: (element) => remembered("exposed", element, () => Boolean(node(element)) && !fallback(element) && axe.commons.dom.isVisibleToScreenReaders(node(element))),
    name: (element) => remembered("name", element, () => (node(element) ? axe.commons.text.accessibleTextVirtual(node(element)) : "").replace(/\s+/g, " ").trim()),
    role: (element) => remembered("role", element, () => node(element) ? axe.commons.aria.getRole(node(element)) : null),
    // What is seen of its text.
    text: (element) => remembered("text", element, () => (node(element) ? axe.commons.text.visibleVirtual(node(element), false) : "").replace(/\s+/g, " ").trim()),
    focusable: (element) => remembered("focusable", element, () => Boolean(node(element)) && axe.commons.dom.isFocusable(node(element))),
    tabbable: (element) => remembered("tabbable", element, () => Boolean(node(element)) && axe.commons.dom.isInTabOrder(node(element)) && page.visibleByStyle(element)),
    // Whether a film has no sound: by its attribute, or by what the browser has read of the file, if it has.
    isSilent(video) {
      if (video.hasAttribute("muted")) return true;
      if (video.readyState < HTMLMediaElement.HAVE_METADATA) return false;
      try { return video.captureStream().getAudioTracks().length === 0; } catch { return false; }
    },
    // What stands between the headings around an element, in the part of the page that it is in.
    between(element) {
      const whole = element.closest("main, [role=main], aside, header, footer") ?? document.body;
      const range = document.createRange();
      range.selectNodeContents(whole);
      for (const heading of page.once("headings", () => page.all("h1, h2, h3, h4, h5, h6"))) {
        const where = whole.contains(heading) ? element.compareDocumentPosition(heading) : 0;
        if (where & Node.DOCUMENT_POSITION_PRECEDING) range.setStartAfter(heading);
        else if (where & Node.DOCUMENT_POSITION_FOLLOWING) { range.setEndBefore(heading); break; }
      }
      return range.cloneContents();
    },
    // Whether the style puts a coloured part over an element and what it holds (::before, ::after).
    veils: (element) => ["::before", "::after"].some((name) => {
      const { content, position, zIndex, backgroundColor, backgroundImage, opacity, width, height } = getComputedStyle(element, name);
      if (/^(?:none|normal)$/.test(content) || !/absolute|fixed/.test(position) || /^-/.test(zIndex) || opacity === "0") return false;
      return (/gradient/.test(backgroundImage) || !/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor)) && parseFloat(width) >= 48 && parseFloat(height) >= 8;
    }),
    visibleByStyle: (element) => element.checkVisibility({ visibilityProperty: true }),
    style: (element) => remembered("style", element, () => getComputedStyle(element)),
    box: (element) => remembered("box", element, () => element.getBoundingClientRect()),
    // Whether a name holds the words that are seen, one after the other. Korean joins counters and particles to a word (2쪽).
    holdsWords(name, seen) {
      const { letters, begins } = heard(name);
      const sought = heard(seen).letters;
      for (let at = sought ? letters.indexOf(sought) : -1; at >= 0; at = letters.indexOf(sought, at + 1)) {
        const end = at + sought.length;
        if (begins.has(at) && (end === letters.length || begins.has(end) || /\p{Script=Hangul}/u.test(letters[end]))) return true;
      }
      return false;
    },
    // Whether a script of the page reads the part of the address behind the #.
    routed: () => remembered("once routed", null, () => [...document.scripts].some((each) => /hashchange|location\.hash\b(?!\s*=[^=])/u.test(each.textContent))),
    // The animations of styles that go on, and change what is seen.
    movements: () => document.getAnimations().filter((each) => {
      if (!(each instanceof CSSAnimation) || each.playState === "paused" || each.playbackRate === 0) return false;
      const frames = each.effect.getKeyframes();
      return frames.some((frame) => Object.keys(frame).some((name) => MOVES.has(name) && frames.some((other) => other[name] !== frame[name])));
    }),
    // The controls that say that they stop, hide or pause something.
    stoppers: () => remembered("once stoppers", null, () => page.all("button, input, summary, [role=button], [role=switch], [role=checkbox], label, a[href^='#'], a[href^='javascript:']").filter((element) => {
      const said = [element.getAttribute("aria-label"), element.getAttribute("title"), element.getAttribute("value"), element.getAttribute("alt"), element.textContent, ...[...element.querySelectorAll("[alt]")].map((each) => each.getAttribute("alt"))];
      return page.visibleByStyle(element) && said.some((text) => text && text.length < 40 && /정지|멈추|멈춤|중지|일시|그만|재생|움직임|애니메이션|\b(pause|stop|halt|freeze|play|hide (animation|motion)|animations?|motion)\b/i.test(text));
    })),
    stoppable: () => page.stoppers().length > 0,
    selector(element) {
      const parts = [];
      for (let each = element; each instanceof Element; each = parent(each)) {
        const name = each.getAttribute("id");
        if (name && count.get(name) === 1 && stays(name)) {
          parts.unshift(`#${CSS.escape(name)}`);
          break;
        }
        const above = parent(each);
        const twins = above ? [...children(above)].filter((other) => localName(other) === localName(each)) : [each];
        const place = twins.length > 1 ? `:nth-of-type(${twins.indexOf(each) + 1})` : "";
        parts.unshift(CSS.escape(localName(each)) + place);
      }
      return parts.join(" > ");
    },
  };
  drawn(page);
  colours(page);
  return page;
}
