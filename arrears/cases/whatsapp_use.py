"""Whether a creditor lets a case be spoken of over WhatsApp, whose terms restrict collection."""

from arrears.cases.kinds import Stage, WhatsAppUse
from arrears.cases.models import Case


def may_use_whatsapp(case: Case) -> bool:
    """Whether a whole case may: always, never, or while it is the creditor's own premium.

    That is what no agency or bailiff has, and what is owed for policies only.
    """
    match case.creditor.whatsapp:
        case WhatsAppUse.ON:
            return True
        case WhatsAppUse.OWN_PREMIUM:
            is_own = case.stage is Stage.REMINDER
            return is_own and all(claim.policy_id is not None for claim in case.claims)
        case WhatsAppUse.OFF:
            return False
