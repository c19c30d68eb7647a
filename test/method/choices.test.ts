/** This file states how a draft becomes a Plan and a Plan a draft again, and what the screens' rules say. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { choicesOf, draftFrom, planFrom, withFigure, withKpis, withOwn, withoutOwn } from '../../src/method/choices';
import { type Draft, newDraft } from '../../src/method/draft';
import { monthAfter } from '../../src/method/months';
import { type Plan, planSchema } from '../../src/method/plan';
import { planFaults } from '../../src/method/plan-rules';
import { MODELS, STAGES } from '../../src/method/profile';
import { revisionOf } from '../../src/method/revision';
import { problemsOf } from '../../src/method/rule';
import { kpiRules, metricContext, metricRules } from '../../src/method/rules-kpi';
import { companyRules, criteriaRules, starRules } from '../../src/method/rules-start';
import { say } from '../../src/method/say';
import { withTest } from '../../src/method/starTest';
import { cards, choices, planOf } from './examples';

const KEY_RESULT = { text: '', start: 1, target: 2, due: null, owner: '', initiative: '', confidence: 7 / 10 };

const back = (plan: Plan): Plan => planFrom(choicesOf(draftFrom(plan, cards, 'r1'), cards), '2026-09');

describe('a draft with the defaults alone', () => {
  test.each(MODELS.flatMap((model) => STAGES.map((stage) => [model, stage] as const)))(
    'makes a valid Plan for %s at %s',
    (model, stage) => {
      const plan = planOf({ model, stage });
      expect(v.safeParse(planSchema, plan).issues).toBeUndefined();
      expect(planFaults(plan)).toEqual([]);
    },
  );
  test('follows the recommendation when an earlier answer changes', () => {
    expect(choices({ model: 'services' }).northStar).toBe('UTILIZATION');
    expect(choices({ model: 'marketplace' }).northStar).toBe('COMPLETED_TRANSACTIONS');
  });
  test('takes KPIs over instead of its suggestions, and beside chosen ones', () => {
    expect(withKpis(choices({ northStar: 'MRR' }), ['NPS', 'MRR'])).toEqual(['NPS']);
    expect(withKpis(choices({ northStar: 'MRR', kpis: ['CAC', 'NPS'] }), ['NPS', 'LTV'])).toEqual([
      'CAC',
      'NPS',
      'LTV',
    ]);
  });
  test('speaks the chosen language', () => {
    const names = (language: 'fr' | 'en') => planOf({ language, model: 'plg' }).kpis.map(({ name }) => name);
    expect(names('fr')).not.toEqual(names('en'));
  });
});

describe('a Plan', () => {
  const typed = fc.oneof(
    fc.constantFrom('=1+1', '<b>Léa</b>', '"quoted" \'too\'', '😀', 'مؤشر '.repeat(20).trim(), 'two\nlines', '+33 6'),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  test('read back from Settings is the same Plan, whatever a person typed', () => {
    fc.assert(
      fc.property(typed, typed, fc.double({ noNaN: true, noDefaultInfinity: true }), (owner, action, target) => {
        const plan = planOf({
          model: 'plg',
          edits: { NPS: { owner: owner.slice(0, 60), action: action.slice(0, 140), target } },
        });
        expect(back(plan)).toEqual(plan);
      }),
      { numRuns: 60 },
    );
  });
  test('edited by hand keeps the edit', () => {
    const plan = planOf({ model: 'plg' });
    const edited = { ...plan, kpis: plan.kpis.map((kpi) => ({ ...kpi, owner: 'Inès', nextReview: '2026-05-01' })) };
    expect(back(edited)).toEqual(edited);
  });
  test('keeps the KPIs that are no longer shown', () => {
    const before = planOf({ model: 'plg' });
    const again = { ...draftFrom(before, cards, 'r1'), kpis: ['NPS'] };
    const plan = planFrom(choicesOf(again, cards), '2026-09');
    expect(plan.kpis.map(({ id, shown }) => [id, shown])).toEqual([
      ['NPS', true],
      ['STICKINESS', false],
      ['PMF_SCORE', false],
      ['BURN_RATE', false],
    ]);
  });
  test('gives up an own KPI that is deleted, with its key result and the form open on it, and says so to the Settings tab', () => {
    const own = { name: 'Coût d’un inscrit', formula: '[signups]', target: 5 };
    const keyResults = ['custom_x', 'NPS'].map((metric) => ({ ...KEY_RESULT, metric }));
    const before = planOf({
      model: 'plg',
      northStar: 'custom_x',
      edits: { custom_x: own },
      okr: { objective: 'x', keyResults },
    });
    const kept = draftFrom(before, cards, 'r1');
    const typed = {
      'custom_x.target': 'douze',
      'okr.0.target': 'treize',
      'okr.1.target': 'vingt',
      'own.kpis': JSON.stringify({ name: 'Coût', id: 'custom_x' }),
      'own.star': JSON.stringify({ name: 'Autre', id: 'custom_xy' }),
    };
    const draft = { ...kept, kept: [...kept.kept, 'custom_x'], typed, overrule: 'Parce que' };
    const after = { ...draft, ...withoutOwn(draft, 'custom_x') };
    expect(after.overrule).toBe('');
    const plan = planFrom(choicesOf(after, cards), '2026-09');
    expect([plan.northStar.id, plan.kpis.some(({ id }) => id === 'custom_x'), plan.gone]).toEqual([
      'WEEKLY_ACTIVE_TEAMS',
      false,
      ['custom_x'],
    ]);
    expect([plan.okr!.keyResults.map(({ metric }) => metric), after.typed]).toEqual([
      ['NPS'],
      { 'own.star': typed['own.star'], 'okr.0.target': 'vingt' },
    ]);
    const again = { ...after, edits: withOwn(after, 'custom_x', own), northStar: 'custom_x' };
    expect(planFrom(choicesOf(again, cards), '2026-09').gone).toEqual([]);
  });
  test('keeps what was said of an own KPI that is edited, but no figure of another unit', () => {
    const own = { name: 'Essais', formula: '[signups]', target: 5, alert: 3, start: 1, owner: 'Léa' };
    const edited = (before: 'count' | 'rate', unit: 'count' | 'money') => {
      const draft = draftFrom(planOf({ kpis: ['custom_x'], edits: { custom_x: { ...own, unit: before } } }), cards, '');
      const edits = withOwn(draft, 'custom_x', { name: 'Coût', unit });
      return planFrom(choicesOf({ ...draft, edits }, cards), '2026-03').kpis[0];
    };
    expect(edited('count', 'count')).toMatchObject({ ...own, unit: 'count', name: 'Coût' });
    const without = { name: 'Coût', owner: 'Léa', target: null, alert: null, start: null };
    expect(edited('count', 'money')).toMatchObject({ ...without, unit: 'money' });
    expect(edited('rate', 'count')).toMatchObject({ ...without, unit: 'count' });
  });
  test('keeps the month since which a KPI is followed', () => {
    const plan = planOf({ model: 'plg' }, '2026-03');
    expect(back(plan).kpis.every(({ since }) => since === '2026-03')).toBe(true);
  });
  test('draws the North Star’s line over twelve months once both ends are known', () => {
    const { northStar } = planOf(
      { model: 'plg', edits: { WEEKLY_ACTIVE_TEAMS: { start: 40, target: 100 } } },
      '2026-03',
    );
    expect([northStar.startMonth, northStar.dueMonth]).toEqual(['2026-03', '2027-03']);
  });
  test('draws the line anew, from the month of the change, when one of its ends is changed', () => {
    const edits = { MRR: { start: 40, target: 100 }, NPS: { target: 30 } };
    const begun = draftFrom(planOf({ northStar: 'MRR', kpis: ['NPS'], edits }, '2025-03'), cards, 'r1');
    const changed = (id: string, field: 'start' | 'target' | 'alert') => {
      const draft = { ...begun, edits: withFigure(choicesOf(begun, cards), id, field, 50) };
      const { northStar } = planFrom(choicesOf(draft, cards), '2026-03');
      return [northStar.start, northStar.target, northStar.startMonth, northStar.dueMonth];
    };
    expect(changed('MRR', 'target')).toEqual([40, 50, '2026-03', '2027-03']);
    expect(changed('MRR', 'start')).toEqual([50, 100, '2026-03', '2027-03']);
    expect(changed('MRR', 'alert')).toEqual([40, 100, '2025-03', '2026-03']);
    expect(changed('NPS', 'target')).toEqual([40, 100, '2025-03', '2026-03']);
  });
  test('has another revision as soon as anything differs, and the same whatever the order of keys', () => {
    const plan = planOf({ model: 'plg' });
    expect(revisionOf({ ...plan, company: 'Autre' })).not.toBe(revisionOf(plan));
    expect(revisionOf({ ...plan, company: '😀' })).not.toBe(revisionOf({ ...plan, company: '😁' }));
    const turned = Object.fromEntries(Object.entries(plan).reverse()) as Plan;
    expect(revisionOf(turned)).toBe(revisionOf(plan));
    expect(revisionOf(null)).toBe('');
  });
  test('with a metric too many, a metric twice or an alert on the wrong side is refused by the server too', () => {
    const plan = planOf({ model: 'plg' });
    const kpi = plan.kpis[0]!;
    const seven = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((id) => ({ ...kpi, id }));
    expect(planFaults({ ...plan, kpis: seven })).toEqual(['too-many-metrics']);
    expect(planFaults({ ...plan, kpis: [kpi, kpi] })).toEqual(['metric-twice']);
    expect(planFaults({ ...plan, kpis: [{ ...kpi, direction: 'up', target: 5, alert: 6 }] })).toEqual(['alert-side']);
  });
});

test('months are counted across years', () => {
  expect([monthAfter('2026-11', 3), monthAfter('2026-01', 0), monthAfter('2026-03', 12)]).toEqual([
    '2027-02',
    '2026-01',
    '2027-03',
  ]);
});

describe('the screens', () => {
  const said = (problems: ReturnType<typeof problemsOf>) => problems.map(({ text, params }) => say(text, 'fr', params));
  const onMetric = (id: string, changes: Partial<Draft>) =>
    said(problemsOf(metricRules, metricContext(choices({ model: 'plg', ...changes }), id)));

  test('ask for a model and a name', () => {
    expect(said(problemsOf(companyRules, choices({ company: ' ' })))).toEqual([
      'Indiquez un nom pour le titre du tableau de bord',
      'Choisissez le modèle qui rapporte le plus aujourd’hui',
    ]);
  });
  test('refuse an eighth metric, and a ninth above 10 M€ (Z3)', () => {
    const chosen = ['CAC', 'NPS', 'MRR', 'ARR', 'LTV', 'ARPA', 'RUNWAY', 'CSAT'];
    const errors = (changes: Partial<Draft>) =>
      problemsOf(kpiRules, choices(changes)).filter(({ level }) => level === 'error');
    expect(errors({ kpis: chosen.slice(0, 6) })).toEqual([]);
    expect(said(errors({ kpis: chosen.slice(0, 7) }))).toEqual([
      'Maximum 7 indicateurs avec l’étoile du Nord\u00a0: décochez-en un pour ajouter celui-ci',
    ]);
    expect(errors({ stage: 'scale', kpis: chosen.slice(0, 7) })).toEqual([]);
    expect(errors({ stage: 'scale', kpis: chosen })).toHaveLength(1);
  });
  test('advise a leading indicator when all are lagging (A9)', () => {
    const lagging = choices({ northStar: 'MRR', kpis: ['CAC', 'CHURN_RATE'] });
    expect(problemsOf(kpiRules, lagging).map(({ id }) => id)).toEqual(['all-lagging']);
  });
  test('warn of an alert on the wrong side of the target, either way (C4)', () => {
    expect(onMetric('CHURN_RATE', { edits: { CHURN_RATE: { owner: 'Léa', target: 0.05, alert: 0.04 } } })).toEqual([
      'Ce KPI doit baisser\u00a0: l’alerte (4\u00a0%) doit être au-dessus de la cible (5\u00a0%)',
    ]);
    expect(onMetric('NPS', { edits: { NPS: { owner: 'Léa', target: 30, alert: 40 } } })).toEqual([
      'Ce KPI doit monter\u00a0: l’alerte (40\u00a0points) doit être au-dessous de la cible (30\u00a0points)',
    ]);
  });
  test('ask for a person where a team is named (G6), for a whole address and for a number', () => {
    const edits = { NPS: { owner: 'Équipe produit', email: 'lea@', target: null } };
    expect(onMetric('NPS', { edits, typed: { 'NPS.target': 'abc' } })).toEqual([
      'Nommez une personne',
      'Écrivez un nombre, par exemple 5 ou 5,5',
      'Adresse incomplète\u00a0: exemple nom@societe.fr',
    ]);
  });
  test('let the five criteria pass with four, wait with a doubt, and want a reason under four (E2)', () => {
    const rows = (...answers: ('yes' | 'no' | 'unknown')[]) => answers.map((answer) => ({ answer, evidence: '' }));
    const ids = (changes: Partial<Draft>) => problemsOf(criteriaRules, choices(changes)).map(({ id }) => id);
    expect(ids({ criteria: rows('yes', 'yes', 'yes', 'yes', 'no') })).toEqual([]);
    expect(ids({ criteria: rows('yes', 'no', 'no', 'no', 'unknown') })).toEqual(['criteria-untested']);
    const failed = rows('yes', 'yes', 'yes', 'no', 'no');
    expect(ids({ criteria: failed })).toEqual(['criteria-too-few']);
    expect(ids({ criteria: failed, overrule: 'Trop court' })).toEqual([]);
  });
  test('do not ask revenue whether it goes with revenue, nor keep that answer for another North Star (E2)', () => {
    const rows = [0, 1, 2, 3, 4].map(() => ({ answer: 'no' as const, evidence: 'Vu' }));
    const ofRevenue = planOf({ northStar: 'REVENUE', criteria: rows });
    expect(ofRevenue.criteria).toEqual([{ answer: 'yes', evidence: 'C’est le revenu lui-même.' }, ...rows.slice(1)]);
    const again = draftFrom(ofRevenue, cards, '');
    expect(choices({ ...again, northStar: 'MRR' }).criteria[0]).toEqual({ answer: 'unknown', evidence: '' });
    expect(choices({ criteria: rows, northStar: 'MRR' }).criteria).toEqual(rows);
  });
  test('keep the test with the star for which it was answered, and give it back when that star comes back (E2)', () => {
    const untested = newDraft(planOf()).criteria;
    const criteria = [{ answer: 'yes' as const, evidence: 'Corrélation 0,82' }, ...untested.slice(1)];
    const begun = draftFrom(planOf({ northStar: 'MRR', criteria, overrule: 'Premier' }), cards, '');
    const testIn = (draft: Draft, northStar: string) => {
      const plan = planOf({ ...draft, northStar });
      return [plan.criteria, plan.overrule];
    };
    expect(testIn(begun, 'MRR')).toEqual([criteria, 'Premier']);
    expect(testIn(begun, 'ACTIVE_USERS')).toEqual([untested, '']);
    const other = { ...begun, ...withTest('ACTIVE_USERS', begun, { overrule: 'Second' }) };
    expect(testIn(other, 'ACTIVE_USERS')).toEqual([untested, 'Second']);
    expect(testIn(other, 'MRR')).toEqual([criteria, 'Premier']);
    const again = { ...other, ...withTest('MRR', other, { overrule: 'Troisième' }) };
    expect(testIn(again, 'MRR')).toEqual([criteria, 'Troisième']);
    expect(testIn(again, 'ACTIVE_USERS')).toEqual([untested, 'Second']);
  });

  test('advise to keep a North Star of the Settings tab for three months, and no other one (A7, E6)', () => {
    const begun = draftFrom(planOf({ northStar: 'MRR' }, '2026-03'), cards, '', '2026-05');
    const ids = (changes: Partial<Draft>) =>
      problemsOf(starRules, choices({ ...begun, ...changes })).map(({ id }) => id);
    expect(ids({ northStar: 'ACTIVE_USERS' })).toContain('star-left-young');
    expect(ids({ northStar: 'MRR' })).not.toContain('star-left-young');
    expect(ids({ northStar: 'ACTIVE_USERS', month: '2026-06' })).not.toContain('star-left-young');
  });

  test('call a vanity metric by its name (F10)', () => {
    const star = choices({ northStar: 'custom_x', edits: { custom_x: { name: 'Téléchargements', target: 5 } } });
    expect(said(problemsOf(starRules, star))).toEqual([
      'Indicateur de vanité probable. Essayez\u00a0: utilisateurs activés',
    ]);
  });
});
