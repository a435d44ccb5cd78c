"""The table of routes and roles as docs/access.md has it: `python -m tests.house.access_table > docs/access.md`."""

from __future__ import annotations

from flask import Flask

from annotator.web.access import LEAST, Outside, allowed
from models.vocabulary import Role

_HEAD = """# Who may do what

Written by `python -m tests.house.access_table` from the one table that the gate reads, `annotator/web/access.py`.
`tests/house/test_access.py` tries every route with every role, with nobody and with a member of another project, and
fails where this page is not true. What needs a role in a project stands below `/p/SLUG`. On a laptop, without accounts,
the one person there may do all of it, and nobody else can reach it.

| route | nobody | signed in | reader | annotator | adjudicator | instructor |
| --- | --- | --- | --- | --- | --- | --- |"""


def table(app: Flask) -> str:
    """The page, a line a method of a route."""
    lines = sorted(
        (rule.rule.replace("|", "\\|"), method, LEAST[rule.endpoint])
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
    )
    return "\n".join([_HEAD, *(f"| `{method} {rule}` | {_cells(least)} |" for rule, method, least in lines), ""])


def _cells(least: Role | Outside) -> str:
    outside = [least is Outside.ANYONE, least in Outside]
    inside = [least in Outside or allowed(role, least) for role in Role]
    return " | ".join("yes" if one else "–" for one in (*outside, *inside))


def main() -> None:
    """Print it, from an application on nothing."""
    from annotator.database import open_sessions
    from annotator.web import create_app

    print(table(create_app(open_sessions("sqlite://"))), end="")


if __name__ == "__main__":
    main()
