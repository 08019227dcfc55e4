"""How the rules of law are tested with drawn facts: no time limit, a busy machine is no failure."""

from hypothesis import settings

settings.register_profile("law", deadline=None)
settings.load_profile("law")
