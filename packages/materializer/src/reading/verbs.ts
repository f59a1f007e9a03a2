import type { ToolAction } from "@toolworld/contracts";

/** What a verb makes of a tool. */
export type VerbKind = ToolAction | "other";

const kindsOfVerbs: Readonly<Record<VerbKind, string>> = {
  get: "info get retrieve fetch read show describe lookup view load inspect detail details",
  list: "list index all browse enumerate scan",
  search: "search query find filter lookup",
  create:
    "create add new insert register submit make open issue book place purchase record conduct provision allocate upload_url generate launch request compose invite enroll import_one clone copy duplicate log",
  update: "update edit modify change patch set rename adjust save alter replace configure reconfigure amend extend put",
  upsert: "upsert",
  delete: "delete remove destroy drop purge unregister deregister erase discard clear",
  act: "",
  other: "",
};

/** The verbs by which names of operations begin, with the kind that each makes. */
export const verbKinds: ReadonlyMap<string, VerbKind> = new Map(
  Object.entries(kindsOfVerbs).flatMap(([kind, verbs]) =>
    verbs
      .split(" ")
      .filter(Boolean)
      .map((verb): [string, VerbKind] => [verb, kind as VerbKind]),
  ),
);

/** What an action leaves a row as: the state by its usual name, and the flag that it sets where the table has one. */
export interface ActionTarget {
  readonly state: string;
  readonly flag?: { readonly name: string; readonly value: boolean };
}

/** `verb state flag`, where `!` before a flag clears it. */
const actions = `
abort aborted|accept accepted accepted|acknowledge acknowledged acknowledged|activate active active enabled|admit admitted
advance advanced|agree agreed|apply applied applied|approve approved approved|archive archived archived
arrive arrived|assign assigned assigned|authorize authorized authorized|ban banned banned|begin started
block blocked blocked|cancel cancelled cancelled canceled|capture captured captured|charge charged
claim claimed|close closed closed|commit committed|complete completed completed done|confirm confirmed confirmed
connect connected connected|deactivate inactive !active !enabled|decline declined|deliver delivered delivered
demote demoted|deny denied|deploy deployed deployed|deprecate deprecated deprecated|disable disabled !enabled !active disabled
disapprove disapproved !approved|disarm disarmed !armed|arm armed armed|disconnect disconnected !connected|dismiss dismissed dismissed
dispatch dispatched|enable enabled enabled active !disabled|end ended|escalate escalated escalated|execute executed
expire expired expired|fail failed|favorite favorite favorite|finalize finalized finalized|finish finished finished
flag flagged flagged|follow following following|unfollow unfollowed !following|freeze frozen frozen|unfreeze active !frozen
fulfill fulfilled fulfilled|halt halted|hide hidden hidden !visible|hold held|ignore ignored ignored|inactivate inactive !active
initiate initiated|install installed installed|uninstall uninstalled !installed|kick kicked|kill stopped|lock locked locked
unlock unlocked !locked|mute muted muted|unmute unmuted !muted|open open|pause paused paused|pay paid paid|pin pinned pinned
unpin unpinned !pinned|play playing|promote promoted|publish published published|unpublish unpublished !published
quarantine quarantined|queue queued|reactivate active active|reboot rebooting|recall recalled|recover recovered
redeem redeemed redeemed|refund refunded refunded|refuse refused|reinstate reinstated|reject rejected rejected|release released released
renew renewed|reopen open !closed|report reported|reset reset|resolve resolved resolved|restart restarting
restore restored !deleted !archived|resume active !paused|retire retired retired|retry retrying|return returned returned
revoke revoked revoked|rollback rolled_back|run running|send sent sent|ship shipped shipped|shutdown stopped
sign signed signed|skip skipped|snooze snoozed snoozed|star starred starred|unstar unstarred !starred|start running
stop stopped|submit submitted submitted|subscribe subscribed subscribed|unsubscribe unsubscribed !subscribed
suspend suspended suspended|unsuspend active !suspended|terminate terminated|trash trashed|untrash active|trigger triggered
move moved|share shared shared|resize resizing|contest contested contested|dispute disputed disputed|refresh refreshed
transfer transferred transferred|resend sent sent|moderate moderated|unarchive active !archived|unban active !banned|unblock active !blocked|undelete active !deleted|unhide visible !hidden
unignore open !ignored|unassign unassigned !assigned|undeploy undeployed !deployed|verify verified verified|void voided voided
vote voted|wake awake|withdraw withdrawn|checkin checked_in|checkout checked_out`;

/** The actions that are known, by verb. An unknown one is dropped rather than guessed. */
export const actionTargets: ReadonlyMap<string, readonly ActionTarget[]> = new Map(
  actions
    .trim()
    .split(/[|\n]/)
    .map((entry) => {
      const [verb, state, ...flags] = entry.trim().split(" ") as [string, string, ...string[]];
      const targets: ActionTarget[] = flags.map((flag) =>
        flag.startsWith("!")
          ? { state, flag: { name: flag.slice(1), value: false } }
          : { state, flag: { name: flag, value: true } },
      );
      return [verb, targets.length > 0 ? targets : [{ state }]];
    }),
);

/** Words that say that a tool computes something, or hands out what no table keeps. */
export const computing: ReadonlySet<string> = new Set(
  `check validate convert calculate compute suggest predict preview simulate estimate autocomplete challenge compare
  evaluate detect analyze analyse translate render resolve_address geocode parse match recommend test ping health
  diagnose forecast score classify recognize transcribe synthesize quote availability autosuggest verify_address`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that say that a tool counts or reports. */
export const aggregating: ReadonlySet<string> = new Set(
  "count counts statistics stats report reports summary summaries aggregate aggregates analytics metrics usage totals histogram dashboard insights overview breakdown trend trends".split(
    " ",
  ),
);

/** Words that say that a tool moves many rows or files at once. */
export const moving: ReadonlySet<string> = new Set(
  "batch bulk import export upload download sync multipart chunk backup restore_all".split(" "),
);

/** Words that say that a tool ties two rows together, or parts them: no table of ties is inferred. */
export const linking: ReadonlySet<string> = new Set(
  "associate disassociate attach detach link unlink tag untag bind unbind".split(" "),
);

/** Words that say that a tool lets somebody in. */
export const admitting: ReadonlySet<string> = new Set(
  "login logout signin signout authenticate authorize_url oauth oauth2 token tokens refresh_token session_token csrf jwt sso saml otp mfa".split(
    " ",
  ),
);
