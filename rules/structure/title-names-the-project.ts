import { distance } from 'fastest-levenshtein';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import { matchKey } from '../../src/model/text.ts';
import { withoutTitleNumber } from '../../src/model/title-number.ts';

/** The project a title speaks of: without number, year and the name of the form. */
function subjectOf(title: string): string {
  return matchKey(withoutTitleNumber(title).replace(/(?:项目)?(?:支出)?(?:资金)?绩效(?:目标|自评)(?:申报|审批|管理)?表.*$/u, ''));
}

/** Words of the form itself that stand where a title may name its project: 财政项目支出绩效目标申报表 names none. */
const NO_NAME =
  /^(?:20\d\d年?度?)?(?:中央|省级|市级|区级|县级|本级)?(?:财政)?(?:预算)?(?:部门|单位)?(?:整体)?(?:专项)?[分各]?(?:项目)?(?:支出)?(?:资金)?$/;

/** What a name is called by: the whole, and what stands in brackets behind it, 农业发展资金（农机购置） being known as either. */
function callsOf(name: string): readonly string[] {
  const bracket = /（([^（）]{4,})）$/.exec(name)?.[1];
  return [name, ...(bracket === undefined ? [] : [bracket])].map((each) => matchKey(each.replace(/项目$/u, '')));
}

export const titleNamesTheProject = defineProjectRule({
  id: 'structure/title-names-the-project',
  version: 2,
  severity: 'warning',
  title: { zh: '表格标题与表内项目名称一致', en: 'The title of a form names the project inside it' },
  rationale: {
    zh: '标题与表内项目名称不一致，读者无法确定这张表属于哪个项目。',
    en: 'When title and name cell disagree, a reader cannot tell to which project the table belongs.',
  },
  remedy: { zh: '核对后统一标题和项目名称。', en: 'Check which is right and use one name in both.' },
  basis: [],
  messages: {
    differs: { zh: '标题为「{title}」，表内项目名称为「{name}」', en: 'The title says “{title}”, the name cell “{name}”' },
  },
  check(project, verdicts) {
    const { title, name } = project;
    if (title === undefined || title.text === '' || name.text === '') return;
    const subject = subjectOf(title.text);
    const calls = callsOf(name.text);
    if (NO_NAME.test(subject) || calls.some((own) => own === '' || subject.includes(own) || own.includes(subject))) return verdicts.pass();
    const near = calls.some((own) => distance(subject, own) <= 1);
    verdicts.fail({
      message: 'differs',
      at: name,
      others: [{ at: title }],
      ...(near ? { severity: 'info' as const } : {}),
      args: { title: title.text, name: name.text },
      provided: name.text,
    });
  },
  examples: [
    { name: '标题与名称一致', given: exampleProject({ name: '车辆保险费', title: '1.车辆保险费绩效目标表' }), expect: 'pass' },
    { name: '标题是另一个项目', given: exampleProject({ name: '车辆保险费', title: '3.干部培训经费绩效目标表' }), expect: ['differs'] },
    {
      name: '标题只有表名',
      given: exampleProject({ name: '车辆保险费', title: '财政项目支出绩效目标申报表' }),
      expect: 'pass',
    },
    { name: '标题是各表的总称', given: exampleProject({ name: '车辆保险费', title: '三、分项目绩效目标表' }), expect: 'pass' },
    {
      name: '标题只有编号和表名',
      given: exampleProject({ name: '车辆保险费', title: '附表2项目支出绩效目标表' }),
      expect: 'pass',
    },
    {
      name: '标题用括号里的名称',
      given: exampleProject({ name: '林业发展专项资金（油茶低产林改造）', title: '2022年油茶低产林改造补助资金区域绩效目标表' }),
      expect: 'pass',
    },
    {
      name: '标题带年度',
      given: exampleProject({ name: '云雾镇加工园建设项目', title: '2023年云雾镇加工园建设项目支出绩效目标审批表' }),
      expect: 'pass',
    },
  ],
});
