/** This file puts the North Star to the five-criteria test (E2). */
import { useEffect } from 'preact/hooks';
import { metricOf, planFrom } from '../../method/choices';
import { CRITERIA } from '../../method/criteria';
import { ANSWER_NAMES } from '../../method/names';
import { showNumber } from '../../method/numbers';
import { problemsOf } from '../../method/rule';
import { criteriaFailed, criteriaRules, criteriaScore } from '../../method/rules-start';
import { withTest } from '../../method/starTest';
import { t } from '../../metrics/text';
import { useAsked } from '../asking';
import { Button } from '../button';
import { Radios, TextArea, TextField, useOptions } from '../fields';
import { useFile } from '../file';
import { useLanguage, useSay } from '../language';
import { FieldProblems } from '../problems';
import type { Step, Wizard } from './step';

export const criteria: Step = {
  id: 'criteria',
  title: () => ({ text: t('Does your North Star hold?', 'Votre étoile tient-elle la route ?') }),
  hint: (choices) => ({
    text: t(
      '“{name}”: 4 criteria of 5 are enough. Leave what you have not tested.',
      '« {name} » : 4 critères sur 5 suffisent. Laissez ce que vous n’avez pas testé.',
    ),
    params: { name: metricOf(choices.northStar, choices).name },
  }),
  counter: ({ criteria }) => ({
    text: t('{score} of 5', '{score} sur 5'),
    params: { score: criteriaScore(criteria) },
  }),
  problems: (choices) => problemsOf(criteriaRules, choices),
  View: ({ wizard }) => {
    const { choices, draft, change, go } = wizard;
    const { criteria, test, northStar } = choices;
    const options = useOptions(ANSWER_NAMES);
    const say = useSay();
    const correlation = useCorrelation(wizard);
    const put = (patch: Partial<typeof test>) => change(withTest(northStar, draft, patch));
    const answer = (index: number, patch: Partial<(typeof criteria)[number]>) =>
      put({ criteria: test.criteria.map((row, at) => (at === index ? { ...row, ...patch } : row)) });
    return (
      <>
        <FieldProblems field="criteria" />
        {CRITERIA.map(({ text }, index) =>
          criteria[index] !== test.criteria[index] ? (
            <p key={text.en} class="block">
              ✓ {index + 1}. {say(text)}
              <span class="detail">{criteria[index]!.evidence}</span>
            </p>
          ) : (
            <div key={text.en} class="block">
              <Radios
                field={`criterion-${index}`}
                inline
                legend={`${index + 1}. ${say(text)}`}
                value={test.criteria[index]!.answer}
                options={options}
                onChange={(chosen) => answer(index, { answer: chosen })}
              />
              {index === 0 && <p class="hint">{correlation}</p>}
              {test.criteria[index]!.answer !== 'unknown' && (
                <TextField
                  field={`evidence-${index}`}
                  label={say(t('Evidence {n} (optional)', 'Preuve {n} (facultatif)'), { n: index + 1 })}
                  value={test.criteria[index]!.evidence}
                  max={140}
                  onChange={(evidence) => answer(index, { evidence })}
                />
              )}
            </div>
          ),
        )}
        {criteriaFailed(criteria) && (
          <>
            <Button onClick={() => go('star')}>{say(t('Change the North Star', 'Changer d’étoile'))}</Button>
            <TextArea
              field="overrule"
              label={say(t('Continue anyway: why?', 'Continuer quand même : pourquoi ?'))}
              value={test.overrule}
              max={300}
              onChange={(overrule) => put({ overrule })}
            />
          </>
        )}
      </>
    );
  },
};

/** The first criterion is answered by the Data tab where there are enough months, unless the person has answered it. */
function useCorrelation({ choices, draft, change }: Wizard): string {
  const { northStar, criteria, test } = choices;
  const say = useSay();
  const language = useLanguage();
  const { plan, today } = useFile();
  const asked = useAsked(
    'figures',
    { plan: planFrom(choices, today.slice(0, 7)) },
    plan !== null && criteria[0] === test.criteria[0],
  );
  const figure = asked.data?.figures[northStar];
  const found = figure?.correlation;
  const text = found
    ? say(t('Correlation {r} over {pairs} months', 'Corrélation {r} sur {pairs} mois'), {
        r: showNumber(Math.round(found.r * 100) / 100, language),
        pairs: found.pairs,
      })
    : '';
  const first = test.criteria[0]!;
  useEffect(() => {
    if (!found || first.answer !== 'unknown' || first.evidence !== '') return;
    const answer = { answer: found.holds ? ('yes' as const) : ('no' as const), evidence: text };
    change(withTest(northStar, draft, { criteria: [answer, ...test.criteria.slice(1)] }));
  }, [found]);
  if (text) return text;
  return say(
    asked.data && !figure
      ? t('Correlation: calculated after the update.', 'Corrélation : calculée après la mise à jour.')
      : t('Hypothesis: fewer than 8 months of data.', 'Hypothèse : moins de 8 mois de données.'),
  );
}
