import { spawn, type ChildProcess } from "node:child_process";

/** What is ended when this process dies, and how. */
export type Guarded =
  /** The leader of a process group; it is interrupted, and killed when it takes too long. */
  | { readonly kind: "terraform"; readonly pid: number }
  /** The leader of a process group; it is killed. */
  | { readonly kind: "provider"; readonly pid: number }
  /** It is removed. Its path has no line break. */
  | { readonly kind: "folder"; readonly path: string };

/** Seconds that Terraform has to write its state and to release its lock. */
const grace = 30;

/**
 * Ends what this process started when this process can't do so itself: it was killed, or its
 * machine's memory was full. A shell in a session of its own waits for the end of its input, which
 * only this process holds, and then cleans up. It is started with the first thing to guard.
 *
 * @returns ends the guard, when the process has ended or the folder was removed
 */
export function guard(guarded: Guarded): () => void {
  const subject = guarded.kind === "folder" ? guarded.path : String(guarded.pid);
  if (subject.includes("\n"))
    throw new Error("A folder with a line break in its path is not guarded.");
  tell(`+${guarded.kind} ${subject}`);
  return () => {
    tell(`-${guarded.kind} ${subject}`);
  };
}

let guardian: ChildProcess | undefined;

function tell(line: string): void {
  guardian ??= start();
  guardian.stdin?.write(`${line}\n`);
}

function start(): ChildProcess {
  const child = spawn("/bin/sh", ["-c", script], {
    cwd: "/",
    env: { PATH: "/usr/bin:/bin" },
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  // Without its guardian a process works as well; what is lost is the clean-up after a kill.
  child.on("error", () => undefined);
  child.stdin.on("error", () => undefined);
  child.unref();
  // The type says `Writable`; what it is has `unref`, without which this process would not end.
  (child.stdin as unknown as { unref(): void }).unref();
  return child;
}

/** POSIX shell. The lists of process ids are words; the folders are the positional parameters. */
const script = `
trap '' INT HUP TERM PIPE
terraform= provider=
without() {
  left=
  for id in $1; do [ "$id" = "$2" ] || left="$left $id"; done
}
set --
while read -r verb what; do
  case $verb in
    +terraform) terraform="$terraform $what" ;;
    -terraform) without "$terraform" "$what"; terraform=$left ;;
    +provider) provider="$provider $what" ;;
    -provider) without "$provider" "$what"; provider=$left ;;
    +folder) set -- "$@" "$what" ;;
    -folder) for folder; do shift; [ "$folder" = "$what" ] || set -- "$@" "$folder"; done ;;
  esac
done
for id in $terraform; do kill -s INT "$id"; done
for id in $provider; do kill -s KILL -- "-$id"; done
for folder; do rm -rf -- "$folder"; done
seconds=0
while [ "$seconds" -lt ${grace} ]; do
  running=
  for id in $terraform; do kill -s 0 "$id" && running=yes; done
  [ "$running" ] || break
  sleep 1
  seconds=$((seconds + 1))
done
for id in $terraform; do kill -s KILL -- "-$id"; done
`;
