"""What stands around the text: kop, footer, watermark."""

from tools.templates.measures import SERIF, Sheet
from tools.templates.ooxml import (
    Cell,
    Frame,
    Look,
    Para,
    Row,
    paragraph,
    paragraph_of,
    run,
    runs,
    table,
    tag,
)

_DOUBLE = '<w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="1" w:color="000000"/>'
_THIN = '<w:top w:val="single" w:sz="4" w:space="4" w:color="808080"/>'
_CENTRED = Para(align="center")
_SMALL = Look(size=8)


def placed(name: str, high: int) -> str:
    """Return where the builder sets a picture of this name: `lambang`, `qr`."""
    return f'<w:r><w:gambar w:val="{name} {high}"/></w:r>'


def boxed(field: str, wide: float, high: float, shows: str) -> str:
    """Return a place for the picture that a field names; it keeps its shape inside the box."""
    return f'<w:r><w:kotak w:val="{field}|{wide}|{high}|{shows}"/></w:r>'


def kop(sheet: Sheet) -> str:
    """Return the head of a first page: logo, office, address, double rule."""
    frame = Frame((24, sheet.text - 48, 24), lines=False)
    strong = Look(size=15, bold=True, font=SERIF)
    office = (
        paragraph("{{ kop.pemerintah }}", _CENTRED, Look(size=13, font=SERIF))
        + tag("{%p for baris in kop.dinas %}")
        + paragraph("{{ baris }}", _CENTRED, strong)
        + tag("{%p endfor %}")
        + tag("{%p for baris in kop.alamat %}")
        + paragraph("{{ baris }}", _CENTRED, Look(size=9, font=SERIF))
        + tag("{%p endfor %}")
    )
    row = Row(
        (
            Cell(paragraph_of(placed("lambang", 24), Para())),
            Cell(office),
            Cell(paragraph("", Para())),
        )
    )
    rule = Para(exact=5, after=7.5, rule=_DOUBLE)
    return table(frame, [row]) + paragraph_of(watermark(1), rule, Look(size=2))


def later_head() -> str:
    """Return the head of the pages after the first: only the watermark."""
    return paragraph_of(watermark(2), Para(exact=1), Look(size=1))


def footer(sheet: Sheet, left: str) -> str:
    """Return the foot: paper and number left, page of pages right."""
    pages = run("Halaman ", _SMALL) + _field("PAGE") + run(" dari ", _SMALL) + _field("NUMPAGES")
    words = runs(left, _SMALL) + "<w:r><w:tab/></w:r>" + pages
    return (
        paragraph_of(words, Para(rule=_THIN, tab=sheet.text), _SMALL)
        + tag("{%p if contoh %}")
        + paragraph("{{ contoh }}", Para(), Look(size=7, color="808080"))
        + tag("{%p endif %}")
    )


def watermark(number: int) -> str:
    """Return the grey KONSEP behind the text, there only while it is a draft."""
    shape = (
        f'<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{2048 + number}" '
        'type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;'
        "width:425.2pt;height:141.75pt;rotation:315;z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        'mso-position-vertical:center;mso-position-vertical-relative:margin" '
        'o:allowincell="f" fillcolor="#d9d9d9" stroked="f"><v:fill opacity=".5"/>'
        '<v:textpath style="font-family:\'Arial\';font-size:1pt" string="KONSEP"/>'
        '<w10:wrap anchorx="margin" anchory="margin"/></v:shape>'
    )
    picture = f"<w:r><w:rPr><w:noProof/></w:rPr><w:pict>{_WORD_ART}{shape}</w:pict></w:r>"
    return run("{%r if konsep %}") + picture + run("{%r endif %}")


def _field(name: str) -> str:
    look = '<w:rPr><w:noProof/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>'
    marks = [f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")]
    code = f'<w:instrText xml:space="preserve"> {name} </w:instrText>'
    parts = (marks[0], code, marks[1], "<w:t>1</w:t>", marks[2])
    return "".join(f"<w:r>{look}{part}</w:r>" for part in parts)


_FORMULAS = (
    "sum #0 0 10800",
    "prod #0 2 1",
    "sum 21600 0 @1",
    "sum 0 0 @2",
    "sum 21600 0 @3",
    "if @0 @3 0",
    "if @0 21600 @1",
    "if @0 0 @2",
    "if @0 @4 21600",
    "mid @5 @6",
    "mid @8 @5",
    "mid @7 @8",
    "mid @6 @7",
    "sum @6 0 @5",
)
_WORD_ART = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>'
    + "".join(f'<v:f eqn="{each}"/>' for each in _FORMULAS)
    + '</v:formulas><v:path textpathok="t" o:connecttype="custom" '
    'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" '
    'xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/>'
    "</v:shapetype>"
)
