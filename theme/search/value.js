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

// Days as figures: generator/search/normalise.py has the same, and says why.
const DAY = /(^|[^0-9.,])(['‘’]?)((?:19|20)?[0-9]{2})([./-]) ?(0?[1-9]|1[0-2])(?:\4 ?(0?[1-9]|[12][0-9]|3[01]))?(?![0-9]|\4[0-9])/g;
const WEEKDAY = /(^|[^0-9.,])(0?[1-9]|1[0-2])\. ?(0?[1-9]|[12][0-9]|3[01])(?=\.? ?\([월화수목금토일])/g;
const END = /([~∼–-] ?)(0?[1-9]|1[0-2])\. ?(0?[1-9]|[12][0-9]|3[01])\.(?![0-9])/g;
const COMPACT = /(^|[^0-9.,-])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9,-])/g;
const SPOKEN = /(^|[^가-힣])(십이|십일|시|십|구|팔|칠|유|육|오|사|삼)월(?=$|[^가-힣]|(?:에|의|은|부터|까지|말|초|중|달)(?:$|[^가-힣])|중순|하순|초순)/g;
const SPOKEN_EARLY = /([0-9]년도? ?)(이|일)월(?![가-힣])/g;
const MONTHS = {시: 10, 유: 6, 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9, 십: 10, 십일: 11, 십이: 12};
const NAME = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const BEFORE_FIGURE = new RegExp(`(^|[^a-z])${NAME}\\.? (?=[0-9])`, "g");
const BEHIND_FIGURE = new RegExp(`([0-9])(?:st|nd|rd|th)?,? (?:of )?${NAME}(?![a-z])`, "g");
const month = name => "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.slice(0, 3)) / 3 + 1;
const whole = year => year[2] ? year : (year < "70" ? 20 : 19) + year;

function dated(plain) {
  return plain
    .replace(COMPACT, (_, before, year, month, day) => before + year + " " + +month + " " + +day)
    .replace(SPOKEN, (_, before, name) => before + MONTHS[name] + "월")
    .replace(SPOKEN_EARLY, (_, before, name) => before + MONTHS[name] + "월")
    .replace(BEFORE_FIGURE, (_, before, name) => before + month(name) + " ")
    .replace(BEHIND_FIGURE, (_, figure, name) => figure + " " + month(name))
    .replace(DAY, (all, before, mark, year, point, month, day) => year[2] || mark || day && point === "."
      ? before + whole(year) + " " + +month + (day ? " " + +day : "") : all)
    .replace(WEEKDAY, "$1$2 $3").replace(END, "$1$2 $3")
    .replace(/['‘’]([0-9]{2})(?= ?년)/g, (_, year) => whole(year))
    .replace(/(^|[^0-9.,])0([1-9])(?= ?[월일])/g, "$1$2");
}
