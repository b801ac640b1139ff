// The page /edit/: Sveltia CMS with the configuration of this site, and files that keep what people wrote.
import "./language.js";
import CMS from "@sveltia/cms";
import { carried, fromText, origin, TEXT, toText, Unreadable } from "./codec.js";
import { watch } from "./disk.js";

const told = await (await fetch("form.json")).json();
const { words } = told;

const disk = watch();

const unreadable = ({ message, line }) => words.unreadable.replace("{where}", words[message].replace("{line}", line));

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
      if (content.hwanhi_closed) throw new Error(content.hwanhi_closed);
      const read = origin(content);
      const before = disk.latest(read);
      let made;
      try {
        made = toText(content, shape, before, list);
      } catch {
        throw new Error(words.unwritten);
      }
      const kind = name.replace(/-list$/, "");
      if (before && !(await disk.holds(kind, content.id, before))) throw new Error(words.changed);
      if (!before && (await disk.has(kind, content.id))) throw new Error(words.exists);
      disk.wrote(read, made);
      return made;
    },
  });
}

document.getElementById("loading").remove();
CMS.init({ config: told.cms });
