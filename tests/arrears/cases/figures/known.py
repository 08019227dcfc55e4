"""A week of which everything is known: 23 to 29 March 2026, in which summer time begins.

Each test counts in this list by hand. What is marked "outside" is not in the week, though in UTC,
or by a careless look, it might be.
"""

from dataclasses import dataclass

from arrears.cases.kinds import (
    ArrangementState,
    Author,
    Channel,
    EscalationReason,
    Holder,
    MessageState,
)
from arrears.cases.models import Survey
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, invoice, loaded
from tests.arrears.cases.desk import id_of, staff_member, team
from tests.arrears.cases.figures.happenings import arranged, at, called, done, said, talk
from tests.arrears.cases.records import add

CASES = [f"2026-00010{number}" for number in range(1, 9)]
ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT = CASES


@dataclass(frozen=True)
class Known:
    """The ids of two teams: Zuid, where Anne works, and Noord, where Bram does."""

    zuid: int
    noord: int


async def known_week(store: Store) -> Known:  # noqa: PLR0915 - one list, to count in
    """Put the week into an empty store."""
    owed = [invoice(due_on="2026-01-15")]
    # The jobs of a day may look at the arrangements meanwhile: they find all as it is written here.
    paid = {ONE: [{"on": "2026-04-28", "amount": "50.00"}]}
    lines = [case_line(one, claims=owed, payments=paid.get(one, [])) for one in CASES]
    await loaded(store, *lines)
    zuid = await team(store, "Zuid")
    noord = await team(store, "Noord")
    anne = id_of(await staff_member(store, "anne", team_id=zuid))
    bram = id_of(await staff_member(store, "bram", team_id=noord))
    async with store.writing() as session:
        # A: twice at nine on Monday, once at ten; asks for somebody; Anne helps for 20 minutes.
        a = await talk(
            session,
            Channel.WEB,
            "2026-03-23 09:05",
            "2026-03-23 09:40",
            "2026-03-23 10:15",
        )
        await called(
            session,
            a,
            EscalationReason.REQUESTED,
            "2026-03-23 09:41:00",
            closed="2026-03-23 10:00",
        )
        await done(session, a, "talk:taken", "2026-03-23 09:44:30", to=anne)
        await done(session, a, "talk:handed_back", "2026-03-23 10:04:30")
        await done(session, a, "promise:made", "2026-03-23 09:06")
        await done(session, a, "postponement:asked", "2026-03-23 09:07")
        await done(session, a, "arrangement:agreed", "2026-03-23 09:43")
        # A proposal dropped for another one, which was agreed to; a term paid late, one to come.
        await arranged(
            session, ONE, ArrangementState.DROPPED, talk_id=a, proposed="2026-03-23 09:42"
        )
        await arranged(
            session,
            ONE,
            ArrangementState.ACTIVE,
            talk_id=a,
            proposed="2026-03-23 09:43",
            agreed=True,
            terms=(("2026-04-25", "2026-04-28"), ("2026-12-25", None)),
        )
        await add(
            session, Survey, conversation_id=a, mark=8, at=at("2026-03-23 11:00"), handler_id=anne
        )

        # B: at nine on two days; danger; Bram is there after 50 seconds, then Anne; an hour.
        b = await talk(session, Channel.WHATSAPP, "2026-03-23 09:30", "2026-03-24 09:10")
        await called(
            session,
            b,
            EscalationReason.DANGER,
            "2026-03-23 09:30:00",
            closed="2026-03-23 09:40",
        )
        await done(session, b, "talk:taken", "2026-03-23 09:30:50", to=bram)
        await said(session, b, "2026-03-23 09:32", author=Author.STAFF, state=MessageState.SENT)
        # Called while Bram has the talk: nobody waits.
        await called(
            session,
            b,
            EscalationReason.NOT_UNDERSTOOD,
            "2026-03-23 09:33",
            closed="2026-03-23 09:34",
        )
        await done(session, b, "talk:passed", "2026-03-23 09:35", to=anne)
        await done(session, b, "talk:handed_back", "2026-03-23 10:30:50")
        # A term that is not paid.
        await arranged(
            session,
            TWO,
            ArrangementState.ACTIVE,
            talk_id=b,
            proposed="2026-03-24 09:11",
            agreed=True,
            terms=(("2026-05-25", None),),
        )
        await add(
            session, Survey, conversation_id=b, mark=4, at=at("2026-03-24 11:00"), handler_id=bram
        )

        # C: before and after the clocks go forward; danger, written to after half an hour.
        c = await talk(session, Channel.WEB, "2026-03-29 01:30", "2026-03-29 03:10")
        await called(
            session, c, EscalationReason.DANGER, "2026-03-29 01:31:00", closed="2026-03-29 03:05"
        )
        await said(session, c, "2026-03-29 03:01:00", author=Author.STAFF, state=MessageState.SENT)
        await called(
            session, c, EscalationReason.COMPLAINT, "2026-03-29 01:45", closed="2026-03-29 03:30"
        )
        await done(session, c, "complaint:filed", "2026-03-29 01:45")
        await arranged(
            session, FIVE, ArrangementState.REFUSED, talk_id=c, proposed="2026-03-29 03:20"
        )

        # D: late on Sunday; waits still, also in danger. After midnight is outside.
        d = await talk(
            session,
            Channel.SMS,
            "2026-03-29 23:50",
            "2026-03-30 00:10",
            holder=Holder.QUEUE,
        )
        await called(session, d, EscalationReason.REQUESTED, "2026-03-29 23:52")
        await called(session, d, EscalationReason.DANGER, "2026-03-29 23:55")
        await arranged(
            session, SEVEN, ArrangementState.PROPOSED, talk_id=d, proposed="2026-03-30 00:05"
        )

        # E: just after midnight, which in UTC is a day earlier; goes back to the bot.
        e = await talk(session, Channel.WEB, "2026-03-23 00:10")
        await called(session, e, EscalationReason.REQUESTED, "2026-03-23 00:11")
        await done(session, e, "contact_change:applied", "2026-03-30 00:00")
        await add(session, Survey, conversation_id=e, mark=7, at=at("2026-03-23 00:15"))

        # F: outside, ten minutes before the week.
        f = await talk(session, Channel.WEB, "2026-03-22 23:50")
        await done(session, f, "complaint:filed", "2026-03-22 23:51")

        # G: not answered by the bot; Bram took it, and has it still.
        g = await talk(
            session,
            Channel.WEB,
            "2026-03-24 12:00",
            state=MessageState.SET_ASIDE,
            holder=Holder.PERSON,
        )
        await done(session, g, "talk:taken", "2026-03-24 12:05", to=bram)

        # H and I: without staff; the call in H is outside.
        h = await talk(session, Channel.WHATSAPP, "2026-03-25 14:00")
        await called(session, h, EscalationReason.REQUESTED, "2026-03-30 00:00")
        await arranged(
            session, THREE, ArrangementState.PROPOSED, talk_id=h, proposed="2026-03-25 14:01"
        )
        await add(session, Survey, conversation_id=h, mark=8, at=at("2026-03-25 14:10"))
        await add(session, Survey, conversation_id=h, mark=10, at=at("2026-03-30 00:00"))
        i = await talk(session, Channel.SMS, "2026-03-25 14:30")
        await arranged(
            session,
            FOUR,
            ArrangementState.AWAITING_STAFF,
            talk_id=i,
            proposed="2026-03-25 14:31",
            agreed=True,
            terms=(("2026-04-25", None),),
        )

        # Of case files: paid, broken, and one that another took the place of.
        for number, state in [
            (SIX, ArrangementState.COMPLETED),
            (EIGHT, ArrangementState.BROKEN),
            (EIGHT, ArrangementState.REPLACED),
        ]:
            await arranged(
                session, number, state, talk_id=None, proposed="2026-03-27 12:00", agreed=True
            )
    return Known(zuid, noord)
