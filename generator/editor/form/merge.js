// A file with what was changed in the form, and all else as people wrote it: only the characters of what changed are replaced.
import { isMap, isScalar, isSeq } from "yaml";
import { steps } from "./align.js";
import { refolded } from "./fold.js";
import { behind, block, entry, flag, form, inline, rowText, single } from "./dump.js";
import { meant, pairOf, same, Unshown, view, withheld } from "./view.js";

/** Collects what is to be replaced in one text. */
export class Merge {
  constructor(text) {
    this.text = text;
    this.eol = text.includes("\r\n") ? "\r\n" : "\n";
    this.edits = [];
  }

  result() {
    let made = this.text;
    for (const { start, end, text } of [...this.edits].sort((a, b) => b.start - a.start || b.end - a.end || b.order - a.order)) {
      made = made.slice(0, start) + text + made.slice(end);
    }
    return made;
  }

  replace(start, end, text) {
    this.edits.push({ start, end, text, order: this.edits.length });
  }

  column(at) {
    return at - (this.text.lastIndexOf("\n", at - 1) + 1);
  }

  /** Whether only blanks stand before a place in its line. */
  begins(at) {
    return this.text.slice(at - this.column(at), at).trim() === "";
  }

  lineEnd(at) {
    const found = this.text.indexOf("\n", at);
    const end = found < 0 ? this.text.length : found;
    return this.text[end - 1] === "\r" && end > at ? end - 1 : end;
  }

  /** The end of the last character that belongs to a value. */
  end(node) {
    if (isMap(node) && !node.flow && node.items.length) {
      const last = node.items[node.items.length - 1];
      return this.pairEnd(last);
    }
    if (isSeq(node) && !node.flow && node.items.length) {
      const last = node.items[node.items.length - 1];
      return Math.max(this.end(last), this.dash(node, node.items.length - 1) + 1);
    }
    let end = node.range[1];
    while (end > node.range[0] && /\s/.test(this.text[end - 1])) end -= 1;
    return end;
  }

  colon(pair) {
    return this.text.indexOf(":", pair.key.range[1]) + 1;
  }

  pairEnd(pair) {
    const colon = this.colon(pair);
    return pair.value?.range ? Math.max(colon, this.end(pair.value)) : colon;
  }

  dash(seq, at) {
    const token = seq.srcToken.items[at].start.find((each) => each.type === "seq-item-ind");
    return token.offset;
  }

  /** Changes `node`, which shows `before`, so that it says `after`; `indent` is the column of what it belongs to. */
  value(node, shape, after, indent, flow) {
    if (shape.t === "alt" || shape.t === "some" || shape.t === "own") {
      this.choice(node, shape, after, indent, flow);
    } else if (shape.t === "map" && isMap(node)) this.map(node, shape, after, flow);
    else if (shape.t === "list" && isSeq(node)) this.list(node, shape.i, after, flow);
    else if (shape.t === "rows" && isSeq(node)) this.rows(node, after, flow);
    else if (["text", "flag", "number"].includes(shape.t) && isScalar(node) && node.range[1] > node.range[0]) {
      this.scalar(node, shape, after, indent, flow);
    } else return false;
    return true;
  }

  choice(node, shape, after, indent, flow) {
    if (shape.t === "some" && isSeq(node)) return this.list(node, shape.i, after, flow);
    if (shape.t === "alt" && isMap(node)) {
      // A mapping stays one, unless it has to say more than its text and no longer does.
      const lacks = (shape.m.r ?? []).some((name) => name !== shape.k && after[name] === undefined && !unknown(node, shape.m, name));
      const [, chosen] = form(after, shape);
      if (chosen.t !== "text" || !lacks || foreign(node, shape.m)) return this.map(node, shape.m, after, flow);
    }
    const [value, chosen] = form(after, shape);
    if (!this.value(node, chosen, value, indent, flow)) throw new Replace(value, chosen);
    return undefined;
  }

  scalar(node, shape, after, indent, flow) {
    const lines = shape.t === "text" && !flow && refolded(this.text.slice(node.range[0], this.end(node)), node, after);
    if (lines) {
      this.replace(node.range[0], this.end(node), lines.join(this.eol));
      return;
    }
    const text = single(after, shape, { flow, style: node.type, indent, eol: this.eol });
    this.replace(node.range[0], this.end(node), text);
  }

  map(node, shape, after, flow) {
    const names = Object.keys(shape.f);
    const gone = [];
    const closed = withheld(node, shape);
    for (const name of names) {
      const inner = shape.f[name];
      const pair = pairOf(node, name);
      const wanted = after[name];
      if (!pair || (closed.includes(name) && wanted === undefined)) continue;
      let shown;
      try {
        shown = view(pair.value, inner);
      } catch (error) {
        if (!(error instanceof Unshown)) throw error;
        // Nothing was shown of it: where nothing was written, it stays.
        if (wanted === undefined) continue;
      }
      if (same(meant(shown, inner), wanted)) continue;
      if (wanted === undefined && inner.t === "flag") this.put(pair, inner, false, flow);
      else if (wanted === undefined) gone.push(pair);
      else this.put(pair, inner, wanted, flow);
    }
    const more = names.filter((name) => after[name] !== undefined && !pairOf(node, name));
    // Nothing of it is left: it is written anew.
    if (gone.length === node.items.length && more.length) throw new Replace(after, shape);
    for (const pair of gone) this.drop(node, pair, gone);
    this.add(node, shape, after, flow, gone);
  }

  /** Puts a value behind the colon of a pair. */
  put(pair, shape, wanted, flow) {
    const indent = this.column(pair.key.range[0]);
    try {
      if (shape.t === "flag" && isScalar(pair.value) && pair.value.range[1] > pair.value.range[0]) {
        this.replace(pair.value.range[0], this.end(pair.value), flag(wanted));
        return;
      }
      if (pair.value && this.value(pair.value, shape, wanted, indent, flow || isFlow(pair.value))) return;
    } catch (error) {
      if (!(error instanceof Replace)) throw error;
    }
    const text = flow ? ` ${inline(wanted, shape)}` : behind(wanted, shape, indent, this.eol);
    this.replace(this.colon(pair), this.pairEnd(pair), text);
  }

  /** Takes pairs of a mapping away, those that are `gone`. */
  drop(node, pair, gone) {
    const at = node.items.indexOf(pair);
    const next = node.items.slice(at + 1).find((each) => !gone.includes(each));
    this.take(node, pair.key.range[0], this.pairEnd(pair), {
      next: node.items[at + 1]?.key.range[0],
      last: !next,
      before: at > 0 ? this.pairEnd(node.items[at - 1]) : undefined,
      empty: gone.length === node.items.length ? "{}" : "",
    });
  }

  /** Takes `start` to `end` out of a group, with its comma or its line. */
  take(node, start, end, { next, last, before, empty }) {
    if (node.flow) {
      if (next !== undefined && !last) this.replace(start, next, "");
      else if (before !== undefined) this.replace(before, end, "");
      else this.replace(start, end, "");
      return;
    }
    if (this.begins(start)) {
      const line = start - this.column(start);
      const to = this.lineEnd(end);
      const stop = Math.min(this.text.length, to + (this.text.startsWith(this.eol, to) ? this.eol.length : 0));
      this.replace(empty ? start : line, empty ? end : stop, empty);
      return;
    }
    // Behind a dash: what comes next moves up, with the comments before it.
    if (next === undefined) this.replace(start, end, empty || "{}");
    else {
      const to = this.lineEnd(end);
      const rest = this.text.slice(to, next);
      this.replace(start, next, rest.trim() ? rest.trimStart() : "");
    }
  }

  /** Puts names into a mapping that it does not have yet, each behind the one before it in the contract. */
  add(node, shape, after, flow, gone) {
    const there = node.items.filter((pair) => !gone.includes(pair));
    let behindPair = null;
    const waiting = [];
    for (const name of Object.keys(shape.f)) {
      const pair = pairOf(node, name);
      if (pair) {
        if (!gone.includes(pair)) behindPair = pair;
        continue;
      }
      if (after[name] === undefined) continue;
      waiting.push([behindPair, name]);
    }
    for (const [pair, name] of waiting) {
      if (node.flow || flow) {
        const text = `${name}: ${inline(after[name], shape.f[name])}`;
        if (pair) this.replace(this.pairEnd(pair), this.pairEnd(pair), `, ${text}`);
        else if (there.length) this.replace(there[0].key.range[0], there[0].key.range[0], `${text}, `);
        else this.replace(node.range[0] + 1, node.range[0] + 1, text);
        continue;
      }
      const first = node.items[0].key.range[0];
      const indent = this.column(first);
      const text = entry(name, after[name], shape.f[name], indent, this.eol);
      const pad = " ".repeat(indent);
      if (pair) {
        const at = this.lineEnd(this.pairEnd(pair));
        this.replace(at, at, this.eol + pad + text);
      } else this.replace(first, first, text + this.eol + pad);
    }
  }

  list(node, shape, after, flow) {
    const olds = node.items.map((item) => meant(view(item, shape), shape));
    const items = {
      dump: (value, indent) => block(value, shape, indent, this.eol),
      inline: (value) => inline(value, shape),
      put: (item, value, indent, inside) => {
        try {
          if (item && this.value(item, shape, value, indent, inside || isFlow(item))) return true;
        } catch (error) {
          if (!(error instanceof Replace)) throw error;
        }
        return false;
      },
    };
    this.sequence(node, olds, after, items, flow);
  }

  rows(node, after, flow) {
    const olds = node.items.map((row) => row.items.map((cell) => (cell.value == null ? "" : String(cell.value))));
    const items = {
      dump: (row) => rowText(row),
      inline: (row) => rowText(row),
      put: (item, row, indent, inside) => {
        if (item.items.length !== row.length || item.items.some((cell) => !isScalar(cell) || cell.range[1] === cell.range[0])) return false;
        item.items.forEach((cell, at) => {
          if (String(cell.value).trim() !== row[at]) {
            this.scalar(cell, { t: "text" }, row[at], this.column(cell.range[0]), inside || item.flow);
          }
        });
        return true;
      },
    };
    this.sequence(node, olds.map((row) => row.map((cell) => cell.trim())), after, items, flow);
  }

  sequence(node, olds, after, items, flow) {
    const key = (value) => JSON.stringify(value ?? null);
    const [one, other] = [olds.map(key), after.map(key)];
    const found = steps(one, other);
    const gone = found.filter((each) => each.new === null).map((each) => each.old);
    const inFlow = node.flow || flow;
    let before = null;
    for (const step of found) {
      if (step.old !== null && step.new !== null) {
        if (!step.keep) this.item(node, step.old, after[step.new], items, inFlow);
        before = step.old;
      } else if (step.new !== null) this.insert(node, before, after[step.new], items, inFlow, { olds: one, gone, found });
      else this.remove(node, step.old, gone, after.length === 0);
    }
  }

  item(node, at, value, items, flow) {
    const item = node.items[at];
    const indent = flow ? 0 : this.column(this.dash(node, at));
    if (items.put(item, value, indent, flow)) return;
    const text = flow ? items.inline(value) : items.dump(value, indent + 2);
    const start = item.range[0];
    if (item.range[1] > item.range[0]) this.replace(start, this.end(item), text);
    else this.replace(this.dash(node, at) + 1, this.dash(node, at) + 1, ` ${text}`);
  }

  insert(node, before, value, items, flow, { olds, gone }) {
    if (flow) {
      const text = items.inline(value);
      if (before !== null) this.replace(this.end(node.items[before]), this.end(node.items[before]), `, ${text}`);
      else if (node.items.length > gone.length) this.replace(node.items[0].range[0], node.items[0].range[0], `${text}, `);
      else this.replace(node.range[0] + 1, node.range[0] + 1, text);
      return;
    }
    const dash = this.dash(node, 0);
    const pad = " ".repeat(this.column(dash));
    // One that was moved takes its lines along.
    const moved = gone.find((at) => olds[at] === JSON.stringify(value));
    const text = moved === undefined ? `- ${items.dump(value, this.column(dash) + 2)}` : this.lines(node, moved);
    if (before !== null) {
      const at = this.lineEnd(Math.max(this.end(node.items[before]), this.dash(node, before) + 1));
      this.replace(at, at, this.eol + pad + text);
    } else this.replace(dash, dash, text + this.eol + pad);
  }

  lines(node, at) {
    return this.text.slice(this.dash(node, at), this.lineEnd(this.end(node.items[at])));
  }

  remove(node, at, gone, all) {
    const item = node.items[at];
    const rest = node.items.slice(at + 1).findIndex((_, index) => !gone.includes(at + 1 + index));
    const start = node.flow ? item.range[0] : this.dash(node, at);
    const next = node.items[at + 1];
    this.take(node, start, Math.max(this.end(item), start + 1), {
      next: next && (node.flow ? next.range[0] : this.dash(node, at + 1)),
      last: rest < 0,
      before: at > 0 ? this.end(node.items[at - 1]) : undefined,
      empty: all && gone.length === node.items.length && at === gone[0] ? "[]" : "",
    });
  }
}

/** Thrown where a value gets another form, so that its place is written anew. */
class Replace extends Error {
  constructor(value, shape) {
    super();
    Object.assign(this, { value, shape });
  }
}

const isFlow = (node) => Boolean(node?.flow);

/** Whether a mapping holds names of which the form knows nothing. */
function foreign(node, shape) {
  return node.items.some((pair) => !(String(pair.key?.value) in shape.f));
}

function unknown(node, shape, name) {
  return !(name in shape.f) && Boolean(pairOf(node, name));
}
