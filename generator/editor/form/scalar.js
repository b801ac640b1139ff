// One text as YAML. What is read back is what was meant: quotes stand wherever YAML, or a person, could take it for something else.

const START = /^[-?:,[\]{}#&*!|>'"%@`~=<\s]/;
const END = /[\s:]$/;
const WORDS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
// Blanks that nobody sees, ends of lines, and control characters.
const UNSEEN = /[\u0000-\u001f\u007f-\u00a0\u200b-\u200f\u2028\u2029\u2060\u3000\ufeff]/;
const MARKS = /[“”‘’「」『』《》〈〉«»"']/;

function bare(text, flow) {
  return !(
    text === "" || START.test(text) || END.test(text) || WORDS.test(text) || UNSEEN.test(text) ||
    text.includes(": ") || text.includes(" #") || (flow && /[,[\]{}]/.test(text)) || (text.includes(",") && flow)
  );
}

function double(text) {
  return JSON.stringify(text).replace(/[\u007f-\u00a0\u200b-\u200f\u2028\u2029\u2060\u3000\ufeff]/g, (sign) =>
    `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const single = (text) => `'${text.replaceAll("'", "''")}'`;

/**
 * `text` as it stands in a file. `style` is that of the value it replaces (`PLAIN`, `QUOTE_DOUBLE` …); `indent` is the column of
 * what it belongs to, for a text of several lines.
 */
export function scalar(text, { flow = false, style = "PLAIN", indent = 0, eol = "\n" } = {}) {
  if (!flow && (text.includes("\n") || style.startsWith("BLOCK"))) {
    const lines = text.split("\n");
    if (lines.every((line) => !UNSEEN.test(line) && line === line.trimEnd()) && text && !/^\s/.test(text) && !text.endsWith("\n")) {
      const pad = " ".repeat(indent + 2);
      const body = lines.map((line) => (line ? pad + line : "")).join(eol);
      return `${style === "BLOCK_FOLDED" && lines.length === 1 ? ">-" : "|-"}${eol}${body}`;
    }
  }
  if (style === "QUOTE_SINGLE" && !UNSEEN.test(text)) return single(text);
  if (style === "QUOTE_DOUBLE") return double(text);
  if (bare(text, flow)) return text;
  return text.includes('"') && !UNSEEN.test(text) ? single(text) : double(text);
}
