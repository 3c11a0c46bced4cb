import type { Texts } from './template.ts';

/** The words of the rule catalogue, in both languages. */
export const CATALOGUE_TEXTS = {
  ruleCount: { zh: '共 {count} 条规则', en: '{count} rules' },
  idLabel: { zh: '编号', en: 'Id' },
  severityLabel: { zh: '级别', en: 'Severity' },
  versionLabel: { zh: '版本', en: 'Version' },
  invariantLabel: { zh: '条件', en: 'Holds' },
  whyLabel: { zh: '缘由', en: 'Why' },
  remedyLabel: { zh: '办法', en: 'Action' },
  basisLabel: { zh: '依据', en: 'Basis' },
  optionsLabel: { zh: '选项', en: 'Options' },
  noOptions: { zh: '无', en: 'none' },
  messagesLabel: { zh: '说法', en: 'Messages' },
  examplesLabel: { zh: '例子', en: 'Examples' },
  defaultValue: { zh: '默认 {value}', en: 'default {value}' },
  scopeLabel: { zh: '范围', en: 'Scope' },
  workedExample: { zh: '实例：{name}', en: 'Worked example: {name}' },
  givenLabel: { zh: '给定', en: 'Given' },
  reportedLabel: { zh: '报告', en: 'Reported' },
  expectPass: { zh: '通过', en: 'passes' },
  expectSkip: { zh: '无法核对', en: 'cannot be checked' },
  expectNone: { zh: '不适用', en: 'does not apply' },
  expectFail: { zh: '不通过（{messages}）', en: 'fails ({messages})' },
  catalogueTitle: { zh: '规则目录', en: 'Catalogue of rules' },
  generated: {
    zh: '本文件由 `npm run docs` 从规则生成，请勿手工修改。English: [README.en.md](README.en.md)。',
    en: 'Generated from the rules by `npm run docs`; do not edit. 中文: [README.md](README.md).',
  },
  catalogueIntroduction: {
    zh: '共 {count} 条规则。每条规则说的是数据正确时应当成立的条件；`yushen explain 规则编号` 会用实例演示。',
    en: '{count} rules. Each states what holds when the data is good; `yushen explain RULE` shows a worked example.',
  },
  profilesTitle: { zh: '规则方案', en: 'Profiles' },
  notesTitle: { zh: '没有做成规则的', en: 'What is not a rule' },
} as const satisfies Texts;
