"""What is said to who asks for more than anyone needs."""


class TooMany(Exception):
    """More than one visitor, conversation or number may ask for; `retry_after` is in seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(retry_after)
        self.retry_after = retry_after
