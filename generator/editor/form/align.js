// Which items of a list are still there: a longest common subsequence, and beside it what was changed, added, taken away.

/**
 * Steps from the items `olds` to `news`, both as texts: `{keep, old, new}`; `old` is null for one that was added, `new` for one
 * that was taken away. Between items that stayed, the first changed one is the first new one, and so on.
 */
export function steps(olds, news) {
  let head = 0;
  while (head < olds.length && head < news.length && olds[head] === news[head]) head += 1;
  let tail = 0;
  while (
    tail < olds.length - head && tail < news.length - head &&
    olds[olds.length - 1 - tail] === news[news.length - 1 - tail]
  ) tail += 1;
  const same = common(olds.slice(head, olds.length - tail), news.slice(head, news.length - tail), head);
  const found = [];
  for (let at = 0; at < head; at += 1) found.push({ keep: true, old: at, new: at });
  let [i, j] = [head, head];
  for (const [one, other] of [...same, [olds.length - tail, news.length - tail]]) {
    // Where as many went as came they were changed; else nobody can tell which was which, and those at the end came or went.
    while (i < one && j < other) found.push({ keep: false, old: i++, new: j++ });
    while (i < one) found.push({ keep: false, old: i++, new: null });
    while (j < other) found.push({ keep: false, old: null, new: j++ });
    if (one < olds.length - tail) found.push({ keep: true, old: i++, new: j++ });
  }
  for (let at = 0; at < tail; at += 1) found.push({ keep: true, old: i + at, new: j + at });
  return found;
}

function common(one, other, offset) {
  const table = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      table[i][j] = one[i] === other[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  const found = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) found.push([offset + i++, offset + j++]);
    else if (table[i + 1][j] >= table[i][j + 1]) i += 1;
    else j += 1;
  }
  return found;
}
