/** This file asks how far the company is: yearly revenue, and whether it has found its market. */

import { sayStage } from '../../method/names';
import { STAGES, type Stage } from '../../method/profile';
import type { Text } from '../../metrics/text';
import { Checkbox, Radios } from '../fields';
import { Folded } from '../folded';
import { useLanguage, useSay } from '../language';
import { WHY } from '../problems';
import type { Step } from './step';

const COUNTS: Readonly<Record<Stage, Text>> = {
  seed: { en: '5 metrics suggested', fr: '5 indicateurs proposés' },
  growth: { en: '6 metrics suggested', fr: '6 indicateurs proposés' },
  scale: { en: '7 metrics suggested', fr: '7 indicateurs proposés' },
};

export const stage: Step = {
  id: 'stage',
  title: () => ({ text: { en: 'Where does your company stand?', fr: 'Où en est votre entreprise ?' } }),
  problems: () => [],
  View: ({ wizard: { draft, change, choices } }) => {
    const say = useSay();
    const language = useLanguage();
    return (
      <>
        <Radios
          field="stage"
          legend={say({ en: 'Yearly revenue', fr: 'Revenu annuel' })}
          value={draft.stage}
          options={STAGES.map((value) => ({
            value,
            label: sayStage(value, draft.currency, language),
            detail: say(COUNTS[value]),
          }))}
          onChange={(chosen) => change({ stage: chosen })}
        />
        <Checkbox
          label={say({
            en: 'We have not reached product-market fit yet',
            fr: 'Nous n’avons pas encore trouvé notre marché (avant PMF)',
          })}
          checked={choices.prePmf}
          onChange={(prePmf) => change({ prePmf })}
        />
        <Folded title={WHY}>
          <p>
            {say({
              en: 'Before fit, engagement and satisfaction tell most; after it, the cost of a customer and recurring revenue; at scale, cash and margins.',
              fr: 'Avant le PMF, l’engagement et la satisfaction en disent le plus ; après, le coût d’un client et le revenu récurrent ; à grande échelle, la trésorerie et les marges.',
            })}
          </p>
        </Folded>
      </>
    );
  },
};
