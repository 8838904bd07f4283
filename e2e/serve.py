"""Serves a folder on a free port of this machine, until it is ended; prints the address.

usage: serve.py FOLDER

As `python3 -m http.server`, with a longer queue: crawlers ask for a hundred pages at once, and that server keeps five
waiting and lets the others try again seconds later.
"""
import functools
import http.server
import sys


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 512


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def server(folder):
    """A server that does not run yet, and its address."""
    made = Server(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
    return made, f"http://127.0.0.1:{made.server_port}/"


if __name__ == "__main__":
    made, address = server(sys.argv[1])
    print(address, flush=True)
    made.serve_forever()
