/** This file starts the sidebar; the menu says by attributes which panel to open on, and in which language. */
import { render } from 'preact';
import { App } from './app';

const root = document.getElementById('app')!;
const { panel = 'home', language } = root.dataset;
render(<App panel={panel} language={language === 'fr' ? 'fr' : 'en'} />, root);
