"""Tables as files that a spreadsheet opens well, also one that is set to Dutch."""

import csv
import io
from collections.abc import Iterable, Sequence

from starlette.responses import Response

# Excel takes UTF-8 for what it is only with this before it.
BYTE_ORDER_MARK = "\ufeff"
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
NOT_KEPT = {"Cache-Control": "no-store"}


def spreadsheet(name: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Response:
    """A file to save, with this name."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerows([_harmless(cell) for cell in row] for row in (columns, *rows))
    saved = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(
        f"{BYTE_ORDER_MARK}{text.getvalue()}", media_type="text/csv", headers=NOT_KEPT | saved
    )


def _harmless(cell: object) -> object:
    """A text that a spreadsheet would calculate with, as a text."""
    is_formula = isinstance(cell, str) and cell.lstrip(" ").startswith(BEGINS_A_FORMULA)
    return f"'{cell}" if is_formula else cell
