import { add, type Figures } from './changes.ts';
import type { Paper } from './paper.ts';

export interface ThreePublic {
  readonly overseas: Figures;
  readonly purchase: Figures;
  readonly running: Figures;
  readonly cars: Figures;
  readonly hospitality: Figures;
  readonly total: Figures;
  readonly groups: number;
  readonly travellers: number;
  readonly bought: number;
  readonly kept: number;
  readonly receptions: number;
  readonly guests: number;
  /** Of the hospitality, the part for foreign guests; nearly always nothing. */
  readonly foreign: number;
}

const none: Figures = { now: 0, last: 0, plan: 0 };

/** Small sums under a ceiling, most of them not above the budget, with round budgets. */
function small(p: Paper, from: number, to: number): Figures {
  const { r } = p;
  if (p.kind === 'budget') {
    const now = r.chance(0.6) ? p.round(p.draw(from, to)) : p.draw(from, to);
    const last = r.chance(0.3) ? now : r.chance(0.06) ? 0 : r.chance(0.6) ? p.round(p.draw(from, to)) : p.draw(from, to);
    return { now, last, plan: now };
  }
  const plan = r.chance(0.7) ? p.round(p.draw(from, to)) : p.draw(from, to);
  const now = r.chance(0.15) ? plan : r.chance(0.06) ? 0 : Math.max(1, Math.floor(plan * (0.3 + r.next() * 0.68)));
  const last = r.chance(0.1) ? now : r.chance(0.06) ? 0 : Math.max(1, Math.floor(plan * (0.25 + r.next() * 0.9)));
  return { now, last, plan };
}

export function drawThree(p: Paper, operating: Figures, factor = 1): ThreePublic {
  const { r } = p;
  // Running costs and hospitality are paid from the operating expenses: they stay well below them.
  const ceiling = Math.max(3, Math.floor(Math.min(operating.now, operating.last, operating.plan) / p.style.perWan / 6));
  const large = p.body.level === 'province' || p.body.level === 'central' || p.body.level === 'city';
  const overseas = r.chance(large ? 0.35 : 0.05) ? small(p, 2 * factor, 30 * factor) : none;
  const running = r.chance(0.75) ? small(p, factor, Math.min(25, ceiling) * factor) : none;
  const purchase = running !== none && r.chance(0.2) ? small(p, 12 * factor, 40 * factor) : none;
  const hospitality = r.chance(0.88) ? small(p, 0.2 * factor, Math.min(12, ceiling) * factor) : none;
  const cars = add(purchase, running);
  const many = Math.max(1, Math.round(factor / 2));
  const total = add(overseas, cars, hospitality);
  const receptions = hospitality.now > 0 ? r.int(2, 60) * many : 0;
  const groups = overseas.now > 0 ? r.int(1, 4) * many : 0;
  return {
    overseas,
    purchase,
    running,
    cars,
    hospitality,
    total,
    groups,
    travellers: groups > 0 ? groups * r.int(1, 4) + r.int(0, 3) : 0,
    bought: purchase.now > 0 ? r.int(1, 2) * many : 0,
    kept: running.now > 0 || purchase.now > 0 ? r.int(2, 15) * many : 0,
    receptions,
    guests: receptions > 0 ? receptions * r.int(3, 9) + r.int(0, 5) : 0,
    foreign: 0,
  };
}
