// What rules that compare pages need to know of each: a function that gives plain data.
(page) => {
  // An address without what tells only a place on the page.
  const address = (href) => {
    try {
      const url = new URL(href, document.baseURI);
      return url.origin === location.origin ? url.pathname + url.search : url.href.split("#")[0];
    } catch { return ""; }
  };
  const main = document.querySelector("main, [role=main]");
  const said = (link) => (link.getAttribute("aria-label") ?? link.textContent).replace(/\s+/g, " ").trim();
  const helps = (link) => /^(?:tel|mailto|sms):/i.test(link.getAttribute("href")) || page.lexicon.find("help", said(link)) !== null;
  // 02-000-0000, (02) 000 0000, +82-2-000-0000, 1588-0000, 01632 960000; not 2026-11-27.
  const TELEPHONE = /(?:^|[^\d-])((?:\+\d{1,3}[-. ]\d{1,4}|\(?0\d{1,4}\)?)[-. ]?\s?\d{3,4}[-. ]\d{3,4}|0\d{3,4} \d{6}|1[5-9]\d\d-\d{4})(?![\d-])/;
  // The telephone number that an element has among its own words; "" for none, and for a link, which has its address.
  const telephone = (element) => {
    if (element.closest("a[href]")) return "";
    const own = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data).join(" ");
    return TELEPHONE.exec(own)?.[1].replace(/\D/g, "") ?? "";
  };
  const around = page.all("main, [role=main], a[href], p, li, dd, div, span, address, strong, small").filter((each) => each === main || (!main?.contains(each)
    && (each.matches("a[href]") ? !/^#/.test(each.getAttribute("href")) : telephone(each) !== "") && page.visibleByStyle(each)));
  const search = "input[type=search], [role=search], [role=searchbox], form[action*=search i], input[name=q], input[name=query]";
  const links = around.filter((each) => each === main || each.matches("a[href]"));
  const menus = page.all("nav, [role=navigation]").filter(page.visibleByStyle).slice(0, 20);
  return {
    title: document.title.replace(/\s+/g, " ").trim(),
    path: decodeURI(location.pathname),
    // Whether one can search from here, or is led to where one can.
    searches: page.all(`${search}, a[href], button`).some((each) => (each.matches(search) || page.lexicon.find("search", said(each)) !== null) && page.visibleByStyle(each)),
    // The addresses that it links to, places of its own left out.
    links: [...new Set(page.all("a[href], area[href]").filter((link) => !/^#/.test(link.getAttribute("href"))).slice(0, 5000).map((link) => address(link.getAttribute("href"))))],
    // What stands around the main content, in its order: addresses, "main" for that content; with a selector where it leads to help.
    around: around.slice(0, 150).map((each) => (each === main ? ["main", ""] : each.matches("a[href]") ? [address(each.getAttribute("href")), helps(each) ? page.selector(each) : ""] : [`tel:${telephone(each)}`, page.selector(each)])),
    // The links there that are in no menu, but for those to this page in other languages: each an address, a name, a selector.
    loose: links.filter((each) => each !== main && !each.closest("nav, [role=navigation]") && !each.hreflang && !each.lang).slice(0, 100).map((link) => [address(link.getAttribute("href")), said(link), page.selector(link)]),
    // The forms there: where they send what, the name of their button, a selector.
    forms: page.all("form").filter((form) => !main?.contains(form) && page.visibleByStyle(form)).slice(0, 10).flatMap((form) => {
      // By selectors: a field may be called "elements" or "action".
      const button = form.querySelector("button:not([type=button], [type=reset]), input[type=submit], input[type=image]");
      const fields = [...form.querySelectorAll("input[name], select[name], textarea[name]")].filter((each) => each !== button).map((each) => each.getAttribute("name")).sort();
      const way = [form.getAttribute("method") ?? "get", address(form.getAttribute("action") ?? "").split("?")[0], fields].join(" ").toLowerCase();
      return button && fields.length ? [[way, page.name(button), page.selector(button)]] : [];
    }),
    // Each: its name, its selector, and its links in their order, each an address, a name, a selector.
    menus: menus.map((menu) => [
      menu.getAttribute("aria-label") ?? document.getElementById(menu.getAttribute("aria-labelledby") ?? "")?.textContent.trim() ?? menu.id,
      page.selector(menu),
      [...menu.querySelectorAll("a[href]")].filter((link) => !/^#/.test(link.getAttribute("href"))).slice(0, 100)
        .map((link) => [address(link.getAttribute("href")), said(link), page.selector(link)]),
    ]),
  };
}
