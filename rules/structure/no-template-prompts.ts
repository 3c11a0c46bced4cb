import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import type { Project } from '../../src/model/record.ts';

const PROMPT =
  /[（(]?\d+字(?:以内|左右)[）)]?|请(?:填写|说明|在此|简要|参照|按照|对照)|此处(?:填|输入)|填写说明|填表说明|模板说明|对照年度目标，?说明|结合自评情况，?说明|\{\s*TC\s|\\f C|\[bookmark|HYPERLINK|PAGEREF|错误！|未找到引用源/;

function cellsOf(project: Project): (Field<string> | undefined)[] {
  const cells = [project.name, project.purpose, project.achievement, project.issues, ...project.goals];
  for (const { explanation } of project.indicators) if (explanation !== undefined) cells.push(explanation);
  return cells;
}

export const noTemplatePrompts = defineProjectRule({
  id: 'structure/no-template-prompts',
  version: 1,
  severity: 'warning',
  concern: 'leftover',
  title: { zh: '没有遗留的填写提示和域代码', en: 'No prompts of the template and no field codes are left' },
  rationale: {
    zh: '模板里的提示语或域代码原样公开，说明这一栏没有填写。',
    en: 'A prompt or field code published as it stands in the template shows that the cell was never filled in.',
  },
  remedy: { zh: '按提示填写实际内容，删除提示语。', en: 'Write what the prompt asks for and delete the prompt.' },
  basis: [],
  messages: { prompt: { zh: '此栏仍是模板提示「{prompt}」', en: 'This cell still holds the prompt “{prompt}” of the template' } },
  check(project, verdicts) {
    let clean = true;
    for (const field of cellsOf(project)) {
      const prompt = field === undefined ? undefined : PROMPT.exec(field.text)?.[0];
      if (field === undefined || prompt === undefined) continue;
      clean = false;
      verdicts.fail({ message: 'prompt', at: field, args: { prompt }, provided: field.text });
    }
    if (clean) verdicts.pass();
  },
  examples: [
    { name: '已填写', given: exampleProject({ achievement: '工资按月足额发放' }), expect: 'pass' },
    {
      name: '提示语未删',
      given: exampleProject({ achievement: '对照年度目标，说明相关任务目标的完成情况（100字以内）' }),
      expect: ['prompt'],
    },
    { name: '正文提到填写', given: exampleProject({ achievement: '完成普查表填写和说明会' }), expect: 'pass' },
  ],
});
