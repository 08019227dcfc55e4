"""What supervisors look back on: one query for each figure, for any period and any team.

Days and hours are those in the Netherlands. What a figure counts, its own module says.
"""
