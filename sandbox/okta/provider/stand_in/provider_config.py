"""The provider block and the environment, as the real provider reads them."""

import os

from tf.types import Unknown

from stand_in.okta_client import OktaClient


def client_from(config):
    """
    :raises ValueError: with what is missing and the next step.
    """

    def setting(name, variable):
        value = config.get(name)
        return os.environ.get(variable) if value in (None, "", Unknown) else value

    proxy = setting("http_proxy", "OKTA_HTTP_PROXY")
    if not proxy:
        raise ValueError(
            "neither http_proxy nor OKTA_HTTP_PROXY is set; the stand-in for the Okta provider "
            "works with a running sandbox only: source its environment file"
        )
    for name, variable in (("org_name", "OKTA_ORG_NAME"), ("base_url", "OKTA_BASE_URL")):
        if not setting(name, variable):
            raise ValueError(f"neither {name} nor {variable} is set; give the Okta organization")

    token = setting("api_token", "OKTA_API_TOKEN")
    access_token = setting("access_token", "OKTA_ACCESS_TOKEN")
    if not token and not access_token:
        raise ValueError("neither api_token nor OKTA_API_TOKEN is set; the sandbox takes any text")
    authorization = f"Bearer {access_token}" if access_token else f"SSWS {token}"
    return OktaClient(proxy, authorization)
