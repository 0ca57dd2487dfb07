export * from './calendar/plain-date.ts';
export type * from './checking/finding.ts';
export * from './consolidation/register.ts';
export type * from './document/document.ts';
export type * from './document/source.ts';
export * from './document/text.ts';
export type * from './form/form.ts';
export type * from './reading/reading.ts';
