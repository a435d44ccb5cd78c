"""Show the settings."""

from __future__ import annotations

import click


@click.command("settings")
def show_settings() -> None:
    """List every setting with its environment variable and what it is for."""
    from annotator.settings import SETTINGS

    for setting in SETTINGS:
        click.echo(f"{setting.variable:28} {setting.help}")
