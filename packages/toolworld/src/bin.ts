#!/usr/bin/env node
if (process.argv.includes("--help")) {
  process.stdout.write("Usage: toolworld COMMAND [OPTIONS]\n");
} else {
  process.stderr.write("[toolworld] no command is built yet; see --help\n");
  process.exitCode = 2;
}
