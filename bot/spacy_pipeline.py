"""The built-in Dutch pipeline: spaCy's tokenizer with lemmas from a table.

It stands in for `nl_core_news_sm` where that cannot be downloaded.
"""

import sys
from pathlib import Path

import spacy

NAME = "meedenker_lookup"


def build(folder: Path) -> None:
    """Make the pipeline and save it to the folder."""
    nlp = spacy.blank("nl", meta={"name": NAME, "version": "1.0.0"})
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    nlp.initialize()
    folder.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
