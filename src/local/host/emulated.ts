/** This file lists the tables of methods by class: all that the host emulates of Apps Script. */

// The tables refer to one another: they load in the order in which the host loads them.
import './host';

import { blobMethods } from './blob';
import { BUILT_TYPES, builderMethodsOf, builderName, chartMethods, containerMethods, optionMethods } from './charts';
import { colorBuilderMethods, colorMethods, rgbColorMethods } from './colorObjects';
import * as conditionalFormats from './conditionalFormats';
import * as dataValidation from './dataValidation';
import { criteriaBuilderMethods, criteriaMethods, filterMethods } from './filters';
import * as html from './html';
import { menuMethods } from './menus';
import * as metadata from './metadata';
import { fetchMethods, mailMethods } from './outboxes';
import * as properties from './properties';
import * as protection from './protection';
import { listMethods, rangeMethods } from './range';
import * as richText from './richText';
import { infoMethods } from './scopes';
import * as script from './script';
import type { Methods } from './service';
import { loggerMethods } from './services';
import { sheetMethods } from './sheet';
import { namedMethods, spreadsheetMethods } from './spreadsheet';
import { methods as spreadsheetAppMethods } from './spreadsheetApp';
import { finderMethods } from './textFinder';
import { textStyleBuilderMethods, textStyleMethods } from './textStyle';
import * as ui from './uiService';
import * as utilities from './utilities';

type Tables = Readonly<Record<string, Methods<never>>>;

const chartBuilders = (): Tables =>
  Object.fromEntries(['', ...BUILT_TYPES].map((type) => [builderName(type), builderMethodsOf(type)]));

/** Made when asked for: the tables of a range refer to one another. */
export const tables = (): Tables => ({
  SpreadsheetApp: spreadsheetAppMethods,
  'SpreadsheetApp.Spreadsheet': spreadsheetMethods(),
  'SpreadsheetApp.NamedRange': namedMethods,
  'SpreadsheetApp.Sheet': sheetMethods(),
  'SpreadsheetApp.Range': rangeMethods(),
  'SpreadsheetApp.RangeList': listMethods(),
  'SpreadsheetApp.RichTextValue': richText.valueMethods,
  'SpreadsheetApp.RichTextValueBuilder': richText.builderMethods,
  'SpreadsheetApp.TextStyle': textStyleMethods,
  'SpreadsheetApp.TextStyleBuilder': textStyleBuilderMethods,
  'SpreadsheetApp.Filter': filterMethods,
  'SpreadsheetApp.FilterCriteria': criteriaMethods,
  'SpreadsheetApp.FilterCriteriaBuilder': criteriaBuilderMethods,
  'SpreadsheetApp.TextFinder': finderMethods,
  'SpreadsheetApp.Color': colorMethods,
  'SpreadsheetApp.ColorBuilder': colorBuilderMethods,
  'SpreadsheetApp.RgbColor': rgbColorMethods,
  'SpreadsheetApp.ConditionalFormatRule': conditionalFormats.ruleMethods,
  'SpreadsheetApp.ConditionalFormatRuleBuilder': conditionalFormats.builderMethods,
  'SpreadsheetApp.BooleanCondition': conditionalFormats.conditionMethods,
  'SpreadsheetApp.GradientCondition': conditionalFormats.gradientMethods,
  'SpreadsheetApp.DataValidation': dataValidation.ruleMethods,
  'SpreadsheetApp.DataValidationBuilder': dataValidation.builderMethods,
  'SpreadsheetApp.Protection': protection.methods,
  'SpreadsheetApp.DeveloperMetadata': metadata.methods,
  'SpreadsheetApp.DeveloperMetadataFinder': metadata.finderMethods,
  'SpreadsheetApp.DeveloperMetadataLocation': metadata.locationMethods,
  'SpreadsheetApp.EmbeddedChart': chartMethods,
  'SpreadsheetApp.ContainerInfo': containerMethods,
  'Charts.ChartOptions': optionMethods,
  ...chartBuilders(),
  Ui: ui.methods,
  Menu: menuMethods,
  PromptResponse: ui.promptMethods,
  HtmlService: html.methods,
  HtmlOutput: html.outputMethods,
  PropertiesService: properties.propertiesMethods,
  'PropertiesService.Properties': properties.propertyMethods,
  CacheService: properties.cacheServiceMethods,
  'CacheService.Cache': properties.cacheMethods,
  LockService: properties.lockServiceMethods,
  'LockService.Lock': properties.lockMethods,
  ScriptApp: script.methods,
  'ScriptApp.AuthorizationInfo': infoMethods,
  'ScriptApp.Trigger': script.triggerMethods,
  'ScriptApp.TriggerBuilder': script.builderMethods,
  'ScriptApp.ClockTriggerBuilder': script.clockMethods,
  'ScriptApp.SpreadsheetTriggerBuilder': script.spreadsheetMethods,
  Session: script.sessionMethods,
  User: protection.userMethods,
  Utilities: utilities.methods,
  Blob: blobMethods,
  MailApp: mailMethods,
  UrlFetchApp: fetchMethods,
  Logger: loggerMethods,
});
