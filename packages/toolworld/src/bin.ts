#!/usr/bin/env node
process.stderr.write("[toolworld] no command is built yet\n");
process.exitCode = 2;
