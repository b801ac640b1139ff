// The engine of the page in node, on the index in a folder: a list of questions in, for each the addresses found, best first.
// node ask.js FOLDER SCRIPT...; the questions come as JSON on the standard input, the answers go to the standard output.
const {readFileSync} = require("fs");
const [folder, ...scripts] = process.argv.slice(2);
const source = scripts.map(path => readFileSync(path, "utf8")).join("");
const {find} = new Function(source + ";return {engine}")().engine(async name => JSON.parse(readFileSync(folder + "/search/" + name + ".json")));
const paths = ({items}) => items.map(item => item.path);
(async () => {
  const answers = [];
  for (const question of JSON.parse(readFileSync(0, "utf8"))) {
    const found = await find(question);
    // What is offered for a slip counts as asked, since it stands above everything else; as engines.js has it.
    const better = found.better ? await find(found.better) : found;
    answers.push({found: paths(found), better: paths(better), nearest: found.nearest.map(item => item.path), missing: found.missing});
  }
  process.stdout.write(JSON.stringify(answers));
})();
