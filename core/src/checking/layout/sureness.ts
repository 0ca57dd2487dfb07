import type { Severity } from '../finding.ts';
import type { Certainty } from '../../presentation/pack.ts';

const order: readonly Certainty[] = ['text', 'summary', 'practice'];

/** A rule is as sure as the less sure of its row and of its pack's use. */
export function surenessOf(row: Certainty, application: Certainty): Certainty {
	return order.indexOf(row) > order.indexOf(application) ? row : application;
}

/** Only what stands in the act's own text is a warning; the rest is told, and says that it has to be looked up. */
export function severityOf(certainty: Certainty): Severity {
	return certainty === 'text' ? 'warning' : 'info';
}
