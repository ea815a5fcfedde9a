import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";

/** Milliseconds between two looks at what was written. */
const interval = 50;

/**
 * Where a process writes that has to end well even when this one is killed: with a pipe, its next
 * line would end it on the spot. The file is this user's alone, and has no name from the start.
 */
export class OutputFile {
  /** For the process to write to. */
  readonly descriptor: number;
  private readonly decoder = new StringDecoder("utf8");
  private position = 0;
  private line = "";
  private text = "";

  /** @param onLine called with each line as it comes */
  constructor(private readonly onLine: (line: string) => void = () => undefined) {
    const folder = mkdtempSync(join(tmpdir(), "bastionless-output-"));
    this.descriptor = openSync(join(folder, "output"), "wx+", 0o600);
    rmSync(folder, { recursive: true });
  }

  /** Reads while the process runs, and returns all that it wrote. */
  async follow(ended: Promise<unknown>): Promise<string> {
    const timer = setInterval(() => {
      this.read();
    }, interval);
    try {
      await ended;
    } finally {
      clearInterval(timer);
    }
    this.read();
    if (this.line !== "") this.onLine(this.line);
    return this.text;
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private read(): void {
    const length = fstatSync(this.descriptor).size - this.position;
    if (length <= 0) return;
    const written = Buffer.allocUnsafe(length);
    // With a position of its own: the process's next line goes where the process left off.
    const count = readSync(this.descriptor, written, 0, length, this.position);
    this.position += count;
    const text = this.decoder.write(written.subarray(0, count));
    this.text += text;
    const lines = `${this.line}${text}`.split("\n");
    this.line = lines.pop() ?? "";
    for (const line of lines) this.onLine(line);
  }
}
