import { z } from 'zod';
import type { LocalText } from '../model/finding.ts';
import type { Waiver } from '../model/review.ts';
import { isDocumentNumber, isName, isReason } from '../model/words.ts';
import { type Checked, checkYaml, type FileIssue, invalid } from './checked-file.ts';

const words = z.string().trim().min(1);

const REASON: LocalText = {
  zh: '至少四个汉字或字母，写明为什么接受',
  en: 'at least four letters that say why it is accepted',
};
const NAME: LocalText = { zh: '至少两个汉字或字母，写明批准的单位或岗位', en: 'at least two letters that name the office or post' };
const NUMBER: LocalText = { zh: '批准文件的文号', en: 'the number of the document that approved it' };

/** Words that must say something; what is expected of them goes out in both languages. */
const meaning = (says: (text: string) => boolean, expected: LocalText) => words.refine(says, { params: { expected } });

const waiverSchema = z.strictObject({
  rule: words.describe('id of the rule'),
  placeKey: words.regex(/^[0-9a-f]{16}$/).describe('placeKey of the finding, from the JSON report or a baseline'),
  provided: z.string().describe('the printed value it holds for, as the report gives it; "" where there is none'),
  expected: z.string().optional().describe('when given, it holds only while the report expects this value'),
  reason: meaning(isReason, REASON).describe('why the finding is accepted'),
  approver: meaning(isName, NAME).describe('office or post that approved it'),
  documentNumber: meaning(isDocumentNumber, NUMBER).describe('number of the document that approved it'),
  expires: z.iso.date().describe('last day on which it holds'),
  document: words.optional().describe('in words, for the reader'),
  project: words.optional().describe('in words, for the reader'),
});

/** A file of waivers, version 1; `yushen schema waivers` prints it as JSON Schema. */
export const waiverFileSchema = z.strictObject({
  version: z.union([z.literal(1), z.literal('1')]),
  waivers: z.array(waiverSchema),
});

export interface WaiverFile {
  /** As the user named it. */
  readonly file: string;
  readonly waivers: readonly Waiver[];
}

/** Reads a reviewed file of waivers (YAML or JSON). What is wrong comes back with its line; never throws. */
export function readWaivers(text: string, file: string): Checked<WaiverFile> {
  const checked = checkYaml(text, waiverFileSchema);
  if (checked.kind === 'invalid') return checked;
  const { value, yaml } = checked.value;
  const waivers = value.waivers.map(({ expected, document, project, ...rest }, at): Waiver => {
    const line = yaml.lineOf(['waivers', at]);
    return {
      ...rest,
      ...(expected === undefined ? {} : { expected }),
      ...(document === undefined ? {} : { document }),
      ...(project === undefined ? {} : { project }),
      place: line === undefined ? { file } : { file, line },
    };
  });
  const issues = repeated(waivers);
  return issues.length > 0 ? invalid(issues) : { kind: 'valid', value: { file, waivers } };
}

/** Two waivers for one value at one cell: nobody could say which reason counts. */
function repeated(waivers: readonly Waiver[]): FileIssue[] {
  const first = new Map<string, Waiver>();
  return waivers.flatMap((waiver, at): FileIssue[] => {
    const key = JSON.stringify([waiver.rule, waiver.placeKey, waiver.provided, waiver.expected ?? '']);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, waiver);
      return [];
    }
    const { line } = waiver.place;
    const there = earlier.place.line ?? '?';
    const expected = { zh: `与第 ${there} 行的豁免重复`, en: `repeats the waiver in line ${there}` };
    return [{ ...(line === undefined ? {} : { line }), path: `waivers.${at}`, expected }];
  });
}
