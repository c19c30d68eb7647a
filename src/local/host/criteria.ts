/** This file pairs Google's criteria, for validations and conditional formats, with the engine's. */

export type Criterion = {
  /** The enumeration's value at Google. */
  google: string;
  engine: string;
  /** The method of the builder of validations, and of conditional formats. */
  require?: string;
  when?: string;
  arguments: string;
};

const date = (google: string, engine: string, name: string, args = 'Date'): Criterion => ({
  google,
  engine,
  require: `require${name}`,
  when:
    args === 'Date' && ['Date', 'DateAfter', 'DateBefore'].includes(name)
      ? `when${name.replace(/^Date$/, 'DateEqualTo')}`
      : undefined,
  arguments: args,
});

const number = (google: string, engine: string, name: string, args = 'Number'): Criterion => ({
  google: `NUMBER_${google}`,
  engine,
  require: `requireNumber${name}`,
  when: `whenNumber${name}`,
  arguments: args,
});

export const CRITERIA: readonly Criterion[] = [
  number('BETWEEN', 'isBetween', 'Between', 'Number Number'),
  number('NOT_BETWEEN', 'isNotBetween', 'NotBetween', 'Number Number'),
  number('EQUAL_TO', 'isEqual', 'EqualTo'),
  number('NOT_EQUAL_TO', 'isNotEqual', 'NotEqualTo'),
  number('GREATER_THAN', 'isGreaterThan', 'GreaterThan'),
  number('GREATER_THAN_OR_EQUAL_TO', 'isGreaterOrEqualTo', 'GreaterThanOrEqualTo'),
  number('LESS_THAN', 'isLessThan', 'LessThan'),
  number('LESS_THAN_OR_EQUAL_TO', 'isLessOrEqualTo', 'LessThanOrEqualTo'),
  date('DATE_EQUAL_TO', 'dateIs', 'DateEqualTo'),
  date('DATE_AFTER', 'dateIsAfter', 'DateAfter'),
  date('DATE_BEFORE', 'dateIsBefore', 'DateBefore'),
  date('DATE_ON_OR_AFTER', 'dateIsOnOrAfter', 'DateOnOrAfter'),
  date('DATE_ON_OR_BEFORE', 'dateIsOnOrBefore', 'DateOnOrBefore'),
  date('DATE_BETWEEN', 'dateIsBetween', 'DateBetween', 'Date Date'),
  date('DATE_NOT_BETWEEN', 'dateIsNotBetween', 'DateNotBetween', 'Date Date'),
  date('DATE_IS_VALID_DATE', 'dateIsValid', 'Date', ''),
  {
    google: 'TEXT_CONTAINS',
    engine: 'containsText',
    require: 'requireTextContains',
    when: 'whenTextContains',
    arguments: 'String',
  },
  {
    google: 'TEXT_DOES_NOT_CONTAIN',
    engine: 'notContainsText',
    require: 'requireTextDoesNotContain',
    when: 'whenTextDoesNotContain',
    arguments: 'String',
  },
  { google: 'TEXT_EQUAL_TO', engine: 'isEqualText', require: 'requireTextEqualTo', arguments: 'String' },
  { google: 'TEXT_EQUAL_TO', engine: 'isEqual', when: 'whenTextEqualTo', arguments: 'String' },
  { google: 'TEXT_STARTS_WITH', engine: 'beginsWithText', when: 'whenTextStartsWith', arguments: 'String' },
  { google: 'TEXT_ENDS_WITH', engine: 'endsWithText', when: 'whenTextEndsWith', arguments: 'String' },
  { google: 'TEXT_IS_VALID_EMAIL', engine: 'isEmail', require: 'requireTextIsEmail', arguments: '' },
  { google: 'TEXT_IS_VALID_URL', engine: 'isLink', require: 'requireTextIsUrl', arguments: '' },
  { google: 'CELL_EMPTY', engine: 'isEmpty', when: 'whenCellEmpty', arguments: '' },
  { google: 'CELL_NOT_EMPTY', engine: 'isNotEmpty', when: 'whenCellNotEmpty', arguments: '' },
  {
    google: 'CUSTOM_FORMULA',
    engine: 'customFormula',
    require: 'requireFormulaSatisfied',
    when: 'whenFormulaSatisfied',
    arguments: 'String',
  },
  { google: 'CHECKBOX', engine: 'isBoolean', require: 'requireCheckbox', arguments: '' },
];
