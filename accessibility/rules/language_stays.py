"""---
name: {ko: 말이 바뀌면 lang도 바뀐다, en: 'When the language changes, so does lang'}
wcag: [3.1.2]
kwcag: []
message:
  ko: 단추를 누르면 다른 나라 말로 된 글이 나오는데 그 언어(lang)가 적혀 있지 않습니다
  en: The button brings a text in another language than the one declared for it
fix:
  ko: 글을 바꾸는 스크립트에서 그 부분의 lang도 바꾸세요.
  en: Let the script that changes the text change lang as well.
over: visit
examples:
  failed:
    - '<p id="t">요금은 다음 달 첫날부터 오르고 모두에게 같습니다.</p><button type="button" id="b">English</button><script>b.onclick = () => { t.textContent = "The charges of the car parks will rise from Monday, and they are the same for all of you." }</script>'
  passed:
    - '<p id="t">요금은 다음 달 첫날부터 오르고 모두에게 같습니다.</p><button type="button" id="b">English</button><script>b.onclick = () => { t.lang = "en"; t.textContent = "The charges of the car parks will rise from Monday, and they are the same for all of you." }</script>'
  inapplicable:
    - '<p>요금은 다음 달 첫날부터 오릅니다.</p>'
---
WCAG 2.2 3.1.2. Of the page as it comes, part-language-missing tells.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> tuple[Button, ...]:
    """Buttons that were pressed."""
    return buttons(visit)


def expect(button: Button, _visit: Visit) -> Verdict:
    return Failed(button.foreign[1], button.foreign[0]) if button.foreign else None
