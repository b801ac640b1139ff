"""---
name: {ko: '그림 속의 글은 대체 텍스트에도 있다', en: 'The words in a picture are in its alternative'}
wcag: [1.1.1]
kwcag: [5.1.1]
message: {ko: '그림에 적힌 글이 대체 텍스트에도 본문에도 없습니다', en: 'What is written in the picture is neither in its alternative nor on the page'}
fix: {ko: '그림에 적힌 글을 그림의 설명(Markdown의 ![설명](파일), HTML의 alt)에 그대로 적거나, 길면 그림 아래에 글로 적으세요.', en: 'Write the words of the picture into its description (![description](file) in Markdown, alt in HTML) or, where they are many, as text below it.'}
over: visit
examples:
  failed:
    - '<p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3E재산세 납부 기간 안내%3C/text%3E%3C/svg%3E" alt="배너 하나"></p>'
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3ECouncil tax is due in May%3C/text%3E%3C/svg%3E" alt=""></p>'
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3EEXAMPLE%3C/text%3E%3C/svg%3E" alt="Otherwise logo"></p>'
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><div style="width:420px;height:64px;background:url(''data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3ECouncil tax is due in May%3C/text%3E%3C/svg%3E'')"></div>'
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22520%22 height=%22240%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3ESummer fair in the park%3C/text%3E%3Ctext x=%2220%22 y=%2284%22 font-size=%2228%22%3ESaturday 20 July%3C/text%3E%3Ctext x=%2220%22 y=%22128%22 font-size=%2228%22%3EMusic from noon until evening%3C/text%3E%3Ctext x=%2220%22 y=%22172%22 font-size=%2228%22%3EBring blankets and friends%3C/text%3E%3Ctext x=%2220%22 y=%22216%22 font-size=%2228%22%3EParking beside the station%3C/text%3E%3C/svg%3E" alt="Picnic"></p>'
  passed:
    - '<p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3E재산세 납부 기간 안내%3C/text%3E%3C/svg%3E" alt="재산세 납부 기간 안내"></p>'
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3ECouncil tax is due in May%3C/text%3E%3C/svg%3E" alt=""></p><p>Your council tax is due in May.</p>'
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22420%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3EEXAMPLE%3C/text%3E%3C/svg%3E" alt="Example"></p>'
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22440%22 height=%22300%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2240%22 font-size=%2228%22%3ECharges by year%3C/text%3E%3Crect x=%2260%22 y=%22120%22 width=%2280%22 height=%22160%22/%3E%3Crect x=%22200%22 y=%2290%22 width=%2280%22 height=%22190%22/%3E%3Crect x=%22340%22 y=%22160%22 width=%2260%22 height=%22120%22/%3E%3C/svg%3E" alt="Every summer costs more than the last"></p>'
  inapplicable:
    - '<p>글</p>'
    - '<!doctype html><html lang="en"><title>Taxes</title><h1>Taxes</h1><p><img src="data:," alt="Nothing"></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22240%22 height=%2264%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22white%22/%3E%3Ctext x=%2220%22 y=%2244%22 font-size=%2232%22 font-family=%22sans-serif%22%3EEXAMPLE%3C/text%3E%3C/svg%3E" alt="다른곳 로고"></p></main>'}
---
WCAG 2.2 F3, F20, F30, F39 and 1.1.1: the alternative serves the same purpose, and the purpose of words is to be read. Only words
of which the reader (Tesseract) is sure count, and where a picture is more than its words, only a short name beside other words.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.pictures import Picture, page_text, pictures, plain, spoken
from accessibility.visit import Visit

#: The share of what is drawn that is words.
MOSTLY = 0.5
#: A picture of so many words is read like a page; so much of it may be missing elsewhere.
MANY, MISSING = 10, 0.7
#: Words that a name has beside what is written on a logo.
KINDS = frozenset({"logo", "icon", "image", "of", "the", "로고", "마크", "아이콘"})


def applies(visit: Visit) -> list[Picture]:
    return [each for each in pictures(visit) if each.words and each.is_flat]


def expect(picture: Picture, visit: Visit) -> Verdict:
    words = picture.words
    elsewhere = spoken(words, f"{picture.name} {page_text(visit)}")
    failed = Failed(picture.text[:80], picture.target)
    if len(words) >= MANY:
        return failed if len(elsewhere) < len(words) * (1 - MISSING) else None
    if sum(map(len, words)) < len("abc"):
        return None
    told = [word for word in plain(picture.name).split() if word not in KINDS]
    if not told:
        is_lost = picture.ink >= MOSTLY and len(words) > 1 and len(elsewhere) < len(words) / 2
        return failed if is_lost and (picture.kind != "drawing" or picture.exposed) else None
    is_name = len(told) == 1 and len(words) <= 2  # noqa: PLR2004 - what a logo or an icon says
    return (
        failed
        if picture.kind != "background" and not spoken(words, picture.name) and (picture.ink >= MOSTLY or is_name)
        else None
    )
