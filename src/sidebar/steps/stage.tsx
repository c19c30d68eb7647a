/** This file asks how far the company is: yearly revenue, and whether it has found its market. */
import { sayStage } from '../../method/names';
import { STAGES, type Stage } from '../../method/profile';
import { type Text, t } from '../../metrics/text';
import { Checkbox, Radios } from '../fields';
import { Folded } from '../folded';
import { useLanguage, useSay } from '../language';
import { WHY } from '../problems';
import type { Step } from './step';

const COUNTS: Readonly<Record<Stage, Text>> = {
  seed: t('5 metrics suggested', '5 indicateurs proposés'),
  growth: t('6 metrics suggested', '6 indicateurs proposés'),
  scale: t('7 metrics suggested', '7 indicateurs proposés'),
};

export const stage: Step = {
  id: 'stage',
  title: () => ({ text: t('Where does your company stand?', 'Où en est votre entreprise ?') }),
  problems: () => [],
  View: ({ wizard: { draft, change, choices } }) => {
    const say = useSay();
    const language = useLanguage();
    return (
      <>
        <Radios
          field="stage"
          legend={say(t('Yearly revenue', 'Revenu annuel'))}
          value={draft.stage}
          options={STAGES.map((value) => ({
            value,
            label: sayStage(value, draft.currency, language),
            detail: say(COUNTS[value]),
          }))}
          onChange={(chosen) => change({ stage: chosen })}
        />
        <Checkbox
          label={say(
            t('We have not reached product-market fit yet', 'Nous n’avons pas encore trouvé notre marché (avant PMF)'),
          )}
          checked={choices.prePmf}
          onChange={(prePmf) => change({ prePmf })}
        />
        <Folded title={WHY}>
          <p>
            {say(
              t(
                'Before fit, engagement and satisfaction tell most; after it, the cost of a customer and recurring revenue; at scale, cash and margins.',
                'Avant le PMF, l’engagement et la satisfaction en disent le plus ; après, le coût d’un client et le revenu récurrent ; à grande échelle, la trésorerie et les marges.',
              ),
            )}
          </p>
        </Folded>
      </>
    );
  },
};
