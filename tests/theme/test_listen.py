"""A record that is heard: what a voice is given for what is printed, and the buttons, with a voice that is made up.

Neighbours tried: no voice at all, a voice of another language, voices that come late; pause and on, stop by button and by Escape, the
end; a script that does not come; money, counters, days, telephone numbers, ranges, units, letters with digits; an English site.
"""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.support import browser as browsers
from tests.support import sites

SCRIPT = """
const fs = require("fs");
const spoken = new Function(fs.readFileSync(process.argv[1], "utf8") + "; return spoken;")();
console.log(JSON.stringify(JSON.parse(fs.readFileSync(0, "utf8")).map(([text, language]) => spoken(text, language))));
"""
SAID = {
    "9,743건": "구천칠백사십삼 건",
    "30억 2,200만원": "삼십억 이천이백만 원",
    "3명": "세 명",
    "20개": "스무 개",
    "2건": "두 건",
    "21명이 왔습니다": "스물한 명이 왔습니다",
    "1건 12건 99건 100건 0건": "한 건 열두 건 아흔아홉 건 백 건 영 건",
    "20여 명, 3천여 명": "이십여 명, 삼천여 명",
    "2014년 10월 20일": "이천십사 년 시월 이십 일",
    "2014. 10. 30.(목)": "이천십사 년 시월 삼십 일 목요일",
    "2014-10-30": "이천십사 년 시월 삼십 일",
    "6월 1일부터 12월까지": "유월 일 일부터 십이월까지",
    "’14.10월 현재": "십사 년 시월 현재",
    "2014.10월 ～ 2017.12월": "이천십사 년 시월에서 이천십칠 년 십이월",
    "2014.10월 ~": "이천십사 년 시월부터",
    "8월 15일(금)~17일(일)": "팔월 십오 일 금요일에서 십칠 일 일요일",
    "10/30~11/2 황사 경보": "시월 삼십 일에서 십일월 이 일 황사 경보",
    "02-123-4567": "공이, 일이삼, 사오육칠",
    "(02)3423-5000": "공이, 삼사이삼, 오공공공",
    "1577-1234": "일오칠칠, 일이삼사",
    "3~5명": "세 명에서 다섯 명",
    "10~20%": "십 퍼센트에서 이십 퍼센트",
    "2013~2014년": "이천십삼 년에서 이천십사 년",
    "9시~18시": "아홉 시에서 십팔 시",
    "오후 2:30": "오후 두 시 삼십 분",
    "12.5%": "십이 점 오 퍼센트",
    "0.03㎎": "영 점 영삼 밀리그램",
    "△12건, -3.5%": "마이너스 열두 건, 마이너스 삼 점 오 퍼센트",
    "제9조제1항제6호": "제구 조 제일 항 제육 호",
    "문제 3개": "문제 세 개",
    "정부3.0": "정부 삼 점 영",
    "3개월, 5개년": "삼 개월, 오 개년",
    "약 1만 5천명": "약 만 오천 명",
    "1억원, 1천만원": "일억 원, 천만 원",
    "1.5억원": "일 점 오 억 원",
    "1,234백만원": "천이백삼십사 백만 원",
    "12,345,678원": "천이백삼십사만 오천육백칠십팔 원",
    "5대 과제": "오 대 과제",
    "버스 5대를": "버스 다섯 대를",
    "1대1 상담": "일 대 일 상담",
    "1번째 3번째": "첫 번째 세 번째",
    "65세 이상 5살": "육십오 세 이상 다섯 살",
    "24시간 3시간 13시": "이십사 시간 세 시간 십삼 시",
    "120㎡ 5km 33℃ 80 ㎍/㎥": "백이십 제곱미터 오 킬로미터 삼십삼 도 팔십 마이크로그램 퍼 세제곱미터",
    "B1층 5G CO2 A4 CCTV 3대": "B1층 5G CO2 A4 CCTV 세 대",
    "1/2, 3/4": "이분의 일, 사분의 삼",
    "12-3번지": "십이 다시 삼 번지",
    "https://example.org/a/1": "인터넷 주소",
    "숫자가 없는 말입니다.": "숫자가 없는 말입니다.",
    "": "",
}
IN_ENGLISH = {
    "9,743 cases": "9,743 cases",
    "02-123-4567": "0 2, 1 2 3, 4 5 6 7",
    "10~20 people": "10 to 20 people",
    "△12": "minus 12",
}
VOICE = """
const said = [], listeners = [];
window.fake = {said, voices: VOICES, cancelled: 0, late: () => listeners.forEach((each) => each())};
class Utterance { constructor(text) { this.text = text; } }
const speech = {
  getVoices: () => window.fake.voices,
  speak: (each) => said.push(each),
  cancel: () => { window.fake.cancelled += 1; const last = said.at(-1); if (last && !last.over) { last.over = true; last.onend(); } },
  addEventListener: (_, listener) => listeners.push(listener),
};
window.fake.finish = () => { const last = said.at(-1); last.over = true; last.onend(); };
Object.defineProperty(window, "speechSynthesis", {value: speech, configurable: true});
window.SpeechSynthesisUtterance = Utterance;
"""
KOREAN = '[{"lang": "ko_KR"}]'
BUTTONS = "return [...document.querySelectorAll('.also button')].filter((e) => !e.hidden).map((e) => e.textContent)"
SAYS = "return fake.said.map((each) => each.text)"


def test_numbers_are_said_as_people_say_them():
    asked = [*((text, "ko") for text in SAID), *((text, "en") for text in IN_ENGLISH)]
    told = subprocess.run(
        ["node", "-e", SCRIPT, str(sites.ROOT / "theme/listen/spoken.js")],
        input=json.dumps(asked),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert dict(zip(asked, json.loads(told.stdout), strict=True)) == {
        **{(text, "ko"): said for text, said in SAID.items()},
        **{(text, "en"): said for text, said in IN_ENGLISH.items()},
    }


def with_voices(browser, voices: str, path: str = "notice/dust/") -> None:
    command = "Page.addScriptToEvaluateOnNewDocument"
    made = browser.driver.execute_cdp_cmd(command, {"source": VOICE.replace("VOICES", voices)})
    try:
        browser.open(path)
    finally:
        browser.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", made)


def press(browser, name: str) -> None:
    browser.js(f"[...document.querySelectorAll('.also button')].find((e) => e.textContent === '{name}').click()")


def marked(browser) -> object:
    return browser.js("return [...(CSS.highlights.get('spoken') || [])].map(String)")


@pytest.mark.browser
def test_a_record_is_heard_sentence_by_sentence(browser):
    """One visit: start, the next sentence, pause and on, stop, Escape, to the end."""
    with_voices(browser, KOREAN)
    assert browser.js(BUTTONS) == ["듣기"]

    press(browser, "듣기")
    browsers.becomes(lambda: browser.js(SAYS), ["알림"])
    assert browser.js(BUTTONS) == ["잠깐 멈추기", "그만 듣기"]
    browser.js("fake.finish()")
    assert browser.js(SAYS)[-1] == "[예시] 황사 경보(시월 삼십 일)"
    assert marked(browser) == ["[예시] 황사 경보(10월 30일)"]

    axe = (sites.ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
    browser.driver.execute_script(axe)
    found = browser.driver.execute_async_script("axe.run('main').then((each) => arguments[0](each))")
    assert [each["id"] for each in found["violations"]] == []
    assert found["passes"]

    press(browser, "잠깐 멈추기")
    assert browser.js(BUTTONS) == ["이어 듣기", "그만 듣기"]
    assert len(browser.js(SAYS)) == 2, "what was taken back is no end"
    press(browser, "이어 듣기")
    assert browser.js(SAYS)[-1] == browser.js(SAYS)[-2]

    press(browser, "그만 듣기")
    assert (browser.js(BUTTONS), marked(browser)) == (["듣기"], [])
    press(browser, "듣기")
    assert browser.js(SAYS)[-1] == "알림", "from the beginning"
    browser.js("dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")
    assert browser.js(BUTTONS) == ["듣기"]

    press(browser, "듣기")
    browser.js("for (let n = 0; n < 200 && !fake.said.at(-1).over; n += 1) fake.finish()")
    told = browser.js(SAYS)
    assert browser.js(BUTTONS) == ["듣기"], "at the end all is as before"
    assert "공이, 일이삼, 사오육칠" in told
    assert "마스크를 씁니다." in told
    assert not {"듣기", "그만 듣기"} & set(told)
    tab = browser.js("return [...document.querySelectorAll('.also button')].every((e) => e.tabIndex === 0)")
    assert tab, "reached by keyboard"


@pytest.mark.browser
def test_a_table_is_heard_row_by_row_with_its_heads(browser):
    with_voices(browser, KOREAN, "dataset/example-refund/")
    assert browser.js(BUTTONS) == ["듣기"]
    press(browser, "듣기")
    browsers.becomes(lambda: len(browser.js(SAYS)), 1)
    browser.js("for (let n = 0; n < 400 && !fake.said.at(-1).over; n += 1) fake.finish()")
    rows = [each for each in browser.js(SAYS) if "건수" in each]
    assert any(each.count(", ") > 1 for each in rows), rows


@pytest.mark.browser
def test_without_a_voice_nothing_is_offered(browser):
    with_voices(browser, '[{"lang": "en-US"}, {"lang": "kok-IN"}]')
    assert browser.js(BUTTONS) == []
    browser.js(f"fake.voices = {KOREAN}; fake.late(); fake.late()")
    assert browser.js(BUTTONS) == ["듣기"], "voices come late, and are told of twice"
    browser.open("notice/dust/")
    assert browser.js("return speechSynthesis.getVoices().length") == 0
    assert browser.js(BUTTONS) == [], "no voice here"
    browser.js("document.querySelector('.also').remove()")
