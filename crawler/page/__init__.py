"""What one answer is: its text, its looks, and whether it is the page that was asked for."""
