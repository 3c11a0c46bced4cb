import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section as chapter } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { hasUnreadTable } from '../../src/engine/kit/unread.ts';
import { defineDatasetRule, type Locate, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { Disclosure, Paragraph, Section } from '../../src/model/record.ts';

/** `见下表`, `如下表所示`; not 详见附表, which may stand anywhere. */
const ANNOUNCED = /见下表|如下表|下表(?:所示|列示|为)|见以下表格/;
/** A table of words alone keeps its rows as lines. */
const FEWEST_ROWS = 2;
/** Lines between a sentence and the forms or the list of projects that it announces: a title, a unit, the header. */
const NEAR = 8;

/** A sentence with no table below it that was read as one; there may be forms. */
interface Bare {
  readonly at: Located;
  readonly words: string;
}

interface State {
  readonly bare: Map<string, Bare[]>;
  /** The lines on which the forms of a document begin. */
  readonly forms: Map<string, number[]>;
  present: number;
  unsure: number;
}

const entryOf = <T>(lists: Map<string, T[]>, document: string): T[] => {
  const list = lists.get(document) ?? [];
  lists.set(document, list);
  return list;
};

/** Rows of a table that was read as text: short lines without an end of a sentence, one behind the other. */
function holdsRows(paragraphs: readonly Paragraph[]): boolean {
  let rows = 0;
  for (const { text } of paragraphs) {
    rows = text.length <= 60 && !/[。；，]/.test(text) ? rows + 1 : 0;
    if (rows >= FEWEST_ROWS) return true;
  }
  return false;
}

type Verdict = 'present' | 'unsure' | 'bare';

function verdictOf(disclosure: Disclosure, at: number, section: Section, announcing: Paragraph): Verdict {
  // The title of the table is often taken for a heading: the table then stands in the next section.
  const next = disclosure.sections[at + 1];
  if (section.tables.length > 0 || (next !== undefined && next.tables.length > 0)) return 'present';
  if (hasUnreadTable(disclosure, section)) return 'unsure';
  const behind = section.paragraphs.slice(section.paragraphs.indexOf(announcing) + 1);
  if (holdsRows(behind) || (next !== undefined && holdsRows(next.paragraphs))) return 'unsure';
  return next === undefined || next.paragraphs.length > 0 || next.level <= section.level ? 'bare' : 'unsure';
}

function addDisclosure(state: State, disclosure: Disclosure, locate: Locate): void {
  if (disclosure.cutOff !== undefined) return;
  for (const [at, section] of disclosure.sections.entries()) {
    const announcing = section.paragraphs.find(({ text }) => ANNOUNCED.test(text));
    if (announcing === undefined) continue;
    const verdict = verdictOf(disclosure, at, section, announcing);
    const words = ANNOUNCED.exec(announcing.text)?.[0] ?? '';
    if (verdict === 'bare') entryOf(state.bare, disclosure.document).push({ at: locate(announcing), words });
    else state[verdict] += 1;
  }
}

const isBelow = ({ at: { place } }: Bare, line: number): boolean => {
  const from = place?.endLine ?? place?.line;
  return from !== undefined && line > from && line <= from + NEAR;
};

export const announcedTablePresent = defineDatasetRule({
  id: 'completeness/announced-table-present',
  version: 3,
  severity: 'warning',
  title: { zh: '写明“见下表”的地方确有表格', en: 'Where the text says "see the table below" there is a table' },
  rationale: {
    zh: '写了“见下表”却没有表格，公开内容不完整；没有数据也应当以空表列示并说明。',
    en: 'A table that is announced and missing makes the disclosure incomplete; an empty table is shown with a statement.',
  },
  remedy: { zh: '补上表格；没有数据的列示空表并注明。', en: 'Add the table; where there is no data, show it empty and say so.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    missing: { zh: '写明“{words}”，其下没有表格', en: 'The text says "{words}", but no table follows' },
  },
  start: (): State => ({ bare: new Map(), forms: new Map(), present: 0, unsure: 0 }),
  add(state, record, locate) {
    if (record.kind === 'disclosure') addDisclosure(state, record, locate);
    else if (record.origin?.line !== undefined) entryOf(state.forms, record.document).push(record.origin.line);
  },
  merge(a, b) {
    for (const [document, bare] of b.bare) append(entryOf(a.bare, document), bare);
    for (const [document, lines] of b.forms) append(entryOf(a.forms, document), lines);
    a.present += b.present;
    a.unsure += b.unsure;
    return a;
  },
  finish({ bare, forms, present, unsure }, verdicts) {
    if (present > 0) verdicts.pass(present);
    for (let skipped = 0; skipped < unsure; skipped += 1) verdicts.skip('table-not-recognised');
    for (const [document, sentences] of bare) {
      const lines = forms.get(document) ?? [];
      for (const sentence of sentences)
        if (lines.some((line) => isBelow(sentence, line))) verdicts.pass();
        else verdicts.fail({ message: 'missing', at: sentence.at, args: { words: sentence.words }, quote: sentence.at.text });
    }
  },
  examples: [
    {
      name: '下面有表格',
      given: [
        budget([], {
          sections: [
            {
              heading: '政府采购预算',
              level: 1,
              paragraphs: ['具体内容见下表。'],
              tables: [
                {
                  rows: [
                    ['采购项目', '金额'],
                    ['合计', '0'],
                  ],
                },
              ],
            },
          ],
        }),
      ],
      expect: 'pass',
    },
    {
      name: '没有表格',
      given: [budget([], { sections: [chapter('政府采购预算', '具体内容见下表。'), chapter('国有资产', '略')] })],
      expect: ['missing'],
    },
    {
      name: '表格就在下面，只是没有读出来',
      given: [
        budget([], {
          sections: [chapter('政府采购预算', '具体内容见下表。'), chapter('国有资产', '略')],
          figures: [{ text: '12.50', at: { section: 0, paragraph: 0, start: 0, end: 1 }, reason: 'unreadTable' }],
        }),
      ],
      expect: 'skip',
    },
    {
      name: '下面的表格是自评项目的清单',
      given: [
        budget([], {
          document: 'd',
          sections: [
            { ...chapter('预算绩效'), paragraphs: [{ text: '自评项目见下表：', place: { file: 'd.txt', line: 7 } }] },
            chapter('国有资产', '略'),
          ],
        }),
        exampleProject({ origin: { file: 'd.txt', line: 9 } }),
      ],
      expect: 'pass',
    },
    {
      name: '表格只有文字，成了几行文字',
      given: [
        budget([], {
          sections: [chapter('编报单位', '名单见下表。', '序号 单位 类型', '1 局本级 行政', '2 救援中心 事业'), chapter('国有资产', '略')],
        }),
      ],
      expect: 'skip',
    },
    { name: '没有提到表格', given: [budget([], { sections: [chapter('政府采购预算', '没有政府采购预算。')] })], expect: 'skip' },
  ],
});
