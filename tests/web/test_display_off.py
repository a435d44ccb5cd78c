"""The queue with the display off: by keyboard, from what the accessibility tree says and a live region announces."""

from __future__ import annotations

import re

import pytest

from tests.web.conftest import ready, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]

#: A screen reader says of a live region only what comes into it after the page is there.
LISTENING = """
addEventListener("DOMContentLoaded", () => {
  window.announced = [];
  const region = document.querySelector("[role=status][aria-live=polite]");
  const hear = () => window.announced.push(region.textContent.trim());
  new MutationObserver(hear).observe(region, { childList: true, subtree: true });
});
"""
#: What is read out with its role; everything else is running text.
ROLES = {"heading", "article", "radio", "checkbox", "button", "link", "status", "group", "combobox", "textbox"}


@pytest.fixture
def listener(page):
    """A window of which only what is heard is used."""
    page.add_init_script(LISTENING)
    signed_in(page)
    return page


def heard(page) -> list[str]:
    """The page from top to bottom as it is read out: “role: name”, or running text."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    of_id = {node["nodeId"]: node for node in nodes}

    def read(node):
        role, name = (node.get(part, {}).get("value", "") for part in ("role", "name"))
        if not node.get("ignored") and role in ROLES:
            yield f"{role}: {name}"
        if not node.get("ignored") and role == "StaticText":
            yield name.strip()
        for child in node.get("childIds", ()):
            yield from read(of_id[child]) if child in of_id else ()

    return [line for line in read(nodes[0]) if line]


def place(lines: list[str], start: str) -> int:
    assert any(line.startswith(start) for line in lines), (start, lines)
    return next(at for at, line in enumerate(lines) if line.startswith(start))


def announced(page, words: str) -> None:
    page.wait_for_function("words => window.announced?.some(said => said.includes(words))", arg=words)


def test_a_pair_is_read_out_in_the_order_in_which_one_judges_it(listener) -> None:
    listener.goto("/pairs/cnorth001/csouth000")
    ready(listener)
    lines = heard(listener)
    order = [
        "link: Skip to the text", "link: Skip to your judgement", "heading: N and S: how do these two claims stand",
        "article: A. North", "heading: The claim of A. North", "article: B. South", "heading: The claim of B. South",
        "heading: The machine suggests", "contradiction: date, number", "90% likely",
        "“25 October” is 7 November in New Style", "heading: Your judgement", "radio: agreement", "radio: unsure",
        "combobox: How sure", "textbox: Note", "button: Keep and go on", "button: Undo my last",
    ]  # fmt: skip
    places = [place(lines, start) for start in order]
    assert places == sorted(places)
    told = " ".join(lines[places[4] : places[7]])
    assert "On conflicting: 25 October the partisan wording: heroic workers took the bridge" in told
    assert "conflicting: 8 November" in told
    assert not any("≠" in line for line in lines)


def test_nothing_of_the_suggestion_is_read_out_to_who_judges_blind(listener) -> None:
    listener.goto("/review")
    listener.get_by_role("button", name="Judge blind").press("Enter")
    listener.goto("/pairs/cnorth001/csouth000")
    ready(listener)
    lines = heard(listener)
    told = " ".join(lines[: place(lines, "heading: Your judgement")])
    assert "You judge blind" in told
    assert not re.search(r"contradiction|conflicting|likely|is 7 November", told)


def test_the_whole_queue_is_judged_and_undone_by_ear(listener) -> None:
    listener.goto("/review/next")
    judged = []
    while "heading: Nothing is left here" not in (lines := heard(listener)):
        ready(listener)
        judged.append(lines[place(lines, "heading: The machine suggests") + 2])
        judge(listener, judged[-1])
    assert [line.split(":")[0] for line in judged].count("contradiction") == 2
    assert len(judged) == 3
    for line in reversed(judged):
        with listener.expect_navigation():
            listener.keyboard.press("z")
        announced(listener, "Taken back. This is the pair it was on.")
        ready(listener)
        assert line in heard(listener)


def judge(page, suggested: str) -> None:
    """Say the same as what was heard, and hear that it is kept.

    Where a radio button has the focus, a screen reader hands letters on to the page.
    """
    for key in ("Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.type") == "radio"
    if not suggested.startswith("contradiction"):
        with page.expect_navigation():
            page.keyboard.press("a")
        return announced(page, "Agreement – kept.")
    for key, said in (
        ("c", "contradiction: choose types by digit, then Enter."),
        ("1", "date chosen"),
        ("1", "date not chosen"),
        ("3", "number chosen"),
    ):
        page.keyboard.press(key)
        announced(page, said)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    return announced(page, "Contradiction (number) – kept.")
