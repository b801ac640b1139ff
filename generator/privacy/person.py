"""Names of persons: behind the words that announce one, and in the fields and columns that are made for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.kind import Found

#: Who deals with the office as a private person, and whom records leave out (개인정보 보호법 제2조 제1호).
ROLES = (
    "신청인|신청자|민원인|제안자|제안인|청구인|청구자|수상자|수급자|대상자|보호자|예금주|피해자|당첨자|합격자|응시자|"
    "세대주|신고인|신고자|제보자|환자|수혜자|제출인|제출자|참가자|참여자|작성자|담당자|대표자|위임인|수임인|대리인|"
    "후견인|배우자|상속인|채무자|채권자|납세자|체납자|입소자|이용자|수강생|학생|학부모|가해자|고소인|진정인|탄원인|"
    "청원인|의견인|추천인|등록인|소유자|임차인|임대인|계약자|수령인|수령자|기부자|봉사자|입주자|전입자|발표자"
)
#: Columns and fields whose values are names and nothing else.
HEADINGS = rf"(?:(?:{ROLES})(?:\s*(?:의\s*)?(?:성명|이름|명))?|성명|성\s?명|이름|성함|학생명|환자명|성명\(한글\))"
ENGLISH = "applicant|complainant|petitioner|proposer|claimant|recipient|winner|guardian|resident|patient|beneficiary"
FIELD = re.compile(
    rf"(?:(?:{ROLES})[\s_]*(?:성명|이름|명)?|성명|성함|(?:{ENGLISH})s?(?:[\s_]*name)?|person[\s_]*name|full[\s_]*name)",
    re.IGNORECASE,
)
HEADING = re.compile(rf"\W*{HEADINGS}\W*")

SURNAMES = (
    "김이박최나라정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설"
    "마길연위표명기반왕금옥육인맹제모탁국어은편용예봉경사부가복태목형피두감음빈동온호범좌팽승간상시갈"
)
DOUBLE = "남궁|선우|황보|제갈|사공|서문|독고|동방"
NAME = rf"(?:(?:{DOUBLE})[가-힣]{{1,2}}|[{SURNAMES}][가-힣]{{1,2}})"
#: What may hang on a name without a blank.
SUFFIX = r"(?:님|씨|군|양|은|는|이|가|을|를|의|와|과|께서|에게|입니다)"
END = r"(?![가-힣A-Za-z0-9*○〇◯●_])"
SHORTEST = 2
#: Behind the word and a colon; or behind the word and a blank, where what follows tells that a name was meant.
ANNOUNCED = re.compile(
    rf"(?:{HEADINGS})\s*(?:\([^()\n]{{1,10}}\)\s*)?"
    rf"(?:[:=|]\s*(?P<after>{NAME}){SUFFIX}?{END}|\s+(?P<titled>{NAME})\s?(?=님|씨|\(|귀하))"
)
WHOLE = re.compile(rf"\s*(?P<after>{NAME})\s*(?:님|씨|\([^()]*\)|외\s?\d+\s?[명인])?\s*")
IN_ENGLISH = re.compile(
    rf"\b(?:{ENGLISH})(?:'s)?(?: name)?\s*[:=]\s*(?P<after>[A-Z][a-z]+(?:[- ][A-Za-z][a-z]*){{1,2}})", re.IGNORECASE
)
#: Departments, posts and groups of people: no name ends so.
OFFICE = re.compile(
    r".*(?:과|팀|계장|과장|팀장|국장|부서|센터|주무관|위원|위원회|협회|조합|단체|기관|주민|구민|시민|[생들등층릉])$"
)
#: Words that begin like a surname and stand behind such words in sentences of an office.
WORDS = frozenset(
    """
    전체 전원 전부 전화 전산 전국 전문 전문가 전자 전직원 전입 전입자 주민 주민등 주소 주소지 주부 주무관 주민센 구민 구청 구청장 구직 구직자
    구분 구비 구성 구역 구별 구두 국민 국장 국가 국내 국외 국적 기관 기관장 기업 기업체 기타 기초 기초생 기초수 기준 기간 기재 기혼 기록
    노인 노약자 노숙 노숙인 노동자 고령자 고령 고객 고등 고용 고용주 공무원 공공 공개 공동 공고 공통 공익 공모 공인 공단 공사 공석 남성 남녀
    남자 여성 여자 여권 여부 여행 여행자 성인 성명 성별 성인남 성함 성년 소속 소득 소유 소유자 소상공 소방 소비자 소재지 소관 시민 시각 시설
    시행 시장 시간 시각장 우편 우선 우수 우수자 우리 연령 연락 연락처 연간 연도 연도별 연장자 연구 연인원 유공자 유족 유아 유무 유형 유치원
    이용 이용자 이상 이하 이내 이름 이메일 이웃 이주 이주민 이수자 이장 인원 인적 인감 인구 인터넷 인당 인증 임산부 임신부 임직원 임대 임차인
    임신 임원 장애 장애인 장애아 장년 장소 장관 장학 정보 정원 정부 정당 정회원 정규직 제출 제한 제한없 제안 제외 제목 조사 조회 조건 조합
    조합원 지역 지역민 지역주 지급 지정 지원 지원자 지체 지체장 지방 지인 진행 진행중 차상위 차량 차등 천명 추천 추천자 추첨 추후 표시 표준
    하단 한부모 한국 한국인 한글 한정 한명 허가 현황 현장 현재 현직 홍보 황혼 문의 문자 문서 문화 민간 민간인 민원 민원실 민간단 반드시
    반장 방문 방문자 방법 배우자 배정 변경 변호사 별도 별첨 봉사 봉사자 부모 부부 부서 부양 부재 부문 사람 사업 사업자 사업주 사망 사망자
    사용 사용자 사회 사본 사유 사항 상담 상담사 상동 상기 상시 서명 서류 서비스 서식 서울 서울시 석사 선정 선착순 선발 선생님 선택 선순위
    설치 설문 손님 송부 신규 신청 신분 신분증 신고 신혼 신혼부 신체 심사 심의 심사중 안내 안전 안내문 양식 양육 양육자 어린이 어르신 어업
    예정 예약 예산 예술인 예비 예시 오전 오후 온라인 용역 용도 원칙 원본 원생 위임 위원 위탁 위촉 육아 육성 은행 음식점 금액 금지 길이
    강사 강의 강남구 강동구 강서구 강북구 경력 경제 경우 경로 경력자 관계 관내 광진구 구로구 금천구 노원구 도봉구 동대문 동작구 마포구
    서대문 서초구 성동구 성북구 송파구 양천구 영등포 용산구 은평구 종로구 중랑구 가구 가구원 가구주 가정 가족 가족원 가맹점 가입자 감사
    감면 동일 동의 동의함 동장 동반 동별 두명 모두 모집 모집중 명단 명칭 명의 명의자 미정 복지 복지사 형제 호주 호적 범위 목록 태아 태극
    피해 피해자 형사 감독 동포 온가족 빈곤층 상인 상속 상위 시공사 시각화 간호사 간부 간단히 갈등 승인 승인자 승낙 경찰관 경찰 도민 도서 도시
    도우미 도움 도장 최초 최대 최소 최종 최고 최저 최우수 대상 한도 한시적 한부모가 조회수 정지 정도 정책 정기 정시 장기 장비 장려 장려상
    박사 박물관 이외 이사 이사장 이전 이유 이체 이행 임시 임금 오류 오늘 서면 서기 신입 신설 신용 권한 권리 권고 안건 송금 유지 유의 유효 유선
    홍수 전달 전담 전년 전용 전송 고시 고유 고정 문제 문헌 손해 양도 양호 배부 배포 배우 백분 백명 남은 노력 노선 하루 하반기 성과 성공 성실
    차수 차례 차이 주의 주요 주간 주말 주거 주차 우대 우량 구매 구입 구조 민주 민법 진료 진단 진술 지도 지명 지시 지점 지침 채용 채택 채무
    원인 원가 원문 천재 방지 방식 방안 방침 공란 공백 공유 공식 현금 현물 함께 변동 변화 염려 여건 여유 추가 추진 추정 소개 소요 소정 소송
    석차 선거 선물 설명 설정 설립 마감 마을 연계 연기 연속 연중 위반 위치 위험 표창 표본 명확 명령 기입 기술 기능 기한 반영 반환 반려 금년
    금융 인사 인상 인정 인근 제공 제도 제작 제정 모임 모범 국립 국민연 어학 은퇴 은퇴자 편의 편집 용지 예금 예외 봉투 경비 경험 경유 사실 사진
    사례 부과 부담 부족 부상 가능 가산 가입 복수 복사 목적 형태 형식 피보험 감소 감염 음성 동거 동거인 동안 동시 온종일 호칭 호실 범죄 상해
    상태 상호 시기 시도 시작 시범 시정
    """.split()  # noqa: SIM905 - a list of words is read as words
)


def names_a_person(key: str) -> bool:
    """True for the name of a field that can hold nothing but a person's name: 신청인, 민원인 성명, applicant_name."""
    return bool(FIELD.fullmatch(key.strip()))


def is_name(text: str) -> bool:
    return text not in WORDS and not OFFICE.fullmatch(text) and not HEADING.fullmatch(text)


def persons(text: str, context: str) -> Iterator[Found]:
    """Names in ``text``; ``context`` is what its field or column is called."""
    whole = WHOLE.fullmatch(text) if HEADING.fullmatch(context) else None
    # Things have an 이름, too, and two syllables are as often a word as a name.
    thing = whole is not None and "이름" in context and len(whole["after"]) == SHORTEST
    if whole is not None and not thing and is_name(whole["after"]):
        yield Found(*whole.span("after"), "person")
        return
    for found in (*ANNOUNCED.finditer(text), *IN_ENGLISH.finditer(text)):
        group = "after" if found["after"] else "titled"
        if is_name(found[group]):
            yield Found(*found.span(group), "person")
