"""What we begin ourselves: the words, the sending in allowed hours, and a look at both before."""
