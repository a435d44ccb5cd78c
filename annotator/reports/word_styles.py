"""How a report looks in Word: its styles, its page, its running head."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from annotator.reports.own_words import table
from annotator.reports.word_text import clean

#: The one book face that Word has everywhere and for which LibreOffice brings another of the same widths.
_FACE = "Times New Roman"


def set_styles(word: Any) -> None:
    """Faces, sizes and spaces of the styles that a report uses."""
    ink = RGBColor.from_string(table("palette")["light"]["ink"].lstrip("#").upper())
    sizes = {"Normal": 10.5, "Title": 26, "Heading 1": 17, "Heading 2": 12, "Heading 3": 11, "Caption": 9}
    for name, size in sizes.items():
        style = word.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = _FACE, Pt(size), ink
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{script}"), None)
    for name, after in (("Normal", 5), ("Caption", 3), ("List Bullet", 3), ("List Number", 3)):
        word.styles[name].paragraph_format.space_after = Pt(after)
    word.styles["Caption"].font.bold = False
    small = word.styles.add_style("Small", WD_STYLE_TYPE.PARAGRAPH)
    small.base_style = word.styles["Normal"]
    small.paragraph_format.space_after = Pt(2)
    small.font.size, small.font.color.rgb = Pt(8.5), RGBColor.from_string("655D52")
    for name, size, after in (("Choices", 9.5, 6), ("Line", 14, 4), ("footnote text", 8.5, 1)):
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size = word.styles["Normal"], Pt(size)
        style.paragraph_format.space_after = Pt(after)
    for name in ("Choices", "Line"):
        word.styles[name].paragraph_format.keep_with_next = True
    edge = word.styles["Title"].element.pPr.find(qn("w:pBdr"))
    edge.getparent().remove(edge)
    for level in (1, 2, 3):
        word.styles[f"Heading {level}"].font.bold = level == 3


def set_page(word: Any, title: str) -> None:
    """A4 with the title as running head and the number of the page at its foot."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    section.header.paragraphs[0].add_run(clean(title)).italic = True
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
