/** This file starts the sidebar; the menu says by an attribute which panel to open on. */
import { render } from 'preact';
import { App } from './app';

const root = document.getElementById('app')!;
render(<App panel={root.dataset.panel ?? 'home'} />, root);
