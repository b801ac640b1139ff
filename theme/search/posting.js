// How the files of the index are written: numbers, postings, and which file has a key. Its counterpart is generator/search/posting.py and key.py.
// Numbers to the base of 26, the lowest digit first; a small letter ends one.
function numbers(text) {
  const found = [];
  for (let at = 0, value = 0, base = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 97) {
      value += (code - 65) * base;
      base *= 26;
    } else {
      found.push(value + (code - 97) * base);
      value = 0;
      base = 1;
    }
  }
  return found;
}

// Writes a posting into `levels`, one number an entry: where it stands best. Entries that had none are added to `entries`.
function spread(posting, levels, entries) {
  let level = 1, entry = -1, value = 0, base = 1;
  for (let at = 0; at < posting.length; at++) {
    const code = posting.charCodeAt(at);
    if (code === 32) {
      level++;
      entry = -1;
    } else if (code < 97) {
      value += (code - 65) * base;
      base *= 26;
    } else {
      entry += value + (code - 97) * base + 1;
      if (!levels[entry]) entries.push(entry);
      if (levels[entry] < level) levels[entry] = level;
      value = 0;
      base = 1;
    }
  }
}

// Which of `count` shards has a key: generator/search/key.py spreads them by the same sum.
function shard(key, count) {
  let total = 0;
  for (let at = 0; at < key.length; at++) total = total * 31 + key.charCodeAt(at) & 0x3fffffff;
  return total % count;
}

// Which of the sorted `firsts` begins the piece that holds `key`.
function place(firsts, key) {
  let low = 0, high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle] <= key) low = middle; else high = middle - 1;
  }
  return low;
}
