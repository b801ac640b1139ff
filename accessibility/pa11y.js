// The configuration of pa11y-ci as a program, which is one of its two forms: the settings that `settings.json` beside it holds,
// and pages that are prepared as for the other engines. pa11y itself would run its scripts in the reach of the page's own, and
// wait for half a second of silence on the network that some pages never keep. Who reads it says which version it is, in the file
// `version`: to be asked for that alone costs node another start.
"use strict";
const { readFileSync, realpathSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");

module.exports = (file) => {
  const { modules, source, version, ...settings } = JSON.parse(readFileSync(file, "utf-8"));
  writeFileSync(version, createRequire(realpathSync(modules))("../package.json").version);
  const puppeteer = createRequire(modules)("puppeteer");
  const launch = puppeteer.launch;
  puppeteer.launch = async (...options) => {
    const browser = await launch(...options);
    const newPage = browser.newPage.bind(browser);
    browser.newPage = async () => prepared(await newPage(), source);
    return browser;
  };
  return settings;
};

// A page whose scripts cannot reach those of pa11y: what they do to Array.prototype or call `define` is none of its business.
function prepared(page, source) {
  const goto = page.goto.bind(page);
  const inside = (...said) => page.mainFrame().isolatedRealm().evaluate(...said);
  page.evaluate = async (...said) => {
    const answer = await inside(...said);
    // By where the document came from, whatever it has done to its own address since (history.replaceState).
    if (answer?.pageUrl) answer.pageUrl = await inside(() => performance.getEntriesByType("navigation")[0].name);
    return answer;
  };
  page.goto = async (url, options) => {
    const answer = await goto(url, { ...options, waitUntil: "load" });
    await inside(source);
    return answer;
  };
  return page;
}
