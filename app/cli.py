"""The ``derek`` command: one module a command in :mod:`app.commands`, wired here."""

import sys

import typer

from app.commands import evaluate, export, extract, schema, train
from extract.errors import DerekError

cli = typer.Typer(
    help="Facts, figures and summaries from Russian and English news about Kazakhstan.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
cli.command("extract")(extract.command)
cli.command("eval")(evaluate.command)
cli.command("schema")(schema.command)
cli.command("train")(train.command)
cli.command("export")(export.command)


def main() -> None:
    """Entry point. Expected errors are one line on standard error and exit status 1; wrong usage is 2."""
    try:
        cli()
    except DerekError as error:
        print(f"derek: {error}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
