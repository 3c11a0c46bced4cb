import type { Locatable, Messages, Verdicts } from '../rule.ts';
import type { AnyReport } from '../verdict-counter.ts';
import { RuleFault } from './rule-fault.ts';
import type { SaidChecker } from './said.ts';

/** More than any rule has to say of one record: a rule that goes on is at fault before memory is. */
const MOST_VERDICTS = 100_000;

type Said = (verdicts: Verdicts<Messages>) => void;

/** Takes down what a rule says, so that it counts only when the rule has come to its end; the first thing that is wrong is its fault. */
export class Recorder implements Verdicts<Messages> {
  readonly #module: string;
  readonly #checker: SaidChecker;
  readonly #said: Said[] = [];
  readonly #late: ((fault: RuleFault) => void) | undefined;
  #fault: RuleFault | undefined;
  #closed = false;

  /** @param late hears of what is said when the rule has had its verdict already */
  constructor(module: string, checker: SaidChecker, late?: (fault: RuleFault) => void) {
    this.#module = module;
    this.#checker = checker;
    this.#late = late;
  }

  pass(count = 1, cells?: readonly (Locatable | undefined)[]): void {
    this.#note(() => {
      if (!Number.isSafeInteger(count) || count < 0)
        throw new RuleFault(this.#module, { zh: 'pass() 的次数不是自然数', en: 'the count of pass() is no whole number from 0' });
      const looked = cells === undefined ? undefined : this.#checker.cells(cells);
      return (verdicts) => verdicts.pass(count, looked);
    });
  }

  fail(report: AnyReport): void {
    this.#note(() => {
      const checked = this.#checker.report(report);
      return (verdicts) => verdicts.fail(checked);
    });
  }

  skip(reason: string): void {
    this.#note(() => {
      if (typeof reason !== 'string' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(reason) || reason.length > 80)
        throw new RuleFault(this.#module, { zh: 'skip() 的原因不是短横线连接的小写词', en: 'the reason of skip() is not in kebab-case' });
      return (verdicts) => verdicts.skip(reason);
    });
  }

  leave(document: string): void {
    this.#note(() => {
      if (typeof document !== 'string') throw new RuleFault(this.#module, { zh: 'leave() 没有给出文件', en: 'leave() names no document' });
      return (verdicts) => verdicts.leave(document);
    });
  }

  /** What is said afterwards comes too late for the result; it does not count, and is a fault of the module. */
  close(): void {
    this.#closed = true;
  }

  /** Hands on what was said; throws when something of it was wrong. */
  replay(verdicts: Verdicts<Messages>): void {
    for (const said of this.#said) said(verdicts);
    if (this.#fault !== undefined) throw this.#fault;
  }

  #note(make: () => Said): void {
    if (this.#closed) {
      this.#late?.(
        new RuleFault(this.#module, {
          zh: '在 check 结束之后才给出结论，不作数',
          en: 'it gave a verdict after its end, which does not count',
        }),
      );
      return;
    }
    if (this.#fault !== undefined) return;
    try {
      if (this.#said.length >= MOST_VERDICTS)
        throw new RuleFault(this.#module, {
          zh: `对一条记录给出了超过 ${MOST_VERDICTS} 个结论`,
          en: `it gave more than ${MOST_VERDICTS} verdicts on one record`,
        });
      this.#said.push(make());
    } catch (cause) {
      if (!(cause instanceof RuleFault)) throw cause;
      this.#fault = cause;
    }
  }
}
