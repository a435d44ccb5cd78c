"""The command line: arguments in, progress to standard error, the result to standard output."""

from __future__ import annotations

import click


@click.group()
@click.version_option(package_name="annotator")
def main() -> None:
    """Compare rival accounts of the same events."""
