/** The address of a module of this package that threads run, `src/NAME.ts` or what it was built to. */
export function threadEntry(name: "worker" | "store-worker"): URL {
  return new URL(import.meta.url.endsWith(".ts") ? `../${name}.ts` : `./${name}.js`, import.meta.url);
}
