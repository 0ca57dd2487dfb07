import type { PlainDate } from '@kheo/core';

/** What was done with a paper that goes out, and with one that came in. Stable: these stand in packages for the archive. */
export type TraceCode =
	| 'put-up'
	| 'initialled'
	| 'returned'
	| 'directive'
	| 'signed'
	| 'numbered'
	| 'struck'
	| 'issued'
	| 'sent'
	| 'answered'
	| 'replaced'
	| 'corrected'
	| 'recalled'
	| 'entered'
	| 'passed'
	| 'directed'
	| 'progress'
	| 'done';

/** Who dealt with a paper, when and how: `at` when it was entered here, `on` the day on which it happened. */
export type TraceEntry = { readonly at: Date; readonly on: PlainDate; readonly code: TraceCode; readonly person: string; readonly words: string };
export type Traces = ReadonlyMap<string, readonly TraceEntry[]>;
