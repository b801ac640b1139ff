// Sveltia speaks the language of the browser; the form that of its site. Looked at before anything of Sveltia is run.
const language = document.documentElement.lang === "en" ? "en-US" : "ko";
for (const [name, value] of [["language", language], ["languages", [language]]]) {
  Object.defineProperty(navigator, name, { configurable: true, get: () => value });
}
