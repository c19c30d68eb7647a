/** This file states which months and which figures of a sample the Data tab gets, whatever stands there. */
import { describe, expect, test } from 'vitest';
import { monthAfter } from '../../src/method/months';
import { type DataPlace, dataShape } from '../../src/workbook/data';
import { workbook } from '../../src/workbook/workbook';
import { FRESH, saas } from './plans';

const TODAY = '2026-11';
const SIXTY = Array.from({ length: 60 }, (_, rank) => monthAfter('2024-11', rank));

const placeWith = (months: DataPlace['months']): DataPlace => ({
  idRow: 4,
  columns: ['month', 'complete'],
  months,
  filled: [],
  latest: {},
  sample: false,
});
const monthsFrom = (found: DataPlace['months']) => dataShape([], TODAY, placeWith(found)).place.months;

describe('the months of the Data tab', () => {
  test('sorted newest first stay as they are', () => {
    const sorted = [...SIXTY].reverse();
    expect(monthsFrom(sorted)).toEqual(sorted);
  });

  test('go on after the latest one, whatever stands last', () => {
    const months = [...SIXTY.slice(0, 30), '1930-01'];
    expect(monthsFrom(months)).toEqual([...months, ...Array.from({ length: 29 }, (_, rank) => SIXTY[30 + rank])]);
  });

  test('are never more than formulas reach', () => {
    expect(monthsFrom(['1930-01'])).toHaveLength(240);
  });
});

test('a sample is not said to stand where a person has filled every column', () => {
  const plan = saas('fr');
  const shaped = workbook(plan, FRESH, false).tab('data');
  const columns = shaped.pieces.flatMap(({ at, is }) => (/^[A-Z]+4$/.test(at) && typeof is === 'string' ? [is] : []));
  const titleWith = (filled: readonly string[]) => {
    const data: DataPlace = { ...placeWith(SIXTY), columns, filled };
    const { pieces } = workbook(plan, { ...FRESH, data }, true).tab('data');
    return pieces.find(({ name }) => name === 'KPI_DATA_TITLE')!.is;
  };
  expect(columns.length).toBeGreaterThan(10);
  expect(titleWith(columns.slice(3))).toMatch(/^EXEMPLE/);
  expect(titleWith(columns)).toBe('Chiffres du mois');
});
