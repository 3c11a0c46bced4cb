import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli/run.ts';
import type { Shell, Sink } from '../../src/cli/shell.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A directory of its own with files in it, and the command line run inside it. */
export class Place {
  readonly directory = mkdtempSync(join(tmpdir(), 'yushen-cli-'));

  write(name: string, text: string | Uint8Array): void {
    writeFileSync(join(this.directory, name), text);
  }

  /** Makes a folder elsewhere stand here under a name. */
  link(name: string, target: string): void {
    symlinkSync(target, join(this.directory, name));
  }

  async run(argv: readonly string[], world: World = {}): Promise<Ran> {
    return this.inShell(world, (shell) => runCommandLine(argv, shell));
  }

  /** Runs a command as the command line does once it has read its arguments. */
  async inShell(world: World, command: (shell: Shell) => Promise<number>): Promise<Ran> {
    const written = { stdout: '', stderr: '' };
    const sink = (name: 'stdout' | 'stderr'): Sink => ({
      isTTY: world.isTTY === true,
      columns: world.columns,
      write: async (text) => {
        written[name] += text;
      },
    });
    async function* stdin(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(world.stdin ?? '');
    }
    const shell: Shell = {
      stdout: sink('stdout'),
      stderr: sink('stderr'),
      stdin: stdin(),
      environment: world.environment ?? {},
      directory: this.directory,
    };
    const code = await command(shell);
    return { code, ...written };
  }

  remove(): void {
    rmSync(this.directory, { recursive: true });
  }
}

/** A project whose printed sums hold, and one whose total is not that of its scores. */
export function projectRecord(totalScore: string, name = '公共文化服务'): string {
  return JSON.stringify({
    kind: 'project',
    document: 'd',
    name,
    year: 2022,
    unit: '万元',
    budgeted: { total: '10.00', fiscal: '10.00', other: '0' },
    spent: { total: '10.00' },
    executionRate: '100.00%',
    goals: ['全年办好公共文化活动，服务群众。'],
    indicators: [
      { level1: '产出指标', level2: '数量指标', level3: '培训人数', target: '≥100人', actual: '100人', weight: '50', score: '50' },
      { level1: '效益指标', level2: '社会效益指标', level3: '参与率', target: '≥80%', actual: '85%', weight: '40', score: '40' },
      {
        level1: '满意度指标',
        level2: '服务对象满意度指标',
        level3: '群众满意度',
        target: '≥90%',
        actual: '95%',
        weight: '10',
        score: '10',
      },
    ],
    totalScore,
  });
}
