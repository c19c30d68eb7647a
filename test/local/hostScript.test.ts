/** This file says how the script runs: rights, calls, menus, pages, properties, dates. */
import { describe, expect, test } from 'vitest';
import { openWith, run } from './hostAddOn';

const MENU = `
function onOpen(e) {
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu().addItem('Start', 'start').addSeparator()
    .addSubMenu(ui.createMenu('More').addItem('Mode ' + e.authMode, 'start')).addToUi();
}
function start() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Panel').setTitle('Panel')); }
`;

describe('onOpen', () => {
  test.each(['NONE', 'LIMITED', 'FULL'] as const)('makes the menu in AuthMode.%s', async (authMode) => {
    const sheet = await openWith(MENU, { authMode });
    expect(sheet.menus()).toEqual([
      { path: 'Extensions > Cap Nord > Start', handler: 'start' },
      { path: `Extensions > Cap Nord > More > Mode ${authMode}`, handler: 'start' },
    ]);
  });

  test.each([
    'SpreadsheetApp.getActiveSpreadsheet()',
    'PropertiesService.getUserProperties()',
    'CacheService.getUserCache()',
    'SpreadsheetApp.newTextStyle()',
  ])('%s kills the menu in AuthMode.NONE, and only there', async (call) => {
    const code = MENU.replace('const ui', `${call};\nconst ui`);
    const none = await openWith(code, { authMode: 'NONE' });
    expect(none.menus()).toEqual([]);
    expect(none.failures[0]!.message).toMatch(/^Specified permissions are not sufficient to call/);
    expect((await openWith(code, { authMode: 'LIMITED' })).menus()).toHaveLength(2);
  });

  test('is killed by what the script does as it loads', async () => {
    const sheet = await openWith(`const id = SpreadsheetApp.getActive().getId();${MENU}`, { authMode: 'NONE' });
    expect(sheet.menus()).toEqual([]);
  });

  test('may not open the sidebar in AuthMode.LIMITED; a menu item may', async () => {
    const sheet = await openWith(`${MENU}\nfunction auto() { start(); }`, {}, { 'Panel.html': '<p>Hello</p>' });
    sheet.click('Start');
    expect(sheet.ui.sidebar).toMatchObject({ html: '<p>Hello</p>', title: 'Panel' });
  });
});

describe('google.script.run', () => {
  const CODE = `
    let calls = 0;
    function count() { calls += 1; return calls; }
    function echo(value) { return [value, value instanceof Array, value instanceof Object]; }
    function day() { return { at: [new Date()] }; }
    function boom() { throw new Error('No.'); }
    function hidden_() { return 1; }
  `;

  test('carries values like JSON, made again in the world of the script', async () => {
    const sheet = await openWith(CODE);
    expect(await sheet.call('echo', [1, { a: null }])).toEqual([[1, { a: null }], true, true]);
  });

  test('starts the script afresh each time', async () => {
    const sheet = await openWith(CODE);
    expect([await sheet.call('count'), await sheet.call('count')]).toEqual([1, 1]);
  });

  test('refuses a Date either way, private names, and names that are not there', async () => {
    const sheet = await openWith(CODE);
    await expect(sheet.call('day')).rejects.toThrow('The result of day holds a Date');
    await expect(sheet.call('echo', new Date(0))).rejects.toThrow('holds a Date');
    await expect(sheet.call('hidden_')).rejects.toThrow('Script function not found: hidden_');
    await expect(sheet.call('none')).rejects.toThrow('Script function not found: none');
    await expect(sheet.call('boom')).rejects.toThrow('No.');
  });

  test.each([
    ['eval', '1+1'],
    ['Function', 'return 1'],
    ['Object', 1],
    ['parseInt', '1'],
    ['toString', ''],
    ['constructor', ''],
    ['SpreadsheetApp', ''],
    ['calls', ''],
    ['nested', ''],
  ])('finds no function %s, which the script does not declare at its top', async (name, argument) => {
    const sheet = await openWith(`${CODE}\nfunction outer() { function nested() { return 1; } return nested(); }`);
    await expect(sheet.call(name, argument)).rejects.toThrow(`Script function not found: ${name}`);
    expect(await sheet.call('outer')).toBe(1);
  });

  test('calls a function of the script that has the name of one of its world', async () => {
    const sheet = await openWith('function escape(text) { return text + "!"; }');
    expect(await sheet.call('escape', '<')).toBe('<!');
  });
});

test('the script has what Apps Script has, and no more', async () => {
  const names = [
    'setTimeout',
    'fetch',
    'URL',
    'TextEncoder',
    'atob',
    'crypto',
    'structuredClone',
    'process',
    'require',
  ];
  expect(await run(`return ${JSON.stringify(names)}.filter((name) => name in globalThis)`)).toEqual([]);
});

describe('an authorisation', () => {
  const FILE = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
  const PANEL = 'https://www.googleapis.com/auth/script.container.ui';

  test.each([
    ['SpreadsheetApp.getActiveSpreadsheet()', [PANEL], 'spreadsheets.currentonly'],
    ["SpreadsheetApp.getUi().alert('a')", [FILE], 'script.container.ui'],
    ["MailApp.sendEmail('a@b.c', 'd', 'e')", [FILE, PANEL], 'script.send_mail'],
    ["ScriptApp.newTrigger('main')", [FILE, PANEL], 'script.scriptapp'],
  ])('that is missing refuses %s by its name', async (call, scopes, needed) => {
    expect(await run(`return ${call};`, { scopes })).toContain(needed);
  });

  test('is told apart from the others, with the place to give it', async () => {
    const body = `const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${FILE}', '${PANEL}']);
      return [String(info.getAuthorizationStatus()), info.getAuthorizedScopes(), info.getAuthorizationUrl() !== null];`;
    expect(await run(body, { scopes: [PANEL] })).toEqual(['REQUIRED', [PANEL], true]);
    expect(await run(body, { scopes: [PANEL, FILE] })).toEqual(['NOT_REQUIRED', [FILE, PANEL], false]);
  });

  test('that a run requires ends it, whatever the script catches, and is asked for', async () => {
    const sheet = await openWith(
      `function main() {
        try { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${FILE}']); } catch (error) {}
        SpreadsheetApp.getUi().alert('went on');
      }`,
      { scopes: [PANEL] },
    );
    sheet.trigger('main');
    expect([sheet.ui.consents, sheet.ui.alerts]).toEqual([[[FILE]], []]);
    sheet.authorise();
    sheet.trigger('main');
    expect(sheet.ui.alerts).toHaveLength(1);
  });

  test('that the manifest does not ask for is never given', async () => {
    const manifest = JSON.stringify({ oauthScopes: [FILE] });
    const sheet = await openWith(
      `function main() { SpreadsheetApp.getUi().alert('a'); }`,
      {},
      { 'appsscript.json': manifest },
    );
    expect(() => sheet.trigger('main')).toThrow('script.container.ui');
  });
});

describe('properties', () => {
  test('keep texts, by user, document and script', async () => {
    const sheet = await openWith(`
      function put() { PropertiesService.getDocumentProperties().setProperty('a', 1).setProperties({ b: 'x' }); }
      function get() { const p = PropertiesService; return [p.getDocumentProperties().getProperties(), p.getUserProperties().getProperty('a')]; }
    `);
    await sheet.call('put');
    expect(await sheet.call('get')).toEqual([{ a: '1', b: 'x' }, null]);
  });

  test('refuse a value beyond the 8 066 bytes that were measured to pass', async () => {
    const body = (size: number) => `PropertiesService.getUserProperties().setProperty('a', 'é'.repeat(${size}))`;
    expect(await run(body(4034))).toBe('Argument too large: value');
    expect(await run(`${body(4033)}; return true;`)).toBe(true);
  });

  test('a lock of a negative time is refused', async () => {
    expect(
      await run('const l = LockService.getDocumentLock(); return [l.tryLock(-1), l.tryLock(10), l.hasLock()]'),
    ).toEqual([false, true, true]);
  });
});

describe('Utilities', () => {
  test('formatDate knows time zones', async () => {
    const body = `const at = new Date(Date.UTC(2026, 9, 1, 22, 30, 5));
      return ['yyyy-MM-dd', "d MMM yyyy 'à' HH:mm:ss", 'EEE h:mm a Z'].map((f) => Utilities.formatDate(at, 'Europe/Paris', f))`;
    expect(await run(body)).toEqual(['2026-10-02', '2 Oct 2026 à 00:30:05', 'Fri 12:30 AM +0200']);
  });

  test('computes the digests of RFC 1321 and FIPS 180-4', async () => {
    const hex = (name: string) => `Utilities.computeDigest(Utilities.DigestAlgorithm.${name}, 'abc')
      .map((byte) => ('0' + (byte & 255).toString(16)).slice(-2)).join('')`;
    expect(await run(`return [${hex('MD5')}, ${hex('SHA_1')}, ${hex('SHA_256')}]`)).toEqual([
      '900150983cd24fb0d6963f7d28e17f72',
      'a9993e364706816aba3e25717850c26c9cd0d89d',
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ]);
  });

  test('base 64 goes there and back', async () => {
    const body = `const text = Utilities.base64Encode('été'); const blob = Utilities.newBlob(Utilities.base64Decode(text));
      return [text, blob.getDataAsString()]`;
    expect(await run(body)).toEqual(['w6l0w6k=', 'été']);
  });
});

test('a template fills in values, escaped unless it is said otherwise', async () => {
  const code = `function page() {
    const page = HtmlService.createTemplateFromFile('Page');
    page.names = ['<a>', 'b'];
    return page.evaluate().getContent();
  }`;
  const sheet = await openWith(code, {}, { 'Page.html': '<? for (const n of names) { ?>[<?= n ?>|<?!= n ?>]<? } ?>' });
  expect(await sheet.call('page')).toBe('[&#60;a&#62;|<a>][b|b]');
});

test('mails and fetches stay in outboxes', async () => {
  const sheet = await openWith(
    `function send() { MailApp.sendEmail({ to: 'a@b.fr', subject: 's', htmlBody: '<b>' }); UrlFetchApp.fetch('https://x.fr'); }`,
  );
  await expect(sheet.call('send')).rejects.toThrow('reaches no network');
  expect(sheet.outbox).toEqual({
    mails: [{ to: 'a@b.fr', subject: 's', htmlBody: '<b>' }],
    fetches: [{ url: 'https://x.fr' }],
  });
});

test('triggers are fired by hand, and minutes are refused to add-ons', async () => {
  const sheet = await openWith(`
    function plan() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); return ScriptApp.getProjectTriggers().map((t) => t.getHandlerFunction()); }
    function often() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create(); }
    function tick(e) { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(e.hour); }
  `);
  expect(await sheet.call('plan')).toEqual(['tick']);
  await expect(sheet.call('often')).rejects.toThrow('at most hourly');
  sheet.trigger('tick', { hour: 7 });
  expect(sheet.value('A1')).toBe(7);
});

test('the clock that is set is that of the script: new Date(), Date() and Date.now() follow it', async () => {
  const now = new Date('2028-02-29T22:30:00Z');
  const body =
    'return [new Date().getTime(), Date.now(), Date.parse(Date()), new Date(0) instanceof Date, new Date(7).getTime()]';
  expect(await run(body, { now })).toEqual([now.getTime(), now.getTime(), now.getTime(), true, 7]);
});

test('a clock that goes on is asked anew at each reading', async () => {
  let hours = 0;
  const sheet = await openWith('function hour() { return new Date().getUTCHours(); }', {
    now: () => new Date(Date.UTC(2026, 0, 1, ++hours)),
  });
  const first = (await sheet.call('hour')) as number;
  expect(await sheet.call('hour')).toBeGreaterThan(first);
});
