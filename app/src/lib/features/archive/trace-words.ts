import type { Messages } from '#lib/i18n/messages.ts';
import type { TraceEntry } from './view.ts';

/** What stands beside a step: of an answer its meaning rather than its code. */
export function traceWords({ code, words }: Pick<TraceEntry, 'code' | 'words'>, receipts: Messages['dispatch']['receipts']): string {
	const known: Readonly<Record<string, string>> = receipts;
	return code === 'answered' ? (known[words] ?? words) : words;
}
