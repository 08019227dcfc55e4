"""Live updates: those who listen hear what happens in their conversation, and nothing else."""

from uuid import uuid4

from arrears.cases.kinds import Author, Holder
from arrears.chat.live import MOST_WAITING, Composing, HeldBy, Live, NewEntries
from arrears.chat.records import Entry
from arrears.clock import now

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


def test_who_is_far_behind_hears_how_things_stand_and_that_the_log_has_more() -> None:
    live = Live()
    entry = Entry(1, Author.BOT, "dag", None, (), None, now())
    with live.listen(MINE) as queue:
        for holder in (Holder.QUEUE, Holder.PERSON):
            live.tell(MINE, HeldBy(holder))
            for composing in (True, False) * (2 * MOST_WAITING):
                live.tell(MINE, Composing(composing))
                live.tell(MINE, NewEntries([entry]))
        heard = [queue.get_nowait() for _ in range(queue.qsize())]

    assert len(heard) <= MOST_WAITING
    assert NewEntries() in heard
    assert [one for one in heard if isinstance(one, HeldBy)][-1] == HeldBy(Holder.PERSON)
    assert [one for one in heard if isinstance(one, Composing)][-1] == Composing(False)


def test_who_is_far_behind_can_be_told_to_look_in_the_log() -> None:
    live = Live()
    with live.listen(MINE) as queue:
        for _ in range(2 * MOST_WAITING):
            live.refresh()

        assert queue.get_nowait() == NewEntries()


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
