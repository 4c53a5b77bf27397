"""The modules of a package: how formats, recognizers and checks are found without a list to keep."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def modules(package: ModuleType) -> tuple[ModuleType, ...]:
    """Import and return the package's modules, sorted by name; those named ``_like_this`` are its own tools."""
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__))
    return tuple(importlib.import_module(f"{package.__name__}.{name}") for name in names if not name.startswith("_"))
