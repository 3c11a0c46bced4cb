import { isClassName, isClassPath } from './partition.ts';
import { isPlainName } from './plain-name.ts';

const NUMBERED = /^(?:\d{1,2}[.、．]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|[①-⑳])/;

/**
 * The item that a paragraph begins with: `1、教育支出`, `…（款）行政运行（项）`, `6、（2080801）死亡抚恤：主要用于…`, `8.2210203购房补贴`. Undefined
 * where the words are no name of a class, or a name that has a meaning of its own (公务接待费).
 */
export function itemNameOf(text: string): string | undefined {
  const plain = text.replace(NUMBERED, '').replace(/["“”]/g, '');
  const [name = ''] = plain.split(/：|(?:主要)?(?:用于|反映)/);
  if (name === '') return undefined;
  const bare = name.replace(/(?:支出)?(?:年初)?(?:预算|决算|执行)数?$/, '');
  if (isClassName(name)) return name.slice(-60);
  if (isClassPath(name) && isPlainName(name.slice(-30))) return name.slice(-60);
  const isCoded = /^（?(?!(?:19|20)\d\d年)\d{3,7}）?\p{Script=Han}|\p{Script=Han}（\d{3,7}）$/u.test(bare);
  const isPath = plain !== text && /\p{Script=Han}[-—－]\p{Script=Han}/u.test(name);
  return (isCoded || isPath) && isPlainName(name) ? name : undefined;
}
