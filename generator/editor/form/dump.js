// What a form says, as new YAML in the style of the records: a group a line for each name, rows of a table in brackets.
import { scalar } from "./scalar.js";

const YES = "yes";
const NO = "no";

/** The text for a flag. */
export const flag = (value) => (value ? YES : NO);

/** Whether a mapping of `shape` says no more than its text, and so may stand as that text. */
export function alone(value, shape) {
  return Object.keys(value).length === 1 && value[shape.k] !== undefined;
}

/** What a shape with a choice of forms is written as: the value, and the shape of that form. */
export function form(value, shape) {
  if (shape.t === "alt") return alone(value, shape) ? [value[shape.k], { t: "text" }] : [value, shape.m];
  if (shape.t === "some") return value.length === 1 ? form(value[0], shape.i) : [value, { t: "list", i: shape.i }];
  if (shape.t === "own") return value.items ? [value.items, shape.i] : [value.choice, { t: "text" }];
  return [value, shape];
}

const isGroup = (shape) => ["map", "list", "rows"].includes(shape.t);

/** A value in brackets, or a single one. */
export function inline(given, of, options = {}) {
  const [value, shape] = form(given, of);
  const flow = { ...options, flow: true };
  if (shape.t === "map") {
    const inner = entries(value, shape).map(([name, each, to]) => `${name}: ${inline(each, to, flow)}`);
    return `{${inner.join(", ")}}`;
  }
  if (shape.t === "list") return `[${value.map((each) => inline(each, shape.i, flow)).join(", ")}]`;
  if (shape.t === "rows") return `[${value.map((row) => rowText(row)).join(", ")}]`;
  return single(value, shape, options);
}

/** Numbers stand in quotes, as records have them: another reader of YAML would take them for something else than what is printed. */
const cell = (text) => scalar(text, { flow: true, style: /^[-+]?[0-9][0-9.]*$/.test(text) ? "QUOTE_DOUBLE" : "PLAIN" });

export const rowText = (row) => `[${row.map(cell).join(", ")}]`;

export function single(value, shape, options = {}) {
  if (shape.t === "flag") return flag(value);
  if (shape.t === "number") return String(value);
  return scalar(value, options);
}

/** The names of a mapping that have a value, in the order of the contract. */
export function entries(value, shape) {
  return Object.entries(shape.f)
    .filter(([name]) => value[name] !== undefined)
    .map(([name, to]) => [name, value[name], to]);
}

/** `name: value`, the lines below the first one at `indent` and deeper. */
export function entry(name, value, of, indent, eol) {
  return `${name}:${behind(value, of, indent, eol)}`;
}

/** What stands behind the colon of a name in the column `indent`, with the blank or the line end before it. */
export function behind(given, of, indent, eol) {
  const [value, shape] = form(given, of);
  if (!isGroup(shape)) return ` ${single(value, shape, { indent, eol })}`;
  const pad = " ".repeat(indent + 2);
  return `${eol}${pad}${block(value, shape, indent + 2, eol)}`;
}

/** A value in lines, the first without its indent: as it stands behind a dash, whose item has the column `indent`. */
export function block(given, of, indent, eol) {
  const [value, shape] = form(given, of);
  const pad = " ".repeat(indent);
  if (shape.t === "map") {
    return entries(value, shape).map(([name, each, to]) => entry(name, each, to, indent, eol)).join(eol + pad);
  }
  if (shape.t === "list") return value.map((each) => `- ${block(each, shape.i, indent + 2, eol)}`).join(eol + pad);
  if (shape.t === "rows") return value.map((row) => `- ${rowText(row)}`).join(eol + pad);
  return single(value, shape, { indent: indent - 2, eol });
}
