"""Words of the independent corpus: made-up names of persons, and what stands where a name could stand but is none.

A person's name is a surname with syllables put together by chance, so that it is nobody's; names of offices, districts
and stations are public facts, those of firms and schools are made up.
"""

from __future__ import annotations

from random import Random


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


SURNAMES = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
LONG_SURNAMES = ("남궁", "황보", "제갈", "선우", "독고", "사공")
FIRST = "가겸곡난달두라래만무묘백범복봉빈삼새설솔슬완욱중채춘충탁판필학향"
LAST = (
    "건겸곤광규근금길덕돈라란래룡만묵미배백범복봉빈삼상새석설섭솔숙순승식심안연엽옥완욱운웅율은익찬춘탁택필학향혁화훈희"
)


def name(random: Random) -> str:
    """A made-up name of three syllables, seldom of two or four."""
    form = random.random()
    if form < 0.05:
        return random.choice(SURNAMES[:20]) + random.choice(LAST)
    if form < 0.12:
        return random.choice(LONG_SURNAMES) + random.choice(FIRST) + random.choice(LAST)
    first, last = random.choice(FIRST), random.choice(LAST)
    return random.choice(SURNAMES[:40] if form < 0.8 else SURNAMES) + first + (last if last != first else "솔")


def full_name(random: Random) -> str:
    """A made-up name of three syllables."""
    return (
        random.choice(SURNAMES[:40]) + random.choice(FIRST) + random.choice("건곤광규근덕묵섭숙순식옥욱웅율익택필혁훈")
    )


LATIN_SURNAMES = _listed("KIM|LEE|PARK|CHOI|NGUYEN|TRAN|WANG|ZHANG|TANAKA|SATO|IVANOV|SMITH|GARCIA|SINGH|BATBAYAR")
LATIN_GIVEN = _listed("GADUL|BOMIL|TAEMUK|VANQUO|LIHUAN|MARIBO|DOLMAA|PETRUS|ANWARI|KENZOU|ROSALI|HYOBEOM|SEOLUK")


def latin_name(random: Random) -> str:
    """A made-up name in Latin letters, as on the papers of a foreigner."""
    surname, given, other = random.choice(LATIN_SURNAMES), random.choice(LATIN_GIVEN), random.choice(LATIN_GIVEN)
    forms = (
        f"{surname} {given}",
        f"{surname}, {given}",
        f"{surname.title()} {given.title()}",
        f"{given} {other} {surname}",
    )
    return random.choice(forms)


NAME_HEADS = _listed(
    "성명|이름|신청인|신청자|민원인|제안자|대표자(개인)|수상자|신청인 성명|민원인 성명|대표자 성명|보호자 성명|"
    "보호자|예금주|세대주|수급자|담당자|작성자|성 명|성명(한글)"
)
NAME_KEYS = _listed("신청인|신청자|민원인|제안자|수상자|담당자|성명|이름|신청인 성명|보호자|예금주|세대주")
POSTS = _listed(
    "주무관|과장|팀장|국장|계장|통장|반장|선생님|주임|대리|실장|사무관|서기관|센터장|동장|이장|위원|교사|님|씨|"
    "귀하|부장|소장"
)
DEPARTMENTS = _listed(
    "총무과|행정과|공원녹지과|세무1과|세무2과|재무과|건축과|주택과|복지정책과|사회복지과|여성가족과|보육지원과|"
    "노인복지과|환경과|청소행정과|교통행정과|교통정책과|주차관리과|도로관리과|치수과|토목과|도시계획과|"
    "부동산정보과|지적과|민원여권과|감사담당관|기획예산과|홍보실|전산정보과|문화체육과|관광진흥과|지역경제과|"
    "일자리정책과|위생과|보건행정과|건강증진과|의약과|자치행정과"
)
TEAMS = _listed(
    "조경팀|계약팀|징수팀|재산세팀|기획팀|예산팀|인사팀|서무팀|공원팀|보상팀|안전팀|상담팀|정보공개팀|기록팀"
)

DISTRICTS = _listed(
    "유성구|권선구|장안구|연제구|남동구|기장군|강서구|노원구|서초구|양천구|구로구|금천구|마포구|성북구|성동구|"
    "도봉구|강북구|강동구|송파구|은평구|용산구|광진구|중랑구|동작구|관악구|종로구|서대문구|동대문구|영등포구|"
    "강남구|수영구|사상구|사하구|해운대구|금정구|영도구|부산진구|동래구|수성구|달서구|달성군|연수구|부평구|"
    "계양구|미추홀구|강화군|옹진군|광산구|대덕구|울주군|팔달구|영통구|수정구|중원구|분당구|만안구|동안구|단원구|"
    "상록구|처인구|기흥구|수지구|덕양구|일산동구|완산구|덕진구|상당구|서원구|흥덕구|청원구|의창구|성산구|진해구|"
    "고성군|정선군|안동시|김천시|구미시|강릉시|서산시|신안군|진도군|장흥군|고흥군|하동군|남해군|임실군|순창군|"
    "부안군|양평군|오산시|안산시|안성시|이천시|하남시|성남시|남원시|정읍시|전주시|원주시|홍천군|인제군|양구군|"
    "양양군|영월군|진천군|음성군|단양군|제천시|공주시|논산시|계룡시|금산군|서천군|홍성군|예산군|태안군|당진시|"
    "고창군|나주시|여수시|여주시|곡성군|구례군|보성군|강진군|해남군|함평군|장성군|완도군|문경시|상주시|경산시|"
    "영천시|성주군|고령군|청도군|영덕군|봉화군|진주시|사천시|양산시|함안군|함양군|합천군|서귀포시"
)
DONGS = _listed(
    "역삼1동|도곡2동|신사동|논현1동|삼성2동|대치4동|개포1동|일원본동|수서동|세곡동|압구정동|청담동|자곡동|율현동"
)

_STEMS = _listed(
    "예시|새솔|한별|가온|누리|다솜|보람|온새|푸른|은하|미래|하늘|우리|늘봄|초롱|서리|이음|고운|정다운|성심"
)
_BODIES = _listed(
    "초등학교|중학교|고등학교|유치원|어린이집|복지관|도서관|경로당|병원|의원|약국|상사|건설|산업|식품|상회|마트|"
    "교회|협동조합|상인회|재단|복지재단|문화재단|연구소|연구원|아파트|부녀회|봉사단|합창단|산악회|엔지니어링|"
    "환경|정보기술|미디어|대학교|지역아동센터"
)
_AGENCIES = _listed(
    "시설관리공단|도시관리공단|주민자치위원회|도시계획위원회|교통공사|자원봉사센터|보건소|의회사무국|"
    "새마을부녀회|상공회의소|체육회|문화원|바르게살기운동협의회|주민센터|소방서|경찰서|교육지원청|선거관리위원회|"
    "도시공사|장애인복지관|노인복지관|평생학습관|구립도서관|청소년수련관|육아종합지원센터"
)


def firm(random: Random) -> str:
    stem = random.choice(_STEMS) + random.choice(_BODIES)
    return random.choice(
        (stem, stem, f"(주){stem}", f"주식회사 {stem}", f"{stem}㈜", f"사단법인 {stem}", f"(사){stem}")
    )


def organisation(random: Random) -> str:
    """A district, an agency, a department, a school or a firm: whatever may apply, propose or win, and is no person."""
    district, agency = random.choice(DISTRICTS), random.choice(_AGENCIES)
    return random.choice(
        (
            district,
            district,
            agency,
            f"{district} {agency}",
            f"{random.choice(DONGS)} {random.choice(('주민센터', '주민자치위원회', '통장협의회', '새마을부녀회'))}",
            f"{district}청",
            firm(random),
            firm(random),
            f"{firm(random)} 외 {random.randrange(1, 9)}개 기관",
            f"{district} {random.choice(DEPARTMENTS)}",
        )
    )


ROLES = _listed(
    "본인|대리인|구민|주민|미정|해당 없음|해당없음|없음|비공개|생략|가족|배우자|법정대리인|보호자|세대원|"
    "위임받은 사람|누구나|전 구민|관내 주민|직장인|학생|공무원|단체|법인|개인|공동 제안|외부 강사|자원봉사자|"
    "통장|각 부서 담당자|부서장|팀장|과장|담당 주무관|주민 대표|추후 공지|추후 결정|공석|익명|무기명|불특정 다수|"
    "이하 여백|-|―|상동|위와 같음|선착순|장애인|어르신|다자녀 가구|수급 가구|소상공인|임산부|청년|입주민|상인|"
    "학부모|심사 중|모집 중"
)
AFTER_DEPARTMENT = _listed(
    "조성계획|정보공개|민원실|신청서|안내문|지원사업|전수조사|유지관리|장애인|임대주택|고지서|강의실|주차장|"
    "공고문|현황|심의회|성과|문의|도로|방문|변경|표창|기획|예산|설문|안전|우편|육아|차량|채용|최종|하수|허가|"
    "홍보|상담|이용|신청|접수|제출|사무실|업무|회의|자료|계획|소관|주관|담당|직원|전화|팩스|창구|민원|공문|지침|"
    "조례|구민|이전"
)
AFTER_KEY = _listed(
    "주소지|본인확인|전원|발표|면담 결과|연락처|방문 시|지정|선정|심사|현황|변경|안내|동의서|유의사항|문의|"
    "명단 공개|정보|교육|서명|자격|수|비율|기준|구분|표창|성별|유형|요건|조사|설문|인터뷰|제출 서류|모집|공고|"
    "추천서|이의신청|한마당|주의사항"
)
PLACES = _listed(
    "양재천|선정릉|대모산|구룡산|한마음공원|정다운길|고운누리|한가람|온누리|서리풀|이음길|도산공원|은하수길|"
    "봉은사|천마공원|마루공원|율현공원|청담공원|문화마당|하늘정원|나눔터|신나라|최고야|한아름|고우리|안다미로|"
    "우리들|오름길|심봉사|유일한집|강나루|배나무골|손잡고|노란우산|민들레|전나무숲|주렁주렁|조약돌|황금들녘|"
    "임꺽정로|송이송이|차오름|방방곡곡|하하호호"
)
PLACE_HEADS = _listed("사업명|행사명|장소|시설명|프로그램명|공원 이름|동아리명|강좌명|노선명|작품명")
MASK_MARKS = _listed("○○|OO|00|**|●●|◯◯|〇〇|××")
