"""What we begin ourselves: who is to hear what today, and why somebody is not.

- `rules`: what an installation sets; `due`: what it is time for on a case; `whynot`: all that keeps
  it back; `reaching`: where the person is reached.
- `candidates`: the cases to look at; `plan`: the look at all of them, which changes nothing.
- `recording`: what was sent, noted where the law and staff look for it; `still`: whether it may
  go when it is about to; `undoing`: what did not go or arrive; `answered`: who answers it.
"""
