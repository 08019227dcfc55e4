"""How a trained component keeps its model among Rasa's."""

from __future__ import annotations

from typing import Optional

import joblib
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

from bot.linear_model import LinearModel

FILE = "model.joblib"
FAST = ("zlib", 1)


def keep(model: Optional[LinearModel], model_storage: ModelStorage, resource: Resource) -> None:
    """Keep a model for this component; None when there was nothing to learn."""
    with model_storage.write_to(resource) as folder:
        joblib.dump(model, folder / FILE, compress=FAST)


def kept(model_storage: ModelStorage, resource: Resource) -> Optional[LinearModel]:
    """The model that this component kept."""
    with model_storage.read_from(resource) as folder:
        model: Optional[LinearModel] = joblib.load(folder / FILE)
    return model
