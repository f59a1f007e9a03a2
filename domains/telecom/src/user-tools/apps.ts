import type { DeepReadonly } from "@toolworld/contracts";
import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { withStatusBar } from "../phone/status-bar.ts";
import { type App, Permission } from "../tables/phone.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { defineUserTool } from "./define-user-tool.ts";

const appName = z.string().meta({ references: "apps.app_name", description: "The name of the app: messaging." });

/** Which apps there are. */
export const checkInstalledApps = defineUserTool(
  "check_installed_apps",
  "read",
  "List the apps on the phone.",
  ({ state }) => {
    const names = state.apps.find().map(({ app_name }) => app_name);
    return `The following apps are installed on the phone: ${names.join(", ")}`;
  },
);

/** The page about an app. */
export const checkAppStatus = defineTool<TelecomTables>()({
  name: "check_app_status",
  kind: "read",
  description: "Look at the page about an app.",
  parameters: z.object({ app_name: appName }),
  execute({ state }, { app_name }) {
    const app = state.apps.get(app_name);
    if (!app) return notFound(app_name);
    const granted = grantedTo(app);
    const lines =
      granted.length === 0
        ? [" - Permissions: None granted."]
        : [" - Permissions Granted:", ...granted.map((permission) => `   - ${permission}`)];
    return [`Status for App: ${app_name}`, ...lines].join("\n");
  },
});

/** What an app may do. */
export const checkAppPermissions = defineTool<TelecomTables>()({
  name: "check_app_permissions",
  kind: "read",
  description: "Look up what an app may do: sms, storage, phone, network.",
  parameters: z.object({ app_name: appName }),
  execute({ state }, { app_name }) {
    const app = state.apps.get(app_name);
    if (!app) return notFound(app_name);
    const granted = grantedTo(app);
    return granted.length === 0
      ? `App '${app_name}' currently has no permissions granted.`
      : `App '${app_name}' has permission for: ${granted.join(", ")}.`;
  },
});

/** Lets an app do something. What the phone does not know is said, and nothing happens. */
export const grantAppPermission = defineTool<TelecomTables>()({
  name: "grant_app_permission",
  kind: "write",
  description: "Let an app do something: sms, storage, phone or network.",
  parameters: z.object({
    app_name: appName,
    permission: z.string().describe("What it may do from now on: sms, storage, phone or network."),
  }),
  execute(context, { app_name, permission: given }) {
    const permission = given.toLowerCase();
    const app = context.state.apps.get(app_name);
    if (!app) return withStatusBar(context, `Error. App '${app_name}' not found. Cannot grant permission.`);
    if (!Object.hasOwn(app.permissions, permission)) {
      return withStatusBar(context, `Error. Permission '${permission}' not tracked for app '${app_name}', ${TRACKED}`);
    }
    context.state.apps.update(app_name, { permissions: { ...app.permissions, [permission]: true } });
    return withStatusBar(context, `Success. Permission '${permission}' granted to app '${app_name}'.`);
  },
});

const TRACKED = `available permissions: [${Permission.options.map((permission) => `'${permission}'`).join(", ")}]`;

function notFound(appName: string): string {
  return `App '${appName}' not found on this phone.`;
}

function grantedTo({ permissions }: DeepReadonly<App>): Permission[] {
  return Permission.options.filter((permission) => permissions[permission]);
}
