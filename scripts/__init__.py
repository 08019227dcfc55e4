"""Set-up, start and checks of Meedenker, with nothing but the standard library."""

import sys

if sys.version_info < (3, 8):  # noqa: UP036  (make may be started with any Python 3)
    sys.exit("Set-up needs Python 3.8 or newer. Choose another one with: make PYTHON=...")
