import type { Rule } from '../src/engine/rule.ts';
import type { Licence } from '../src/model/licence.ts';
import { arithmetic } from './arithmetic/index.ts';
import { completeness } from './completeness/index.ts';
import { consistency } from './consistency/index.ts';
import { copies } from './copies/index.ts';
import { firstReadings } from './first-readings.ts';
import { licences } from './licences.ts';
import { scores } from './scores/index.ts';
import { statistics } from './statistics/index.ts';
import { structure } from './structure/index.ts';
import { targets } from './targets/index.ts';

/** Every built-in rule, sorted by id: those of the folders, each with an index of its own. */
export const rulesWithoutLicence: readonly Rule[] = [
  ...arithmetic,
  ...completeness,
  ...consistency,
  ...copies,
  ...scores,
  ...statistics,
  ...structure,
  ...targets,
];

const NOT_MEASURED: Licence = { errors: { true: 0, false: 0 }, warnings: { true: 0, false: 0 } };

/** The same, each with its licence to accuse: what an audit runs. */
export const rules: readonly Rule[] = rulesWithoutLicence.map((rule) => {
  const [licence, first] = [licences[rule.id], firstReadings[rule.id]];
  if (licence === undefined && first === undefined) return rule;
  return { ...rule, licence: { ...(licence ?? NOT_MEASURED), ...(first === undefined ? {} : { firstReadings: first }) } };
});
