"""Everything that is known of a case, read at once to be shown on one page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from arrears.cases.arrangements.rows import arrangements_of, proposal_of_staff
from arrears.cases.audit import find_acts, find_looks
from arrears.cases.authorisations import Agent, find_authorisations, may_share
from arrears.cases.callbacks import find_callbacks
from arrears.cases.case_talks import Talk, find_talks
from arrears.cases.circumstances import find_circumstances
from arrears.cases.claim_names import name_of
from arrears.cases.collection.files import find_files
from arrears.cases.complaints.of_case import find_complaints
from arrears.cases.contact_changes import find_contact_changes
from arrears.cases.correspondence import find_correspondence
from arrears.cases.credit_limits import find_credit_limits
from arrears.cases.disputes import find_disputes
from arrears.cases.documents import find_copy_requests, find_documents
from arrears.cases.fee_steps import fee_steps
from arrears.cases.models import (
    Arrangement,
    AuditEvent,
    Authorisation,
    CallbackRequest,
    Case,
    Circumstance,
    Claim,
    CollectionFile,
    Complaint,
    ContactChange,
    Conversation,
    Correspondence,
    CreditLimitRequest,
    Dispute,
    Document,
    DocumentRequest,
    PaymentMethodChange,
    PortalRequest,
    Postponement,
    Promise,
    Referral,
    ReportedPayment,
)
from arrears.cases.payment_methods import find_payment_methods
from arrears.cases.portal_requests import find_portal_requests
from arrears.cases.postponements import find_postponements
from arrears.cases.promises import find_promises
from arrears.cases.referrals import find_referrals
from arrears.cases.reminders import find_reminders
from arrears.cases.reported_payments import find_reported_payments
from arrears.cases.situation import Situation, situation_of
from arrears.cases.staff import staff_names
from arrears.desk.cases.act import Scene
from arrears.desk.cases.arrangements import beyond
from arrears.law.helpers.directory import directory

LATEST_ACTS, LATEST_LOOKS = 40, 10


@dataclass(frozen=True)
class Dossier:
    """A case with all that belongs to it. `talk` is where its person is reached."""

    on: date
    case: Case
    talk: Talk | None
    situation: Situation
    fee_steps: Sequence[str]
    claim_names: Mapping[int, str]
    reminders: Mapping[int, Sequence[date]]
    arrangements: Sequence[Arrangement]
    proposal: Arrangement | None
    beyond: Sequence[str]
    promises: Sequence[Promise]
    postponements: Sequence[Postponement]
    reported: Sequence[ReportedPayment]
    disputes: Sequence[Dispute]
    complaints: Sequence[Complaint]
    callbacks: Sequence[CallbackRequest]
    copies: Sequence[DocumentRequest]
    contact_changes: Sequence[ContactChange]
    payment_methods: Sequence[PaymentMethodChange]
    portal_codes: Sequence[PortalRequest]
    credit_limits: Sequence[CreditLimitRequest]
    referrals: Sequence[Referral]
    helper_names: Mapping[str, str]
    correspondence: Sequence[Correspondence]
    agents: Sequence[Agent]
    authorisations: Sequence[Authorisation]
    circumstances: Sequence[Circumstance]
    documents: Sequence[Document]
    collection_files: Sequence[CollectionFile]
    talks: Sequence[Conversation]
    trail: Sequence[AuditEvent]
    seen: Sequence[AuditEvent]
    staff: Mapping[int, str]


async def read_dossier(scene: Scene) -> Dossier:
    """The whole of an opened case, in as many queries for a long history as for a short one."""
    session, case, on = scene.session, scene.case, scene.on
    situation = await situation_of(session, case, on=on)
    return Dossier(
        on=on,
        case=case,
        talk=scene.talk,
        situation=situation,
        fee_steps=fee_steps(situation.overview.fee).splitlines(),
        claim_names={claim.id: _name(claim) for claim in case.claims},
        reminders=await find_reminders(session, case),
        arrangements=await arrangements_of(session, case),
        proposal=await proposal_of_staff(session, case),
        beyond=beyond(situation.waiting) if situation.waiting else [],
        promises=await find_promises(session, case),
        postponements=await find_postponements(session, case),
        reported=await find_reported_payments(session, case),
        disputes=await find_disputes(session, case),
        complaints=await find_complaints(session, case),
        callbacks=await find_callbacks(session, case),
        copies=await find_copy_requests(session, case),
        contact_changes=await find_contact_changes(session, case),
        payment_methods=await find_payment_methods(session, case),
        portal_codes=await find_portal_requests(session, case),
        credit_limits=await find_credit_limits(session, case),
        referrals=await find_referrals(session, case),
        helper_names={helper.code: helper.name for helper in directory()},
        correspondence=await find_correspondence(session, case),
        agents=await may_share(session, case, on=on),
        authorisations=await find_authorisations(session, case),
        circumstances=await find_circumstances(session, case),
        documents=await find_documents(session, case),
        collection_files=await find_files(session, case),
        talks=await find_talks(session, case),
        trail=await find_acts(session, case.id, most=LATEST_ACTS),
        seen=await find_looks(session, case.id, most=LATEST_LOOKS),
        staff=await staff_names(session),
    )


def _name(claim: Claim) -> str:
    """What a claim is for, with the number of its policy."""
    return f"{name_of(claim)}, polis {claim.policy.number}" if claim.policy else name_of(claim)
