"""For clients of what does not speak TLS: reading all authorities takes longer than most tests."""

import ssl

NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
