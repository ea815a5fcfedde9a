"""SSM service settings: GetServiceSetting, UpdateServiceSetting, ResetServiceSetting."""

from datetime import datetime, timezone
from typing import Any

from moto.core.responses import ActionResult
from moto.ssm.exceptions import SSMException
from moto.ssm.responses import SimpleSystemManagerResponse

# Setting ids and the values that a new account has.
DEFAULTS = {
    "/ssm/automation/enable-adaptive-concurrency": "false",
    "/ssm/documents/console/public-sharing-permission": "Enable",
    "/ssm/managed-instance/activation-tier": "standard",
    "/ssm/managed-instance/default-ec2-instance-management-role": "$None",
    "/ssm/opsinsights/opscenter": "Disabled",
    "/ssm/parameter-store/default-parameter-tier": "Standard",
    "/ssm/parameter-store/high-throughput-enabled": "false",
}


class ServiceSettingNotFound(SSMException):
    def __init__(self, setting_id: str) -> None:
        super().__init__("ServiceSettingNotFound", f"Setting {setting_id} does not exist.")


def install() -> None:
    """Adds the three actions to moto's SSM."""

    def get_service_setting(self: SimpleSystemManagerResponse) -> ActionResult:
        return _answer(self, _setting_id(self))

    def update_service_setting(self: SimpleSystemManagerResponse) -> ActionResult:
        setting_id = _setting_id(self)
        _settings(self)[setting_id] = {
            "SettingValue": self._get_param("SettingValue"),
            "LastModifiedDate": datetime.now(timezone.utc),
            "LastModifiedUser": self.get_access_key(),
            "Status": "Customized",
        }
        return ActionResult({})

    def reset_service_setting(self: SimpleSystemManagerResponse) -> ActionResult:
        setting_id = _setting_id(self)
        _settings(self).pop(setting_id, None)
        return _answer(self, setting_id)

    for action in (get_service_setting, update_service_setting, reset_service_setting):
        setattr(SimpleSystemManagerResponse, action.__name__, action)


def value_of(response: SimpleSystemManagerResponse, setting_id: str) -> str:
    """What a setting is now, in the account and region of the call."""
    return (DEFAULTS | {key: one["SettingValue"] for key, one in _settings(response).items()})[
        setting_id
    ]


def _settings(response: SimpleSystemManagerResponse) -> dict[str, dict[str, Any]]:
    """The changed settings, kept in moto's backend of the call's account and region."""
    return response.ssm_backend.__dict__.setdefault("service_settings", {})


def _setting_id(response: SimpleSystemManagerResponse) -> str:
    """The id of the setting that the call names, by id or by ARN."""
    named = response._get_param("SettingId") or ""
    marker = ":servicesetting"
    setting_id = named.split(marker, 1)[1] if marker in named else named
    if setting_id not in DEFAULTS:
        raise ServiceSettingNotFound(setting_id)
    return setting_id


def _answer(response: SimpleSystemManagerResponse, setting_id: str) -> ActionResult:
    prefix = f"arn:{response.partition}:ssm:{response.region}:{response.current_account}"
    setting = {
        "SettingId": setting_id,
        "SettingValue": DEFAULTS[setting_id],
        "LastModifiedDate": datetime.fromtimestamp(0, timezone.utc),
        "LastModifiedUser": "System",
        "ARN": f"{prefix}:servicesetting{setting_id}",
        "Status": "Default",
    }
    return ActionResult({"ServiceSetting": setting | _settings(response).get(setting_id, {})})
