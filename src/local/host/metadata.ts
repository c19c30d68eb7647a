/** This file emulates developer metadata on the spreadsheet and on its tabs. */

import { enumeration } from './enums';
import type { Execution } from './execution';
import { look, type Method, type Methods, read, SELF, targetOf, wrap, write } from './service';
import { createSheetObject } from './sheet';
import { createSpreadsheet } from './spreadsheet';
import type { Metadata } from './state';

export const Visibility = enumeration('SpreadsheetApp.DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']);
export const LocationType = enumeration('SpreadsheetApp.DeveloperMetadataLocationType', [
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
]);

type Target = { execution: Execution; metadata: Metadata };

const set = (target: Target, change: Partial<Metadata>) => {
  Object.assign(target.metadata, change);
  return SELF;
};

const VISIBILITY = 'SpreadsheetApp.DeveloperMetadataVisibility';

export const methods: Methods<Target> = {
  getId: read('', ({ metadata }) => metadata.id),
  getKey: read('', ({ metadata }) => metadata.key),
  getValue: read('', ({ metadata }) => metadata.value || null),
  getVisibility: read('', ({ metadata }) => Visibility[metadata.visibility as 'DOCUMENT']),
  getLocation: read('', (target) =>
    wrap(target.execution, 'SpreadsheetApp.DeveloperMetadataLocation', locationMethods, target),
  ),
  setKey: write('String', (target, key: string) => set(target, { key })),
  setValue: write('String', (target, value: string) => set(target, { value })),
  setVisibility: write(VISIBILITY, (target, visibility: object) => set(target, { visibility: String(visibility) })),
  moveToSheet: write('SpreadsheetApp.Sheet', (target, sheet: object) =>
    set(target, { sheetId: targetOf<{ id: string }>(sheet).id }),
  ),
  moveToSpreadsheet: write('', (target) => set(target, { sheetId: null })),
  remove: write('', ({ execution: { host }, metadata }) => {
    host.state.metadata = host.state.metadata.filter((other) => other !== metadata);
  }),
};

export const locationMethods: Methods<Target> = {
  getLocationType: look('', ({ metadata }) =>
    metadata.sheetId === null ? LocationType.SPREADSHEET : LocationType.SHEET,
  ),
  getSheet: look('', ({ execution, metadata }) => metadata.sheetId && createSheetObject(execution, metadata.sheetId)),
  getSpreadsheet: look('', ({ execution, metadata }) =>
    metadata.sheetId === null ? createSpreadsheet(execution) : null,
  ),
  getRow: look('', () => null),
  getColumn: look('', () => null),
};

const wrapMetadata = (execution: Execution, metadata: Metadata): object =>
  wrap(execution, 'SpreadsheetApp.DeveloperMetadata', methods, { execution, metadata });

type Filter = (metadata: Metadata) => boolean;
type Finder = { execution: Execution; filters: Filter[] };

const narrow = (finder: Finder, filter: Filter) => {
  finder.filters.push(filter);
  return SELF;
};

export const finderMethods: Methods<Finder> = {
  withKey: look('String', (finder, key: string) => narrow(finder, (metadata) => metadata.key === key)),
  withValue: look('String', (finder, value: string) => narrow(finder, (metadata) => metadata.value === value)),
  withId: look('Integer', (finder, id: number) => narrow(finder, (metadata) => metadata.id === id)),
  withVisibility: look(VISIBILITY, (finder, visibility: object) =>
    narrow(finder, (metadata) => metadata.visibility === String(visibility)),
  ),
  withLocationType: look('SpreadsheetApp.DeveloperMetadataLocationType', (finder, type: object) =>
    narrow(finder, ({ sheetId }) => (sheetId === null ? 'SPREADSHEET' : 'SHEET') === String(type)),
  ),
  find: read('', ({ execution, filters }) =>
    execution.host.state.metadata
      .filter((metadata) => filters.every((filter) => filter(metadata)))
      .map((metadata) => wrapMetadata(execution, metadata)),
  ),
};

/** The methods of whatever can hold metadata; `null` is the spreadsheet itself. */
export function metadataMethods<T extends { execution: Execution }>(
  sheetIdOf: (target: T) => string | null,
): Record<string, Method<T>> {
  return {
    addDeveloperMetadata: write(
      `String | String String | String ${VISIBILITY} | String String ${VISIBILITY}`,
      (target: T, key: string, ...more: unknown[]) => {
        const { state } = target.execution.host;
        const value = typeof more[0] === 'string' ? more[0] : '';
        const visibility = more.find((argument) => typeof argument === 'object') ?? 'DOCUMENT';
        state.metadata.push({
          id: state.newId(),
          key,
          value,
          visibility: String(visibility),
          sheetId: sheetIdOf(target),
        });
        return SELF;
      },
    ),
    getDeveloperMetadata: read('', (target: T) =>
      target.execution.host.state.metadata
        .filter(({ sheetId }) => sheetId === sheetIdOf(target))
        .map((metadata) => wrapMetadata(target.execution, metadata)),
    ),
    createDeveloperMetadataFinder: look('', (target: T) => {
      const sheetId = sheetIdOf(target);
      const filters: Filter[] = sheetId === null ? [] : [(metadata) => metadata.sheetId === sheetId];
      return wrap(target.execution, 'SpreadsheetApp.DeveloperMetadataFinder', finderMethods, {
        execution: target.execution,
        filters,
      });
    }),
  };
}
