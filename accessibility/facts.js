// What rules that compare pages need to know of each: a function that gives plain data.
(page) => ({
  title: document.title.replace(/\s+/g, " ").trim(),
})
