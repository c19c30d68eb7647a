/** This file runs axe, with all of its rules, in a page and in the frames inside it. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

type Results = Awaited<ReturnType<typeof axe.runPartial>>;

const OPTIONS = { resultTypes: ['violations' as const] };
const WHOLE: axe.SerialContextObject = { include: [], exclude: [] };

/** What is wrong in the whole page, or in what the selector finds. An AxeBuilder opens another page each time to say so. */
export async function violationsIn(page: Page, part?: string): Promise<string[]> {
  const found = await partialResults(page.mainFrame(), part ? { include: [[part]], exclude: [] } : WHOLE);
  const violations = await page.evaluate(
    async ([results, options]) => (await window.axe.finishRun(results, options)).violations,
    [found, OPTIONS] as const,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Of a frame and then, one after the other, of those inside it. */
async function partialResults(frame: Frame, context: axe.SerialContextObject): Promise<Results[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const inside = await frame.evaluate((where) => window.axe.utils.getFrameContexts(where), context);
  const own = await frame.evaluate(([where, options]) => window.axe.runPartial(where, options), [
    context,
    OPTIONS,
  ] as const);
  const results = [own];
  for (const { frameSelector, frameContext } of inside) {
    const element = await frame.evaluateHandle((selector) => window.axe.utils.shadowSelect(selector), frameSelector);
    const child = (await element.asElement()!.contentFrame())!;
    results.push(...(await partialResults(child, frameContext)));
  }
  return results;
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
