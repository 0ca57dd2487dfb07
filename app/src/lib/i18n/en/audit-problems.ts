import type { Translation } from '../catalogue.ts';
import type { auditProblems as vi } from '../vi/audit-problems.ts';

export const auditProblems: Translation<typeof vi> = {
	'anchor.not-found': 'There is no anchor of this day: it has not ended, or the log was empty then.',
	'anchor.unreadable': 'The anchor cannot be read. Nothing was verified; an anchor is a position (a number) and a hash (64 digits and letters a to f).',
	'audit.check-running': 'A verification is under way. No other was begun; please wait until it is done and press again.',
	'audit.nothing-to-export': 'There is no entry to export. Please widen the search.',
	'audit.period-backwards': 'The first day is after the last. Please choose again.',
	'audit.too-many': 'More entries than one export takes. Nothing was exported; narrow the period, or take CSV or JSON instead of PDF.',
	'file.damaged':
		'This file is damaged in the store: its content no longer agrees with the hash it was kept under, so it is not given out. The administrator has been alerted; please tell them the reference below so that it is restored from a backup.',
	'file.refused':
		'The virus scanner has refused this file, so it is not given out; it stays in the store for comparison. Please ask its sender to save the document anew from the original, scan it on their machine and send it again.'
};
