"""A Word document with the styles of a report: headings, quotations, running heads, page numbers and real footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from annotator.reports.citations import Run
from annotator.reports.wording import table

_FACE = "Georgia"
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
#: What XML 1.0 can't hold, and so Word can't open.
_FORBIDDEN = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)])


class WordDocument:
    """What the renderer writes into. Footnotes are collected and put into their own part when it is saved."""

    def __init__(self, title: str) -> None:
        self.word = Document()
        self._notes: list[tuple[Run, ...]] = []
        self._bookmarks = 0
        self._set_styles()
        self._set_page(title)
        self.word.core_properties.title = clean(title)
        self.word.core_properties.author = ""
        self.word.core_properties.comments = ""

    def heading(self, text: str, level: int, *, bookmark: str | None = None) -> Any:
        """A real heading, which Word's navigation and contents know; a bookmark makes it a place to link to."""
        paragraph = self.word.add_heading(clean(text), level)
        if bookmark:
            self._bookmarks += 1
            for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
                mark = OxmlElement(tag)
                mark.set(qn("w:id"), str(self._bookmarks))
                if tag == "w:bookmarkStart":
                    mark.set(qn("w:name"), bookmark)
                paragraph._p.append(mark)
        return paragraph

    def paragraph(self, text: str = "", *, style: str | None = None, italic: bool = False) -> Any:
        """A paragraph of words, which may be none."""
        paragraph = self.word.add_paragraph(style=style)
        if text:
            paragraph.add_run(clean(text)).italic = italic
        return paragraph

    def link(self, paragraph: Any, text: str, bookmark: str) -> None:
        """Words that lead to a bookmark of this document."""
        anchor = OxmlElement("w:hyperlink")
        anchor.set(qn("w:anchor"), bookmark)
        run = paragraph.add_run(clean(text))
        anchor.append(run._r)
        paragraph._p.append(anchor)

    def link_out(self, paragraph: Any, text: str, address: str) -> None:
        """Words that lead to an address elsewhere."""
        anchor = OxmlElement("w:hyperlink")
        anchor.set(qn("r:id"), self.word.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        run = paragraph.add_run(clean(text))
        run.underline = True
        anchor.append(run._r)
        paragraph._p.append(anchor)

    def runs(self, paragraph: Any, runs: Iterable[Run]) -> None:
        """Words of a citation, in italics where they are a title."""
        for run in runs:
            paragraph.add_run(clean(run.text)).italic = run.italic

    def footnote(self, paragraph: Any, runs: Iterable[Run]) -> None:
        """A footnote at the end of the paragraph as it now stands."""
        self._notes.append(tuple(runs))
        run = paragraph.add_run()
        run.font.superscript = True
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(len(self._notes)))
        run._r.append(reference)

    def grid(self, widths: Sequence[float], *, ruled: bool = False) -> Any:
        """A table of columns that are so many millimetres wide, with a rule under each row or none."""
        grid = self.word.add_table(rows=0, cols=len(widths))
        grid.autofit = False
        margins = "".join(f'<w:{side} w:w="50" w:type="dxa"/>' for side in ("top", "bottom"))
        cells = parse_xml(f"<w:tblCellMar {nsdecls('w')}>{margins}</w:tblCellMar>")
        grid._tbl.tblPr.insert_element_before(cells, "w:tblLook")
        for column, width in zip(grid.columns, widths, strict=True):
            column.width = Mm(width)
        if ruled:
            edges = "".join(f'<w:{edge} w:val="single" w:sz="4" w:color="B0A898"/>' for edge in ("bottom", "insideH"))
            borders = parse_xml(f"<w:tblBorders {nsdecls('w')}>{edges}</w:tblBorders>")
            grid._tbl.tblPr.insert_element_before(borders, "w:tblLayout", "w:tblCellMar", "w:tblLook")
        return grid

    def row(self, grid: Any) -> Any:
        """A further row, which no page cuts in two."""
        row = grid.add_row()
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        return row

    def header_row(self, grid: Any, names: Iterable[str]) -> None:
        """A first row that is repeated on every page and read out as the columns' names."""
        row = self.row(grid)
        for cell, name in zip(row.cells, names, strict=True):
            cell.paragraphs[0].add_run(name).bold = True
            cell.paragraphs[0].style = self.word.styles["Small"]
            cell.paragraphs[0].paragraph_format.keep_with_next = True
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))

    def set_off(self, run: Any) -> None:
        """Words in conflict: bold, on the colour that they have in every format."""
        run.bold = True
        fill = table("palette")["light"]["mark"].lstrip("#")
        run._r.get_or_add_rPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{fill}"/>'))

    def box(self, paragraph: Any) -> None:
        """Set a paragraph off by a bar at its side and a tint: what people said."""
        fill = table("palette")["light"]["wash"].lstrip("#")
        bar = '<w:left w:val="single" w:sz="18" w:space="8" w:color="211D18"/>'
        properties = paragraph._p.get_or_add_pPr()
        properties.append(parse_xml(f"<w:pBdr {nsdecls('w')}>{bar}</w:pBdr>"))
        properties.append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{fill}"/>'))
        paragraph.paragraph_format.left_indent = Mm(4)

    def save(self) -> bytes:
        """The file."""
        if self._notes:
            self._add_notes()
        written = BytesIO()
        self.word.save(written)
        return written.getvalue()

    def _set_styles(self) -> None:
        ink = RGBColor.from_string(table("palette")["light"]["ink"].lstrip("#").upper())
        sizes = {"Normal": 10.5, "Title": 26, "Heading 1": 17, "Heading 2": 12, "Heading 3": 11, "Caption": 9}
        for name, size in sizes.items():
            style = self.word.styles[name]
            style.font.name, style.font.size, style.font.color.rgb = _FACE, Pt(size), ink
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{script}"), None)
        for name, after in (("Normal", 5), ("Caption", 3), ("List Bullet", 3)):
            self.word.styles[name].paragraph_format.space_after = Pt(after)
        self.word.styles["Caption"].font.bold = False
        small = self.word.styles.add_style("Small", WD_STYLE_TYPE.PARAGRAPH)
        small.base_style = self.word.styles["Normal"]
        small.paragraph_format.space_after = Pt(2)
        small.font.size, small.font.color.rgb = Pt(8.5), RGBColor.from_string("655D52")
        for name, size, after in (("Choices", 9, 6), ("Line", 14, 4)):
            style = self.word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style, style.font.size = self.word.styles["Normal"], Pt(size)
            style.paragraph_format.space_after, style.paragraph_format.keep_with_next = Pt(after), True
        edge = self.word.styles["Title"].element.pPr.find(qn("w:pBdr"))
        edge.getparent().remove(edge)
        for level in (1, 2, 3):
            self.word.styles[f"Heading {level}"].font.bold = level == 3

    def _set_page(self, title: str) -> None:
        section = self.word.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(24)
        section.top_margin = section.bottom_margin = Mm(24)
        section.header.paragraphs[0].add_run(clean(title)).italic = True
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        foot._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))

    def _add_notes(self) -> None:
        separators = "".join(
            f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
            for kind, number, mark in (
                ("separator", -1, "separator"),
                ("continuationSeparator", 0, "continuationSeparator"),
            )
        )
        notes = "".join(_note(number, runs) for number, runs in enumerate(self._notes, 1))
        xml = f"<w:footnotes {nsdecls('w')}>{separators}{notes}</w:footnotes>"
        package = self.word.part.package
        part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, xml.encode(), package)
        self.word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _note(number: int, runs: Iterable[Run]) -> str:
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    words = "".join(
        f'<w:r><w:rPr>{"<w:i/>" if run.italic else ""}<w:sz w:val="17"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(clean(run.text))}</w:t></w:r>'
        for run in (Run(" "), *runs)
    )
    return f'<w:footnote w:id="{number}"><w:p><w:pPr><w:spacing w:after="20"/></w:pPr>{mark}{words}</w:p></w:footnote>'


def clean(text: str) -> str:
    """Words without the control signs that XML can't hold."""
    return text.translate(_FORBIDDEN)
