/** This file gathers what menus, triggers and the sidebar may call: each export becomes a top-level function of Code.js. */
export * from './menu';
export * from './server';
