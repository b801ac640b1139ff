// What people say for what is printed, so that a voice says it too: numbers, counters, money, days, telephone numbers, ranges, units.
// A pure function of text and language. What is not known stays as it is: a voice has a way of its own with it.
const DIGITS = "영일이삼사오육칠팔구";
const PLACES = ["", "십", "백", "천"];
const LARGE = ["", "만", "억", "조", "경"];
const ONES = ["", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"];
const TENS = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
// Counters that go with native numerals up to 99 (한 명, 스무 개), the longer ones first; behind any other word stands a Chinese one.
const COUNTED =
  "개소|가구|가지|군데|사람|차례|그루|송이|켤레|마리|걸음|자리|시간|명|건|곳|개|번|살|달|배|권|대|채|벌|통|잔|병|척|팀|쌍|줄|칸|편|시";
// 개월 is no 개, and 시설 no 시.
const OTHER = "개월|개년|개국|개사|개교|개조|건물|건강|건축|대로|시설|시민|시장|시범|명목|통계|통합|편성|병원|배정|채용|번지|번길|곳간";
// Above these people say the Chinese one: 열두 시, 십삼 시.
const MOST = { 시: 12, 시간: 19, 배: 19, 대: 9 };
const MONTHS = { 6: "유", 10: "시" };
const UNITS = [
  ["㎍/㎥|µg/m³|μg/m³", "마이크로그램 퍼 세제곱미터"],
  ["km²|㎢", "제곱킬로미터"],
  ["m²|㎡", "제곱미터"],
  ["m³|㎥", "세제곱미터"],
  ["km/h", "킬로미터 퍼 시"],
  ["kWh", "킬로와트시"],
  ["kW", "킬로와트"],
  ["km|㎞", "킬로미터"],
  ["cm|㎝", "센티미터"],
  ["mm|㎜", "밀리미터"],
  ["kg|㎏", "킬로그램"],
  ["mg|㎎", "밀리그램"],
  ["KB|kB", "킬로바이트"],
  ["MB", "메가바이트"],
  ["GB", "기가바이트"],
  ["TB", "테라바이트"],
  ["dB", "데시벨"],
  ["ha", "헥타르"],
  ["℃|°C", "도"],
  ["%p|％p|%P", "퍼센트포인트"],
  ["%|％", "퍼센트"],
  ["‰", "퍼밀"],
  ["ppm", "피피엠"],
  ["L|ℓ", "리터"],
  ["m", "미터"],
  ["g", "그램"],
  ["t", "톤"],
];
const NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
const SCALE = "[십백천]?[만억조]|[백천]";
const UNIT = UNITS.map(([printed]) => printed).join("|");
const BEHIND = `${SCALE}|${COUNTED}|${UNIT}|개월|주일?|년|월|일|분|초|회|층|세|원|도|쪽|호|차|위|등|급|학년|인|조`;

// 9743 as 구천칠백사십삼. ``digits`` has no commas; of more than twenty each is said.
function chinese(digits) {
  const bare = digits.replace(/^0+(?=\d)/, "");
  if (bare === "0") return "영";
  if (bare.length > 20) return each(bare);
  const groups = [];
  for (let end = bare.length; end > 0; end -= 4) groups.unshift(bare.slice(Math.max(0, end - 4), end));
  const said = groups.map((group, at) => {
    let text = "";
    for (let place = 0; place < group.length; place += 1) {
      const digit = Number(group[place]);
      const rank = group.length - 1 - place;
      if (digit) text += (digit === 1 && rank ? "" : DIGITS[digit]) + PLACES[rank];
    }
    const large = groups.length - 1 - at;
    // 만, but 일억.
    return text && (text === "일" && large === 1 && at === 0 ? "" : text) + LARGE[large];
  });
  return said.filter(Boolean).join(" ");
}

// 21 as 스물한, before what it counts.
function native(number) {
  return number === 20 ? "스무" : TENS[Math.floor(number / 10)] + ONES[number % 10];
}

// 0, 2 as 공이: as telephone numbers are told.
function each(digits) {
  return [...digits].map((digit) => (digit === "0" ? "공" : DIGITS[digit])).join("");
}

// What a number is called before what follows it (``rest``): its words, and how many signs of ``rest`` belong to them.
function number(printed, rest, ordinal) {
  const [whole, decimals] = printed.replaceAll(",", "").split(".");
  const scale = (!ordinal && new RegExp(`^(?:${SCALE})`).exec(rest)?.[0]) || "";
  const behind = rest.slice(scale.length);
  const gap = /^\s*/.exec(behind)[0].length;
  const follows = behind.slice(gap);
  const unit = UNITS.find(([shown]) => new RegExp(`^(?:${shown})(?![A-Za-z])`).exec(follows));
  let said = chinese(whole);
  let used = scale.length;
  if (whole.length > 1 && whole[0] === "0") said = each(whole);
  else if (!rest && whole.length > 7 && printed === whole) said = each(whole);
  if (decimals !== undefined) said += ` 점 ${[...decimals].map((digit) => DIGITS[digit]).join("")} `;
  // 천만, not 일천만.
  if (scale) said = (whole === "1" && decimals === undefined && scale[0] !== "억" && scale[0] !== "조" ? "" : said) + (scale[1] && whole > 9 ? " " : "") + scale;
  else if (decimals === undefined && !ordinal) {
    const month = /^월/.test(rest) && Number(whole) <= 12 && MONTHS[Number(whole)];
    if (month) said = month;
    const counter = new RegExp(`^(?!${OTHER})(?:${COUNTED})`).exec(follows)?.[0];
    const value = Number(whole);
    // 5대 is five cars, 5대 과제 the big five, 30대 an age, 1대 1 one against one.
    const plain = counter && !(counter === "대" && /^대\s*[\d가-힣]/.test(follows) && !/^대(?:가|를|의|로|와|는|씩|까지|당)/.test(follows));
    if (plain && value > 0 && value <= (MOST[counter] || 99) && !printed.includes(",") && whole[0] !== "0") {
      said = counter === "번" && /^번째/.test(follows) && value === 1 ? "첫" : native(value);
    }
  }
  said = said.trim();
  if (unit) return [`${said} ${unit[1]}`, used + gap + new RegExp(`^(?:${unit[0]})`).exec(follows)[0].length];
  // 시월 and 이십여 are one word; everything else stands apart.
  if (/^[가-힣]/.test(behind) && !/^(?:월|여)/.test(behind)) said += " ";
  return [said, used];
}

function korean(text) {
  const said = text
    .normalize("NFC")
    .replace(/https?:\/\/\S+/g, "인터넷 주소")
    .replace(/㈜|\(주\)/g, "주식회사 ")
    .replace(/[「」『』《》〈〉“”"‘]/g, "")
    .replace(/[※☞○●□■◆▶▷]/g, " ")
    // ’14.10월, 2014.10월, 2014. 10. 30.(목), 2014-10-30
    .replace(/['’](\d{2})(?=\.|년|\s?~)/g, "$1")
    .replace(/(?<![\d.])(\d{4})([.-])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)\.?/g, "$1년 $3월 $4일")
    .replace(/(?<![\d.])(\d{2}|\d{4})\.\s?(\d{1,2})월/g, "$1년 $2월")
    .replace(/(?<![\d.])((?:19|20)\d{2})\.\s?(0?[1-9]|1[0-2])\.(?!\d)/g, "$1년 $2월")
    .replace(/(\d[월일])\s?\(([월화수목금토일])\)/g, "$1 $2요일")
    .replace(/일\s?\(([월화수목금토일])\)/g, "일 $1요일")
    .replace(/(\d월) 0(\d일)/g, "$1 $2")
    .replace(/년 0(\d월)/g, "년 $1")
    // 02-123-4567, 1577-1234, 02)123-4567
    .replace(/(?<![\d-])\(?(0\d{1,2})[-)]\s?(\d{3,4})-(\d{4})(?![\d-])/g, (_, ...parts) => parts.slice(0, 3).map(each).join(", "))
    .replace(/(?<![\d-])(1\d{3})-(\d{4})(?![\d-])/g, (_, ...parts) => parts.slice(0, 2).map(each).join(", "))
    // 14:30
    .replace(/(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/g, (_, hour, minute) => `${Number(hour)}시${Number(minute) ? ` ${Number(minute)}분` : ""}`)
    // 3~5명: 세 명에서 다섯 명
    .replace(new RegExp(`(${NUMBER})\\s?[~∼～〜–]\\s?(${NUMBER})(\\s?(?:${BEHIND}))`, "g"), "$1$3에서 $2$3")
    .replace(/(\d+)-(\d+)(명|개월|개|건|곳|가지|회|세|살|시간|분|%|년)/g, "$1$3에서 $2$3")
    .replace(new RegExp(`(\\d(?:[\\d,.]*)\\s?(?:${BEHIND})?)\\s?[~∼～〜]\\s?(?=\\d)`, "g"), "$1에서 ")
    .replace(/([가-힣)])\s?[~∼～〜]\s?(?=\d)/g, "$1에서 ")
    .replace(/([\d가-힣)])\s?[~∼～〜]\s?(?=$|[),.])/g, "$1부터")
    .replace(/[~∼～〜]/g, ", ")
    .replace(/(?<=^|[\s(,])[△▲−-]\s?(?=\d)/g, "마이너스 ")
    .replace(/(?<=^|[\s(])\+\s?(?=\d)/g, "플러스 ")
    .replace(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?!\d|\/)/g, (_, top, below) =>
      // Three quarters, or a day: 10/30.
      Number(below) > Number(top) && below <= 10 ? `${chinese(below)}분의 ${chinese(top)}` : `${top}월 ${below}일`,
    )
    .replace(/(\d)-(?=\d)/g, "$1 다시 ");
  // Numbers, from left to right; one that is a part of a foreign word (B1, CO2, 5G) stays.
  // 제3조제1항, but not the end of another word: 문제 3개.
  const pattern = new RegExp(`((?:(?<![가-힣])|(?<=[조항호]))제\\s?)?(${NUMBER})`, "g");
  let out = "";
  let at = 0;
  for (let found = pattern.exec(said); found; found = pattern.exec(said)) {
    const printed = found[2].replace(/,+$/, "");
    const end = found.index + found[0].length - (found[2].length - printed.length);
    const before = said[found.index - 1] || "";
    const rest = said.slice(end);
    out += said.slice(at, found.index);
    const unit = new RegExp(`^(?:${UNIT})(?![A-Za-z])`).test(rest);
    if (/[A-Za-z/]/.test(before) || (/^[A-Za-z/]/.test(rest) && !unit)) {
      out += said.slice(found.index, end);
      at = end;
    } else {
      const [words, used] = number(printed, rest, Boolean(found[1]));
      out += (/[가-힣]/.test(before) ? " " : "") + (found[1] ? "제" : "") + words;
      at = end + used;
    }
    pattern.lastIndex = at;
  }
  out += said.slice(at);
  return out.replace(/[·ㆍ・/]/g, ", ").replace(/→/g, ", ").replace(/\s+/g, " ").replace(/ ([,.])/g, "$1").trim();
}

function english(text) {
  return text
    .normalize("NFC")
    .replace(/https?:\/\/\S+/g, "web address")
    .replace(/(?<![\d-])(0\d{1,2}|1\d{3})(?:[-)]\s?(\d{3,4}))?-(\d{4})(?![\d-])/g, (_, ...parts) =>
      parts.slice(0, 3).filter(Boolean).map((part) => [...part].join(" ")).join(", "),
    )
    .replace(/(\d)\s?[~∼～〜]\s?(?=\d)/g, "$1 to ")
    .replace(/(?<=^|[\s(])[△▲−]\s?(?=\d)/g, "minus ")
    .replace(/[·ㆍ・]/g, ", ")
    .replace(/\s+/g, " ")
    .trim();
}

const spoken = (text, language) => (language === "ko" ? korean(text) : english(text));
