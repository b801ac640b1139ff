"""Kinds of numbers, addresses and names that were told wrongly, each with its neighbours.

The first of each list was reported; the others are neighbours: other offices, labels, spellings, separators, languages,
places in a sentence.
"""

from __future__ import annotations

import pytest

from generator.privacy import Permitted, scan_grid, scan_under

NOTHING = Permitted()


def found(text: str, *heads: str) -> list[tuple[str, str]]:
    return [(each.kind, text[each.start : each.end]) for each in scan_under(text, heads, NOTHING)]


def kinds(text: str, *heads: str) -> list[str]:
    return [kind for kind, _ in found(text, *heads)]


@pytest.mark.parametrize(
    "case",
    [
        ("법인등록번호 110111-1234567",), ("법인등록번호: 110111-1707178",), ("법인번호 1101115440124",),
        ("110111-5440124 (법인등록번호)",), ("법인등록번호는 160111-3456789입니다",), ('{"법인등록번호": "134511-2345678"}',),
        ("부동산등기용등록번호 110111-1234567",), ("corporate registration number 131111-3456789",),
        ("Corporate registration no. 131111-2345678",), ("㈜예시 (110111-1234567)",),
        ("120111-1234567", "법인등록번호"), ("등록번호 110111-1234567", "법인"), ("1 1 0 1 1 1 - 1 2 3 4 5 6 7", "법인등록번호"),
        ("１１０１１１－１２３４５６７", "법인등록번호"), ("220111-3456789", "Corporate registration number"),
    ],
    ids=str,
)  # fmt: skip
def test_numbers_of_corporations_by_their_label(case):
    """Neighbours: serials with any first digit, other registries, no hyphen, label behind, particle, JSON, English, head."""
    assert found(*case) == []


def corporate(body: str) -> str:
    """Twelve digits with the check digit of corporations: weights 1 and 2 in turn."""
    return body + str(-sum(int(digit) * (1 + at % 2) for at, digit in enumerate(body)) % 10)


@pytest.mark.parametrize("front", ["110111", "120111", "131114", "160121", "180122", "200111", "220111", "230111"])
@pytest.mark.parametrize("serial", ["170717", "544012", "345678", "800000"])
def test_numbers_of_corporations_by_their_own_check_digit(front, serial):
    number = corporate(front + serial)
    # One in ten passes the check of persons, too, and is told as one.
    assert all(each.certain for each in scan_under(f"{number[:6]}-{number[6:]}", (), NOTHING))
    assert kinds(f"주민등록번호 {number[:6]}-{number[6:]}") in (["resident"], ["foreigner"]), "the label is stronger"
    assert kinds(f"{number[:6]}-{number[6:12]}{(int(number[12]) + 1) % 10}") in (["resident"], ["foreigner"])


def test_the_label_speaks_for_the_number_beside_it_only():
    assert found("법인등록번호 110111-1234567, 대표 800101-1234567") == [("resident", "800101-1234567")]
    assert found("법인등록번호 칸에 901231-1234567") == [("resident", "901231-1234567")]
    assert found("관리번호 850615-5123456") == [("foreigner", "850615-5123456")], "its check digit is right"
    assert found("110111-1234567", "법인등록번호", "대표자 주민등록번호") == [("resident", "110111-1234567")]


@pytest.mark.parametrize(
    "case",
    [
        ("접수번호 140312-1002345",), ("관리번호 2009102012345",), ("문서번호: 9001011234567",), ("일련번호 9001011234567",),
        ("물품목록번호 9001011234567",), ("Document No. 9001011234567",), ("order number: 9001011234567",), ("9001011234567", "관리번호"),
        ("등기번호 9001011234567",), ("우편물 등기번호 9001011234567",), ("9001011234567 (운송장)",), ("영수증번호 9001011234567",),
        ("송장번호 4111111111111111",), ("발급번호 4111-1111-1111-1111",), ("tracking no. 4111111111111111",), ("4111111111111111", "주문번호"),
        ("IMEI 356938035643809",), ("IMEI: 490154203237518",), ("단말기 378282246310005",),
        ("필지고유번호 1168010100107360024",), ("PNU 1168010100107360024",), ("건물관리번호 1168010100107360024000001",),
        ("예산과목 201-01-123456",), ("은행 예산과목코드 201-01-123456",), ("사업자등록번호 123-45-67890",), ("고유번호 123-82-12345",),
        ("발간등록번호 11-12-123456-12",), ('"updated": 1402053456789',), ("ts=1402053456789",), ("1402053456789", "수정일시"),
        ("20141020123456",), ("관리번호 01012345678",), ("송장 010-1234-5678",),
        ("a94a8fe5ccb19ba61c4c0873d391e987982fbbd3",), ("123e4567-e89b-12d3-a456-901231123456",), ("37.4979462, 127.0276188",),
    ],
    ids=str,
)  # fmt: skip
def test_registers_of_things(case):
    assert found(*case) == []


@pytest.mark.parametrize(
    "case",
    [
        ("8801234567893",), ("8801111023313",), ("8801232163172",), ("바코드 8801234567893",), ("바코드 8801234567890",), ("EAN 4006381333931",), ("4901234567894",),
        ("6901011234567", "바코드"), ("9788901234564",), ("ISBN 978-89-01-23456-4",), ("GTIN-14 36901234567894",), ("36901234567894",),
    ],
    ids=str,
)  # fmt: skip
def test_bar_codes_of_every_country(case):
    assert found(*case) == []


def test_a_registration_number_that_also_passes_as_a_bar_code_is_found_where_it_says_what_it_is():
    assert kinds("주민등록번호 8801234567893") == ["resident"]
    assert kinds("8801234567893", "주민번호") == ["resident"]


@pytest.mark.parametrize(
    ("case", "wanted"),
    [
        (("4111-1111-1111-1111",), ["card"]), (("4111 1111 1111 1111",), ["card"]), (("4111111111111111",), ["card"]),
        (("1234-5678-9012-3452",), []), (("카드번호 378282246310005",), ["card"]), (("378282246310005",), []), (("30569309025904",), []),
        (("카드 30569309025904",), ["card"]), (("3530111333300000",), ["card"]), (("8901234567890128",), []),
        (("4111111111111112",), []), (("접수번호 4111111111111111",), []),
    ],
    ids=str,
)  # fmt: skip
def test_a_card_has_an_issuer_a_length_and_a_check_digit(case, wanted):
    """Fourteen and fifteen digits in a row, also those of parcels and devices, need the word."""
    assert kinds(*case) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "git@github.com:gu-office/site.git", "git@gitlab.com/a/b", "bot@host.net:org/site.git", "user@server.net:/var/www", "user@server.net:~/x",
        "scp a.txt kim@server.net:/tmp", "ssh -p 22 kim@server.net", "ssh://kim@server.net/x", "git+ssh://git@host.net/x",
        "https://kim@server.net/path", "https://kim:pw@server.net/", "postgres://admin:pw@db.server.net/x", "ftp://kim@server.net",
        "@gu@mastodon.social", "＠gu＠mastodon.social", "acct:gu@mastodon.social", "(@gu@social.server.net)",
        "react@18.2.0", "python@3.11", "uses: actions/checkout@v4.main", "npm i @scope/pkg.name", "npm install lib@next.beta", "logo@2x.png",
        "@media (min-width: 40em)", "image@sha256:abcd", "Message-ID: <20141020.1234@mail.server.net>",
    ],
)  # fmt: skip
def test_at_signs_that_are_no_mail(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "tax@gangnam.go.kr", "minwon@korea.kr", "a@mail.city.go.kr", "A@KOREA.KR", "x@army.mil.kr", "x@dept.gov.uk", "x@state.gov", "x@city.go.jp",
        "x@city.lg.jp", "x@interieur.gouv.fr", "x@dia.govt.nz", "x@canada.ca", "x@dept.gc.ca", "x@ec.europa.eu", "x@salud.gob.mx",
    ],
)  # fmt: skip
def test_mail_of_offices_needs_no_setting(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["hong@naver.com", "hong@company.co.kr", "hong@office.or.kr", "hong@univ.ac.kr", "a@go.kr.company.com", "a@notkorea.kr", "a@korea.kr.co", "a@mygov.com",
     "https://hong@naver.com", "@hong@gmail.com", "hong@naver.com:받는 곳", "hong@company.co.kr, 010", "문의(hong@company.co.kr)", "hong 골뱅이 naver 점 com", "hong(at)naver dot com"],
)  # fmt: skip
def test_mail_of_others_is_told(text):
    """Neighbours that could hide behind the exceptions: a provider of mail is one whatever stands around the address."""
    assert kinds(text) == ["email"]


@pytest.mark.parametrize(
    ("text", "head", "kind"),
    [
        ("821012345678", "휴대전화", "mobile"), ("821012345678", "", "mobile"), ("8201012345678", "휴대전화", "mobile"), ("+82 (0)10-1234-5678", "", "mobile"),
        ("+82(0)10 1234 5678", "", "mobile"), ("82-10-1234-5678", "", "mobile"), ("1012345678", "휴대전화", "mobile"), ("1012345678.0", "연락처", "mobile"),
        ("1,012,345,678", "휴대폰", "mobile"), ("'010-1234-5678", "", "mobile"), ("1.01235E+09", "연락처", "mobile"), ("1.01E+09", "Mobile", "mobile"),
        ("10-1234-5678", "핸드폰", "mobile"), ("휴대폰 1012345678", "", "mobile"), ("１０１２３４５６７８", "휴대전화", "mobile"), ("112345678", "휴대전화", "mobile"),
        ("501013234567", "주민등록번호", "resident"), ("주민등록번호: 501013234567", "", "resident"), ("1013234567", "주민번호", "resident"),
        ("50101-3234567", "주민등록번호", "resident"), ("9001011234567.0", "주민등록번호", "resident"), ("501013234567.0", "주민등록번호", "resident"),
        ("9,001,011,234,567", "주민등록번호", "resident"), ("501,013,234,567", "주민등록번호", "resident"), ("'9001011234567", "", "resident"),
        ("9.00101E+12", "주민등록번호", "resident"), ("9.00101123456E+12", "주민번호", "resident"), ("5.01013E+11", "RRN", "resident"), ("9E+12", "주민등록번호", "resident"),
        ("５０１０１３２３４５６７", "주민등록번호", "resident"), ("9 0 0 1 0 1 1 2 3 4 5 6 7", "", "resident"), ("5010156789012", "외국인등록번호", "foreigner"),
        ("4111111111111110", "카드번호", "card"), ("4.11111E+15", "카드번호", "card"), ("4111111111111111.0", "카드번호", "card"),
        ("1.10123E+11", "계좌번호", "account"), ("110123456789.0", "환급 계좌번호", "account"), ("1.11E+11", "면허번호", "licence"),
        ("1234567", "주민번호 뒷자리", "birth"),
    ],
)  # fmt: skip
def test_numbers_that_a_spreadsheet_damaged(text, head, kind):
    assert kinds(text, *filter(None, [head])) == [kind]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("501013234567", ""), ("501013234567", "건수"), ("1012345678", ""), ("1,012,345,678", "예산액"), ("1,012,345,678원", "전화 요금"), ("9.00101E+12", ""), ("1.01E+09", "예산"),
        ("9.99999E+12", "주민등록번호"), ("1,234", "연락처"), ("234235114", "전화번호"), ("1588", "전화번호"), ("110,123,456,789", "지출액"), ("2345678", "뒷자리"),
    ],
)  # fmt: skip
def test_amounts_are_no_damaged_numbers(text, head):
    assert found(text, *filter(None, [head])) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("900101-12*****", "birth"), ("900101-1*****", "birth"), ("900101-1******", "birth"), ("900101-1234***", "birth"), ("900101-123456*", "birth"), ("9001011******", "birth"),
        ("900101-1●●●●●●", "birth"), ("900101-1XXXXXX", "birth"), ("９００１０１－１＊＊＊＊＊＊", "birth"), ("900101-5*****", "birth"), ("******-1234567", "birth"), ("90****-1234567", "birth"),
        ("900101-*******", ""), ("90****-1******", ""), ("******-*******", ""), ("901331-12*****", ""), ("010-****-5678", ""), ("010-1234-****", ""), ("홍*동", ""), ("110111-0******", ""),
    ],
)  # fmt: skip
def test_numbers_that_are_masked_badly(text, kind):
    """Told is what still shows birth date and sex, or the second half; what shows neither is masked as it should be."""
    assert kinds(text) == [kind] * bool(kind)


def cells(*rows: list[str]) -> list[tuple[int, int, int, str]]:
    return [(cell.row, cell.column, cell.last, each.kind) for cell in scan_grid(rows, NOTHING) for each in cell.found]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ([["이름", "휴대전화", "", ""], ["하나", "010", "1234", "5678"]], (1, 1, 3, "mobile")),
        ([["휴대전화"], ["010", "1234", "5678"]], (1, 0, 2, "mobile")),
        ([["휴대전화1", "휴대전화2", "휴대전화3"], ["10", "1234", "5678"]], (1, 0, 2, "mobile")),
        ([["연락처", "", ""], ["앞", "중간", "끝"], ["010", "123", "45"]], (2, 0, 2, "mobile")),
        ([["휴대전화", "010", "-", "1234", "-", "5678"]], (0, 1, 5, "mobile")),
        ([["010", "1234", "5678"]], (0, 0, 2, "mobile")),
        ([["０１０", "１２３４", "５６７８"]], (0, 0, 2, "mobile")),
        ([["Mobile", "", ""], ["010", "1234", "5678"]], (1, 0, 2, "mobile")),
        ([["휴대전화", ""], ["010", "12345678"]], (1, 0, 1, "mobile")),
        ([["주민번호 앞", "뒤"], ["900101", "1234567"]], (1, 0, 1, "resident")),
        ([["주민등록번호", "", ""], ["900101", "-", "1234567"]], (1, 0, 2, "resident")),
        ([["주민번호 앞 6자리", "주민번호 뒤"], ["50101", "3234567"]], (1, 0, 1, "resident")),
        ([["주민등록번호", *[""] * 12], list("9001011234567")], (1, 0, 12, "resident")),
        ([["외국인등록번호", ""], ["900101", "5234567"]], (1, 0, 1, "foreigner")),
        ([["850615", "5123456"]], (0, 0, 1, "foreigner")),
        ([["카드번호", "", "", ""], ["4111", "1111", "1111", "1111"]], (1, 0, 3, "card")),
        ([["계좌번호", "", ""], ["110", "123", "456789"]], (1, 0, 2, "account")),
        ([["면허번호", "", "", ""], ["11", "12", "123456", "12"]], (1, 0, 3, "licence")),
    ],
)  # fmt: skip
def test_numbers_over_several_cells(rows, wanted):
    assert wanted in cells(*rows)


@pytest.mark.parametrize(
    "rows",
    [
        [["코드", "남", "여"], ["010", "1234", "5678"]], [["구분", "전화", "방문"], ["계", "10", "1234"]], [["전화 상담", "방문", "인터넷"], ["10", "1234", "5678"]],
        [["연도", "예산", "집행"], ["900101", "1234567", "12"]], [["900101", "1234567"]], [["법인등록번호", ""], ["110111", "1234567"]],
        [["사업자등록번호", "", ""], ["123", "45", "67890"]], [["전화번호", "", ""], ["02", "3423", "5678"]], [["월", "건수", "인원"], ["10", "1234", "5678"]],
        [["휴대전화", "건수", "금액"], ["", "1234", "5678"]],
    ],
    ids=str,
)  # fmt: skip
def test_numbers_side_by_side_that_are_none(rows):
    assert cells(*rows) == []


@pytest.mark.parametrize(
    ("case", "names"),
    [
        (("홍 길동", "성명"), ["홍 길동"]), (("홍  길 동", "성명"), ["홍  길 동"]), (("담당자: 홍길동주무관",), ["홍길동"]), (("홍길동, 김영희", "성명"), ["홍길동", "김영희"]),
        (("담당자: 홍길동 과장",), ["홍길동"]), (("담당자: 과장 홍길동",), ["홍길동"]), (("홍길동·김영희", "성명"), ["홍길동", "김영희"]), (("홍길동/김영희/이순희", "성명"), ["홍길동", "김영희", "이순희"]),
        (("홍길동\n김영희", "성명"), ["홍길동", "김영희"]), (("홍길동 외 2명", "성명"), ["홍길동"]), (("홍길동 및 김영희", "신청인"), ["홍길동", "김영희"]), (("신청인: 홍길동, 김영희 외 3명",), ["홍길동", "김영희"]),
        (("공원녹지과 홍길동", "department"), ["홍길동"]), (("공원녹지과 홍길동", "담당부서"), ["홍길동"]), (("공원녹지과(홍길동)",), ["홍길동"]), (("공원녹지과홍길동", "부서"), ["홍길동"]),
        (("공원녹지과 홍길동 주무관",), ["홍길동"]), (("공원녹지과장 홍길동",), ["홍길동"]), (("공원녹지과 조경팀 홍길동", "department"), ["홍길동"]), (("공원녹지과 / 홍길동", "department"), ["홍길동"]),
        (("문의는 공원녹지과 홍길동 (02-123-4567)",), ["홍길동"]), (("담당자: 공원녹지과 홍길동",), ["홍길동"]), (("세무1과 팀장 홍길동", "부서"), ["홍길동"]), (("홍길동 주무관이 답합니다",), ["홍길동"]),
        (("허준", "성명"), ["허준"]), (("신청인: 허준",), ["허준"]), (("남궁민수", "성명"), ["남궁민수"]), (("남궁 민수", "성명"), ["남궁 민수"]), (("제갈민수", "신청인"), ["제갈민수"]), (("독고영", "신청인"), ["독고영"]),
        (("응우옌 티 흐엉", "성명"), ["응우옌 티 흐엉"]), (("왕샤오밍", "성명"), ["왕샤오밍"]), (("존 스미스", "신청인 성명"), ["존 스미스"]),
        (("Applicant: John Smith",), ["John Smith"]), (("Hong Gildong", "Applicant"), ["Hong Gildong"]), (("Hong, Gil-dong", "applicant_name"), ["Hong, Gil-dong"]), (("Name of the applicant: J. Smith",), ["J. Smith"]),
        (("성 명: 홍 길 동",), ["홍 길 동"]), (("신청인 홍길동 씨는",), ["홍길동"]), (("홍길동(역삼동)", "신청인"), ["홍길동"]), (("신청인 : 홍길동님",), ["홍길동"]), (("대리인 홍길동", "신청인"), ["홍길동"]),
    ],
    ids=str,
)  # fmt: skip
def test_names(case, names):
    assert found(*case) == [("person", name) for name in names]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("교육은 홍길동 과장이 맡았다.", ["홍길동"]), ("김민수 팀장과 협의한다.", ["김민수"]), ("서울대 김철수 교수가 발표하였다.", ["김철수"]),
        ("수상자는 홍길동입니다.", ["홍길동"]), ("수상자는 홍길동, 김영희입니다.", ["홍길동", "김영희"]), ("담당자는 박지훈이다.", ["박지훈"]),
        ("이번 상은 김영희 씨가 받았다.", ["김영희"]), ("최우수상은 박서준 님께 돌아갔습니다.", ["박서준"]), ("홍길동님이 제안하셨습니다.", ["홍길동"]),
        ("학생 김철수 군은 상을 받았다.", ["김철수"]), ("강사로 이지은을 초빙하였다.", ["이지은"]), ("강사로 이지은 교수를 초빙하였다.", ["이지은"]),
        ("사회복지사 최은경이 방문합니다.", ["최은경"]), ("이정민 변호사가 상담합니다.", ["이정민"]), ("멘토 이정민, 상담사 최민호(보건과)", ["이정민", "최민호"]),
        ("이정민팀장이 맡습니다.", ["이정민"]), ("세무2과 이정민에게 문의하세요.", ["이정민"]), ("김말자 할머니 댁을 방문했습니다.", ["김말자"]),
        ("독거노인 김말자 어르신", ["김말자"]), ("김철수(남, 45세)가 선정되었습니다.", ["김철수"]), ("김철수(80.1.1.생)에게 지원했습니다.", ["김철수"]),
        ("1980년 5월 3일생 김영희", ["김영희"]), ("김철수 외 3명", ["김철수"]), ("수상자 김민수, 이정민, 박서연", ["김민수", "이정민", "박서연"]),
        ("이정민 과장, 최민호 팀장이 발표했습니다.", ["이정민", "최민호"]), ("팀장 **김철수**", ["김철수"]), ("**팀장** 김철수", ["김철수"]),
        ("대피소는 김철수 댁입니다.", ["김철수"]), ("김철수 前 과장이 말했습니다.", ["김철수"]), ("홍길동 선수가 우승했습니다.", ["홍길동"]), ("우수 공무원 박지훈", ["박지훈"]),
        ("담당자 김철수와 이영희가 안내합니다.", ["김철수", "이영희"]), ("제안자 김철수의 의견을 받았습니다.", ["김철수"]), ("어르신 김순자가 상을 받았습니다.", ["김순자"]),
        ("보호자 김철수에게 알렸습니다.", ["김철수"]), ("문의는 이영희에게 하세요.", ["이영희"]), ("신청은 이영희에게, 접수는 김철수에게 합니다.", ["이영희", "김철수"]),
        ("故 김철수를 기립니다.", ["김철수"]), ("Mr. Kim Cheol-su will answer.", ["Kim Cheol-su"]), ("Ask Ms Gildong Hong or the team.", ["Gildong Hong"]),
        ("담당자 이메일을 적습니다.", []), ("보호자 연락처와 주소를 적습니다.", []), ("어르신 이동권을 지킵니다.", []), ("제안자 의견을 듣습니다.", []), ("문의는 담당자에게 하세요.", []),
        ("신청은 주민센터에서 받습니다.", []), ("작성자 신청란을 채웁니다.", []), ("Mr. Kim will answer.", []), ("Ms. Korea Tourism Office", []),
        ("담당자인 김철수에게 물으세요.", ["김철수"]), ("이장 김철수도 왔습니다.", ["김철수"]), ("제안자 김철수로부터 들었습니다.", ["김철수"]),
        ("김철수란 사람이 왔습니다.", ["김철수"]), ("Mrs. Younghee Kim's idea", ["Younghee Kim's"]), ("MR. KIM CHEOL-SU", ["KIM CHEOL-SU"]),
        ("이장 김철수는 마을 방송을 했습니다.", ["김철수"]), ("통장인 이영희가 도왔습니다.", ["이영희"]), ("부녀회장 이영희께 감사드립니다.", ["이영희"]),
        ("김철수라는 분이 신고했습니다.", ["김철수"]), ("이름은 김철수입니다.", ["김철수"]), ("성함은 이영희이고 나이는 42세입니다.", ["이영희"]),
        ("저는 김철수라고 합니다.", ["김철수"]), ("제 이름은 박민수입니다.", ["박민수"]), ("공원 이름은 김유정입니다.", []), ("이름은 한글로 적습니다.", []),
        ("저는 공무원입니다.", []), ("위원장 선거를 합니다.", []), ("팀장 회의실을 씁니다.", []), ("이장 복지관과 함께합니다.", []), ("대표 이미지를 바꿉니다.", []),
        ("통장 백만원을 냅니다.", []), ("담당자 반영하는 것을 봅니다.", []), ("이동권이라는 말을 씁니다.", []), ("시연이라는 분", []),
        ("국가 공무원 교육을 엽니다.", []), ("작가 전시회를 엽니다.", []), ("선수 선발 대회", []),
        ("공영주차장 요금표", []), ("시달력과 이관문을 봅니다.", []), ("어려운 가정의 어린이와 청소년", []), ("계획안(2014.10.1.)", []),
        ("장애인 학생과 어르신", []), ("전문가 외 3명", []), ("박람회장 안내", []), ("강사 인건비가 올랐습니다.", []), ("위원 선정을 마칩니다.", []),
        ("정보화 과장이 맡았다.", []), ("민원 팀장과 협의한다.", []), ("주민자치 국장이 맡는다.", []), ("성인지 강사를 양성한다.", []),
        ("제안을 선정한 위원이 설명한다.", []), ("최신 흐름을 반영한 대표 홈페이지", []), ("한마음 의원에서 검진한다.", []), ("이용자님께 알립니다.", []),
        ("어린이 씨앗 나누기", []), ("대상자는 장애인입니다.", []), ("책임자는 정보화추진입니다.", []), ("신청자는 주민등록증을 가져온다.", []),
        ("제안자는 이의를 낼 수 있다.", []), ("봉사자는 조리를 돕는다.", []), ("신안 군과 협의한다.", []), ("강사는 전문가로 한다.", []),
    ],
)  # fmt: skip
def test_names_in_sentences(sentence, names):
    assert found(sentence, "text") == [("person", name) for name in names]


@pytest.mark.parametrize(
    "value",
    [
        "유성구", "권선구", "장안구", "연제구", "남동구", "기장군", "서구", "강화군", "안성시", "안양시", "신사동", "송현동", "구미시", "성남시 분당구", "서울특별시 강남구", "고성군", "정자동", "용산구",
        "양지리", "신대리", "고산동", "전 시민", "현 주민", "구 동민", "본인", "대리인", "구민", "주민", "미정", "없음", "해당없음", "해당 없음", "별도 공지", "이하 생략", "전 직원", "전 세대", "이 지역 주민", "남녀 누구나", "공원녹지과", "조경팀", "주민자치위원회",
        "노인정", "주민센터", "이용자", "한국인", "강사", "유치원", "선정인", "고교생", "장애인", "정규직", "신혼부부", "홍○○", "홍*동", "○○○", "구청장", "조합원", "한마음", "이주민",
    ],
)  # fmt: skip
@pytest.mark.parametrize("head", ["신청인", "담당자"])
def test_values_that_are_no_names(value, head):
    assert found(value, head) == []
    assert found(f"{head}: {value}") == []


@pytest.mark.parametrize(
    "case",
    [
        ("공원녹지과", "department"), ("공원녹지과 조경팀", "department"), ("세무과 지방세 담당", "부서"), ("민원여권과 이용 안내",), ("공원녹지과 (조경팀)",), ("교통과 신호기",), ("위생과 주관",), ("주민센터 (신사동)",),
        ("건축과 민원 안내",), ("문화체육과 공연장", "담당부서"), ("기획예산과 예산팀", "department"), ("복지정책과 노인정 담당",), ("구청장 업무추진비",), ("과장 전결",), ("결과 정리",), ("Parks Department", "department"),
        ("Applicant: Parks Department",), ("Applicant: Example Residents Association",), ("Applicant: Not stated",), ("Applicant: The owner",), ("Applicant: self",), ("City Council", "Applicant"), ("John Smith Park",),
        ("참고: 이용 안내",), ("하나", "이름"), ("김치", "이름"), ("소나무", "이름"),
    ],
    ids=str,
)  # fmt: skip
def test_departments_and_words_that_are_no_names(case):
    assert found(*case) == []
