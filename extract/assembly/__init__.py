"""From mentions to figures: what is said twice, what is a part of what, and what a chart should count."""
