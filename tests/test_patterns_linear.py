"""No pattern of the program may be slow on any text: a letter comes from anywhere, and a server must not hang on it.

Each pattern searches 100 kB of what is worst for it, in a process that is killed after 20 seconds of work.  One that
the program only holds against the start of a text (``match``, ``fullmatch``) is tried so, until the first ``search``.
"""

from __future__ import annotations

import ast
import faulthandler
import importlib
import pkgutil
import re
import subprocess
import sys
import warnings
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from threading import Thread
from time import process_time
from typing import Any

from critic.lazy import Lazy

SIZE = 100_000
KILLED_AFTER = 20  # of the processor's time: a busy machine makes no pattern slow
GIVEN_UP_AFTER = 300
WORKERS = 2
MOST_LITERALS = 8
COMMON = (
    " ", "\n", "a", "A", "1", "-", "(", "x@", "a.", "aA ", "1 ", "<", "[", ">", "é", "\u2060", "' ", ", ", "Aa ", "a-",
    "Dear ", "thank you for ", "\n> ", " \n", "a\n", "Ada Okonkwo, ", "I would like to hear what you said about ",
)  # fmt: skip
PACKAGE = Path(__file__).parent.parent / "critic"
SAMPLE = PACKAGE.parent / "corpus" / "sample"


def test_no_pattern_is_slow_on_any_food() -> None:
    names = sorted(collected())
    assert len(names) > 50, "the patterns are somewhere else now"
    slow: list[str] = []
    shares = [names[number::WORKERS] for number in range(WORKERS)]
    threads = [Thread(target=_feed, args=(share, slow)) for share in shares]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not slow, "\n".join(["slow patterns:", *slow])


def test_no_repetition_was_lost_in_an_f_string() -> None:
    """In rf"a{0,3}" the braces are a field, and what a formatter makes of it, "{0, 3}", repeats nothing."""
    assert [
        name for name, pattern in collected().items() if re.search(r"\{\d+, \d*\}|\(\d+, \d+\)[?)]", pattern.pattern)
    ] == []


def _feed(names: list[str], slow: list[str]) -> None:
    """Have a process try the patterns, and another one those after the pattern that it died of."""
    while names:
        command = [sys.executable, __file__, *names]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        tried = [line for line in done.stdout.splitlines() if line.startswith("try ")]
        if done.returncode == 0:
            return
        if not tried:
            slow.append(done.stderr)
            return
        name = tried[-1].removeprefix("try ")
        slow.append(
            f"{name}, when fed {done.stdout.splitlines()[-1]}"
            if done.returncode < 0 or "Timeout" in done.stderr
            else done.stderr
        )
        names = names[names.index(name) + 1 :]


# --- which patterns there are ---------------------------------------------------------------------------


def collected() -> dict[str, re.Pattern[str]]:
    """Return every pattern of every module by where it stands; those built in functions by their module and number."""
    import critic

    found: dict[str, re.Pattern[str]] = {}
    for info in pkgutil.walk_packages(critic.__path__, "critic."):
        if info.name.startswith("critic.training."):
            continue  # reads our own corpus, and fitting needs what serving does without
        if not info.name.endswith(("__main__", ".migrations.env")):  # these do their work when they are imported
            module = importlib.import_module(info.name)
            for name, value in vars(module).items():
                for number, pattern in enumerate(_patterns_in(value)):
                    found.setdefault(f"{info.name}.{name}[{number}]", pattern)
    known = {id(pattern) for pattern in found.values()}
    built = [each for each in _built_while_judging() if id(each) not in known]
    return found | {f"built while judging: {each.pattern[:80]!r}": each for each in built}


def _patterns_in(value: Any, depth: int = 0) -> Iterator[re.Pattern[str]]:
    value = value.compiled if isinstance(value, Lazy) else value
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, dict) and depth < 4:
        for each in (*value.keys(), *value.values()):
            yield from _patterns_in(each, depth + 1)
    elif isinstance(value, list | tuple | set | frozenset) and depth < 4:
        for each in value:
            yield from _patterns_in(each, depth + 1)
    elif hasattr(value, "__dataclass_fields__") and not isinstance(value, type) and depth < 4:
        for name in value.__dataclass_fields__:
            yield from _patterns_in(getattr(value, name, None), depth + 1)


def _built_while_judging() -> list[re.Pattern[str]]:
    """Return the patterns that critic's own functions compile when the sample round is read and judged."""
    from critic.formats import read_path
    from critic.formats.round_toml import read_round
    from critic.pipeline import critique_round

    built: list[re.Pattern[str]] = []
    original = re._compile  # type: ignore[attr-defined]

    def compile_and_note(pattern: Any, flags: Any) -> Any:
        compiled = original(pattern, flags)
        caller = sys._getframe(2).f_globals.get("__name__", "")
        if caller.startswith("critic.") and isinstance(compiled.pattern, str) and compiled not in built:
            built.append(compiled)
        return compiled

    re._compile = compile_and_note  # type: ignore[attr-defined]
    try:
        critique_round(list(read_path(SAMPLE)), read_round(SAMPLE / "round.toml"))  # type: ignore[arg-type]
    finally:
        re._compile = original  # type: ignore[attr-defined]
    return built


# --- how they are used ----------------------------------------------------------------------------------

ANCHORED = {"match", "fullmatch"}


def uses() -> dict[str, set[str]]:
    """Return what is done with each name in the program, as far as it is only held against the start of a text."""
    found: dict[str, set[str]] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        held = {id(node.value): node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        module = ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        for node in ast.walk(tree):
            if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load):
                name = node.id if isinstance(node, ast.Name) else node.attr
                found.setdefault(f"{module}.{name}" if name.startswith("_") else name, set()).add(
                    held.get(id(node), "")
                )
    return {name: methods for name, methods in found.items() if methods <= ANCHORED}


def _methods(name: str, known: dict[str, set[str]]) -> set[str]:
    whole = name.removesuffix("[0]")
    return known.get(whole) or known.get(whole.rpartition(".")[2]) or {"finditer"}


# --- what they are fed ----------------------------------------------------------------------------------


def foods(pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield short texts that, repeated, make a pattern begin again and again and never end."""
    literals = list(dict.fromkeys(_literals(pattern)))
    picked = literals[:: max(1, len(literals) // MOST_LITERALS)][:MOST_LITERALS]
    yield from COMMON
    for literal in picked:
        yield literal
        yield f"{literal} "
    yield " ".join(literals)[:2000] + " "


def _literals(pattern: re.Pattern[str]) -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield from _runs(parser.parse(pattern.pattern, pattern.flags))


def _runs(parsed: Any) -> Iterator[str]:
    """Yield the runs of literal characters in a parsed pattern, wherever they are nested."""
    run = ""
    for operation, argument in parsed:
        if operation is constants.LITERAL:
            run += chr(argument)
            continue
        if run:
            yield run
        run = ""
        for each in argument if isinstance(argument, tuple | list) else [argument]:
            if isinstance(each, parser.SubPattern):
                yield from _runs(each)
            elif isinstance(each, list):
                for branch in each:
                    if isinstance(branch, parser.SubPattern):
                        yield from _runs(branch)
    if run:
        yield run


def _limit() -> None:
    """Have the process ended while a pattern holds the interpreter; neither way needs Python code to run then."""
    faulthandler.dump_traceback_later(GIVEN_UP_AFTER, exit=True)
    if sys.platform != "win32":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (int(process_time()) + KILLED_AFTER + 1, hard))


def _try(names: list[str]) -> None:
    patterns, known = collected(), uses()
    for name in names:
        print(f"try {name}", flush=True)
        _limit()
        for food in foods(patterns[name]):
            print(repr(food[:60]), flush=True)
            text = (food * (SIZE // len(food) + 1))[:SIZE] + "\x01"
            for method in sorted(_methods(name, known)):
                result = getattr(patterns[name], method)(text)
                deque(result or () if method == "finditer" else (), maxlen=0)
        faulthandler.cancel_dump_traceback_later()


if __name__ == "__main__":
    _try(sys.argv[1:])
