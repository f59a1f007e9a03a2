// The pinned package manager, for everyday work: `npm run -s pnpm -- add zod --filter @toolworld/kit`.
import { spawnSync } from "node:child_process";
import { ensurePnpm } from "./setup.mjs";
import { pnpmPath, root } from "./workspace.mjs";

ensurePnpm();
const result = spawnSync(pnpmPath, process.argv.slice(2), { cwd: root, stdio: "inherit" });
process.exit(result.status ?? 1);
