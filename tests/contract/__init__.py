"""What others promise us and we them, checked against what is published."""
