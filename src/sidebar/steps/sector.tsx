/** This file asks for the sector and shows its usual figures. */
import type { Choices } from '../../method/choices';
import { metricOf } from '../../method/choices';
import { SECTOR_NAMES } from '../../method/names';
import { sayRange } from '../../method/numbers';
import { bandFor } from '../../metrics/bands';
import { same, t } from '../../metrics/text';
import { Select, useOptions } from '../fields';
import { Folded } from '../folded';
import { useSay } from '../language';
import type { Step } from './step';

export const sector: Step = {
  id: 'sector',
  title: () => ({ text: t('What is your sector?', 'Quel est votre secteur ?') }),
  hint: () => ({
    text: t('It gives the usual ranges to compare with.', 'Il donne les fourchettes de comparaison.'),
  }),
  problems: () => [],
  View: ({ wizard: { choices, change } }) => {
    const say = useSay();
    const options = useOptions(SECTOR_NAMES);
    const sorted = options.filter(({ value }) => value !== 'other').sort((a, b) => a.label.localeCompare(b.label));
    return (
      <>
        <Select
          field="sector"
          label={say(t('Sector', 'Secteur'))}
          value={choices.sector}
          options={[...sorted, ...options.filter(({ value }) => value === 'other')]}
          onChange={(chosen) => change({ sector: chosen })}
        />
        <Ranges choices={choices} />
      </>
    );
  },
};

/** The last two are alike in every sector. */
const COMPARED = ['CAC', 'CHURN_RATE', 'NPS', 'LTV_CAC', 'RUNWAY'];

function Ranges({ choices }: { choices: Choices }) {
  const say = useSay();
  const ranges = COMPARED.flatMap((id) => {
    const card = choices.cards.find((one) => one.id === id)!;
    const band = bandFor(card.bands, choices.sector, choices.stage);
    const { name, unit } = metricOf(id, choices);
    if (!band || band.low === null || band.high === null) return [];
    return [
      {
        id,
        name,
        range:
          sayRange(band.low, band.high, unit, choices.draft.currency, choices.language) +
          // The one rate among them counts those who leave in a month.
          (unit === 'rate' ? say(t(' a month', ' par mois')) : ''),
        note: band.note && say(t('{name}: {note}', '{name} : {note}'), { name, note: say(band.note) }),
        source: band.source,
      },
    ];
  });
  if (ranges.length === 0)
    return (
      <p class="hint">
        {say(t('No range: the Sector column stays empty.', 'Pas de repère : la colonne Secteur restera vide.'))}
      </p>
    );
  return (
    <>
      <h3>{say(t('Ranges', 'Repères'))}</h3>
      <dl class="pairs">
        {ranges.map(({ id, name, range }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{range}</dd>
          </div>
        ))}
      </dl>
      <Folded title={same('Source')}>
        {ranges.map(({ id, note }) => note && <p key={id}>{note}</p>)}
        <p>{[...new Set(ranges.map(({ source }) => source))].join(' · ')}</p>
      </Folded>
    </>
  );
}
