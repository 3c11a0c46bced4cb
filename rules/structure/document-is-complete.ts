import { DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';

/** Cut-off documents, and how many records were looked at. */
interface State {
  readonly cuts: Map<string, { readonly cell: Located; readonly name: string }>;
  records: number;
}

const cutOff = { file: 'd.txt', line: 120 };

export const documentIsComplete = defineDatasetRule({
  id: 'structure/document-is-complete',
  version: 1,
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
    if (record.cutOff === undefined) return;
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
      name: '文件和表格同处截断只报一次',
      given: [{ kind: 'disclosure', document: 'd', cutOff }, exampleProject({ name: '乙', cutOff })],
      expect: ['cutOff'],
    },
  ],
});
