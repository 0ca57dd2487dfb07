import type { Translation } from '../catalogue.ts';
import { duty } from './duty.ts';
import type { directives as vi } from '../vi/directives.ts';

export const directives = {
	title: 'The leader’s own words',
	none: 'Nothing was written on this version yet.',
	said: (day, who) => `Written on ${day} by ${who}`,
	version: (n) => `on version ${n}`,
	entered: (by) => `entered by ${by}`,
	sheet: 'See the photo or scan of the slip',
	record: 'Record what was written',
	recordHelp: 'Copy the words exactly as they stand on the slip; attach a photo if there is one. They are not changed afterwards.',
	words: 'The words',
	position: 'Position',
	name: 'Who wrote it',
	day: 'Day it was written',
	save: 'Keep the words',
	assign: 'Make it a duty',
	units: 'Given to',
	unitsMissing: 'No unit is chosen. Nothing was given out; tick at least one unit and press again.',
	plan: 'Into the plan',
	planHint: 'The duty stands among the duties of this plan and among the units’ work of the day.',
	noPlan: 'No plan is running yet that could take the duty in. The words are kept; give them out once there is a plan.',
	deadline: 'Deadline, in the leader’s words',
	deadlineHint: 'Leave empty where none is written.',
	due: 'By the end of',
	give: 'Give out',
	given: (units) => `Given to: ${units}`,
	givenBy: (words, day) => `by ${words} = the end of ${day}`,
	givenWords: (words) => `by ${words}`,
	openTasks: 'See it among the duties',
	openDuty: 'See how it stands',
	recalled: (day, by, reason) => `The duty was called back on ${day} (${by}): ${reason}`,
	duty,
	source: (day, who, words) => `Written by hand on ${day} by ${who}: “${words}”`
} satisfies Translation<typeof vi>;
