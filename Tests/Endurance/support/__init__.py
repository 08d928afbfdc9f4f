"""What the endurance checks share."""
