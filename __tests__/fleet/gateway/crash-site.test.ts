import { crashSite } from "../../../fleet/gateway/crash-site";

const panic = [
  "panic: runtime error: invalid memory address or nil pointer dereference",
  "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x7b]",
  "",
  "goroutine 84 [running]:",
];
const frames = [
  "runtime.gopanic({0x1, 0x2})",
  "\t/usr/local/go/src/runtime/panic.go:770 +0x132",
  "github.com/hashicorp/terraform-provider-aws/internal/service/ssm.(*thing[...]).read(0xc0, {0x1})",
  "\t/src/internal/service/ssm/document.go:12 +0x1d",
  "main.main()",
  "\t/src/main.go:7 +0x1",
];

describe("crashSite", () => {
  test("is the first function of the stack that is not the runtime's", () => {
    expect(crashSite([...panic, ...frames].join("\n"))).toBe(
      "github.com/hashicorp/terraform-provider-aws/internal/service/ssm.(*thing[...]).read",
    );
  });

  test.each([
    ["no crash", "2026/11/22 the token is hunter2"],
    ["a reason of a panic that looks like a function", "panic: secret.hunter2(1)\n\t/a.go:1\n"],
    ["a stack without source files", [...panic, "hunter2(0x1)", "hunter3(0x1)"].join("\n")],
    [
      "a name with characters that no function has",
      [...panic, "hunter 2(1)", "\t/a.go:1"].join("\n"),
    ],
  ])("shows nothing of %s", (_, stderr) => {
    expect(crashSite(stderr)).toBeUndefined();
  });
});
