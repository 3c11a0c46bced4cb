/** What the shell learns: of several the highest. */
export const EXIT = {
  clean: 0,
  /** Findings at or above --fail-on, or coverage below --min-coverage. */
  findings: 1,
  /** A wrong flag or configuration, or input that could not be read. */
  usage: 2,
  /** A rule or the program itself crashed. */
  crash: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function worst(...codes: readonly ExitCode[]): ExitCode {
  return codes.reduce((a, b) => (b > a ? b : a), EXIT.clean);
}
