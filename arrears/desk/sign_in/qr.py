"""QR codes as pictures."""

import segno


def as_picture(text: str) -> str:
    """A picture of a QR code as the address of an image, dark on light in every theme."""
    return segno.make(text, error="m").svg_data_uri(
        scale=5, border=4, dark="#000", light="#fff", svgclass=None, lineclass=None
    )
