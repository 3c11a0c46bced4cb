import { readUnit } from './unit.ts';

/**
 * A cell that looks like a quantity and is none: something other than its signs, unit and separators stands inside its digits or around
 * them (`9‧20%`, `1/1`, `12ⅹ3`, `1O0`, `≥（920）%`). What can be cut out of it as a number would be another one.
 */

const SIGN = /^(?:≥|≤|>|<(?![A-Za-z/])|=|不低于|不少于|不超过|不高于|达到|至少|大于|小于|高于|低于|超过)+/;
const AFTER = /(?:及?以[上下内]|左右|（含）)$/;
const UNIT = /(?:[%‰]|[%\p{Script=Han}]+(?:\/\p{Script=Han}+)?)$/u;
const LONGEST = 40;
/** Marks that stand between numbers and about them in print; x is a sign of multiplication. */
const ORDINARY = '\\d\\s.,+~—–×xX*：:、，；;（）()±=<>≥≤%‰°℃￥¥$…"\'^-';
const BREAK = `[^${ORDINARY}]{1,3}`;
const INSIDE = new RegExp(`\\d${BREAK}\\d|\\d \\d|\\ufffd`, 'u');
/** Of 28.40/株 the slash is part of the unit. */
const BEHIND = new RegExp(`\\d(?!/$)${BREAK}$`, 'u');
const BEFORE = /^(?:[OoIl|]|[\p{No}\p{Nl}]+)\d/u;
const WRAPPED = /^(?:[（[【"'~*_`]+|<[^<>]{1,40}>)[\d.]+(?:[）\]】"'~*_`]+|<[^<>]{1,40}>)$/;
/** \\mathbf{920}: what a program would have set in type. */
const TYPESET = /^[\\{$].*\d/;
/** 9,20: a comma that sets no thousands apart. */
const SPLIT = /\d[,，、]\d{1,2}(?!\d)/;
const HEX = /^0x[\da-f]+$/i;
/** Letters between so many digits make a code. */
/** 60次→50次: of two values one takes the other's place. */
const TURNED = /\d\D{0,4}(?:→|⇒|➔|➜|=>|->)\D{0,4}\d/u;
const CODE = /[A-Za-z]/;
const CODE_DIGITS = 8;
const THOUSANDS = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/;

/** Whether a canonical cell looks like a quantity and cannot be read as one. */
export function isBrokenQuantity(text: string): boolean {
  if (text.length > LONGEST || !/[\d\ufffd\p{No}]/u.test(text)) return false;
  if (TURNED.test(text)) return true;
  const unsigned = text.replace(SIGN, '');
  const bare = unsigned.replace(AFTER, '');
  const unit = UNIT.exec(bare)?.[0];
  const measured = unit !== undefined && readUnit(unit) !== undefined;
  const core = measured ? bare.slice(0, -unit.length).trim() : bare;
  if (/\p{Script=Han}/u.test(core) || THOUSANDS.test(core)) return false;
  const marked = measured || unsigned !== text;
  if (WRAPPED.test(core)) return marked;
  if (!/^[+-]?\d/.test(core)) return marked && (BEFORE.test(core) || /^\ufffd/.test(core) || TYPESET.test(core));
  if (measured && (SPLIT.test(core) || HEX.test(core) || (unit.startsWith('%') && core.endsWith('/')))) return true;
  if (CODE.test(core) && core.replace(/\D/g, '').length >= CODE_DIGITS) return false;
  return INSIDE.test(core) || (measured && BEHIND.test(core));
}
