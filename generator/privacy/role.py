"""What people are called who deal with an office, and who work in one: the words beside which a name stands."""

from __future__ import annotations

from generator.pattern import grouped

#: Who deals with the office as a private person, and whom records leave out (개인정보 보호법 제2조 제1호).
ROLES = (
    "신청인|신청자|민원인|제안자|제안인|청구인|청구자|수상자|수급자|대상자|보호자|예금주|피해자|당첨자|합격자|응시자|"
    "세대주|신고인|신고자|제보자|환자|수혜자|제출인|제출자|참가자|참여자|작성자|담당자|대표자|위임인|수임인|대리인|"
    "후견인|배우자|상속인|채무자|채권자|납세자|체납자|입소자|이용자|수강생|학생|학부모|가해자|고소인|진정인|탄원인|"
    "청원인|의견인|추천인|등록인|소유자|임차인|임대인|계약자|수령인|수령자|기부자|봉사자|입주자|전입자|발표자|접수자|처리자|기안자"
)
#: Others before whom a name stands; records may have fields of that name that hold something else.
OTHERS = (
    "참석자|응모자|위반자|보증인|양도인|양수인|매도인|매수인|방문자|동의자|서명자|확인자|검토자|책임자|당사자|사망자|부상자|선정자|당선자|후보자|"
    "수취인|송금인|입금자|예약자|구매자|주문자|거주자|동거인|세입자|건축주|소유주|수료자|문의자|상담자|피보험자|가입자|교육생|대표|강사"
)
#: Columns and fields whose values are names and nothing else.
ONLY_NAMES = r"성\s{0,3}명|이\s{0,3}름|성함|학생명|환자명"
HEADINGS = rf"(?:(?:{grouped(ROLES, OTHERS)})(?:\s*(?:의\s*)?(?:성\s?명|이\s?름|명))?|{ONLY_NAMES}|성명\(한글\))"
POSTS = (
    "행정주사|주사보|주사|서기보|서기관|서기|사무관|이사관|주무관|담당관|과장|팀장|계장|국장|실장|소장|센터장|동장|면장|읍장|부장|차장|대리|사원"
    "|담당|주임|연구원|연구사|지도사|요원|교사|교감|교장|위원장|위원|통장|반장|이장|의원|교수|박사|대표이사|대표|이사장|이사|회장|원장|관장|단장|선생님?|강사|기사|간호사|복지사|사회복지사"
)
#: Officials below the head of the office: with one of these beside it, a name is meant wherever it stands.
OFFICIALS = "주무관|사무관|서기관|행정주사|주사보|서기보"
PARTIES = "신청|제안|민원|청구|신고|제보|제출|대리|위임|수임|고소|진정|청원|매수|매도|양도|양수|보증|상속|후견"
#: Posts of which a value tells who holds them; the head of the office, who is elected, is no private person.
HOLDING = rf"{POSTS}|부구청장|부시장|부군수|부지사|구의원|시의원|책임관|책임자|감사관|보좌관|비서관|간사|지부장|본부장|조합장|사무장|총무"
HELD = f"(?:{grouped(HOLDING)})"
