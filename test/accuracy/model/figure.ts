import type { Random } from './random.ts';

/**
 * What the generator knows of one printed figure. Values are whole numbers, so that its arithmetic is exact: money in 分, everything
 * else in ten-thousandths (98.5% is 985000, 12 points are 120000).
 */
export type FigureKind = 'money' | 'percent' | 'points' | 'count' | 'month';

export interface Figure {
  readonly id: number;
  readonly kind: FigureKind;
  readonly value: number;
  /** As printed, with its unit where the unit stands in the same cell. */
  readonly text: string;
  /** Finest step the document prints this figure with, in the same whole numbers. */
  readonly step: number;
  /** Unit of a figure printed without one. */
  readonly unit: MoneyUnit;
}

export type MoneyUnit = '元' | '万元' | '亿元';
/** 分 in one unit. */
const FEN: Readonly<Record<MoneyUnit, number>> = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 };

/** How a document prints its money. */
export interface MoneyStyle {
  readonly unit: MoneyUnit;
  /** 5.9 for 5.90. */
  readonly trim: boolean;
  readonly separators: boolean;
  /** A blank between number and unit. */
  readonly spaced: boolean;
}

/** Smallest amount the style prints, in 分. */
export const stepOf = (style: MoneyStyle): number => FEN[style.unit] / 100;

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A whole number of hundredths as a decimal. */
function hundredths(value: number, trim: boolean, separators: boolean): string {
  const sign = value < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(value) / 100).toString();
  const cents = (Math.abs(value) % 100).toString().padStart(2, '0');
  const head = sign + (separators ? group(whole) : whole);
  if (!trim) return `${head}.${cents}`;
  const tail = cents.replace(/0+$/, '');
  return tail === '' ? head : `${head}.${tail}`;
}

/** Money without its unit; `fen` must be a multiple of the style's step. */
export function moneyNumber(fen: number, style: MoneyStyle): string {
  return hundredths(Math.round(fen / stepOf(style)), style.trim, style.separators);
}

export function moneyText(fen: number, style: MoneyStyle): string {
  return `${moneyNumber(fen, style)}${style.spaced ? ' ' : ''}${style.unit}`;
}

/** Ten-thousandths with at most `decimals` decimals, rounded half up. */
export function decimalText(value: number, decimals: number, trim: boolean): string {
  const scale = 10 ** decimals;
  const rounded = Math.round((Math.abs(value) * scale) / 10_000);
  const fixed = (rounded / scale).toFixed(decimals);
  const text = trim && fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  return value < 0 && rounded !== 0 ? `-${text}` : text;
}

/** What a printed number says, in the whole numbers of its kind; undefined when it is none. */
export function readPrinted(text: string, kind: FigureKind, fallback: MoneyUnit): number | undefined {
  const match = /-?\d[\d,]*(?:\.\d+)?/.exec(text);
  if (match === null) return undefined;
  const number = Number(match[0].replaceAll(',', ''));
  if (kind !== 'money') return Math.round(number * 10_000);
  const unit = /亿元/.test(text) ? '亿元' : /万元?/.test(text) ? '万元' : /元/.test(text) ? '元' : fallback;
  return Math.round(number * FEN[unit]);
}

export type FigureDamage = 'digitsSwapped' | 'digitChanged' | 'pointMoved' | 'unitChanged' | 'digitDropped';
export const FIGURE_DAMAGES: readonly FigureDamage[] = ['digitsSwapped', 'digitChanged', 'pointMoved', 'unitChanged', 'digitDropped'];

/** The printed text with one slip of the pen in it; undefined when this figure cannot slip that way. */
export function damageText(text: string, damage: FigureDamage, random: Random): string | undefined {
  const match = /\d[\d,]*(?:\.\d+)?/.exec(text);
  if (match === null) return undefined;
  const damaged = damage === 'unitChanged' ? undefined : damageNumber(match[0], damage, random);
  if (damage === 'unitChanged') return changeUnit(text);
  if (damaged === undefined || damaged === match[0]) return undefined;
  return text.slice(0, match.index) + damaged + text.slice(match.index + match[0].length);
}

function changeUnit(text: string): string | undefined {
  if (/亿元/.test(text)) return text.replace('亿元', '万元');
  if (/万元/.test(text)) return text.replace('万元', '元');
  return /元/.test(text) ? text.replace('元', '万元') : undefined;
}

function damageNumber(number: string, damage: Exclude<FigureDamage, 'unitChanged'>, random: Random): string | undefined {
  const plain = number.replaceAll(',', '');
  const regroup = (text: string) => {
    if (!number.includes(',')) return text;
    const [whole = '', cents] = text.split('.');
    return cents === undefined ? group(whole) : `${group(whole)}.${cents}`;
  };
  if (damage === 'digitsSwapped') return mapped(swapDigits(plain, random), regroup);
  if (damage === 'digitChanged') return regroup(changeDigit(plain, random));
  if (damage === 'digitDropped') return mapped(dropDigit(plain, random), regroup);
  return mapped(movePoint(plain), regroup);
}

const mapped = (text: string | undefined, map: (text: string) => string): string | undefined =>
  text === undefined ? undefined : map(text);

function swapDigits(number: string, random: Random): string | undefined {
  const places: number[] = [];
  for (let index = 0; index + 1 < number.length; index += 1) {
    const [a = '', b = ''] = [number[index], number[index + 1]];
    if (/\d/.test(a) && /\d/.test(b) && a !== b && !(index === 0 && b === '0')) places.push(index);
  }
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  return `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`;
}

function changeDigit(number: string, random: Random): string {
  const places = [...number].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  const at = random.pick(places);
  const old = Number(number[at]);
  const leading = at === 0 && number.length > 1 && number[1] !== '.';
  let digit = random.int(leading ? 1 : 0, 9);
  if (digit === old) digit = digit === 9 ? 8 : digit + 1;
  return `${number.slice(0, at)}${digit}${number.slice(at + 1)}`;
}

function dropDigit(number: string, random: Random): string | undefined {
  const whole = number.split('.')[0] ?? '';
  if (whole.length < 3) return undefined;
  const at = random.int(1, whole.length - 1);
  return number.slice(0, at) + number.slice(at + 1);
}

function movePoint(number: string): string | undefined {
  const point = number.indexOf('.');
  const digits = number.replace('.', '');
  if (point >= 2) return `${digits.slice(0, point - 1)}.${digits.slice(point - 1)}`;
  return point < 0 && number.length >= 3 ? `${number.slice(0, -1)}.${number.slice(-1)}` : undefined;
}
