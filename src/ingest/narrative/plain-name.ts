import { isClassName } from './partition.ts';

/** Words that make a phrase more than the name of a thing. */
const VERBAL =
  /[了着被]|涉及|根据|按照|通过|确保|推进|争取|收到|拨付|兑付|兑现|发放|批复|追加|落实|投入|完成|实现|达到|剩余|其余|平均|每年|累计|获得|取得|下达|到位|缴纳|节约|筹集|统筹(?!基金)|盘活|化解|清算|同比|环比|截[至止]|以来|期间|由于|我们|已经|已[支拨完收]|未[支拨完收达]|不[足能含再]|将(?!军)|把|从(?!业)|使(?!用|领)|(?<![出转])让(?!收)|该|此(?!类)|较|比(?!赛|例|对)/;
const TOO_LONG = 36;

/** Whether a phrase may be the plain name of an item, a project or an expense: short, a noun, without a verb of its own. */
export function isPlainName(text: string): boolean {
  if (text === '' || text.length > TOO_LONG) return text === '' ? false : isClassName(text);
  if (isClassName(text)) return true;
  if (/[，。；：！？]/.test(text)) return false;
  const plain = text.replace(/（[^（）]*）|“[^”]*”|"[^"]*"|《[^》]*》/g, '');
  return !VERBAL.test(plain) && /\p{Script=Han}{2}|[A-Za-z]{2}/u.test(plain);
}
