// What a form shows of a tree of YAML, by the shape that its contract gives it, and what of it can be compared.
//
// Shapes (made by generator/editor/fields.py):
//   {t: "text"}, {t: "flag"}, {t: "number"}
//   {t: "map", f: {name: shape}, r: [required names]}
//   {t: "list", i: shape}, {t: "rows"}: rows of cells, one text
//   {t: "alt", k: name, m: map}: a text, or a mapping in which the text has the name k
//   {t: "some", i: shape}: one, or a list of them
//   {t: "own", i: list}: a word (`choice`), or a list (`items`)
import { isMap, isScalar, isSeq } from "yaml";

const YES = /^(?:yes|true|예|네|y|on)$/i;
const NO = /^(?:no|false|아니오|아니요|n|off)$/i;

/** Thrown where the file holds something else than the contract expects: the form shows nothing, and leaves it alone. */
export class Unshown extends Error {}

function textOf(node) {
  if (node == null) return "";
  if (!isScalar(node)) throw new Unshown();
  return node.value == null ? "" : String(node.value);
}

export function pairOf(map, name) {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === name);
}

/** The names that a record withholds. What stands there need not keep to its field, and is nobody's to read: it is not shown. */
export function withheld(map, shape) {
  const entries = pairOf(map, "withheld")?.value;
  const named = isSeq(entries) ? entries.items.filter(isMap).map((entry) => textOf(pairOf(entry, "field")?.value)) : [];
  return named.filter((name) => shape.f[name] && !shape.r?.includes(name));
}

const escaped = (cell) => cell.replace(/[\\|]/g, "\\$&").replaceAll("\n", "\\n");

/** A row of cells from a line: by tabs, as a spreadsheet gives them, or by bars. */
export function cellsOf(line) {
  if (line.includes("\t")) return line.split("\t").map((cell) => cell.trim());
  const cells = [""];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === "\\" && at + 1 < line.length) {
      at += 1;
      cells[cells.length - 1] += line[at] === "n" ? "\n" : line[at];
    } else if (sign === "|") cells.push("");
    else cells[cells.length - 1] += sign;
  }
  return cells.map((cell) => cell.trim());
}

/** The value in the form. Throws Unshown. */
export function view(node, shape) {
  switch (shape.t) {
    case "text":
      return textOf(node);
    case "flag": {
      const text = textOf(node).trim();
      if (YES.test(text)) return true;
      if (NO.test(text) || text === "") return false;
      throw new Unshown();
    }
    case "number": {
      const text = textOf(node).trim();
      if (text === "") return undefined;
      if (!/^-?[0-9]{1,15}$/.test(text)) throw new Unshown();
      return Number(text);
    }
    case "rows": {
      if (!isSeq(node)) throw new Unshown();
      return node.items
        .map((row) => {
          if (!isSeq(row)) throw new Unshown();
          return row.items.map((cell) => escaped(textOf(cell))).join(" | ");
        })
        .join("\n");
    }
    case "list":
      if (!isSeq(node)) throw new Unshown();
      return node.items.map((item) => view(item, shape.i));
    case "some":
      return isSeq(node) ? view(node, { t: "list", i: shape.i }) : [view(node, shape.i)];
    case "own":
      return isSeq(node) ? { choice: "", items: view(node, shape.i) } : { choice: textOf(node), items: [] };
    case "alt":
      return isMap(node) ? view(node, shape.m) : { [shape.k]: textOf(node) };
    case "map": {
      if (!isMap(node)) throw new Unshown();
      const found = {};
      const closed = withheld(node, shape);
      for (const [name, inner] of Object.entries(shape.f)) {
        const pair = pairOf(node, name);
        if (!pair || closed.includes(name)) continue;
        try {
          const value = view(pair.value, inner);
          if (value !== undefined) found[name] = value;
        } catch (error) {
          if (!(error instanceof Unshown)) throw error;
        }
      }
      return found;
    }
    default:
      throw new Error(shape.t);
  }
}

/** A value of the form as it is compared and written: nothing empty in it. `undefined` where there is nothing. */
export function meant(value, shape) {
  if (value === undefined || value === null) return undefined;
  const some = (list) => (list.length ? list : undefined);
  switch (shape.t) {
    case "text": {
      const text = String(value).replaceAll("\r\n", "\n").trim();
      return text === "" ? undefined : text;
    }
    case "flag":
      return value === true ? true : undefined;
    case "number":
      return value === "" || Number.isNaN(Number(value)) ? undefined : Number(value);
    case "rows":
      return some(String(value).split(/\r?\n/).filter((line) => line.trim()).map(cellsOf));
    case "list":
    case "some": {
      const list = Array.isArray(value) ? value : [value];
      return some(list.map((item) => meant(item, shape.i)).filter((item) => item !== undefined));
    }
    case "own": {
      const choice = String(value.choice ?? "").trim();
      const items = meant(value.items, shape.i);
      return choice || items ? { ...(choice && { choice }), ...(items && { items }) } : undefined;
    }
    case "alt":
      return meant(typeof value === "string" ? { [shape.k]: value } : value, shape.m);
    case "map": {
      const found = {};
      for (const [name, inner] of Object.entries(shape.f)) {
        const each = meant(value[name], inner);
        if (each !== undefined) found[name] = each;
      }
      return Object.keys(found).length ? found : undefined;
    }
    default:
      throw new Error(shape.t);
  }
}

export function same(one, other) {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
  }
  return value;
}
