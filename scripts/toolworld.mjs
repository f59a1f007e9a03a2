// Runs the command line from the checkout, without a build: sets up if need be, then runs its source.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { setUpOrExit } from "./setup.mjs";
import { nodePath, root } from "./workspace.mjs";

setUpOrExit();

const entry = join(root, "packages", "toolworld", "src", "bin.ts");
const child = spawn(nodePath(), ["--conditions=@toolworld/source", entry, ...process.argv.slice(2)], {
  stdio: "inherit",
});
// A terminal interrupts the child as well; whoever ends this process by its id means the child.
process.on("SIGINT", () => {});
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  process.stderr.write(`[toolworld] cannot start ${nodePath()}: ${error.message}\n`);
  process.exit(1);
});
child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
