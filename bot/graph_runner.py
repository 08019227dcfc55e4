"""Runs Rasa's graph of components one after another, in an order that is worked out once."""

from __future__ import annotations

import functools
from graphlib import TopologicalSorter
from typing import Any, Dict, List, Optional, Tuple

from rasa.engine.runner.dask import DaskGraphRunner


class OrderedGraphRunner(DaskGraphRunner):
    """Rasa's own runner plans the graph anew, with a scheduler for clusters, three times a turn."""

    def run(
        self, inputs: Optional[Dict[str, Any]] = None, targets: Optional[List[str]] = None
    ) -> Dict[str, Any]:
        """The outputs of the target components for these inputs."""
        wanted = tuple(targets or self._graph_schema.target_names)
        outputs = {name: (name, value) for name, value in (inputs or {}).items()}
        for name, needs in self._plan(wanted):
            outputs[name] = self._instantiated_nodes[name](*(outputs[need] for need in needs))
        return dict(outputs[name] for name in wanted)

    @functools.lru_cache(maxsize=8)  # noqa: B019 - a runner lives as long as its process
    def _plan(self, targets: Tuple[str, ...]) -> List[Tuple[str, List[str]]]:
        nodes = self._graph_schema.minimal_graph_schema(list(targets)).nodes
        needs = {name: list(node.needs.values()) for name, node in nodes.items()}
        order = TopologicalSorter(needs).static_order()
        # What is needed and is no node is an input.
        return [(name, needs[name]) for name in order if name in needs]
