/** This file asks for company, currency, language and business model. */
import { MODEL_NAMES } from '../../method/names';
import { CURRENCY_SIGNS } from '../../method/numbers';
import { CURRENCIES } from '../../method/profile';
import { problemsOf } from '../../method/rule';
import { companyRules } from '../../method/rules-start';
import { Radios, Select, TextField, useOptions } from '../fields';
import { useSay } from '../language';
import type { Step } from './step';

export const model: Step = {
  id: 'model',
  title: () => ({ text: { en: 'What is your business model?', fr: 'Quel est votre modèle ?' } }),
  problems: (choices) => problemsOf(companyRules, choices),
  View: ({ wizard: { draft, change } }) => {
    const say = useSay();
    return (
      <>
        <Radios
          field="model"
          legend={say({ en: 'Business model', fr: 'Modèle d’affaires' })}
          value={draft.model}
          options={useOptions(MODEL_NAMES)}
          onChange={(chosen) => change({ model: chosen })}
        />
        <TextField
          field="company"
          label={say({ en: 'Company', fr: 'Entreprise' })}
          value={draft.company}
          max={60}
          onChange={(company) => change({ company })}
        />
        <Select
          field="currency"
          label={say({ en: 'Currency', fr: 'Devise' })}
          value={draft.currency}
          options={CURRENCIES.map((value) => ({
            value,
            label: value === CURRENCY_SIGNS[value] ? value : `${value} (${CURRENCY_SIGNS[value]})`,
          }))}
          onChange={(currency) => change({ currency })}
        />
        <Radios
          field="language"
          inline
          legend={say({ en: 'Dashboard language', fr: 'Langue du tableau de bord' })}
          value={draft.language}
          options={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(language) => change({ language })}
        />
      </>
    );
  },
};
