import type { Texts } from './template.ts';

/** The words of the command line, in both languages. */
export const CLI_TEXTS = {
  usage: { zh: '用法：$0 <命令> [选项]', en: 'Usage: $0 <command> [options]' },
  epilogue: {
    zh: '退出码：0 通过；1 有达到 --fail-on 级别的问题，或读出率低于 --min-coverage；2 用法错误或有内容读不出来；3 程序或规则出错。\n例：yushen audit 公开文件夹 --format sarif=out.sarif',
    en: 'Exit codes: 0 clean; 1 findings at or above --fail-on, or coverage below --min-coverage; 2 usage error or unreadable input; 3 the program or a rule crashed.\nExample: yushen audit folder --format sarif=out.sarif',
  },
  auditCommand: {
    zh: '审核文件、文件夹或规范化记录，输出评分报告',
    en: 'Audit files, folders or normalized records and print a graded report',
  },
  normalizeCommand: { zh: '把文件读成规范化记录（JSON），不审核', en: 'Read files into normalized records (JSON) without auditing them' },
  baselineCommand: {
    zh: '把今天的问题记为基线；audit --baseline 以后只因新问题不通过',
    en: 'Record the findings of today; audit --baseline then fails only on new ones',
  },
  diffCommand: {
    zh: '比较两次保存的 JSON 结果：新增、有变、仍在、已改',
    en: 'Compare two saved JSON results: new, changed, still, fixed',
  },
  readCommand: {
    zh: '逐个显示数字是怎样读出来的、哪些规则核对过它',
    en: 'Show how every figure was read and which rules looked at it',
  },
  rulesCommand: { zh: '列出全部规则', en: 'List all rules' },
  explainCommand: {
    zh: '解释一条规则：条件、缘由、办法、依据、选项和实例',
    en: 'Explain a rule: what must hold, why, what to do, basis, options, a worked example',
  },
  schemaCommand: {
    zh: '输出 JSON Schema： records（规范化记录）、 result（JSON 报告）、 config（配置）、 baseline（基线）、 waivers（豁免）、 comparison（对比）、 recheck（复核）或 reading（读取结果）',
    en: 'Print the JSON Schema of records, JSON result, configuration, baseline, waivers, comparison, recheck or reading',
  },
  completionCommand: { zh: '输出 shell 自动补全脚本', en: 'Print a shell completion script' },
  pathsArgument: { zh: '文件、文件夹、通配符，或 - 表示标准输入', en: 'Files, folders, globs, or - for standard input' },
  ruleArgument: { zh: '规则编号，如 arithmetic/…', en: 'Rule id, such as arithmetic/…' },
  schemaArgument: { zh: '哪一个', en: 'Which one' },
  formatOption: {
    zh: '报告格式，可重复；格式=文件 写入文件（{formats}）',
    en: 'Report format, repeatable; FORMAT=FILE writes a file ({formats})',
  },
  outputOption: { zh: '把报告写入文件而不是标准输出', en: 'Write the report to a file instead of standard output' },
  profileOption: { zh: '规则方案（{profiles}）', en: 'Profile of rules ({profiles})' },
  configOption: {
    zh: '配置文件；默认为当前目录的 yushen.config.yaml 或 .json',
    en: 'Configuration file; by default yushen.config.yaml or .json in the working directory',
  },
  langOption: { zh: '语言：zh 或 en；默认按系统语言，否则中文', en: 'Language: zh or en; by default that of the locale, else Chinese' },
  failOnOption: {
    zh: '发现此级别及以上的问题时退出码为 1（默认 error）',
    en: 'Exit with 1 on findings of this severity or worse (default error)',
  },
  minCoverageOption: {
    zh: '任一文件的读出率低于此值时退出码为 1，如 0.8 或 80%（默认 80%）',
    en: 'Exit with 1 when of any document a smaller share of the figures was read, such as 0.8 or 80% (default 80%)',
  },
  baselineOption: {
    zh: '基线文件；其中已记录的问题不再使审核不通过',
    en: 'Baseline; findings recorded in it do not fail the audit',
  },
  waiversOption: {
    zh: '豁免文件（YAML 或 JSON）；过期、没有用到或数值已变的豁免不通过',
    en: 'Waivers (YAML or JSON); expired, unused and outdated ones fail',
  },
  todayOption: {
    zh: '按哪一天判断豁免是否过期；默认今天（北京时间）',
    en: 'The day on which waivers are judged; by default today in Beijing',
  },
  pruneOption: {
    zh: '从 --output 的基线中删去已经消失的问题，不增加新的',
    en: 'Drop from the baseline of --output what is gone, add nothing',
  },
  migrateCommand: {
    zh: '把较早版本记录的基线换成今天的编号，并列出对应不上的问题',
    en: 'Bring a baseline of an older build to the keys of today, naming what could not be mapped',
  },
  oldBaselineArgument: { zh: '较早版本记录的基线', en: 'Baseline that an older build recorded' },
  baselineMigrated: {
    zh: '已对应 {mapped} 处问题，写入 {file}；{count} 处对应不上',
    en: '{mapped} {mapped|finding|findings} mapped into {file}; {count} could not be',
  },
  notMigrated: {
    zh: '有内容没有读出或规则出错，基线没有换：{file}',
    en: 'Something could not be read or a rule crashed, so the baseline was not migrated: {file}',
  },
  baselineOutputOption: { zh: '基线文件', en: 'File of the baseline' },
  beforeArgument: { zh: '前一次结果（--format json）', en: 'The earlier result (--format json)' },
  afterArgument: { zh: '后一次结果（--format json）', en: 'The later result (--format json)' },
  diffFailOnOption: {
    zh: '有此级别及以上的新问题时退出码为 1（默认 error）',
    en: 'Exit with 1 on new findings of this severity or worse (default error)',
  },
  quietOption: { zh: '不在终端输出报告（错误仍会输出）', en: 'No report on the terminal (errors are still printed)' },
  noColorOption: { zh: '不用颜色', en: 'No colours' },
  helpOption: { zh: '显示帮助', en: 'Show help' },
  versionOption: { zh: '显示版本', en: 'Show the version' },
  rulesFormatOption: { zh: '输出格式：text 或 json', en: 'Output format: text or json' },
  recordsFormatOption: {
    zh: '输出格式：json 或 ndjson；默认看 --output 的扩展名，否则 json',
    en: 'Output format: json or ndjson; by default from the extension of --output, else json',
  },

  errorLabel: { zh: '错误', en: 'Error' },
  doLabel: { zh: '办法', en: 'What to do' },
  helpHint: { zh: '用法见 yushen {command} --help', en: 'See yushen {command} --help' },
  crashed: {
    zh: '程序出错（这是 yushen 的问题，不是您的文件的问题）：{cause}',
    en: 'The program crashed (a fault of yushen, not of your files): {cause}',
  },
  crashedBeside: {
    zh: '有代码在命令之外出错（多半是规则模块留下的），结果照常给出，退出码是 3：{cause}',
    en: 'Code failed outside the command (most likely left behind by a rule module); the result is given all the same, with exit code 3: {cause}',
  },
  neverEnds: {
    zh: '{names}：规则之外的代码（定时器、异步代码）{seconds} 秒还没有结束，审核已中止。',
    en: '{names}: code beside its rules (a timer, a promise) did not end within {seconds} s; the audit was stopped.',
  },
  endedEarly: {
    zh: '程序没有做完就结束了（多半是规则模块结束了它），结果不完整。',
    en: 'The program ended before it was done (most likely ended by a rule module); the result is not complete.',
  },
  crashHint: {
    zh: '请把这段文字和命令告诉维护者；设置 YUSHEN_DEBUG=1 可看到详情。',
    en: 'Please tell the maintainers this text and the command; set YUSHEN_DEBUG=1 for details.',
  },
  errorsMore: { zh: '……另有 {count} 处错误', en: '… and {count} more {count|error|errors}' },
  outputLost: {
    zh: '错误：标准输出写不进去（{reason}），输出不完整。',
    en: 'Error: standard output cannot be written ({reason}); what was written is not complete.',
  },
  progress: { zh: '已读 {records} 条记录', en: '{records} records read' },
  written: { zh: '已写入 {file}（{format}）', en: '{file} written ({format})' },
  refused: {
    zh: '{place} 的记录不合格式，未审核：{pointer} {expected}',
    en: '{place}: the record is invalid and was not audited: {pointer} {expected}',
  },
  refusedMore: { zh: '……另有 {count} 条记录不合格式', en: '… and {count} more invalid {count|record|records}' },
  baselineRecorded: { zh: '已把 {count} 处问题记入基线 {file}', en: '{count} {count|finding|findings} recorded in {file}' },
  baselinePruned: {
    zh: '从基线 {file} 删去 {dropped} 处，保留 {kept} 处',
    en: '{dropped} {dropped|entry|entries} dropped from {file}, {kept} kept',
  },
  baselineUnchecked: {
    zh: '另有 {count} 处本次没有核对（文件或规则不在本次范围内），仍然保留',
    en: '{count} {count|entry|entries} could not be looked for (document or rule not in this run) and {count|was|were} kept',
  },
  notPruned: {
    zh: '没有读全或有规则出错，不能断定哪些问题已经消失；基线 {file} 未改动',
    en: 'Not everything was read or a rule crashed, so nothing is known to be gone; {file} was left as it is',
  },
  waiversFail: {
    zh: '{count} 条豁免已过期、没有用到或数值已变，未通过',
    en: '{count} {count|waiver is|waivers are} expired, unused or outdated: this fails',
  },
  coverageLow: {
    zh: '{document}：读出率 {ratio} 低于要求的 {required}',
    en: '{document}: coverage {ratio} is below the {required} that is required',
  },
  contentLost: {
    zh: '{document}：缺了内容（截断，有表读不出来，内容过多没有读完，或有规则没有查完），未通过',
    en: '{document}: content is missing (cut off, a form could not be read, more than could be read, or a rule was not finished): this fails',
  },
  contentLostMore: { zh: '……另有 {count} 份文件缺了内容', en: '… and {count} more {count|document|documents} with content missing' },
  nothingChecked: {
    zh: '没有一条规则核对过什么，这不算审核；请检查规则方案和配置',
    en: 'No rule checked anything: this is no audit; check the profile and the configuration',
  },
  coverageLowMore: { zh: '……另有 {count} 份文件读出率不足', en: '… and {count} more {count|document|documents} below it' },
} as const satisfies Texts;
