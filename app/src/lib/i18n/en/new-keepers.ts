import type { Messages } from '../messages.ts';

export const newKeepers = {
	title: (name: string, role: string, by: string) => `${name} came in as ${role}${by === '' ? '' : `, invited by ${by}`}`,
	help: (until: string) =>
		`Until the end of ${until} they and whoever invited them do not count as two persons. If you do not know them, ask at once and look at the log.`
} satisfies Messages['newKeepers'];
