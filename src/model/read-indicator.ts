import type { Field } from './field.ts';
import type { Mutable } from './mutable.ts';
import { isObject } from './plain-context.ts';
import { isPlace, type PlainReader, plainPercentage, plainPoints, plainTarget, plainText } from './plain-field.ts';
import type { Indicator } from './record.ts';

/** A field that prints nothing. */
export const EMPTY_FIELD: Field<never> = { text: '' };

/** Reads one row of a list of indicators; what is none makes the record invalid. */
export function readIndicator(reader: PlainReader, raw: unknown): Indicator {
  const indicator: Mutable<Indicator> = { level1: EMPTY_FIELD, level2: EMPTY_FIELD, level3: EMPTY_FIELD, target: EMPTY_FIELD };
  if (!isObject(raw)) {
    reader.invalid = true;
    return indicator;
  }
  for (const key in raw) {
    const value = raw[key];
    if (value === undefined) continue;
    // One store for each key: there are millions of rows.
    switch (key) {
      case 'level1':
        indicator.level1 = plainText(reader, value, key);
        break;
      case 'level2':
        indicator.level2 = plainText(reader, value, key);
        break;
      case 'level3':
        indicator.level3 = plainText(reader, value, key);
        break;
      case 'description':
        indicator.description = plainText(reader, value, key);
        break;
      case 'target':
        indicator.target = plainTarget(reader, value, key);
        break;
      case 'basis':
        indicator.basis = plainText(reader, value, key);
        break;
      case 'actual':
      case 'periodTarget':
        indicator[key] = plainTarget(reader, value, key);
        break;
      case 'completionRate':
      case 'scoreRate':
        indicator[key] = plainPercentage(reader, value, key);
        break;
      case 'explanation':
        indicator.explanation = plainText(reader, value, key);
        break;
      case 'weight':
      case 'score':
      case 'rawScore':
      case 'deduction':
        indicator[key] = plainPoints(reader, value, key);
        break;
      case 'execution':
        if (value === true) indicator.execution = true;
        else reader.invalid = true;
        break;
      case 'place':
        if (isPlace(value)) indicator.place = value;
        else reader.invalid = true;
        break;
      default:
        reader.invalid = true;
    }
  }
  return indicator;
}
