"""What waits for staff, in the order to do it, live."""
