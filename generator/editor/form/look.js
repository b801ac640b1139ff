// What check would say of a file, asked of hwanhi edit before it is saved, and the dialog in which people read it.

const made = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text, ...more });

/** A dialog with a sentence, parts below it, and buttons `[name, what to do]`; Escape does what the first one does. */
export function open(sentence, parts, buttons) {
  const dialog = made("dialog", "", { className: "refused" });
  dialog.setAttribute("role", "alertdialog");
  dialog.setAttribute("aria-labelledby", "refused");
  let chosen = buttons[0][1];
  dialog.append(made("p", sentence, { id: "refused" }), ...parts);
  const row = made("div", "", { className: "buttons-of-it" });
  for (const [name, does] of buttons) {
    const button = made("button", name, { type: "button" });
    button.addEventListener("click", () => {
      chosen = does;
      dialog.close();
    });
    row.append(button);
  }
  dialog.append(row);
  dialog.addEventListener("close", () => {
    dialog.remove();
    chosen();
  });
  // Keys are for this dialog alone: Sveltia closes its page at Escape.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
  row.firstChild.focus();
}

/** Whether a file is to be saved: at once where nothing is wrong with it, else as the person decides. */
export async function confirmed(path, text, words) {
  let found = null;
  try {
    const answer = await fetch("look", { method: "POST", body: JSON.stringify({ path, text }) });
    if (answer.ok) found = await answer.json();
  } catch {
    // The command was ended: told below.
  }
  if (found && !found.length) return true;
  return new Promise((resolve) => {
    const back = () => {
      resolve(false);
      lead(found?.find((each) => each.way.length)?.way ?? []);
    };
    const buttons = [[words.back, back], [words.anyway, () => resolve(true)]];
    if (!found) open(words.unlooked, [], buttons);
    else open(words.wrong.replace("{n}", found.length), [listed(found), made("p", words.wrong_about)], buttons);
  });
}

function listed(found) {
  const list = made("ul", "");
  for (const { place, message, help } of found) {
    const item = made("li", "");
    if (place) item.append(made("strong", place), made("br", ""));
    item.append(made("span", message), made("small", help));
    list.append(item);
  }
  return list;
}

/** Brings the field of a way into sight. Fields are made as one comes near them, those of closed parts when they are opened. */
function lead(way) {
  let tries = 60;
  const step = () => {
    for (let length = way.length; length > 0; length -= 1) {
      const field = document.querySelector(`[data-key-path="${CSS.escape(way.slice(0, length).join("."))}"]`);
      if (!field) continue;
      field.scrollIntoView({ block: "center" });
      field.querySelector("input, textarea, select, button[aria-expanded=false], button")?.focus({ preventScroll: true });
      return;
    }
    [...document.querySelectorAll("[data-key-path]")].at(-1)?.scrollIntoView();
    if ((tries -= 1)) requestAnimationFrame(step);
  };
  if (way.length) requestAnimationFrame(step);
}
