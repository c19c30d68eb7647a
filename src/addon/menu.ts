/** This file makes the menu and opens the sidebar; every export is a function that Google Sheets calls by its name. */
import { say } from '../method/say';
import { type Text, t } from '../metrics/text';
import { needConsent } from './consent';
import { userLanguage } from './userLanguage';

type Panel = 'home' | 'update' | 'check' | 'insert' | 'share';

const ITEMS: readonly { readonly handler: string; readonly label: Text }[] = [
  { handler: 'openStart', label: t('Start or resume', 'Démarrer ou reprendre') },
  { handler: 'openUpdate', label: t('Update dashboard', 'Actualiser le tableau de bord') },
  { handler: 'openCheck', label: t('Check data', 'Vérifier les données') },
  { handler: 'openInsert', label: t('Insert a KPI formula', 'Insérer une formule KPI') },
  { handler: 'openShare', label: t('Share', 'Partager') },
  { handler: 'openSelfCheck', label: t('Self-check', 'Autodiagnostic') },
];

/** Runs in AuthMode.NONE before the add-on is used in a file: no spreadsheet, no properties, nothing that may be refused. */
export function onOpen(): void {
  const language = userLanguage();
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { handler, label } of ITEMS) menu.addItem(say(label, language), handler);
  menu.addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function openStart(): void {
  showSidebar('home');
}

export function openUpdate(): void {
  showSidebar('update');
}

export function openCheck(): void {
  showSidebar('check');
}

export function openInsert(): void {
  showSidebar('insert');
}

export function openShare(): void {
  showSidebar('share');
}

/** The page learns from attributes which panel it opens on, and in which language: no script is added, nothing is evaluated. */
function showSidebar(panel: Panel): void {
  needConsent('panel');
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').getContent();
  const data = `data-panel="${panel}" data-language="${userLanguage()}"`;
  const opened = page.replace('<div id="app"></div>', `<div id="app" ${data}></div>`);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(opened).setTitle('Cap Nord'));
}
