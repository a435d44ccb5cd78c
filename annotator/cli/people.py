"""The people of an installation with accounts."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import click

from annotator.cli.projects import changing_house, opened_house
from models.vocabulary import Role

if TYPE_CHECKING:
    from models.house import User

_PROJECT = click.option("--project", "slug", required=True, help="The project's slug.")
_ROLE = click.option("--role", type=click.Choice([role.value for role in Role]), default="annotator", show_default=True)


@click.group()
def people() -> None:
    """The people of an installation with accounts."""


@people.command()
@click.argument("name")
@_PROJECT
@_ROLE
def invite(name: str, slug: str, role: str) -> None:
    """Print a link by which NAME chooses a password and joins a project, once and within two weeks."""
    from annotator.house import entering
    from annotator.house.projects import project_of

    with changing_house() as opened:
        key = entering.invite(opened, name, project_of(opened, slug), Role(role), by="")
    click.echo(_link(key))


@people.command("add")
@click.argument("name")
@_PROJECT
@_ROLE
@click.password_option(help="Asked for where it isn't given.")
def add_person(name: str, slug: str, role: str, password: str) -> None:
    """Let NAME sign in at once, with a password of yours."""
    from annotator.house import entering
    from annotator.house.projects import change, project_of

    with changing_house() as opened:
        change(opened, entering.add(opened, name, password), project_of(opened, slug), Role(role))


@people.command("list")
def list_people() -> None:
    """Say who there is, and as what in which project."""
    from annotator.house.entering import everybody
    from annotator.house.projects import projects_of

    with opened_house() as house, house() as opened:
        for user in everybody(opened):
            roles = ", ".join(f"{role} in {project.slug}" for project, role in projects_of(opened, user))
            click.echo(f"{user.name:30} {_how_they_are(user) or roles or 'in no project'}")


@people.command("log")
@click.option("--most", type=click.IntRange(1), default=100, show_default=True, help="So many of the newest rows.")
def show_log(most: int) -> None:
    """Say who did what in the installation: signed in or was refused, invited, joined, was made what."""
    from annotator.house.auditing import entries

    with opened_house() as house, house() as opened:
        for row in reversed(entries(opened, limit=most)):
            told = (row.actor or "command line", row.action, row.project, row.about, row.address)
            click.echo("\t".join((f"{row.at:%Y-%m-%dT%H:%M:%SZ}", *map(_harmless, told))))


@people.command("reset-password")
@click.argument("name")
def reset_password(name: str) -> None:
    """Print a link by which NAME chooses a new password or a provider, the one way in from then on; within a day."""
    from annotator.house import entering

    with changing_house() as opened:
        key = entering.offer_reset(opened, name, by="")
    click.echo(_link(key))


@people.command("close")
@click.argument("name")
def close_person(name: str) -> None:
    """Let NAME in no more. What they judged stays."""
    from annotator.house import entering

    with changing_house() as opened:
        entering.close(opened, entering.person(opened, name))


@people.command("reopen")
@click.argument("name")
def reopen_person(name: str) -> None:
    """Let NAME in again, by a link as of `reset-password`; what opened before stays closed."""
    from annotator.house import entering

    with changing_house() as opened:
        entering.reopen(opened, entering.person(opened, name))
        key = entering.offer_reset(opened, name, by="")
    click.echo(_link(key))


@people.command("data")
@click.argument("name")
def show_data(name: str) -> None:
    """Print all that is kept of NAME, as JSON: their account, and all that they said in each project."""
    from annotator.house.entering import person
    from annotator.house.projects import Projects
    from annotator.interchange.personal import kept_of

    with opened_house() as house, closing(Projects(house)) as every:
        with house() as opened:
            user = person(opened, name)
        click.echo(kept_of(every, user))


@people.command("erase")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Don't ask again.")
def erase_person(name: str, yes: bool) -> None:
    """Put a number in the place of NAME everywhere, for good. What they judged stays, under that number."""
    from annotator.house.projects import Projects
    from annotator.services.erasing import erase

    if not yes:
        click.confirm(
            f"{name} comes in no more. Name, password, visits, tokens, invitations and drafts go, here and in each "
            "project; what they judged stays, as that of “former annotator …”. This can't be undone. Erase them?",
            abort=True,
            err=True,
        )
    with opened_house() as house, closing(Projects(house)) as every:
        click.echo(erase(every, name))


def _harmless(told: str) -> str:
    """What a stranger may have typed as a name, without what steers a terminal."""
    return "".join(sign if sign.isprintable() else "�" for sign in told)


def _how_they_are(user: User) -> str:
    from annotator.house.erasing import is_erased

    return "erased" if is_erased(user) else "closed" if user.closed_at else ""


def _link(key: str) -> str:
    from annotator import settings

    address = settings.get("address") or f"http://127.0.0.1:{settings.get('port')}"
    return f"{address.rstrip('/')}/invitation#{key}"
