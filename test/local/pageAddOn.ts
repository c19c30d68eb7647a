/** This file writes a tiny add-on, so that the page is tested by itself. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const CODE = `
/**
 * Lifetime value over acquisition cost · Valeur vie sur coût d’acquisition
 * @param {900} ltv Lifetime value · Valeur vie
 * @param {300} cac Acquisition cost · Coût d’acquisition
 * @return {number}
 * @customfunction
 */
function LTV_CAC(ltv, cac) { return ltv / cac; }

/**
 * Acquisition cost · Coût d’acquisition
 * @param {100} marketing_costs Marketing
 * @param {50} sales_costs Sales
 * @param {3} new_customers New customers
 * @customfunction
 */
function CAC(marketing_costs, sales_costs, new_customers) {
  if (!(new_customers > 0)) throw new Error('CAC: no new customer in the period, so CAC is not defined');
  return (marketing_costs + sales_costs) / new_customers;
}

function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createAddonMenu();
  ui.createMenu('Tiny').addItem('Panel', 'showPanel').addSubMenu(ui.createMenu('More').addItem('Fail', 'fail')).addToUi();
}
function showPanel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Tiny panel'));
}
function fail() { throw new Error('nothing works today'); }
function double(n) { return { twice: 2 * n }; }
function today() { return { when: new Date(0) }; }
function year() { return new Date().getFullYear(); }
function secret_() { return 1; }
function world() {
  return ['setTimeout', 'fetch', 'URL', 'XMLHttpRequest', 'localStorage', 'addEventListener', 'crypto', 'atob'].filter(
    function (name) { return name in globalThis; });
}
`;

const SIDEBAR = `<!DOCTYPE html><html><head><title>Tiny</title></head><body>
<output id="said"></output>
<script>
  const say = (text) => { document.querySelector('#said').textContent = text; };
  const run = (user) => google.script.run
    .withSuccessHandler((result, given) => say('ok ' + JSON.stringify(result) + ' ' + given))
    .withFailureHandler((error, given) => say('no ' + error.message + ' ' + given))
    .withUserObject(user);
</script></body></html>`;

export const writeAddOn = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'Code.js'), CODE);
  await writeFile(path.join(folder, 'Sidebar.html'), SIDEBAR);
  await writeFile(path.join(folder, 'appsscript.json'), '{}');
};
