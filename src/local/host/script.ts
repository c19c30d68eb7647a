/** This file emulates ScriptApp and Session: triggers fired by hand, who runs the script and where. */

import { enumeration } from './enums';
import type { Execution } from './execution';
import { userOf } from './protected';
import { createUser } from './protection';
import { consentConstants, consentMethods } from './scopes';
import { look, type Methods, read, SELF, targetOf, wrap, write } from './service';
import type { Trigger } from './state';

export const AuthModes = enumeration('ScriptApp.AuthMode', ['NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION']);
const EventType = enumeration('ScriptApp.EventType', ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE']);
const WeekDay = enumeration('ScriptApp.WeekDay', [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
]);

/** Google's limit, by user and script. */
const MOST_TRIGGERS = 20;

type Builder = { execution: Execution; trigger: Trigger };

const set = (builder: Builder, event: string) => {
  builder.trigger.event = event;
  return SELF;
};

export const clockMethods: Methods<Builder> = {
  everyHours: look('Integer', (builder, hours: number) => set(builder, `CLOCK every ${hours} hours`)),
  everyDays: look('Integer', (builder, days: number) => set(builder, `CLOCK every ${days} days`)),
  everyWeeks: look('Integer', (builder, weeks: number) => set(builder, `CLOCK every ${weeks} weeks`)),
  everyMinutes: look('Integer', () => {
    throw new Error(
      'The add-on has created too many time-based triggers in this document for this Google user account: at most hourly.',
    );
  }),
  atHour: look('Integer', () => SELF),
  nearMinute: look('Integer', () => SELF),
  onWeekDay: look('ScriptApp.WeekDay', () => SELF),
  onMonthDay: look('Integer', () => SELF),
  inTimezone: look('String', () => SELF),
  create: write('', create),
};

export const spreadsheetMethods: Methods<Builder> = {
  onOpen: look('', (builder) => set(builder, 'ON_OPEN')),
  onEdit: look('', (builder) => set(builder, 'ON_EDIT')),
  onChange: look('', (builder) => set(builder, 'ON_CHANGE')),
  create: write('', create),
};

export const builderMethods: Methods<Builder> = {
  timeBased: look('', (builder) => wrap(builder.execution, 'ScriptApp.ClockTriggerBuilder', clockMethods, builder)),
  forSpreadsheet: look('SpreadsheetApp.Spreadsheet | String', (builder) =>
    wrap(builder.execution, 'ScriptApp.SpreadsheetTriggerBuilder', spreadsheetMethods, builder),
  ),
};

function create({ execution, trigger }: Builder): object {
  const { triggers } = execution.host.state;
  if (triggers.length >= MOST_TRIGGERS)
    throw new Error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  triggers.push(trigger);
  return createTrigger(execution, trigger);
}

export const triggerMethods: Methods<Trigger> = {
  getHandlerFunction: read('', ({ handler }) => handler),
  getUniqueId: read('', ({ id }) => id),
  getEventType: read('', ({ event }) => EventType[event.split(' ')[0] as 'CLOCK']),
};

const createTrigger = (execution: Execution, trigger: Trigger): object =>
  wrap(execution, 'ScriptApp.Trigger', triggerMethods, trigger);

export const methods: Methods<Execution> = {
  newTrigger: look('String', (execution, handler: string) => {
    const trigger = { id: String(execution.host.state.newId()), handler, event: '' };
    return wrap(execution, 'ScriptApp.TriggerBuilder', builderMethods, { execution, trigger });
  }),
  getProjectTriggers: read('', (execution) =>
    execution.host.state.triggers.map((trigger) => createTrigger(execution, trigger)),
  ),
  getUserTriggers: read('SpreadsheetApp.Spreadsheet', (execution) =>
    execution.host.state.triggers.map((trigger) => createTrigger(execution, trigger)),
  ),
  deleteTrigger: write('ScriptApp.Trigger', ({ host }, trigger: object) => {
    const { id } = targetOf<Trigger>(trigger);
    host.state.triggers = host.state.triggers.filter((other) => other.id !== id);
  }),
  ...consentMethods,
  getScriptId: look('', () => 'local-script'),
};

export const createScriptApp = (execution: Execution): object =>
  wrap(execution, 'ScriptApp', methods, execution, { AuthMode: AuthModes, ...consentConstants, EventType, WeekDay });

export const sessionMethods: Methods<Execution> = {
  getActiveUser: look('', (execution) => createUser(execution, userOf(execution.host))),
  getEffectiveUser: look('', (execution) => createUser(execution, userOf(execution.host))),
  getActiveUserLocale: look('', ({ host }) => host.options.userLocale),
  getScriptTimeZone: look('', ({ host }) => host.options.scriptTimeZone),
  getTemporaryActiveUserKey: look('', () => 'local-user'),
};

export const createSession = (execution: Execution): object => wrap(execution, 'Session', sessionMethods, execution);
