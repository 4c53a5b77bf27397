"""Write ``models/english``, the tokenizer the product ships: blank English, of which tokenising is all that is used."""

from __future__ import annotations

from critic.resources import models


def build() -> None:
    """Write the pipeline to the models folder, over what is there."""
    import spacy

    nlp = spacy.blank("en")
    nlp.meta["name"] = "critic"
    nlp.meta["version"] = "1"
    nlp.to_disk(models() / "english")


if __name__ == "__main__":
    build()
