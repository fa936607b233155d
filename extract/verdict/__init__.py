"""Whether a text is a release at all; `genre` knows what is none: papers, novels, lectures, opinions."""
