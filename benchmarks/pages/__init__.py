"""Pages that ours is held against."""
