"""Flat OpenDocument sources of the test files: a clean one of each program, and the places where the example stands.

``PLACES`` maps a name to the source with the example number at exactly one place. LibreOffice turns them into the
formats that people attach (``make.py``). All persons and numbers are invented; 010-2345-6789 is an example.
"""

from __future__ import annotations

NUMBER = "010-2345-6789"
SPACES = (
    " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in {
            "office": "office",
            "text": "text",
            "table": "table",
            "style": "style",
            "draw": "drawing",
            "fo": "xsl-fo-compatible",
            "meta": "meta",
            "number": "datastyle",
            "form": "form",
            "presentation": "presentation",
            "svg": "svg-compatible",
            "script": "script",
        }.items()
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)


def flat(kind: str, body: str, *, meta: str = "", automatic: str = "", master: str = "") -> str:
    mime = {"text": "text", "spreadsheet": "spreadsheet", "presentation": "presentation"}[kind]
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {SPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.{mime}">
<office:meta><dc:title>예시 문서</dc:title>{meta}</office:meta>
<office:styles/>
<office:automatic-styles><style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm"/><style:header-style/><style:footer-style/></style:page-layout>{automatic}</office:automatic-styles>
<office:master-styles>{master}</office:master-styles>
<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document>"""


def figure(element: str) -> str:
    """A shape whose alternative text is the number."""
    return f'<draw:custom-shape text:anchor-type="paragraph" svg:width="4cm" svg:height="2cm" svg:x="1cm" svg:y="1cm"><svg:{element}>{NUMBER}</svg:{element}><draw:enhanced-geometry svg:viewBox="0 0 21600 21600" draw:type="rectangle" draw:enhanced-path="M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N"/></draw:custom-shape>'


# Calc


def calc(
    cells: str = "",
    *,
    extra: str = "",
    master: str = "",
    before: str = "",
    sheets: str = "",
    name: str = "목록",
    **parts: str,
) -> str:
    page = f'<style:master-page style:name="Default" style:page-layout-name="pm">{master}</style:master-page>'
    automatic = (
        parts.pop("automatic", "")
        + '<style:style style:name="ta1" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table" style:master-page-name="Default"><style:table-properties table:display="false"/></style:style>'
    )
    body = f'{before}<table:table table:name="{name}" table:style-name="ta1">{row("번호", "시설", "전화")}{row("1", "도서관", "02-123-4567")}{cells}</table:table>{sheets}{extra}'
    return flat("spreadsheet", body, automatic=automatic, master=page, **parts)


def cell(text: str, inner: str = "", attributes: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{attributes}>{inner}<text:p>{text}</text:p></table:table-cell>'


def row(*texts: str, attributes: str = "") -> str:
    return f"<table:table-row{attributes}>{''.join(map(cell, texts))}</table:table-row>"


def region(kind: str, text: str) -> str:
    return f"<style:{kind}><style:region-center><text:p>{text}</text:p></style:region-center></style:{kind}>"


def value(number: str, style: str = "") -> str:
    return f'<table:table-cell office:value-type="float" office:value="{number}"{style}><text:p>{number}</text:p></table:table-cell>'


SHAPE = '<table:shapes><draw:frame svg:width="4cm" svg:height="2cm" svg:x="1cm" svg:y="1cm" draw:name="{name}"><draw:text-box><text:p>{text}</text:p></draw:text-box>{inner}</draw:frame></table:shapes>'
VALIDATED = ' table:content-validation-name="val1"'
TELEPHONE = '<text:a xlink:href="tel:+821023456789">전화</text:a>'
CALC = {
    "clean": calc(),
    "cell": calc(row("2", "공원", NUMBER)),
    "foot": calc(master=f"<style:header/>{region('footer', f'담당자: {NUMBER}')}"),
    "head": calc(master=region("header", f"담당 {NUMBER}")),
    "foot-of-even-pages": calc(master=f"<style:header/><style:footer/>{region('footer-left', NUMBER)}").replace(
        "<style:footer/><style:footer-left", f"{region('footer', '쪽')}<style:footer-left"
    ),
    "comment": calc(
        f"<table:table-row>{cell('2', f'<office:annotation><text:p>문의 {NUMBER}</text:p></office:annotation>')}</table:table-row>"
    ),
    "list-of-valid-values": calc(
        f"<table:table-row>{cell('2', attributes=VALIDATED)}</table:table-row>",
        before=f'<table:content-validations><table:content-validation table:name="val1" table:base-cell-address="$목록.$A$3" table:display-list="unsorted" table:condition="of:cell-content-is-in-list(&quot;가&quot;;&quot;{NUMBER}&quot;)" table:allow-empty-cell="true"/></table:content-validations>',
    ),
    "message-of-validation": calc(
        f"<table:table-row>{cell('2', attributes=VALIDATED)}</table:table-row>",
        before=f'<table:content-validations><table:content-validation table:name="val1" table:condition="of:cell-content-is-whole-number()"><table:help-message table:title="안내" table:display="true"><text:p>{NUMBER}</text:p></table:help-message></table:content-validation></table:content-validations>',
    ),
    "formula": calc(
        f'<table:table-row><table:table-cell table:formula="of:=IF(1=1;&quot;가&quot;;&quot;{NUMBER}&quot;)" office:value-type="string" office:string-value="가"><text:p>가</text:p></table:table-cell></table:table-row>'
    ),
    "result-of-formula": calc(
        '<table:table-row><table:table-cell table:formula="of:=&quot;010-23&quot;&amp;&quot;45-6789&quot;" office:value-type="string" office:string-value="010-2345-6789"><text:p>010-2345-6789</text:p></table:table-cell></table:table-row>'
    ),
    "defined-name": calc(
        extra=f'<table:named-expressions><table:named-expression table:name="연락" table:base-cell-address="$목록.$A$1" table:expression="of:=&quot;{NUMBER}&quot;"/></table:named-expressions>'
    ),
    "name-of-sheet": calc(name=NUMBER),
    "hidden-sheet": calc(
        sheets=f'<table:table table:name="숨김" table:style-name="ta2">{row("1", NUMBER)}</table:table>'
    ),
    "hidden-row": calc(row("2", "공원", NUMBER, attributes=' table:visibility="collapse"')),
    "hidden-column": calc()
    .replace(
        'table:style-name="ta1">',
        'table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>',
    )
    .replace("02-123-4567", NUMBER),
    "property": calc(meta=f'<meta:user-defined meta:name="문의">{NUMBER}</meta:user-defined>'),
    "keyword": calc(meta=f"<meta:keyword>{NUMBER}</meta:keyword>"),
    "author": calc(meta="<meta:initial-creator>홍길동</meta:initial-creator>"),
    "text-box": calc().replace(
        'table:style-name="ta1">', 'table:style-name="ta1">' + SHAPE.format(name="상자", text=NUMBER, inner="")
    ),
    "alternative-text": calc().replace(
        'table:style-name="ta1">', f'table:style-name="ta1"><table:shapes>{figure("desc")}</table:shapes>'
    ),
    "name-of-shape": calc().replace(
        'table:style-name="ta1">', 'table:style-name="ta1">' + SHAPE.format(name=NUMBER, text="가", inner="")
    ),
    "link": calc(f"<table:table-row>{cell(TELEPHONE)}</table:table-row>"),
    "number-under-its-head": calc(
        row("번호", "시설", "휴대전화")
        + f"<table:table-row>{cell('2')}{cell('공원')}{value('1023456789')}</table:table-row>"
    ),
    "name-under-its-head": calc(row("번호", "성명") + row("1", "홍길동")),
    "far-away": calc(
        f'<table:table-row table:number-rows-repeated="60000"><table:table-cell/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="900"/>{cell(NUMBER)}</table:table-row>'
    ),
}

# Writer


def writer(body: str = "", master: str = "", **parts: str) -> str:
    page = f'<style:master-page style:name="Standard" style:page-layout-name="pm">{master}</style:master-page>'
    return flat(
        "text",
        parts.pop("first", "") + f"<text:p>예시로 만든 문서입니다. 문의 02-123-4567</text:p>{body}",
        master=page,
        **parts,
    )


def paragraph(text: str, style: str = "") -> str:
    return f"<text:p{style}>{text}</text:p>"


FRAME = '<text:p><draw:frame draw:name="{name}" text:anchor-type="paragraph" svg:width="4cm" svg:height="2cm"><draw:text-box><text:p>{text}</text:p></draw:text-box>{inner}</draw:frame></text:p>'
CHANGE = '<text:tracked-changes><text:changed-region text:id="c1" xml:id="c1"><text:{kind}><office:change-info><dc:creator>예시</dc:creator><dc:date>2014-10-01T00:00:00</dc:date></office:change-info>{inner}</text:{kind}></text:changed-region></text:tracked-changes>'
BOLD = '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
HIDDEN = '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>'
FORM = '<office:forms><form:form form:name="양식"><form:text form:name="칸" xml:id="k1" form:id="k1" form:current-value="{text}" form:value="{text}"/></form:form></office:forms>'
CONTROL = (
    '<text:p><draw:control draw:control="k1" text:anchor-type="as-char" svg:width="4cm" svg:height="1cm"/></text:p>'
)
WRITER = {
    "clean": writer(),
    "body": writer(paragraph(f"문의 {NUMBER}")),
    "runs": writer(paragraph('010-23<text:span text:style-name="T1">45</text:span>-6789'), automatic=BOLD),
    "hidden-text": writer(paragraph(f'가 <text:span text:style-name="T2">{NUMBER}</text:span>'), automatic=HIDDEN),
    "head": writer(master=f"<style:header><text:p>{NUMBER}</text:p></style:header>"),
    "foot": writer(master=f"<style:footer><text:p>{NUMBER}</text:p></style:footer>"),
    "head-of-even-pages": writer(
        master=f"<style:header><text:p>가</text:p></style:header><style:header-left><text:p>{NUMBER}</text:p></style:header-left>"
    ),
    "head-of-first-page": writer(
        master=f"<style:header><text:p>가</text:p></style:header><loext:header-first><text:p>{NUMBER}</text:p></loext:header-first>"
    ),
    "footnote": writer(
        paragraph(
            f'가<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>{NUMBER}</text:p></text:note-body></text:note>'
        )
    ),
    "endnote": writer(
        paragraph(
            f'가<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>{NUMBER}</text:p></text:note-body></text:note>'
        )
    ),
    "comment": writer(
        paragraph(f"가<office:annotation><dc:creator>예시</dc:creator><text:p>{NUMBER}</text:p></office:annotation>")
    ),
    "author-of-comment": writer(
        paragraph("가<office:annotation><dc:creator>홍길동</dc:creator><text:p>고칠 것</text:p></office:annotation>")
    ),
    "deleted-text": writer(
        paragraph('가<text:change text:change-id="c1"/>나'),
        first=CHANGE.format(kind="deletion", inner=f"<text:p>{NUMBER}</text:p>"),
    ),
    "number-with-deleted-digits": writer(
        paragraph('010-23<text:change text:change-id="c1"/>45-6789'),
        first=CHANGE.format(kind="deletion", inner="<text:p>99</text:p>"),
    ),
    "inserted-text": writer(
        paragraph(f'가<text:change-start text:change-id="c1"/>{NUMBER}<text:change-end text:change-id="c1"/>'),
        first=CHANGE.format(kind="insertion", inner=""),
    ),
    "text-box": writer(FRAME.format(name="상자", text=NUMBER, inner="")),
    "alternative-text": writer(f"<text:p>{figure('desc')}</text:p>"),
    "bookmark": writer(paragraph(f'<text:bookmark text:name="{NUMBER}"/>가')),
    "form": writer(CONTROL, first=FORM.format(text=NUMBER)),
    "field": writer(
        paragraph(f'<text:user-field-get text:name="연락">{NUMBER}</text:user-field-get>'),
        first=f'<text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="{NUMBER}" text:name="연락"/></text:user-field-decls>',
    ),
    "choices": writer(
        paragraph(
            f'<text:drop-down text:name="고르기"><text:label text:value="가" text:current-selected="true"/><text:label text:value="{NUMBER}"/>가</text:drop-down>'
        )
    ),
    "hidden-section": writer(
        f'<text:section text:name="s" text:display="none"><text:p>{NUMBER}</text:p></text:section>'
    ),
    "property": writer(meta=f'<meta:user-defined meta:name="문의">{NUMBER}</meta:user-defined>'),
    "subject": writer(meta=f"<dc:subject>{NUMBER}</dc:subject>"),
    "author": writer(meta="<meta:initial-creator>홍길동</meta:initial-creator>"),
    "link": writer(paragraph('<text:a xlink:href="tel:010-2345-6789">전화</text:a>')),
    "table": writer(
        f'<table:table table:name="표"><table:table-column table:number-columns-repeated="2"/>{row("성명", "부서")}{row("홍길동", "예시과")}</table:table>'
    ),
    "number-without-its-zero-in-a-table": writer(
        f'<table:table table:name="표"><table:table-column table:number-columns-repeated="2"/>{row("부서", "휴대전화")}{row("예시과", "1023456789")}</table:table>'
    ),
}

# Impress


def impress(body: str = "", page: str = "", master: str = "", slide: str = "", **parts: str) -> str:
    masters = f'<style:master-page style:name="Default" style:page-layout-name="pm">{master}</style:master-page>'
    first = f'<draw:page draw:name="{slide or "쪽"}" draw:master-page-name="Default"{page}>{box("예시로 만든 발표입니다")}{body}</draw:page>'
    return flat("presentation", first, master=masters, **parts)


def box(text: str, inner: str = "", name: str = "상자") -> str:
    return f'<draw:frame draw:name="{name}" svg:width="10cm" svg:height="2cm" svg:x="1cm" svg:y="1cm"><draw:text-box><text:p>{text}</text:p></draw:text-box>{inner}</draw:frame>'


OFF = '<style:style style:name="dp1" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
IMPRESS = {
    "clean": impress(),
    "slide": impress(box(NUMBER)),
    "hidden-slide": impress(box(NUMBER), page=' draw:style-name="dp1"', automatic=OFF),
    "notes": impress(
        f'<presentation:notes><draw:frame presentation:class="notes" svg:width="10cm" svg:height="9cm" svg:x="1cm" svg:y="9cm"><draw:text-box><text:p>{NUMBER}</text:p></draw:text-box></draw:frame></presentation:notes>'
    ),
    "master": impress(master=box(NUMBER)),
    "comment": impress(
        f"<office:annotation><dc:creator>예시</dc:creator><dc:date>2014-10-01T00:00:00</dc:date><text:p>{NUMBER}</text:p></office:annotation>"
    ),
    "alternative-text": impress(figure("desc")),
    "title-of-shape": impress(figure("title")),
    "table": impress(
        f'<draw:frame svg:width="10cm" svg:height="4cm" svg:x="1cm" svg:y="5cm"><table:table table:template-name="default"><table:table-column/><table:table-column/>{row("성명", "부서")}{row("홍길동", "예시과")}</table:table></draw:frame>'
    ),
    "property": impress(meta=f'<meta:user-defined meta:name="문의">{NUMBER}</meta:user-defined>'),
}
