"""Claims come to alignment as reading left them."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.orm import Session, sessionmaker

from annotator.reading.profile import Profile
from annotator.services.importing import import_files, open_file
from annotator.services.records import load_records
from models.vocabulary import Calendar, Technique


def test_partisan_wordings_keep_their_place_side_and_weight(tmp_path: Path, sessions: sessionmaker[Session]) -> None:
    file = tmp_path / "siege.txt"
    file.write_text("The town lay on a hill.\n\nIn 1746 the treacherous mayor opened the gates.\n", encoding="utf-8")
    with sessions.begin() as session:
        import_files(session, [open_file(Profile(key="siege", title="The Siege", tradition="own"), file)])
        records = [loaded.record for loaded in load_records(session)["siege"]]
    spans = [(record.text[s.span.start : s.span.end], s) for record in records for s in record.framing_spans]
    ((words, wording),) = spans
    assert words == "treacherous"
    assert (wording.technique, wording.direction, wording.weight) == (Technique.VILIFICATION, "against", 1.0)


def test_a_stretch_too_long_for_an_index_is_no_number(tmp_path: Path, sessions: sessionmaker[Session]) -> None:
    file = tmp_path / "count.txt"
    file.write_text(f"They counted {'one hundred and ' * 400}five men.\n\nThen 12 men came.\n", encoding="utf-8")
    with sessions.begin() as session:
        import_files(session, [open_file(Profile(key="count", title="The Count", tradition="own"), file)])
        records = [loaded.record for loaded in load_records(session)["count"]]
    assert [number.text for record in records for number in record.numbers] == ["12"]


def test_days_may_be_meant_in_old_style_where_some_account_dates_in_it(
    tmp_path: Path, sessions: sessionmaker[Session]
) -> None:
    file = tmp_path / "siege.txt"
    file.write_text("The town fell on 5 May 1912.\n", encoding="utf-8")
    expected = {Calendar.NEW_STYLE: False, Calendar.OLD_STYLE: True}
    for calendar, meant in expected.items():
        profile = Profile(key=calendar, title="The Siege", tradition="own", calendar=calendar)
        with sessions.begin() as session:
            import_files(session, [open_file(profile, file)])
            assert load_records(session)[Calendar.NEW_STYLE][0].record.two_styles is meant
