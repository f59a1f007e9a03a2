// Puts the example descriptions beside the built command line: `toolworld quickstart` starts from them wherever it is installed.
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./workspace.mjs";

const from = join(root, "examples", "pools");
const to = join(root, "packages", "toolworld", "dist", "pools");

mkdirSync(to, { recursive: true });
for (const name of readdirSync(from).filter((name) => /\.(json|ya?ml)$/.test(name)))
  cpSync(join(from, name), join(to, name));
