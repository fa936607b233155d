"""Every number of a text, whatever it counts: its value, its bound (近, 余, 以上), its unit and its currency."""
