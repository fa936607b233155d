"""`python -m views.server`: Streamlit's own command line, with the pages loading beside it.

Streamlit imports the app when the first reader comes; here that reader does not wait for it.
"""

import sys
from importlib import import_module
from threading import Thread

from streamlit.web.cli import main


def _load_pages() -> None:
    import_module("views.shell")
    import_module("views.page").pages()


if __name__ == "__main__":
    Thread(target=_load_pages, name="pages", daemon=True).start()
    sys.exit(main(prog_name="streamlit"))
