"""The case store: tables, queries, commands, import and export.

- Doors to a case: `verification` (a person in a conversation), `staff` (somebody of staff).
- What all commands share: `acting`, `held_cases`, `lines`, `requests`, `entries`, `audit`.
- What is owed: `overview`, `fee_shares`; where a case stands: `situation`, `reminders`.
- What is owed: `overview`, `fee_shares`; the policies that it is owed for: `policies`.
- Paying: `arrangements`, `postponements`, `promises`, `disputes`, `pauses`, `reported_payments`,
  `payments`; what stands in the way of it: `hindrances`.
- People: `circumstances`, `referrals`, `authorisations`, `contact_changes`, `payment_methods`.
- What is asked for: `callbacks`, `documents`, `correspondence`, `privacy_requests`, `opt_outs`.
- Business policyholders: `collection`, `credit_limits`, `portal_requests`.
- Staff: `escalations`, `holders`, `complaints`, `surveys`, `approvals`, `forms`, `talks`.
- Files: `case_file`, `payment_lines`, `importing`, `exporting`, `demo`.
"""
