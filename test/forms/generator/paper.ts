import { Random } from '../../accuracy/wording/random.ts';
import type { Dialect } from './dialects/dialect.ts';
import { type Line, line, type Page } from './grid.ts';
import { templates } from './templates/index.ts';
import type { Setting, Template } from './templates/template.ts';
import type { FormTruth } from './truth.ts';

/** One file: a form, sometimes two alike, sometimes with the headings and paragraphs of a paper around them. */
export interface Paper {
  readonly seed: number;
  readonly template: string;
  readonly dialect: string;
  readonly text: string;
  readonly page: Page;
  readonly truths: readonly FormTruth[];
}

const places = ['云溪县', '青禾市', '石桥区', '松岭市', '白石县', '东桐县', '柳城市', '临泽县', '北岭区', '河湾县'];

/** Templates that hold one project each and can follow one another in a file. */
const repeatable = new Set(['project-target', 'period-and-annual', 'self-evaluation', 'provincial-evaluation', 'graded-columns']);

function before({ place, year }: Setting): readonly Line[] {
  return [
    line(`${place}${year}年度预算绩效管理情况说明`),
    line('一、绩效管理工作开展情况'),
    line('按照预算绩效管理要求，各单位对纳入范围的项目设定了绩效目标，并随部门预算一并批复。'),
    line('二、项目绩效表'),
  ];
}

const after: readonly Line[] = [
  line('三、名词解释'),
  line('财政拨款收入：指本级财政当年拨付的资金。'),
  line('绩效目标：指财政资金在一定期限内达到的产出和效果。'),
];

export const templatesFor = (dialect: Dialect): readonly Template[] =>
  templates.filter((each) => (!dialect.limits.glued || each.gluable) && (dialect.limits.empties || each.survivesLostCells));

export function drawPaper(seed: number, dialect: Dialect, only?: string): Paper {
  const random = new Random(seed * 31 + 7);
  const list = templatesFor(dialect).filter(({ name }) => only === undefined || name === only);
  const template = random.pick(list.length === 0 ? templatesFor(dialect) : list);
  const setting: Setting = { place: random.pick(places), year: random.int(2019, 2025) };
  const two = repeatable.has(template.name) && random.chance(0.25);
  const surrounded = random.chance(0.25);
  const build = (at: number) =>
    template.build({ style: new Random(seed * 31 + 8), content: new Random(seed * 31 + 9 + at), limits: dialect.limits, setting });
  const forms = two ? [build(0), build(1)] : [build(0)];
  const page: Page = [...(surrounded ? before(setting) : []), ...forms.flatMap((form) => form.page), ...(surrounded ? after : [])];
  return {
    seed,
    template: template.name,
    dialect: dialect.name,
    text: dialect.render(page, new Random(seed * 31 + 20)),
    page,
    truths: forms.flatMap(({ truths }) => truths),
  };
}
