"""The complaints board and its pages."""
