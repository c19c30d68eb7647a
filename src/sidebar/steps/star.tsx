/** This file asks for the one North Star: routing questions, candidates, value today and in twelve months. */
import { metricOf, ownIds, withOwn, withoutOwn } from '../../method/choices';
import { isOfAMonth, OF_A_MONTH } from '../../method/names';
import { recommendStar, starsOf } from '../../method/north-star';
import { unitWord } from '../../method/numbers';
import { problemsOf } from '../../method/rule';
import { ONE_STAR, starRules } from '../../method/rules-start';
import { monthlyCards } from '../../method/suggest';
import { t } from '../../metrics/text';
import { CustomKpi } from '../customKpi';
import { hintOf, NumberField, Radios, Select } from '../fields';
import { useSay } from '../language';
import type { Step } from './step';

export const star: Step = {
  id: 'star',
  title: () => ({ text: t('What is your North Star?', 'Quelle est votre étoile du Nord ?') }),
  hint: () => ({
    text: t(
      'The one figure you would keep for the next 12 months.',
      'Le seul chiffre que vous garderiez pour les 12 prochains mois.',
    ),
  }),
  problems: (choices) => problemsOf(starRules, choices),
  View: ({ wizard: { choices, draft, change, editNumber } }) => {
    const say = useSay();
    const { candidates, questions } = starsOf(draft.model);
    const { because } = recommendStar(choices);
    const known = candidates.filter(({ id }) => choices.cards.some((card) => card.id === id && card.kpi));
    const isOther = (id: string) => !known.some((candidate) => candidate.id === id);
    const own = [...new Set([...ownIds(draft), choices.northStar])].filter(isOther);
    const others = monthlyCards(choices.cards)
      .filter(({ id }) => isOther(id))
      .map(({ id, title }) => ({ value: id, label: say(title) }));
    const metric = metricOf(choices.northStar, choices);
    const unitOf = (id: string) => say(unitWord(metricOf(id, choices).unit, draft.currency));
    const unit = unitOf(metric.id);
    const measured = (id: string) => say(t('Unit:\u00a0{unit}', 'Unité :\u00a0{unit}'), { unit: unitOf(id) });
    return (
      <>
        {questions.map((question) => (
          <Radios
            key={question.id}
            field={`routing-${question.id}`}
            inline
            legend={say(question.text)}
            value={draft.routing[question.id] ?? null}
            options={question.answers.map(({ id, text }) => ({ value: id, label: say(text) }))}
            onChange={(answer) => change({ routing: { ...draft.routing, [question.id]: answer } })}
          />
        ))}
        <Radios
          field="star"
          legend={say(t('Your North Star', 'Votre étoile du Nord'))}
          hint={say(ONE_STAR)}
          value={choices.northStar}
          options={[
            ...known.map(({ id, reason }) => ({
              value: id,
              label: metricOf(id, choices).name,
              detail: `${say(id === choices.recommended ? because : reason)} ${measured(id)}`,
              ...(id === choices.recommended && { mark: say(t('Recommended', 'Conseillée')) }),
            })),
            ...own.map((id) => ({ value: id, label: metricOf(id, choices).name, detail: measured(id) })),
          ]}
          onChange={(id) => change({ northStar: id === choices.recommended ? null : id })}
        />
        <Select
          field="other-star"
          label={say(t('Or another metric', 'Ou un autre indicateur'))}
          value={others.some(({ value }) => value === choices.northStar) ? choices.northStar : ''}
          options={[{ value: '', label: '—' }, ...others]}
          onChange={(id) => change({ northStar: id || null })}
        />
        <CustomKpi
          choices={choices}
          label={say(t('Or one of your own', 'Ou un indicateur à vous'))}
          made={ownIds(draft)}
          onPut={(id, own) =>
            change({ ...(!(id in draft.edits) && { northStar: id }), edits: withOwn(draft, id, own) })
          }
          onDelete={(id) => change(withoutOwn(draft, id))}
        />
        <NumberField
          field="start"
          label={say(t('Value today ({unit})', 'Valeur actuelle ({unit})'), { unit })}
          {...hintOf([isOfAMonth(metric) && OF_A_MONTH], say)}
          unit={metric.unit}
          value={metric.start}
          unread={draft.typed[`${metric.id}.start`]}
          onChange={(value, unread) => editNumber(metric.id, 'start', value, unread)}
        />
        <NumberField
          field="target"
          label={say(t('Target in 12 months ({unit})', 'Cible dans 12 mois ({unit})'), { unit })}
          {...hintOf([isOfAMonth(metric) && OF_A_MONTH], say)}
          unit={metric.unit}
          value={metric.target}
          unread={draft.typed[`${metric.id}.target`]}
          onChange={(value, unread) => editNumber(metric.id, 'target', value, unread)}
        />
      </>
    );
  },
};
