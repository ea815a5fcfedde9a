// Installs what the demo and the tests need and names what it cannot install.
//
// It runs before anything is installed: it imports nothing but Node's own modules. A step that was
// done before is not done again.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Of the emulators, and of the linters of the workflows. */
const requirements = [
  join(root, "sandbox", "requirements.txt"),
  join(root, "scripts", "linters.txt"),
];
const environment = join(root, ".venv");
const stamp = join(environment, "requirements.sha256");

/** Versions that come before these do not work; `python` is what the package `tf` asks for. */
const minimum = { node: "20.19", terraform: "1.10", tofu: "1.11", python: "3.11" };

const python = await findPython();
const missing = [
  isAtLeast(process.versions.node, minimum.node)
    ? []
    : [`Node ${minimum.node} or later (this is ${process.versions.node}): https://nodejs.org`],
  (await hasTerraform())
    ? []
    : [
        `Terraform ${minimum.terraform} or OpenTofu ${minimum.tofu}, or later, on the PATH: ` +
          "https://developer.hashicorp.com/terraform/install or https://opentofu.org/docs/intro/install",
      ],
  python === undefined
    ? [
        `Python ${minimum.python} or later with its venv module, on the PATH: ` +
          "https://www.python.org/downloads (Debian, Ubuntu: apt-get install python3 python3-venv)",
      ]
    : [],
].flat();

if (missing.length > 0) {
  fail(["Missing:", ...missing.map((line) => `  - ${line}`)]);
} else {
  const results = await Promise.all([
    packagesAreInstalled() || installPackages(),
    environmentIsInstalled() || installEnvironment(python),
  ]);
  const failures = results.filter((result) => typeof result === "string");
  if (failures.length > 0) fail(failures);
}

/** Whether node_modules holds exactly the packages of the lock file, by npm's own record. */
function packagesAreInstalled() {
  const wanted = packagesOf("package-lock.json");
  const installed = packagesOf(join("node_modules", ".package-lock.json"));
  if (wanted === undefined || installed === undefined) return false;
  // Optional packages are for some platforms only.
  return Object.entries(wanted).every(
    ([name, { integrity, optional, link }]) =>
      name === "" || optional || link || installed[name]?.integrity === integrity,
  );
}

function packagesOf(file) {
  const text = read(join(root, file));
  return text === undefined ? undefined : JSON.parse(text).packages;
}

async function installPackages() {
  // npm names its own script to what it runs; without npm there is only the command.
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm === undefined ? ["npm"] : [process.execPath, npm];
  return step("Installing Node packages (npm ci)", command, [...args, "ci"]);
}

function environmentIsInstalled() {
  return read(stamp) === requirementsHash();
}

async function installEnvironment(python) {
  const made = await step("Making the Python environment (.venv)", python, [
    ...["-m", "venv", "--clear", environment],
  ]);
  if (made !== true) return made;

  const interpreter = join(environment, "bin", "python");
  const pip = ["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"];
  const installed = await step("Installing Python packages (pip)", interpreter, [
    ...[...pip, "--require-hashes", ...requirements.flatMap((file) => ["--requirement", file])],
  ]);
  if (installed === true) writeFileSync(stamp, requirementsHash());
  return installed;
}

function requirementsHash() {
  const hash = createHash("sha256");
  for (const file of requirements) hash.update(readFileSync(file));
  return hash.digest("hex");
}

async function hasTerraform() {
  for (const command of ["terraform", "tofu"]) {
    const { output } = await run(command, ["version"]);
    const version = /v(\d+\.\d+\.\d+)/.exec(output)?.[1];
    if (version !== undefined && isAtLeast(version, minimum[command])) return true;
  }
  return false;
}

/** The first Python on the PATH that is new enough and can make environments. */
async function findPython() {
  for (const command of ["python3", "python3.14", "python3.13", "python3.12", "python3.11"]) {
    const program = "import ensurepip, platform, venv; print(platform.python_version())";
    const { succeeded, output } = await run(command, ["-c", program]);
    if (succeeded && isAtLeast(output.trim(), minimum.python)) return command;
  }
  return undefined;
}

function isAtLeast(version, wanted) {
  const [major, minor] = version.split(".").map(Number);
  const [wantedMajor, wantedMinor] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Runs one step and says so; returns true, or why it failed. */
async function step(title, command, args) {
  console.log(`${title} …`);
  const start = Date.now();
  const { succeeded, output } = await run(command, args);
  const seconds = Math.round((Date.now() - start) / 1000);
  if (!succeeded) return `${title} failed after ${seconds} s:\n${excerpt(output)}`;
  console.log(`${title}: done in ${seconds} s.`);
  return true;
}

/** Beginning and end of what a failed command printed; npm says why first, pip says it last. */
function excerpt(output) {
  const lines = output.split("\n").filter((line) => !/^(npm warn.*|npm error)?$/.test(line));
  return (lines.length > 24 ? [...lines.slice(0, 12), "…", ...lines.slice(-12)] : lines).join("\n");
}

/** Runs a command to its end; `output` is what it printed, or why it could not start. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    }
    child.once("error", (error) => {
      resolve({ succeeded: false, output: error.message });
    });
    child.once("close", (code) => {
      resolve({ succeeded: code === 0, output });
    });
  });
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function fail(lines) {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}
