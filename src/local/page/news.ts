/** This file loads the page again once the server shows something else. It listens only while the page can be seen. */

/** A browser keeps six connections to a host, and the pages that listen take them from the one that saves. */
export const reloadOnNews = (before: () => Promise<void> = async () => {}): void => {
  let source: EventSource | null = null;
  const { shown } = document.documentElement.dataset;

  const compare = async ({ data }: MessageEvent<string>): Promise<void> => {
    if (data === shown) return;
    await before();
    location.reload();
  };
  const listen = (): void => {
    if (document.visibilityState === 'visible') {
      source ??= new EventSource('events');
      source.addEventListener('shown', compare);
    } else {
      source?.close();
      source = null;
    }
  };
  document.addEventListener('visibilitychange', listen);
  listen();
};
