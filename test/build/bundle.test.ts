/** This file shows that what would be pushed is complete, reproducible and runs where Apps Script's globals are all there is. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { functions } from '../../src/addon/functions';
import { buildFiles, functionHelps, ROOT } from '../../src/build/bundle';
import { assertSyntax, runBare, topLevelFunctions } from '../../src/build/checks';
import { bytesParsed } from '../../src/build/evaluated';

let files: Record<string, string>;
beforeAll(async () => {
  files = await buildFiles();
});

describe('dist/Code.js', () => {
  test('is ES2019 to its last line', () => {
    expect(() => assertSyntax(files['Code.js']!)).not.toThrow();
  });

  test('loads in a bare realm and publishes one global beside its functions', () => {
    const realm = runBare(files['Code.js']!);
    const functions = topLevelFunctions(files['Code.js']!).map(({ name }) => name);
    expect(Object.keys(realm).filter((name) => !functions.includes(name))).toEqual(['CapNord']);
  });

  test('answers a formula in a bare realm', () => {
    const { LTV_CAC } = runBare(files['Code.js']!) as { LTV_CAC: (ltv: number, cac: number) => number };
    expect(LTV_CAC(900, 300)).toBe(3);
  });

  test('declares each function of the catalogue once, with the names of its parameters', () => {
    for (const { name, params } of functionHelps()) {
      const declaration = `\nfunction ${name}(${params.map((param) => param.name).join(', ')}) {`;
      expect(files['Code.js']!.split(declaration), name).toHaveLength(2);
    }
  });

  test('shows in its help only lines that Google Sheets understands', () => {
    for (const { comment } of topLevelFunctions(files['Code.js']!)) {
      for (const line of comment.split('\n').slice(1, -1))
        expect(line).toMatch(/^ \*( [^@{].*| @param \{[^{}]+\} \w+ .+| @customfunction)?$/);
    }
  });
});

/** The script in a bare realm whose parts cannot be evaluated, those named here excepted. */
const runWithParts = (names: readonly string[], call: string, services: object = {}): unknown => {
  const realm = vm.createContext({ ...services });
  vm.runInContext(files['Code.js']!, realm, { filename: 'Code.js' });
  const broken = `if (typeof parts[name] === 'string' && !${JSON.stringify(names)}.includes(name)) parts[name] = '}';`;
  vm.runInContext(`for (const name in CapNord.parts) { const { parts } = CapNord; ${broken} }`, realm);
  return vm.runInContext(call, realm);
};

const outcome = (call: () => unknown): unknown => {
  try {
    return JSON.stringify(call());
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the start of dist/Code.js', () => {
  test('is small, for each cell with a function pays it; so is the whole', () => {
    expect(bytesParsed(files['Code.js']!)).toBeLessThan(300_000);
    expect(Buffer.byteLength(files['Code.js']!)).toBeLessThan(900_000);
  });

  test('answers a formula with its own family alone, and words an error with one part more', () => {
    expect(runWithParts(['unit-economics'], 'LTV_CAC(900, 300)')).toBe(3);
    expect(() => runWithParts(['unit-economics'], 'LTV_CAC(900, 0)')).toThrow(/Unexpected token/);
    expect(() => runWithParts(['unit-economics', 'wording'], 'LTV_CAC(900, 0)')).toThrow(/CAC is zero/);
  });

  test('builds the menu with the part of the menu alone', () => {
    const labels: string[] = [];
    const menu = { addItem: (label: string) => labels.push(label) && menu, addToUi: () => undefined };
    const services = {
      SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) },
      Session: { getActiveUserLocale: () => 'fr' },
    };
    runWithParts(['menu'], "onOpen({ authMode: 'NONE' })", services);
    expect(labels[0]).toBe('Démarrer ou reprendre');
  });

  test('tells in a stack trace the part in which an error stands', () => {
    const { onOpen } = runBare(files['Code.js']!) as { onOpen: () => void };
    expect(() => onOpen()).toThrow(
      expect.objectContaining({
        stack: expect.stringMatching(/SpreadsheetApp is not defined\s+at .*CapNord\/menu\.js/),
      }),
    );
  });

  test('computes and refuses what the source does, in every function', () => {
    const SpreadsheetApp = { getActiveSpreadsheet: () => ({ getSpreadsheetLocale: () => 'en_US' }) };
    vi.stubGlobal('SpreadsheetApp', SpreadsheetApp);
    onTestFinished(() => void vi.unstubAllGlobals());
    const built = Object.assign(runBare(files['Code.js']!), { SpreadsheetApp }) as unknown as typeof functions;
    const column = [[8], [10], [''], [3]];
    for (const { name, params } of functionHelps()) {
      const required = params.filter((param) => !param.optional).length;
      for (const value of ['', 0, 1, 0.5, 12, -4, 'May', '2026-03', 'NPS', column])
        for (const count of [required, params.length]) {
          const args = Array.from({ length: params.length }, (_, i) => (i < count ? value : undefined));
          const expected = outcome(() => functions[name]!(...args));
          expect(
            outcome(() => built[name]!(...args)),
            `${name}: ${value} × ${count}`,
          ).toBe(expected);
        }
    }
  });
});

describe('dist/Sidebar.html', () => {
  test('asks for nothing outside itself', () => {
    expect(files['Sidebar.html']).not.toMatch(/<(?:link|img)\b|<script[^>]*\ssrc|@import|url\((?!['"]?data:)/);
  });

  test('closes its one script once', () => {
    expect(files['Sidebar.html']!.match(/<\/script>/g)).toHaveLength(1);
  });

  test('holds nothing in its script and style that Apps Script may take for a comment or a scriptlet', () => {
    const [, style, script] = /<style>(.*)<\/style>.*<script>(.*)<\/script>/s.exec(files['Sidebar.html']!)!;
    for (const part of [style, script]) expect(part).not.toMatch(/\/\/|\/\*|<\?|[\u0080-\uffff]/);
  });

  test('never carries the functions of the catalogue', () => {
    expect(files['Sidebar.html']).not.toContain('compute');
  });
});

test('the same sources give the same bytes', async () => {
  expect(await buildFiles()).toEqual(files);
});

test('clasp would push the three files of dist/ and nothing else', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cap-nord-push-'));
  cpSync(path.join(ROOT, '.clasp.json'), path.join(folder, '.clasp.json'));
  mkdirSync(path.join(folder, 'dist'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, 'dist', name), text);
  const clasp = path.join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
  const output = execFileSync(process.execPath, [clasp, '--json', 'show-file-status'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { filesToPush, untrackedFiles } = JSON.parse(output);
  expect(filesToPush.sort()).toEqual(['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json']);
  expect(untrackedFiles).toEqual([]);
});
