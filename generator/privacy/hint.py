"""Quick looks for what could announce a name. The patterns of the others are long: most of a sound site is done with without them."""

from __future__ import annotations

from generator.pattern import Pattern, grouped
from generator.privacy.role import HOLDING, OFFICIALS, ONLY_NAMES, OTHERS, POSTS, ROLES
from generator.privacy.romanised import ENGLISH
from generator.privacy.sentence import ADDRESSING


def _written(words: str) -> str:
    return "|".join(f"{word}|{word.capitalize()}|{word.upper()}" for word in words.split("|"))


ANNOUNCED = rf"{ROLES}|{OTHERS}|{ONLY_NAMES}|담당|문의"
ANNOUNCING = Pattern(grouped(ANNOUNCED))
SAID_OF = r"\s(?:분|사람|주민|시민|구민|학생|청년|어르신|직원|할|아이|어린)"
TOLD_BY = (
    rf"{HOLDING}|{ROLES}|어르신|할머니|할아버지|故|고인|이름|성명|성함|저는|나는|본인은|는{SAID_OF}|란{SAID_OF}"
    r"|문의[는은]\s|연락[는은]\s|전화[는은]\s|신청[는은]\s|제출[는은]\s|접수[는은]\s"
)
TELLING = Pattern(grouped(TOLD_BY))
IN_LATIN = _written(f"{ENGLISH}|full name|contact person|submitted by")
IN_ENGLISH = Pattern(rf"{IN_LATIN}|M(?:[rs]s?|RS?|S)\b|Dr\b")
BEHIND_OFFICE = Pattern(
    r"[과팀계담소실국터관부](?:(?:(?<=[과팀계])장|(?<=담)당관?)\s?|(?<!담)(?P<gap>[ \t,/(:\-]{0,3}))(?=(?P<name>[가-힣](?: ?[가-힣]){1,3}?)"
    rf"\)?\s?(?:[(☎),:.\n]|\Z|전화|0\d|(?:{POSTS}|님|씨)(?![가-힣]{{2}})|[은는이가의과와]\s))"
)

#: Any word without which ``persons`` finds nothing, or a syllable in which offices end.
HINTS = Pattern(grouped(ADDRESSING, ANNOUNCED, TOLD_BY, IN_LATIN, "M[rs]|M[RS]|Dr", OFFICIALS))


def hints(text: str) -> bool:
    """Whether a text has anything beside which ``persons`` would find a name: a quick look, without its heads."""
    return HINTS.search(text) is not None or BEHIND_OFFICE.search(text) is not None
