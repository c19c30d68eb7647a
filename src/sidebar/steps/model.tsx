/** This file asks for company, currency, language and business model. */
import { MODEL_NAMES } from '../../method/names';
import { CURRENCY_SIGNS } from '../../method/numbers';
import { CURRENCIES } from '../../method/profile';
import { problemsOf } from '../../method/rule';
import { companyRules } from '../../method/rules-start';
import { t } from '../../metrics/text';
import { Radios, Select, TextField, useOptions } from '../fields';
import { useSay } from '../language';
import type { Step } from './step';

export const model: Step = {
  id: 'model',
  title: () => ({ text: t('What is your business model?', 'Quel est votre modèle ?') }),
  problems: (choices) => problemsOf(companyRules, choices),
  View: ({ wizard: { draft, change } }) => {
    const say = useSay();
    return (
      <>
        <Radios
          field="model"
          legend={say(t('Business model', 'Modèle d’affaires'))}
          value={draft.model}
          options={useOptions(MODEL_NAMES)}
          onChange={(chosen) => change({ model: chosen })}
        />
        <TextField
          field="company"
          label={say(t('Company', 'Entreprise'))}
          value={draft.company}
          max={60}
          onChange={(company) => change({ company })}
        />
        <Select
          field="currency"
          label={say(t('Currency', 'Devise'))}
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
          legend={say(t('Dashboard language', 'Langue du tableau de bord'))}
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
