"""One instance refresh: instances are replaced one after the other, as time passes.

Nothing runs in the background: whoever looks moves it on to where it is by now. An instance takes
`seconds_per_instance`, whatever its warm-up; a checkpoint's delay is that many times shorter than AWS's
as an instance is quicker than the minute that it takes there.
"""

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import datetime, timezone
from typing import Any

from moto.autoscaling.models import FakeAutoScalingGroup, InstanceState

from extension.auto_scaling_instances import launched_from

SECONDS_OF_AN_INSTANCE_IN_AWS = 60

# What can still be rolled back.
ADVANCING = ("Pending", "InProgress", "Baking")
ACTIVE = (*ADVANCING, "RollbackInProgress", "Cancelling")

# With one of these suspended, a refresh replaces nothing: it stands still.
NEEDED_PROCESSES = {"InstanceRefresh", "Launch", "Terminate"}

# An hour, for instances that are protected from scale-in or in standby.
PATIENCE = 3600


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
        self.status = "Pending"
        self.reason: str | None = None
        self.rollback: dict[str, Any] | None = None
        self.started = datetime.now(timezone.utc)
        self.ended: datetime | None = None
        self._pace = seconds_per_instance
        self._before = _launch_settings(group)
        self._take_aim(desired)
        self._total = len(self._pending)
        self._clock = time.monotonic()

    def advance(self) -> None:
        """Does what time has brought since the last look."""
        while self.status in ACTIVE:
            now = time.monotonic()
            if self.status == "Cancelling":
                self._end("Cancelled", "Cancelled by a caller.")
            elif self._stands_still():
                self._clock = now
                return
            elif now < self._clock + self._wait():
                return
            else:
                self._clock += self._wait()
                self._step()

    def cancel(self) -> None:
        self.status = "Cancelling"

    def roll_back(self, reason: str) -> None:
        """Goes back to what the group launched from before, for every instance that has gone on."""
        self.rollback = {
            "RollbackReason": reason,
            "RollbackStartTime": datetime.now(timezone.utc),
            "PercentageCompleteOnRollback": self._percentage(),
            "InstancesToUpdateOnRollback": len(self._pending),
        }
        _restore(self.group, self._before)
        self._take_aim(None)
        self.status = "RollbackInProgress"
        self.reason = reason
        self._clock = time.monotonic()

    def describe(self) -> dict[str, Any]:
        return {
            "InstanceRefreshId": self.id,
            "AutoScalingGroupName": self.group.name,
            "Status": self.status,
            "StatusReason": self.reason,
            "StartTime": self.started,
            "EndTime": self.ended,
            "PercentageComplete": self._percentage(),
            "InstancesToUpdate": len(self._pending)
            if self.rollback is None
            else self.rollback["InstancesToUpdateOnRollback"],
            "Preferences": self.preferences,
            "DesiredConfiguration": self.desired,
            "RollbackDetails": self.rollback,
            "Strategy": "Rolling",
        }

    def _percentage(self) -> int:
        """How much is of the new configuration: in a rollback, it goes down to zero."""
        if self.rollback is not None:
            return min(100, 100 * len(self._pending) // max(1, self._total))
        if self._total == 0:
            return 100
        return 100 * (self._total - len(self._pending)) // self._total

    def _stands_still(self) -> bool:
        suspended = {process["ProcessName"] for process in self.group.suspended_processes}
        return not suspended.isdisjoint(NEEDED_PROCESSES)

    def _wait(self) -> float:
        """Seconds until the next step."""
        if self.status == "Pending":
            return self._pace / 2
        if self.status == "Baking":
            return self._scaled(self.preferences.get("BakeTime", 0))
        if not self._pending:
            return 0
        if self._next() is None:
            return self._scaled(PATIENCE)
        return self._pace + self._checkpoint_delay()

    def _scaled(self, seconds: Any) -> float:
        return float(seconds) * self._pace / SECONDS_OF_AN_INSTANCE_IN_AWS

    def _checkpoint_delay(self) -> float:
        """The delay of a checkpoint that has been reached."""
        checkpoints = self.preferences.get("CheckpointPercentages") or []
        if self.status != "InProgress" or self._percentage() not in checkpoints:
            return 0
        return self._scaled(self.preferences.get("CheckpointDelay", 3600))

    def _step(self) -> None:
        state = self._next()
        if self.status == "Pending":
            self.status = "InProgress"
        elif state is not None:
            self._replace(state)
        elif self._pending:
            self._fail("Instances are in standby, or protected from scale in.")
        elif self.status == "InProgress" and self.preferences.get("BakeTime", 0):
            self.status = "Baking"
        else:
            rolled_back = self.status == "RollbackInProgress"
            self._end("RollbackSuccessful" if rolled_back else "Successful", self.reason)

    def _next(self) -> InstanceState | None:
        return next((state for state in self._pending if self._way_with(state) != "Wait"), None)

    def _way_with(self, state: InstanceState) -> str:
        """What the preferences have become of this instance."""
        if state.lifecycle_state == "Standby":
            return str(self.preferences.get("StandbyInstances", "Wait"))
        if state.protected_from_scale_in:
            return str(self.preferences.get("ScaleInProtectedInstances", "Wait"))
        return "Refresh"

    def _take_aim(self, configuration: dict[str, Any] | None) -> None:
        self._configuration = configuration
        with _launching_from(self.group, configuration):
            self._target = launched_from(self.group)
        self._pending = [state for state in self.group.instance_states if self._is_due(state)]

    def _is_due(self, state: InstanceState) -> bool:
        if self._way_with(state) == "Ignore":
            return False
        if not self.preferences.get("SkipMatching", False):
            return True
        return state.launch_template is None or state.launch_template != self._target

    def _replace(self, state: InstanceState) -> None:
        group = self.group
        with _launching_from(group, self._configuration):
            image_id = group.image_id
            if image_id in group.ec2_backend.amis:
                self._pending.remove(state)
                if state in group.instance_states:
                    group.replace_autoscaling_group_instances(1, group.get_propagated_tags())
                    group.instance_states.remove(state)
                    group.ec2_backend.terminate_instances([state.instance.id])
                return
        self._fail(f"The image id '[{image_id}]' does not exist. Launching failed.")

    def _fail(self, reason: str) -> None:
        if self.status == "RollbackInProgress":
            self._end("RollbackFailed", reason)
        elif self.preferences.get("AutoRollback", False):
            self.roll_back(reason)
        else:
            self._end("Failed", reason)

    def _end(self, status: str, reason: str | None) -> None:
        if status == "Successful" and self.desired is not None:
            _launch_from(self.group, self.desired)
        self.status = status
        self.reason = reason
        self.ended = datetime.now(timezone.utc)


@contextmanager
def _launching_from(
    group: FakeAutoScalingGroup, configuration: dict[str, Any] | None
) -> Iterator[None]:
    """The group's own settings change when a refresh has succeeded; until then, it borrows them."""
    own = _launch_settings(group)
    if configuration is not None:
        _launch_from(group, configuration)
    try:
        yield
    finally:
        _restore(group, own)


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


def _launch_from(group: FakeAutoScalingGroup, configuration: dict[str, Any]) -> None:
    # moto writes into what it is given.
    desired = deepcopy(configuration)
    group.mixed_instances_policy = desired.get("MixedInstancesPolicy")
    group.launch_config = None
    group.launch_configuration_name = None
    group._set_launch_configuration(
        "", desired.get("LaunchTemplate", {}), desired.get("MixedInstancesPolicy")
    )
