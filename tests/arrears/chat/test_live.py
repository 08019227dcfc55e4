"""Live updates: those who listen hear what happens in their conversation, and nothing else."""

from uuid import uuid4

from arrears.cases.kinds import Holder
from arrears.chat.live import Composing, HeldBy, Live, NewEntries

MINE, OTHER = uuid4(), uuid4()


def test_all_who_listen_hear_what_happens_in_order() -> None:
    live = Live()
    with live.listen(MINE) as one, live.listen(MINE) as two:
        live.tell(MINE, Composing(True))
        live.tell(MINE, NewEntries())
        live.tell(MINE, HeldBy(Holder.QUEUE))

        for queue in (one, two):
            heard = [queue.get_nowait() for _ in range(queue.qsize())]
            assert heard == [Composing(True), NewEntries(), HeldBy(Holder.QUEUE)]


def test_nobody_hears_another_conversation() -> None:
    live = Live()
    with live.listen(MINE) as mine:
        live.tell(OTHER, NewEntries())

        assert mine.empty()


def test_who_stopped_listening_hears_nothing_more() -> None:
    live = Live()
    with live.listen(MINE) as first, live.listen(MINE):
        pass
    live.tell(MINE, NewEntries())

    assert first.empty()


def test_one_who_leaves_does_not_silence_the_other() -> None:
    live = Live()
    with live.listen(MINE) as stays:
        with live.listen(MINE):
            pass
        live.tell(MINE, NewEntries())

        assert stays.get_nowait() == NewEntries()


def test_who_comes_later_can_ask_whether_the_bot_is_composing() -> None:
    live = Live()
    assert not live.is_composing(MINE)

    live.tell(MINE, Composing(True))
    assert live.is_composing(MINE)
    assert not live.is_composing(OTHER)

    live.tell(MINE, Composing(False))
    assert not live.is_composing(MINE)
