"""What Meedenker costs, measured beside a default Rasa assistant in the same run."""
