import type { Document } from '../document/document.ts';
import type { Ground, Mark } from './ground.ts';
import { daysToDecide } from './open/days.ts';
import { anniversariesToDecide, appendixYears, marginYears, missingCalendar, signers } from './open/paper.ts';
import { awaited } from './open/superior.ts';
import { endedNames, unitChanges } from './open/organisation.ts';
import type { OpenPoint } from './renewal.ts';

/** The check-list of a renewal, in the order in which a clerk would go through it: what is awaited, days, anniversaries, names, the rest. */
export function openPoints(document: Document, ground: Ground, marks: readonly Mark[]): OpenPoint[] {
	return [
		...awaited(ground, marks),
		...daysToDecide(ground, marks),
		...missingCalendar(ground),
		...anniversariesToDecide(marks, ground),
		...appendixYears(marks, ground),
		...endedNames(ground),
		...unitChanges(ground),
		...signers(ground),
		...marginYears(document)
	];
}
