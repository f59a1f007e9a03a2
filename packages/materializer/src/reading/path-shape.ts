/** A literal of a path, with the parameter after it. */
export interface PathStep {
  readonly literal: string;
  readonly parameter?: string;
}

/** What a path template says: a chain of nouns, each perhaps with the key of one of them, and an action at the end. */
export interface PathShape {
  readonly steps: readonly PathStep[];
  /** `orders/{id}:cancel` and `orders/{id}/actions/cancel` say `cancel`. */
  readonly action?: string;
  /** Parameters that no literal introduces, or that name an account: one value in a whole world. */
  readonly scope: readonly string[];
}

/** Reads a path template: `/v1/shops/{shop_id}/orders/{id}.json` has the steps `shops shop_id` and `orders id`. */
export function readPath(template: string, method = "POST"): PathShape {
  const parts = template
    .replace(/[?#].*$/, "")
    .split("/")
    .flatMap(splitPart)
    .filter((part) => part !== "" && !/^v\d+(\.\d+)*$/i.test(part));
  const scope: string[] = [];
  const steps: PathStep[] = [];
  let action: string | undefined;
  for (const part of withoutPrefix(parts, scope)) {
    const parameter = parameterOf(part);
    const last = steps.at(-1);
    if (parameter !== undefined) {
      if (last === undefined) scope.push(parameter);
      else if (last.parameter === undefined) steps[steps.length - 1] = { ...last, parameter };
      else {
        // Two keys in a row: the last one tells the rows apart, the one before it is where they live.
        scope.push(last.parameter);
        steps[steps.length - 1] = { ...last, parameter };
      }
    } else if (part.startsWith(":")) action = part.slice(1);
    else if (
      method === "POST" &&
      /^actions?$/i.test(last?.literal ?? "") &&
      last?.parameter === undefined &&
      steps.length > 1
    ) {
      steps.pop();
      action = part;
    } else steps.push({ literal: part });
  }
  return { steps, scope, ...(action === undefined ? {} : { action }) };
}

/** Cuts what one segment holds of several: `{id}.json`, `{name}:cancel`, `users('{id}')`, `{a}-{b}`. */
function splitPart(segment: string): string[] {
  const plain = segment
    .replace(/\.(json|xml|html|php|aspx?)$/i, "")
    .replace(/\.\{(format|ext|extension|content_type)\}$/i, "");
  const call = /^([\w.-]+)\(['"]?(?:\w+=)?['"]?(\{[^}]+\})['"]?\)$/.exec(plain);
  if (call) return [call[1] as string, call[2] as string];
  // OData's functions and actions: `microsoft.graph.copy`, `search(q='{q}')`.
  const called =
    /^microsoft\.graph\.([A-Za-z]\w*)(?:\(.*\))?$/.exec(plain) ?? /^([A-Za-z]\w*)\((?:\w+=.*)?\)$/.exec(plain);
  if (called && !plain.includes("/")) return [`:${called[1]}`];
  const verb = /^(.*?):([A-Za-z]\w*)$/.exec(plain);
  if (verb && !(verb[1] as string).endsWith("{")) return [...splitPart(verb[1] as string), `:${verb[2]}`];
  if (plain.startsWith(":") && /^:\w+$/.test(plain)) return [`{${plain.slice(1)}}`];
  return [plain];
}

function parameterOf(part: string): string | undefined {
  return /^\{[+*]?([^}*]+)\*?\+?\}$/.exec(part)?.[1] ?? /^<(?:\w+:)?(\w+)>$/.exec(part)?.[1];
}

/** Leaves out versions, mounts, and the account, subscription or region that all the rest lies in. */
function withoutPrefix(parts: readonly string[], scope: string[]): readonly string[] {
  let start = 0;
  const provider = parts.findIndex(
    (part, index) => /^providers$/i.test(part) && /^[A-Z]\w+\.\w/.test(parts[index + 1] ?? ""),
  );
  if (provider >= 0) {
    for (const part of parts.slice(0, provider)) {
      const parameter = parameterOf(part);
      // A resource group is a place that rows are in; a subscription is the whole world.
      if (parameter !== undefined && !/^resource_?group/i.test(parameter)) scope.push(parameter);
    }
    start = provider + 2;
  }
  while (start < parts.length - 1) {
    const part = parts[start] as string;
    if (isMount(part)) start++;
    else if (isAccount(part) && parameterOf(parts[start + 1] ?? "") !== undefined && start + 2 < parts.length) {
      scope.push(parameterOf(parts[start + 1] as string) as string);
      start += 2;
    } else break;
  }
  return parts.slice(start);
}

function isMount(part: string): boolean {
  return /^(v\d[\w.]*|api|apis|rest|public|latest|stable|beta|\d+(\.\d+)+|\d{4}-\d{2}-\d{2}|services|v|web|json|rpc)$/i.test(
    part,
  );
}

function isAccount(part: string): boolean {
  return /^(subscriptions|resourcegroups|locations|regions|tenants)$/i.test(part);
}
