"""A Word document with the styles of a report: headings, quotations, running heads, page numbers and real footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from annotator.reports.citations import Run
from annotator.reports.own_words import table
from annotator.reports.pictures import Picture
from annotator.reports.word_notes import add_notes
from annotator.reports.word_styles import set_page, set_styles
from annotator.reports.word_text import clean

#: How Word 2016 and later, and LibreOffice, are told of an SVG beside the pixels of a picture.
_LINES = (
    '<a:extLst {spaces}><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip r:embed="{key}" '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"/></a:ext></a:extLst>'
)


class WordDocument:
    """What the renderer writes into. Footnotes are collected and put into their own part when it is saved."""

    def __init__(self, title: str) -> None:
        self.word = Document()
        self._notes: list[tuple[Run, ...]] = []
        self._bookmarks = 0
        set_styles(self.word)
        set_page(self.word, title)
        self._styles = {style.name: style.style_id for style in self.word.styles}
        self.word.core_properties.title = clean(title)
        self.word.core_properties.author = ""
        self.word.core_properties.comments = ""

    def heading(self, text: str, level: int, *, bookmark: str | None = None) -> Any:
        """A real heading, which Word's navigation and contents know; a bookmark makes it a place to link to."""
        paragraph = self.styled(self.word.add_paragraph(clean(text)), f"Heading {level}")
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
        paragraph = self.word.add_paragraph()
        if style:
            self.styled(paragraph, style)
        if text:
            paragraph.add_run(clean(text)).italic = italic
        return paragraph

    def numbering(self) -> int:
        """A further list, by its number in the file, that begins at 1: Word else counts on through all lists."""
        lists = self.word.part.numbering_part.element
        style = self.word.styles["List Number"].element.pPr.numPr.numId.val
        added = lists.add_num(lists.num_having_numId(style).abstractNumId.val)
        added.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(added.numId)

    def numbered(self, text: str, numbering: int) -> Any:
        """An item of that list."""
        item = self.paragraph(text, style="List Number")
        numbers = item._p.get_or_add_pPr().get_or_add_numPr()
        numbers.get_or_add_ilvl().val, numbers.get_or_add_numId().val = 0, numbering
        return item

    def styled(self, paragraph: Any, style: str) -> Any:
        """The paragraph in the style of that name; to look it up by name takes python-docx half of all its time."""
        paragraph._p.style = self._styles[style]
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
            self.styled(cell.paragraphs[0], "Small").paragraph_format.keep_with_next = True
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

    def picture(self, picture: Picture, *, width: float) -> None:
        """A figure so many millimetres wide, with its caption: lines for a Word that can draw them, else pixels."""
        placed = self.paragraph()
        placed.paragraph_format.keep_with_next, placed.paragraph_format.space_before = True, Mm(4)
        shape = placed.add_run().add_picture(BytesIO(picture.png), width=Mm(width))
        properties = shape._inline.docPr
        properties.set("title", clean(picture.title))
        properties.set("descr", clean(picture.text))
        package = self.word.part.package
        name = package.next_partname("/word/media/drawing%d.svg")
        key = self.word.part.relate_to(Part(name, "image/svg+xml", picture.svg, package), RELATIONSHIP_TYPE.IMAGE)
        (pixels,) = shape._inline.iter(qn("a:blip"))
        pixels.append(parse_xml(_LINES.format(spaces=nsdecls("a", "r"), key=key)))
        self.paragraph(picture.caption, style="Caption")

    def save(self) -> bytes:
        """The file."""
        if self._notes:
            add_notes(self.word, self._notes)
        written = BytesIO()
        self.word.save(written)
        return written.getvalue()
