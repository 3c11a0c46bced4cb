import { DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { dimensionOf } from '../../src/engine/kit/indicators.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import type { ParseProblem } from '../../src/model/parse-problem.ts';
import type { AuditRecord } from '../../src/model/record.ts';

/** Cut-off documents, and how many records were looked at. */
interface State {
  readonly cuts: Map<string, { readonly cell: Located; readonly name: string }>;
  records: number;
}

const NOT_READ = new Set<ParseProblem['code']>(['unreadableRow', 'unreadableForm', 'lowConfidenceRow', 'titleWithoutTable', 'notRead']);

/**
 * What was not read may be what seems to be missing; and a form that has what stands at the end of every form is whole, whatever cells of
 * its last row are empty.
 */
function mayEndElsewhere(record: AuditRecord): boolean {
  if (record.problems.some(({ code }) => NOT_READ.has(code))) return true;
  if (record.kind === 'disclosure') return (record.figures ?? []).some(({ reason }) => reason === 'unreadTable');
  return (
    record.totalScore?.value !== undefined || record.indicators.some((row) => dimensionOf(row) === 'satisfaction' && row.target.text !== '')
  );
}

const cutOff = { file: 'd.txt', line: 120 };

export const documentIsComplete = defineDatasetRule({
  id: 'structure/document-is-complete',
  version: 2,
  severity: 'error',
  title: { zh: '文件完整，没有中途截断', en: 'The document is complete and not cut off' },
  rationale: {
    zh: '文件在表格中间结束，后面的指标和项目没有公开，也无从审核。',
    en: 'The file ends in the middle of a table: what follows is neither published nor can it be checked.',
  },
  remedy: { zh: '重新导出并上传完整的文件。', en: 'Export and submit the whole document again.' },
  basis: [DISCLOSURE_PROCEDURE],
  messages: {
    cutOff: { zh: '文件在「{name}」处中断，其后的内容缺失', en: 'The document breaks off at “{name}”; what should follow is missing' },
  },
  start: (): State => ({ cuts: new Map(), records: 0 }),
  add(state, record, locate) {
    state.records++;
    if (record.cutOff === undefined || mayEndElsewhere(record)) return;
    const isProject = record.kind === 'project';
    // The form that is cut says more than the document that holds it.
    if (state.cuts.has(record.document) && !isProject) return;
    const name = (isProject ? record.name.text : (record.title?.text ?? '')) || record.document;
    state.cuts.set(record.document, { cell: locate({ text: name, place: record.cutOff }), name });
  },
  merge(a, b) {
    for (const [document, cut] of b.cuts) if (!a.cuts.has(document) || cut.cell.subject.project !== undefined) a.cuts.set(document, cut);
    a.records += b.records;
    return a;
  },
  finish(state, verdicts) {
    verdicts.pass(state.records - state.cuts.size);
    for (const { cell, name } of [...state.cuts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cut]) => cut))
      verdicts.fail({ message: 'cutOff', at: cell, args: { name } });
  },
  examples: [
    { name: '表格完整', given: [exampleProject({ name: '甲' })], expect: 'pass' },
    { name: '最后一张表被截断', given: [exampleProject({ name: '甲' }), exampleProject({ name: '乙', cutOff })], expect: ['cutOff'] },
    {
      name: '有读不出的单元格但没有截断',
      given: [exampleProject({ name: '乙', problems: [{ code: 'unreadableRow', text: '……', place: cutOff }] })],
      expect: 'pass',
    },
    {
      name: '末尾有行没有读出来，不能说是截断',
      given: [exampleProject({ name: '乙', cutOff, problems: [{ code: 'unreadableRow', text: '……', place: cutOff }] })],
      expect: 'pass',
    },
    {
      name: '满意度指标已在，只是末行有空格',
      given: [
        exampleProject({
          name: '乙',
          cutOff,
          indicators: [{ level1: '满意度指标', level2: '服务对象满意度指标', level3: '群众满意度', target: '≥90%' }],
        }),
      ],
      expect: 'pass',
    },
    {
      name: '文件和表格同处截断只报一次',
      given: [{ kind: 'disclosure', document: 'd', cutOff }, exampleProject({ name: '乙', cutOff })],
      expect: ['cutOff'],
    },
  ],
});
