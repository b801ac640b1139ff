// Reads the text in pictures: a line of JSON in ({picture: PNG in base64, languages: ["kor", "eng"]}), a line of JSON out
// ([{text, sure: 0 to 100, box: [left, top, right, bottom]}, ...], or {error}). Offline: models lie in packages of npm.
import { copyFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

const [, , modules, folder] = process.argv;
const require = createRequire(join(modules, "/"));
const { createWorker, PSM } = require("tesseract.js");
// Who is killed removes nothing: whoever started this does it as well.
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const workers = new Map();

function worker(languages) {
  const key = languages.join("+");
  if (!workers.has(key)) {
    for (const language of languages) {
      const found = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
      copyFileSync(join(found, "4.0.0_best_int", `${language}.traineddata.gz`), join(folder, `${language}.traineddata.gz`));
    }
    workers.set(key, createWorker(languages, 1, { langPath: folder, cacheMethod: "none", gzip: true }).then(async (made) => {
      await made.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT });
      return made;
    }));
  }
  return workers.get(key);
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const { picture, languages } = JSON.parse(line);
    const { data } = await (await worker(languages)).recognize(Buffer.from(picture, "base64"), {}, { text: false, blocks: true });
    answer = (data.blocks ?? []).flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines).flatMap((each) => each.words)
      .map(({ text, confidence, bbox }) => ({ text, sure: Math.round(confidence), box: [bbox.x0, bbox.y0, bbox.x1, bbox.y1] }));
  } catch (error) {
    answer = { error: String(error?.message ?? error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0);
