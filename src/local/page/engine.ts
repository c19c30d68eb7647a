/** This file prepares o-spreadsheet for the page, and mounts it. */
import * as spreadsheet from '@odoo/o-spreadsheet';
import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml';
import { App } from '@odoo/owl';
import * as chartjs from 'chart.js';
import { LOCALES } from '../engine/locale';
import type { Engine, Model } from '../engine/types';
import { addChartLooks } from './chartLooks';
import { french } from './french';
import { ask, tell, toast } from './messages';
import type { Language, Words } from './words';

export const engine: Engine = spreadsheet;

/** The engine finds Chart.js on the window, with its controllers and elements as properties. */
const offerChartJs = (): void => {
  const { Chart, registerables, ...parts } = chartjs;
  Chart.register(...registerables);
  Chart.defaults.font.family = 'Arial';
  Object.assign(window, { Chart: Object.assign(Chart, parts) });
};

const translate = (language: Language): ((text: string) => string) => (language === 'fr' ? french : (text) => text);

/** The locale is chosen above the spreadsheet, where the add-on is opened anew with it. */
const hideLocaleSettings = (): void => {
  const hidden = { name: 'Settings', sequence: 200, isVisible: () => false };
  spreadsheet.registries.topbarMenuRegistry.replaceChild('settings', ['file'], hidden);
};

/** To be called before a model is made: its names are translated only once. */
export const prepareEngine = (language: Language): void => {
  // For a patch of the engine: see serverPatches.ts.
  Object.assign(globalThis, { SHORT_MONTHS: LOCALES[language === 'fr' ? 'fr_FR' : 'en_US'].shortMonths });
  spreadsheet.setTranslationMethod(translate(language) as Parameters<typeof spreadsheet.setTranslationMethod>[0]);
  spreadsheet.registries.figureRegistry.get('chart').borderWidth = 0;
  hideLocaleSettings();
  offerChartJs();
  addChartLooks();
};

export interface Mounted {
  /** Whether a cell is being typed into. */
  isEditing(): boolean;
}

export const mountSpreadsheet = async (
  model: Model,
  target: HTMLElement,
  language: Language,
  words: Words,
): Promise<Mounted> => {
  const app = new App(spreadsheet.Spreadsheet, {
    props: {
      model,
      notifyUser: ({ text }: { text: string }) => toast(text),
      raiseError: (text: string, then?: () => void) => {
        // The cell that is being edited gives up the keyboard first, or it would raise the error again.
        setTimeout(() => tell('', text, words));
        then?.();
      },
      askConfirmation: (text: string, yes: () => void, no?: () => void) => ask('', text, words, yes, no),
    },
    templates,
    translateFn: translate(language),
  });
  const { env } = (await app.mount(target)) as InstanceType<typeof spreadsheet.Spreadsheet>;
  const composer = env.getStore(spreadsheet.stores.CellComposerStore);
  return { isEditing: () => composer.editionMode !== 'inactive' };
};
