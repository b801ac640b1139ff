// The page /edit/: Sveltia CMS with the configuration of this site, and files that keep what people wrote.
import "./language.js";
import CMS from "@sveltia/cms";
import { carried, fromText, origin, TEXT, toText, Unreadable } from "./codec.js";
import { watch } from "./disk.js";
import { confirmed, open } from "./look.js";

const told = await (await fetch("form.json")).json();
const { words } = told;

const disk = watch();

const unreadable = ({ message, line }) => words.unreadable.replace("{where}", words[message].replace("{line}", line));

/** Thrown where nothing is to be saved and the person knows why: Sveltia then says nothing of its own (bundle.mjs). */
class Told extends Error {
  hwanhi = true;
}

/** Says why nothing was written. */
function refuse(why) {
  open(why, [], [[words.close, () => {}]]);
  throw new Told(why);
}

/** What a browser holds in a field of dates or numbers that is neither: it has no value then, and would be saved as nothing. */
function refuseUnread() {
  const input = [...document.querySelectorAll("input")].find((each) => each.validity.badInput);
  if (!input) return;
  const name = document.getElementById(input.getAttribute("aria-labelledby"))?.textContent.trim() ?? "";
  refuse(words.date.replace("{field}", name));
}

for (const [name, { shape, list, named }] of Object.entries(told.formats)) {
  CMS.registerCustomFormat(name, "yml", {
    fromFile(text) {
      try {
        return { ...fromText(text, shape, list), hwanhi_form: list ? "many" : "one" };
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        // It stands in the list, so that it is known of, and no new record takes its name.
        const why = error.message === "list" ? words.many : unreadable(error);
        return { [named]: why, [TEXT]: carried(text), hwanhi_closed: why, hwanhi_form: "one" };
      }
    },
    async toFile(content) {
      if (content.hwanhi_closed) refuse(content.hwanhi_closed);
      refuseUnread();
      const read = origin(content);
      const before = disk.latest(read);
      let made;
      try {
        made = toText(content, shape, before, list);
      } catch {
        refuse(words.unwritten);
      }
      const kind = name.replace(/-list$/, "");
      const file = before ? await disk.holding(kind, content.id, before) : `${content.id}.yml`;
      if (file === null) refuse(words.changed);
      if (!before && (await disk.has(kind, content.id))) refuse(words.exists);
      if (told.local && file && !(await confirmed(`data/${kind}/${file}`, made, words))) throw new Told();
      disk.wrote(read, made);
      return made;
    },
  });
}

document.getElementById("loading").remove();
// In the place of a button that could do nothing (bundle.mjs).
window.hwanhiDelete = () => {
  const kind = location.hash.match(/collections\/([a-z0-9-]+)/)?.[1] ?? "task";
  const why = words.delete.replace("{reference}", `${kind}/example`).replace("{file}", `data/${kind}/example.yml`);
  open(why, [], [[words.close, () => {}]]);
};
CMS.init({ config: told.cms });
