// From a file to what the form shows, and back: the file as it was, with what was changed in the form.
import { isMap, isSeq, parseDocument, visit } from "yaml";
import { block } from "./dump.js";
import { Merge } from "./merge.js";
import { meant, same, view } from "./view.js";

/** The name under which an entry of the form carries the text that it was read from. No field of a contract has it. */
export const TEXT = "hwanhi_text";

/** A text as the form carries it: Sveltia takes blanks off the ends of values, and puts letters together. */
export const carried = (text) => JSON.stringify(text).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The text that an entry was read from; empty for a new one. */
export const origin = (content) => (content[TEXT] ? JSON.parse(content[TEXT]) : "");

const OPTIONS = { schema: "failsafe", keepSourceTokens: true, uniqueKeys: true, logLevel: "error" };

/** Why a file is not shown, by the name of its words; `line` where it is known. */
export class Unreadable extends Error {
  constructor(why, line = 0) {
    super(why);
    this.line = line;
  }
}

function parsed(text) {
  // A file in another encoding would be written back without its letters.
  if (text.includes("\ufffd")) throw new Unreadable("encoding");
  const doc = parseDocument(text, OPTIONS);
  if (doc.errors.length) throw new Unreadable("line", doc.errors[0].linePos?.[0].line ?? 1);
  if (/[&*!]/.test(text) && hasMarks(doc)) throw new Unreadable("marks");
  return doc;
}

/** Anchors, aliases and tags: the reader of records refuses them, so the form does. */
function hasMarks(doc) {
  let found = false;
  const look = (_, node) => {
    found ||= Boolean(node.anchor || node.tag);
  };
  visit(doc, { Alias: () => { found = true; }, Node: look });
  return found;
}

/** What the form shows of a file of one record, or with `list` of many. Throws Unreadable. */
export function fromText(text, shape, list = false) {
  const doc = parsed(text);
  const root = doc.contents;
  if (list ? !isSeq(root) : !isMap(root)) throw new Unreadable(isSeq(root) ? "list" : "root");
  const shown = list ? { records: view(root, { t: "list", i: shape }) } : view(root, shape);
  return { ...shown, [TEXT]: carried(text) };
}

/** The text of a file with what the form says; `before` is the text that it was read from, empty for a new one. */
export function toText(content, shape, before = origin(content), list = false) {
  const whole = list ? { t: "list", i: shape } : shape;
  const wanted = meant(list ? content.records : content, whole);
  if (!before.trim()) return `${block(wanted ?? {}, whole, 0, "\n")}\n`;
  const root = parsed(before).contents;
  if (same(meant(view(root, whole), whole), wanted)) return before;
  const merge = new Merge(before);
  merge.value(root, whole, wanted ?? (list ? [] : {}), 0, false);
  const made = merge.result();
  // Whatever went wrong on the way, nothing else than what the form says is ever written.
  let read;
  try {
    read = meant(view(parsed(made).contents, whole), whole);
  } catch {
    read = null;
  }
  if (!same(read, wanted)) throw new Error("unwritten");
  return made;
}
