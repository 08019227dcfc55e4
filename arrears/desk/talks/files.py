"""What a file that somebody sent is called once it is kept."""

import mimetypes


def name_of(attachment_id: int, media_type: str) -> str:
    """`bestand-12.jpg`: nothing of what its sender called it."""
    return f"bestand-{attachment_id}{mimetypes.guess_extension(media_type) or ''}"
