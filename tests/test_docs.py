"""What is not in the reference is not there for anyone: each command, option, setting and field is documented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from annotator.cli import main
from annotator.settings import SETTINGS
from models.vocabulary import Apparent, ClaimKind, Qualifier, Relation

ROOT = Path(__file__).parents[1]
REFERENCE = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")


def commands(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


COMMANDS = dict(commands(main, "annotator"))


@pytest.mark.parametrize("path", COMMANDS)
def test_each_command_and_option_is_in_the_reference(path: str) -> None:
    assert f"`{path}" in REFERENCE
    options = [
        option
        for param in COMMANDS[path].params
        if not getattr(param, "hidden", False)
        for option in param.opts
        if option.startswith("--")
    ]
    assert [option for option in options if option not in REFERENCE] == []


@pytest.mark.parametrize("path", COMMANDS)
def test_each_command_says_what_it_does(path: str) -> None:
    assert COMMANDS[path].help


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_each_setting_is_in_the_reference(setting: object) -> None:
    assert f"`{getattr(setting, 'variable')}`" in REFERENCE  # noqa: B009


@pytest.mark.parametrize("value", [*ClaimKind, *Relation, *Apparent, *Qualifier])
def test_each_value_of_an_export_is_in_the_reference(value: str) -> None:
    assert f"`{value}`" in REFERENCE


def test_the_readme_opens_with_its_two_commands() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    commands_first = [line.split("#")[0].strip() for line in lines if line.startswith("    make")]
    assert commands_first[:2] == ["make run", "make test"]
    assert lines.index(next(line for line in lines if line.startswith("    make"))) < 5


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "docs/reference.md", "docs/user-guide.md"])
def test_no_link_of_the_documentation_leads_nowhere(name: str) -> None:
    file = ROOT / name
    targets = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", file.read_text(encoding="utf-8"))
    assert [target for target in targets if "://" not in target and not (file.parent / target).exists()] == []


def pinned() -> dict[str, str]:
    """What the lock installs: names and versions."""
    from packaging.utils import canonicalize_name

    lines = (line for file in (ROOT / "requirements").glob("*.txt") for line in file.read_text().splitlines())
    found = (re.match(r"([\w.\-]+)==([^\s;\\]+)", line) for line in lines)
    return {canonicalize_name(one[1]): one[2] for one in found if one}


def test_the_licence_of_each_pinned_library_is_listed() -> None:
    from packaging.utils import canonicalize_name

    told = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.split("|")[1:4]] for line in told.splitlines() if line.startswith("|")][2:]
    listed = {canonicalize_name(name): version.partition("+")[0] for name, version, _ in rows}
    assert listed == pinned()
    silent = [name for name, _, licence in rows if licence == "UNKNOWN"]
    assert [name for name in silent if f"{name}, " not in told] == []
