/** What may be told. `ping` is told by the button that tries an address. */
export const webhookEvents = [
	'submission.received',
	'submission.accepted',
	'submission.returned',
	'submission.withdrawn',
	'consolidation.frozen',
	'document.issued',
	'obligation.overdue'
] as const;
export const ENDPOINTS_MAX = 20;
export const URL_MAX = 2000;
