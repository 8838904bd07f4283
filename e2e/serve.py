"""Serves a folder on a free port of this machine, until it is ended; prints the address.

usage: serve.py FOLDER

As `python3 -m http.server`, with a longer queue: crawlers ask for a hundred pages at once, and that server keeps five
waiting and lets the others try again seconds later. Texts are sent with gzip, as GitHub Pages does.
"""
import functools
import gzip
import http.server
import io
import os
import sys


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 512

    def handle_error(self, request, client_address):
        """Crawlers close connections they have opened too many of; that is not worth a trace in the gate's output."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def send_head(self):
        self.packed = None
        file = super().send_head()
        if file is None or self.packed is None:
            return file
        with file:
            return io.BytesIO(self.packed)

    def send_header(self, name, value):
        if name == "Content-type" and "gzip" in self.headers.get("Accept-Encoding", "") and self.is_text(value):
            path = self.translate_path(self.path)
            path = os.path.join(path, "index.html") if os.path.isdir(path) else path
            with open(path, "rb") as file:
                self.packed = gzip.compress(file.read(), mtime=0)
            super().send_header("Content-Encoding", "gzip")
        if name == "Content-Length" and self.packed is not None:
            value = str(len(self.packed))
        super().send_header(name, value)

    @staticmethod
    def is_text(kind):
        return kind.startswith("text/") or kind.split("/")[-1].split("+")[-1] in ("json", "xml", "javascript")


def server(folder):
    """A server that does not run yet, and its address."""
    made = Server(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
    return made, f"http://127.0.0.1:{made.server_port}/"


if __name__ == "__main__":
    made, address = server(sys.argv[1])
    print(address, flush=True)
    made.serve_forever()
