/** The six doors of the people's side, in the motto's order and words (Luật 10/2022/QH15, Điều 3). */
export const doors = ['know', 'discuss', 'do', 'check', 'supervise', 'benefit'] as const;
export type Door = (typeof doors)[number];

export function isDoor(value: string): value is Door {
	return (doors as readonly string[]).includes(value);
}

/** What a door holds: where it leads, and how much is there today. */
export type DoorEntry = { readonly href: string; readonly title: string; readonly note: string };

/** Behind which door a page stands, by the first part of its address. */
export const doorOf: Readonly<Record<string, Door>> = {
	plans: 'know',
	news: 'know',
	disclosures: 'know',
	calendar: 'know',
	slogans: 'know',
	dialogues: 'discuss',
	consultations: 'discuss',
	receptions: 'discuss',
	votes: 'discuss',
	join: 'do',
	movements: 'do',
	surveys: 'check',
	questionnaires: 'check',
	feedback: 'supervise',
	supervision: 'supervise',
	'my-data': 'supervise',
	promises: 'benefit',
	models: 'benefit',
	benefits: 'benefit'
};
