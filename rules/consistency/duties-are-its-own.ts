import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { areDifferent, coreOf } from '../../src/engine/kit/different-bodies.ts';
import { dutiesOf } from '../../src/engine/kit/duties-text.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { fieldOfDuty, fieldsOf, mayAlsoDo, namesBodyOf } from '../../src/engine/kit/fields-of-work.ts';
import { headedLines } from '../../src/engine/kit/headed-lines.ts';
import { documentCell } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import { oncePerKey } from '../../src/model/once.ts';
import type { Disclosure, Paragraph } from '../../src/model/record.ts';
import { spend } from '../../src/model/work.ts';

const BODY = '[\\p{Script=Han}]{2,24}?(?:局|委员会|委|办公室|厅|中心|院|站|馆|所|大队|支队|学校|中学|小学|幼儿园|联合会)';
/** 云溪县水务局是云溪县人民政府工作部门; 云溪县水务局主要职责是. */
const SUBJECT = new RegExp(
  `^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）、.．]{1,2})?(?:.{0,8}(?:职责|职能)(?:情况)?[：。])?(${BODY})(?:（[^）]*）)?(?:是|为|的?主要(?:职责|职能|负责|承担|任务)|负责|承担)`,
  'u',
);
/** 负责石澜县文化工作: the place whose work it is. */
const PLACE = /(?:负责|承担|拟订|统筹)([\p{Script=Han}]{2,3}[县旗])(?=[\p{Script=Han}]{2})/gu;
/** 负责全县, 统筹规划全县, 负责指导跨县: words that are in no name of a place here. */
const NO_PLACE = /[全本我各该跨辖市省区邻外贫困农乡镇协调指导组织推动落实管理规划拟订编制研究执行保障服务参与配合施负责承担统筹和及的对]/;
/** One body under two names or with work that was given to it. */
const JOINED = /加挂|挂牌|牌子|合署|两块牌子|划入|整合/;

type Foreign = { readonly message: 'body' | 'place' | 'field'; readonly at: Paragraph; readonly name: string; readonly quote: string };

/** Whether the paper speaks of something in another line too: it is then one of its units, or a neighbour that it means. */
function isKnownElsewhere(disclosure: Disclosure, { text }: Paragraph, name: string): boolean {
  return linesWith(disclosure, name, () => {
    const found = new Set<string>();
    spend(headedLines(disclosure).length);
    for (const line of headedLines(disclosure)) {
      if (line.text.includes(name)) found.add(line.text);
      if (found.size > 1) break;
    }
    return [...found];
  }).some((line) => line !== text);
}

/** Two of the different lines that hold a name, or all there are. */
const linesWith = oncePerKey<Disclosure, readonly string[]>();

function* foreignNames(disclosure: Disclosure, duties: readonly Paragraph[], department: string): Generator<Foreign> {
  const { region } = disclosure;
  const own = coreOf(department);
  const [first] = duties;
  const named = first === undefined || duties.some(({ text }) => text.includes(own)) ? undefined : SUBJECT.exec(first.text)?.[1];
  if (first !== undefined && named !== undefined && areDifferent(named, department) && !isKnownElsewhere(disclosure, first, coreOf(named)))
    yield { message: 'body', at: first, name: named, quote: first.text.slice(0, 40) };
  if (region === undefined || !/[县旗]$/.test(region)) return;
  for (const at of duties)
    for (const [quote, place = ''] of at.text.matchAll(PLACE))
      if (!NO_PLACE.test(place) && !region.includes(place) && !department.includes(place) && !isKnownElsewhere(disclosure, at, place))
        yield { message: 'place', at, name: place, quote };
}

function* foreignWork(disclosure: Disclosure, duties: readonly Paragraph[], department: string): Generator<Foreign> {
  const own = fieldsOf(department);
  const said = new Set(duties.map(({ text }) => text));
  const others = headedLines(disclosure).filter(({ text }) => !said.has(text));
  const isNamed = new Map<string, boolean>();
  if (own.length === 0 || [...duties, ...others].some(({ text }) => JOINED.test(text))) return;
  for (const at of duties)
    for (const clause of at.text.split(/[。；]/)) {
      const field = fieldOfDuty(clause);
      if (field === undefined || mayAlsoDo(own, field)) continue;
      const named = isNamed.get(field) ?? others.some(({ text }) => namesBodyOf(field, text));
      isNamed.set(field, named);
      if (named) continue;
      yield { message: 'field', at, name: field, quote: clause.slice(0, 40) };
      break;
    }
}

const duties = (department: string, text: string) =>
  budget([], { department, region: department.slice(0, 3), sections: [section('主要职责', text)] });

export const dutiesAreItsOwn = defineDocumentRule({
  id: 'consistency/duties-are-its-own',
  version: 1,
  severity: 'error',
  concern: 'foreign-body',
  title: { zh: '主要职责写的是本单位的职责', en: 'The duties are those of the body itself' },
  rationale: {
    zh: '职责一节照抄别的单位的文稿，公众看到的就不是本单位的职责。',
    en: "Duties taken over from another body's paper tell the public what another body does.",
  },
  remedy: {
    zh: '按本单位“三定”规定改写，并核对同一处是否还有别的内容是抄来的。',
    en: "Rewrite them by the body's own charter and check what else there was copied.",
  },
  basis: [DISCLOSURE_INSPECTION],
  papers: 'department',
  messages: {
    body: {
      zh: '职责写的是“{name}”，本文件的单位是“{department}”',
      en: 'The duties are those of "{name}"; the document is that of "{department}"',
    },
    place: {
      zh: '职责写的是“{name}”的工作，本文件的单位是“{department}”',
      en: 'The duties are about "{name}"; the document is that of "{department}"',
    },
    field: {
      zh: '此项是{name}部门的职责，本文件的单位是“{department}”',
      en: 'This is a duty of another field ({name}); the document is that of "{department}"',
    },
  },
  check(disclosure, verdicts) {
    const { department } = disclosure;
    const paragraphs = dutiesOf(disclosure);
    if (department === undefined || paragraphs.length === 0) return;
    const found = [...foreignNames(disclosure, paragraphs, department)];
    // One copied paragraph is one finding.
    const copied = new Set(found.map(({ at }) => at));
    for (const each of foreignWork(disclosure, paragraphs, department)) if (!copied.has(each.at)) found.push(each);
    if (found.length === 0) return verdicts.pass();
    for (const { message, at, name, quote } of found)
      verdicts.fail({
        message,
        at,
        quote,
        aspect: name,
        args: { name, department },
        others: [{ at: documentCell(disclosure) }],
        provided: name,
      });
  },
  examples: [
    {
      name: '是自己的职责',
      given: duties('云溪县民政局', '云溪县民政局是县人民政府工作部门，承担殡葬管理、婚姻登记工作。'),
      expect: 'pass',
    },
    { name: '写的是水务局', given: duties('云溪县民政局', '云溪县水务局是云溪县人民政府工作部门，负责河道管护。'), expect: ['body'] },
    {
      name: '农业农村局写了统计局的职责',
      given: duties('云溪县农业农村局', '组织实施人口普查和经济普查；负责统计调查和统计执法监督。'),
      expect: ['field'],
    },
    { name: '统筹规划全县', given: duties('云溪县文化旅游局', '统筹规划全县文化旅游业发展，拟订全县旅游规划。'), expect: 'pass' },
    { name: '写的是别的县', given: duties('云溪县文化旅游局', '负责石澜县文化、旅游和文物保护工作。'), expect: ['place'] },
    {
      name: '教育体育局管教师资格，也管体育',
      given: duties('云溪县教育体育局', '负责全县教师资格认定工作；组织开展全民健身活动。'),
      expect: 'pass',
    },
    {
      name: '与别的部门一起做的',
      given: duties('云溪县水利局', '配合县教育局做好中小学教师资格认定；会同有关部门开展人口普查。'),
      expect: 'pass',
    },
    { name: '镇政府什么都管', given: duties('云溪县柏庄镇人民政府', '负责教师资格认定、动物疫病防控、殡葬管理。'), expect: 'pass' },
    {
      name: '下属单位的职责',
      given: budget([], {
        department: '云溪县民政局',
        sections: [section('主要职责', '云溪县社会福利院承担孤儿养育工作。'), section('单位构成', '本部门包括局机关和云溪县社会福利院。')],
      }),
      expect: 'pass',
    },
    {
      name: '没有写职责',
      given: budget([], { department: '云溪县民政局', sections: [section('机构设置', '内设股室5个。')] }),
      expect: 'skip',
    },
  ],
});
