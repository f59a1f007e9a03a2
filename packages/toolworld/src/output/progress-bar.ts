import type { Terminal } from "./terminal.ts";

/** Shows how far a long work is. */
export interface ProgressBar {
  update(done: number, total: number, remark?: string): void;
  end(): void;
}

const WIDTH = 24;
const TERMINAL_INTERVAL = 100;
const LOG_INTERVAL = 5000;

/**
 * A bar with rate and time left, on the error stream: redrawn in place on a terminal, a line every five seconds
 * elsewhere.
 */
export function createProgressBar(terminal: Terminal, label: string): ProgressBar {
  const isTerminal = terminal.error.isTTY === true;
  const started = performance.now();
  let shownAt = started;
  let first: number | undefined;
  let drawn = false;
  return {
    update(done, total, remark = "") {
      first ??= done;
      const now = performance.now();
      const complete = done >= total;
      if (!(complete && isTerminal) && now - shownAt < (isTerminal ? TERMINAL_INTERVAL : LOG_INTERVAL)) return;
      shownAt = now;
      const rate = (done - first) / ((now - started) / 1000);
      const line = `${label} ${barOf(done, total)} ${done}/${total}  ${rateText(rate)}  ${timeLeft(total - done, rate)}  ${remark}`;
      if (isTerminal) terminal.error.write(`\r\u001b[2K${line.slice(0, (terminal.error.columns ?? 80) - 1)}`);
      else terminal.note(line.trimEnd());
      drawn = true;
    },
    end() {
      if (isTerminal && drawn) terminal.error.write("\r\u001b[2K");
    },
  };
}

function barOf(done: number, total: number): string {
  const filled = total > 0 ? Math.floor((done / total) * WIDTH) : WIDTH;
  return `[${"#".repeat(filled)}${".".repeat(WIDTH - filled)}]`;
}

function rateText(rate: number): string {
  return `${Number.isFinite(rate) ? rate.toFixed(rate < 10 ? 1 : 0) : "0"}/s`;
}

function timeLeft(remaining: number, rate: number): string {
  if (remaining <= 0) return "done";
  if (!(rate > 0)) return "…";
  const seconds = Math.ceil(remaining / rate);
  return seconds < 90 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`;
}
