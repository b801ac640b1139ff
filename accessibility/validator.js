// One process for all pages: a line in with the text of a page as JSON, a line out with what html-validate says of it.
// It reads the text of the file, so that it sees what a browser mends before anybody can look at the document.
const {HtmlElement, HtmlValidate, StaticConfigLoader} = require("html-validate");
// Verdicts are kept under a sum of this file: another version of html-validate has to change it.
const VERSION = "10.17.0";
const found = require("html-validate/package.json").version;
if (found !== VERSION) throw new Error(`html-validate ${found} instead of ${VERSION}`);
const names = [
  "close-order", "void-content", "close-attr", "no-dup-attr", "deprecated", "element-permitted-content", "element-permitted-parent",
  "element-permitted-order", "element-permitted-occurrences", "element-required-ancestor",
];
const rules = Object.fromEntries(names.map(name => [name, "error"]));
const validator = new HtmlValidate(new StaticConfigLoader({root: true, elements: ["html5"], rules}));
// A selector costs as much as the page is deep and wide, and each mistake has one: as many as a person would follow.
const SHOWN = 100;
const selector = HtmlElement.prototype.generateSelector;
let left = SHOWN;
HtmlElement.prototype.generateSelector = function () {
  return left-- > 0 ? selector.call(this) : null;
};
const said = text => validator.validateStringSync(text).results.flatMap(result => result.messages)
  .map(each => ({rule: each.ruleId, line: each.line, column: each.column, message: each.message, context: typeof each.context === "object" && each.context || {}, selector: each.selector ?? ""}));

require("node:readline").createInterface({input: process.stdin}).on("line", line => {
  // A page could switch rules off by a comment that html-validate obeys.
  const text = JSON.parse(line).replaceAll("[html-validate-", "[html-validate_");
  left = SHOWN;
  let answer;
  try {
    answer = said(text);
  } catch (error) {
    // It calls itself for each level: some thousand tags that are never closed are more than it can take.
    answer = {error: String(error.message)};
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
