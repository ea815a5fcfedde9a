"""Tags of IAM SAML providers, and the refusal of a second provider with the same name."""

from typing import Any

from moto.core.responses import ActionResult, EmptyResult
from moto.iam.exceptions import EntityAlreadyExists
from moto.iam.responses import IamResponse


def install() -> None:
    """Puts tags around moto's own actions and adds those that tag."""
    create = IamResponse.create_saml_provider
    get = IamResponse.get_saml_provider
    delete = IamResponse.delete_saml_provider

    def create_saml_provider(self: IamResponse) -> ActionResult:
        name = self._get_param("Name")
        if name in self.backend.saml_providers:
            raise EntityAlreadyExists(f"SAML Provider {name} already exists.")
        answer = create(self)
        self.backend.tagger.tag_resource(
            self.backend.saml_providers[name].arn, self._get_param("Tags", [])
        )
        return answer

    def get_saml_provider(self: IamResponse) -> ActionResult:
        provider = self.backend.get_saml_provider(_arn(self))
        provider.tags = _tags(self)
        return get(self)

    def delete_saml_provider(self: IamResponse) -> ActionResult:
        self.backend.get_saml_provider(_arn(self))
        self.backend.tagger.delete_all_tags_for_resource(_arn(self))
        return delete(self)

    def tag_saml_provider(self: IamResponse) -> ActionResult:
        self.backend.get_saml_provider(_arn(self))
        self.backend.tagger.tag_resource(_arn(self), self._get_param("Tags", []))
        return EmptyResult()

    def untag_saml_provider(self: IamResponse) -> ActionResult:
        self.backend.get_saml_provider(_arn(self))
        keys = self._get_param("TagKeys", [])
        self.backend.tagger.untag_resource_using_names(_arn(self), keys)
        return EmptyResult()

    def list_saml_provider_tags(self: IamResponse) -> ActionResult:
        self.backend.get_saml_provider(_arn(self))
        return ActionResult({"Tags": _tags(self), "IsTruncated": False})

    for action in (
        create_saml_provider,
        get_saml_provider,
        delete_saml_provider,
        tag_saml_provider,
        untag_saml_provider,
        list_saml_provider_tags,
    ):
        setattr(IamResponse, action.__name__, action)


def _arn(response: IamResponse) -> str:
    return response._get_param("SAMLProviderArn")


def _tags(response: IamResponse) -> list[dict[str, Any]]:
    return response.backend.tagger.list_tags_for_resource(_arn(response))["Tags"]
