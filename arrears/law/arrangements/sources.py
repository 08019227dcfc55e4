"""Where the rules of arrangements come from, as people may read it."""

POLICY = "beleid van de schuldeiser"
HOLIDAYS = "beleid van de schuldeiser; feestdagen volgens art. 3 Algemene termijnenwet"
ALLOCATION = "art. 6:43 BW"
