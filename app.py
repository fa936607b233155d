"""The Streamlit app: routes to the pages in `views/`, nothing else."""
