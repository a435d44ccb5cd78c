"""The project's own tagset: named, explained and ordered anew, with terms of its own; a version is never lost."""

from __future__ import annotations

import io
import tomllib

import pytest
from bs4 import BeautifulSoup

from annotator.errors import InputError
from annotator.queries import exports
from annotator.tagset import GROUPS, built_in
from annotator.tagset.reading import read_toml, tagset_from, write_toml
from tests.web.conftest import read, send, words

PAIR = "/pairs/cnorth001/csouth000"


def fields(page: BeautifulSoup) -> dict[str, object]:
    """The form of the edit page as it stands."""
    form = page.select_one("form.terms")
    found: dict[str, object] = {}
    for field in form.select("input, textarea"):
        if field["name"] != "csrf_token" and field.get("type") != "checkbox":
            found.setdefault(field["name"], []).append(field.get("value", field.text))
    for field in form.select("select"):
        found[field["name"]] = (field.select_one("option[selected]") or field.select_one("option"))["value"]
    return found


def edit(client, **changed: object) -> None:
    form = fields(read(client.get("/guidelines/edit"))) | changed
    assert send(client, "/guidelines/edit", **form).status_code == 302


OWN = {
    "contradiction-9-name": "rank",
    "contradiction-9-means": "Another rank of the same man.",
    "contradiction-9-kind_of": "actor",
    "contradiction-9-label": "rank or office",
    "contradiction-9-place": "1",
}


def test_the_built_in_tagset_has_every_term_of_the_vocabulary_in_its_order() -> None:
    assert {group: built_in().names(group) for group in GROUPS} == dict(GROUPS)
    assert [term.key for term in built_in().relation] == list("apcfus")


def test_a_file_comes_back_as_it_went() -> None:
    assert read_toml(write_toml(built_in())) == built_in()


def test_editing_without_a_change_adds_no_version(ada) -> None:
    edit(ada)
    assert len(read(ada.get("/guidelines/edit")).select(".history li")) == 1


def test_a_name_a_meaning_a_key_and_the_order_follow_on_every_page(ada) -> None:
    edit(ada, **{"relation-0-label": "concord", "relation-0-key": "o", "relation-0-place": "9",
                 "relation-0-means": "They say the same."})  # fmt: skip
    page = read(ada.get(PAIR))
    last = page.select(".relations label.verdict")[-1]
    assert words(last) == "= concord o"
    assert last["title"] == "They say the same."
    assert "o = concord" in words(page.select_one("#keys"))
    assert "They say the same." in words(page.select_one("#guideline"))
    assert "= concord" in words(read(ada.get("/pairs/cnorth001/cwest000")).select_one(".suggestion"))


def test_a_type_of_the_projects_own_is_chosen_shown_and_exported_as_the_built_in_one(ada, sessions) -> None:
    edit(ada, **OWN)
    assert words(read(ada.get(PAIR)).select_one(".of-contradiction label")) == "rank or office 1"
    send(ada, PAIR, verdict="contradiction", **{"contradiction-types": ["rank", "date"]})
    assert "contradiction: date, rank or office" in words(read(ada.get(PAIR)).select_one(".said-of"))
    assert "rank or office" in words(read(ada.get("/contested?type=rank")).select_one(".lines"))
    with sessions() as session:
        (tag,) = next(row["tags"] for row in exports.pairs(session) if row["tags"])
    assert (tag["types"], tag["own_types"]) == (["date", "actor"], ["rank"])
    assert "rank" not in ada.get("/report/contradictions.csv").get_data(as_text=True)


def test_a_technique_of_the_projects_own_marks_words(ada) -> None:
    edit(ada, **{"technique-13-name": "diminutive", "technique-13-means": "Making small by a word’s form.",
                 "technique-13-kind_of": "vilification"})  # fmt: skip
    send(ada, "/claims/csouth000/framing", first=0, last=1, technique="diminutive")
    assert "diminutive" in words(read(ada.get("/framing")).select_one(".multiples"))


def test_earlier_versions_can_be_taken_and_hold_again(ada) -> None:
    edit(ada, **OWN, note="ranks matter here")
    edit(ada, **{"relation-1-label": "in part"})
    send(ada, "/guidelines/versions/1")
    notes = read(ada.get("/guidelines/edit")).select(".history q")
    assert [words(note) for note in notes] == ["version 1 again", "ranks matter here"]
    first = tomllib.loads(ada.get("/guidelines/tagset.toml?version=1").get_data(as_text=True))
    assert first["contradiction"][0]["name"] == "rank"
    send(ada, "/guidelines/versions/0")
    now = ada.get("/guidelines/tagset.toml").get_data(as_text=True)
    assert now.partition("\n")[2] == write_toml(built_in())
    assert ada.get("/guidelines/tagset.toml?version=77").status_code == 404


def test_a_file_is_brought_back(ada) -> None:
    text = write_toml(built_in()).replace('key = "a"', 'key = "o"')
    answer = send(ada, "/guidelines/tagset.toml", file=(io.BytesIO(text.encode("utf-8-sig")), "ours.toml"))
    assert answer.status_code == 302
    assert 'data-key="o"' in ada.get(PAIR).get_data(as_text=True)


def new(name: str, **more: str) -> dict[str, str]:
    """A term that a project might add."""
    return {"name": name, "means": "something"} | more


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data["relation"].pop(), "unsure in relation can't be left out"),
        (lambda data: data["relation"][0].update(key="p"), "the key 'p' stands twice"),
        (lambda data: data["relation"][0].update(key="z"), "agreement needs a key of one letter"),
        (lambda data: data["relation"].append(new("x", key="x")), "x in relation must be a kind_of"),
        (lambda data: data["framing"].append(new("tone")), "tone in framing must be a kind_of one of"),
        (lambda data: data["framing"].append(new("date", kind_of="cause")), "'date' stands twice"),
        (lambda data: data["framing"].append(new("A b")), "'A b' in framing is no name"),
        (lambda data: data["framing"][0].update(means=" "), "motive in framing needs what it means"),
        (lambda data: data["framing"][0].update(kind_of="cause"), "motive in framing is built in"),
        (lambda data: data["framing"][0].update(example=["a", "b", "c"]), "motive in framing has an example"),
        (lambda data: data.update(colours=[]), "and not colours"),
        (lambda data: data.update(framing="all"), "[[framing]] of a tagset is a list"),
    ],
)  # fmt: skip
def test_a_tagset_at_fault_is_refused_with_a_word_on_how_to_mend_it(change, told: str) -> None:
    data = built_in().as_data()
    change(data)
    with pytest.raises(InputError) as fault:
        tagset_from(data)
    assert told in str(fault.value)


def test_a_tagset_stands_under_a_name_and_a_file_that_is_none_is_refused(client, ada) -> None:
    assert send(client, "/guidelines/versions/0").status_code == 403
    for content in (b"\xff\xfe", b"[[relation", b""):
        file = (io.BytesIO(content), "x.toml")
        assert send(ada, "/guidelines/tagset.toml", file=file).status_code == 400
