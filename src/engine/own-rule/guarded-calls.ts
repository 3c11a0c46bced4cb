import type { LocalText } from '../../model/finding.ts';
import type { AuditRecord } from '../../model/record.ts';
import type { Messages, Verdicts } from '../rule.ts';
import { Frozen } from './freeze.ts';
import { Recorder } from './recorder.ts';
import { both, describeThrown, RuleFault } from './rule-fault.ts';
import { SaidChecker } from './said.ts';

/** What rules of one's own run under. */
export interface RuleLimits {
  /** Seconds that a rule may take for one record. */
  readonly seconds: number;
  /** Runs something and gives its result; throws a TimeLimitError when it takes longer than that. */
  readonly within: <T>(work: () => T) => T;
  /** Hears of verdicts that come after the rule has come to its end. */
  readonly late?: (fault: RuleFault) => void;
}

/** Something did not come to its end in time. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** Nobody waits for a promise: its failure would end the program. The `then` of what only looks like one is not called: it would run after the rule. */
function unheard(value: object): void {
  const nothing = (): undefined => undefined;
  try {
    Promise.prototype.then.call(value, nothing, nothing);
  } catch {
    // No promise, so nothing fails later.
  }
}

/** Calls the functions of one rule of one's own. Whatever goes wrong comes out as a RuleFault; a rule that was stopped is not called again. */
export class GuardedCalls {
  readonly module: string;
  readonly checker: SaidChecker;
  readonly #limits: RuleLimits;
  readonly #frozen = new Frozen();
  readonly #missed = new Set<string>();
  #stopped = false;

  constructor(module: string, messages: Messages, limits: RuleLimits) {
    this.module = module;
    this.checker = new SaidChecker(module, this.#frozen, messages);
    this.#limits = limits;
  }

  fault(said: LocalText): RuleFault {
    return new RuleFault(this.module, said);
  }

  recorder(): Recorder {
    return new Recorder(this.module, this.checker, this.#limits.late);
  }

  /** Lets a rule speak and hands on what it said once it is done. */
  recording(verdicts: Verdicts<Messages>, work: (recorder: Recorder) => void): void {
    const recorder = this.recorder();
    try {
      work(recorder);
    } finally {
      recorder.close();
      recorder.replay(verdicts);
    }
  }

  /** Freezes what the rule is given and calls it. */
  onRecord<T>(record: AuditRecord, options: unknown, work: () => T): T | undefined {
    this.#frozen.freeze(record);
    this.#frozen.freeze(options);
    return this.call(record.document, work);
  }

  /** `document` says where it is missing once it was stopped: that is said once a document, and nothing comes back. */
  call<T>(document: string, work: () => T): T | undefined {
    if (this.#stopped) {
      this.#sayMissing(document);
      return undefined;
    }
    try {
      return this.#limits.within(() => this.#describing(work));
    } catch (cause) {
      if (!(cause instanceof TimeLimitError)) throw cause;
      this.#stopped = true;
      this.#missed.add(document);
      const { seconds } = this.#limits;
      throw this.fault({
        zh: `${seconds} 秒内没有结束，已停用；这条规则余下的没有检查`,
        en: `it did not end within ${seconds} s and was stopped; the rest was not checked by this rule`,
      });
    }
  }

  /** What `check` and the like gave back: nothing, or the fault that it is not. */
  refuseValue(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if ('then' in value && typeof value.then === 'function') {
      unheard(value);
      throw this.fault({ zh: '返回了 Promise；规则必须是同步的', en: 'it returned a promise; rules are synchronous' });
    }
    throw this.fault({
      zh: 'check 返回了值；结论只能用 verdicts 给出',
      en: 'check returned a value; verdicts are the only way to say something',
    });
  }

  /** What was thrown as a fault of the rule. To be called under the time limit: what describes itself may be code, too. */
  faultOf(cause: unknown): RuleFault {
    return cause instanceof RuleFault ? cause : new RuleFault(this.module, both(describeThrown(cause)));
  }

  #describing<T>(work: () => T): T {
    try {
      return work();
    } catch (cause) {
      throw this.faultOf(cause);
    }
  }

  #sayMissing(document: string): void {
    if (this.#missed.has(document)) return;
    this.#missed.add(document);
    throw this.fault({ zh: '此前已停用，没有检查这份文件', en: 'it had been stopped before and did not check this document' });
  }
}
