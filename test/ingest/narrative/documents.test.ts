import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/ingest/blocks.ts';
import { readContext } from '../../../src/ingest/context/read-context.ts';
import { readForms } from '../../../src/ingest/form/read-forms.ts';
import { readNarrative } from '../../../src/ingest/narrative/narrative.ts';
import { briefs } from './given.ts';

const FOLDER = new URL('../../../../shared/documents/', import.meta.url);

function open(name: string) {
  const text = readFileSync(new URL(name, FOLDER), 'utf8').replace(/^# (?:source|kind):.*$/gm, '');
  const { blocks, lineCount } = readBlocks(name, text);
  const { title, ...context } = readContext(blocks, name);
  const { used } = readForms(blocks, { ...context, document: name, file: name, lineCount });
  const narrative = readNarrative(
    blocks.filter((block) => !used.has(block)),
    context,
  );
  const facts = briefs(narrative.facts).map((each, index) => `${narrative.facts[index]?.field.place?.line} ${each}`);
  return { title, context, narrative, facts, text: facts.filter((_each, index) => narrative.facts[index]?.source === 'text') };
}

describe.skipIf(!existsSync(FOLDER))('the real disclosures', () => {
  it('2022, one cell a line', () => {
    const { context, narrative, facts, text } = open('shanhaiguan-2022-disclosure.txt');
    expect(context).toMatchObject({ year: 2022, documentKind: 'departmentalBudget', unit: '万元', precision: { 万元: 2 } });
    expect(text.slice(0, 10)).toEqual([
      '43 revenue 1090.88',
      '43 generalPublicBudget 1035.08 <1090.88!',
      '43 governmentFundBudget 0 <1090.88!',
      '43 specialFiscalAccount 0 <1090.88!',
      '43 other 0 <1090.88!',
      '45 expenditure 1090.88',
      '45 basic 518.68 <1090.88!',
      '45 personnel 466.58 <518.68!',
      '45 operating 52.1 <518.68!',
      '45 project 572.2 <1090.88!',
    ]);
    const projects = narrative.facts.filter((fact) => fact.partOf === 10);
    expect(projects).toHaveLength(19);
    expect(projects.every((fact) => fact.concept === 'item' && fact.list?.sample === true)).toBe(true);
    expect(text.slice(29, 35)).toEqual([
      '47 expenditure 1090.88',
      '47 expenditure Δ-130.78',
      '47 basic Δ-52.76 <-130.78!',
      '47 personnel Δ-44 <-52.76!',
      '47 operating Δ-8.76 <-52.76!',
      '47 project Δ-78.02 <-130.78!',
    ]);
    expect(narrative.facts.filter((fact) => fact.partOf === 36)).toHaveLength(17);
    expect(text.slice(53)).toEqual([
      '51 threePublicExpenses 11.31',
      '51 overseasVisits 0 <11.31!',
      '51 officialVehicles 11 <11.31!',
      '51 purchase 0 <11!',
      '51 operation 11 <11!',
      '51 hospitality 0.31 <11.31!',
      '51 threePublicExpenses Δ-0.03',
      '51 hospitality Δ-0.03 <-0.03?',
      '1816 stateAssets f 275.73',
    ]);
    expect(facts.slice(text.length)).toEqual([
      '1831 buildings f #2',
      '1832 buildings f 83 <275.73!',
      '1835 vehicles f #3',
      '1836 vehicles f 60.51 <275.73!',
      '1847 other f #1311',
      '1848 other f 132.22 <275.73!',
    ]);
    expect(narrative.assetDate).toMatchObject({ value: { date: { year: 2018, month: 12, day: 31 } }, place: { line: 1820 } });
    expect(narrative.cells).toEqual({ recognised: 111, read: 111 });
  });

  it('2021, one cell a line', () => {
    const { facts, narrative } = open('guan-2021-disclosure.txt');
    expect(facts.slice(10, 30)).toEqual([
      '44 balance 7769.34',
      '44 balance Δ403.52',
      '44 basic Δ-11.11 <403.52!',
      '44 project Δ414.63 <403.52!',
      '46 agencyOperatingExpenses 110.6',
      '48 threePublicExpenses 10.77',
      '48 overseasVisits 0 <10.77!',
      '48 officialVehicles 10 <10.77!',
      '48 purchase 0 <10!',
      '48 operation 10 <10!',
      '48 hospitality 0.77 <10.77!',
      '48 threePublicExpenses Δ-5.9',
      '48 officialVehicles Δ-5.9 <-5.9!',
      '48 purchase 0',
      '48 operation Δ-5.9 <-5.9!',
      '48 hospitality 0.77',
      '48 hospitality Δ0 <-5.9!',
      '2484 procurement 0',
      '2514 stateAssets f 358.19',
      '2514 additions 0',
    ]);
    expect(narrative.facts).toHaveLength(39);
    expect(narrative.cells).toEqual({ recognised: 41, read: 41 });
  });

  it('2020, text of a PDF with wrapped lines', () => {
    const { facts, narrative } = open('langfang-2020-disclosure.txt');
    expect(facts.slice(5, 16)).toEqual([
      '99 expenditure 6952.34',
      '101 basic 1274.3 <6952.34!',
      '101 personnel 1113.39 <1274.3!',
      '101 operating 160.91 <1274.3!',
      '101 project 5678.04 <6952.34!',
      '105 remittedUpward 0 <6952.34!',
      '105 other 0 <6952.34!',
      '109 balance 6952.34',
      '109 balance Δ434.17',
      '109 basic Δ227.39 <434.17!',
      '112 project Δ206.78 <434.17!',
    ]);
    expect(facts.slice(32)).toEqual([
      '1378 stateAssets f 1714.56',
      '1384 vehicles f #5',
      '1384 vehicles f 101.55 <1714.56!',
      '1386 equipment f #13',
      '1386 equipment f 733.03 <1714.56!',
      '1388 other f #1525',
      '1388 other f 879.98 <1714.56!',
    ]);
    expect(narrative.assetDate).toMatchObject({ value: { date: { year: 2019, month: 12, day: 31 } } });
  });

  it.each(['tangshan-2023-targets.txt', 'shijiazhuang-2019-self-evaluation.txt'])('%s has forms only', (name) => {
    expect(open(name).facts).toEqual([]);
  });

  it('final accounts with shares and receptions', () => {
    expect(open('excerpts/taojiang-sangong-2019.txt').facts.map((each) => each.replace(/^\d+ /, ''))).toEqual([
      'threePublicExpenses 44.52',
      'threePublicExpenses f 22.62',
      'hospitality f 20.1 <22.62!',
      'hospitality f 占88.86% <22.62!',
      'operation f 2.52 <22.62!',
      'operation f 占11.14% <22.62!',
      'hospitality f Δ?',
      'vehiclesOwned f #2',
      'receptionBatches f #520',
      'receptionPeople f #4200',
    ]);
  });

  it('a page of a PDF in 元, procurement by three breakdowns', () => {
    const { facts } = open('excerpts/wuzhou-kexie-2023.txt');
    expect(facts.filter((each) => each.includes('<17000!')).map((each) => each.replace(/^\d+ /, ''))).toEqual([
      'centralised 17000 <17000!',
      'centralised 占100% <17000!',
      'decentralised 0 <17000!',
      'decentralised 占0% <17000!',
      'item:一般公共预算拨款 17000 <17000!',
      'item:财政专户管理的资金 0 <17000!',
      'item:上年结转结余资金安 0 <17000!',
      'goods 10000 <17000!',
      'goods 占58.8% <17000!',
      'works 0 <17000!',
      'works 占0% <17000!',
      'services 7000 <17000!',
      'services 占41.2% <17000!',
    ]);
  });

  it('a table whose columns lie one behind the other is a problem, not a guess', () => {
    const { facts, narrative } = open('excerpts/daguan-tianxing-weishengyuan-2021.txt');
    expect(facts).toEqual([]);
    expect(narrative.problems.map((problem) => problem.code)).toEqual(['unreadableForm']);
    expect(narrative.cells.read).toBe(0);
    expect(narrative.cells.recognised).toBeGreaterThan(5);
  });
});
