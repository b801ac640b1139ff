// What rules ask about the document: a function that makes `page` for one state. Everything that costs is remembered.
// Where axe-core has it, it is axe-core's: its virtual tree is up while the rules run.
() => {
  const memory = new Map();
  const remembered = (key, element, make) => {
    if (!memory.has(key)) memory.set(key, new Map());
    const known = memory.get(key);
    if (!known.has(element)) known.set(element, make(element));
    return known.get(element);
  };
  const node = (element) => axe.utils.getNodeFromTree(element);
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
  const page = {
    children, parent, localName, id,
    all: (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]),
    once: (key, make) => remembered(`once ${key}`, null, make),
    node,
    // Drawn where somebody can scroll to it.
    visible: (element) => remembered("visible", element, () => Boolean(node(element)) && axe.commons.dom.isVisibleOnScreen(node(element))),
    // In the accessibility tree.
    exposed: (element) => remembered("exposed", element, () => Boolean(node(element)) && axe.commons.dom.isVisibleToScreenReaders(node(element))),
    name: (element) => remembered("name", element, () => (node(element) ? axe.commons.text.accessibleTextVirtual(node(element)) : "").replace(/\s+/g, " ").trim()),
    role: (element) => remembered("role", element, () => node(element) ? axe.commons.aria.getRole(node(element)) : null),
    // What is seen of its text.
    text: (element) => remembered("text", element, () => (node(element) ? axe.commons.text.visibleVirtual(node(element), false) : "").replace(/\s+/g, " ").trim()),
    focusable: (element) => remembered("focusable", element, () => Boolean(node(element)) && axe.commons.dom.isFocusable(node(element))),
    tabbable: (element) => remembered("tabbable", element, () => Boolean(node(element)) && axe.commons.dom.isInTabOrder(node(element)) && page.visibleByStyle(element)),
    visibleByStyle: (element) => element.checkVisibility({ visibilityProperty: true }),
    style: (element) => remembered("style", element, () => getComputedStyle(element)),
    box: (element) => remembered("box", element, () => element.getBoundingClientRect()),
    selector(element) {
      const parts = [];
      for (let each = element; each instanceof Element; each = parent(each)) {
        const name = each.getAttribute("id");
        if (name && count.get(name) === 1) {
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
  return page;
}
