import type { AgentHost, OsFamily } from "../os-family";
import { agentDownloadUrl } from "../private/agent-download-url";
import { minimumAgentVersion } from "../private/minimum-agent-version";

/**
 * Windows Server 2016 and later; the image has the agent.
 *
 * The script is one block with its own scope, so that its error preference does not reach the team's
 * part; an error ends the team's part too, because EC2Launch runs both as one script.
 */
export const windowsServer: OsFamily = {
  launchedBy: "ec2launch",
  architectures: ["x86_64"],
  agentScript,
};

/** Catches whatever ends the block; `break` then ends the team's part with the same error. */
const powerOff = `  trap {
    Write-Host "ssm-agent: $_; powers off, for the group to replace this instance"
    Stop-Computer -Force
    break
  }
`;

function agentScript(host: AgentHost): string {
  return `# Installs or updates the ssm-agent and verifies that it runs.
& {
  $ErrorActionPreference = 'Stop'
${host.agentFailure === "powerOff" ? powerOff : ""}  $minimum = [version]'${minimumAgentVersion}'
  $source = '${agentDownloadUrl(host, "windows", "AmazonSSMAgentSetup.exe")}'

  function Get-AgentVersion {
    $installed = Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*' |
      Where-Object { $_.PSObject.Properties['DisplayName'] -and $_.DisplayName -eq 'Amazon SSM Agent' } |
      Select-Object -First 1
    if ($installed) { [version]$installed.DisplayVersion } else { [version]'0.0.0.0' }
  }

  if ((Get-AgentVersion) -lt $minimum) {
    $installer = Join-Path $env:TEMP 'AmazonSSMAgentSetup.exe'
    [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
    $ProgressPreference = 'SilentlyContinue'
    Invoke-WebRequest -UseBasicParsing -Uri $source -OutFile $installer
    $signature = Get-AuthenticodeSignature $installer
    if ($signature.Status -ne 'Valid' -or $signature.SignerCertificate.Subject -notmatch 'O="?Amazon') {
      throw "ssm-agent: the installer from $source is not signed by Amazon"
    }
    $setup = Start-Process -FilePath $installer -ArgumentList '/S' -Wait -PassThru
    if ($setup.ExitCode -ne 0) { throw "ssm-agent: setup ended with $($setup.ExitCode)" }
    Remove-Item $installer
    $version = Get-AgentVersion
    if ($version -lt $minimum) { throw "ssm-agent: version $version from $source is older than $minimum" }
  }

  Set-Service -Name AmazonSSMAgent -StartupType Automatic
  Start-Service -Name AmazonSSMAgent
  (Get-Service -Name AmazonSSMAgent).WaitForStatus('Running', '00:01:00')
}
`;
}
