// What a first query reads and how long it computes, in node on the index in a folder: node cost.js FOLDER SCRIPT...; the queries come
// as JSON on the standard input. For each: its files by sort, their bytes as they travel (gzip), and milliseconds without parsing
// files twice: the directory is open, as it is while a page is read.
const {readFileSync} = require("fs"), {gzipSync} = require("zlib");
const [folder, ...scripts] = process.argv.slice(2);
const source = scripts.map(path => readFileSync(path, "utf8")).join("");
const {engine} = new Function(source + ";return {engine}")();
const sizes = new Map(), kept = new Map();
const content = name => {
  if (!kept.has(name)) kept.set(name, readFileSync(folder + "/search/" + name + ".json"));
  return kept.get(name);
};
const size = name => {
  if (!sizes.has(name)) sizes.set(name, gzipSync(content(name), {level: 6}).length);
  return sizes.get(name);
};
(async () => {
  const told = [];
  for (const query of JSON.parse(readFileSync(0, "utf8"))) {
    const read = [];
    const find = () => {
      const asked = engine(async name => { read.push(name); return JSON.parse(content(name)); });
      asked.ahead(query, JSON.parse(content("index")));
      return asked.find(query);
    };
    await find();
    const names = read.splice(0);
    const times = [];
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      await find();
      times.push(performance.now() - start);
    }
    const bytes = {};
    for (const name of names) {
      const sort = name.replace(/-.*/, "");
      bytes[sort] = bytes[sort] || [0, 0];
      bytes[sort][0]++;
      bytes[sort][1] += size(name);
    }
    told.push({bytes, ms: times.sort((a, b) => a - b)[1]});
  }
  process.stdout.write(JSON.stringify(told));
})();
