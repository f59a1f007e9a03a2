import { readTasks } from "../data/read-tasks.ts";
import { domainsIn, findDomainFolder, type Tau2DomainName } from "../data/tau2-folder.ts";
import { withSource } from "../evaluation/sourced-task.ts";
import { openTau2Environment } from "../open-tau2-environment.ts";
import { auditDomain, type DomainAudit } from "./audit-domain.ts";

/** What to audit. */
export interface AuditTau2Options {
  /** τ²-bench's data folder, or a checkout of it. */
  readonly data: string;
  /** Only these domains; every one that the folder holds when nothing is said. */
  readonly domains?: readonly Tau2DomainName[];
  /** Told after each task. */
  readonly onProgress?: (domain: Tau2DomainName, done: number, total: number) => void;
}

/**
 * Audits every task of a data folder by running it: golds that fail, tasks that doing nothing passes, information that can
 * never be told, golds whose order matters.
 *
 * @throws ToolworldError that names the file when the data cannot be read.
 */
export async function auditTau2({ data, domains, onProgress }: AuditTau2Options): Promise<DomainAudit[]> {
  const audits: DomainAudit[] = [];
  for (const domain of domains ?? domainsIn(data)) {
    const { file, tasks, sources } = readTasks(findDomainFolder(data, domain));
    const sourced = tasks.flatMap((task, index) => {
      const source = sources[index];
      return source ? [withSource(task, source, `${file}, task "${task.id}"`)] : [];
    });
    const environment = openTau2Environment(data, domain);
    audits.push(await auditDomain(environment, sourced, (done) => onProgress?.(domain, done, sourced.length)));
  }
  return audits;
}
