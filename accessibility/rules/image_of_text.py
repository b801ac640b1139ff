"""---
name: {ko: '글은 그림이 아니라 글자로 쓴다', en: 'Text is text and not a picture of it'}
wcag: [1.4.5]
kwcag: []
message: {ko: '글을 그림으로 만들어 넣어 키우거나 색을 바꾸거나 소리로 들을 수 없습니다', en: 'The text is a picture, which cannot be enlarged, recoloured or rearranged'}
fix: {ko: '그림 대신 글로 적으세요. 꾸밈은 스타일이 합니다. 로고와, 꼴 자체를 보이려는 글은 괜찮습니다.', en: 'Write it as text; how it looks is up to the style. Logos, and lettering that is itself what is shown, are fine.'}
over: visit
examples:
  failed:
    - '<p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3E재산세 납부 기간 안내%3C/text%3E%3C/svg%3E" alt="재산세 납부 기간 안내"></p>'
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3ECouncil tax is due in May%3C/text%3E%3C/svg%3E" alt="Council tax is due in May"></p>'
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><div style="width:420px;height:64px;background:url(''data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3ECouncil tax is due in May%3C/text%3E%3C/svg%3E'')"></div>'
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><form><input type="image" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3EOpening hours%3C/text%3E%3C/svg%3E" alt="Opening hours"></form>'
  passed:
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22440%22 height=%22300%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3ECharges by year%3C/text%3E%3Crect x=%2260%22 y=%22120%22 width=%2280%22 height=%22160%22/%3E%3Crect x=%22200%22 y=%2290%22 width=%2280%22 height=%22190%22/%3E%3Crect x=%22340%22 y=%22160%22 width=%2260%22 height=%22120%22/%3E%3C/svg%3E" alt="Charges by year: 10 in 2022, 12 in 2023"></p>'
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3EEXAMPLE%3C/text%3E%3C/svg%3E" alt="Example company logo"></p>'
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3ECouncil tax is due in May%3C/text%3E%3C/svg%3E" alt="The words Council tax is due in May in a typeface of 1890"></p>'
  inapplicable:
    - '<a href="/2" style="position: relative; display: inline-block; padding: 8px 0 8px 20px; font-size: 20px">Previous page <svg style="position: absolute; left: 0; top: 0" width="60" height="40" viewBox="0 0 60 40" aria-hidden="true"><path d="M14 8L4 20l10 12" fill="none" stroke="#036"/></svg></a>'
    - '<p>글</p>'
    - '<p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3E재산세 납부 기간 안내%3C/text%3E%3C/svg%3E" alt="재산세 납부 기간 안내" hidden></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3E재산세 납부 기간 안내%3C/text%3E%3C/svg%3E" alt="재산세 납부 기간 안내"></p></main>'}
---
WCAG 2.2 1.4.5, C22, C30. What is read in a picture (Tesseract) has to be most of what is drawn in it, or all that its alternative
says; a chart or a screenshot has more than words. Logos and samples of lettering are essential.
"""

from __future__ import annotations

import re

from accessibility.outcome import Failed, Verdict
from accessibility.pictures import Picture, pictures, plain, spoken
from accessibility.visit import Visit

#: The share of what is drawn that is words.
MOSTLY = 0.5
ESSENTIAL = re.compile(
    r"logo|brand|wordmark|emblem|signature|font|typeface|lettering|letters|calligraph|handwrit|style|map|diagram|chart|graph|formula|equation|screenshot"
    r"|로고|상징|마크|서명|글꼴|서체|손글씨|붓글씨|휘호|지도|약도|그래프|도표|수식|화면",
    re.IGNORECASE,
)


def applies(visit: Visit) -> list[Picture]:
    return [each for each in pictures(visit) if each.words]


def expect(picture: Picture, _visit: Visit) -> Verdict:
    if ESSENTIAL.search(f"{picture.name} {picture.hints}"):
        return None
    told = plain(picture.name).split()
    all_told = len(told) > 1 and len(spoken(told, picture.text)) == len(told) and len(picture.words) <= len(told) + 1
    mostly = picture.is_flat and picture.ink >= MOSTLY and sum(map(len, picture.words)) > len("A+B")
    return Failed(picture.text[:80], picture.target) if mostly or all_told else None
