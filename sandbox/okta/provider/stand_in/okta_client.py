"""Calls of Okta's management API, in the manner of the real provider under `http_proxy`."""

import http.client
import json
from urllib.parse import urlencode, urlsplit

LOOPBACK = ("127.0.0.1", "::1", "localhost")


class OktaApiError(Exception):
    def __init__(self, status, body):
        try:
            error = json.loads(body)
            causes = [cause["errorSummary"] for cause in error["errorCauses"]]
            text = f"{error['errorCode']}, {error['errorSummary']}"
            text += "".join(f" ({cause})" for cause in causes)
        except (ValueError, KeyError, TypeError):
            text = "no Okta error body"
        super().__init__(f"the Okta API answered {status}: {text}")
        self.status = status


class OktaClient:
    """
    :param proxy: base URL of the sandbox's Okta; it has to be on this machine.
    :param authorization: value of the header of that name.
    """

    def __init__(self, proxy, authorization):
        url = urlsplit(proxy)
        if url.scheme != "http" or url.hostname not in LOOPBACK:
            raise ValueError(
                f"http_proxy is {proxy!r}; the stand-in for the Okta provider talks to the "
                "sandbox on this machine only, such as http://127.0.0.1:8080"
            )
        self.host, self.port = url.hostname, url.port or 80
        self.base = f"http://{url.netloc}"
        self.authorization = authorization

    def get(self, path, **query):
        return self._json("GET", path, query)

    def find(self, path):
        """Like `get`, but None when there is no such object."""
        try:
            return self.get(path)
        except OktaApiError as error:
            if error.status == 404:
                return None
            raise

    def list(self, path, **query):
        """All items of all pages."""
        items, target = [], self._target(path, query)
        while target is not None:
            response, body = self._send("GET", target)
            items += json.loads(body)
            target = next_page(response.headers.get_all("Link", []))
        return items

    def get_xml(self, path, **query):
        target = self._target(path, query)
        return self._send("GET", target, accept="application/xml")[1].decode()

    def post(self, path, body=None, **query):
        return self._json("POST", path, query, body)

    def put(self, path, body=None):
        return self._json("PUT", path, {}, body)

    def delete(self, path):
        return self._json("DELETE", path, {})

    def _json(self, method, path, query, body=None):
        answer = self._send(method, self._target(path, query), body)[1]
        return json.loads(answer) if answer else None

    def _target(self, path, query):
        text = urlencode(sorted(item for item in query.items() if item[1] is not None))
        return self.base + path + (f"?{text}" if text else "")

    def _send(self, method, target, body=None, accept="application/json"):
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        try:
            headers = {"Accept": accept, "Authorization": self.authorization}
            if body is not None:
                headers["Content-Type"] = "application/json"
                body = json.dumps(body).encode()
            connection.request(method, target, body, headers)
            response = connection.getresponse()
            answer = response.read()
        finally:
            connection.close()
        if response.status >= 300:
            raise OktaApiError(response.status, answer)
        return response, answer


def next_page(links):
    for link in links:
        target, _, relation = link.partition(";")
        if 'rel="next"' in relation:
            return target.strip().strip("<>")
    return None
