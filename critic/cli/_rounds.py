"""Which letters of a batch belong together: a folder with its own round.toml is a round of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from critic.cli._errors import UsageError
from critic.cli._input import Found, distinct, no_path, read_letters, read_round
from critic.domain import Draft, Round, Unreadable
from critic.formats import UnreadableError, letter_files, read_file

ROUND_FILE = "round.toml"


@dataclass(frozen=True, slots=True)
class Group:
    """Letters judged with one another.  ``label`` is the folder of their round, None for the batch's own."""

    label: str | None
    round: Round | None
    drafts: tuple[Draft, ...]


def groups(paths: Iterable[str], round_file: str | None) -> tuple[list[Group], list[Unreadable]]:
    """Return the letters at the paths by round, and what could not be read.

    ``round_file`` is for the letters that no sub-folder's round claims.  The letters of a round that cannot be
    read are not judged at all: without it, what is said of them would mislead.
    Raises UsageError where ``round_file`` itself cannot be read.
    """
    paths = list(paths)
    given = read_round(round_file) if round_file else None
    sorting = _Sorting(several=sum(_is_folder(path) for path in paths) > 1, has_round=given is not None)
    for path in paths:
        sorting.add(path)
    sorting.join_loose()
    rounds: dict[Path | None, Round | None] = {None: given}
    for folder in [each for each in sorting.letters if each is not None]:
        try:
            rounds[folder] = read_round(folder / ROUND_FILE)
        except UsageError as error:
            count = len(sorting.letters.pop(folder))
            sorting.unreadable.append(_broken(folder, sorting.labels[folder], error, count))
    return _numbered(sorting, rounds), sorting.unreadable


def _is_folder(path: str) -> bool:
    return no_path(path) is None and Path(path).is_dir()


class _Sorting:
    """The letters by the folder whose round they belong to; None stands for the batch's own."""

    def __init__(self, several: bool, has_round: bool) -> None:
        self.letters: dict[Path | None, list[Found]] = {}
        self.labels: dict[Path | None, str | None] = {None: None}
        self.unreadable: list[Unreadable] = []
        self._several = several
        self._has_round = has_round

    def add(self, path: str) -> None:
        """Read a file or a folder."""
        if _is_folder(path):
            self._add_folder(Path(path))
            return
        found, broken = read_letters([path])
        self.letters.setdefault(None, []).extend(found)
        self.unreadable += broken

    def join_loose(self) -> None:
        """Put letters named beside the one folder that has the batch's round to it."""
        own = [folder for folder in self.letters if folder is not None and self.labels[folder] is None]
        if len(own) == 1 and None in self.letters:
            self.letters[own[0]] += self.letters.pop(None)

    def _add_folder(self, folder: Path) -> None:
        top = (folder.name or folder.resolve().name) if self._several else ""
        if (folder / ROUND_FILE).is_file() and not self._has_round:
            self.labels[folder] = top or None
            self.letters.setdefault(folder, [])
        try:
            files = letter_files(folder)
        except UnreadableError as error:
            self.unreadable.append(error.unreadable)
            return
        if not files:
            self.unreadable += read_letters([str(folder)])[1]
        for file in files:
            self._add_file(folder, file, top)

    def _add_file(self, folder: Path, file: Path, top: str) -> None:
        """Read a letter into the round of the nearest folder above it that has one."""
        name = file.relative_to(folder)
        home = next((each for each in name.parents if each.name and (folder / each / ROUND_FILE).is_file()), None)
        key = folder / home if home else folder if folder in self.labels else None
        if home:
            self.labels[key] = "/".join(filter(None, (top, home.as_posix())))
        for each in read_file(file, name.as_posix()):
            if isinstance(each, Unreadable):
                self.unreadable.append(each)
            else:
                self.letters.setdefault(key, []).append(Found(each, file.resolve()))


def _broken(folder: Path, label: str | None, error: UsageError, count: int) -> Unreadable:
    why = str(error).removeprefix(f"{folder / ROUND_FILE}: ")
    judged = f"; its {count} letter{'' if count == 1 else 's'} cannot be judged until it is mended" if count else ""
    return Unreadable(f"{label}/{ROUND_FILE}" if label else ROUND_FILE, f"{why}{judged}")


def _numbered(sorting: _Sorting, rounds: dict[Path | None, Round | None]) -> list[Group]:
    flat = distinct(each for found in sorting.letters.values() for each in found)
    result, at = [], 0
    for key, found in sorting.letters.items():
        drafts = tuple(each.draft for each in flat[at : at + len(found)])
        at += len(drafts)
        if drafts or rounds[key]:
            result.append(Group(sorting.labels[key], rounds[key], drafts))
    return result
