"""What is said in a conversation, as texts for a telephone.

All that is said at one moment is one text: what was said, what a card shows as lines, and what may
be chosen. Only what is too long for one text is cut, where a paragraph or a sentence ends.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from arrears.cases.kinds import Channel
from arrears.channels.twilio.segments import for_sms
from arrears.chat.records import Entry, Parcel
from arrears.clock import today

# Twilio's longest body.
MOST_CHARACTERS = 1600
# WhatsApp's own, for a text with buttons that needs no approval.
MOST_BUTTONS, MOST_CHARACTERS_ON_BUTTON, MOST_CHARACTERS_ABOVE_BUTTONS = 3, 20, 1024
# Best place first: the end of a paragraph, of a line, of a sentence, of a word.
PLACES_TO_CUT = (r"\n\n+", r"\n", r"(?<=[.!?:;])\s", r"\s")
# Marks that WhatsApp takes for bold, italic, struck through or fixed width.
MARKED = re.compile(r"(?<!\w)([*_~`])(?=\S)(?=.*\S\1(?!\w))")
LAST_ROWS = {"schedule": "Totaal", "amounts": "Totaal", "qr": "Bedrag"}
WORD_JOINER = "\N{WORD JOINER}"


def pack(channel: Channel, entries: Sequence[Entry]) -> Sequence[Parcel]:
    """Texts for a telephone of what is said at one moment."""
    said = "\n\n".join(part for entry in entries for part in _parts_of(entry))
    titles = tuple(button["title"] for entry in entries for button in entry.buttons)
    text = _written(channel, said)
    choices = titles if channel is Channel.WHATSAPP and fit_on_buttons(text, titles) else ()
    if not choices:
        text = _written(channel, with_choices(said, titles))
    return [
        Parcel(piece, entries[0].sequence, entries[-1].sequence, choices) for piece in cut(text)
    ]


def with_choices(body: str, titles: Sequence[str]) -> str:
    """A text with what may be chosen below it, by number; as it is when there is no choice."""
    if not titles:
        return body
    numbered = [f"{number}. {title}" for number, title in enumerate(titles, start=1)]
    return "\n".join([*([body, ""] if body else []), *numbered, _how_to_choose(len(titles))])


def fit_on_buttons(body: str, titles: Sequence[str]) -> bool:
    """Whether WhatsApp can show these choices as buttons below this text."""
    return (
        0 < len(titles) <= MOST_BUTTONS
        and 0 < len(body) <= MOST_CHARACTERS_ABOVE_BUTTONS
        and len(set(titles)) == len(titles)
        and all(len(title) <= MOST_CHARACTERS_ON_BUTTON for title in titles)
    )


def cut(text: str, most: int = MOST_CHARACTERS) -> Iterator[str]:
    """The text in pieces of at most so many characters; nothing but blanks is lost."""
    rest = text.strip()
    while len(rest) > most:
        end = _end_of_piece(rest, most)
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip()
    if rest:
        yield rest


def _end_of_piece(text: str, most: int) -> int:
    """Where to cut: at the best place in the last half of what fits."""
    for place in PLACES_TO_CUT:
        ends = [found.start() for found in re.finditer(place, text[: most + 1])]
        if ends and ends[-1] > most // 2:
            return ends[-1]
    return most


def _written(channel: Channel, text: str) -> str:
    if channel is Channel.SMS:
        return for_sms(text, on=today())
    return MARKED.sub(rf"\1{WORD_JOINER}", text)


def _how_to_choose(count: int) -> str:
    if count == 1:
        return "Antwoord met 1."
    return f"Antwoord met {', '.join(map(str, range(1, count)))} of {count}."


def _parts_of(entry: Entry) -> Iterator[str]:
    if entry.text:
        yield entry.text.strip()
    if lines := list(_card_lines(entry.card or {})):
        yield "\n".join(lines)


def _card_lines(card: dict[str, Any]) -> Iterator[str]:
    """A card as lines; none of a kind that only a page can show."""
    if card.get("kind") in LAST_ROWS:
        yield f"{card['title']}:"
        yield from (f"{row.get('due_on') or row['label']}: {row['amount']}" for row in card["rows"])
        yield f"{LAST_ROWS[card['kind']]}: {card['total']}"
