"""The command line: one file a command, nothing decided here."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from critic.cli import batch, check, explain, export, forget, models, plan, plugin, serve
from critic.cli._errors import UsageError, nearest

_COMMANDS: dict[str, ModuleType] = {
    "check": check,
    "batch": batch,
    "plan": plan,
    "plugin": plugin,
    "explain": explain,
    "serve": serve,
    "forget": forget,
    "export": export,
    "models": models,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 fine, 1 something stops a letter, 2 usage or unreadable input."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter's characters shows what it can.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _run(sys.argv[1:] if arguments is None else list(arguments))
        sys.stdout.flush()
    except UsageError as error:
        return _failed(str(error))
    except BrokenPipeError:
        # Whoever read our output has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # an exception's own words may hold the letter
        return _failed(f"this went wrong inside ({_place(error)}); please report it, without your letter")
    return status


def _run(arguments: list[str]) -> int:
    parser = _parser()
    if not arguments:
        parser.print_help()
        return 2
    if not arguments[0].startswith("-") and arguments[0] not in _COMMANDS:
        raise UsageError(_no_command(arguments[0]))
    options, unknown = parser.parse_known_args(arguments)
    if unknown:
        raise UsageError(_no_option(unknown[0], arguments[0]))
    return int(options.run(options))


def _failed(why: str) -> int:
    print(f"critic: {why}", file=sys.stderr)
    return 2


def _place(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}, {Path(last.filename).name} line {last.lineno}"


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line that says what to do."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{_short(message)}; `{self.prog} --help` shows how it is written")


def _short(message: str) -> str:
    line = " ".join(message.replace("argument ", "", 1).split())
    return line if len(line) <= 200 else f"{line[:199]}…"


def _no_command(word: str) -> str:
    if Path(word).exists():
        return "say what to do with it: `critic check FILE` for a letter, `critic batch FOLDER` for all of a round"
    meant = nearest(word, _COMMANDS)
    return f"there is no such command; {meant}the commands are {', '.join(_COMMANDS)}"


def _no_option(option: str, command: str) -> str:
    if not option.startswith("-"):
        return f"there is one argument too many; `critic {command} --help` shows how it is written"
    parser = _Parser(add_help=False)
    _COMMANDS[command].arguments(parser)
    known = [each for action in parser._actions for each in action.option_strings]
    name = option.split("=", 1)[0][:40]
    return f"{command} has no option {name!r}; {nearest(name, known)}`critic {command} --help` lists them"


def _parser() -> argparse.ArgumentParser:
    from critic.version import __version__

    parser = _Parser(
        prog="critic",
        description="Reads a job-interview follow-up before it is sent, and says what would make the interviewer "
        "forget or bin it.",
        epilog="Everything runs on this machine, offline; nothing is stored unless `critic serve --store` is told to.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"critic {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND", parser_class=_Parser)
    for name, command in _COMMANDS.items():
        own = commands.add_parser(name, help=command.HELP, description=command.__doc__, allow_abbrev=False)
        command.arguments(own)
        own.set_defaults(run=command.run)
    return parser
