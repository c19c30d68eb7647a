/** This file gathers what every tab is made from: the Plan, its metrics resolved, and where things stand in the file. */

import type { Plan } from '../method/plan';
import type { Language } from '../metrics/text';
import type { DataPlace } from './data';
import type { Measure } from './measures';
import type { Titles } from './names';
import type { Money } from './numberFormats';
import type { OkrPlace } from './okr';
import type { SettingsPlace } from './settingsPlace';
import type { TablePlace } from './table';

export interface Context {
  readonly plan: Plan;
  readonly language: Language;
  readonly money: Money;
  readonly titles: Titles;
  /** North Star first. */
  readonly measures: readonly Measure[];
  readonly data: DataPlace;
  readonly settings: SettingsPlace;
  /** Whether an objective was asked for, now or before: without it there is no OKR tab. */
  readonly hasOkr: boolean;
  readonly okr: OkrPlace;
  readonly quality: TablePlace;
  readonly alerts: TablePlace;
  readonly glossary: TablePlace;
  /** The current month and day in the spreadsheet's zone. */
  readonly today: string;
}
