"""One instance refresh: instances are replaced one after the other, as time passes.

Nothing runs in the background: whoever looks moves it on to where it is by now. An instance takes
`seconds_per_instance`, whatever its warm-up; a checkpoint's delay is that many times shorter than AWS's
as an instance is quicker than the minute that it takes there.
"""

import time
import uuid
from datetime import datetime, timezone
from typing import Any

from moto.autoscaling.models import FakeAutoScalingGroup, InstanceState

from extension.auto_scaling_instances import launched_from

SECONDS_OF_AN_INSTANCE_IN_AWS = 60
ACTIVE = ("InProgress", "RollbackInProgress", "Cancelling")


class RollingReplacement:
    """Its attributes are those of DescribeInstanceRefreshes."""

    def __init__(
        self,
        group: FakeAutoScalingGroup,
        desired: dict[str, Any] | None,
        preferences: dict[str, Any],
        seconds_per_instance: float,
    ) -> None:
        self.group = group
        self.desired = desired
        self.preferences = preferences
        self.id = str(uuid.uuid4())
        self.status = "InProgress"
        self.reason: str | None = None
        self.rollback: dict[str, Any] | None = None
        self.started = datetime.now(timezone.utc)
        self.ended: datetime | None = None
        self._pace = seconds_per_instance
        self._before = _launch_settings(group)
        if desired is not None:
            _launch_from(group, desired)
        self._target = launched_from(group)
        self._pending = [state for state in group.instance_states if self._is_due(state)]
        self._total = len(self._pending)
        self._clock = time.monotonic()

    def advance(self) -> None:
        """Does what time has brought since the last look."""
        while self.status in ACTIVE:
            if self.status == "Cancelling":
                self._end("Cancelled", "Cancelled by a caller.")
            elif not self._pending:
                self._finish()
            elif time.monotonic() < self._clock + self._pace + self._pause():
                return
            else:
                self._clock += self._pace + self._pause()
                self._replace(self._pending[0])

    def cancel(self) -> None:
        self.status = "Cancelling"

    def roll_back(self, reason: str) -> None:
        """Goes back to what the group launched from before, for every instance that has gone on."""
        replaced = self._total - len(self._pending)
        self.rollback = {
            "RollbackReason": reason,
            "RollbackStartTime": datetime.now(timezone.utc),
            "PercentageCompleteOnRollback": self.percentage(),
            "InstancesToUpdateOnRollback": len(self._pending),
        }
        _restore(self.group, self._before)
        self._target = launched_from(self.group)
        self._pending = [state for state in self.group.instance_states if self._is_due(state)]
        self._total = max(replaced, len(self._pending))
        self.status = "RollbackInProgress"
        self.reason = reason
        self._clock = time.monotonic()

    def percentage(self) -> int:
        if self._total == 0:
            return 100
        return 100 * (self._total - len(self._pending)) // self._total

    def describe(self) -> dict[str, Any]:
        return {
            "InstanceRefreshId": self.id,
            "AutoScalingGroupName": self.group.name,
            "Status": self.status,
            "StatusReason": self.reason,
            "StartTime": self.started,
            "EndTime": self.ended,
            "PercentageComplete": self.percentage(),
            "InstancesToUpdate": len(self._pending),
            "Preferences": self.preferences,
            "DesiredConfiguration": self.desired,
            "RollbackDetails": self.rollback,
            "Strategy": "Rolling",
        }

    def _is_due(self, state: InstanceState) -> bool:
        if not self.preferences.get("SkipMatching", False):
            return True
        return state.launch_template is None or state.launch_template != self._target

    def _pause(self) -> float:
        """The delay of a checkpoint that has been reached."""
        checkpoints = self.preferences.get("CheckpointPercentages") or []
        if self.status != "InProgress" or self.percentage() not in checkpoints:
            return 0
        delay = float(self.preferences.get("CheckpointDelay", 3600))
        return delay * self._pace / SECONDS_OF_AN_INSTANCE_IN_AWS

    def _replace(self, state: InstanceState) -> None:
        group = self.group
        if group.image_id not in group.ec2_backend.amis:
            self._fail(f"The image id '[{group.image_id}]' does not exist. Launching failed.")
            return
        self._pending.remove(state)
        if state not in group.instance_states:
            return
        group.replace_autoscaling_group_instances(1, group.get_propagated_tags())
        group.instance_states.remove(state)
        group.ec2_backend.terminate_instances([state.instance.id])

    def _fail(self, reason: str) -> None:
        if self.status == "RollbackInProgress":
            self._end("RollbackFailed", reason)
        elif self.preferences.get("AutoRollback", False):
            self.roll_back(reason)
        else:
            _restore(self.group, self._before)
            self._end("Failed", reason)

    def _finish(self) -> None:
        rolled_back = self.status == "RollbackInProgress"
        self._end("RollbackSuccessful" if rolled_back else "Successful", self.reason)

    def _end(self, status: str, reason: str | None) -> None:
        if status == "Cancelled":
            _restore(self.group, self._before)
        self.status = status
        self.reason = reason
        self.ended = datetime.now(timezone.utc)


def _launch_settings(group: FakeAutoScalingGroup) -> dict[str, Any]:
    names = (
        "ec2_launch_template",
        "launch_config",
        "launch_configuration_name",
        "launch_template_version",
        "mixed_instances_policy",
        "provided_launch_template_version",
    )
    return {name: getattr(group, name, None) for name in names}


def _restore(group: FakeAutoScalingGroup, settings: dict[str, Any]) -> None:
    for name, value in settings.items():
        setattr(group, name, value)


def _launch_from(group: FakeAutoScalingGroup, desired: dict[str, Any]) -> None:
    if "MixedInstancesPolicy" in desired:
        group.mixed_instances_policy = desired["MixedInstancesPolicy"]
    group.launch_config = None
    group.launch_configuration_name = None
    group._set_launch_configuration(
        "", desired.get("LaunchTemplate", {}), desired.get("MixedInstancesPolicy")
    )
