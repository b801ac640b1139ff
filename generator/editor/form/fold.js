// A text of several lines with a few words changed: the lines that did not change stay as they are.

const split = (written) => written.split(/\r?\n/);

/**
 * The lines of a value in a file, as `written`, that now says `after`; null where it is to be written in another way.
 * The first line is what stands in the line of its name: the sign of a block (`|`, `>-`), or the beginning of a plain text.
 */
export function refolded(written, node, after) {
  const lines = split(written);
  if (lines.length < 2 || after.split("\n").some((line) => line !== line.trim() || line.startsWith("#"))) return null;
  const pad = lines[1].slice(0, lines[1].length - lines[1].trimStart().length);
  const block = node.type?.startsWith("BLOCK");
  if (node.type === "BLOCK_LITERAL") {
    return [lines[0], ...after.split("\n").map((line) => (line ? pad + line : ""))];
  }
  if (node.type !== "BLOCK_FOLDED" && node.type !== "PLAIN") return null;
  const body = (block ? lines.slice(1) : lines).map((line) => line.trim());
  // Only of one paragraph is it known where its words are.
  if (body.join(" ") !== String(node.value).trim() || after.includes("\n")) return null;
  const made = folded(body, after);
  if (!block && made.some((line) => /^[-?:#]|: |:$| #/.test(line))) return null;
  return block ? [lines[0], ...made.map((line) => pad + line)] : [made[0], ...made.slice(1).map((line) => pad + line)];
}

function folded(body, after) {
  const head = [];
  let rest = after;
  while (head.length < body.length - 1 && rest.startsWith(`${body[head.length]} `)) {
    rest = rest.slice(body[head.length].length + 1);
    head.push(body[head.length]);
  }
  const tail = [];
  for (let at = body.length - 1; at > head.length && rest.endsWith(` ${body[at]}`); at -= 1) {
    rest = rest.slice(0, -body[at].length - 1);
    tail.unshift(body[at]);
  }
  return [...head, rest, ...tail].filter(Boolean);
}
