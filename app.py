"""The Streamlit app: routes to the pages in `views/pages/`, nothing else."""

from views.shell import run

run()
