import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place, projectRecord } from './harness.ts';

let place: Place;

beforeAll(() => {
  place = new Place();
  place.write('faulty.ndjson', projectRecord('95'));
});
afterAll(() => place.remove());

const TEXT = "const text = { zh: '条件', en: 'condition' };\n";
const members = (scope: string, more: string, id = 'own/one'): string => `{
  id: '${id}', version: 1, severity: 'warning', scope: '${scope}', title: text, rationale: text, remedy: text, basis: [],
  messages: { wrong: text, broken: text, about: { zh: '“{what}”', en: '“{what}”' } },
  examples: [1, 2, 3].map((n) => ({ name: String(n), given: {}, expect: 'pass' })),
  ${more},
}`;
const rule = (scope: string, more: string, code = ''): string => `${TEXT}${code}\nexport const rule = ${members(scope, more)};\n`;
/** One module with many rules, so that one audit tries them all. */
const module = (rules: readonly Misbehaving[]): string =>
  `${TEXT}export const rules = [${rules.map(([, scope, more], at) => members(scope, more, `own/rule-${at}`)).join(',\n')}];\n`;
const folding = (more: string): string => `start: () => ({}), add() {}, merge: (a) => a, finish() {}, ${more}`;

const stated = (field: string): string =>
  `{ relation: { kind: 'equal', left: { field: ${field}, label: 'x' }, right: { field: p.totalScore, label: 'y' } } }`;
const equal = (field: string): string => `relateProject: (p) => [${stated(field)}]`;

let number = 0;
async function audit(code: string, seconds = 5, documents: readonly string[] = ['d']) {
  const name = `own${++number}.mjs`;
  place.write(name, code);
  place.write('own.yaml', `ruleModules: [./${name}]\nruleTimeLimit: ${seconds}\n`);
  const records = documents.map((document, at) =>
    JSON.stringify({ ...JSON.parse(projectRecord('95', `公共文化服务${at || ''}`)), document }),
  );
  place.write('faulty.ndjson', [...records, '{"kind":"disclosure","document":"d"}'].join('\n'));
  const ran = await place.run(['audit', 'faulty.ndjson', '--config', 'own.yaml', '--format', 'json', '--lang', 'en']);
  return { ...ran, name, result: ran.stdout === '' ? undefined : JSON.parse(ran.stdout) };
}

/** What it does, its scope, its members, and words of what is said of it. */
type Misbehaving = readonly [name: string, scope: string, members: string, words: string];

const MISBEHAVING: readonly Misbehaving[] = [
  ['throws', 'project', 'check() { throw new TypeError("boom"); }', 'TypeError: boom'],
  ['throws what cannot be told', 'project', 'check() { throw { toString() { throw 1; } }; }', 'object'],
  ['throws nothing', 'project', 'check() { throw undefined; }', 'undefined'],
  ['promises', 'project', 'check() { return new Promise(() => {}); }', 'promise'],
  ['promises and fails', 'indicator', 'check() { return Promise.reject(new Error("later")); }', 'promise'],
  ['promises in its own way', 'project', 'check() { return { then() { for (;;); } }; }', 'promise'],
  ['returns findings', 'project', 'check(project) { return [{ message: "wrong", at: project.name }]; }', 'verdicts'],
  ['reports nothing', 'project', 'check(project, verdicts) { verdicts.fail(); }', 'fail()'],
  ['reports an unknown message', 'project', 'check(p, v) { v.fail({ message: "other", at: p.name }); }', '“other”'],
  ['forgets an argument', 'project', 'check(p, v) { v.fail({ message: "about", at: p.name }); }', '“what”'],
  ['gives NaN', 'project', 'check(p, v) { v.fail({ message: "about", at: p.name, args: { what: NaN } }); }', 'args.what'],
  ['points nowhere', 'project', 'check(p, v) { v.fail({ message: "wrong", at: { text: "x", place: { file: "f", line: NaN } } }); }', 'at'],
  ['points at nothing', 'indicator', 'check(i, p, v) { v.fail({ message: "wrong", at: null }); }', 'at'],
  ['passes NaN times', 'project', 'check(p, v) { v.pass(NaN); }', 'pass()'],
  ['skips without a reason', 'project', 'check(p, v) { v.skip({}); }', 'skip()'],
  ['catches what it is told', 'project', 'check(p, v) { try { v.fail(1); } catch {} }', 'fail()'],
  ['changes the record', 'project', 'check(p) { p.totalScore.text = "100"; }', 'read only'],
  ['changes a list', 'indicator', 'check(i, p) { p.indicators.pop(); }', 'TypeError'],
  ['states no relations', 'relations', 'relateProject: () => 7', 'no list of relations'],
  ['states nonsense', 'relations', 'relateProject: () => [{ relation: { kind: "sum" } }]', 'relation'],
  [
    'relates figures that are none',
    'relations',
    `relateProject: (p) => [{ relation: { kind: 'equal', left: { field: { text: '1', value: { fen: NaN } }, label: 'x' },
          right: { field: p.totalScore, label: 'y' } } }]`,
    'a figure',
  ],
  ['relates what is no cell', 'relations', equal('p'), 'a figure'],
  ['relates a name', 'relations', equal('p.name'), 'TypeError'],
  ['promises relations', 'relations', 'relateProject: () => Promise.resolve([])', 'promise'],
  [
    'states relations for ever',
    'relations',
    `relateProject: function* (p) { for (;;) yield ${stated('p.totalScore')}; }`,
    '10000 relations',
  ],
  ['cannot start', 'dataset', folding('start() { throw new Error("no start"); }'), 'no start'],
  ['adds badly', 'dataset', folding('add(state, record) { if (record.kind === "project") throw new Error("no add"); }'), 'no add'],
  ['finishes with nonsense', 'dataset', folding('finish(s, v) { v.fail({ message: "wrong", at: { located: true } }); }'), 'at'],
  ['never has enough', 'project', 'check(p, v) { for (;;) v.skip("again"); }', '100000 verdicts'],
];

/** Name, scope and members. A fold that is stopped at a record is missing at the end, too. */
const ENDLESS: readonly Misbehaving[] = [
  ['an indicator rule', 'indicator', 'check(i, p, v) { v.pass(); for (;;); }', 'did not end within 0.2 s'],
  ['a project rule', 'project', 'check() { for (;;) { try { for (;;); } finally { continue; } } }', 'did not end within 0.2 s'],
  ['a document rule', 'document', 'check() { /(?:a+)+$/.test(["a".repeat(40), "b"].join("")); }', 'did not end within 0.2 s'],
  ['a relation rule', 'relations', 'relateProject: function* () { for (;;); }', 'did not end within 0.2 s'],
  ['a fold', 'dataset', folding('add() { for (;;); }'), 'did not end within 0.2 s'],
  ['a fold that never starts', 'dataset', folding('start() { for (;;); }'), 'did not end within 0.2 s'],
  ['a fold that never finishes', 'dataset', folding('finish() { for (;;); }'), 'did not end within 0.2 s'],
  ['a thing that describes itself for ever', 'project', 'check() { throw { toString() { for (;;); } }; }', 'did not end within 0.2 s'],
];

const ofRule = <T extends { readonly rule: string }>(list: readonly T[], at: number): T[] =>
  list.filter((entry) => entry.rule === `own/rule-${at}`);

describe('a rule of one’s own that misbehaves is named, and the audit goes on', () => {
  describe.each([
    ['does something wrong', MISBEHAVING, 5],
    ['never ends', ENDLESS, 0.2],
  ])('%s', (_kind, misbehaving, seconds) => {
    let ran: Awaited<ReturnType<typeof audit>>;
    beforeAll(async () => {
      ran = await audit(module(misbehaving), seconds);
    });
    it('ends with 3, and the built-in rules have said what they say', () => {
      expect(ran.code).toBe(3);
      expect(ran.result.findings.map((finding: { rule: string }) => finding.rule)).toContain('scores/total-equals-scores');
    });
    it.each(misbehaving.map(([name, , , words], at) => [name, words, at] as const))('%s', (_name, words, at) => {
      const [crash] = ofRule<{ rule: string; cause: string; said: { zh: string } }>(ran.result.crashes, at);
      expect(crash?.cause).toContain(ran.name);
      expect(crash?.said.zh).toContain(ran.name);
      expect(JSON.stringify(ofRule(ran.result.crashes, at))).toContain(words);
    });
  });

  it('is called no more once it was stopped, and every document that it misses says so', async () => {
    const { result } = await audit(rule('project', 'check() { for (;;); }'), 0.2, ['a', 'a', 'b', 'c']);
    expect(result.crashes.map(({ document, cause }: { document: string; cause: string }) => [document, cause.slice(-36)])).toEqual([
      ['a', expect.stringContaining('not checked by this rule')],
      ['b', expect.stringContaining('did not check this document')],
      ['c', expect.stringContaining('did not check this document')],
    ]);
  });

  it('keeps what it said before it failed', async () => {
    const { code, result } = await audit(
      rule(
        'indicator',
        'check(i, p, v) { v.fail({ message: "wrong", at: i.target }); if (i === p.indicators[1]) throw new Error("boom"); }',
      ),
    );
    expect(code).toBe(3);
    expect(result.findings.filter((finding: { rule: string }) => finding.rule === 'own/one')).toHaveLength(3);
  });
});

describe('a module that misbehaves while it loads is refused', () => {
  it.each([
    ['an async check', rule('project', 'async check() {}'), 'async'],
    ['an async generator', rule('relations', 'relateProject: async function* () {}'), 'async'],
    ['a loop', rule('project', 'check() {}', 'for (;;);'), 'within'],
    ['a wait that never ends', rule('project', 'check() {}', 'await new Promise(() => {});'), 'within'],
    ['a wait that is too long', rule('project', 'check() {}', 'await new Promise((done) => setTimeout(done, 60000));'), 'within'],
    ['judges that are none', rule('indicator', 'check() {}, judges: ["weights"]'), 'judges'],
    ['options that wait', rule('project', 'check() {}, options: { safeParse() { throw new Error("no options"); } }'), 'no options'],
    ['a member that never ends', rule('project', 'check() {}, get papers() { for (;;); }'), 'within'],
    ['a word that never ends', rule('project', 'check() {}, basis: [{ get zh() { for (;;); }, en: "x" }]'), 'within'],
    ['a member that throws', rule('project', 'check() {}, get papers() { throw new Error("no luck"); }'), 'no luck'],
  ])('%s', async (_name, code, words) => {
    const { code: exit, stderr, name } = await audit(code, 0.5);
    expect(exit).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr).toContain(words);
  });
});

describe('rules of one’s own that behave', () => {
  it('run beside the built-in ones, which say what they say without them', async () => {
    const { result } = await audit(rule('project', 'check(p, v) { v.pass(1, [p.name, undefined]); }'));
    const without = await place.run(['audit', 'faulty.ndjson', '--format', 'json', '--lang', 'en']);
    expect(result.crashes).toEqual([]);
    expect(result.findings).toEqual(JSON.parse(without.stdout).findings);
  });

  it('may relate figures of the record with figures of their own', async () => {
    const { result } = await audit(
      rule(
        'relations',
        `relateProject: (p) => [{ relation: { kind: 'equal', left: { field: p.totalScore, label: 'x' },
          right: { field: { text: '96', value: { points: 96, decimals: 0 } }, label: 'y', trust: Infinity } } }]`,
      ),
    );
    expect(result.findings.find((finding: { rule: string }) => finding.rule === 'own/one')).toMatchObject({ provided: '95' });
  });

  it('may keep located cells in a fold', async () => {
    const { code, result } = await audit(
      rule(
        'dataset',
        folding(`start: () => [], add(cells, record, locate) { if (record.kind === 'project') cells.push(locate(record.name)); },
        finish(cells, v) { for (const at of cells) v.fail({ message: 'about', at, args: { what: at.text } }); }`),
      ),
    );
    expect(code).toBe(1);
    expect(result.findings.find((finding: { rule: string }) => finding.rule === 'own/one').places[0].text).toBe('公共文化服务');
  });
});
