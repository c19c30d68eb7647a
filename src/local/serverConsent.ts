/** This file writes the page that stands in for Google's consent screen: whoever opens it gives the add-on what it asks for. */

export const CONSENT_PATH = '/authorise';

export const CONSENT_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Local Sheets</title><style>
body { margin: 0; padding: 48px; font: 15px/1.5 Arial, sans-serif; color: #1f2328; }
</style></head><body><h1>Local Sheets</h1>
<p lang="en">The add-on is now authorised. Close this tab, and try again in the spreadsheet.</p>
<p lang="fr">Le module est maintenant autorisé. Fermez cet onglet, puis réessayez dans le classeur.</p>
<script>new BroadcastChannel('consent').postMessage('given');</script></body></html>`;
