import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, by what it lies in: begun last, it would keep one worker busy while the others have nothing left. */
const SLOW = [
  'accuracy/accuracy',
  'cli/process',
  'ingest/read-document',
  'accuracy/metamorphic',
  'accuracy/licence',
  'report/html-browser',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = SLOW.findIndex((part) => moduleId.includes(`/test/${part}`));
  return at < 0 ? SLOW.length : at;
};

/** Begins with the files that are known to be slow, where no earlier run says which they are; the rest as ever. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
