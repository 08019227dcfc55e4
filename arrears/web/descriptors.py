"""File descriptors: each connection takes one, and a system grants few until it is asked."""

import resource

ENOUGH = 65_536


def raise_limit() -> int:
    """Take as many as this process may have, or enough; how many that is."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    granted = max(soft, min(hard, ENOUGH)) if hard != resource.RLIM_INFINITY else ENOUGH
    resource.setrlimit(resource.RLIMIT_NOFILE, (granted, hard))
    return granted
