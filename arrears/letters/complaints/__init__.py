"""Letters to complainants, and what is published about complaints."""
