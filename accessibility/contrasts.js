// The body of a function: has axe-core, at work in this document, write down in `contrasts` what its checks of colours saw.
globalThis.contrasts = [];
for (const id of ["color-contrast", "color-contrast-enhanced", "link-in-text-block", "link-in-text-block-style"]) {
  const check = axe._audit.checks[id];
  const evaluate = check.evaluate;
  check.evaluate = function (node, ...others) {
    const tell = this.data;
    let said;
    this.data = (data) => {
      said = data;
      return tell.call(this, data);
    };
    const answer = evaluate.call(this, node, ...others);
    contrasts.push({ id, node, answer, said });
    return answer;
  };
}
