/** This file writes the page that stands in for the spreadsheet when it cannot be shown. */

export interface Problem {
  readonly title: { en: string; fr: string };
  /** What to do about it. */
  readonly advice: { en: string; fr: string };
  /** What the tool that failed said, word for word. */
  readonly details: string;
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const section = (language: 'en' | 'fr', { title, advice }: Problem): string =>
  `<section lang="${language}"><h1>${escapeHtml(title[language])}</h1><p>${escapeHtml(advice[language])}</p></section>`;

/** The page loads itself again as soon as the server shows anything but what has this mark. */
export const problemPage = (problem: Problem, mark: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Local Sheets</title><style>
body { margin: 0; padding: 48px; font: 15px/1.5 Arial, sans-serif; color: #1f2328; background: #f6f8fa; }
main { max-width: 880px; margin: auto; padding: 32px 40px; background: #fff; border-top: 6px solid #d55e00; }
h1 { margin: 0 0 4px; font-size: 20px; } p { margin: 0 0 24px; color: #57606a; }
pre { margin: 0; padding: 16px; overflow: auto; background: #f6f8fa; font-size: 13px; white-space: pre-wrap; }
</style></head><body><main>${section('en', problem)}${section('fr', problem)}
<pre>${escapeHtml(problem.details)}</pre></main>
<script>new EventSource('events').addEventListener('shown', ({ data }) => {
  if (data !== '${mark}') location.reload();
});</script></body></html>`;
