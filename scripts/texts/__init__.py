"""The texts that people read: on one page, and kept plain."""
