// Puts the form into the folder that is named: node bundle.mjs FOLDER. Everything it needs lies there afterwards, as files of our
// own origin; what Sveltia has for Markdown, code, pictures and maps is left out.
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(process.argv[2]);
const sveltia = path.dirname(createRequire(import.meta.url).resolve("@sveltia/cms"));
const words = JSON.parse(await readFile(path.join(here, "words.json"), "utf8"));
const fonts = {
  "source-sans-3:vf@5.3.0/latin-wght-normal": "source-sans-3-latin-wght-normal-BqRLTx4X",
  "noto-mono@5.3.0/latin-400-normal": "noto-mono-latin-400-normal-DiC8lJru",
  "material-symbols-outlined:vf@5.3.7/latin-wght-normal": "material-symbols-outlined-latin-wght-normal-_Z1IJPLg",
};

const CHANGES = [
  // A format of our own reads and writes a file as it is, to its last blank and the ends of its lines.
  ["e=e.trim().replace(/\\r\\n?/g,`\n`);let o=", "let hwanhi=e;e=e.trim().replace(/\\r\\n?/g,`\n`);let o="],
  ["?.parser;if(c)return c(e);", "?.parser;if(c)return c(hwanhi);"],
  ["(await e.text()).replace(/\\r\\n?/g,`\n`)", "new TextDecoder(`utf-8`,{ignoreBOM:!0}).decode(await e.arrayBuffer())"],
  ["if(i)return`${(await i(e)).trim()}\\n`;", "if(i)return i(e);"],
  // The folder that is chosen is that of a site, with or without git.
  ["getDirectoryHandle(`.git`)", "getFileHandle(`site.yml`)"],
  // Whoever was told why nothing is saved need not be told that something went wrong.
  ["catch(t){t.message===`validation_failed`?", "catch(t){if(t.hwanhi)return;t.message===`validation_failed`?"],
  // Where nothing can be deleted the button says what to do instead.
  ["get disabled(){return R(_)},onclick:()=>{j(r,!0)}})}};W(n,e=>{!JR.isSmallScreen&&!SJ.current&&e(i)})", "disabled:!1,onclick:()=>window.hwanhiDelete()})}};W(n,e=>{!JR.isSmallScreen&&!SJ.current&&e(i)})"],
  // Whoever needs the page larger makes it larger.
  ["maximum-scale=1`", "maximum-scale=10`"],
  // Fonts from our own origin, not from a network of others.
  ...Object.entries(fonts).map(([theirs, ours]) => [
    `https://cdn.jsdelivr.net/fontsource/fonts/${theirs}.woff2`, `assets/${ours}.woff2`,
  ]),
];

// English is no file of its own in Sveltia.
const ENGLISH = Object.entries(flat(words["en-US"])).map(([name, text]) => [new RegExp(`\\b${name}:\`[^\`]*\``), `${name}:${JSON.stringify(text)}`]);

function flat(tree) {
  return Object.assign({}, ...Object.entries(tree).map(([name, each]) => (typeof each === "string" ? { [name]: each } : flat(each))));
}

/** One change that has to be possible at exactly one place: another version of Sveltia stops here, and not at somebody's file. */
function changed(source, [from, to]) {
  const parts = source.split(from);
  if (parts.length !== 2) throw new Error(`@sveltia/cms: ${from} (${parts.length - 1})`);
  return parts.join(to);
}

// What Sveltia calls an entry, a collection and an asset has names of its own here; particles go with the sound before them.
const KOREAN = [
  [/엔트리(가|를|는|와|로|라)?(?![가-힣])/g, "기록", { 가: "이", 를: "을", 는: "은", 와: "과", 로: "으로", 라: "이라" }],
  [/컬렉션(이|을|은|과|으로)?(?![가-힣])/g, "종류", { 이: "가", 을: "를", 은: "는", 과: "와", 으로: "로" }],
  [/에셋(이|을|은|과|으로)?(?![가-힣])/g, "파일", { 이: "이", 을: "을", 은: "은", 과: "과", 으로: "로" }],
  [/엔트리/g, "기록", {}],
  [/컬렉션/g, "종류", {}],
  [/에셋/g, "파일", {}],
  [/파일 파일/g, "파일", {}],
];

const plain = (text) => KOREAN.reduce((made, [word, ours, particles]) =>
  made.replace(word, (_, particle) => ours + (typeof particle === "string" ? particles[particle] ?? "" : "")), text);

/** The words of Sveltia, and in their place those that people understand who know no git. */
function said(theirs, ours) {
  const made = Object.fromEntries(Object.entries(theirs).map(([name, each]) =>
    [name, typeof each === "string" ? plain(each) : said(each, {})]));
  for (const [name, text] of Object.entries(ours)) {
    made[name] = typeof text === "string" ? text : said(theirs[name] ?? {}, text);
  }
  return made;
}

const KEPT = "../locales/ko.json";
const LEFT_OUT = /^(?:@shikijs\/|leaflet|terra-draw|exifr|svgo|turndown|\.\.\/locales\/|\.\/chunks\/(?:heic|webp|shiki|react-dom))/;

const plugin = {
  name: "sveltia",
  setup(builder) {
    builder.onResolve({ filter: LEFT_OUT }, (asked) =>
      asked.path === KEPT ? undefined : { path: "nothing", namespace: "nothing" });
    builder.onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "export default {}", loader: "js" }));
    builder.onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, async ({ path: file }) => ({
      contents: [...CHANGES, ...ENGLISH].reduce(changed, await readFile(file, "utf8")),
      loader: "js",
    }));
    builder.onLoad({ filter: /@sveltia[\\/]cms[\\/]locales[\\/].*\.json$/ }, async ({ path: file }) => ({
      contents: JSON.stringify(said(JSON.parse(await readFile(file, "utf8")), words[path.basename(file, ".json")])),
      loader: "json",
    }));
  },
};

await build({
  entryPoints: [path.join(here, "form.js")],
  bundle: true,
  format: "esm",
  splitting: true,
  minify: true,
  legalComments: "linked",
  outdir: out,
  chunkNames: "part-[name]-[hash]",
  plugins: [plugin],
  logLevel: "error",
});
await mkdir(path.join(out, "assets"), { recursive: true });
await copyFile(path.join(here, "form.css"), path.join(out, "form.css"));
const assets = path.join(sveltia, "assets");
for (const name of Object.values(fonts)) await copyFile(path.join(assets, `${name}.woff2`), path.join(out, "assets", `${name}.woff2`));
for (const name of ["material-symbols-outlined", "noto-mono", "source-sans-3"]) {
  await copyFile(path.join(assets, `${name}.LICENSE.txt`), path.join(out, "assets", `${name}.LICENSE.txt`));
}
