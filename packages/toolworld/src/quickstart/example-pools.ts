import { fileURLToPath } from "node:url";

/** The folder of example descriptions: the repository's own, or what was packed beside the built command. */
export function examplePools(): string {
  const isSource = import.meta.url.endsWith(".ts");
  return fileURLToPath(new URL(isSource ? "../../../../examples/pools" : "./pools", import.meta.url));
}
