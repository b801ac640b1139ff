// Every file as the form shows it and writes it again, and after each single change: node edits.mjs EVERY < jobs.json
// Given are {shapes, jobs}; a job is {path, text, shape, list}, its shape one of these; of the changes each EVERYth is tried. Prints what went wrong, and how much was tried.
import { readFileSync } from "node:fs";
import { fromText, toText } from "../../generator/editor/form/codec.js";
import { meant, same } from "../../generator/editor/form/view.js";

const every = Number(process.argv[2] ?? 1);
const copy = (value) => JSON.parse(JSON.stringify(value));
// What breaks YAML where it is written without care, and what does not.
const TEXTS = [(text) => `${text} 고침: # [a] {b} "c" 'd' | -`, () => "다른 글", () => "- 예, no: 3"];

/** The ways to each value, with its changes; `lines` how many lines of the file may change, null where whole items come or go. */
function* changes(value, shape, way = []) {
  if (value === undefined) return;
  switch (shape.t) {
    case "text":
      for (const change of TEXTS) yield { way, change, one: true };
      yield { way, change: () => "" };
      break;
    case "flag":
      yield { way, change: (flag) => !flag, one: true };
      break;
    case "number":
      yield { way, change: (number) => number + 1, one: true };
      break;
    case "rows":
      yield { way, change: (rows) => rows.replace(/^[^|\n]*/, "바꾼 칸 "), one: true };
      yield { way, change: (rows) => `${rows}\n${rows.split("\n")[0]}` };
      break;
    case "map":
      for (const [name, inner] of Object.entries(shape.f)) yield* changes(value[name], inner, [...way, name]);
      break;
    case "alt":
      yield* changes(value, shape.m, way);
      break;
    case "own":
      yield* changes(value.items, shape.i, [...way, "items"]);
      break;
    default:
      for (let at = 0; at < value.length; at += 1) yield* changes(value[at], shape.i, [...way, at]);
      yield { way, change: (list) => list.slice(0, -1) };
      yield { way, change: (list) => list.slice(1) };
      yield { way, change: (list) => [...list, list[0]] };
      yield { way, change: (list) => [...list].reverse() };
  }
}

function put(tree, way, change) {
  let at = tree;
  for (const step of way.slice(0, -1)) at = at[step];
  at[way.at(-1)] = change(at[way.at(-1)]);
}

/** How many lines differ, and whether all others are as before. */
function differing(before, after) {
  const [one, other] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return Math.max(one.length, other.length) - head - tail;
}

const comments = (text) => text.split("\n").filter((line) => /^\s*#/.test(line)).map((line) => line.trim());

const found = { files: 0, edits: 0, wrong: [] };
let turn = 0;
const { shapes, jobs } = JSON.parse(readFileSync(0, "utf8"));
for (const { path, text, shape: named, list } of jobs) {
  const shape = shapes[named];
  found.files += 1;
  const whole = list ? { t: "list", i: shape } : shape;
  const part = (shown) => meant(list ? shown.records : shown, whole);
  const shown = fromText(text, shape, list);
  if (toText(copy(shown), shape, text, list) !== text) found.wrong.push(`${path}: not the same`);
  for (const { way, change, one } of changes(list ? shown.records : shown, whole, list ? ["records"] : [])) {
    turn += 1;
    if (turn % every) continue;
    const edited = copy(shown);
    put(edited, way, change);
    if (same(part(edited), part(shown))) continue;
    found.edits += 1;
    try {
      const made = toText(edited, shape, text, list);
      // A text over several lines is one value; that it is written anew is all that can be asked.
      const wide = one && differing(text, made) > 1 && !/\n/.test(String(way.reduce((at, step) => at[step], shown)));
      if (wide && !path.startsWith("wide")) found.wrong.push(`${path}: ${way.join(".")}: ${differing(text, made)} lines`);
      const kept = comments(made);
      if (one && comments(text).some((line) => !kept.includes(line))) found.wrong.push(`${path}: ${way.join(".")}: comment lost`);
    } catch (error) {
      found.wrong.push(`${path}: ${way.join(".")}: ${error.message}`);
    }
  }
}
console.log(JSON.stringify(found));
