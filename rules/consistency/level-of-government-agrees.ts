import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { defineDocumentRule, type Locatable } from '../../src/engine/rule.ts';
import type { LocalText } from '../../src/model/finding.ts';
import { addTo } from '../../src/model/once.ts';
import type { Disclosure } from '../../src/model/record.ts';

type Level = 'central' | 'province' | 'city' | 'county' | 'district';

const RANK: Readonly<Record<Level, number>> = { central: 0, province: 1, city: 2, county: 3, district: 3 };
const CHARACTER: Readonly<Record<Level, string>> = { central: '中央', province: '省', city: '市', county: '县', district: '区' };
const CALLED: Readonly<Record<Level, LocalText>> = {
  central: { zh: '中央', en: 'central government' },
  province: { zh: '省级', en: 'provincial' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
  district: { zh: '区级', en: 'district' },
};
const LEVEL_OF: Readonly<Record<string, Level>> = { 中央: 'central', 省: 'province', 市: 'city', 县: 'county', 区: 'district' };

/**
 * Stock phrases that can only mean the level of the document itself. 省级财政补助 and 市级部门 in other phrases may rightly speak of a
 * higher level.
 */
const PHRASES: readonly RegExp[] = [
  /(中央|省|市|县|区)级?财政(?:当年|本年)拨付/,
  /纳入(中央|省|市|县|区)级?财政预算管理/,
  /(中央|省|市|县|区)级部门用财政拨款/,
  /我(省|市|县|区)部门预算(?=的?编制)/,
  /(市|县|区)直部门(?:固定资产|国有资产|政府采购)[^，。]{0,6}表/,
];

/**
 * The level a document is issued at, where its name leaves no doubt. A city may be one at county level, so it counts as either; a
 * body that names its province may be the province's own, wherever it sits.
 */
function levelOf(disclosure: Disclosure): Level | undefined {
  const name = `${disclosure.title?.text ?? ''}${disclosure.department ?? ''}`;
  const { region } = disclosure;
  if (region === undefined || /省直|省级|驻|高新|开发区|园区|新区/.test(name)) return undefined;
  if (/省|自治区/.test(name) && !/[市县区][委局]|[市县区]人民|[市县]政府/.test(name)) return undefined;
  const last = /(自治区|自治县|省|市|县|区|旗)$/.exec(region)?.[1];
  if (last === '省' || last === '自治区') return 'province';
  if (last === '市') return 'city';
  if (last === '县' || last === '自治县') return 'county';
  return last === '区' ? 'district' : undefined;
}

/** Whether a phrase about one level cannot be meant in a document of another. */
function isForeign(said: Level, own: Level): boolean {
  return RANK[said] < RANK[own];
}

interface Said {
  readonly at: Locatable;
  readonly words: string;
  readonly level: Level;
}

function* phrasesIn(disclosure: Disclosure): Generator<Said> {
  const find = function* (at: Locatable & { readonly text: string }): Generator<Said> {
    if (at.text.length < 5) return;
    for (const pattern of PHRASES) {
      const found = pattern.exec(at.text);
      const level = LEVEL_OF[found?.[1] ?? ''];
      if (found !== null && level !== undefined) yield { at, words: found[0], level };
    }
  };
  for (const { heading, place, paragraphs, tables } of disclosure.sections) {
    yield* find({ text: heading, ...(place === undefined ? {} : { place }) });
    for (const paragraph of paragraphs) yield* find(paragraph);
    for (const { rows, title, place: at } of tables) {
      if (title !== undefined) yield* find({ text: title, ...(at === undefined ? {} : { place: at }) });
      for (const row of rows) for (const cell of row) yield* find(cell);
    }
  }
}

export const levelOfGovernmentAgrees = defineDocumentRule({
  id: 'consistency/level-of-government-agrees',
  version: 1,
  severity: 'warning',
  title: { zh: '文中的财政级次是本级', en: 'The text speaks of its own level of government' },
  rationale: {
    zh: '县级文件写“省级财政当年拨付”“我市部门预算”，是照搬上级模板没有改写。',
    en: 'A county that writes of "funds of the provincial treasury" or "our city\'s budgets" took over a template unchanged.',
  },
  remedy: { zh: '把照搬的级次改为本级。', en: 'Put in the own level of government.' },
  basis: [DISCLOSURE_INSPECTION],
  papers: 'department',
  messages: {
    foreign: {
      zh: '“{words}”是{level}的说法，本文件属于{region}（{own}）',
      en: '"{words}" is what the {level} level says; this document is that of {region} ({own} level)',
    },
  },
  check(disclosure, verdicts) {
    const own = levelOf(disclosure);
    if (own === undefined) return;
    const foreign = new Map<Level, Said[]>();
    for (const said of phrasesIn(disclosure)) {
      if (!isForeign(said.level, own)) verdicts.pass();
      else addTo(foreign, said.level, said);
    }
    for (const [level, said] of foreign) {
      const [first, ...others] = said;
      if (first === undefined) continue;
      verdicts.fail({
        message: 'foreign',
        at: first.at,
        quote: first.words,
        aspect: level,
        args: { words: first.words, level: CALLED[level], region: disclosure.region ?? '', own: CALLED[own] },
        others: others
          .filter(({ at }, index) => others.findIndex((other) => other.at === at) === index)
          .map(({ at }) => ({ at, role: 'copy' as const })),
        provided: first.words,
        expected: first.words.replace(CHARACTER[level], CHARACTER[own]),
      });
    }
  },
  examples: [
    {
      name: '县级文件写县级',
      given: budget([], { region: '某县', department: '某县民政局', sections: [section('名词解释', '指县级财政当年拨付的资金。')] }),
      expect: 'pass',
    },
    {
      name: '县级文件照搬省级的名词解释',
      given: budget([], { region: '某县', department: '某县民政局', sections: [section('名词解释', '指省级财政当年拨付的资金。')] }),
      expect: ['foreign'],
    },
    {
      name: '县级文件写“我市部门预算”',
      given: budget([], {
        region: '某县',
        department: '某县民政局',
        sections: [section('总体情况', '目前我市部门预算的编制实行综合预算。')],
      }),
      expect: ['foreign'],
    },
    {
      name: '上级补助不是照搬',
      given: budget([], {
        region: '某县',
        department: '某县民政局',
        sections: [section('收入', '省级财政补助资金20万元，市级财政配套。')],
      }),
      expect: 'skip',
    },
  ],
});
