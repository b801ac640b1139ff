// How people ask: what of a question says nothing of what is looked for. A small grammar on typed letters, where an ending can
// begin inside a syllable (할, 한가요), and not a list of questions. Behind 하 and 되 any ending says nothing; 보고, 주기, 가지, 받기
// are words as well, so that those verbs need a longer ending, or another verb behind them (보고 싶은데).
const lettered = pattern => typed(pattern.replace(/ /g, "|").replace(/\(/g, "(?:").replace(/\(\?:\?/g, "(?"));

// A grammar from its text in the notation of regular expressions, as far as it stands here: a function from a word to whether it is one.
// It goes through a word once with all places where one may be. A browser takes longer to compile so large an expression than for all else
// of a query, and tries a long word over and over.
function grammar(source) {
  let at = 0;
  // Alternatives, by the letter that they begin with; under "" those that may begin with any.
  const alternatives = () => {
    const found = {"": []};
    do {
      const row = [];
      while (at < source.length && !"|)".includes(source[at])) {
        let one = source[at] === "\\" ? source[++at] : source[at], look = "";
        if (one === "(") {
          look = source[at + 2];
          at += 3;
          one = alternatives();
        }
        at++;
        row.push({one, look, times: "?*".includes(source[at] || "-") ? source[at++] : ""});
      }
      const [first] = row, key = !first || first.look || first.times || first.one === "$" ? "" : first.one;
      (found[key] = found[key] || []).push(row);
    } while (source[at++] === "|");
    at--;
    return found;
  };
  const all = alternatives();
  return word => {
    // From where to where alternatives, one item of a row, and an item as often as it may stand lead.
    const walk = (found, starts) => new Set([...starts].flatMap(start =>
      [...found[""], ...found[word[start]] || []].flatMap(row => [...row.reduce(step, [start])])));
    const once = ({one, look}, places) => look === ":" ? walk(one, places) : [...places].flatMap(place =>
      look ? walk(one, [place]).size > 0 === (look === "=") ? place : [] : one === "$" ? place === word.length ? place : [] : word[place] === one ? place + 1 : []);
    const step = (places, item) => {
      const ends = once(item, places);
      if (!item.times) return ends;
      const every = new Set([...places, ...ends]);
      for (let size = 0; item.times === "*" && size < every.size;) {
        size = every.size;
        for (const place of once(item, every)) every.add(place);
      }
      return every;
    };
    return walk(all, [0]).has(word.length);
  };
}

const POLITE = "(요 용)?";
const ENDING = `(시)?(ㄴ가 ㄹ까 나 는가 는지 ㄴ지 ㄴ데 는데 은가 은지 은데 을까 을지 ㄹ지 ㅂ니까 습니까 ㅂ니다 습니다 ㅂ시다 (ㄴ)?(다 다고 다면 다던데 다는데 다면서 다니) 죠 지 네 려면 으려면 려고 으려고 려는데 으려는데 고 고자 며 면 으면 는 ㄴ 은 ㄹ 을 기 게 도록 던데 니까 니 냐 거든 세 으세 십시오 으십시오 시오 ㄹ게 ㄹ래)${POLITE}`;
const PAST = `(어 나 다 다고 는지 습니까 습니다 는데 던 을까 고 으면)${POLITE}`;
const SURE = "하 되 있 없 싶 가능하 필요하 궁금하 드리 부탁드리 어떻하 어떡하 모르 말하 부탁하 말씀하 여쭤보 알아보 찾아보";
const SHORT = "보 주 가 오 받 알 찾 내 얻 넣 만들 맞 들어가";
const DONE = "해 돼 되어 있어 없어 싶어 하여 몰라 가능해 필요해 궁금해 알려 부탁해 부탁드려 드려 보여 말해 도와 찾아 알아 물어 줘 봐 받아 가 와 내 얻어 같아 넣어 만들어 가능 궁금 필요";
const COPULA = `(이)?(ㄴ가요 ㄴ가 ㄴ지 ㄴ지요 에요 예요 ㅂ니까 ㅂ니다 죠 지요 ㄹ까요 ㄹ까 ㄴ데요 ㄴ데 야 었나요 였나요 었어요)`;
const BOUND = `(수 줄 것 거 건 걸 게 데 곳 법 방법 때 중 점)(이 가 은 는 을 를 도 에 로 ${COPULA})?`;
const CHAIN = `(((${SURE} ${SHORT})${ENDING} (했 됐 되었 하였 있었 없었 싶었 궁금했 주셨 하셨 하겠 되겠 있겠 알겠 모르겠 주시겠 들었 봤)${PAST} 알(?=수))(${BOUND})? (${DONE})(서 야 도 봐야)?${POLITE} (줘 봐)${POLITE})`;
const ASKED = `(몇 언제 어디 어느 누가 누구 왜 얼마 얼만큼 어떻게 어떡해 어떤 어때 뭐 뭘 무엇 무슨 며칠 어찌)(나 쯤 정도)?(명 개 건 곳 시 일 월 년 번 차 살 세 회 원 가지 대 군데 시간 층 호 개월 째 퍼센트 쪽 분 종류 프로)?(에 에서 서 까지 부터 로 으로 를 을 ㄹ 가 이 는 은 에게 한테 의 도 든지)?(${COPULA} ${POLITE})`;
// 보고, 주지, 가을, 내면: verbs with a short ending that are nouns as well; 하자, 해고, 해지 are no endings at all.
const NOUNS = `(?!(${SHORT})(고 기 지 면 는 ㄴ 은 ㄹ 을 나 게 며 네)?$)(?!(${DONE} 하나)$)(?!찾아(가 오 와 간 갈 온))`;
const SAYS = `(?!$)${NOUNS}(${ASKED} ${CHAIN})*`;
// ? before a word: whether it says nothing. + before an end of one, behind a word without a blank: 신청하는법, 예산이얼마인가요,
// 지원받을수있나요; 인가 and 인지 alone are words of offices (사업인가, 수입인지).
const SAID = grammar(lettered(`(?!\\+(인가 인지 이야 인데)$)((\\? \\+(이 가 은 는 을 를 도 에 에서 로 으로)?)${SAYS} \\?(좀 혹시 제발 자꾸 너무 아주 자주 항상 빨리 꼭 다시 이제 제가 저는 내가 나는 우리 저희 그냥 정말 등 및 그리고 또는 것 것을 거 수 줄 대한 대해 대해서 대하여 관한 관해 관련한 관련된 위한 위해 위해서 통한 통해 따른 따라 그렇게 이렇게 이런 그런 그래요 그럼 근데 그런데 때문 때문에 없이 말고 동안 그동안 모두 전부 (여기 거기 이거 이곳 이게)(가 는 에 에서 도)? 달라 달라고 달라는 가르쳐주세요 가르쳐주십시오 가르쳐줘 안녕하세요 수고하십니다 가능 궁금 원해요 원합니다 원하는 (도와 알려 보여 말해)(줘 줄래)?) \\+(${COPULA} (이)?(란 라는 라고)))`));
const SILENT_LATIN = new RegExp("^(?:a|an|the|of|to|in|on|at|by|for|from|and|or|with|about|is|are|was|were|be|am|been|do|does|did|can|could|may|will|would|should|shall|must|i|my|me|we|our|us|you|your|it|its|this|that|these|those|there|here|have|has|had|please|tell|show|give|want|wants|wanted|need|needs|like|know|find|get|how|what|when|where|who|whom|whose|which|why|whether|if|any|some|many|much|long|often|s|m|ll|re|ve|d|t)$");
// Words of asking for a service: in nearly every record of an office, so that they carry little.
const SERVICE = "신청 접수 문의 조회 확인 안내 이용 요청 방법 절차 법 곳 때 관련 찾기 받기 넣기 내기 구하기 알아보기 apply application applying check".split(" ");
const OFFICES = ["담당관", "담당", "팀", "계", "국", "실"];
const ENDED_AS = "님께 님이 님에게 님 께 란".split(" ");
const VERBAL = /(?:ㄴㅡㄴ|ㄹ)$/;
const APART = /[가-힣]/;

// Longer ones are no question that anybody asks.
const ASKS = 12;
const silent = word => word.length > ASKS ? false : APART.test(word) ? SAID("?" + typed(word)) : SILENT_LATIN.test(word);

const HEAD = /^(?:언제|어디서|어디에서|어떻게|얼마나|누가|무엇을|몇[명개건곳시번]|왜|뭘)(?=[가-힣]{2})/;

// A word without how it is asked for: 신청하는법 and 언제신청하나요 are 신청. Two syllables stay.
function bared(word) {
  for (let size = Math.max(2, word.length - ASKS); size <= word.length - 2; size++) {
    if (SAID("+" + typed(word.slice(size)))) return word.slice(0, size).replace(HEAD, "");
  }
  return word;
}

// Which of the words say nothing, also several together: 할 수 있나요, 하는 법, 보고 싶은데.
function asking(words) {
  const said = words.map(() => false);
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 5); to > from; to--) {
      const run = words.slice(from, to);
      if (to - from > 1 ? run.every(word => APART.test(word)) && silent(run.join("")) : silent(run[0])) {
        said.fill(true, from, to);
        from = to - 1;
        break;
      }
    }
    // 돌려받는 법, 고칠 수: behind a verb such a noun says only that somebody asks how.
    if (from && /^(?:법|방법|것|곳|데|수|때)$/.test(words[from]) && VERBAL.test(typed(words[from - 1]))) said[from] = true;
  }
  return said;
}
