/** This file leads to every screen of the sidebar, with texts as long as a person may type them. */
import type { LocalSpreadsheet } from '../../src/local/node';
import type { Draft, MetricEdit } from '../../src/method/draft';
import { generated } from '../integration/generating';
import { draft, planOf } from '../method/examples';
import { NARROW } from './cutTexts';
import { found, openSidebar, pressInside, reopen, type Sidebar } from './sidebar';

export type Language = 'fr' | 'en';

/** Without a space, as the widest letters make it. */
const word = (letters: number) => 'Wam'.repeat(letters).slice(0, letters);

const LONG_EDIT: MetricEdit = { owner: word(60), email: `${word(50)}@`, action: word(140) };
const OWN: MetricEdit = { ...LONG_EDIT, name: word(60), unit: 'count', direction: 'up', formula: '[signups]' };
const SOUND: Draft['edits'] = {
  custom_a: { ...OWN, email: '' },
  custom_b: { ...OWN, name: 'b', email: '' },
  CHURN_RATE: {},
};
const OKR = {
  objective: word(140),
  keyResults: ['custom_a', 'MRR'].map((metric) => ({
    metric,
    text: word(140),
    start: 1,
    target: 123456789012,
    due: '2027-03-31',
    owner: word(60),
    initiative: word(140),
    confidence: 1,
  })),
};

const long = (language: Language): Partial<Draft> => ({
  language,
  model: 'plg',
  stage: 'growth',
  company: word(60),
  northStar: 'custom_a',
  kpis: ['custom_b', 'CAC', 'CHURN_RATE', 'WEEKLY_ACTIVE_TEAMS'],
  edits: {
    custom_a: { ...OWN, target: 987654321012 },
    custom_b: { ...OWN, name: `${word(58)}-2` },
    CHURN_RATE: { ...LONG_EDIT, target: 0.05, alert: 0.04 },
  },
  criteria: [0, 1, 2, 3, 4].map(() => ({ answer: 'no', evidence: word(140) })),
  overrule: word(300),
});

interface Screen {
  readonly name: string;
  /** Where the kept draft stands; without one, the file is as it is. */
  readonly at?: Partial<Draft>;
  /** True for a file with a dashboard. */
  readonly made?: boolean;
  readonly item?: number;
  readonly enter?: (sidebar: Sidebar, words: Words) => Promise<void>;
}

const WORDS = {
  fr: {
    own: 'Ou un indicateur à vous',
    audit: 'Passer mes KPI actuels au crible',
    launch: 'Mes 30 prochains jours',
    remove: 'Retirer Cap Nord de ce fichier',
    details: 'Retirer…',
    over: 'Repartir de zéro',
    stop: 'Arrêter après cette étape',
  },
  en: {
    own: 'Or one of your own',
    audit: 'Check my current KPIs',
    launch: 'My next 30 days',
    remove: 'Remove Cap Nord from this file',
    details: 'Remove…',
    over: 'Start over',
    stop: 'Stop after this step',
  },
} as const;
type Words = (typeof WORDS)[Language];

const press = ({ page }: Sidebar) => pressInside(page);
const resume = press;
/** Presses the primary button and waits for what it asks of the server. */
const erring = async (sidebar: Sidebar) => {
  await press(sidebar);
  await press(sidebar);
};
const follow = (key: keyof Words, wait: string) => async (sidebar: Sidebar, words: Words) => {
  await sidebar.page.getByText(words[key], { exact: true }).click();
  await sidebar.page.waitForSelector(wait);
};
const removing = async (sidebar: Sidebar, words: Words) => {
  await sidebar.page.getByText(words.details, { exact: true }).click();
  await follow('remove', '.plain li')(sidebar, words);
};

export const SCREENS: readonly Screen[] = [
  { name: 'home' },
  { name: 'home with a draft', at: { step: 'kpis' }, enter: follow('over', 'details[open]') },
  { name: 'home of a changed dashboard', made: true, at: { step: 'kpis', base: 'x' } },
  { name: '1 model, wrong', at: { step: 'model', model: null, company: '' }, enter: erring },
  { name: '2 stage', at: { step: 'stage' }, enter: resume },
  { name: '3 sector', at: { step: 'sector' }, enter: resume },
  { name: '3 sector without ranges', at: { step: 'sector', sector: 'other' }, enter: resume },
  ...(['plg', 'b2c'] as const).map((model) => ({
    name: `4 star of ${model}`,
    at: { step: 'star', model },
    enter: resume,
  })),
  {
    name: '4 own star',
    at: {
      step: 'star',
      typed: {
        'own.star': JSON.stringify({
          name: word(60),
          unit: 'count',
          direction: 'up',
          pattern: 'sum-over',
          columns: [],
          answers: { action: 'no' },
        }),
      },
    },
    enter: async (sidebar) => {
      await press(sidebar);
      await found(sidebar.page, '#field-own-C option');
    },
  },
  { name: '5 criteria, wrong', at: { step: 'criteria', overrule: '' }, enter: erring },
  { name: '6 KPIs', at: { step: 'kpis' }, enter: resume },
  { name: '7 star settings', at: { step: 'settings' }, enter: resume },
  { name: '7 KPI settings', at: { step: 'settings', page: 2 }, enter: resume },
  { name: '7 KPI settings, wrong', at: { step: 'settings', page: 3 }, enter: erring },
  { name: '8 review, to mend', at: { step: 'review' }, enter: resume },
  {
    name: '8 review with OKR',
    at: { step: 'review', okr: OKR, edits: SOUND },
    enter: async (sidebar) => {
      await press(sidebar);
      await found(sidebar.page, '.primary:enabled');
    },
  },
  {
    name: 'creation under way',
    at: { step: 'review', edits: SOUND },
    enter: async (sidebar, words) => {
      await press(sidebar);
      sidebar.held.add('runStep');
      await press(sidebar);
      await sidebar.page.getByText(words.stop).waitFor();
    },
  },
  {
    name: 'creation stopped',
    at: { step: 'review', edits: SOUND },
    enter: async (sidebar) => {
      await press(sidebar);
      sidebar.broken.add('runStep');
      await press(sidebar);
      await found(sidebar.page, '[role=alert]');
    },
  },
  {
    name: 'not saved',
    at: { step: 'model' },
    enter: async (sidebar) => {
      await press(sidebar);
      sidebar.broken.add('saveDraft');
      await sidebar.page.fill('#field-company', word(60));
      await sidebar.page.evaluate(() => window.dispatchEvent(new Event('blur')));
      await found(sidebar.page, '.status button');
    },
  },
  { name: 'check', made: true, item: 2 },
  { name: 'insert', made: true, item: 3 },
  {
    name: 'insert, wrong',
    made: true,
    item: 3,
    enter: async (sidebar) => {
      await sidebar.page.fill('#field-search', 'NET_NEW_MRR');
      await sidebar.page.locator('.results button').first().click();
      await press(sidebar);
    },
  },
  {
    name: 'share a snapshot',
    made: true,
    item: 4,
    enter: (sidebar) => sidebar.page.check('input[value=snapshot]'),
  },
  { name: 'audit', enter: follow('audit', 'textarea') },
  {
    name: 'audit judged',
    enter: async (sidebar, words) => {
      await follow('audit', 'textarea')(sidebar, words);
      await sidebar.page.fill('textarea', `NPS\nPages vues\n${word(120)}\nLTV`);
      await press(sidebar);
      await sidebar.page.waitForSelector('section');
    },
  },
  { name: 'launch', made: true, enter: follow('launch', '.choice') },
  { name: 'remove', made: true, enter: removing },
];

export interface Opened {
  readonly fresh: Sidebar;
  readonly made: Sidebar;
}

const plan = (language: Language) => planOf({ ...long(language), edits: SOUND });

/** One sidebar on an empty file, and one on a file with a dashboard; English reads the French one, its language changed in Settings. */
export async function openFiles(language: Language, french?: LocalSpreadsheet): Promise<Opened> {
  const fresh = await openSidebar({ language });
  const spreadsheet = french ?? (await generated(plan(language), { userLocale: language }));
  if (french) {
    const run = { runId: 'english', plan: plan(language), options: { sample: true, restore: [] } };
    await spreadsheet.call('runStep', { ...run, step: 'prepare' });
    await spreadsheet.call('stopRun', run);
  }
  const made = await openSidebar({ language, spreadsheet });
  for (const { page } of [fresh, made]) await page.setViewportSize(NARROW);
  return { fresh, made };
}

/** What is pressed or typed in, and is smaller than 32 px (WIZARD §3). */
export const smallTargets = ({ page }: Sidebar): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, summary, select, textarea, input:not([type=radio], [type=checkbox]), .choice',
      ),
    ]
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width > 0 && Math.min(width, height) < 32;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );

/** Leads to the screen in the sidebar that is open already. */
export async function goTo(screen: Screen, { fresh, made }: Opened, language: Language): Promise<Sidebar> {
  const sidebar = screen.made ? made : fresh;
  const { page, spreadsheet } = sidebar;
  await spreadsheet.call('clearDraft', null);
  if (screen.at) {
    const kept = {
      ...draft({ ...long(language), ...screen.at }),
      edits: { ...long(language).edits, ...screen.at.edits },
    };
    await spreadsheet.call('saveDraft', { draft: kept, window: 'seed', after: '9' });
  }
  await reopen(sidebar, screen.item);
  await found(page, '.primary, .results, input[name=way]');
  if (screen.item === 2) await page.locator('.status', { hasText: /\d/ }).waitFor();
  await screen.enter?.(sidebar, WORDS[language]);
  return sidebar;
}
