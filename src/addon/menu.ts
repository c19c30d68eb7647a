/** This file makes the menu and opens the sidebar; every export is a function that Google Sheets calls by its name. */

import { say } from '../method/say';
import type { Language, Text } from '../metrics/text';

type Panel = 'home' | 'update' | 'check' | 'insert' | 'share';

const ITEMS: readonly { readonly handler: string; readonly label: Text }[] = [
  { handler: 'openStart', label: { en: 'Start or resume', fr: 'Démarrer ou reprendre' } },
  { handler: 'openUpdate', label: { en: 'Update dashboard', fr: 'Actualiser le tableau de bord' } },
  { handler: 'openCheck', label: { en: 'Check data', fr: 'Vérifier les données' } },
  { handler: 'openInsert', label: { en: 'Insert a KPI formula', fr: 'Insérer une formule KPI' } },
  { handler: 'openShare', label: { en: 'Share', fr: 'Partager' } },
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

function userLanguage(): Language {
  try {
    return /^fr/i.test(Session.getActiveUserLocale()) ? 'fr' : 'en';
  } catch {
    return 'en';
  }
}

/** The page learns from an attribute which panel it opens on: no script is added, nothing is evaluated. */
function showSidebar(panel: Panel): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').getContent();
  const opened = page.replace('<div id="app"></div>', `<div id="app" data-panel="${panel}"></div>`);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(opened).setTitle('Cap Nord'));
}
