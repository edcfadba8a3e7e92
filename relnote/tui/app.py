"""The app: owns the notebook, the day and the file; the only saver."""
