// Amounts and telephones under one key however they are written. generator/search/value.py does the same, and says why.
const NUMBER = "[0-9]{1,12}(?:\\.[0-9]{1,4})?", SCALE = "(?:[십백천]?[만억조]|[십백천])";
const PART = `${NUMBER}(?:${SCALE}| ${SCALE}(?=원))`;
const AMOUNT = new RegExp(`${PART}(?: ?${PART})*(?:[0-9]{1,4}(?![0-9.])| [0-9]{4}(?![0-9.년]))?`, "g");
const EACH = new RegExp(`(${NUMBER}) ?(${SCALE})?`, "g");
const TELEPHONE = /(?:\(?(0[0-9]{1,2})\)?[ ).-]{0,2})?([1-9][0-9]{2,3})[ .-]([0-9]{4})/g;
const POWERS = {십: 10, 백: 100, 천: 1e3, 만: 1e4, 억: 1e8, 조: 1e12};
const figure = char => char >= "0" && char <= "9";
const valued = value => value < 1e7 ? "" + value : "#" + ("" + value).replace(/[0-9]/g, digit => "abcdefghij"[digit]);

// [key, start, end] of each.
function values(plain) {
  const found = [];
  for (const amount of plain.matchAll(AMOUNT)) {
    const start = amount.index, end = start + amount[0].length, before = plain[start - 1] || "";
    if (figure(before) || before === "제" || before === "." || amount[0].endsWith("조") && plain[end] !== "원") continue;
    let total = 0;
    for (const each of amount[0].matchAll(EACH)) total += [...each[2] || ""].reduce((value, char) => value * POWERS[char], +each[1]);
    total = Math.floor(total + 0.5);
    if (total) found.push([valued(BigInt(total)), start, end]);
  }
  for (const phone of plain.matchAll(TELEPHONE)) {
    const start = phone.index, end = start + phone[0].length;
    const years = !phone[1] && [phone[2], phone[3]].every(each => /^(19|20)/.test(each));
    if (!figure(plain[start - 1] || "") && !figure(plain[end] || "") && !years) found.push([valued(+(phone[2] + phone[3])), start, end]);
  }
  for (const digits of plain.matchAll(/[0-9]{8,}/g)) {
    const area = /^0(?:2|[1-7][0-9])([1-9][0-9]{6,7})$/.exec(digits[0]);
    found.push([valued(BigInt(area ? area[1] : digits[0])), digits.index, digits.index + digits[0].length]);
  }
  return found;
}
