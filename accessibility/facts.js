// What rules that compare pages need to know of each: a function that gives plain data.
(page) => {
  // An address without what tells only a place on the page.
  const address = (link) => {
    try {
      const url = new URL(link.getAttribute("href"), document.baseURI);
      return url.origin === location.origin ? url.pathname + url.search : url.href.split("#")[0];
    } catch { return ""; }
  };
  const main = document.querySelector("main, [role=main]");
  const said = (link) => (link.getAttribute("aria-label") ?? link.textContent).replace(/\s+/g, " ").trim();
  const helps = (link) => /^(?:tel|mailto|sms):/i.test(link.getAttribute("href")) || page.lexicon.find("help", said(link)) !== null;
  const around = page.all("main, [role=main], a[href]").filter((each) => each === main || (!main?.contains(each) && each.matches("a[href]") && !/^#/.test(each.getAttribute("href")) && page.visibleByStyle(each)));
  const menus = page.all("nav, [role=navigation]").filter(page.visibleByStyle).slice(0, 20);
  return {
    title: document.title.replace(/\s+/g, " ").trim(),
    path: decodeURI(location.pathname),
    // The addresses that it links to, places of its own left out.
    links: [...new Set(page.all("a[href], area[href]").filter((link) => !/^#/.test(link.getAttribute("href"))).slice(0, 5000).map(address))],
    // What stands around the main content, in its order: addresses, "main" for that content; with a selector where it leads to help.
    around: around.slice(0, 150).map((each) => (each === main ? ["main", ""] : [address(each), helps(each) ? page.selector(each) : ""])),
    // The links there that are in no menu, but for those to this page in other languages: each an address, a name, a selector.
    loose: around.filter((each) => each !== main && !each.closest("nav, [role=navigation]") && !each.hreflang && !each.lang).slice(0, 100).map((link) => [address(link), said(link), page.selector(link)]),
    // Each: its name, its selector, and its links in their order, each an address, a name, a selector.
    menus: menus.map((menu) => [
      menu.getAttribute("aria-label") ?? document.getElementById(menu.getAttribute("aria-labelledby") ?? "")?.textContent.trim() ?? menu.id,
      page.selector(menu),
      [...menu.querySelectorAll("a[href]")].filter((link) => !/^#/.test(link.getAttribute("href"))).slice(0, 100)
        .map((link) => [address(link), said(link), page.selector(link)]),
    ]),
  };
}
