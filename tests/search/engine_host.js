// The engine of the page in node: a line of JSON in, a line of JSON out. {op, ...} names what to do.
const {readFileSync} = require("fs");
const parts = new Function(readFileSync(process.argv[2], "utf8") + ";return parts")();
const {parse} = parts;
parts.parse = (query, directory) => parse(parts.dated(parts.normalise(query)), {...directory, values: parts.values});
parts.alternatives = groups => Object.fromEntries(parts.meanings(groups));
const engines = new Map();
const answer = {
  normalise: ({text}) => parts.dated(parts.normalise(text)),
  typed: ({text}) => parts.typed(text),
  stems: ({text, particles}) => parts.stems(text, particles),
  grammar: ({source, words}) => words.map(parts.grammar(source)),
  near: ({one, other}) => parts.near(one, other),
  call: ({name, given}) => parts[name](...given),
  numbers: ({text}) => parts.numbers(text),
  spread: ({text, count}) => {
    const levels = new Uint8Array(count), entries = [];
    parts.spread(text, levels, entries);
    return {levels: [...levels], entries};
  },
  find: async ({folder, query, asked}) => {
    if (!engines.has(folder)) engines.set(folder, parts.engine(async name => JSON.parse(readFileSync(folder + "/search/" + name + ".json"))));
    const {terms, ...found} = await engines.get(folder).find(query, asked);
    found.words = terms.map(({word, needed, light, stems, also}) => ({word, needed, light, stems, also: also.map(each => each.word), used: also.filter(each => each.used && each.from).map(each => each.word)}));
    return found;
  },
};
// What is asked for before the directory is there, and what then: each file with the version.
answer.ahead = async ({folder, query, facts}) => {
  let read = [];
  const {ahead, find} = parts.engine(async (name, version) => { read.push([name, version]); return JSON.parse(readFileSync(folder + "/search/" + name + ".json")); });
  ahead(query, facts);
  const first = read.splice(0);
  await find(query);
  return {ahead: first, then: read};
};
// The files that a query reads, and what is shown before all of them are there.
answer.steps = async ({folder, query}) => {
  const read = [];
  let early = null;
  const {find} = parts.engine(async name => { read.push(name); return JSON.parse(readFileSync(folder + "/search/" + name + ".json")); });
  const found = await find(query, {early: first => { early = {read: [...read], total: first.total, paths: first.items.map(item => item.path)}; }});
  return {read, early, total: found.total, paths: found.items.map(item => item.path)};
};
require("readline").createInterface({input: process.stdin}).on("line", async line => {
  const asked = JSON.parse(line);
  const said = await Promise.resolve(asked).then(answer[asked.op]).catch(error => ({error: String(error.stack)}));
  process.stdout.write(JSON.stringify(said ?? null) + "\n");
});
