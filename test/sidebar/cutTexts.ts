/** This file finds texts that a screen cuts: wider than their own box, outside the page, or hidden by what holds them. */
import type { Page } from 'playwright-core';

/** What a scroll bar leaves of 300 px, so that the content has 260. */
export const NARROW = { width: 284, height: 600 };

/** At 260 px of content, what is folded away unfolded. */
export async function cutTexts(page: Page): Promise<string[]> {
  const usual = page.viewportSize()!;
  await resize(page, NARROW);
  const folded = await page.evaluateHandle(() => [
    ...document.querySelectorAll<HTMLDetailsElement>('details:not([open])'),
  ]);
  const unfold = (open: boolean) =>
    folded.evaluate((all, wanted) => {
      for (const details of all) details.open = wanted;
    }, open);
  await unfold(true);
  await page.evaluate(async () => void (await document.fonts.ready));
  const found = await page.evaluate(findCut);
  await unfold(false);
  await resize(page, usual);
  return found;
}

async function resize(page: Page, size: typeof NARROW): Promise<void> {
  if (page.viewportSize()!.width !== size.width) await page.setViewportSize(size);
}

/** Runs in the page. */
function findCut(): string[] {
  const ARROW = 20;
  const found: string[] = [];
  const report = (what: string, element: Element, text: string) =>
    found.push(`${what}: <${element.tagName.toLowerCase()} class="${element.className}"> ${text.trim().slice(0, 60)}`);
  const isInline = (element: Element) => getComputedStyle(element).display === 'inline';
  const boxOf = (element: Element) => {
    const { left, top } = element.getBoundingClientRect();
    const x = left + element.clientLeft;
    const y = top + element.clientTop;
    return { left: x, right: x + element.clientWidth, top: y, bottom: y + element.clientHeight };
  };
  /** Why these glyphs are not seen whole, by the boxes around them. */
  const cutBy = (glyphs: DOMRect, parent: Element): string => {
    if (glyphs.right > window.innerWidth + 1 || glyphs.left < -1) return 'outside the page';
    let own = true;
    for (let around: Element | null = parent; around && around !== document.body; around = around.parentElement) {
      if (isInline(around)) continue;
      const { overflowX, overflowY } = getComputedStyle(around);
      const box = boxOf(around);
      const beside = glyphs.right > box.right + 1 || glyphs.left < box.left - 1;
      if (beside && (own || overflowX !== 'visible')) return 'wider than its box';
      const hides = overflowY === 'hidden' || overflowY === 'clip';
      if (hides && (glyphs.bottom > box.bottom + 2 || glyphs.top < box.top - 2)) return 'higher than its box';
      own = false;
    }
    return '';
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const text = node.textContent!;
    if (!text.trim() || parent.closest('.unseen, script, style, select, textarea, datalist')) continue;
    if (!parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const why = [...range.getClientRects()].map((glyphs) => cutBy(glyphs, parent)).find(Boolean);
    if (why) report(why, parent, text);
  }
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (element.matches('input, textarea, select, .unseen') || isInline(element) || !element.checkVisibility())
      continue;
    if (element.scrollWidth > element.clientWidth + 1) report('scrolls sideways', element, element.textContent!);
  }
  const context = document.createElement('canvas').getContext('2d')!;
  const room = (control: HTMLElement) => {
    const { paddingLeft, paddingRight, font } = getComputedStyle(control);
    context.font = font;
    return control.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  };
  for (const select of document.querySelectorAll('select')) {
    const most = room(select) - ARROW;
    for (const option of select.options) {
      const beyond = Math.ceil(context.measureText(option.label).width - most);
      if (beyond > 0) report(`${beyond} px wider than its list`, select, option.label);
    }
  }
  for (const area of document.querySelectorAll('textarea'))
    if (area.checkVisibility() && area.scrollHeight > area.clientHeight + 1)
      report('higher than its field', area, area.value);
  return found;
}
