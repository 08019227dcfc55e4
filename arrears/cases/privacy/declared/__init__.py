"""Every column of every table, declared. A new column without a declaration fails a test."""

from collections.abc import Sequence

from arrears.cases.privacy.declared.cases import CASES
from arrears.cases.privacy.declared.paying import PAYING
from arrears.cases.privacy.declared.people import PEOPLE
from arrears.cases.privacy.declared.requests import REQUESTS
from arrears.cases.privacy.declared.talks import TALKS
from arrears.cases.privacy.declared.work import WORK
from arrears.cases.privacy.declaring import Table

# In the order of a copy.
DECLARED: Sequence[Table] = (*PEOPLE, *CASES, *PAYING, *REQUESTS, *TALKS, *WORK)
