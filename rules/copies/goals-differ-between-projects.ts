import { z } from 'zod';
import { hashNumber } from '../../src/engine/hash.ts';
import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import type { Clusters, Member } from '../../src/engine/kit/clusters.ts';
import { compareMembers, differentProjects, excerpt, memberOf, namesOf, strangestFirst } from '../../src/engine/kit/clusters.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { countAlone, enter, mergeLedgers, openLedger, sharedIn } from '../../src/engine/ledger.ts';
import { defineDatasetRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import type { Project } from '../../src/model/record.ts';
import { matchKey } from '../../src/model/text.ts';

const NUMBER = /^(?:\d+[.、．]|（\d+）|[①-⑳])\s*/u;

/** Texts of a project that should be its own. */
function ownTexts(project: Project): Field<string>[] {
  const texts = [...project.goals];
  if (project.achievement !== undefined) texts.push(project.achievement);
  if (project.issues !== undefined) texts.push(project.issues);
  return texts;
}

interface Group {
  readonly members: readonly Member[];
  readonly texts: string[];
}

const compareFirst = ([a]: readonly Member[], [b]: readonly Member[]): number =>
  a === undefined || b === undefined ? 0 : compareMembers(a, b);

/** The members of a cluster by document: each paper answers for its own copies, whatever else is audited with it. */
function perDocument(members: readonly Member[]): Member[][] {
  const papers = new Map<string, Member[]>();
  for (const member of members) {
    const own = papers.get(member.document);
    if (own === undefined) papers.set(member.document, [member]);
    else own.push(member);
  }
  return [...papers.values()].filter((own) => differentProjects(own) > 1);
}

/** Projects of different names in different papers, each once. */
function acrossDocuments(members: readonly Member[]): Member[] {
  const first = new Map<string, Member>();
  for (const member of members.toSorted(compareMembers)) {
    const key = matchKey(member.name);
    if (!first.has(key)) first.set(key, member);
  }
  const one = [...first.values()];
  return new Set(one.map(({ document }) => document)).size > 1 ? one : [];
}

/** Clusters with the same members say the same thing: one group, all its texts. */
function groupsOf(clusters: readonly (readonly Member[])[]): Group[] {
  const groups = new Map<string, Group>();
  for (const sorted of clusters.map((members) => members.toSorted(compareMembers)).sort(compareFirst)) {
    const text = sorted[0]?.cell.text ?? '';
    const key = [...new Set(sorted.map((member) => `${member.document}\n${member.name}`))].join('\n\n');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { members: sorted, texts: [text] });
    else known.texts.push(text);
  }
  return [...groups.values()];
}

export const goalsDifferBetweenProjects = defineDatasetRule({
  id: 'copies/goals-differ-between-projects',
  version: 1,
  severity: 'warning',
  title: { zh: '不同项目的绩效目标、完成情况和问题各不相同', en: 'Goals, achievements and problems differ between projects' },
  rationale: {
    zh: '绩效目标应当与项目内容相应匹配；不同项目一字不差，说明至少有一个是照抄的。',
    en: 'Goals must match the content of their project; where different projects share them word for word, at least one was copied.',
  },
  remedy: { zh: '按各项目自身内容重新填写照抄的部分。', en: "Rewrite the copied texts to fit each project's own content." },
  basis: [TARGET_MEASURES],
  options: z.object({
    minimumLength: z.int().min(4).default(12).describe('Shortest text that counts, in characters without punctuation.'),
  }),
  messages: {
    copied: {
      zh: '{count} 个项目使用同一段文字「{text}」：{names}',
      en: '{count} projects share the same text “{text}”: {names}',
    },
    betweenDocuments: {
      zh: '{count} 份文件的不同项目使用同一段文字「{text}」',
      en: 'Different projects in {count} documents share the same text “{text}”',
    },
    foreign: {
      zh: '项目「{project}」的文字「{text}」与「{owner}」一字不差，内容也属于后者',
      en: 'The text “{text}” of project “{project}” is word for word that of “{owner}”, to which it belongs',
    },
  },
  start: (): Clusters => openLedger(),
  add(clusters, record, locate, { minimumLength }) {
    if (record.kind !== 'project') return;
    const seen: number[] = [];
    for (const text of ownTexts(record)) {
      if (text.text.length < minimumLength) continue;
      const words = matchKey(text.text.replace(NUMBER, ''));
      const key = hashNumber(words);
      if (words.length < minimumLength || seen.includes(key)) continue;
      seen.push(key);
      enter(clusters, key, locate(text));
    }
  },
  merge: mergeLedgers,
  finish(clusters, verdicts) {
    const shared = sharedIn(clusters);
    const copied = [...shared.values()].map((cells) => cells.map(memberOf)).filter((members) => differentProjects(members) > 1);
    verdicts.pass(countAlone(clusters, shared) + shared.size - copied.length);
    for (const { members, texts } of groupsOf(copied.map(acrossDocuments).filter((members) => members.length > 1))) {
      const [first, ...rest] = members;
      if (first === undefined) continue;
      verdicts.fail({
        message: 'betweenDocuments',
        severity: 'info',
        at: first.cell,
        others: rest.map((member) => ({ at: member.cell, role: 'copy' as const, label: member.name })),
        aspect: 'between documents',
        args: { count: new Set(members.map(({ document }) => document)).size, text: texts.map((entry) => excerpt(entry)).join(' / ') },
      });
    }
    for (const { members, texts } of groupsOf(copied.flatMap(perDocument))) {
      const text = texts.map((entry) => excerpt(entry)).join(' / ');
      const { members: ordered, decided } = strangestFirst(members, texts.join(' '));
      const [first, ...rest] = ordered;
      const owner = ordered.at(-1);
      if (first === undefined || owner === undefined) continue;
      const others = rest.map((member) => ({ at: member.cell, role: 'copy' as const, label: member.name }));
      if (decided && differentProjects(members) === 2)
        verdicts.fail({ message: 'foreign', at: first.cell, others, args: { project: first.name, text, owner: owner.name } });
      else
        verdicts.fail({
          message: 'copied',
          at: first.cell,
          others,
          args: { count: differentProjects(members), text, names: namesOf(members) },
        });
    }
  },
  examples: [
    {
      name: '目标各不相同',
      given: [
        exampleProject({ name: '公路养护', goals: ['1.完成县道养护一百二十公里'] }),
        exampleProject({ name: '桥梁检测', goals: ['1.完成危桥检测三十座并建档'] }),
      ],
      expect: 'pass',
    },
    {
      name: '两个项目目标相同',
      given: [
        exampleProject({ name: '会议费', goals: ['1.做好其他专项支出，保障单位业务开展'] }),
        exampleProject({ name: '印刷费', goals: ['6.做好其他专项支出,保障单位业务开展'] }),
      ],
      expect: ['copied'],
    },
    {
      name: '目标属于另一个项目',
      given: [
        exampleProject({ name: '网络扩容建设经费', goals: ['圆满完成网络扩容建设任务，奠定信息化基础'] }),
        exampleProject({ name: '业务培训费', goals: ['圆满完成网络扩容建设任务，奠定信息化基础'] }),
      ],
      expect: ['foreign'],
    },
    {
      name: '同一项目的两年目标不算照抄',
      given: [
        exampleProject({ name: '公路养护', document: 'a', goals: ['1.完成县道养护一百二十公里'] }),
        exampleProject({ name: '公路养护', document: 'b', goals: ['1.完成县道养护一百二十公里'] }),
      ],
      expect: 'pass',
    },
    {
      name: '两份文件的不同项目目标相同',
      given: [
        exampleProject({ name: '会议费', document: 'a', goals: ['1.做好其他专项支出，保障单位业务开展'] }),
        exampleProject({ name: '印刷费', document: 'b', goals: ['1.做好其他专项支出，保障单位业务开展'] }),
      ],
      expect: ['betweenDocuments'],
    },
    {
      name: '短语不算照抄',
      given: [exampleProject({ name: '会议费', goals: ['保障工作开展'] }), exampleProject({ name: '印刷费', goals: ['保障工作开展'] })],
      expect: 'skip',
    },
  ],
});
