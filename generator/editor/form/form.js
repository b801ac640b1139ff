// The page /edit/: Sveltia CMS with the configuration of this site, and files that keep what people wrote.
import "./language.js";
import CMS from "@sveltia/cms";
import { carried, fromText, origin, TEXT, toText, Unreadable } from "./codec.js";
import { watch } from "./disk.js";

const told = await (await fetch("form.json")).json();
const { words } = told;

const disk = watch();

const unreadable = ({ message, line }) => words.unreadable.replace("{where}", words[message].replace("{line}", line));

/** Says why nothing was written. Sveltia says only that something went wrong; this stands before it. */
function refuse(why) {
  const dialog = document.createElement("dialog");
  dialog.className = "refused";
  dialog.setAttribute("role", "alertdialog");
  dialog.setAttribute("aria-labelledby", "refused");
  const text = Object.assign(document.createElement("p"), { id: "refused", textContent: why });
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: words.close });
  button.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  // Sveltia opens its own dialog a moment later: this one has to be on top of it.
  setTimeout(() => {
    document.body.append(dialog);
    dialog.append(text, button);
    dialog.showModal();
  }, 500);
  throw new Error(why);
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
      const read = origin(content);
      const before = disk.latest(read);
      let made;
      try {
        made = toText(content, shape, before, list);
      } catch {
        refuse(words.unwritten);
      }
      const kind = name.replace(/-list$/, "");
      if (before && !(await disk.holds(kind, content.id, before))) refuse(words.changed);
      if (!before && (await disk.has(kind, content.id))) refuse(words.exists);
      disk.wrote(read, made);
      return made;
    },
  });
}

document.getElementById("loading").remove();
CMS.init({ config: told.cms });
