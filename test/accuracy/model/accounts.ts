import type { Random } from './random.ts';

/** The books of an invented department, in 分; every total is the exact sum of its parts, in this year and the last. */
export interface YearBook {
  readonly general: number;
  readonly fund: number;
  readonly capital: number;
  readonly account: number;
  readonly other: number;
  readonly carried: number;
  readonly personnel: number;
  readonly operating: number;
  readonly projects: number;
  readonly overseas: number;
  readonly vehiclePurchase: number;
  readonly vehicleOperation: number;
  readonly hospitality: number;
}

export interface Accounts {
  readonly now: YearBook;
  readonly before: YearBook;
  readonly goods: number;
  readonly works: number;
  readonly services: number;
}

export const income = (book: YearBook): number => book.general + book.fund + book.capital + book.account + book.other + book.carried;
export const basic = (book: YearBook): number => book.personnel + book.operating;
export const spending = (book: YearBook): number => basic(book) + book.projects;
export const vehicles = (book: YearBook): number => book.vehiclePurchase + book.vehicleOperation;
export const threePublic = (book: YearBook): number => book.overseas + vehicles(book) + book.hospitality;

/** `projects` is given when the forms of the document must add up to it. */
export function drawAccounts(random: Random, step: number, scale: number, projects?: number): Accounts {
  const draw = (low: number, high: number) => Math.round((random.int(low * 100, high * 100) / 100) * scale * 1) * step;
  const maybe = (chance: number, low: number, high: number) => (random.chance(chance) ? draw(low, high) : 0);
  const book = (project: number): YearBook => {
    const personnel = draw(40_000, 90_000);
    const operating = draw(4_000, 9_000);
    const total = personnel + operating + project;
    const fund = maybe(0.4, 500, 2_000);
    const account = maybe(0.3, 300, 900);
    const other = maybe(0.4, 200, 900);
    const carried = maybe(0.5, 400, 1_500);
    return {
      personnel,
      operating,
      projects: project,
      fund,
      capital: 0,
      account,
      other,
      carried,
      general: total - fund - account - other - carried,
      overseas: maybe(0.2, 100, 300),
      vehiclePurchase: maybe(0.25, 900, 1_900),
      vehicleOperation: draw(400, 1_600),
      hospitality: maybe(0.85, 30, 400),
    };
  };
  const now = book(projects ?? draw(20_000, 60_000));
  const before = book(draw(20_000, 60_000));
  return { now, before, goods: draw(500, 2_500), works: maybe(0.5, 400, 3_000), services: draw(300, 1_800) };
}
